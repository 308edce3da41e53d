/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"

G_BEGIN_DECLS

/**
 * PerksEditionDifference:
 * @subject: what differs, the thing first and its property after a colon: `tier t50k: billed-sales`
 * @before: (nullable): what the first edition says, or %NULL where it says nothing
 * @after: (nullable): what the second edition says, or %NULL where it says nothing
 *
 * One line of a comparison. The subject is made of the names and ids that files and commands use,
 * so that it means the same in every language; amounts are USD as perks_usd_to_string() writes
 * them.
 */
typedef struct
{
  char *subject;
  char *before;
  char *after;
} PerksEditionDifference;

void       perks_edition_difference_free (PerksEditionDifference *self);
GPtrArray *perks_edition_compare         (PerksEdition           *a,
                                          PerksEdition           *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksEditionDifference, perks_edition_difference_free)

G_END_DECLS
