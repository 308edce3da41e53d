/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-conditions.h"
#include "perks-workspace.h"

G_BEGIN_DECLS

/**
 * PERKS_BENEFIT_CLAIM_FORMAT:
 *
 * The parameter of the action `benefits.claim`: the benefit, the offer or "" for the publisher as a
 * whole, the state, and the note or nothing to leave it as it is.
 */
#define PERKS_BENEFIT_CLAIM_FORMAT "(sssms)"

/**
 * PerksBenefitClaim:
 * @benefit: the id of a benefit
 * @offer: (nullable): the id of an offer, or %NULL for the publisher as a whole
 * @state: how far it has got
 * @note: (nullable): the note, or %NULL to leave it as it is
 * @day: since when, or %PERKS_DAY_NONE for today
 * @expires_on: the last day, or %PERKS_DAY_NONE to leave it as it is
 * @by: (nullable): who did it
 *
 * A claim as it is to be entered.
 */
typedef struct
{
  char            *benefit;
  char            *offer;
  PerksClaimState  state;
  char            *note;
  PerksDay         day;
  PerksDay         expires_on;
  char            *by;
} PerksBenefitClaim;

PerksBenefitClaim *perks_benefit_claim_new_from_variant (GVariant           *parameter,
                                                         PerksSituation     *situation,
                                                         const char         *by);
void               perks_benefit_claim_free             (PerksBenefitClaim  *self);
char              *perks_benefit_claim_describe         (PerksBenefitClaim  *self,
                                                         PerksSituation     *situation);
gboolean           perks_benefit_claim_apply            (PerksWorkspace     *workspace,
                                                         gpointer            claim,
                                                         GCancellable       *cancellable,
                                                         GError            **error);

const char        *perks_benefit_claims_name            (PerksEdition       *edition,
                                                         const char         *benefit);
const char        *perks_benefit_claims_get_offer       (PerksEntitlement   *entitlement);
GVariant          *perks_benefit_claims_make_target     (PerksEntitlement   *entitlement,
                                                         PerksClaimState     state,
                                                         const char         *note);
gboolean           perks_benefit_claims_get_next        (PerksEntitlement   *entitlement,
                                                         PerksClaimState    *next,
                                                         const char        **label);
PerksClaimState    perks_benefit_claims_get_state       (PerksEntitlement   *entitlement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksBenefitClaim, perks_benefit_claim_free)

G_END_DECLS
