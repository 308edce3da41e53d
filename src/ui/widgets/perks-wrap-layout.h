/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PERKS_TYPE_WRAP_LAYOUT (perks_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (PerksWrapLayout, perks_wrap_layout, PERKS, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *perks_wrap_layout_new (int spacing);

G_END_DECLS
