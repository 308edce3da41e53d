/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-output.h"

static void
print_json (PerksCliContext *context,
            GPtrArray       *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, findings->len == 0);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (findings, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  perks_cli_print_json (context, builder);
}

static void
print_text (PerksCliContext *context,
            GPtrArray       *findings)
{
  if (findings->len == 0)
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_GOOD, "%s", _("The books are sound."));
  else
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_WARNING, "%s",
                          _("The books are not sound:"));

  for (guint i = 0; i < findings->len; i++)
    perks_cli_print_paragraph (context, "-", g_ptr_array_index (findings, i));
}

/**
 * perks_cli_verify:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks verify`. Ends with status 1 when something is wrong with the books, although the check
 * itself was done.
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_verify (PerksCliContext  *context,
                  GError          **error)
{
  PerksWorkspace *workspace = perks_cli_context_open (context, error);
  g_autoptr (GPtrArray) findings = NULL;

  if (workspace == NULL)
    return FALSE;
  findings = perks_repository_verify (perks_workspace_get_repository (workspace), error);
  if (findings == NULL)
    return FALSE;

  if (perks_cli_context_is_text (context))
    print_text (context, findings);
  else
    print_json (context, findings);
  if (findings->len > 0)
    perks_cli_context_set_status (context, PERKS_CLI_STATUS_FAILED);
  return TRUE;
}
