/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "perks-types.h"

G_BEGIN_DECLS

#define PERKS_TYPE_ICALENDAR (perks_icalendar_get_type ())
G_DECLARE_FINAL_TYPE (PerksICalendar, perks_icalendar, PERKS, ICALENDAR, GObject)

#define PERKS_CALENDAR_NO_ALARM (-1)

/**
 * PerksCalendarEntry:
 * @uid: what tells the entry from every other one, for good: `contact-silence/offer:planner`. It is
 *   not shown; a later calendar with the same text moves the entry instead of adding one
 * @day: the civil day of the entry, from the year 1 to the year 9999
 * @summary: its title
 * @description: (nullable): more than the title
 * @category: (nullable): one category
 * @url: (nullable): an address
 * @alarm_days: how many days before @day the calendar reminds, at nine o'clock in the morning where
 *   the person is; 0 is the day itself, which some calendars cannot; %PERKS_CALENDAR_NO_ALARM never
 *
 * An entry that lasts a whole day. An empty text is as good as none. The texts are copied.
 */
typedef struct
{
  const char *uid;
  PerksDay    day;
  const char *summary;
  const char *description;
  const char *category;
  const char *url;
  int         alarm_days;
} PerksCalendarEntry;

PerksICalendar *perks_icalendar_new      (const char                *product,
                                          const char                *name,
                                          const char                *moment);
void            perks_icalendar_add      (PerksICalendar            *self,
                                          const PerksCalendarEntry  *entry);
GBytes         *perks_icalendar_to_bytes (PerksICalendar            *self);
gboolean        perks_icalendar_write    (PerksICalendar            *self,
                                          GOutputStream             *stream,
                                          GCancellable              *cancellable,
                                          GError                   **error);

G_END_DECLS
