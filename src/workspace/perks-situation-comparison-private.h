/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-situation-comparison.h"

G_BEGIN_DECLS

/* For the files of the comparison only. */

/**
 * PerksComparison:
 * @before: the situation as it is
 * @after: the situation as it would be
 * @locale_text: how days and amounts are written
 * @differences: (element-type PerksSituationDifference): where what is found is added
 * @own_changes: what changes of the publisher's own benefits, once that is known
 *
 * A comparison in the making.
 */
typedef struct
{
  PerksSituation  *before;
  PerksSituation  *after;
  PerksLocaleText *locale_text;
  GPtrArray       *differences;
  GPtrArray       *own_changes;
} PerksComparison;

void perks_comparison_add               (PerksComparison *self,
                                         const char      *subject,
                                         const char      *key,
                                         const char      *before,
                                         const char      *after);
void perks_comparison_add_own_benefits  (PerksComparison *self);
void perks_comparison_add_offer_benefits (PerksComparison *self,
                                          PerksOffer      *offer,
                                          PerksOffer      *other);
void perks_comparison_add_attention     (PerksComparison *self);

G_END_DECLS
