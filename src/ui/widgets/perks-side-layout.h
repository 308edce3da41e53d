/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PERKS_TYPE_SIDE_LAYOUT (perks_side_layout_get_type ())
G_DECLARE_FINAL_TYPE (PerksSideLayout, perks_side_layout, PERKS, SIDE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *perks_side_layout_new (void);

G_END_DECLS
