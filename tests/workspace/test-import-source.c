/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"
#include "perks-import-source.h"

#define HEADER "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,EstimatedRevenueUSD\n"
#define ROWS HEADER "A,1,2026-01-01,Insights,100.00\nA,2,2026-01-01,Insights,2.00\n"

static PerksImportSource *
make_source (const char *text,
             const char *hashed)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSalesReader) reader = NULL;
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, hashed, -1);

  reader = perks_sales_reader_new_for_stream (stream, "a.csv", NULL, NULL, &error);
  g_assert_no_error (error);
  return perks_import_source_new (reader, sha256);
}

static guint
read_all (PerksImportSource  *source,
          GError            **error)
{
  g_auto (PerksSale) sale = { 0 };
  guint n_sales = 0;

  while (perks_sale_source_next (PERKS_SALE_SOURCE (source), &sale, error))
    n_sales++;

  return n_sales;
}

static void
test_new (void)
{
  PerksImportSource *source = make_source (ROWS, ROWS);

  g_assert_cmpstr (perks_sales_reader_get_name (perks_import_source_get_reader (source)), ==,
                   "a.csv");
  g_assert_finalize_object (source);
}

static void
test_same (void)
{
  g_autoptr (PerksImportSource) source = make_source (ROWS, ROWS);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (read_all (source, &error), ==, 2);
  g_assert_no_error (error);
}

/* All rows are read and good; only their bytes are not those that were hashed. */
static void
test_other (void)
{
  static const char *const others[] = { HEADER, ROWS "\n", "",
                                        ROWS "A,3,2026-01-01,Insights,1.00\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (PerksImportSource) source = make_source (ROWS, others[i]);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (read_all (source, &error), ==, 2);
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
      g_assert_cmpstr (error->message, ==, "“a.csv” changed while it was read: import it again");
    }
}

/* The reader's own error comes through, and not that of the comparison. */
static void
test_error (void)
{
  g_autoptr (PerksImportSource) source = make_source (HEADER "A,1,2026-01-01,Insights,abc\n", ROWS);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (read_all (source, &error), ==, 0);
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
}

static void
keep_progress (guint64  read,
               guint64  total,
               gpointer user_data)
{
  guint64 *kept = user_data;

  g_assert_cmpuint (total, ==, 5000);
  *kept = read;
}

static void
test_progress (void)
{
  g_autoptr (PerksImportSource) source = make_source (ROWS, ROWS);
  g_autoptr (GError) error = NULL;
  guint64 kept = 0;

  perks_import_source_set_progress (source, keep_progress, &kept, 1000, 5000);
  read_all (source, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept, ==, 1000 + strlen (ROWS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace/import-source/new", test_new);
  g_test_add_func ("/workspace/import-source/same", test_same);
  g_test_add_func ("/workspace/import-source/other", test_other);
  g_test_add_func ("/workspace/import-source/error", test_error);
  g_test_add_func ("/workspace/import-source/progress", test_progress);

  return g_test_run ();
}
