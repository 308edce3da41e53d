/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-resource.h"

G_BEGIN_DECLS

#define PERKS_CATALOG_DEFAULT_EDITION "2023-08"

#define PERKS_TYPE_CATALOG (perks_catalog_get_type ())
G_DECLARE_FINAL_TYPE (PerksCatalog, perks_catalog, PERKS, CATALOG, GObject)

PerksCatalog  *perks_catalog_new                 (GError       **error);
PerksCatalog  *perks_catalog_copy_with_editions  (PerksCatalog  *self,
                                                  GPtrArray     *editions);
GPtrArray     *perks_catalog_get_editions        (PerksCatalog  *self);
PerksEdition  *perks_catalog_find_edition        (PerksCatalog  *self,
                                                  const char    *id);
PerksEdition  *perks_catalog_get_default_edition (PerksCatalog  *self);
GPtrArray     *perks_catalog_get_resources       (PerksCatalog  *self);
PerksResource *perks_catalog_find_resource       (PerksCatalog  *self,
                                                  const char    *id);

G_END_DECLS
