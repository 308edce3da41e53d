/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "perks-books.h"
#include "perks-catalog.h"
#include "perks-edition.h"

G_BEGIN_DECLS

/**
 * RulesCase:
 * @edition: the edition to go by
 * @editions: (element-type PerksEdition): the editions that are known, the oldest first
 * @today: the day
 * @books: the books of the row
 *
 * A row of a table for one of its editions, as the rules are given it.
 */
typedef struct
{
  PerksEdition *edition;
  GPtrArray    *editions;
  PerksDay      today;
  PerksBooks   *books;
} RulesCase;

RulesCase *rules_case_new  (JsonObject   *row,
                            PerksCatalog *catalog,
                            const char   *edition);
void       rules_case_free (RulesCase    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RulesCase, rules_case_free)

G_END_DECLS
