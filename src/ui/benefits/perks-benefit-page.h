/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-context.h"

G_BEGIN_DECLS

#define PERKS_TYPE_BENEFIT_PAGE (perks_benefit_page_get_type ())
G_DECLARE_FINAL_TYPE (PerksBenefitPage, perks_benefit_page, PERKS, BENEFIT_PAGE, AdwBin)

GtkWidget  *perks_benefit_page_new    (const char       *benefit);
const char *perks_benefit_page_get_id (PerksBenefitPage *self);
gboolean    perks_benefit_page_show   (PerksBenefitPage *self,
                                       PerksContext     *context);
void        perks_benefit_page_choose (PerksBenefitPage *self,
                                       const char       *offer);

G_END_DECLS
