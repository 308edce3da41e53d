/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "perks-entitlement.h"

G_BEGIN_DECLS

void perks_benefit_actions_set_button (GtkButton        *button,
                                       PerksEntitlement *entitlement);
void perks_benefit_actions_set_menu   (GtkMenuButton    *button,
                                       PerksEntitlement *entitlement);

G_END_DECLS
