/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-sample-books.h"

static JsonNode *
export (Fixture            *fixture,
        PerksExportSubject  subject)
{
  g_autofree char *text = fixture_export (fixture, subject, PERKS_EXPORT_KIND_JSON);

  return read_json (text);
}

static void
fill (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  perks_sample_books_fill (fixture->workspace, NULL, &error);
  g_assert_no_error (error);
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
    { PERKS_EXPORT_SUBJECT_SALES, "{\n\"sales\": [],\n\"total\": 0\n}\n" },
    { PERKS_EXPORT_SUBJECT_OFFERS, "{\n\"offers\": []\n}\n" },
    { PERKS_EXPORT_SUBJECT_BENEFITS, "{\n\"benefits\": []\n}\n" },
    { PERKS_EXPORT_SUBJECT_DEADLINES, "{\n\"deadlines\": []\n}\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = fixture_export (fixture, cases[i].subject, PERKS_EXPORT_KIND_JSON);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The first line of the report by its key, as the file has it. */
static void
test_sales (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *members = NULL;
  JsonObject *object;
  JsonObject *sale;
  JsonArray *sales;

  fill (fixture);
  root = export (fixture, PERKS_EXPORT_SUBJECT_SALES);
  object = json_node_get_object (root);
  sales = json_object_get_array_member (object, "sales");
  g_assert_cmpuint (json_array_get_length (sales), ==, 2051);
  g_assert_cmpint (json_object_get_int_member (object, "total"), ==, 2051);

  sale = json_array_get_object_element (sales, 0);
  members = list_members (sale);
  g_assert_cmpstr (members, ==, "key day offer sku usd amount currency kind fraud");
  g_assert_cmpstr (get_text (sale, "key"), ==, "G104117031:1");
  g_assert_cmpstr (get_text (sale, "day"), ==, "2023-12-01");
  g_assert_cmpstr (get_text (sale, "offer"), ==, "Pantlerwick Planner, Professional");
  g_assert_cmpstr (get_text (sale, "sku"), ==, "planner-team");
  g_assert_cmpstr (get_text (sale, "usd"), ==, "14.61");
  g_assert_cmpstr (get_text (sale, "amount"), ==, "13.50");
  g_assert_cmpstr (get_text (sale, "currency"), ==, "EUR");
  g_assert_cmpstr (get_text (sale, "kind"), ==, "billed");
  g_assert_cmpstr (get_text (sale, "fraud"), ==, "false");
}

static void
test_offers (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *id;
    const char *path;
    const char *storefront;
  } cases[] = {
    { "cafe-meter", "transact", "azure-marketplace" },
    { "edge-server", "list", "azure-marketplace" },
    { "forecast", "transact", "azure-marketplace" },
    { "guest-ledger", "trial", "appsource" },
    { "kitchen-rollout", "consulting", NULL },
    { "planner", "transact", "azure-marketplace,appsource" },
  };
  g_autoptr (JsonNode) root = NULL;
  JsonArray *offers;

  fill (fixture);
  root = export (fixture, PERKS_EXPORT_SUBJECT_OFFERS);
  offers = json_object_get_array_member (json_node_get_object (root), "offers");
  g_assert_cmpuint (json_array_get_length (offers), ==, G_N_ELEMENTS (cases));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JsonObject *offer = json_array_get_object_element (offers, i);

      g_assert_cmpstr (get_text (offer, "id"), ==, cases[i].id);
      g_assert_cmpstr (get_text (offer, "path"), ==, cases[i].path);
      if (cases[i].storefront != NULL)
        g_assert_cmpstr (get_text (offer, "storefront"), ==, cases[i].storefront);
    }
}

static void
test_benefits (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *members = NULL;
  JsonArray *benefits;
  gboolean found = FALSE;

  fill (fixture);
  root = export (fixture, PERKS_EXPORT_SUBJECT_BENEFITS);
  benefits = json_object_get_array_member (json_node_get_object (root), "benefits");
  for (guint i = 0; i < json_array_get_length (benefits); i++)
    {
      JsonObject *benefit = json_array_get_object_element (benefits, i);

      if (!g_str_equal (get_text (benefit, "id"), "rewards-testimonial"))
        continue;
      found = TRUE;
      g_assert_cmpstr (get_text (benefit, "claim_state"), ==, "declined");
      g_assert_cmpstr (get_text (benefit, "state"), ==, "declined");
      g_assert_cmpstr (get_text (benefit, "note"), ==,
                       "We have no time for an interview this spring.");
    }
  g_assert_true (found);
  members = list_members (json_array_get_object_element (benefits, 0));
  g_assert_cmpstr (members, ==,
                   "id name category path first_tier offer state missing amount expires provenance "
                   "claim_state note");
}

/* All that is ahead, the earliest first, though the report tells of what is near only. */
static void
test_deadlines (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *members = NULL;
  JsonObject *last = NULL;
  JsonArray *deadlines;

  fill (fixture);
  root = export (fixture, PERKS_EXPORT_SUBJECT_DEADLINES);
  deadlines = json_object_get_array_member (json_node_get_object (root), "deadlines");
  g_assert_cmpuint (json_array_get_length (deadlines), >, 5);
  for (guint i = 0; i < json_array_get_length (deadlines); i++)
    {
      JsonObject *deadline = json_array_get_object_element (deadlines, i);

      if (last != NULL)
        g_assert_cmpstr (get_text (last, "due"), <=, get_text (deadline, "due"));
      last = deadline;
    }
  g_assert_cmpstr (get_text (last, "due"), >=, "2027-03-01");
  members = list_members (last);
  g_assert_cmpstr (members, ==, "rule entity due text source id provenance action");
}

/* The selection says by which edition the benefits are. */
static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  const PerksSelection selection = { .edition = "2023-12" };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *present = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  present = fixture_export (fixture, PERKS_EXPORT_SUBJECT_BENEFITS, PERKS_EXPORT_KIND_JSON);
  g_assert_true (perks_exporter_write (fixture->workspace, &selection,
                                       PERKS_EXPORT_SUBJECT_BENEFITS,
                                       PERKS_EXPORT_KIND_JSON, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_assert_cmpstr (present, !=, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/workspace/exporter-objects/" path, Fixture, NULL, fixture_set_up, func, \
              fixture_tear_down)

  ADD ("empty", test_empty);
  ADD ("sales", test_sales);
  ADD ("offers", test_offers);
  ADD ("benefits", test_benefits);
  ADD ("deadlines", test_deadlines);
  ADD ("selection", test_selection);

  return g_test_run ();
}
