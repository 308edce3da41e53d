/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-output.h"
#include "perks-cli-edition-file.h"
#include "perks-cli-edition-text.h"
#include "perks-cli-explain.h"
#include "perks-commands.h"
#include "perks-json-shapes.h"
#include "perks-text-table.h"

/* The commands on editions. */

static void
add_edition (JsonBuilder *builder,
             gpointer     item,
             gpointer     user_data)
{
  perks_json_add_edition (builder, item);
}

static PerksEdition *
find_edition (PerksCliContext  *context,
              const char       *id,
              GError          **error)
{
  PerksWorkspace *workspace = perks_cli_context_open (context, error);
  g_autoptr (PerksBooks) books = workspace != NULL ? perks_cli_context_load_books (context, error)
                                                   : NULL;

  return books != NULL ? perks_workspace_find_edition (workspace, books, id, error) : NULL;
}

/* The terms come on top of what a list of editions says. */
static void
print_edition (PerksCliContext *context,
               PerksEdition    *edition)
{
  g_autoptr (JsonBuilder) own = json_builder_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  perks_json_add_edition (own, edition);
  json_builder_begin_object (builder);
  perks_cli_add_members (builder, own);
  json_builder_set_member_name (builder, "figures");
  perks_cli_add_figures (builder, perks_edition_get_figures (edition));
  json_builder_set_member_name (builder, "clauses");
  perks_cli_add_terms (builder, perks_edition_get_clauses (edition));
  json_builder_end_object (builder);
  perks_cli_print_json (context, builder);
}

/**
 * perks_cli_editions_list:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks editions list`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_editions_list (PerksCliContext  *context,
                         GError          **error)
{
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  g_autoptr (GPtrArray) editions = NULL;

  if (situation == NULL)
    return FALSE;
  editions = perks_workspace_list_editions (perks_cli_context_open (context, NULL),
                                            perks_situation_get_books (situation), error);
  if (editions == NULL)
    return FALSE;
  if (perks_cli_context_is_text (context))
    return perks_cli_print_edition_table (context, editions,
                                          perks_situation_get_edition (situation), error);

  perks_cli_print_list (context, "editions", editions, add_edition, NULL);
  return TRUE;
}

/**
 * perks_cli_editions_show:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks editions show`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_editions_show (PerksCliContext  *context,
                         GError          **error)
{
  g_autoptr (PerksEdition) edition =
    find_edition (context, perks_cli_context_get_word (context, 0), error);

  if (edition == NULL)
    return FALSE;
  if (perks_cli_context_is_text (context))
    {
      perks_cli_print_edition (context, edition);
      return TRUE;
    }

  print_edition (context, edition);
  return TRUE;
}

/**
 * perks_cli_editions_check:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks editions check`. Needs no books.
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_editions_check (PerksCliContext  *context,
                          GError          **error)
{
  g_autoptr (GFile) file =
    perks_cli_context_find_file (context, perks_cli_context_get_word (context, 0));
  g_autoptr (PerksEdition) edition = perks_cli_read_edition (file, error);
  g_autoptr (JsonBuilder) builder = NULL;

  if (edition == NULL)
    return FALSE;
  if (perks_cli_context_is_text (context))
    {
      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_GOOD,
                            _("The file is a valid edition, %s."), perks_edition_get_id (edition));
      return TRUE;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  perks_json_add_text (builder, "id", perks_edition_get_id (edition));
  json_builder_set_member_name (builder, "valid");
  json_builder_add_boolean_value (builder, TRUE);
  json_builder_end_object (builder);
  perks_cli_print_json (context, builder);
  return TRUE;
}

/**
 * perks_cli_editions_load:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks editions load`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_editions_load (PerksCliContext  *context,
                         GError          **error)
{
  g_autoptr (GFile) file =
    perks_cli_context_find_file (context, perks_cli_context_get_word (context, 0));
  PerksWorkspace *workspace = perks_cli_context_open (context, error);
  g_autofree char *id = NULL;

  if (workspace == NULL || !perks_commands_load_edition (workspace, file, &id, error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN,
                          _("The edition %s is in the books. Go by it with: perks editions use %s"),
                          id, id);
  else
    perks_cli_print_id (context, id);
  return TRUE;
}

/**
 * perks_cli_editions_use:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks editions use`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_editions_use (PerksCliContext  *context,
                        GError          **error)
{
  const char *id = perks_cli_context_get_word (context, 0);
  PerksWorkspace *workspace = perks_cli_context_open (context, error);

  if (workspace == NULL ||
      !perks_commands_use_edition (workspace, perks_cli_context_get_selection (context), id, error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("The edition in use is %s."), id);
  else
    perks_cli_print_done (context);
  return TRUE;
}
