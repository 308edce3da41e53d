/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-history-line.h"

#include "perks-day.h"

/* A line of a history. Pure. */

/**
 * perks_history_line_new: (skip)
 * @title: when it was, or what
 * @text: (nullable): the rest
 *
 * Returns: (transfer full): a line
 */
PerksHistoryLine *
perks_history_line_new (const char *title,
                        const char *text)
{
  PerksHistoryLine *self = g_new0 (PerksHistoryLine, 1);

  self->title = g_strdup (title);
  self->text = g_strdup (text);
  return self;
}

/**
 * perks_history_line_free: (skip)
 * @self: (transfer full): a line
 */
void
perks_history_line_free (PerksHistoryLine *self)
{
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

/**
 * perks_history_line_date:
 * @moment: a moment in UTC: `2026-11-22T10:15:00Z`
 * @locale_text: how days are written
 *
 * Returns: (transfer full): the civil day on which it was here
 */
char *
perks_history_line_date (const char      *moment,
                         PerksLocaleText *locale_text)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_iso8601 (moment, NULL);
  g_autoptr (GDateTime) here = then != NULL ? g_date_time_to_local (then) : NULL;

  if (here == NULL)
    return g_strdup (moment);

  return perks_locale_text_day (locale_text, perks_day_new (g_date_time_get_year (here),
                                                            g_date_time_get_month (here),
                                                            g_date_time_get_day_of_month (here)));
}
