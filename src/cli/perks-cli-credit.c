/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-assignments.h"
#include "perks-cli-credits.h"
#include "perks-commands.h"
#include "perks-error.h"

/* The commands that change a credit. */

/* The options of `credit add` are the fields of a credit. */
static char **
gather_assignments (PerksCliLine *line)
{
  static const char *const fields[] = { "amount", "kind", "start", "end", "offer", "note" };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = perks_cli_line_get_text (line, fields[i]);
      g_autofree char *assignment = g_strconcat (fields[i], "=", value, NULL);

      if (value != NULL)
        g_strv_builder_add (builder, assignment);
    }

  return g_strv_builder_end (builder);
}

/* The credit as it is after a change, so it is there. */
static gboolean
print_changed (PerksCliContext  *context,
               const char       *id,
               GError          **error)
{
  g_autoptr (PerksBooks) books = perks_cli_context_load_books (context, error);

  if (books == NULL)
    return FALSE;

  perks_cli_print_credit (context, perks_cli_find_credit (books, id));
  return TRUE;
}

static gboolean
print_used (PerksCliContext  *context,
            const char       *id,
            gint64            cents,
            GError          **error)
{
  g_autoptr (PerksBooks) books = perks_cli_context_load_books (context, error);
  g_autofree char *used = NULL;
  g_autofree char *left = NULL;

  if (books == NULL)
    return FALSE;

  used = perks_cli_describe_usd (context, cents);
  left = perks_cli_describe_usd (context,
                                 perks_credit_get_left (perks_cli_find_credit (books, id)));
  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("Used %s of %s; %s is left."), used,
                        id, left);
  return TRUE;
}

/**
 * perks_cli_credit_add:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks credit add`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_credit_add (PerksCliContext  *context,
                      GError          **error)
{
  g_auto (GStrv) assignments = gather_assignments (perks_cli_context_get_line (context));
  PerksWorkspace *workspace = perks_cli_context_open (context, error);
  g_autofree char *id = NULL;

  if (workspace == NULL ||
      !perks_commands_add_credit (workspace, perks_cli_context_get_selection (context),
                                  (const char *const *) assignments, &id, error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("Added the credit %s."), id);
  else
    perks_cli_print_id (context, id);
  return TRUE;
}

/**
 * perks_cli_credit_use:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks credit use`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_credit_use (PerksCliContext  *context,
                      GError          **error)
{
  const char *id = perks_cli_context_get_word (context, 0);
  const char *amount = perks_cli_context_get_word (context, 1);
  g_autoptr (GError) reason = NULL;
  PerksWorkspace *workspace;
  PerksMoney money;

  if (!perks_money_from_string (amount, "USD", &money, &reason))
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_USAGE, _("AMOUNT: %s"), reason->message);
      return FALSE;
    }

  workspace = perks_cli_context_open (context, error);
  if (workspace == NULL ||
      !perks_commands_use_credit (workspace, perks_cli_context_get_selection (context), id,
                                  money.minor, error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    return print_used (context, id, money.minor, error);
  return print_changed (context, id, error);
}

/**
 * perks_cli_credit_edit:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks credit edit`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_credit_edit (PerksCliContext  *context,
                       GError          **error)
{
  const char *const *words = perks_cli_line_get_words (perks_cli_context_get_line (context));
  PerksWorkspace *workspace;

  if (!perks_cli_check_assignments (words + 1, error))
    return FALSE;
  workspace = perks_cli_context_open (context, error);
  if (workspace == NULL ||
      !perks_commands_edit_credit (workspace, perks_cli_context_get_selection (context), words[0],
                                   words + 1, error))
    return FALSE;

  return print_changed (context, words[0], error);
}

/**
 * perks_cli_credit_remove:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks credit remove`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_credit_remove (PerksCliContext  *context,
                         GError          **error)
{
  const char *id = perks_cli_context_get_word (context, 0);
  PerksWorkspace *workspace = perks_cli_context_open (context, error);

  if (workspace == NULL ||
      !perks_commands_remove_credit (workspace, perks_cli_context_get_selection (context), id,
                                     error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("Removed the credit %s."), id);
  else
    perks_cli_print_done (context);
  return TRUE;
}
