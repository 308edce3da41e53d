/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksSituationDifference:
 * @subject: what differs, as a person reads it: `Tier`, `Blog feature`, `“Planner”: Path benefits
 *   until` …
 * @key: the same for programs: `tier`, `benefit blog-feature: state`, `offer planner: benefits
 *   until` …
 * @before: (nullable): how it stands now
 * @after: (nullable): how it would stand
 *
 * One line of what would change for a publisher.
 */
typedef struct
{
  char *subject;
  char *key;
  char *before;
  char *after;
} PerksSituationDifference;

void       perks_situation_difference_free (PerksSituationDifference *self);
GPtrArray *perks_situation_compare         (PerksSituation           *before,
                                            PerksSituation           *after,
                                            PerksLocaleText          *locale_text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksSituationDifference, perks_situation_difference_free)

G_END_DECLS
