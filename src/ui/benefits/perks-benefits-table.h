/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-benefit-item.h"

G_BEGIN_DECLS

#define PERKS_TYPE_BENEFITS_TABLE (perks_benefits_table_get_type ())
G_DECLARE_FINAL_TYPE (PerksBenefitsTable, perks_benefits_table, PERKS, BENEFITS_TABLE, AdwBin)

void           perks_benefits_table_show       (PerksBenefitsTable *self,
                                                PerksSituation     *situation,
                                                PerksLocaleText    *locale_text,
                                                PerksBenefitTable   table);
void           perks_benefits_table_set_filter (PerksBenefitsTable *self,
                                                PerksBenefitFilter  filter);
guint          perks_benefits_table_get_size   (PerksBenefitsTable *self);
GListModel    *perks_benefits_table_get_rows   (PerksBenefitsTable *self);
GtkColumnView *perks_benefits_table_get_view   (PerksBenefitsTable *self);

G_END_DECLS
