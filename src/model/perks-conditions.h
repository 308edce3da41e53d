/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-edition.h"
#include "perks-entitlement.h"
#include "perks-standing.h"

G_BEGIN_DECLS

/**
 * PerksBenefitCounts:
 * @unlocked: how many tier benefits have their tier reached
 * @locked: how many have not
 * @claimed: how many benefits of any kind are claimed and not done yet
 * @done: how many are done
 * @unused_value: what is unlocked and not claimed, in cents of USD
 */
typedef struct
{
  guint  unlocked;
  guint  locked;
  guint  claimed;
  guint  done;
  gint64 unused_value;
} PerksBenefitCounts;

GPtrArray        *perks_conditions_list_for_publisher (PerksBooks       *books,
                                                       PerksStanding    *standing);
GPtrArray        *perks_conditions_list_for_offer     (PerksBooks       *books,
                                                       PerksStanding    *standing,
                                                       PerksOffer       *offer);
PerksEntitlement *perks_conditions_find               (PerksBooks       *books,
                                                       PerksStanding    *standing,
                                                       PerksBenefit     *benefit,
                                                       PerksOffer       *offer);
PerksDay          perks_conditions_find_end           (PerksBooks       *books,
                                                       PerksStanding    *standing,
                                                       PerksBenefit     *benefit,
                                                       PerksOffer       *offer);
guint             perks_conditions_count_blocked      (PerksBooks       *books,
                                                       PerksStanding    *standing,
                                                       PerksOffer       *offer,
                                                       PerksCondition    condition);
gboolean          perks_conditions_count              (GPtrArray         *entitlements,
                                                       PerksBenefitCounts *counts,
                                                       GError           **error);
char             *perks_condition_describe            (PerksCondition    condition,
                                                       PerksEntitlement *entitlement);

G_END_DECLS
