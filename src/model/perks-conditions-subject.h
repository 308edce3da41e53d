/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-entitlement.h"
#include "perks-standing.h"

G_BEGIN_DECLS

/* For perks-conditions.c only. */

/**
 * PerksConditionsSubject:
 * @books: the books
 * @standing: the standing worked out from them
 * @offer: (nullable): the offer, or %NULL for the publisher as a whole
 * @path: the path of the offer on the day of the standing
 * @unmet: (nullable): what the offer does not meet, or what the publisher's offers do not, once it
 *   is worked out
 * @end_known: whether @end is worked out
 * @end: the last day of what the path gives
 *
 * For whom benefits are looked at, and what is the same for each of them, worked out once.
 */
typedef struct
{
  PerksBooks    *books;
  PerksStanding *standing;
  PerksOffer    *offer;
  PerksPath      path;
  GArray        *unmet;
  gboolean       end_known;
  PerksDay       end;
} PerksConditionsSubject;

void     perks_conditions_subject_init         (PerksConditionsSubject       *self,
                                                PerksBooks                   *books,
                                                PerksStanding                *standing,
                                                PerksOffer                   *offer);
void     perks_conditions_subject_clear        (PerksConditionsSubject       *self);
gboolean perks_conditions_subject_has_own      (const PerksConditionsSubject *self,
                                                PerksBenefit                 *benefit);
PerksDay perks_conditions_subject_get_end      (PerksConditionsSubject       *self);
guint    perks_conditions_subject_find_missing (PerksConditionsSubject       *self,
                                                PerksBenefit                 *benefit);
void     perks_conditions_subject_judge_tier   (PerksConditionsSubject       *self,
                                                PerksBenefit                 *benefit,
                                                PerksEntitlementValues       *values);
void     perks_conditions_subject_judge_own    (PerksConditionsSubject       *self,
                                                PerksBenefit                 *benefit,
                                                PerksEntitlementValues       *values);
gboolean perks_conditions_subject_judge        (PerksConditionsSubject       *self,
                                                PerksBenefit                 *benefit,
                                                PerksEntitlementValues       *values);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PerksConditionsSubject, perks_conditions_subject_clear)

G_END_DECLS
