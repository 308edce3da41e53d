/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-counted-rows.h"

#include "perks-importer.h"
#include "support.h"

#define HEADER \
  "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,TrialDeployment,PayoutStatus," \
  "EstimatedRevenueUSD,Revenue,Currency\n"

typedef struct
{
  const char    *offer;
  const char    *month;
  PerksSaleKind  kind;
  gboolean       counts;
  PerksExclusion reason;
  gint64         rows;
  gint64         usd;
} Expected;

static void
import (Fixture    *fixture,
        const char *text)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, fixture_write (fixture, "sales.csv", text));
  results = perks_importer_run (fixture->workspace, files, NULL, NULL, &error);
  g_assert_no_error (error);
}

static PerksSituation *
load (Fixture    *fixture,
      const char *edition)
{
  const PerksSelection selection = { .edition = edition, .today = read_day ("2026-11-22") };
  g_autoptr (GError) error = NULL;
  PerksSituation *situation = perks_workspace_load (fixture->workspace, &selection, &error);

  g_assert_no_error (error);
  return situation;
}

static void
assert_rows (PerksSituation *situation,
             const Expected *expected,
             guint           n_expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = perks_counted_rows_list (situation, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, n_expected);
  for (guint i = 0; i < rows->len; i++)
    {
      const PerksCountedRow *row = &g_array_index (rows, PerksCountedRow, i);

      g_test_message ("row %u", i);
      g_assert_cmpstr (row->offer, ==, expected[i].offer);
      g_assert_cmpint (row->month, ==, read_day (expected[i].month));
      g_assert_cmpint (row->kind, ==, expected[i].kind);
      g_assert_cmpint (row->counts, ==, expected[i].counts);
      if (!row->counts)
        g_assert_cmpint (row->reason, ==, expected[i].reason);
      g_assert_cmpint (row->rows, ==, expected[i].rows);
      g_assert_cmpint (row->usd, ==, expected[i].usd);
    }
}

static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (PerksSituation) situation = load (fixture, "2023-08");

  assert_rows (situation, NULL, 0);
}

/* By offer, month and kind; an offer that is not in the books counts. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  static const Expected expected[] = {
    { "Another", "2026-03-01", PERKS_SALE_KIND_BILLED, TRUE, 0, 1, 700 },
    { "Insights", "2026-01-01", PERKS_SALE_KIND_BILLED, TRUE, 0, 1, 3000000 },
    { "Insights", "2026-02-01", PERKS_SALE_KIND_BILLED, TRUE, 0, 1, 25050 },
    { "Insights", "2026-02-01", PERKS_SALE_KIND_TRIAL, FALSE, PERKS_EXCLUSION_TRIAL, 1, 1100 },
    { "Insights", "2026-02-01", PERKS_SALE_KIND_REJECTED, FALSE, PERKS_EXCLUSION_REJECTED, 1,
      2200 },
  };
  g_autoptr (PerksSituation) situation = NULL;

  import (fixture, HEADER
          "P4,1,2026-02-01,Insights,basic,false,Rejected,22.00,22.00,USD\n"
          "P3,1,2026-02-01,Insights,basic,true,Sent,11.00,11.00,USD\n"
          "P2,1,2026-02-01,Insights,basic,false,Sent,250.50,250.50,USD\n"
          "P5,1,2026-03-01,Another,basic,false,Sent,7.00,7.00,USD\n"
          "P1,1,2026-01-01,Insights,basic,false,Sent,30000.00,27000.00,EUR\n");
  situation = load (fixture, "2023-08");
  assert_rows (situation, expected, G_N_ELEMENTS (expected));
}

/* Days and currencies of one month are one row; the first day of a trailing window, which is 23
 * November of the year before, parts its month. */
static void
test_together (Fixture       *fixture,
               gconstpointer  data)
{
  static const Expected whole_past[] = {
    { "Insights", "2025-11-01", PERKS_SALE_KIND_BILLED, TRUE, 0, 4, 1500 },
  };
  static const Expected trailing[] = {
    { "Insights", "2025-11-01", PERKS_SALE_KIND_BILLED, TRUE, 0, 2, 1200 },
    { "Insights", "2025-11-01", PERKS_SALE_KIND_BILLED, FALSE, PERKS_EXCLUSION_OUTSIDE_WINDOW, 2,
      300 },
  };
  g_autoptr (PerksSituation) by_whole_past = NULL;
  g_autoptr (PerksSituation) by_trailing = NULL;

  import (fixture, HEADER
          "M1,1,2025-11-10,Insights,basic,false,Sent,1.00,1.00,USD\n"
          "M2,1,2025-11-22,Insights,basic,false,Sent,2.00,2.00,EUR\n"
          "M3,1,2025-11-23,Insights,basic,false,Sent,4.00,4.00,USD\n"
          "M4,1,2025-11-24,Insights,basic,false,Sent,8.00,8.00,EUR\n");
  by_whole_past = load (fixture, "2023-08");
  assert_rows (by_whole_past, whole_past, G_N_ELEMENTS (whole_past));
  by_trailing = load (fixture, "2023-12");
  assert_rows (by_trailing, trailing, G_N_ELEMENTS (trailing));
}

/* The rows add up to what the standing says, sum by sum. */
static void
test_sums (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  gint64 excluded[PERKS_N_EXCLUSIONS] = { 0 };
  gint64 counted = 0;
  PerksStanding *standing;

  import (fixture, HEADER
          "S1,1,2024-01-10,Insights,basic,false,Sent,100.00,1.00,USD\n"
          "S2,1,2026-10-22,Insights,basic,false,Sent,-2.50,2.00,EUR\n"
          "S3,1,2026-10-23,Insights,basic,true,Sent,4.00,4.00,USD\n"
          "S4,1,2026-11-24,Insights,basic,false,Sent,8.00,8.00,EUR\n"
          "S5,1,2026-10-24,Insights,basic,false,Rejected,16.00,8.00,EUR\n"
          "S6,1,2026-10-24,Other,basic,false,Sent,32.01,8.00,EUR\n");
  situation = load (fixture, "2023-12");
  standing = perks_situation_get_standing (situation);
  rows = perks_counted_rows_list (situation, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      const PerksCountedRow *row = &g_array_index (rows, PerksCountedRow, i);

      *(row->counts ? &counted : &excluded[row->reason]) += row->usd;
    }

  g_assert_cmpint (counted, ==, -250 + 3201);
  g_assert_cmpint (counted, ==, standing->counted);
  g_assert_cmpint (excluded[PERKS_EXCLUSION_OUTSIDE_WINDOW], ==, 10000 + 800);
  for (guint i = 0; i < PERKS_N_EXCLUSIONS; i++)
    g_assert_cmpint (excluded[i], ==, standing->excluded[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/counted-rows/" name, Fixture, NULL, fixture_set_up_filled, func, fixture_tear_down)
  ADD ("none", test_none);
  ADD ("order", test_order);
  ADD ("together", test_together);
  ADD ("sums", test_sums);

  return g_test_run ();
}
