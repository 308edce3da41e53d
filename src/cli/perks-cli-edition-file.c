/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-edition-file.h"

#include "perks-catalog-parser.h"
#include "perks-cli-file.h"

/**
 * perks_cli_read_edition:
 * @file: a file
 * @error: return location for %PERKS_ERROR_UNREADABLE, or for the error of the parser
 *
 * Returns: (transfer full) (nullable): the edition that @file holds, or %NULL
 */
PerksEdition *
perks_cli_read_edition (GFile   *file,
                        GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  /* A byte more than an edition may have, so that the parser sees that it is too long. */
  g_autoptr (GBytes) bytes = perks_cli_file_read (file, PERKS_CATALOG_MOST_BYTES + 1, error);

  return bytes != NULL ? perks_catalog_parse_edition (name, bytes, error) : NULL;
}
