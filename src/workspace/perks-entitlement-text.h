/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

const char *perks_entitlement_text_state    (PerksBenefitState  state);
char       *perks_entitlement_text_lock     (PerksEdition      *edition,
                                             PerksBenefit      *benefit);
char       *perks_entitlement_text_claim    (PerksClaim        *claim,
                                             PerksLocaleText   *locale_text);
char       *perks_entitlement_text_status   (PerksEdition      *edition,
                                             PerksEntitlement  *entitlement,
                                             PerksLocaleText   *locale_text);
GPtrArray  *perks_entitlement_text_missing  (PerksEntitlement  *entitlement);
char       *perks_entitlement_text_full     (PerksEdition      *edition,
                                             PerksEntitlement  *entitlement,
                                             PerksLocaleText   *locale_text);

G_END_DECLS
