/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-assignments.h"
#include "perks-cli-engagements.h"
#include "perks-cli-output.h"
#include "perks-commands.h"

/* The commands that change an engagement. */

/**
 * perks_cli_engagement_start:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks engagement start`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_engagement_start (PerksCliContext  *context,
                            GError          **error)
{
  PerksCliLine *line = perks_cli_context_get_line (context);
  const char *offer = perks_cli_context_get_word (context, 0);
  PerksWorkspace *workspace = perks_cli_context_open (context, error);
  g_autofree char *id = NULL;

  if (workspace == NULL ||
      !perks_commands_start_engagement (workspace, perks_cli_context_get_selection (context), offer,
                                        perks_cli_line_get_text (line, "manager"),
                                        perks_cli_line_get_day (line, "date"), &id, error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN,
                          _("Started the engagement of %s (%s)."), offer, id);
  else
    perks_cli_print_id (context, id);
  return TRUE;
}

/**
 * perks_cli_engagement_end:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks engagement end`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_engagement_end (PerksCliContext  *context,
                          GError          **error)
{
  const char *offer = perks_cli_context_get_word (context, 0);
  PerksDay day = perks_cli_line_get_day (perks_cli_context_get_line (context), "date");
  PerksWorkspace *workspace = perks_cli_context_open (context, error);

  if (workspace == NULL ||
      !perks_commands_end_engagement (workspace, perks_cli_context_get_selection (context), offer,
                                      day, error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN,
                          _("Ended the engagement of %s."), offer);
  else
    perks_cli_print_done (context);
  return TRUE;
}

static gboolean
opt (PerksCliContext  *context,
     gboolean          in,
     GError          **error)
{
  PerksCliLine *line = perks_cli_context_get_line (context);
  const char *offer = perks_cli_context_get_word (context, 0);
  PerksWorkspace *workspace = perks_cli_context_open (context, error);

  if (workspace == NULL ||
      !perks_commands_opt (workspace, perks_cli_context_get_selection (context), offer, in,
                           perks_cli_line_get_day (line, "date"),
                           perks_cli_line_get_text (line, "reason"), error))
    return FALSE;

  if (!perks_cli_context_is_text (context))
    perks_cli_print_done (context);
  else
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN,
                          in ? _("Noted: you take part again for %s.")
                             : _("Noted: you have opted out for %s."), offer);
  return TRUE;
}

/**
 * perks_cli_engagement_opt_out:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks engagement opt-out`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_engagement_opt_out (PerksCliContext  *context,
                              GError          **error)
{
  return opt (context, FALSE, error);
}

/**
 * perks_cli_engagement_opt_in:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks engagement opt-in`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_engagement_opt_in (PerksCliContext  *context,
                             GError          **error)
{
  return opt (context, TRUE, error);
}

/**
 * perks_cli_engagement_edit:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks engagement edit`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_engagement_edit (PerksCliContext  *context,
                           GError          **error)
{
  const char *const *words = perks_cli_line_get_words (perks_cli_context_get_line (context));
  g_autoptr (PerksSituation) situation = NULL;
  PerksWorkspace *workspace;

  if (!perks_cli_check_assignments (words + 1, error))
    return FALSE;
  workspace = perks_cli_context_open (context, error);
  if (workspace == NULL ||
      !perks_commands_edit_engagement (workspace, perks_cli_context_get_selection (context),
                                       words[0], words + 1, error))
    return FALSE;

  situation = perks_cli_context_load (context, error);
  if (situation == NULL)
    return FALSE;
  perks_cli_print_engagement (context, situation,
                              perks_books_find_offer (perks_situation_get_books (situation),
                                                      words[0]));
  return TRUE;
}
