/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-benefit.h"
#include "perks-edition.h"
#include "perks-locale-text.h"
#include "perks-standing.h"

G_BEGIN_DECLS

#define PERKS_TYPE_BENEFIT_COLUMN (perks_benefit_column_get_type ())
G_DECLARE_FINAL_TYPE (PerksBenefitColumn, perks_benefit_column, PERKS, BENEFIT_COLUMN, GObject)

GPtrArray  *perks_benefit_column_list_tiers (PerksEdition       *edition,
                                             PerksStanding      *standing,
                                             PerksLocaleText    *locale_text);
GPtrArray  *perks_benefit_column_list_paths (void);
const char *perks_benefit_column_get_title  (PerksBenefitColumn *self);
gboolean    perks_benefit_column_is_present (PerksBenefitColumn *self);
char       *perks_benefit_column_write      (PerksBenefitColumn *self,
                                             PerksBenefit       *benefit);
char       *perks_benefit_column_speak      (PerksBenefitColumn *self,
                                             PerksBenefit       *benefit);

G_END_DECLS
