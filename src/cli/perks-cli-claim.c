/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-claim.h"
#include "perks-cli-output.h"
#include "perks-commands.h"
#include "perks-error.h"

/**
 * perks_cli_claim:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks claim`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_claim (PerksCliContext  *context,
                 GError          **error)
{
  PerksCliLine *line = perks_cli_context_get_line (context);
  const char *benefit = perks_cli_context_get_word (context, 0);
  const char *state = perks_cli_context_get_word (context, 1);
  PerksWorkspace *workspace;
  int number;

  if (!perks_enum_from_name (PERKS_TYPE_CLAIM_STATE, state, &number))
    {
      g_autofree char *states = perks_enum_list_names (PERKS_TYPE_CLAIM_STATE);

      g_set_error (error, PERKS_ERROR, PERKS_ERROR_USAGE,
                   _("“%s” is not a state; it is one of: %s"), state, states);
      return FALSE;
    }

  workspace = perks_cli_context_open (context, error);
  if (workspace == NULL)
    return FALSE;
  if (!perks_commands_claim (workspace, perks_cli_context_get_selection (context),
                             &(PerksClaimValues) {
                               .benefit = benefit,
                               .offer = perks_cli_line_get_text (line, "offer"),
                               .state = (PerksClaimState) number,
                               .day = perks_cli_line_get_day (line, "date"),
                               .expires_on = perks_cli_line_get_day (line, "expires"),
                               .by = perks_cli_line_get_text (line, "by"),
                               .note = perks_cli_line_get_text (line, "note"),
                             }, error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("Noted: %s is %s."), benefit,
                          state);
  else
    perks_cli_print_done (context);
  return TRUE;
}
