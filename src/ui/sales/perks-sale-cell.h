/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "perks-locale-text.h"
#include "perks-repository.h"

G_BEGIN_DECLS

char      *perks_sale_cell_text       (const PerksSale *sale,
                                       PerksSalesSort   column,
                                       PerksLocaleText *locale_text);
gboolean   perks_sale_cell_is_number  (PerksSalesSort   column);
char      *perks_sale_cell_kind       (const PerksSale *sale);

G_END_DECLS
