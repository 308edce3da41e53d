/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-edition.h"
#include "perks-entitlement.h"
#include "perks-locale-text.h"

G_BEGIN_DECLS

#define PERKS_TYPE_BENEFIT_ROW (perks_benefit_row_get_type ())
G_DECLARE_FINAL_TYPE (PerksBenefitRow, perks_benefit_row, PERKS, BENEFIT_ROW, AdwPreferencesRow)

GtkWidget        *perks_benefit_row_new             (PerksEdition     *edition,
                                                     PerksEntitlement *entitlement,
                                                     PerksLocaleText  *locale_text);
PerksEntitlement *perks_benefit_row_get_entitlement (PerksBenefitRow  *self);
const char       *perks_benefit_row_get_text        (PerksBenefitRow  *self);

G_END_DECLS
