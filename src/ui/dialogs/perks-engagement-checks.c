/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-engagement-checks.h"

#include <glib/gi18n.h>

#include "perks-day.h"

/* What is wrong with the days that a person types of an engagement, in words. Pure; may be called
 * on any thread. */

/**
 * perks_engagement_checks_start:
 * @self: what is talked about
 * @day: a first day
 *
 * What began before belongs to the path or the publication before.
 *
 * Returns: (transfer full) (nullable): what is wrong with it, or %NULL
 */
char *
perks_engagement_checks_start (const PerksEngagementCase *self,
                               PerksDay                   day)
{
  const PerksDay since = perks_offer_get_path_since (self->offer, self->today);
  g_autofree char *text = NULL;

  if (since == PERKS_DAY_NONE || day >= since)
    return NULL;

  text = perks_locale_text_day (self->locale_text, since);
  return g_strdup_printf (_("The offer is live on its path since %s. It cannot begin before."),
                          text);
}

/**
 * perks_engagement_checks_end:
 * @self: what is talked about
 * @start: the first day, or %PERKS_DAY_NONE where none is known
 * @end: a last day
 *
 * Returns: (transfer full) (nullable): what is wrong with @end, or %NULL
 */
char *
perks_engagement_checks_end (const PerksEngagementCase *self,
                             PerksDay                   start,
                             PerksDay                   end)
{
  g_autofree char *text = NULL;

  if (start == PERKS_DAY_NONE || end >= start)
    return NULL;

  text = perks_locale_text_day (self->locale_text, start);
  return g_strdup_printf (_("It begins on %s and cannot end before."), text);
}

/**
 * perks_engagement_checks_opt_in:
 * @self: what is talked about
 * @day: a day of opting in again
 *
 * Returns: (transfer full) (nullable): what is wrong with it, or %NULL
 */
char *
perks_engagement_checks_opt_in (const PerksEngagementCase *self,
                                PerksDay                   day)
{
  const PerksDay out = self->span.record != NULL
                         ? perks_engagement_get_opted_out_on (self->span.record)
                         : PERKS_DAY_NONE;
  g_autofree char *text = NULL;

  if (out == PERKS_DAY_NONE || day >= out)
    return NULL;

  text = perks_locale_text_day (self->locale_text, out);
  return g_strdup_printf (_("You opted out on %s and cannot opt in before."), text);
}

/**
 * perks_engagement_checks_describe_end:
 * @self: what is talked about
 * @start: a first day, or %PERKS_DAY_NONE
 *
 * Returns: (transfer full) (nullable): when it ends where no last day is typed, or %NULL where that
 *   is not known
 */
char *
perks_engagement_checks_describe_end (const PerksEngagementCase *self,
                                      PerksDay                   start)
{
  const int months = perks_edition_get_number (self->edition, "engagement-months");
  g_autofree char *day = NULL;

  if (self->span.kind != PERKS_ENGAGEMENT_KIND_FIXED || months < 0)
    return g_strdup (_("Without a last day it has no end."));
  if (start == PERKS_DAY_NONE)
    return NULL;

  day = perks_locale_text_day (self->locale_text, perks_day_add_months (start, months));
  return g_strdup_printf (ngettext ("Without another last day it ends after %d month, on %s.",
                                    "Without another last day it ends after %d months, on %s.",
                                    (gulong) months), months, day);
}
