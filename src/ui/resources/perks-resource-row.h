/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "perks-resource.h"

G_BEGIN_DECLS

#define PERKS_TYPE_RESOURCE_ROW (perks_resource_row_get_type ())
G_DECLARE_FINAL_TYPE (PerksResourceRow, perks_resource_row, PERKS, RESOURCE_ROW, GtkBox)

void perks_resource_row_show (PerksResourceRow *self,
                              PerksResource    *resource);

G_END_DECLS
