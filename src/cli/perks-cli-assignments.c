/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-assignments.h"

#include <string.h>

#include <glib/gi18n.h>

#include "perks-error.h"

/**
 * perks_cli_check_assignments:
 * @words: (array zero-terminated): words that are to be `FIELD=VALUE`
 * @error: return location for a %PERKS_ERROR_USAGE
 *
 * Looks at the form only; which fields there are and what they take is not known here.
 *
 * Returns: whether each has a field and an equals sign
 */
gboolean
perks_cli_check_assignments (const char *const  *words,
                             GError            **error)
{
  for (; *words != NULL; words++)
    if (strchr (*words, '=') == NULL || **words == '=')
      {
        g_set_error (error, PERKS_ERROR, PERKS_ERROR_USAGE, _("“%s” is not FIELD=VALUE"), *words);
        return FALSE;
      }

  return TRUE;
}
