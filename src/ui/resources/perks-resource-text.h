/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-resource.h"

G_BEGIN_DECLS

char      *perks_resource_text_audience       (PerksResource *resource);
char      *perks_resource_text_source         (PerksResource *resource);
GPtrArray *perks_resource_text_categories     (GPtrArray     *resources);
GPtrArray *perks_resource_text_find           (GPtrArray     *resources,
                                               const char    *category,
                                               const char    *words);

G_END_DECLS
