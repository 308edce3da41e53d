/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-comparison.h"
#include "perks-cli-edition-text.h"
#include "perks-edition-comparison.h"
#include "perks-json-shapes.h"
#include "perks-publisher.h"

/* Two editions side by side: first what the change means for the publisher, then what they say. */

static void
add_difference (JsonBuilder *builder,
                gpointer     item,
                gpointer     user_data)
{
  const PerksEditionDifference *difference = item;

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "subject", difference->subject);
  perks_json_add_text (builder, "before", difference->before);
  perks_json_add_text (builder, "after", difference->after);
  json_builder_end_object (builder);
}

static void
print_json (PerksCliContext *context,
            PerksEdition    *a,
            PerksEdition    *b,
            GPtrArray       *changes,
            GPtrArray       *differences)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "a", perks_edition_get_id (a));
  perks_json_add_text (builder, "b", perks_edition_get_id (b));
  json_builder_set_member_name (builder, "publisher");
  if (changes != NULL)
    perks_cli_add_comparison (builder, changes);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "differences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < differences->len; i++)
    add_difference (builder, g_ptr_array_index (differences, i), NULL);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  perks_cli_print_json (context, builder);
}

static void
print_changes (PerksCliContext *context,
               PerksBooks      *books,
               GPtrArray       *changes)
{
  const char *name = perks_publisher_get_name (perks_books_get_publisher (books));

  if (changes->len == 0)
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_GOOD, _("Nothing would change for %s."),
                          name);
  else
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, _("What would change for %s"),
                          name);
  perks_cli_print_comparison (context, changes);
  perks_cli_print_blank (context);
  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s", _("What the editions say"));
}

/* By the edition that is named first, whichever one is in use. */
static PerksSituation *
load (PerksCliContext  *context,
      GError          **error)
{
  PerksWorkspace *workspace = perks_cli_context_open (context, error);
  PerksSelection selection = *perks_cli_context_get_selection (context);

  selection.edition = perks_cli_context_get_word (context, 0);
  return workspace != NULL ? perks_workspace_load (workspace, &selection, error) : NULL;
}

static gboolean
compare (PerksCliContext  *context,
         PerksSituation   *situation,
         PerksEdition     *other,
         GError          **error)
{
  PerksBooks *books = perks_situation_get_books (situation);
  PerksEdition *edition = perks_situation_get_edition (situation);
  g_autoptr (GPtrArray) differences = perks_edition_compare (edition, other);
  g_autoptr (PerksSituation) supposed = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  supposed = perks_cli_suppose (context, situation, other, error);
  if (supposed == NULL)
    return FALSE;
  if (perks_books_get_publisher (books) != NULL)
    changes = perks_cli_compare (context, situation, supposed);

  if (!perks_cli_context_is_text (context))
    {
      print_json (context, edition, other, changes, differences);
      return TRUE;
    }

  if (changes != NULL)
    print_changes (context, books, changes);
  perks_cli_print_differences (context, edition, other, differences);
  return TRUE;
}

/**
 * perks_cli_editions_compare:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks editions compare`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_editions_compare (PerksCliContext  *context,
                            GError          **error)
{
  g_autoptr (PerksSituation) situation = load (context, error);
  g_autoptr (PerksEdition) other = NULL;
  g_autoptr (GPtrArray) differences = NULL;

  if (situation == NULL)
    return FALSE;
  other = perks_workspace_find_edition (perks_cli_context_open (context, NULL),
                                        perks_situation_get_books (situation),
                                        perks_cli_context_get_word (context, 1), error);
  if (other == NULL)
    return FALSE;
  if (perks_cli_context_get_format (context) != PERKS_CLI_FORMAT_JSONL)
    return compare (context, situation, other, error);

  differences = perks_edition_compare (perks_situation_get_edition (situation), other);
  perks_cli_print_list (context, "differences", differences, add_difference, NULL);
  return TRUE;
}
