/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-fact-group.h"
#include "perks-offer-view.h"

G_BEGIN_DECLS

void perks_offer_benefits_show_path        (PerksFactGroup       *group,
                                            const PerksOfferView *view);
void perks_offer_benefits_show_tier        (PerksFactGroup       *group,
                                            const PerksOfferView *view);
void perks_offer_benefits_show_isv_connect (PerksFactGroup       *group,
                                            const PerksOfferView *view);

G_END_DECLS
