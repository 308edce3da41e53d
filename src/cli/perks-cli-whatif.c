/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-output.h"
#include "perks-cli-standing-text.h"
#include "perks-error.h"
#include "perks-json-shapes.h"

static PerksSituation *
suppose (PerksCliContext  *context,
         PerksSituation   *situation,
         GError          **error)
{
  PerksCliLine *line = perks_cli_context_get_line (context);
  PerksDay day = perks_cli_line_get_day (line, "on");
  g_autoptr (PerksBooks) books = NULL;

  if (day == PERKS_DAY_NONE)
    day = perks_situation_get_today (situation);

  books = perks_books_copy_with_sale (perks_situation_get_books (situation), day,
                                      perks_cli_line_get_usd (line, "add-sales"));
  return perks_situation_new (books, perks_situation_get_edition (situation),
                              perks_situation_get_today (situation), error);
}

/**
 * perks_cli_whatif:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks whatif`. Works on a copy of the books in memory.
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_whatif (PerksCliContext  *context,
                  GError          **error)
{
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  g_autoptr (PerksSituation) supposed = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (situation == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, perks_situation_get_books (situation)))
    return TRUE;
  supposed = suppose (context, situation, error);
  if (supposed == NULL)
    return FALSE;

  if (perks_cli_context_is_text (context))
    {
      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_WARNING, "%s",
                            _("As it would be; the books are as they were."));
      perks_cli_print_situation (context, supposed);
      return TRUE;
    }

  builder = json_builder_new ();
  perks_json_add_report (builder, supposed);
  perks_cli_print_json (context, builder);
  return TRUE;
}
