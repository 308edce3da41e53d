/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "perks-workspace.h"

G_BEGIN_DECLS

/**
 * PERKS_REMINDERS_ID:
 *
 * The id of the one notification.
 */
#define PERKS_REMINDERS_ID "deadlines"

/**
 * PerksReminderSink:
 * @send: shows a notification, in place of the one of the same id
 * @withdraw: takes a notification away
 *
 * Where reminders go.
 */
typedef struct
{
  void (*send)     (GApplication  *application,
                    const char    *id,
                    GNotification *notification);
  void (*withdraw) (GApplication  *application,
                    const char    *id);
} PerksReminderSink;

#define PERKS_TYPE_REMINDERS (perks_reminders_get_type ())
G_DECLARE_FINAL_TYPE (PerksReminders, perks_reminders, PERKS, REMINDERS, GObject)

PerksReminders *perks_reminders_new         (GApplication            *application,
                                             PerksWorkspace          *workspace,
                                             GFile                   *file,
                                             const char              *group,
                                             const PerksReminderSink *sink);
void            perks_reminders_stop        (PerksReminders          *self);
gboolean        perks_reminders_get_enabled (PerksReminders          *self);
void            perks_reminders_set_enabled (PerksReminders          *self,
                                             gboolean                 enabled);

G_END_DECLS
