/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"

G_BEGIN_DECLS

/**
 * PerksEditionSection:
 *
 * The parts that an edition is compared by, in the order of a comparison.
 */
typedef enum
{
  PERKS_EDITION_SECTION_SUM,
  PERKS_EDITION_SECTION_FIGURES,
  PERKS_EDITION_SECTION_TIERS,
  PERKS_EDITION_SECTION_BENEFITS,
  PERKS_EDITION_SECTION_LISTINGS,
  PERKS_EDITION_SECTION_PATHS,
  PERKS_EDITION_SECTION_CLAUSES,
} PerksEditionSection;

#define PERKS_N_EDITION_SECTIONS (PERKS_EDITION_SECTION_CLAUSES + 1)

/**
 * PerksEditionEntry:
 * @subject: what it is, by the names that files use: `tier t50k`
 * @value: its label, or its only value
 * @names: (element-type utf8): the names of what it states besides
 * @values: (element-type utf8): the values that belong to @names
 *
 * One thing of an edition, as text that can be compared.
 */
typedef struct
{
  char      *subject;
  char      *value;
  GPtrArray *names;
  GPtrArray *values;
} PerksEditionEntry;

void        perks_edition_entry_free (PerksEditionEntry   *self);
const char *perks_edition_entry_find (PerksEditionEntry   *self,
                                      const char          *name);
GPtrArray  *perks_edition_entry_list (PerksEdition        *edition,
                                      PerksEditionSection  section);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksEditionEntry, perks_edition_entry_free)

G_END_DECLS
