/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PERKS_TYPE_ADAPTIVE_TITLE (perks_adaptive_title_get_type ())
G_DECLARE_FINAL_TYPE (PerksAdaptiveTitle, perks_adaptive_title, PERKS, ADAPTIVE_TITLE, GtkWidget)


G_END_DECLS
