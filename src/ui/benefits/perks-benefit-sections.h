/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-fact-group.h"
#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

void perks_benefit_sections_show_about   (PerksFactGroup   *group,
                                          PerksBenefit     *benefit);
void perks_benefit_sections_show_columns (PerksFactGroup   *group,
                                          PerksBenefit     *benefit,
                                          PerksSituation   *situation,
                                          PerksLocaleText  *locale_text);
void perks_benefit_sections_show_offers  (PerksFactGroup   *group,
                                          GPtrArray        *targets,
                                          PerksSituation   *situation,
                                          PerksLocaleText  *locale_text);
void perks_benefit_sections_show_grounds (PerksFactGroup   *group,
                                          PerksEntitlement *target,
                                          PerksSituation   *situation,
                                          PerksLocaleText  *locale_text);
void perks_benefit_sections_show_source  (PerksFactGroup   *group,
                                          PerksBenefit     *benefit);

G_END_DECLS
