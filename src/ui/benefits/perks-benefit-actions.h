/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-entitlement.h"
#include "perks-place.h"

G_BEGIN_DECLS

void perks_benefit_actions_set_button (GtkButton        *button,
                                       PerksEntitlement *entitlement);
void perks_benefit_actions_set_more   (GtkButton        *button,
                                       PerksEntitlement *entitlement);
void perks_benefit_actions_install    (PerksPlaceClass  *place_class);

G_END_DECLS
