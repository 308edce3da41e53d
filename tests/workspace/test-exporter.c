/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include <glib/gstdio.h>

#include "perks-json-writer.h"
#include "perks-sample-books.h"

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);

  return g_file_new_for_path (path);
}

static char *
read_file (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->path, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;

  return n_files;
}

static gboolean
write_file (Fixture             *fixture,
            PerksExportSubject   subject,
            PerksExportKind      kind,
            GFile               *file,
            GError             **error)
{
  return perks_exporter_write_file (fixture->workspace, NULL, subject, kind, file, NULL, error);
}

static void
test_types (void)
{
  g_autofree char *subjects = perks_enum_list_names (PERKS_TYPE_EXPORT_SUBJECT);
  g_autofree char *kinds = perks_enum_list_names (PERKS_TYPE_EXPORT_KIND);
  int value = -1;

  g_assert_cmpstr (subjects, ==, "sales offers benefits deadlines everything");
  g_assert_cmpstr (kinds, ==, "csv json ics");
  g_assert_true (perks_enum_from_name (PERKS_TYPE_EXPORT_SUBJECT, "everything", &value));
  g_assert_cmpint (value, ==, PERKS_EXPORT_SUBJECT_EVERYTHING);
}

/* A file holds what a stream is given, whether it is new or takes the place of another. */
static void
test_file (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = get_file (fixture, "export");
  g_autoptr (GError) error = NULL;

  perks_sample_books_fill (fixture->workspace, NULL, &error);
  g_assert_no_error (error);
  for (int subject = 0; subject <= PERKS_EXPORT_SUBJECT_EVERYTHING; subject++)
    {
      for (int kind = 0; kind <= PERKS_EXPORT_KIND_ICS; kind++)
        {
          g_autofree char *expected = NULL;
          g_autofree char *found = NULL;

          if ((subject == PERKS_EXPORT_SUBJECT_EVERYTHING && kind == PERKS_EXPORT_KIND_CSV) ||
              (subject != PERKS_EXPORT_SUBJECT_DEADLINES && kind == PERKS_EXPORT_KIND_ICS))
            continue;
          g_assert_true (write_file (fixture, subject, kind, file, &error));
          g_assert_no_error (error);
          expected = fixture_export (fixture, subject, kind);
          found = read_file (file);
          g_assert_cmpstr (found, ==, expected);
        }
    }
  /* The data directory and the file: nothing is left beside them. */
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

static void
test_everything_as_csv (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GFile) file = fixture_write (fixture, "kept.csv", "as it was");
  g_autoptr (GFile) other = get_file (fixture, "new.csv");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (write_file (fixture, PERKS_EXPORT_SUBJECT_EVERYTHING, PERKS_EXPORT_KIND_CSV, file,
                              &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
  assert_says (error, "JSON");
  assert_says (error, "kept.csv");
  text = read_file (file);
  g_assert_cmpstr (text, ==, "as it was");
  g_clear_error (&error);

  g_assert_false (write_file (fixture, PERKS_EXPORT_SUBJECT_EVERYTHING, PERKS_EXPORT_KIND_CSV,
                              other, &error));
  g_assert_false (g_file_query_exists (other, NULL));
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

/* Only deadlines come as a calendar; what does not is named. */
static void
test_others_as_calendar (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GFile) file = fixture_write (fixture, "kept.ics", "as it was");
  g_autofree char *text = NULL;

  for (int subject = 0; subject <= PERKS_EXPORT_SUBJECT_EVERYTHING; subject++)
    {
      const char *name = perks_enum_to_name (PERKS_TYPE_EXPORT_SUBJECT, subject);
      g_autofree char *quoted = g_strconcat ("“", name, "” cannot be exported as a calendar", NULL);
      g_autoptr (GError) error = NULL;

      if (subject == PERKS_EXPORT_SUBJECT_DEADLINES)
        continue;
      g_assert_false (write_file (fixture, subject, PERKS_EXPORT_KIND_ICS, file, &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
      assert_says (error, quoted);
      assert_says (error, "deadlines");
    }
  text = read_file (file);
  g_assert_cmpstr (text, ==, "as it was");
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

/* Whatever goes wrong, the file is as it was, and nothing is left beside it. */
static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = fixture_write (fixture, "kept.json", "as it was");
  g_autoptr (GFile) other = get_file (fixture, "new.json");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (perks_exporter_write_file (fixture->workspace, NULL,
                                             PERKS_EXPORT_SUBJECT_EVERYTHING,
                                             PERKS_EXPORT_KIND_JSON, file, cancellable, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED);
  assert_says (error, "kept.json");
  text = read_file (file);
  g_assert_cmpstr (text, ==, "as it was");
  g_clear_error (&error);

  g_assert_false (perks_exporter_write_file (fixture->workspace, NULL, PERKS_EXPORT_SUBJECT_SALES,
                                             PERKS_EXPORT_KIND_CSV, other, cancellable, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (other, NULL));
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

static void
test_selection_refused (Fixture       *fixture,
                        gconstpointer  data)
{
  const PerksSelection nobody = { .publisher = "nobody" };
  g_autoptr (GFile) file = fixture_write (fixture, "kept.csv", "as it was");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_exporter_write_file (fixture->workspace, &nobody,
                                             PERKS_EXPORT_SUBJECT_OFFERS,
                                             PERKS_EXPORT_KIND_CSV, file, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "nobody");
  text = read_file (file);
  g_assert_cmpstr (text, ==, "as it was");
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = get_file (fixture, "no/such/folder.json");
  g_autoptr (GFile) folder = get_file (fixture, "folder.json");
  g_autoptr (GError) error = NULL;

  g_assert_false (write_file (fixture, PERKS_EXPORT_SUBJECT_EVERYTHING, PERKS_EXPORT_KIND_JSON,
                              file, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
  assert_says (error, "no/such/folder.json");
  g_clear_error (&error);

  g_assert_true (g_file_make_directory (folder, NULL, NULL));
  g_assert_false (write_file (fixture, PERKS_EXPORT_SUBJECT_EVERYTHING, PERKS_EXPORT_KIND_JSON,
                              folder, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
  assert_says (error, "folder.json");
}

/* A device without room takes nothing, and the reason is said in words. */
static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/full");
  g_autoptr (GError) error = NULL;

  if (!g_file_query_exists (file, NULL))
    {
      g_test_skip ("This machine has no /dev/full");
      return;
    }

  g_assert_false (write_file (fixture, PERKS_EXPORT_SUBJECT_EVERYTHING, PERKS_EXPORT_KIND_JSON,
                              file, &error));
  g_assert_true (error->domain == PERKS_ERROR);
  assert_says (error, "/dev/full");
  g_assert_true (g_file_query_exists (file, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, set_up, func) \
  g_test_add ("/workspace/exporter/" path, Fixture, NULL, set_up, func, fixture_tear_down)

  g_test_add_func ("/workspace/exporter/types", test_types);
  ADD ("file", fixture_set_up, test_file);
  ADD ("everything-as-csv", fixture_set_up_filled, test_everything_as_csv);
  ADD ("others-as-calendar", fixture_set_up_filled, test_others_as_calendar);
  ADD ("cancelled", fixture_set_up_filled, test_cancelled);
  ADD ("selection-refused", fixture_set_up_filled, test_selection_refused);
  ADD ("no-folder", fixture_set_up_filled, test_no_folder);
  ADD ("full", fixture_set_up_filled, test_full);

  return g_test_run ();
}
