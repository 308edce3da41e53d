/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-edition.h"

G_BEGIN_DECLS

#define PERKS_TYPE_STANDING (perks_standing_get_type ())

/**
 * PerksStanding:
 * @today: the day for which it holds
 * @edition: the edition by which it was worked out
 * @window_from: the first day that counts, or %PERKS_DAY_NONE for the whole past
 * @window_to: the last day that counts
 * @counted: the sum that counts, in cents of USD
 * @excluded: by #PerksExclusion, what does not count, in cents of USD
 * @teams_mau: the highest figure of one offer, or -1 where there is none or the edition does not
 *   know it
 * @tier: (nullable): the tier, or %NULL without a live offer of path Transact
 * @by: the metric through which @tier holds
 * @since: the first day of the unbroken span in which @tier has been reached, or %PERKS_DAY_NONE
 *   where it is not known
 * @falls_on: the day on which @tier is lost when nothing more is sold, or %PERKS_DAY_NONE where
 *   the window is the whole past, @tier asks for no sales or users of Teams hold it as well
 * @next: (nullable): the next tier, or %NULL at the top
 * @missing: what is missing to @next, in cents of USD
 * @pace: what counted in the 182 days that end today, in cents of USD
 * @forecast: the day on which @next is reached at that pace, or %PERKS_DAY_NONE
 *
 * Where a publisher stands. The fields are for reading only.
 */
struct _PerksStanding
{
  PerksDay      today;
  PerksEdition *edition;
  PerksDay      window_from;
  PerksDay      window_to;
  gint64        counted;
  gint64        excluded[PERKS_N_EXCLUSIONS];
  gint64        teams_mau;
  PerksTier    *tier;
  PerksMetric   by;
  PerksDay      since;
  PerksDay      falls_on;
  PerksTier    *next;
  gint64        missing;
  gint64        pace;
  PerksDay      forecast;
};

#define PERKS_PACE_DAYS 182

GType          perks_standing_get_type      (void) G_GNUC_CONST;
PerksStanding *perks_standing_new           (PerksBooks           *books,
                                             PerksEdition         *edition,
                                             PerksDay              today,
                                             GError              **error);
PerksStanding *perks_standing_ref           (PerksStanding        *self);
void           perks_standing_unref         (PerksStanding        *self);
gboolean       perks_standing_reaches       (const PerksStanding  *self,
                                             const char           *tier);
PerksExclusion perks_standing_classify      (const PerksStanding  *self,
                                             PerksBooks           *books,
                                             const PerksSalesSum  *sum,
                                             gboolean             *counts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksStanding, perks_standing_unref)

G_END_DECLS
