/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdio.h>

#include "perks-csv-reader.h"

/* Prints the tables that are named: a field ends with the unit separator, a row with the record
 * separator, a table with the file separator. For csv-oracle.py. */
static gboolean
dump_table (const char  *path,
            GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (PerksCsvReader) reader = NULL;
  g_autoptr (GError) failure = NULL;

  if (stream == NULL)
    return FALSE;

  reader = perks_csv_reader_new (G_INPUT_STREAM (stream), path, NULL);
  while (perks_csv_reader_next (reader, &failure))
    {
      for (guint i = 0; i < perks_csv_reader_get_n_fields (reader); i++)
        printf ("%s\037", perks_csv_reader_get_field (reader, i));
      printf ("\036");
    }
  printf ("\034");

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return *error == NULL;
}

int
main (int   argc,
      char *argv[])
{
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!dump_table (argv[i], &error))
        {
          fprintf (stderr, "%s\n", error->message);
          return 1;
        }
    }

  return 0;
}
