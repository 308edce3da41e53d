/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

GtkWidget *perks_overview_create_benefit_row   (PerksEntitlement *entitlement,
                                                PerksLocaleText  *locale_text);
GtkWidget *perks_overview_create_exclusion_row (PerksExclusion    exclusion,
                                                gint64            cents,
                                                PerksLocaleText  *locale_text);

G_END_DECLS
