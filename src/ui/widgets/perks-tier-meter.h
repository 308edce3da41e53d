/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "perks-locale-text.h"
#include "perks-standing.h"

G_BEGIN_DECLS

#define PERKS_TYPE_TIER_METER (perks_tier_meter_get_type ())
G_DECLARE_FINAL_TYPE (PerksTierMeter, perks_tier_meter, PERKS, TIER_METER, GtkWidget)

void perks_tier_meter_set_standing (PerksTierMeter  *self,
                                    PerksStanding   *standing,
                                    PerksLocaleText *locale_text);

G_END_DECLS
