/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-claim.h"
#include "perks-conditions.h"
#include "perks-edition.h"
#include "perks-entitlement.h"
#include "perks-locale-text.h"

G_BEGIN_DECLS

const char *perks_benefit_texts_state      (PerksBenefitState  state);
const char *perks_benefit_texts_icon       (PerksBenefitState  state);
const char *perks_benefit_texts_claim      (PerksClaimState    state);
const char *perks_benefit_texts_mode       (PerksBenefitMode   mode);
const char *perks_benefit_texts_condition  (PerksCondition     condition);
const char *perks_benefit_texts_level      (PerksBenefit      *benefit,
                                            PerksPath          path);
const char *perks_benefit_texts_provenance (PerksProvenance    provenance);
char       *perks_benefit_texts_lock       (PerksEdition      *edition,
                                            PerksBenefit      *benefit);
char       *perks_benefit_texts_status     (PerksLocaleText   *locale_text,
                                            PerksEdition      *edition,
                                            PerksEntitlement  *entitlement);
char       *perks_benefit_texts_summary    (PerksLocaleText   *locale_text,
                                            const PerksBenefitCounts *counts);
char       *perks_benefit_texts_amount     (PerksLocaleText   *locale_text,
                                            gint64             cents);

G_END_DECLS
