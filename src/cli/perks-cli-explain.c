/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-explain.h"

#include "perks-cli-edition-text.h"
#include "perks-edition.h"
#include "perks-json-shapes.h"

/* The clauses of an edition that a figure rests on. An edition that says nothing on a matter has no
 * such clause. */

/**
 * perks_cli_add_clauses:
 * @builder: a builder in an object
 * @edition: the edition
 * @ids: (array zero-terminated): the ids of clauses
 *
 * Adds those clauses that @edition has as `clauses`.
 */
void
perks_cli_add_clauses (JsonBuilder       *builder,
                       PerksEdition      *edition,
                       const char *const *ids)
{
  json_builder_set_member_name (builder, "clauses");
  json_builder_begin_array (builder);
  for (; *ids != NULL; ids++)
    {
      const PerksClause *clause = perks_edition_find_clause (edition, *ids);

      if (clause == NULL)
        continue;
      json_builder_begin_object (builder);
      perks_json_add_text (builder, "id", clause->id);
      perks_json_add_text (builder, "title", clause->title);
      perks_json_add_text (builder, "text", clause->text);
      perks_json_add_text (builder, "source", clause->source);
      perks_json_add_text (builder, "provenance",
                           perks_enum_to_name (PERKS_TYPE_PROVENANCE, clause->provenance));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * perks_cli_print_clauses:
 * @context: a context that asks for text
 * @edition: the edition
 * @ids: (array zero-terminated): the ids of clauses
 */
void
perks_cli_print_clauses (PerksCliContext   *context,
                         PerksEdition      *edition,
                         const char *const *ids)
{
  for (; *ids != NULL; ids++)
    {
      const PerksClause *clause = perks_edition_find_clause (edition, *ids);

      if (clause != NULL)
        perks_cli_print_clause (context, clause);
    }
}
