/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-column-mapping.h"
#include "perks-csv-reader.h"
#include "perks-importer.h"
#include "perks-sample-books.h"

#define SALES_HEADER "key,day,offer,sku,usd,amount,currency,kind,trial,fraud\r\n"
#define BENEFITS_HEADER \
  "id,name,category,path,first_tier,offer,state,missing,amount,expires,provenance,claim_state," \
  "note\r\n"
#define DEADLINES_HEADER "rule,entity,due,text,source,id,provenance,action,target\r\n"
#define OFFERS_HEADER \
  "id,publisher,name,type,storefront,listing,consulting,visibility,status,live-since,owner," \
  "primary-contact,owner-left,contacted-on,portal,listing-optimized,co-sell-ready,country," \
  "product-family,teams-mau,teams-mau-on,former-paths,path\r\n"

static void
import_text (Fixture                  *fixture,
             const char               *text,
             const PerksReportDialect *dialect)
{
  const PerksImportOptions options = { .dialect = dialect };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;
  const PerksImportResult *result;

  g_ptr_array_add (files, fixture_write (fixture, "import.csv", text));
  results = perks_importer_run (fixture->workspace, files, &options, NULL, &error);
  g_assert_no_error (error);
  result = g_ptr_array_index (results, 0);
  g_assert_cmpint (result->n_refused, ==, 0);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    PerksExportSubject  subject;
    const char         *text;
  } cases[] = {
    { PERKS_EXPORT_SUBJECT_SALES, SALES_HEADER },
    { PERKS_EXPORT_SUBJECT_OFFERS, OFFERS_HEADER },
    { PERKS_EXPORT_SUBJECT_BENEFITS, BENEFITS_HEADER },
    { PERKS_EXPORT_SUBJECT_DEADLINES, DEADLINES_HEADER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = fixture_export (fixture, cases[i].subject, PERKS_EXPORT_KIND_CSV);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Text that a spreadsheet would run gets an apostrophe; an amount below zero stays a number. */
static void
test_sales (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const marked[] = { "C:1", NULL };
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  import_text (fixture,
               "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,SKU,TrialDeployment,"
               "PayoutStatus,"
               "EstimatedRevenueUSD,Revenue,Currency\n"
               "A,1,2026-01-01,\"=HYPERLINK(\"\"x\"\")\",\"a, b\",false,Sent,-12.50,-11.00,EUR\n"
               "B,1,2026-02-01,Insights,,true,Sent,0.07,8,JPY\n"
               "C,1,2026-03-01,Insights,,false,Rejected,1.00,1.00,USD\n", NULL);
  perks_commands_mark_fraud (fixture->workspace, NULL, marked, TRUE, &error);
  g_assert_no_error (error);

  text = fixture_export (fixture, PERKS_EXPORT_SUBJECT_SALES, PERKS_EXPORT_KIND_CSV);
  g_assert_cmpstr (text, ==,
                   SALES_HEADER
                   "A:1,2026-01-01,\"'=HYPERLINK(\"\"x\"\")\",\"a, b\",-12.50,-11.00,EUR,"
                   "billed,no,no\r\n"
                   "B:1,2026-02-01,Insights,,0.07,8,JPY,trial,yes,no\r\n"
                   "C:1,2026-03-01,Insights,,1.00,1.00,USD,rejected,no,yes\r\n");
}

static PerksColumnMapping *
make_mapping (void)
{
  static const char *const key[] = { "key", NULL };
  PerksColumnMapping *mapping = perks_column_mapping_new ("own-export");
  g_autoptr (GError) error = NULL;

  perks_column_mapping_set_key (mapping, key);
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_DATE, "day");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_USD, "usd");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_AMOUNT, "amount");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_CURRENCY, "currency");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_OFFER, "offer");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_SKU, "sku");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_TRIAL, "trial");
  perks_column_mapping_set_column (mapping, PERKS_REPORT_ROLE_STATUS, "kind");
  perks_column_mapping_check (mapping, &error);
  g_assert_no_error (error);
  return mapping;
}

/* Exported, imported elsewhere by a mapping and exported again: the same table but for the marks.
 * */
static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (PerksColumnMapping) mapping = make_mapping ();
  Fixture other = { NULL, NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GString) unmarked = NULL;
  g_autoptr (GError) error = NULL;

  perks_sample_books_fill (fixture->workspace, NULL, &error);
  g_assert_no_error (error);
  first = fixture_export (fixture, PERKS_EXPORT_SUBJECT_SALES, PERKS_EXPORT_KIND_CSV);

  fixture_set_up_filled (&other, NULL);
  import_text (&other, first, perks_column_mapping_get_dialect (mapping));
  second = fixture_export (&other, PERKS_EXPORT_SUBJECT_SALES, PERKS_EXPORT_KIND_CSV);
  fixture_tear_down (&other, NULL);

  unmarked = g_string_new (first);
  g_assert_cmpuint (g_string_replace (unmarked, ",yes\r\n", ",no\r\n", 0), ==, 5);
  g_assert_cmpstr (unmarked->str, ==, second);
}

/* Reads a table back with the reader of reports: cells by row and column. */
static GPtrArray *
read_table (const char *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (PerksCsvReader) reader = perks_csv_reader_new (stream, "table", NULL);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GError) error = NULL;

  while (perks_csv_reader_next (reader, &error))
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      for (guint i = 0; i < perks_csv_reader_get_n_fields (reader); i++)
        g_strv_builder_add (cells, perks_csv_reader_get_field (reader, i));
      g_ptr_array_add (rows, g_strv_builder_end (cells));
    }
  g_assert_no_error (error);

  return rows;
}

static const char *
get_cell (GPtrArray  *rows,
          guint       row,
          const char *column)
{
  const char *const *names = g_ptr_array_index (rows, 0);
  const char *const *cells = g_ptr_array_index (rows, row);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], column))
        return cells[i];
    }

  g_error ("There is no column “%s”", column);
}

/* Every cell says what the same member of JSON says. */
static void
compare_with_json (Fixture            *fixture,
                   PerksExportSubject  subject,
                   const char         *member)
{
  g_autofree char *csv = fixture_export (fixture, subject, PERKS_EXPORT_KIND_CSV);
  g_autofree char *json = fixture_export (fixture, subject, PERKS_EXPORT_KIND_JSON);
  g_autoptr (GPtrArray) rows = read_table (csv);
  g_autoptr (JsonNode) root = read_json (json);
  JsonArray *array = json_object_get_array_member (json_node_get_object (root), member);

  g_assert_cmpuint (rows->len, ==, json_array_get_length (array) + 1);
  for (guint i = 1; i < rows->len; i++)
    {
      JsonObject *object = json_array_get_object_element (array, i - 1);
      g_autoptr (GList) names = json_object_get_members (object);

      g_assert_cmpuint (g_strv_length (g_ptr_array_index (rows, i)), ==, g_list_length (names));
      for (GList *l = names; l != NULL; l = l->next)
        {
          JsonNode *node = json_object_get_member (object, l->data);
          const char *cell = get_cell (rows, i, l->data);

          if (JSON_NODE_HOLDS_ARRAY (node))
            g_assert_cmpint (*cell == '\0', ==,
                             json_array_get_length (json_node_get_array (node)) == 0);
          else if (json_node_get_value_type (node) == G_TYPE_INT64)
            g_assert_cmpint (g_ascii_strtoll (cell, NULL, 10), ==, json_node_get_int (node));
          else
            g_assert_cmpstr (cell, ==, json_node_is_null (node) ? "" : json_node_get_string (node));
        }
    }
}

static void
test_same_as_json (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const words[] = { "teams-mau=1200", NULL };
  g_autoptr (GError) error = NULL;

  perks_sample_books_fill (fixture->workspace, NULL, &error);
  perks_commands_edit_offer (fixture->workspace, NULL, "planner", words, &error);
  g_assert_no_error (error);
  compare_with_json (fixture, PERKS_EXPORT_SUBJECT_OFFERS, "offers");
  compare_with_json (fixture, PERKS_EXPORT_SUBJECT_BENEFITS, "benefits");
}

/* The object of an action is two columns. */
static void
test_deadlines (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const names[] = {
    "rule", "entity", "due", "text", "source", "id", "provenance"
  };
  g_autofree char *csv = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonArray *array;

  perks_sample_books_fill (fixture->workspace, NULL, NULL);
  csv = fixture_export (fixture, PERKS_EXPORT_SUBJECT_DEADLINES, PERKS_EXPORT_KIND_CSV);
  json = fixture_export (fixture, PERKS_EXPORT_SUBJECT_DEADLINES, PERKS_EXPORT_KIND_JSON);
  rows = read_table (csv);
  root = read_json (json);
  array = json_object_get_array_member (json_node_get_object (root), "deadlines");
  g_assert_cmpuint (rows->len, >, 5);
  g_assert_cmpuint (rows->len, ==, json_array_get_length (array) + 1);
  for (guint i = 1; i < rows->len; i++)
    {
      JsonObject *line = json_array_get_object_element (array, i - 1);
      JsonObject *action = json_object_get_object_member (line, "action");

      for (gsize j = 0; j < G_N_ELEMENTS (names); j++)
        g_assert_cmpstr (get_cell (rows, i, names[j]), ==, get_text (line, names[j]));
      g_assert_cmpstr (get_cell (rows, i, "action"), ==, get_text (action, "id"));
      g_assert_cmpstr (get_cell (rows, i, "target"), ==, get_text (action, "target"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, set_up, func) \
  g_test_add ("/workspace/exporter-tables/" path, Fixture, NULL, set_up, func, fixture_tear_down)

  ADD ("empty", fixture_set_up, test_empty);
  ADD ("sales", fixture_set_up_filled, test_sales);
  ADD ("round-trip", fixture_set_up, test_round_trip);
  ADD ("same-as-json", fixture_set_up, test_same_as_json);
  ADD ("deadlines", fixture_set_up, test_deadlines);

  return g_test_run ();
}
