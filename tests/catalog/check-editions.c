/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-catalog-parser.h"

/* Says of each file that is named whether the program takes it as an edition: one line each,
 * “good” or the complaint. For test_agreement.py. */

static char *
judge (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PerksEdition) edition = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, &length, &error))
    g_error ("%s", error->message);

  bytes = g_bytes_new (text, length);
  edition = perks_catalog_parse_edition ("edition.json", bytes, &error);

  return g_strdup (edition != NULL ? "good" : error->message);
}

int
main (int   argc,
      char *argv[])
{
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *verdict = judge (argv[i]);

      g_print ("%s\n", verdict);
    }

  return 0;
}
