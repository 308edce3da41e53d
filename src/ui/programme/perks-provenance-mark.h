/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "perks-enums.h"

G_BEGIN_DECLS

GtkWidget *perks_provenance_mark_new (PerksProvenance  provenance,
                                      const char      *note);

G_END_DECLS
