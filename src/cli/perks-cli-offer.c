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
#include "perks-edition.h"
#include "perks-error.h"
#include "perks-json-shapes.h"
#include "perks-offer.h"
#include "perks-text-table.h"

/* The commands on offers. */

static void
add_offer (JsonBuilder *builder,
           gpointer     item,
           gpointer     user_data)
{
  perks_json_add_offer (builder, item, user_data);
}

static const char *
get_path_name (PerksEdition *edition,
               PerksOffer   *offer)
{
  PerksPath path = perks_edition_derive_path (edition, offer);

  return path != PERKS_PATH_UNKNOWN ? perks_enum_to_name (PERKS_TYPE_PATH, path) : NULL;
}

static gboolean
print_table (PerksCliContext  *context,
             PerksSituation   *situation,
             GError          **error)
{
  const PerksTextColumn columns[] = {
    { _("ID"), FALSE, TRUE }, { _("Name"), FALSE, TRUE }, { _("Path") },
    { _("Status") },          { _("Live since") },
  };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));
  GPtrArray *offers = perks_books_get_offers (perks_situation_get_books (situation));

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);
      g_autofree char *since = perks_cli_describe_day (context, perks_offer_get_live_since (offer));
      const char *cells[] = {
        perks_record_get_id (PERKS_RECORD (offer)),
        perks_offer_get_name (offer),
        get_path_name (perks_situation_get_edition (situation), offer),
        perks_enum_to_name (PERKS_TYPE_OFFER_STATUS, perks_offer_get_status (offer)),
        since,
      };

      if (!perks_text_table_add_row (table, cells, error))
        return FALSE;
    }

  return perks_text_table_finish (table, error);
}

static gboolean
print_offer (PerksCliContext  *context,
             const char       *id,
             GError          **error)
{
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  g_autoptr (JsonBuilder) builder = NULL;
  PerksOffer *offer;

  if (situation == NULL)
    return FALSE;

  offer = perks_books_find_offer (perks_situation_get_books (situation), id);
  if (offer == NULL)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                   _("There is no offer “%s”; “perks offer list” lists them"), id);
      return FALSE;
    }

  if (perks_cli_context_is_text (context))
    {
      perks_cli_print_record (context, PERKS_RECORD (offer));
      perks_cli_print_field (context, "path",
                             get_path_name (perks_situation_get_edition (situation), offer));
      return TRUE;
    }

  builder = json_builder_new ();
  perks_json_add_offer (builder, offer, perks_situation_get_edition (situation));
  perks_cli_print_json (context, builder);
  return TRUE;
}

/**
 * perks_cli_offer_add:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks offer add`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_offer_add (PerksCliContext  *context,
                     GError          **error)
{
  PerksCliLine *line = perks_cli_context_get_line (context);
  const char *name = perks_cli_line_get_text (line, "name");
  g_autofree char *id = NULL;
  PerksWorkspace *workspace;

  if (!perks_cli_check_assignments (perks_cli_line_get_words (line), error))
    return FALSE;
  workspace = perks_cli_context_open (context, error);
  if (workspace == NULL ||
      !perks_commands_add_offer (workspace, perks_cli_context_get_selection (context), name,
                                 perks_cli_line_get_words (line), &id, error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("Added the offer %s (%s)."), name,
                          id);
  else
    perks_cli_print_id (context, id);
  return TRUE;
}

/**
 * perks_cli_offer_list:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks offer list`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_offer_list (PerksCliContext  *context,
                      GError          **error)
{
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  PerksBooks *books;

  if (situation == NULL)
    return FALSE;

  books = perks_situation_get_books (situation);
  if (perks_cli_print_no_publisher (context, books))
    return TRUE;

  if (!perks_cli_context_is_text (context))
    perks_cli_print_list (context, "offers", perks_books_get_offers (books), add_offer,
                          perks_situation_get_edition (situation));
  else if (perks_books_get_offers (books)->len == 0)
    perks_cli_print_paragraph (context, NULL,
                               _("No offer yet. Add one with: perks offer add --name=NAME"));
  else
    return print_table (context, situation, error);

  return TRUE;
}

/**
 * perks_cli_offer_show:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks offer show`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_offer_show (PerksCliContext  *context,
                      GError          **error)
{
  return print_offer (context, perks_cli_context_get_word (context, 0), error);
}

/**
 * perks_cli_offer_edit:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks offer edit`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_offer_edit (PerksCliContext  *context,
                      GError          **error)
{
  const char *const *words = perks_cli_line_get_words (perks_cli_context_get_line (context));
  PerksWorkspace *workspace;

  if (!perks_cli_check_assignments (words + 1, error))
    return FALSE;
  workspace = perks_cli_context_open (context, error);
  if (workspace == NULL ||
      !perks_commands_edit_offer (workspace, perks_cli_context_get_selection (context), words[0],
                                  words + 1, error))
    return FALSE;

  return print_offer (context, words[0], error);
}

/**
 * perks_cli_offer_remove:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks offer remove`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_offer_remove (PerksCliContext  *context,
                        GError          **error)
{
  const char *id = perks_cli_context_get_word (context, 0);
  PerksWorkspace *workspace = perks_cli_context_open (context, error);

  if (workspace == NULL ||
      !perks_commands_remove_offer (workspace, perks_cli_context_get_selection (context), id,
                                    error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN,
                          _("Removed the offer %s. Its sales stay in the books."), id);
  else
    perks_cli_print_done (context);
  return TRUE;
}
