/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void perks_address_open    (GtkWidget    *widget,
                            const char   *address);
void perks_address_add_way (AdwActionRow *row,
                            const char   *label,
                            const char   *address);

G_END_DECLS
