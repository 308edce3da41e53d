/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-button-box.h"
#include "perks-fact-group.h"
#include "perks-offer-view.h"

G_BEGIN_DECLS

void perks_offer_contacts_show (PerksFactGroup       *group,
                                PerksButtonBox       *buttons,
                                const PerksOfferView *view);

G_END_DECLS
