/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *perks_day_button_new (GtkEditable *editable,
                                 const char  *title);

G_END_DECLS
