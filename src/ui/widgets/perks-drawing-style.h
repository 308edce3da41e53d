/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-paper-style.h"

G_BEGIN_DECLS

GtkWidget       *perks_drawing_style_add_accent (GtkWidget *widget);
PerksPaperStyle  perks_drawing_style_get        (GtkWidget *widget,
                                                 GtkWidget *accent);

G_END_DECLS
