/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-counted-rows.h"

#include "cli-fixture.h"
#include "perks-cli-context.h"
#include "perks-day.h"

/* What cli_fixture_add_sales() brings, put together by hand. */
static void
test_rows (CliFixture    *fixture,
           gconstpointer  unused)
{
  static const struct
  {
    int            month;
    PerksSaleKind  kind;
    gboolean       counts;
    PerksExclusion reason;
    gint64         usd;
  } expected[] = {
    { 1, PERKS_SALE_KIND_BILLED, TRUE, PERKS_EXCLUSION_USER, 3000000 },
    { 2, PERKS_SALE_KIND_BILLED, TRUE, PERKS_EXCLUSION_USER, 25050 },
    { 2, PERKS_SALE_KIND_TRIAL, FALSE, PERKS_EXCLUSION_TRIAL, 1100 },
    { 2, PERKS_SALE_KIND_REJECTED, FALSE, PERKS_EXCLUSION_REJECTED, 2200 },
  };
  g_autofree char *folder = g_build_filename (fixture->directory, "books", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (perks_day_new (2026, 11, 22));
  g_autoptr (PerksWorkspace) workspace = NULL;
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  cli_fixture_add_sales (fixture);
  workspace = perks_workspace_new (directory, clock, &error);
  g_assert_no_error (error);
  situation = perks_workspace_load (workspace, NULL, &error);
  g_assert_no_error (error);
  rows = perks_cli_count_rows (situation, &error);
  g_assert_no_error (error);

  g_assert_cmpint (rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rows->len; i++)
    {
      const PerksCountedRow *row = &g_array_index (rows, PerksCountedRow, i);

      g_assert_cmpstr (row->offer, ==, "Winch");
      g_assert_cmpint (row->month, ==, perks_day_new (2026, expected[i].month, 1));
      g_assert_cmpint (row->kind, ==, expected[i].kind);
      g_assert_cmpint (row->counts, ==, expected[i].counts);
      if (!row->counts)
        g_assert_cmpint (row->reason, ==, expected[i].reason);
      g_assert_cmpint (row->rows, ==, 1);
      g_assert_cmpint (row->usd, ==, expected[i].usd);
    }
}

/* Two days of one month and two currencies are one row; a day outside the window parts a month. */
static void
test_together (CliFixture    *fixture,
               gconstpointer  unused)
{
  g_autofree char *path = cli_fixture_write (
    fixture, "more.csv",
    "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,EstimatedRevenueUSD,Revenue,"
    "Currency\n"
    "M1,1,2025-11-10,Winch,basic,1.00,1.00,USD\n"
    "M2,1,2025-11-22,Winch,basic,2.00,2.00,EUR\n"
    "M3,1,2025-11-23,Winch,basic,4.00,4.00,USD\n"
    "M4,1,2025-11-24,Winch,basic,8.00,8.00,EUR\n");
  g_autoptr (JsonNode) node = NULL;
  JsonArray *rows;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "import more.csv");
  node = cli_fixture_get_json (fixture, "explain tier --edition=2023-12 --today=2026-11-22");
  rows = json_object_get_array_member (json_node_get_object (node), "rows");
  g_assert_cmpint (json_array_get_length (rows), ==, 6);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (rows, 0), "usd"),
                   ==, "12.00");
  g_assert_true (
    json_object_get_boolean_member (json_array_get_object_element (rows, 0), "counts"));
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (rows, 1), "usd"),
                   ==, "3.00");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (rows, 1),
                                                  "reason"),
                   ==, "outside-window");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-counted-rows/rows", test_rows);
  cli_add ("/cli-counted-rows/together", test_together);

  return g_test_run ();
}
