/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-standing-window.h"

#include "perks-day.h"
#include "perks-money.h"

/* The window of an edition, on one day and day by day. */

/* Element n is what was billed up to and on the nth day from @first on, which is the day before
 * the first sale; the last element is for today. */
static GArray *
run_totals (PerksStanding  *self,
            GArray         *sums,
            PerksDay       *first,
            GError        **error)
{
  g_autoptr (GArray) totals = NULL;

  *first = self->today;
  for (guint i = 0; i < sums->len; i++)
    *first = MIN (*first, g_array_index (sums, PerksSalesSum, i).day - 1);

  totals = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_array_set_size (totals, (guint) (self->today - *first + 1));

  for (guint i = 0; i < sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);

      if (sum->day <= self->today &&
          !perks_minor_add (&g_array_index (totals, gint64, sum->day - *first), sum->usd, error))
        return NULL;
    }
  for (guint i = 1; i < totals->len; i++)
    {
      gint64 before = g_array_index (totals, gint64, i - 1);

      if (!perks_minor_add (&g_array_index (totals, gint64, i), before, error))
        return NULL;
    }

  return g_steal_pointer (&totals);
}

/**
 * perks_standing_get_window_from:
 * @edition: an edition
 * @day: the last day of the window
 *
 * Source: rules.md, Standing: the days after @day minus so many months, up to @day. A window
 * longer than the calendar holds the whole past.
 *
 * Returns: the first day of the window, or %PERKS_DAY_NONE for the whole past
 */
PerksDay
perks_standing_get_window_from (PerksEdition *edition,
                                PerksDay      day)
{
  int months = perks_edition_get_window_months (edition);

  if (months <= 0 || months >= day / 31)
    return PERKS_DAY_NONE;

  return perks_day_add_months (day, -months) + 1;
}

/**
 * perks_standing_walk_back:
 * @self: a standing in the making, whose window sum has reached @threshold
 * @sums: (element-type PerksSalesSum): what counts whatever its day is
 * @threshold: in cents of USD, more than zero
 * @error: return location for a #PerksError
 *
 * Finds `since`: walks from today back to the day on which the sum in the window, as the window
 * lay on that day, was below @threshold. On the day before the first sale it was zero, so the walk
 * ends there.
 *
 * Returns: %FALSE with %PERKS_ERROR_OVERFLOW when a running total does not fit into 64 bits of
 *   cents
 */
gboolean
perks_standing_walk_back (PerksStanding  *self,
                          GArray         *sums,
                          gint64          threshold,
                          GError        **error)
{
  PerksDay first;
  g_autoptr (GArray) totals = run_totals (self, sums, &first, error);
  PerksDay day;

  if (totals == NULL)
    return FALSE;

  for (day = self->today; day >= first; day--)
    {
      PerksDay before = perks_standing_get_window_from (self->edition, day) - 1;
      __int128 sum = g_array_index (totals, gint64, day - first);

      if (before >= first)
        sum -= g_array_index (totals, gint64, before - first);
      if (sum < threshold)
        break;
    }

  self->since = day + 1;
  return TRUE;
}

/**
 * perks_standing_walk_ahead:
 * @self: a standing in the making, whose window sum has reached @threshold
 * @sums: (element-type PerksSalesSum): what counts whatever its day is
 * @threshold: in cents of USD, more than zero
 * @error: return location for a #PerksError
 *
 * Finds `falls_on`: walks from today on to the first day on which the sum in the window, as the
 * window lies on that day, is below @threshold when nothing is sold after today. When the last sale
 * has left the window the sum is zero, so the walk ends there. The edition has to have a trailing
 * window. Source: rules.md, `tier-at-risk`.
 *
 * Returns: %FALSE with %PERKS_ERROR_OVERFLOW when a running total does not fit into 64 bits of
 *   cents
 */
gboolean
perks_standing_walk_ahead (PerksStanding  *self,
                           GArray         *sums,
                           gint64          threshold,
                           GError        **error)
{
  PerksDay first;
  g_autoptr (GArray) totals = run_totals (self, sums, &first, error);
  PerksDay before = PERKS_DAY_NONE;
  PerksDay day;

  if (totals == NULL)
    return FALSE;

  for (day = self->today + 1; before < self->today; day++)
    {
      __int128 sum = g_array_index (totals, gint64, self->today - first);

      before = perks_standing_get_window_from (self->edition, day) - 1;
      if (before >= first)
        sum -= g_array_index (totals, gint64, MIN (before, self->today) - first);
      if (sum < threshold)
        break;
    }

  self->falls_on = day;
  return TRUE;
}
