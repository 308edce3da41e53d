/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"

G_BEGIN_DECLS

#define PERKS_CATALOG_MOST_BYTES (8 * 1024 * 1024)

PerksEdition *perks_catalog_parse_edition   (const char  *name,
                                             GBytes      *bytes,
                                             GError     **error);
GPtrArray    *perks_catalog_parse_resources (const char  *name,
                                             GBytes      *bytes,
                                             GError     **error);

G_END_DECLS
