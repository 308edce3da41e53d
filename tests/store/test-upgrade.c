/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <sqlite3.h>

#include "faulty-vfs.h"
#include "perks-claim.h"
#include "perks-database.h"
#include "perks-engagement.h"
#include "store-fixture.h"

/* Books that earlier versions of the program wrote. Each file of data/ is a script: the tables as
   that version made them, then rows with the names of their columns. Never change one; add one when
   the version of the books rises. */

#define NEWEST 2

typedef struct
{
  const char *name;
  const char *migration;
  int         version;
} Old;

static const Old olds[] = {
  { "books-1.sql", "0001-books.sql", 1 },
};

typedef struct
{
  char *directory;
  char *path;
  char *tables;
  char *rows;
} Fixture;

static char *
read_file (const char *name)
{
  g_autofree char *path = g_build_filename (STORE_TESTS, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const Old *old = data;
  g_autofree char *name = g_build_filename ("data", old->name, NULL);
  g_autofree char *text = read_file (name);
  g_auto (GStrv) parts = g_strsplit (text, "\n-- Rows\n", -1);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  fixture->tables = g_strdup (parts[0]);
  fixture->rows = g_strdup (parts[1]);
  fixture->directory = g_dir_make_tmp ("perks-upgrade-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->directory, "books.sqlite3", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_directory (fixture->directory);
  g_free (fixture->directory);
  g_free (fixture->path);
  g_free (fixture->tables);
  g_free (fixture->rows);
}

static int
append_row (void  *data,
            int    n_columns,
            char **values,
            char **names)
{
  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (data, "%s|", values[i] != NULL ? values[i] : "-");
  g_string_append_c (data, '\n');
  return 0;
}

/* Runs a script on a file without the program, and returns the rows that it gives. */
static char *
run (const char *path,
     const char *sql)
{
  GString *rows = g_string_new (NULL);
  sqlite3 *handle = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, sql, append_row, rows, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
  return g_string_free (rows, FALSE);
}

static void
execute (const char *path,
         const char *sql)
{
  g_autofree char *rows = run (path, sql);
}

static void
make_old (Fixture *fixture)
{
  execute (fixture->path, fixture->tables);
  execute (fixture->path, fixture->rows);
}

static char *
dump_schema (const char *path)
{
  return run (path, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name; "
                    "PRAGMA user_version; PRAGMA application_id");
}

static char *
dump_rows (const char *directory)
{
  StoreFixture books = { .path = (char *) directory };

  return store_fixture_dump_tables (&books);
}

static PerksStore *
open_store (const char *directory)
{
  g_autoptr (GFile) file = g_file_new_for_path (directory);
  g_autoptr (GError) error = NULL;
  PerksStore *store = perks_store_new (file, &error);

  g_assert_no_error (error);
  return store;
}

static void
open_and_close (const char *directory)
{
  PerksStore *store = open_store (directory);

  g_assert_finalize_object (store);
}

/* A migration that has been out must not change: there are books that it made. */
static void
test_migration (Fixture       *fixture,
                gconstpointer  data)
{
  const Old *old = data;
  g_autofree char *name =
    g_build_filename ("..", "..", "src", "store", "migrations", old->migration, NULL);
  g_autofree char *other = g_build_filename (fixture->directory, "other.sqlite3", NULL);
  g_autofree char *migration = read_file (name);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  if (old->version > 1)
    {
      g_test_skip ("Only the first migration makes a whole file");
      return;
    }

  execute (fixture->path, fixture->tables);
  execute (other, migration);
  expected = dump_schema (fixture->path);
  found = dump_schema (other);
  g_assert_cmpstr (found, ==, expected);
}

/* Old books that were brought up to date are what new books with the same rows are. */
static void
test_like_new (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *directory = g_dir_make_tmp ("perks-upgrade-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "books.sqlite3", NULL);
  g_autofree char *schema = NULL;
  g_autofree char *new_schema = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *new_rows = NULL;

  make_old (fixture);
  open_and_close (fixture->directory);
  open_and_close (directory);
  execute (path, fixture->rows);

  schema = dump_schema (fixture->path);
  new_schema = dump_schema (path);
  g_assert_cmpstr (schema, ==, new_schema);
  rows = dump_rows (fixture->directory);
  new_rows = dump_rows (directory);
  g_assert_cmpstr (rows, ==, new_rows);

  /* Again is not a change. */
  open_and_close (fixture->directory);
  g_clear_pointer (&rows, g_free);
  rows = dump_rows (fixture->directory);
  g_assert_cmpstr (rows, ==, new_rows);
  remove_directory (directory);
}

static void
assert_sound (PerksStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = perks_repository_verify (PERKS_REPOSITORY (store), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
}

static PerksBooks *
load (PerksStore *store,
      const char *publisher)
{
  g_autoptr (GError) error = NULL;
  PerksBooks *books = perks_repository_load (PERKS_REPOSITORY (store), publisher, &error);

  g_assert_no_error (error);
  return books;
}

/* What is in each file, as its version had it; what came later is not entered. */
static void
test_books (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (PerksStore) store = NULL;
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksBooks) second = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  PerksEngagement *engagement;
  PerksClaim *claim;

  make_old (fixture);
  store = open_store (fixture->directory);
  assert_sound (store);
  books = load (store, NULL);
  g_assert_cmpstr (perks_publisher_get_name (perks_books_get_publisher (books)), ==,
                   "Contoso “Café”");
  g_assert_cmpuint (perks_books_get_offers (books)->len, ==, 3);
  g_assert_cmpuint (perks_books_get_claims (books)->len, ==, 3);
  g_assert_cmpuint (perks_books_get_engagements (books)->len, ==, 2);
  g_assert_cmpuint (perks_books_get_credits (books)->len, ==, 2);
  g_assert_cmpuint (perks_books_get_sums (books)->len, ==, 6);
  g_assert_nonnull (g_hash_table_lookup (perks_books_get_editions (books), "own-2024"));
  second = load (store, "second-ltd");
  g_assert_cmpuint (perks_books_get_offers (second)->len, ==, 1);
  g_assert_cmpuint (perks_books_get_sums (second)->len, ==, 1);

  g_assert_null (perks_offer_get_former_paths (perks_books_find_offer (books, "insights")));
  claim = perks_books_find_claim (books, "marketing-toolkit", NULL);
  g_assert_cmpstr (perks_claim_get_note (claim), ==, "asked");
  g_assert_null (perks_claim_get_by (claim));
  engagement = perks_books_find_engagement (books, "insights");
  g_assert_cmpstr (perks_engagement_get_opt_reason (engagement), ==, "no “time”");
  g_assert_cmpint (perks_engagement_get_opted_in_on (engagement), ==, PERKS_DAY_NONE);
  g_assert_null (perks_engagement_get_activities (engagement));

  changes = perks_repository_list_changes (PERKS_REPOSITORY (store), "offer", "gone", NULL);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpstr (perks_change_get_label (g_ptr_array_index (changes, 1)), ==,
                   "Removal of the offer Gone");
}

/* Work goes on in them, with what is new. */
static void
test_work (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (PerksStore) store = NULL;
  g_autoptr (PerksChange) change = new_change ("Edit");
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;

  make_old (fixture);
  store = open_store (fixture->directory);
  perks_change_add (change, "offer", "insights", "former-paths", NULL, "trial:2024-03-01");
  perks_change_add (change, "engagement", "insights/2024-01-31", "activities", NULL, "Blog");
  perks_change_add (change, "engagement", "insights/2024-01-31", "opted-in-on", NULL, "2024-07-01");
  perks_change_add (change, "claim", "contoso-cafe/marketing-toolkit", "by", NULL, "Ada");
  perks_repository_apply (PERKS_REPOSITORY (store), change, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&store));

  store = open_store (fixture->directory);
  assert_sound (store);
  books = load (store, NULL);
  g_assert_cmpstr (perks_offer_get_former_paths (perks_books_find_offer (books, "insights")), ==,
                   "trial:2024-03-01");
  g_assert_cmpstr (perks_claim_get_by (perks_books_find_claim (books, "marketing-toolkit", NULL)),
                   ==, "Ada");
  g_assert_cmpstr (perks_engagement_get_activities (perks_books_find_engagement (books,
                                                                                 "insights")),
                   ==, "Blog");
}

/* A step that cannot be done to its end leaves the books as the old version can read them. */
static void
test_failing_step (Fixture       *fixture,
                   gconstpointer  data)
{
  const Old *old = data;
  g_autofree char *before = NULL;
  g_autofree char *rows_before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *rows_after = NULL;
  g_autofree char *version = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (fixture->directory);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksStore) store = NULL;

  make_old (fixture);
  /* In the way of the last statement of the step from 1 to 2. */
  execute (fixture->path, "ALTER TABLE claims ADD COLUMN \"by\" TEXT");
  before = dump_schema (fixture->path);
  rows_before = dump_rows (fixture->directory);

  store = perks_store_new (file, &error);
  g_assert_null (store);
  g_assert_nonnull (error);
  g_assert_true (error->domain == PERKS_ERROR);
  g_assert_null (strchr (error->message, '\n'));
  after = dump_schema (fixture->path);
  rows_after = dump_rows (fixture->directory);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (rows_after, ==, rows_before);
  version = run (fixture->path, "PRAGMA user_version");
  g_assert_cmpint ((int) g_ascii_strtoll (version, NULL, 10), ==, old->version);

  execute (fixture->path, "ALTER TABLE claims DROP COLUMN \"by\"");
  store = open_store (fixture->directory);
  assert_sound (store);
}

static void
remove_beside (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (name);

      g_file_delete (file, NULL, NULL);
    }
}

/* Whichever write fails, the next start finds all that was there. Returns whether the fault was
   never reached. */
static gboolean
upgrade_with_fault (Fixture           *fixture,
                    PerksDatabaseMode  mode,
                    guint              fail_at,
                    const char        *expected)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;
  PerksDatabase *database;
  guint n_operations;

  remove_beside (fixture->path);
  make_old (fixture);
  faulty_vfs_arm (fail_at, TRUE, fail_at % 2 == 0 ? SQLITE_FULL : SQLITE_IOERR_WRITE);
  database = perks_database_new (fixture->path, mode, &error);
  g_assert_cmpint (database == NULL, ==, error != NULL);
  g_clear_object (&database);
  n_operations = faulty_vfs_disarm ();

  database = perks_database_new (fixture->path, mode, NULL);
  g_assert_finalize_object (database);
  found = dump_rows (fixture->directory);
  g_assert_cmpstr (found, ==, expected);
  return n_operations <= fail_at;
}

static void
test_faults (Fixture       *fixture,
             gconstpointer  data)
{
  static const PerksDatabaseMode modes[] = {
    PERKS_DATABASE_MODE_SHARED, PERKS_DATABASE_MODE_ALONE
  };
  g_autofree char *expected = NULL;

  make_old (fixture);
  open_and_close (fixture->directory);
  expected = dump_rows (fixture->directory);

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      guint n_runs = 0;

      while (!upgrade_with_fault (fixture, modes[i], n_runs, expected))
        n_runs++;
      g_test_message ("%u faults", n_runs);
      g_assert_cmpuint (n_runs, >=, 5);
    }
}

/* A program that is older than the books leaves them alone; that is what the version is for. */
static void
test_newest (void)
{
  g_autofree char *directory = g_dir_make_tmp ("perks-upgrade-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "books.sqlite3", NULL);
  g_autofree char *version = NULL;

  open_and_close (directory);
  version = run (path, "PRAGMA user_version");
  g_assert_cmpint ((int) g_ascii_strtoll (version, NULL, 10), ==, NEWEST);
  g_assert_cmpuint (G_N_ELEMENTS (olds), ==, NEWEST - 1);
  remove_directory (directory);
}

static void
add (const char *name,
     const Old  *old,
     void      (*func) (Fixture       *fixture,
                        gconstpointer  data))
{
  g_autofree char *path = g_strdup_printf ("/upgrade/%d/%s", old->version, name);

  g_test_add (path, Fixture, old, set_up, func, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  faulty_vfs_install ();

  for (gsize i = 0; i < G_N_ELEMENTS (olds); i++)
    {
      add ("migration", &olds[i], test_migration);
      add ("like-new", &olds[i], test_like_new);
      add ("books", &olds[i], test_books);
      add ("work", &olds[i], test_work);
      add ("failing-step", &olds[i], test_failing_step);
      add ("faults", &olds[i], test_faults);
    }
  g_test_add_func ("/upgrade/newest", test_newest);

  return g_test_run ();
}
