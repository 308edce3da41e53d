/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-place.h"

G_BEGIN_DECLS

#define PERKS_TYPE_COUNTED_PAGE (perks_counted_page_get_type ())
G_DECLARE_FINAL_TYPE (PerksCountedPage, perks_counted_page, PERKS, COUNTED_PAGE, PerksPlace)

GtkWidget *perks_counted_page_new (void);

G_END_DECLS
