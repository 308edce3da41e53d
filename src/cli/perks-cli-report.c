/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include "perks-cli-output.h"
#include "perks-cli-standing-text.h"
#include "perks-json-shapes.h"

/**
 * perks_cli_report:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks report`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_report (PerksCliContext  *context,
                  GError          **error)
{
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  g_autoptr (JsonBuilder) builder = NULL;

  if (situation == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, perks_situation_get_books (situation)))
    return TRUE;

  if (perks_cli_context_is_text (context))
    {
      perks_cli_print_situation (context, situation);
      return TRUE;
    }

  builder = json_builder_new ();
  perks_json_add_report (builder, situation);
  perks_cli_print_json (context, builder);
  return TRUE;
}
