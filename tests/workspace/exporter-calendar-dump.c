/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdio.h>

#include "perks-day.h"
#include "perks-exporter.h"
#include "perks-importer.h"
#include "perks-sample-books.h"

static gboolean
import (PerksWorkspace  *workspace,
        char           **names,
        GError         **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) results = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_path (names[i]));
  if (files->len == 0)
    return TRUE;

  results = perks_importer_run (workspace, files, NULL, NULL, error);
  return results != NULL;
}

static gboolean
fill (PerksWorkspace  *workspace,
      GError         **error)
{
  g_autoptr (PerksBooks) books = perks_repository_load (perks_workspace_get_repository (workspace),
                                                        NULL, error);

  if (books == NULL)
    return FALSE;

  return perks_books_get_publisher (books) != NULL ||
         perks_sample_books_fill (workspace, NULL, error);
}

static gboolean
export (PerksWorkspace   *workspace,
        const char       *directory,
        const char       *name,
        PerksExportKind   kind,
        GError          **error)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return perks_exporter_write_file (workspace, NULL, PERKS_EXPORT_SUBJECT_DEADLINES, kind, file,
                                    NULL, error);
}

static gboolean
run (char   **words,
     GError **error)
{
  g_autoptr (GFile) directory = g_file_new_for_path (words[1]);
  g_autoptr (PerksClock) clock = NULL;
  g_autoptr (PerksWorkspace) workspace = NULL;
  PerksDay day;

  if (!perks_day_from_string (words[3], &day, error))
    return FALSE;
  clock = perks_clock_new_fixed (day);
  workspace = perks_workspace_new (directory, clock, error);

  return workspace != NULL && fill (workspace, error) && import (workspace, words + 4, error) &&
         export (workspace, words[2], "deadlines.ics", PERKS_EXPORT_KIND_ICS, error) &&
         export (workspace, words[2], "deadlines.json", PERKS_EXPORT_KIND_JSON, error);
}

/* DUMP BOOKS FOLDER DAY [REPORT…] writes the deadlines of a day, as a calendar and as JSON, into a
 * folder. Empty books become the sample. For exporter-calendar-oracle.py. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc >= 4 && run (argv, &error))
    return 0;

  fprintf (stderr, "%s\n", error != NULL ? error->message : "Which books, folder and day?");
  return 1;
}
