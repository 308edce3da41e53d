/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void perks_table_header_align_end (GtkColumnView *view,
                                   guint          column);

G_END_DECLS
