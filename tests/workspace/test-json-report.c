/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-importer.h"
#include "perks-json-shapes.h"
#include "perks-refused-row.h"
#include "perks-sample-books.h"

static void
assert_members (JsonObject *object,
                const char *members)
{
  g_autofree char *found = list_members (object);

  g_assert_cmpstr (found, ==, members);
}

static void
assert_same (JsonObject *object,
             JsonObject *expected,
             const char *member)
{
  g_test_message ("%s", member);
  g_assert_cmpstr (get_text (object, member), ==, get_text (expected, member));
}

static JsonNode *
make_report (Fixture    *fixture,
             const char *edition)
{
  const PerksSelection selection = { .edition = edition };
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSituation) situation = perks_workspace_load (fixture->workspace, &selection,
                                                               &error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  perks_json_add_report (builder, situation);
  node = json_builder_get_root (builder);
  text = perks_json_to_text (node);
  return read_json (text);
}

static void
check_billed_sales (JsonObject *report,
                    JsonObject *expected)
{
  JsonObject *billed = json_object_get_object_member (report, "billed_sales");
  JsonObject *excluded = json_object_get_object_member (billed, "excluded");
  JsonObject *expected_excluded = json_object_get_object_member (expected, "excluded");
  JsonObject *window = json_object_get_object_member (billed, "window");
  JsonObject *expected_window = json_object_get_object_member (expected, "window");
  static const char *const exclusions[] = {
    "fraud", "outside_window", "not_transact", "trial", "rejected"
  };

  assert_members (billed, "currency counted window excluded");
  g_assert_cmpstr (get_text (billed, "currency"), ==, "USD");
  assert_same (billed, expected, "counted");
  assert_members (window, "from to");
  assert_same (window, expected_window, "from");
  assert_same (window, expected_window, "to");
  assert_members (excluded, "fraud outside_window not_transact user trial rejected");
  g_assert_cmpstr (get_text (excluded, "user"), ==, "0.00");
  for (gsize i = 0; i < G_N_ELEMENTS (exclusions); i++)
    assert_same (excluded, expected_excluded, exclusions[i]);
}

static void
check_tiers (JsonObject *report,
             JsonObject *expected)
{
  JsonObject *tier = json_object_get_object_member (report, "tier");
  JsonObject *expected_tier = json_object_get_object_member (expected, "tier");
  JsonObject *next = json_object_get_object_member (report, "next");
  JsonObject *expected_next = json_object_get_object_member (expected, "next");
  static const char *const of_tier[] = { "id", "label", "threshold", "since" };
  static const char *const of_next[] = { "id", "label", "threshold", "missing", "forecast" };

  assert_members (tier, "id label threshold by since provenance falls_on");
  for (gsize i = 0; i < G_N_ELEMENTS (of_tier); i++)
    assert_same (tier, expected_tier, of_tier[i]);
  g_assert_cmpstr (get_text (tier, "by"), ==, "billed-sales");

  assert_members (next, "id label threshold missing forecast");
  for (gsize i = 0; i < G_N_ELEMENTS (of_next); i++)
    assert_same (next, expected_next, of_next[i]);
}

static void
check_rest (JsonObject *report)
{
  JsonObject *publisher = json_object_get_object_member (report, "publisher");
  JsonObject *benefits = json_object_get_object_member (report, "benefits");
  JsonArray *attention = json_object_get_array_member (report, "attention");

  assert_members (publisher, "id name mpn_id");
  g_assert_cmpstr (get_text (publisher, "id"), ==, "pantlerwick-software");
  g_assert_cmpstr (get_text (publisher, "name"), ==, "Pantlerwick Software");
  g_assert_cmpstr (get_text (publisher, "mpn_id"), ==, "1234567");

  assert_members (benefits, "unlocked claimed done locked unused_value");
  g_assert_cmpint (json_object_get_int_member (benefits, "unlocked"), >, 0);
  g_assert_nonnull (strchr (get_text (benefits, "unused_value"), '.'));

  g_assert_cmpuint (json_array_get_length (attention), >, 0);
  for (guint i = 0; i < json_array_get_length (attention); i++)
    assert_members (json_array_get_object_element (attention, i),
                    "rule entity due text source id provenance action");
}

/* expected.json was worked out by another program. */
static void
test_report (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *text = read_sample ("expected.json");
  g_autoptr (JsonNode) root = read_json (text);
  JsonObject *standings = json_object_get_object_member (json_node_get_object (root), "standings");
  static const char *const names[] = { "whole-past", "trailing-12-months-2023-12" };
  g_autoptr (GError) error = NULL;

  perks_sample_books_fill (fixture->workspace, NULL, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      JsonObject *expected = json_object_get_object_member (standings, names[i]);
      g_autoptr (JsonNode) node = make_report (fixture, get_text (expected, "edition"));
      JsonObject *report = json_node_get_object (node);

      assert_members (report, "publisher edition today billed_sales tier next benefits attention");
      assert_same (report, expected, "edition");
      assert_same (report, json_node_get_object (root), "today");
      check_billed_sales (report, expected);
      check_tiers (report, expected);
      check_rest (report);
    }
}

/* A sale of 31 December 2025 counts for the last time on 30 December 2026 where twelve months
 * count, since the window begins after that day one year before. */
static void
test_falls_on (Fixture       *fixture,
               gconstpointer  data)
{
  static const char text[] =
    "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,EstimatedRevenueUSD\n"
    "A,1,2025-12-31,Insights,30000.00\nA,2,2026-11-01,Insights,1.00\n";
  static const struct
  {
    const char *edition;
    const char *falls_on;
  } cases[] = { { "2023-08", "null" }, { "2023-12", "2026-12-31" } };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, fixture_write (fixture, "a.csv", text));
  results = perks_importer_run (fixture->workspace, files, NULL, NULL, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = make_report (fixture, cases[i].edition);
      JsonObject *tier = json_object_get_object_member (json_node_get_object (node), "tier");

      g_assert_cmpstr (get_text (tier, "falls_on"), ==, cases[i].falls_on);
    }
}

/* Nobody sells anything yet: no tier, no forecast, and every member is there all the same. */
static void
test_report_empty (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (JsonNode) node = make_report (fixture, NULL);
  JsonObject *report = json_node_get_object (node);

  assert_members (report, "publisher edition today billed_sales tier next benefits attention");
  g_assert_cmpstr (get_text (report, "publisher"), ==, "null");
  g_assert_cmpstr (get_text (report, "tier"), ==, "null");
  g_assert_cmpstr (get_text (json_object_get_object_member (report, "billed_sales"), "counted"), ==,
                   "0.00");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (report, "attention")), ==,
                    0);
}

static void
test_report_start (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (JsonNode) node = make_report (fixture, NULL);
  JsonObject *report = json_node_get_object (node);
  JsonObject *next = json_object_get_object_member (report, "next");

  assert_members (next, "id label threshold missing forecast");
  g_assert_cmpstr (get_text (next, "forecast"), ==, "null");
  g_assert_cmpstr (get_text (next, "missing"), ==, get_text (next, "threshold"));
}

static void
test_import (void)
{
  g_autoptr (PerksImportResult) result = g_new0 (PerksImportResult, 1);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  result->name = g_strdup ("revenue.csv");
  result->sha256 = g_strdup ("00ff");
  result->dialect = g_strdup ("revenue");
  result->rows = 1200;
  result->accepted = 1190;
  result->duplicates = 4;
  result->updated = 2;
  result->n_refused = 4;
  result->refused = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_refused_row_free);
  g_ptr_array_add (result->refused, perks_refused_row_new (17, "EstimatedRevenueUSD", "abc",
                                                           PERKS_REFUSED_REASON_NOT_A_NUMBER));
  g_ptr_array_add (result->refused, perks_refused_row_new (18, NULL, NULL,
                                                           PERKS_REFUSED_REASON_TOO_FEW_FIELDS));
  result->usd = 8430000;
  result->fraud_usd = 0;
  result->first = read_day ("2026-01-01");
  result->last = read_day ("2026-10-01");

  perks_json_add_import (builder, result);
  node = json_builder_get_root (builder);
  text = json_to_string (node, FALSE);
  g_assert_cmpstr (text, ==,
    "{\"name\":\"revenue.csv\",\"sha256\":\"00ff\",\"dialect\":\"revenue\",\"rows\":1200,"
    "\"accepted\":1190,\"duplicates\":4,\"updated\":2,\"refused\":["
    "{\"line\":17,\"column\":\"EstimatedRevenueUSD\",\"value\":\"abc\","
    "\"reason\":\"not-a-number\"},"
    "{\"line\":18,\"column\":null,\"value\":null,\"reason\":\"too-few-fields\"}],"
    "\"refused_rows\":4,\"sum_usd\":\"84300.00\",\"fraud_usd\":\"0.00\",\"first\":\"2026-01-01\","
    "\"last\":\"2026-10-01\",\"already_imported\":false}");
}

static void
test_edition (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (&error);
  GPtrArray *editions = perks_catalog_get_editions (catalog);

  for (guint i = 0; i < editions->len; i++)
    {
      PerksEdition *edition = g_ptr_array_index (editions, i);
      g_autoptr (JsonBuilder) builder = json_builder_new ();
      g_autoptr (JsonNode) node = NULL;
      JsonObject *object;
      JsonArray *tiers;

      perks_json_add_edition (builder, edition);
      node = json_builder_get_root (builder);
      object = json_node_get_object (node);
      assert_members (object,
                      "id label summary from to window_months tiers benefits source provenance");
      g_assert_cmpstr (get_text (object, "id"), ==, perks_edition_get_id (edition));
      if (perks_edition_get_window_months (edition) == 0)
        g_assert_cmpstr (get_text (object, "window_months"), ==, "null");
      else
        g_assert_cmpint (json_object_get_int_member (object, "window_months"), ==, 12);

      tiers = json_object_get_array_member (object, "tiers");
      g_assert_cmpuint (json_array_get_length (tiers), ==, perks_edition_get_tiers (edition)->len);
      assert_members (json_array_get_object_element (tiers, 0), "id label threshold provenance");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, set_up, func) \
  g_test_add ("/workspace/json-report/" path, Fixture, NULL, set_up, func, fixture_tear_down)

  ADD ("report", fixture_set_up, test_report);
  ADD ("report-empty", fixture_set_up, test_report_empty);
  ADD ("report-start", fixture_set_up_filled, test_report_start);
  ADD ("falls-on", fixture_set_up_filled, test_falls_on);
  g_test_add_func ("/workspace/json-report/import", test_import);
  g_test_add_func ("/workspace/json-report/edition", test_edition);

  return g_test_run ();
}
