/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-find-offer.h"

#include <glib/gi18n.h>

#include "perks-error.h"

/**
 * perks_cli_find_offer:
 * @context: a context of a command with the option `--offer`
 * @books: the books
 * @offer: (out) (optional) (transfer none) (nullable): the offer that the option names, or %NULL
 *   where it is not given
 * @error: return location for %PERKS_ERROR_NOT_FOUND
 *
 * Returns: whether the option is not given or names an offer of @books
 */
gboolean
perks_cli_find_offer (PerksCliContext  *context,
                      PerksBooks       *books,
                      PerksOffer      **offer,
                      GError          **error)
{
  const char *id = perks_cli_line_get_text (perks_cli_context_get_line (context), "offer");
  PerksOffer *found = id != NULL ? perks_books_find_offer (books, id) : NULL;

  if (id != NULL && found == NULL)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                   _("There is no offer “%s”; “perks offer list” lists them"), id);
      return FALSE;
    }

  if (offer != NULL)
    *offer = found;
  return TRUE;
}
