/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-json-reader.h"

G_BEGIN_DECLS

GPtrArray *perks_listing_parser_read       (PerksJsonReader    *reader);
void       perks_listing_parser_read_paths (PerksJsonReader    *reader,
                                            PerksEditionValues *values);

G_END_DECLS
