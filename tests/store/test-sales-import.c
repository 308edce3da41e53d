/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"

#define DAY 738000

static void
assert_file (PerksImportFile *file,
             gint64           accepted,
             gint64           duplicates,
             gint64           updated,
             gint64           usd,
             gint64           fraud_usd)
{
  g_assert_cmpint (file->accepted, ==, accepted);
  g_assert_cmpint (file->duplicates, ==, duplicates);
  g_assert_cmpint (file->updated, ==, updated);
  g_assert_cmpint (file->usd, ==, usd);
  g_assert_cmpint (file->fraud_usd, ==, fraud_usd);
}

static void
test_new (StoreFixture  *fixture,
          gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (PerksImportFile) file = NULL;
  g_autofree char *books = NULL;

  /* Only a person marks a sale. */
  add_sale (sales, "b", "Insights", DAY + 3, 1000)->fraud = TRUE;
  add_sale (sales, "a", "Insights", DAY, -200)->sku = g_strdup ("gold");
  add_sale (sales, "t", "Backup", DAY + 9, 5)->kind = PERKS_SALE_KIND_TRIAL;
  add_sale (sales, "r", "Backup", DAY + 1, 7)->kind = PERKS_SALE_KIND_REJECTED;
  file = store_fixture_import (fixture, "a.csv", sales);
  assert_file (file, 4, 0, 0, 800, 0);
  g_assert_cmpint (file->first, ==, DAY);
  g_assert_cmpint (file->last, ==, DAY + 9);
  g_assert_false (file->already_imported);
  books = store_fixture_dump_books (fixture);
  g_assert_cmpstr (books, ==,
                   "a|Insights|gold|738000|0|0|-200|-200|USD\n"
                   "b|Insights|-|738003|0|0|1000|1000|USD\n"
                   "r|Backup|-|738001|2|0|7|7|USD\n"
                   "t|Backup|-|738009|1|0|5|5|USD\n"
                   "Backup (-)|738001|2|USD|1|7|7\n"
                   "Backup (-)|738009|1|USD|1|5|5\n"
                   "Insights (-)|738000|0|USD|1|-200|-200\n"
                   "Insights (-)|738003|0|USD|1|1000|1000\n");
  store_fixture_check (fixture);
}

/* Known with the same content, known with other content, also within one file; the mark stays. */
static void
test_known (StoreFixture  *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GPtrArray) first = new_sales ();
  g_autoptr (GPtrArray) second = new_sales ();
  g_autoptr (PerksImportFile) one = NULL;
  g_autoptr (PerksImportFile) two = NULL;
  g_autofree char *books = NULL;

  add_sale (first, "a", "Insights", DAY, 100);
  add_sale (first, "b", "Insights", DAY, 200);
  add_sale (first, "c", "Insights", DAY, 300);
  one = store_fixture_import (fixture, "a.csv", first);
  store_fixture_set (fixture, "sale", PUBLISHER "/b", "fraud", NULL, "yes");

  add_sale (second, "a", "Insights", DAY, 100);
  add_sale (second, "b", "Insights", DAY, 250);
  add_sale (second, "c", "Backup", DAY + 1, 300);
  add_sale (second, "d", "Backup", DAY, 10);
  add_sale (second, "d", "Backup", DAY, 10);
  add_sale (second, "e", "Backup", DAY, 20);
  add_sale (second, "e", "Backup", DAY, 25);
  add_sale (second, "a", "Insights", DAY, 100)->fraud = TRUE;
  two = store_fixture_import (fixture, "b.csv", second);
  assert_file (two, 2, 3, 3, 300 + 10 + 25, 250);

  books = store_fixture_dump_books (fixture);
  g_assert_cmpstr (books, ==,
                   "a|Insights|-|738000|0|0|100|100|USD\n"
                   "b|Insights|-|738000|0|1|250|250|USD\n"
                   "c|Backup|-|738001|0|0|300|300|USD\n"
                   "d|Backup|-|738000|0|0|10|10|USD\n"
                   "e|Backup|-|738000|0|0|25|25|USD\n"
                   "Backup (-)|738000|0|USD|2|35|35\n"
                   "Backup (-)|738001|0|USD|1|300|300\n"
                   "Insights (-)|738000|0|USD|1|100|100\n"
                   "Insights (-)|738000|3|USD|1|250|250\n");
  g_assert_cmpint (store_fixture_query (fixture, "SELECT count (*) FROM replaced_sales"), ==, 3);
  g_assert_cmpint (store_fixture_query (fixture, "SELECT sum (usd) FROM replaced_sales"), ==,
                   200 + 300 + 20);
  store_fixture_check (fixture);
}

static gboolean
run_import (StoreFixture  *fixture,
            GPtrArray     *files,
            gboolean       dry_run,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (PerksChange) change = new_change ("Import");
  gboolean well = perks_repository_import (store_fixture_get_repository (fixture), PUBLISHER, files,
                                           change, dry_run, cancellable, error);

  g_assert_cmpuint (perks_change_get_operations (change)->len, ==, 0);
  return well;
}

static GPtrArray *
new_files (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) perks_import_file_free);
}

static TestSource *
add_file (GPtrArray  *files,
          const char *sha256,
          GPtrArray  *sales)
{
  g_autoptr (TestSource) source = test_source_new (sales);

  g_ptr_array_add (files,
                   perks_import_file_new ("a.csv", sha256, "revenue", PERKS_SALE_SOURCE (source)));
  return source;
}

/* The second time the source is not looked at. */
static void
test_same_file (StoreFixture  *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (GPtrArray) files = new_files ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PerksImportFile *file;

  add_sale (sales, "a", "Insights", DAY, 100);
  add_sale (sales, "a", "Insights", DAY, 150);
  add_sale (sales, "b", "Insights", DAY + 1, 100);
  add_sale (sales, "b", "Insights", DAY + 1, 100);
  add_file (files, "00", sales);
  add_file (files, "00", sales);
  for (int round = 0; round < 2; round++)
    {
      g_autoptr (GPtrArray) again = new_files ();
      TestSource *source = add_file (again, "00", sales);

      g_assert_true (run_import (fixture, round == 0 ? files : again, FALSE, NULL, &error));
      g_assert_no_error (error);
      if (round == 0)
        {
          assert_file (g_ptr_array_index (files, 0), 2, 1, 1, 250, 0);
          before = store_fixture_dump_tables (fixture);
        }
      file = g_ptr_array_index (round == 0 ? files : again, round == 0 ? 1 : 0);
      g_assert_true (file->already_imported);
      assert_file (file, 0, 4, 0, 0, 0);
      g_assert_cmpint (file->first, ==, DAY);
      g_assert_cmpint (file->last, ==, DAY + 1);
      g_assert_cmpuint (test_source_get_n_read (source), ==, 0);
    }
  after = store_fixture_dump_tables (fixture);
  g_assert_cmpstr (before, ==, after);
  store_fixture_check (fixture);
}

static void
test_journal (StoreFixture  *fixture,
              gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (GPtrArray) files = new_files ();
  g_autoptr (GPtrArray) batches = NULL;
  g_autoptr (GError) error = NULL;

  add_sale (sales, "a", "Insights", DAY, 100);
  add_file (files, "ff", sales);
  add_file (files, "0a", sales);
  g_assert_true (run_import (fixture, files, FALSE, NULL, &error));
  g_assert_cmpint (store_fixture_query (fixture,
                                        "SELECT count (*) FROM journal_operations "
                                        "WHERE kind = 'batch' AND before IS NULL AND "
                                        "record IN ('pub/ff', 'pub/0a') AND (field, after) IN "
                                        "(('exists', 'yes'), ('name', 'a.csv'), "
                                        "('dialect', 'revenue'))"),
                   ==, 6);
  g_assert_cmpint (store_fixture_query (fixture,
                                        "SELECT count (DISTINCT change) FROM journal_operations "
                                        "WHERE kind = 'batch'"),
                   ==, 1);

  batches =
    perks_repository_list_batches (store_fixture_get_repository (fixture), PUBLISHER, &error);
  g_assert_cmpuint (batches->len, ==, 2);
  g_assert_cmpstr (((PerksImportFile *) g_ptr_array_index (batches, 0))->sha256, ==, "0a");
  assert_file (g_ptr_array_index (batches, 0), 0, 1, 0, 0, 0);
  assert_file (g_ptr_array_index (batches, 1), 1, 0, 0, 100, 0);
}

static void
test_empty (StoreFixture  *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (PerksImportFile) file = store_fixture_import (fixture, "empty.csv", sales);
  g_autoptr (PerksImportFile) again = store_fixture_import (fixture, "empty.csv", sales);

  assert_file (file, 0, 0, 0, 0, 0);
  g_assert_cmpint (file->first, ==, PERKS_DAY_NONE);
  g_assert_false (file->already_imported);
  g_assert_true (again->already_imported);
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

/* As the real one says, but nothing stays. */
static void
test_dry_run (StoreFixture  *fixture,
              gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = make_many (5000);
  g_autoptr (GPtrArray) files = new_files ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = store_fixture_dump_tables (fixture);
  g_autofree char *after = NULL;

  add_file (files, "00", sales);
  g_assert_true (run_import (fixture, files, TRUE, NULL, &error));
  assert_file (g_ptr_array_index (files, 0), 5000, 0, 0, 4999 * 5000 / 2, 0);
  after = store_fixture_dump_tables (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* At whatever row: in the first portion, at its edge, behind it, at the end; in the first or the
   second file. */
static void
test_source_fails (StoreFixture  *fixture,
                   gconstpointer  user_data)
{
  static const guint rows[] = { 0, 1, 999, 1000, 16383, 16384, 16385, 19999, 20000 };
  g_autoptr (GPtrArray) sales = make_many (20000);
  g_autofree char *before = store_fixture_dump_tables (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) files = new_files ();
      g_autofree char *expected = g_strdup_printf ("line %u of the test", rows[i]);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      if (i % 2 == 0)
        add_file (files, "00", sales);
      test_source_fail_at (add_file (files, "01", sales), rows[i]);
      g_assert_false (run_import (fixture, files, FALSE, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      g_assert_cmpstr (error->message, ==, expected);
      after = store_fixture_dump_tables (fixture);
      g_assert_cmpstr (before, ==, after);
    }
  store_fixture_check (fixture);
}

static void
test_cancelled (StoreFixture  *fixture,
                gconstpointer  user_data)
{
  static const guint rows[] = { 0, 500, 16384, 19990, 20000 };
  g_autoptr (GPtrArray) sales = make_many (20000);
  g_autofree char *before = store_fixture_dump_tables (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) files = new_files ();
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      TestSource *source = add_file (files, "00", sales);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      test_source_cancel_at (source, rows[i], cancellable);
      g_assert_false (run_import (fixture, files, FALSE, cancellable, &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED);
      g_assert_cmpuint (test_source_get_n_read (source), <=, rows[i] + 1000);
      after = store_fixture_dump_tables (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_unknown_publisher (StoreFixture  *fixture,
                        gconstpointer  user_data)
{
  g_autoptr (GPtrArray) files = new_files ();
  g_autoptr (PerksChange) change = new_change ("Import");
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_repository_import (store_fixture_get_repository (fixture), "nobody", files,
                                           change, FALSE, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "“nobody”"));
  g_assert_cmpint (store_fixture_query (fixture, "SELECT count (*) FROM ledgers"), ==, 0);
}

static void
test_overflow (StoreFixture  *fixture,
               gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (GPtrArray) files = new_files ();
  g_autofree char *before = store_fixture_dump_tables (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  add_sale (sales, "a", "Insights", DAY, G_MAXINT64);
  add_sale (sales, "b", "Insights", DAY + 1, 1);
  add_file (files, "00", sales);
  g_assert_false (run_import (fixture, files, FALSE, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
  after = store_fixture_dump_tables (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* One truth, of which reports show parts that overlap, with a row more than once. */
static GPtrArray *
take_part (GRand     *random,
           GPtrArray *truth)
{
  GPtrArray *part = g_ptr_array_new ();

  for (guint i = 0; i < truth->len; i++)
    {
      guint n_times = (guint) g_rand_int_range (random, 0, 3);

      for (guint j = 0; j < n_times; j++)
        g_ptr_array_insert (part, g_rand_int_range (random, 0, (int) part->len + 1),
                            truth->pdata[i]);
    }

  return part;
}

static GPtrArray *
make_truth (GRand *random)
{
  static const char *const currencies[] = { "USD", "EUR", "JPY" };
  GPtrArray *truth = new_sales ();
  guint n_sales = (guint) g_rand_int_range (random, 1, 25);

  for (guint i = 0; i < n_sales; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", g_rand_int (random));
      g_autofree char *offer = g_strdup_printf ("Offer %d", g_rand_int_range (random, 0, 3));
      PerksSale *sale = add_sale (truth, key, offer, DAY + g_rand_int_range (random, 0, 3),
                                  g_rand_int_range (random, -1000, 1000));

      sale->kind = (PerksSaleKind) g_rand_int_range (random, 0, 3);
      sale->own = perks_money_new (g_rand_int_range (random, -1000, 1000),
                                   currencies[g_rand_int_range (random, 0, 3)]);
      sale->sku = g_rand_boolean (random) ? g_strdup ("gold") : NULL;
    }

  return truth;
}

/* The books of other publishers in the one store: as good as a store of their own, and faster. */
static char *
import_all (StoreFixture *fixture,
            const char   *publisher,
            GPtrArray    *parts,
            gboolean      backwards)
{
  g_autoptr (PerksRecord) record = new_record (PERKS_TYPE_PUBLISHER, publisher, NULL);
  g_autoptr (PerksChange) change = new_change ("Addition");
  PerksRepository *repository = store_fixture_get_repository (fixture);
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GString) dump = g_string_new (NULL);
  GArray *sums;

  perks_change_create (change, record);
  store_fixture_apply (fixture, change);
  for (guint i = 0; i < parts->len; i++)
    {
      guint number = backwards ? parts->len - 1 - i : i;
      g_autofree char *sha256 = g_strdup_printf ("%02x", number);
      g_autoptr (GPtrArray) files = new_files ();
      g_autoptr (PerksChange) import = new_change ("Import");
      g_autoptr (GError) error = NULL;

      add_file (files, sha256, g_ptr_array_index (parts, number));
      perks_repository_import (repository, publisher, files, import, FALSE, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (((PerksImportFile *) g_ptr_array_index (files, 0))->updated, ==, 0);
    }

  books = perks_repository_load (repository, publisher, NULL);
  sums = perks_books_get_sums (books);
  for (guint i = 0; i < sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);

      g_string_append_printf (
        dump, "%s|%d|%d|%s|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "\n",
        perks_books_get_ledger_offer (books, sum)->name, sum->day, sum->kind, sum->currency,
        sum->rows, sum->usd, sum->own);
    }

  return g_strdup (dump->str);
}

static gboolean
append_sale (const PerksSale  *sale,
             gpointer          user_data,
             GError          **error)
{
  g_string_append_printf (user_data,
                          "%s|%s|%s|%d|%d|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%s\n",
                          sale->key, sale->offer_name, sale->sku != NULL ? sale->sku : "-",
                          sale->day, sale->kind, sale->usd, sale->own.minor, sale->own.currency);
  return TRUE;
}

static char *
dump_sales (StoreFixture *fixture,
            const char   *publisher)
{
  PerksSalesQuery query = { .publisher = publisher, .sort = PERKS_SALES_SORT_KEY, .limit = -1 };
  g_autoptr (GString) dump = g_string_new (NULL);

  g_assert_true (perks_repository_foreach_sale (store_fixture_get_repository (fixture), &query,
                                                append_sale, dump, NULL));
  return g_strdup (dump->str);
}

#define N_ROUNDS 200

static void
test_either_order (StoreFixture  *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (GRand) random = store_fixture_new_random ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GPtrArray) truth = make_truth (random);
      g_autoptr (GPtrArray) parts =
        g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
      g_autofree char *forth = g_strdup_printf ("forth%u", round);
      g_autofree char *back = g_strdup_printf ("back%u", round);
      g_autofree char *sums_forth = NULL;
      g_autofree char *sums_back = NULL;
      g_autofree char *sales_forth = NULL;
      g_autofree char *sales_back = NULL;

      for (int i = g_rand_int_range (random, 2, 4); i > 0; i--)
        g_ptr_array_add (parts, take_part (random, truth));
      sums_forth = import_all (fixture, forth, parts, FALSE);
      sums_back = import_all (fixture, back, parts, TRUE);
      g_assert_cmpstr (sums_forth, ==, sums_back);
      sales_forth = dump_sales (fixture, forth);
      sales_back = dump_sales (fixture, back);
      g_assert_cmpstr (sales_forth, ==, sales_back);
    }
  store_fixture_check (fixture);
}

/* Anything in any order: imports that contradict each other, marks and their removal, dry runs,
   failures. */
static void
test_random (StoreFixture  *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GRand) random = store_fixture_new_random ();

  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (GPtrArray) sales = new_sales ();
      g_autoptr (GPtrArray) files = new_files ();
      g_autofree char *sha256 = g_strdup_printf ("%04x", i);
      g_autoptr (GError) error = NULL;

      for (int j = g_rand_int_range (random, 1, 20); j > 0; j--)
        {
          g_autofree char *key = g_strdup_printf ("%d", g_rand_int_range (random, 0, 40));
          g_autofree char *offer = g_strdup_printf ("Offer %d", g_rand_int_range (random, 0, 3));

          add_sale (sales, key, offer, DAY + g_rand_int_range (random, 0, 3),
                    g_rand_int_range (random, -9, 9))
            ->kind = (PerksSaleKind) g_rand_int_range (random, 0, 3);
        }
      if (g_rand_int_range (random, 0, 5) == 0)
        test_source_fail_at (add_file (files, sha256, sales), sales->len / 2);
      else
        add_file (files, sha256, sales);
      run_import (fixture, files, g_rand_int_range (random, 0, 5) == 0, NULL, &error);

      {
        const char *keys[] = { ((PerksSale *) g_ptr_array_index (sales, 0))->key, NULL };
        g_autofree char *id = g_strdup_printf (PUBLISHER "/%s", keys[0]);
        g_autoptr (GPtrArray) found = NULL;

        found = perks_repository_find_sales (store_fixture_get_repository (fixture), PUBLISHER,
                                             keys, NULL);
        if (found != NULL)
          {
            const PerksSale *sale = g_ptr_array_index (found, 0);

            store_fixture_set (fixture, "sale", id, "fraud", sale->fraud ? "yes" : NULL,
                               sale->fraud ? NULL : "yes");
          }
      }
      if (i % 10 == 0)
        store_fixture_check (fixture);
    }
  store_fixture_check (fixture);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/sales-import/" name, StoreFixture, NULL, store_fixture_set_up, func,               \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("new", test_new);
  ADD ("known", test_known);
  ADD ("same-file", test_same_file);
  ADD ("journal", test_journal);
  ADD ("empty", test_empty);
  ADD ("dry-run", test_dry_run);
  ADD ("source-fails", test_source_fails);
  ADD ("cancelled", test_cancelled);
  ADD ("unknown-publisher", test_unknown_publisher);
  ADD ("overflow", test_overflow);
  ADD ("either-order", test_either_order);
  ADD ("random", test_random);

  return g_test_run ();
}
