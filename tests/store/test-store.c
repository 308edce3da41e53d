/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <unistd.h>

#include "store-fixture.h"

#define DAY 738000

static const char *program;

static void
assert_not_opened (const char *path,
                   PerksError  code,
                   const char *named)
{
  g_autoptr (GFile) directory = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_store_new (directory, &error));
  g_assert_error (error, PERKS_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, named));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_new (void)
{
  g_autofree char *base = g_dir_make_tmp ("perks-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (base, "data", NULL);
  g_autofree char *database = g_build_filename (path, "books.sqlite3", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  PerksStore *store = perks_store_new (directory, &error);
  GStatBuf status;

  g_assert_no_error (error);
  g_assert_finalize_object (store);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (database, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  remove_directory (path);
  remove_directory (base);
}

/* A home behind a symbolic link is a home like any other. */
static void
test_linked_directory (void)
{
  g_autofree char *base = g_dir_make_tmp ("perks-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (base, "data", NULL);
  g_autofree char *link = g_build_filename (base, "link", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (link);
  g_autoptr (GError) error = NULL;
  PerksStore *store;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_cmpint (symlink (path, link), ==, 0);
  store = perks_store_new (directory, &error);
  g_assert_no_error (error);
  assert_not_opened (path, PERKS_ERROR_IN_USE, path);
  g_assert_finalize_object (store);
  remove_directory (path);
  remove_directory (base);
}

static void
test_in_use (StoreFixture  *fixture,
             gconstpointer  user_data)
{
  g_autofree char *process = g_strdup_printf ("process %d", (int) getpid ());

  assert_not_opened (fixture->path, PERKS_ERROR_IN_USE, process);
  store_fixture_reopen (fixture);
}

static void
test_unwritable (StoreFixture  *fixture,
                 gconstpointer  user_data)
{
  g_autofree char *file = g_build_filename (fixture->path, "file", NULL);
  g_autofree char *below = g_build_filename (file, "data", NULL);

  g_assert_true (g_file_set_contents (file, "", -1, NULL));
  assert_not_opened (file, PERKS_ERROR_UNWRITABLE, file);
  assert_not_opened (below, PERKS_ERROR_UNWRITABLE, below);
}

static void
test_links (StoreFixture  *fixture,
            gconstpointer  user_data)
{
  g_autofree char *path = store_fixture_get_database_path (fixture);
  g_autofree char *other = g_build_filename (fixture->path, "other.sqlite3", NULL);

  g_clear_object (&fixture->store);
  g_assert_cmpint (link (path, other), ==, 0);
  assert_not_opened (fixture->path, PERKS_ERROR_UNREADABLE, path);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (symlink (other, path), ==, 0);
  assert_not_opened (fixture->path, PERKS_ERROR_UNREADABLE, path);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rename (other, path), ==, 0);
  store_fixture_tear_down (fixture, NULL);
  store_fixture_set_up (fixture, NULL);
}

static void
assert_refused_unchanged (StoreFixture *fixture,
                          PerksError    code)
{
  g_autofree char *path = store_fixture_get_database_path (fixture);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;

  g_assert_true (g_file_get_contents (path, &before, &n_before, NULL));
  assert_not_opened (fixture->path, code, path);
  g_assert_true (g_file_get_contents (path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
}

static void
test_newer (StoreFixture  *fixture,
            gconstpointer  user_data)
{
  g_clear_object (&fixture->store);
  store_fixture_execute (fixture, "PRAGMA user_version = 99");
  assert_refused_unchanged (fixture, PERKS_ERROR_NEWER);
  store_fixture_execute (fixture, "PRAGMA user_version = 2; PRAGMA application_id = 5");
  assert_refused_unchanged (fixture, PERKS_ERROR_DAMAGED);
  store_fixture_execute (fixture, "PRAGMA application_id = 0x5045524B");
  assert_not_opened ("/dev/null", PERKS_ERROR_UNWRITABLE, "/dev/null");
  {
    g_autoptr (GFile) directory = g_file_new_for_path (fixture->path);
    g_autoptr (GError) error = NULL;

    fixture->store = perks_store_new (directory, &error);
    g_assert_no_error (error);
  }
}

static GPtrArray *
make_many (guint n_sales)
{
  GPtrArray *sales = new_sales ();

  for (guint i = 0; i < n_sales; i++)
    {
      g_autofree char *key = g_strdup_printf ("%08x", i * 2654435761u);

      add_sale (sales, key, i % 2 == 0 ? "Insights" : "Backup", DAY + (PerksDay) (i % 30), i);
    }

  return sales;
}

static void
test_queries (StoreFixture  *fixture,
              gconstpointer  user_data)
{
  static const char *const keys[] = { "c", "a", "c", NULL };
  static const char *const unknown[] = { "a", "lost", "b", NULL };
  PerksRepository *repository = store_fixture_get_repository (fixture);
  PerksSalesQuery query = { .publisher = PUBLISHER, .from = DAY + 1, .limit = -1 };
  PerksSalesQuery elsewhere = { .publisher = "nobody", .limit = -1 };
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (PerksImportFile) file = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) batches = NULL;
  g_autoptr (GError) error = NULL;
  gint64 total;

  add_sale (sales, "a", "Insights", DAY, 1);
  add_sale (sales, "b", "Insights", DAY + 1, 2);
  add_sale (sales, "c", "Backup", DAY + 2, 3)->sku = g_strdup ("gold");
  file = store_fixture_import (fixture, "a.csv", sales);

  g_assert_true (perks_repository_count_sales (repository, &query, &total, NULL));
  g_assert_cmpint (total, ==, 2);
  g_assert_true (perks_repository_count_sales (repository, &elsewhere, &total, NULL));
  g_assert_cmpint (total, ==, 0);

  found = perks_repository_find_sales (repository, PUBLISHER, keys, NULL);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpstr (((PerksSale *) g_ptr_array_index (found, 0))->offer_name, ==, "Backup");
  g_assert_cmpstr (((PerksSale *) g_ptr_array_index (found, 0))->sku, ==, "gold");
  g_assert_cmpint (((PerksSale *) g_ptr_array_index (found, 1))->usd, ==, 1);
  g_assert_cmpstr (((PerksSale *) g_ptr_array_index (found, 2))->key, ==, "c");
  g_assert_null (perks_repository_find_sales (repository, PUBLISHER, unknown, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "“lost”"));

  batches = perks_repository_list_batches (repository, "nobody", NULL);
  g_assert_cmpuint (batches->len, ==, 0);
}

typedef struct
{
  StoreFixture *fixture;
  int           done;
} Writing;

static gpointer
write_many (gpointer data)
{
  Writing *writing = data;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.csv", i);
      g_autofree char *offer = g_strdup_printf ("Offer %u", i);
      g_autofree char *key = g_strdup_printf ("k%u", i);
      g_autoptr (GPtrArray) sales = new_sales ();
      g_autoptr (PerksImportFile) file = NULL;

      /* Both in one transaction: whoever reads sees both or none. */
      add_sale (sales, key, offer, DAY, 500);
      add_sale (sales, offer, offer, DAY + 1, -500);
      file = store_fixture_import (writing->fixture, name, sales);
      g_assert_cmpint (file->accepted, ==, 2);
    }
  g_atomic_int_set (&writing->done, TRUE);

  return NULL;
}

/* While one thread writes another reads, and what it reads is always of one moment. */
static void
test_threads (StoreFixture  *fixture,
              gconstpointer  user_data)
{
  Writing writing = { fixture, FALSE };
  GThread *thread = g_thread_new ("writer", write_many, &writing);
  gboolean last = FALSE;
  guint n_sums = 0;

  while (!last)
    {
      g_autoptr (PerksBooks) books = NULL;
      g_autoptr (GError) error = NULL;
      gint64 total = 0;
      GArray *sums;

      last = g_atomic_int_get (&writing.done);
      books = perks_repository_load (store_fixture_get_repository (fixture), NULL, &error);
      g_assert_no_error (error);
      sums = perks_books_get_sums (books);
      g_assert_cmpuint (sums->len, >=, n_sums);
      n_sums = sums->len;
      for (guint i = 0; i < sums->len; i++)
        total += g_array_index (sums, PerksSalesSum, i).usd;
      g_assert_cmpint (total, ==, 0);
    }
  g_thread_join (thread);
  g_assert_cmpuint (n_sums, ==, 40);
  store_fixture_check (fixture);
}

/* The other process: imports without an end, and says so when it is in the middle. */
#define ENDLESS_TYPE_SOURCE (endless_source_get_type ())
G_DECLARE_FINAL_TYPE (EndlessSource, endless_source, ENDLESS, SOURCE, GObject)

struct _EndlessSource
{
  GObject parent_instance;

  guint   n_read;
};

static gboolean
endless_source_next (PerksSaleSource  *source,
                     PerksSale        *sale,
                     GError          **error)
{
  EndlessSource *self = ENDLESS_SOURCE (source);

  if (self->n_read++ == 200000)
    g_print ("in the middle\n");
  sale->key = g_strdup_printf ("%08x", self->n_read * 2654435761u);
  sale->offer_name = g_strdup ("Insights");
  sale->day = DAY;
  sale->own = perks_money_new_usd (0);
  return TRUE;
}

static void
endless_source_iface_init (PerksSaleSourceInterface *iface)
{
  iface->next = endless_source_next;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EndlessSource, endless_source, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (PERKS_TYPE_SALE_SOURCE, endless_source_iface_init))

static void
endless_source_class_init (EndlessSourceClass *klass)
{
}

static void
endless_source_init (EndlessSource *self)
{
}

static int
import_endlessly (const char *path)
{
  g_autoptr (GFile) directory = g_file_new_for_path (path);
  g_autoptr (PerksStore) store = perks_store_new (directory, NULL);
  g_autoptr (GObject) source = g_object_new (ENDLESS_TYPE_SOURCE, NULL);
  g_autoptr (GPtrArray) files =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_import_file_free);
  g_autoptr (PerksChange) change = new_change ("Import");

  g_ptr_array_add (files,
                   perks_import_file_new ("a.csv", "99", "revenue", PERKS_SALE_SOURCE (source)));
  return perks_repository_import (PERKS_REPOSITORY (store), PUBLISHER, files, change, FALSE, NULL,
                                  NULL);
}

/* Nothing of the import is there, nothing stands in the way, and the same file can be imported
   again. */
static void
test_killed (StoreFixture  *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = make_many (100);
  g_autoptr (PerksImportFile) file = store_fixture_import (fixture, "first.csv", sales);
  g_autofree char *before = store_fixture_dump_tables (fixture);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GSubprocess) child = NULL;
      g_autoptr (GDataInputStream) output = NULL;
      g_autofree char *line = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GFile) directory = g_file_new_for_path (fixture->path);
      g_autoptr (GError) error = NULL;

      g_clear_object (&fixture->store);
      child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--import",
                                fixture->path, NULL);
      g_assert_no_error (error);
      output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
      line = g_data_input_stream_read_line (output, NULL, NULL, NULL);
      g_assert_cmpstr (line, ==, "in the middle");
      assert_not_opened (fixture->path, PERKS_ERROR_IN_USE, g_subprocess_get_identifier (child));
      g_usleep ((gulong) i * 50000);
      g_subprocess_force_exit (child);
      g_assert_true (g_subprocess_wait (child, NULL, NULL));

      fixture->store = perks_store_new (directory, &error);
      g_assert_no_error (error);
      store_fixture_check (fixture);
      after = store_fixture_dump_tables (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/" name, StoreFixture, NULL, store_fixture_set_up, func,                      \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--import"))
    return import_endlessly (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/new", test_new);
  g_test_add_func ("/store/linked-directory", test_linked_directory);
  ADD ("in-use", test_in_use);
  ADD ("unwritable", test_unwritable);
  ADD ("links", test_links);
  ADD ("newer", test_newer);
  ADD ("queries", test_queries);
  ADD ("threads", test_threads);
  ADD ("killed", test_killed);

  return g_test_run ();
}
