/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-output.h"
#include "perks-sample-books.h"

/**
 * perks_cli_sample:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks sample`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_sample (PerksCliContext  *context,
                  GError          **error)
{
  PerksWorkspace *workspace = perks_cli_context_open (context, error);
  g_autofree char *publisher = NULL;

  if (workspace == NULL || !perks_sample_books_fill (workspace, &publisher, error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    perks_cli_print_paragraph (context, NULL,
                               _("The sample books are there. Look at them with: perks report"));
  else
    perks_cli_print_id (context, publisher);

  return TRUE;
}
