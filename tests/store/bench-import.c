/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "store-fixture.h"

/* How long the import of a million sales takes and how much memory; printed, and held against
   generous limits. */

#define N_SALES 1000000

#define BENCH_TYPE_SOURCE (bench_source_get_type ())
G_DECLARE_FINAL_TYPE (BenchSource, bench_source, BENCH, SOURCE, GObject)

struct _BenchSource
{
  GObject  parent_instance;

  GRand   *random;
  guint    n_read;
};

static gboolean
bench_source_next (PerksSaleSource  *source,
                   PerksSale        *sale,
                   GError          **error)
{
  BenchSource *self = BENCH_SOURCE (source);

  if (self->n_read == N_SALES)
    return FALSE;

  sale->key = g_strdup_printf ("%08x-%08x-%04x", g_rand_int (self->random),
                               g_rand_int (self->random), self->n_read & 0xffff);
  sale->offer_name = g_strdup_printf ("Contoso Offer %u", self->n_read % 12);
  sale->sku = g_strdup ("standard");
  sale->day = 738000 + (PerksDay) (self->n_read / 1400);
  sale->usd = (gint64) (g_rand_int (self->random) % 100000);
  sale->own = perks_money_new (sale->usd, self->n_read % 3 == 0 ? "EUR" : "USD");
  self->n_read++;
  return TRUE;
}

static void
bench_source_iface_init (PerksSaleSourceInterface *iface)
{
  iface->next = bench_source_next;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BenchSource, bench_source, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (PERKS_TYPE_SALE_SOURCE, bench_source_iface_init))

static void
bench_source_finalize (GObject *object)
{
  g_rand_free (BENCH_SOURCE (object)->random);

  G_OBJECT_CLASS (bench_source_parent_class)->finalize (object);
}

static void
bench_source_class_init (BenchSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bench_source_finalize;
}

static void
bench_source_init (BenchSource *self)
{
  self->random = g_rand_new_with_seed (7);
}

static gboolean
count_sale (const PerksSale  *sale,
            gpointer          user_data,
            GError          **error)
{
  guint *n_sales = user_data;

  *n_sales += 1;
  return TRUE;
}

static void
report (const char *what,
        gint64      start)
{
  g_test_message ("%s: %" G_GINT64_FORMAT " ms", what, (g_get_monotonic_time () - start) / 1000);
}

static void
bench_query (PerksRepository *repository,
             const char      *what,
             PerksSalesSort   sort,
             gint64           offset,
             gint64           limit)
{
  PerksSalesQuery query = {
    .publisher = PUBLISHER, .sort = sort, .descending = TRUE, .limit = limit, .offset = offset
  };
  gint64 start = g_get_monotonic_time ();
  guint n_sales = 0;

  g_assert_true (perks_repository_foreach_sale (repository, &query, count_sale, &n_sales, NULL));
  report (what, start);
  g_assert_cmpuint (n_sales, ==, limit < 0 ? N_SALES : limit);
}

static void
bench_import (void)
{
  StoreFixture fixture;
  g_autoptr (GObject) source = g_object_new (BENCH_TYPE_SOURCE, NULL);
  g_autoptr (GPtrArray) files =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_import_file_free);
  g_autoptr (PerksChange) change = new_change ("Import");
  g_autoptr (GError) error = NULL;
  PerksRepository *repository;
  struct rusage usage;
  gint64 start;

  store_fixture_set_up (&fixture, NULL);
  repository = store_fixture_get_repository (&fixture);
  g_ptr_array_add (files,
                   perks_import_file_new ("a.csv", "aa", "revenue", PERKS_SALE_SOURCE (source)));

  start = g_get_monotonic_time ();
  perks_repository_import (repository, PUBLISHER, files, change, FALSE, NULL, &error);
  g_assert_no_error (error);
  report ("import of 1,000,000 sales", start);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);
  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  g_test_message ("peak memory: %ld KiB, processor: %ld ms", usage.ru_maxrss,
                  usage.ru_utime.tv_sec * 1000 + usage.ru_utime.tv_usec / 1000 +
                  usage.ru_stime.tv_sec * 1000 + usage.ru_stime.tv_usec / 1000);

  start = g_get_monotonic_time ();
  g_object_unref (perks_repository_load (repository, NULL, &error));
  report ("load", start);
  bench_query (repository, "first page by day", PERKS_SALES_SORT_DAY, 0, 50);
  bench_query (repository, "page at 500,000 by day", PERKS_SALES_SORT_DAY, 500000, 50);
  bench_query (repository, "first page by key", PERKS_SALES_SORT_KEY, 0, 50);
  bench_query (repository, "page at 500,000 by key", PERKS_SALES_SORT_KEY, 500000, 50);
  bench_query (repository, "first page by amount", PERKS_SALES_SORT_USD, 0, 50);
  bench_query (repository, "first page by offer", PERKS_SALES_SORT_OFFER, 0, 50);
  bench_query (repository, "all by day", PERKS_SALES_SORT_DAY, 0, -1);
  start = g_get_monotonic_time ();
  store_fixture_check (&fixture);
  report ("verify", start);
  store_fixture_tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/import/million", bench_import);

  return g_test_run ();
}
