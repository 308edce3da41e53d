/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-books.h"
#include "perks-cli-assignments.h"
#include "perks-cli-output.h"
#include "perks-commands.h"
#include "perks-error.h"
#include "perks-json-shapes.h"
#include "perks-publisher.h"
#include "perks-text-table.h"

/* The commands on publishers. They load the books of the publisher in use: who it is does not
 * matter to them. */

static PerksPublisher *
find_publisher (PerksBooks  *books,
                const char  *id,
                GError     **error)
{
  PerksPublisher *publisher = perks_books_find_publisher (books, id);

  if (publisher == NULL)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                 _("There is no publisher “%s”; “perks publisher list” lists them"), id);

  return publisher;
}

static void
print_publisher (PerksCliContext *context,
                 PerksPublisher  *publisher)
{
  g_autoptr (JsonBuilder) builder = NULL;

  if (perks_cli_context_is_text (context))
    {
      perks_cli_print_record (context, PERKS_RECORD (publisher));
      return;
    }

  builder = json_builder_new ();
  perks_json_add_publisher (builder, publisher);
  perks_cli_print_json (context, builder);
}

static gboolean
show_publisher (PerksCliContext  *context,
                const char       *id,
                GError          **error)
{
  g_autoptr (PerksBooks) books = perks_cli_context_load_books (context, error);
  PerksPublisher *publisher = books != NULL ? find_publisher (books, id, error) : NULL;

  if (publisher == NULL)
    return FALSE;

  print_publisher (context, publisher);
  return TRUE;
}

static void
add_publisher (JsonBuilder *builder,
               gpointer     item,
               gpointer     user_data)
{
  perks_json_add_publisher (builder, item);
}

static gboolean
print_table (PerksCliContext  *context,
             PerksBooks       *books,
             GError          **error)
{
  const PerksTextColumn columns[] = {
    { _("ID") }, { _("Name"), FALSE, TRUE }, { _("MPN ID") }, { _("In use") }
  };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));
  GPtrArray *publishers = perks_books_get_publishers (books);

  for (guint i = 0; i < publishers->len; i++)
    {
      PerksPublisher *publisher = g_ptr_array_index (publishers, i);
      const char *id = perks_record_get_id (PERKS_RECORD (publisher));
      gboolean used = g_strcmp0 (perks_books_get_setting (books, PERKS_SETTING_PUBLISHER), id) == 0;
      const char *cells[] = { id, perks_publisher_get_name (publisher),
                              perks_publisher_get_mpn_id (publisher), used ? _("yes") : NULL };

      if (!perks_text_table_add_row (table, cells, error))
        return FALSE;
    }

  return perks_text_table_finish (table, error);
}

static GPtrArray *
gather_assignments (PerksCliContext *context)
{
  GPtrArray *assignments = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  PerksCliLine *line = perks_cli_context_get_line (context);
  const char *mpn_id = perks_cli_line_get_text (line, "mpn-id");

  if (mpn_id != NULL)
    g_ptr_array_add (assignments, g_strconcat ("mpn-id=", mpn_id, NULL));
  for (const char *const *words = perks_cli_line_get_words (line); *words != NULL; words++)
    g_ptr_array_add (assignments, g_strdup (*words));

  return assignments;
}

/**
 * perks_cli_publisher_add:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks publisher add`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_publisher_add (PerksCliContext  *context,
                         GError          **error)
{
  const char *name = perks_cli_line_get_text (perks_cli_context_get_line (context), "name");
  g_autoptr (GPtrArray) assignments = gather_assignments (context);
  g_autofree char *id = NULL;
  PerksWorkspace *workspace;

  if (!perks_cli_check_assignments ((const char *const *) assignments->pdata, error))
    return FALSE;
  workspace = perks_cli_context_open (context, error);
  if (workspace == NULL ||
      !perks_commands_add_publisher (workspace, name, (const char *const *) assignments->pdata, &id,
                                     error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("Added the publisher %s (%s)."),
                          name, id);
  else
    perks_cli_print_id (context, id);
  return TRUE;
}

/**
 * perks_cli_publisher_list:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks publisher list`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_publisher_list (PerksCliContext  *context,
                          GError          **error)
{
  g_autoptr (PerksBooks) books = perks_cli_context_load_books (context, error);

  if (books == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, books))
    return TRUE;
  if (perks_cli_context_is_text (context))
    return print_table (context, books, error);

  perks_cli_print_list (context, "publishers", perks_books_get_publishers (books), add_publisher,
                        NULL);
  return TRUE;
}

/**
 * perks_cli_publisher_show:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks publisher show`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_publisher_show (PerksCliContext  *context,
                          GError          **error)
{
  return show_publisher (context, perks_cli_context_get_word (context, 0), error);
}

/**
 * perks_cli_publisher_edit:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks publisher edit`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_publisher_edit (PerksCliContext  *context,
                          GError          **error)
{
  const char *const *words = perks_cli_line_get_words (perks_cli_context_get_line (context));
  PerksWorkspace *workspace;

  if (!perks_cli_check_assignments (words + 1, error))
    return FALSE;
  workspace = perks_cli_context_open (context, error);
  if (workspace == NULL || !perks_commands_edit_publisher (workspace, words[0], words + 1, error))
    return FALSE;

  return show_publisher (context, words[0], error);
}

/**
 * perks_cli_publisher_remove:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks publisher remove`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_publisher_remove (PerksCliContext  *context,
                            GError          **error)
{
  const char *id = perks_cli_context_get_word (context, 0);
  PerksWorkspace *workspace = perks_cli_context_open (context, error);

  if (workspace == NULL || !perks_commands_remove_publisher (workspace, id, error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("Removed the publisher %s."), id);
  else
    perks_cli_print_done (context);
  return TRUE;
}

/**
 * perks_cli_publisher_use:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks publisher use`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_publisher_use (PerksCliContext  *context,
                         GError          **error)
{
  const char *id = perks_cli_context_get_word (context, 0);
  PerksWorkspace *workspace = perks_cli_context_open (context, error);

  if (workspace == NULL || !perks_commands_use_publisher (workspace, id, error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("The publisher in use is %s."), id);
  else
    perks_cli_print_done (context);
  return TRUE;
}
