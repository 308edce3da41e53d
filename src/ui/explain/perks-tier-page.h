/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-place.h"

G_BEGIN_DECLS

#define PERKS_TYPE_TIER_PAGE (perks_tier_page_get_type ())
G_DECLARE_FINAL_TYPE (PerksTierPage, perks_tier_page, PERKS, TIER_PAGE, PerksPlace)

GtkWidget *perks_tier_page_new (void);

G_END_DECLS
