/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-comparison.h"
#include "perks-cli-standing-text.h"
#include "perks-json-shapes.h"
#include "perks-supposition.h"

static void
print_text (PerksCliContext *context,
            PerksSituation  *situation,
            PerksSituation  *supposed)
{
  g_autoptr (GPtrArray) differences = perks_cli_compare (context, situation, supposed);

  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_WARNING, "%s",
                        _("As it would be; the books are as they were."));
  if (differences->len > 0)
    {
      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s", _("What would change"));
      perks_cli_print_comparison (context, differences);
      perks_cli_print_blank (context);
    }
  perks_cli_print_situation (context, supposed);
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
  PerksCliLine *line = perks_cli_context_get_line (context);
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  g_autoptr (PerksSituation) supposed = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (situation == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, perks_situation_get_books (situation)))
    return TRUE;
  supposed = perks_supposition_add_sale (situation, perks_cli_line_get_day (line, "on"),
                                         perks_cli_line_get_usd (line, "add-sales"),
                                         perks_cli_context_get_selection (context)->locale_text,
                                         error);
  if (supposed == NULL)
    return FALSE;

  if (perks_cli_context_is_text (context))
    {
      print_text (context, situation, supposed);
      return TRUE;
    }

  builder = json_builder_new ();
  perks_json_add_report (builder, supposed);
  perks_cli_print_json (context, builder);
  return TRUE;
}
