/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-benefit.h"
#include "perks-enums.h"
#include "perks-offer.h"
#include "perks-claim.h"

G_BEGIN_DECLS

#define PERKS_TYPE_ENTITLEMENT (perks_entitlement_get_type ())
G_DECLARE_FINAL_TYPE (PerksEntitlement, perks_entitlement, PERKS, ENTITLEMENT, GObject)

/**
 * PerksEntitlementValues:
 * @benefit: the benefit
 * @offer: (nullable): the offer that it is looked at for, or %NULL for the publisher as a whole
 * @path: the path through which it is given
 * @claim: (nullable): the claim, if there is one
 * @state: how it stands
 * @missing: a bit `1 << condition` for each condition that is not met
 * @amount: in cents of USD at the present tier, or -1 where it brings no money
 * @expires: the last day on which it can be used, or %PERKS_DAY_NONE
 *
 * What an entitlement is made from.
 */
typedef struct
{
  PerksBenefit     *benefit;
  PerksOffer       *offer;
  PerksPath         path;
  PerksClaim       *claim;
  PerksBenefitState state;
  guint             missing;
  gint64            amount;
  PerksDay          expires;
} PerksEntitlementValues;

PerksEntitlement *perks_entitlement_new         (const PerksEntitlementValues *values);
PerksBenefit     *perks_entitlement_get_benefit (PerksEntitlement             *self);
PerksOffer       *perks_entitlement_get_offer   (PerksEntitlement             *self);
PerksPath         perks_entitlement_get_path    (PerksEntitlement             *self);
PerksClaim       *perks_entitlement_get_claim   (PerksEntitlement             *self);
PerksBenefitState perks_entitlement_get_state   (PerksEntitlement             *self);
gboolean          perks_entitlement_misses      (PerksEntitlement             *self,
                                                 PerksCondition                condition);
guint             perks_entitlement_get_n_missing (PerksEntitlement           *self);
gint64            perks_entitlement_get_amount  (PerksEntitlement             *self);
PerksDay          perks_entitlement_get_expires (PerksEntitlement             *self);

G_END_DECLS
