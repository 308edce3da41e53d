/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "perks-benefit.h"
#include "perks-edition.h"
#include "perks-locale-text.h"
#include "perks-tier.h"

G_BEGIN_DECLS

GtkWidget *perks_credit_tiers_new (PerksEdition    *edition,
                                   PerksBenefit    *benefit,
                                   PerksTier       *own,
                                   PerksLocaleText *locale_text);

G_END_DECLS
