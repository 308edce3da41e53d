/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-standing.h"

#include <glib/gi18n.h>

#include "perks-day.h"
#include "perks-error.h"
#include "perks-money.h"
#include "perks-offer.h"
#include "perks-standing-sums.h"
#include "perks-standing-window.h"
#include "perks-tier.h"

/* Where a publisher stands: pure, from the sums of the books, an edition and a day. The rules
 * are those of rules.md, part “Standing”; the figures of a programme all come from the edition. */

#define FORECAST_YEARS 10

G_DEFINE_BOXED_TYPE (PerksStanding, perks_standing, perks_standing_ref, perks_standing_unref)

static void
perks_standing_clear (gpointer data)
{
  PerksStanding *self = data;

  g_clear_object (&self->edition);
}

static gboolean
add_up (PerksStanding  *self,
        GArray         *sums,
        GError        **error)
{
  PerksDay pace_from = self->today - PERKS_PACE_DAYS + 1;

  for (guint i = 0; i < sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);
      gboolean inside = sum->day >= self->window_from && sum->day <= self->window_to;
      gint64 *total = inside ? &self->counted : &self->excluded[PERKS_EXCLUSION_OUTSIDE_WINDOW];

      if (!perks_minor_add (total, sum->usd, error))
        return FALSE;
      if (sum->day >= pace_from && sum->day <= self->today &&
          !perks_minor_add (&self->pace, sum->usd, error))
        return FALSE;
    }

  return TRUE;
}

/* Refunds can take a sum below zero; it is then as good as zero, since the lowest tier asks for
 * none. */
static gboolean
meets (gint64 figure,
       gint64 threshold)
{
  return threshold >= 0 && MAX (figure, 0) >= threshold;
}

static int
find_rank (PerksStanding *self,
           PerksMetric    metric,
           gint64         figure)
{
  GPtrArray *tiers = perks_edition_get_tiers (self->edition);

  if (!perks_edition_has_metric (self->edition, metric))
    return -1;

  for (guint i = tiers->len; i > 0; i--)
    {
      if (meets (figure, perks_tier_get_threshold (g_ptr_array_index (tiers, i - 1), metric)))
        return (int) i - 1;
    }

  return -1;
}

static PerksOffer *
find_teams_offer (PerksStanding *self,
                  PerksBooks    *books)
{
  GPtrArray *offers = perks_books_get_offers (books);
  PerksOffer *best = NULL;

  if (!perks_edition_has_metric (self->edition, PERKS_METRIC_TEAMS_MAU))
    return NULL;

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);

      if (perks_offer_is_live (offer) && perks_offer_get_teams_mau (offer) >= 0 &&
          (best == NULL || perks_offer_get_teams_mau (offer) > perks_offer_get_teams_mau (best)))
        best = offer;
    }

  return best;
}

/* Whether there is a live offer of path Transact; @since is the day on which the first of them
 * went live on that path. */
static gboolean
find_live_transact (PerksStanding *self,
                    PerksBooks    *books,
                    PerksDay      *since)
{
  GPtrArray *offers = perks_books_get_offers (books);
  gboolean found = FALSE;

  *since = PERKS_DAY_NONE;
  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);
      PerksDay live_since = perks_offer_get_path_since (offer, self->today);

      if (!perks_offer_is_live (offer) ||
          perks_edition_derive_path_on (self->edition, offer, self->today) != PERKS_PATH_TRANSACT)
        continue;

      found = TRUE;
      if (live_since != PERKS_DAY_NONE && (*since == PERKS_DAY_NONE || live_since < *since))
        *since = live_since;
    }

  return found;
}

static gboolean
find_since (PerksStanding  *self,
            GArray         *sums,
            PerksDay        live_since,
            PerksOffer     *teams_offer,
            GError        **error)
{
  gint64 threshold;

  if (self->tier == NULL)
    return TRUE;

  threshold = perks_tier_get_threshold (self->tier, self->by);
  if (self->by == PERKS_METRIC_BILLED_SALES && threshold > 0)
    return perks_standing_walk_back (self, sums, threshold, error);

  self->since = self->by == PERKS_METRIC_TEAMS_MAU ? perks_offer_get_teams_mau_on (teams_offer)
                                                   : live_since;
  return TRUE;
}

/* Users of Teams may hold the tier too. */
static gboolean
is_held_by_users (PerksStanding *self)
{
  guint rank;

  perks_edition_find_tier (self->edition, perks_tier_get_id (self->tier), &rank);
  return self->teams_mau >= 0 &&
         find_rank (self, PERKS_METRIC_TEAMS_MAU, self->teams_mau) >= (int) rank;
}

/* Only what is measured in a trailing window is lost by waiting. */
static gboolean
find_fall (PerksStanding  *self,
           GArray         *sums,
           GError        **error)
{
  gint64 threshold;

  if (self->tier == NULL || self->by != PERKS_METRIC_BILLED_SALES ||
      self->window_from == PERKS_DAY_NONE || is_held_by_users (self))
    return TRUE;

  threshold = perks_tier_get_threshold (self->tier, PERKS_METRIC_BILLED_SALES);
  return threshold <= 0 || perks_standing_walk_ahead (self, sums, threshold, error);
}

static void
find_tier (PerksStanding *self)
{
  GPtrArray *tiers = perks_edition_get_tiers (self->edition);
  int rank = find_rank (self, PERKS_METRIC_BILLED_SALES, self->counted);

  if (self->teams_mau >= 0 && find_rank (self, PERKS_METRIC_TEAMS_MAU, self->teams_mau) > rank)
    {
      rank = find_rank (self, PERKS_METRIC_TEAMS_MAU, self->teams_mau);
      self->by = PERKS_METRIC_TEAMS_MAU;
    }

  self->tier = rank >= 0 ? g_ptr_array_index (tiers, rank) : NULL;
}

static PerksDay
forecast (PerksStanding *self)
{
  PerksDay limit = perks_day_add_years (self->today, FORECAST_YEARS);
  __int128 days;

  if (self->missing <= 0 || self->pace <= 0)
    return PERKS_DAY_NONE;

  days = ((__int128) self->missing * PERKS_PACE_DAYS + self->pace - 1) / self->pace;
  return days <= limit - self->today ? self->today + (PerksDay) days : PERKS_DAY_NONE;
}

static gboolean
find_next (PerksStanding  *self,
           GError        **error)
{
  GPtrArray *tiers = perks_edition_get_tiers (self->edition);
  guint rank = 0;
  gint64 threshold;

  if (self->tier != NULL)
    {
      perks_edition_find_tier (self->edition, perks_tier_get_id (self->tier), &rank);
      rank++;
    }
  if (rank >= tiers->len)
    return TRUE;

  self->next = g_ptr_array_index (tiers, rank);
  threshold = perks_tier_get_threshold (self->next, PERKS_METRIC_BILLED_SALES);
  if (threshold >= 0 && threshold > self->counted &&
      __builtin_sub_overflow (threshold, self->counted, &self->missing))
    {
      g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW,
                           _("What the next tier asks for is larger than the amounts that can be "
                             "kept"));
      return FALSE;
    }

  self->forecast = forecast (self);
  return TRUE;
}

/**
 * perks_standing_new:
 * @books: the books
 * @edition: the edition to go by
 * @today: the day for which it is to hold
 * @error: return location for a #PerksError
 *
 * Works out where the publisher stands. A tier needs at least one live offer of path Transact;
 * without one
 * @tier of the result is %NULL and @next is the edition's lowest tier. A sum that refunds have
 *   taken below zero is as good as zero for the tier. Where the next tier cannot be reached by
 *   billed sales nothing is missing and there is no forecast. Source: rules.md, Standing. May be
 *   called on any thread.
 *
 * Returns: (transfer full) (nullable): the standing, or %NULL with %PERKS_ERROR_OVERFLOW when a
 *   sum does not fit into 64 bits of cents
 */
PerksStanding *
perks_standing_new (PerksBooks    *books,
                    PerksEdition  *edition,
                    PerksDay       today,
                    GError       **error)
{
  g_autoptr (PerksStanding) self = NULL;
  g_autoptr (GArray) sums = NULL;
  PerksOffer *teams_offer;
  PerksDay live_since;

  g_return_val_if_fail (PERKS_IS_BOOKS (books), NULL);
  g_return_val_if_fail (PERKS_IS_EDITION (edition), NULL);
  g_return_val_if_fail (today > PERKS_DAY_NONE, NULL);

  self = g_atomic_rc_box_new0 (PerksStanding);
  self->today = today;
  self->edition = g_object_ref (edition);
  self->window_from = perks_standing_get_window_from (edition, today);
  self->window_to = today;
  self->by = PERKS_METRIC_BILLED_SALES;

  sums = perks_standing_sift_sums (self, books, error);
  if (sums == NULL || !add_up (self, sums, error))
    return NULL;

  teams_offer = find_teams_offer (self, books);
  self->teams_mau = teams_offer != NULL ? perks_offer_get_teams_mau (teams_offer) : -1;
  if (find_live_transact (self, books, &live_since))
    find_tier (self);

  if (!find_since (self, sums, live_since, teams_offer, error) ||
      !find_fall (self, sums, error) || !find_next (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * perks_standing_ref:
 * @self: a standing
 *
 * Returns: (transfer full): the same standing
 */
PerksStanding *
perks_standing_ref (PerksStanding *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * perks_standing_unref:
 * @self: (transfer full): a standing
 */
void
perks_standing_unref (PerksStanding *self)
{
  g_atomic_rc_box_release_full (self, perks_standing_clear);
}

/**
 * perks_standing_reaches:
 * @self: a standing
 * @tier: (nullable): the id of a tier, or %NULL for what asks for none
 *
 * Returns: whether the tier that holds is @tier or a higher one; %TRUE for %NULL, %FALSE for an id
 *   that the edition does not have
 */
gboolean
perks_standing_reaches (const PerksStanding *self,
                        const char          *tier)
{
  guint wanted, reached;

  if (tier == NULL)
    return TRUE;
  if (self->tier == NULL || perks_edition_find_tier (self->edition, tier, &wanted) == NULL)
    return FALSE;

  perks_edition_find_tier (self->edition, perks_tier_get_id (self->tier), &reached);
  return reached >= wanted;
}

/**
 * perks_standing_classify:
 * @self: a standing
 * @books: the books from which it was worked out
 * @sum: one of their sums
 * @counts: (out): whether @sum counts
 *
 * What became of one sum, to explain the standing with.
 *
 * Returns: why @sum does not count, the first reason in the order of #PerksExclusion; without
 *   meaning when @counts is %TRUE
 */
PerksExclusion
perks_standing_classify (const PerksStanding *self,
                         PerksBooks          *books,
                         const PerksSalesSum *sum,
                         gboolean            *counts)
{
  PerksExclusion reason;

  g_return_val_if_fail (PERKS_IS_BOOKS (books), PERKS_EXCLUSION_USER);
  g_return_val_if_fail (sum != NULL && counts != NULL, PERKS_EXCLUSION_USER);

  if (!perks_standing_passes (self, books, sum, &reason))
    {
      *counts = FALSE;
      return reason;
    }

  *counts = sum->day >= self->window_from && sum->day <= self->window_to;
  return PERKS_EXCLUSION_OUTSIDE_WINDOW;
}
