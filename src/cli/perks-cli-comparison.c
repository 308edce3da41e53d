/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-comparison.h"

#include <glib/gi18n.h>

#include "perks-json-shapes.h"
#include "perks-situation-comparison.h"

/* What would change for the publisher, line by line. */

/**
 * perks_cli_suppose:
 * @context: a context
 * @situation: a situation
 * @edition: another edition
 * @error: return location for %PERKS_ERROR_OVERFLOW
 *
 * Returns: (transfer full) (nullable): the situation of the same books and day by @edition
 */
PerksSituation *
perks_cli_suppose (PerksCliContext  *context,
                   PerksSituation   *situation,
                   PerksEdition     *edition,
                   GError          **error)
{
  return perks_situation_new (&(PerksSituationValues) {
    .books = perks_situation_get_books (situation),
    .edition = edition,
    .today = perks_situation_get_today (situation),
    .editions = perks_situation_get_editions (situation),
    .locale_text = perks_cli_context_get_selection (context)->locale_text,
  }, error);
}

/**
 * perks_cli_compare:
 * @context: a context
 * @before: a situation
 * @after: the situation as it would be
 *
 * Returns: (transfer full) (element-type PerksSituationDifference): what would change, written for
 *   a person or for a program, as @context asks for
 */
GPtrArray *
perks_cli_compare (PerksCliContext *context,
                   PerksSituation  *before,
                   PerksSituation  *after)
{
  return perks_situation_compare (before, after, perks_cli_context_get_locale_text (context));
}

/**
 * perks_cli_add_comparison:
 * @builder: a builder where a value is due
 * @differences: (element-type PerksSituationDifference): what would change
 *
 * Adds an array. The subjects are those for programs, the same in every language.
 */
void
perks_cli_add_comparison (JsonBuilder *builder,
                          GPtrArray   *differences)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < differences->len; i++)
    {
      const PerksSituationDifference *difference = g_ptr_array_index (differences, i);

      json_builder_begin_object (builder);
      perks_json_add_text (builder, "subject", difference->key);
      perks_json_add_text (builder, "before", difference->before);
      perks_json_add_text (builder, "after", difference->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * perks_cli_print_comparison:
 * @context: a context that asks for text
 * @differences: (element-type PerksSituationDifference): what would change
 */
void
perks_cli_print_comparison (PerksCliContext *context,
                            GPtrArray       *differences)
{
  for (guint i = 0; i < differences->len; i++)
    {
      const PerksSituationDifference *difference = g_ptr_array_index (differences, i);
      const char *before = difference->before != NULL ? difference->before : _("nothing");
      const char *after = difference->after != NULL ? difference->after : _("nothing");
      g_autofree char *text = g_strdup_printf (_("%s: %s → %s"), difference->subject, before,
                                               after);

      perks_cli_print_paragraph (context, "-", text);
    }
}
