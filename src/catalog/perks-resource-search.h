/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-resource.h"

G_BEGIN_DECLS

/**
 * PerksResourceMatch:
 * @resource: what was found
 * @snippet: its summary, or the part of it around the first hit with `…` where something is left
 *   out
 * @rank: how far the hits are from the title: 0 where every word stands in it; the best come first
 *
 * One result of a search.
 */
typedef struct
{
  PerksResource *resource;
  char          *snippet;
  guint          rank;
} PerksResourceMatch;

void       perks_resource_match_free (PerksResourceMatch *self);
GPtrArray *perks_resource_search     (GPtrArray          *resources,
                                      const char         *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksResourceMatch, perks_resource_match_free)

G_END_DECLS
