/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "faulty-vfs.h"
#include "perks-change-writer.h"
#include "perks-database.h"
#include "perks-sales-import.h"
#include "perks-verifier.h"
#include "store-fixture.h"

#define DAY 738000

/* Every write, truncation, sync and deletion of a change, an import and the making of the books
   fails in turn, once or from then on, with an error or a full disk, in both modes. Afterwards the
   books are sound, and the change is in them as a whole or not at all: as a whole when success was
   reported, not at all when a failure was. Only when the file could not be closed well either, as
   in a power cut, may what was written and not synced be there. */

typedef struct
{
  const char        *name;
  PerksDatabaseFunc  func;
  PerksDatabaseMode  mode;
} Trial;

static gboolean
run_apply (PerksSqliteConnection  *connection,
           gpointer                data,
           GError                **error)
{
  g_autoptr (PerksRecord) offer = new_record (PERKS_TYPE_OFFER, "o", "publisher", PUBLISHER, "name",
                                              "Insights", "status", "live", NULL);
  g_autoptr (PerksChange) change = new_change ("Addition");

  perks_change_create (change, offer);
  perks_change_add (change, "setting", "publisher", "value", NULL, PUBLISHER);
  return perks_change_writer_apply (connection, change, error);
}

static gboolean
run_import (PerksSqliteConnection  *connection,
            gpointer                data,
            GError                **error)
{
  g_autoptr (GPtrArray) files =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_import_file_free);
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (TestSource) source = NULL;
  g_autoptr (PerksChange) change = new_change ("Import");
  PerksSalesImport import = { PUBLISHER, files, change, NULL };

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *key = g_strdup_printf ("%08x", i * 2654435761u);

      add_sale (sales, key, i % 2 == 0 ? "Insights" : "Backup", DAY + (PerksDay) (i % 7), i);
    }
  source = test_source_new (sales);
  g_ptr_array_add (files,
                   perks_import_file_new ("a.csv", "99", "revenue", PERKS_SALE_SOURCE (source)));
  return perks_sales_import_run (connection, &import, error);
}

static gboolean
run_begin (PerksSqliteConnection  *connection,
           gpointer                data,
           GError                **error)
{
  g_autoptr (PerksRecord) publisher =
    new_record (PERKS_TYPE_PUBLISHER, PUBLISHER, "name", "Contoso", NULL);
  g_autoptr (PerksChange) change = new_change ("Addition");

  perks_change_create (change, publisher);
  return perks_change_writer_apply (connection, change, error);
}

static gboolean
run_verify (PerksSqliteConnection  *connection,
            gpointer                findings,
            GError                **error)
{
  return perks_verifier_run (connection, findings, error);
}

static char *
dump_closed (const char *path)
{
  StoreFixture fixture = { .path = (char *) path };

  return store_fixture_dump_tables (&fixture);
}

/* The books are sound, and are opened for writing as ever. */
static char *
examine (const char        *directory,
         const char        *path,
         PerksDatabaseMode  mode)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  PerksDatabase *database = perks_database_new (path, mode, &error);

  g_assert_no_error (error);
  g_assert_true (perks_database_read (database, run_verify, findings, &error));
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
  g_object_unref (database);
  return dump_closed (directory);
}

static void
put_template (const char *path,
              GBytes     *template)
{
  static const char *const endings[] = { "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *beside = g_strconcat (path, endings[i], NULL);

      g_remove (beside);
    }
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (template, NULL),
                                      (gssize) g_bytes_get_size (template), NULL));
}

static GBytes *
make_template (const char *path,
               const Trial *trial)
{
  g_autoptr (GError) error = NULL;
  PerksDatabase *database = perks_database_new (path, trial->mode, &error);
  char *bytes;
  gsize length;

  g_assert_no_error (error);
  g_assert_true (perks_database_write (database, run_begin, NULL, &error));
  g_object_unref (database);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

typedef struct
{
  const Trial *trial;
  const char  *directory;
  const char  *path;
  GBytes      *template;
  char        *before;
  char        *after;
} Bench;

/* Returns whether the fault was never reached. */
static gboolean
run_with_fault (Bench    *bench,
                guint     fail_at,
                gboolean  for_ever,
                int       code,
                gboolean  while_closing)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;
  PerksDatabase *database;
  gboolean well;
  guint n_operations;

  put_template (bench->path, bench->template);
  database = perks_database_new (bench->path, bench->trial->mode, &error);
  g_assert_no_error (error);
  faulty_vfs_arm (fail_at, for_ever, code);
  well = perks_database_write (database, bench->trial->func, NULL, &error);
  g_assert_cmpint (well, ==, error == NULL);
  if (!while_closing)
    n_operations = faulty_vfs_disarm ();
  g_object_unref (database);
  if (while_closing)
    n_operations = faulty_vfs_disarm ();

  if (error != NULL)
    g_assert_true (error->domain == PERKS_ERROR);
  found = examine (bench->directory, bench->path, bench->trial->mode);
  if (well || !while_closing || !g_str_equal (found, bench->after))
    g_assert_cmpstr (found, ==, well ? bench->after : bench->before);
  return n_operations <= fail_at;
}

static guint
run_all_faults (Bench    *bench,
                gboolean  for_ever,
                int       code,
                gboolean  while_closing)
{
  guint n_runs = 0;

  while (!run_with_fault (bench, n_runs, for_ever, code, while_closing))
    n_runs++;
  return n_runs;
}

static void
test_faults (gconstpointer data)
{
  Bench bench = { .trial = data };
  g_autofree char *directory = g_dir_make_tmp ("perks-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "books.sqlite3", NULL);
  g_autoptr (GBytes) template = make_template (path, bench.trial);
  g_autoptr (GError) error = NULL;
  PerksDatabase *database;
  guint n_runs = 0;

  bench.directory = directory;
  bench.path = path;
  bench.template = template;
  bench.before = dump_closed (directory);
  database = perks_database_new (path, bench.trial->mode, &error);
  g_assert_true (perks_database_write (database, bench.trial->func, NULL, &error));
  g_object_unref (database);
  bench.after = dump_closed (directory);
  g_assert_cmpstr (bench.before, !=, bench.after);

  n_runs += run_all_faults (&bench, FALSE, SQLITE_IOERR_WRITE, FALSE);
  n_runs += run_all_faults (&bench, TRUE, SQLITE_FULL, FALSE);
  n_runs += run_all_faults (&bench, FALSE, SQLITE_FULL, TRUE);
  n_runs += run_all_faults (&bench, TRUE, SQLITE_IOERR_WRITE, TRUE);
  g_test_message ("%s: %u faults", bench.trial->name, n_runs);
  g_assert_cmpuint (n_runs, >=, 40);

  g_free (bench.before);
  g_free (bench.after);
  remove_directory (directory);
}

/* The books themselves: made at the second try at the latest. */
static void
test_new_books (gconstpointer data)
{
  const Trial *trial = data;
  guint n_runs = 0;

  for (gboolean reached = TRUE; reached; n_runs++)
    {
      g_autofree char *directory = g_dir_make_tmp ("perks-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (directory, "books.sqlite3", NULL);
      g_autofree char *dump = NULL;
      g_autoptr (GError) error = NULL;
      PerksDatabase *database;

      faulty_vfs_arm (n_runs, TRUE, SQLITE_FULL);
      database = perks_database_new (path, trial->mode, &error);
      g_assert_cmpint (database == NULL, ==, error != NULL);
      g_clear_object (&database);
      reached = faulty_vfs_disarm () > n_runs;
      dump = examine (directory, path, trial->mode);
      g_assert_nonnull (dump);
      remove_directory (directory);
    }
  g_test_message ("%s: %u faults", trial->name, n_runs);
  g_assert_cmpuint (n_runs, >=, 10);
}

static const Trial trials[] = {
  { "change", run_apply, PERKS_DATABASE_MODE_SHARED },
  { "change-alone", run_apply, PERKS_DATABASE_MODE_ALONE },
  { "import", run_import, PERKS_DATABASE_MODE_SHARED },
  { "import-alone", run_import, PERKS_DATABASE_MODE_ALONE },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  faulty_vfs_install ();

  for (gsize i = 0; i < G_N_ELEMENTS (trials); i++)
    {
      g_autofree char *path = g_strconcat ("/faults/", trials[i].name, NULL);

      g_test_add_data_func (path, &trials[i], test_faults);
    }
  g_test_add_data_func ("/faults/new-books", &trials[0], test_new_books);
  g_test_add_data_func ("/faults/new-books-alone", &trials[1], test_new_books);

  return g_test_run ();
}
