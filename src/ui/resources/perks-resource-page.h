/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-resource.h"

G_BEGIN_DECLS

#define PERKS_TYPE_RESOURCE_PAGE (perks_resource_page_get_type ())
G_DECLARE_FINAL_TYPE (PerksResourcePage, perks_resource_page, PERKS, RESOURCE_PAGE, AdwBin)

GtkWidget     *perks_resource_page_new          (PerksResource     *resource);
PerksResource *perks_resource_page_get_resource (PerksResourcePage *self);

G_END_DECLS
