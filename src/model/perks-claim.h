/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-record.h"

G_BEGIN_DECLS

/**
 * PERKS_CLAIM_ISV_CONNECT:
 *
 * What stands for the benefit in a claim that says how far joining ISV Connect has got. It is a
 * programme of its own and no benefit of an edition.
 */
#define PERKS_CLAIM_ISV_CONNECT "isv-connect"

#define PERKS_TYPE_CLAIM (perks_claim_get_type ())
G_DECLARE_FINAL_TYPE (PerksClaim, perks_claim, PERKS, CLAIM, PerksRecord)

PerksClaim     *perks_claim_new              (const char *id);
const char     *perks_claim_get_publisher    (PerksClaim *self);
const char     *perks_claim_get_benefit      (PerksClaim *self);
const char     *perks_claim_get_offer        (PerksClaim *self);
PerksClaimState perks_claim_get_state        (PerksClaim *self);
PerksDay        perks_claim_get_since        (PerksClaim *self);
PerksDay        perks_claim_get_requested_on (PerksClaim *self);
PerksDay        perks_claim_get_expires_on   (PerksClaim *self);
const char     *perks_claim_get_note         (PerksClaim *self);
const char     *perks_claim_get_by           (PerksClaim *self);
gboolean        perks_claim_is_open          (PerksClaim *self);
char           *perks_claim_make_id          (const char *publisher,
                                              const char *benefit,
                                              const char *offer);

G_END_DECLS
