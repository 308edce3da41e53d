/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

/* A list of what the first tier opens, with the condition that stands in the way. */
static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "benefits");
  g_assert_true (g_str_has_prefix (fixture->output, "Benefit "));
  cli_assert_contains (fixture->output, "\nlisting-optimization");
  cli_assert_contains (fixture->output, "perks explain benefit");
}

static void
test_category (CliFixture    *fixture,
               gconstpointer  unused)
{
  static const char *const categories[] = { "marketing", "sales", "technical" };
  guint total = 0;
  g_autoptr (JsonNode) all = NULL;

  cli_fixture_add_sales (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      g_autofree char *line = g_strdup_printf ("benefits --category=%s", categories[i]);
      g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, line);
      JsonArray *benefits = json_object_get_array_member (json_node_get_object (node), "benefits");

      total += json_array_get_length (benefits);
      for (guint j = 0; j < json_array_get_length (benefits); j++)
        g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (benefits, j),
                                                        "category"),
                         ==, categories[i]);
    }

  all = cli_fixture_get_json (fixture, "benefits");
  g_assert_cmpint (total, >, 0);
  g_assert_cmpint (total, ==,
                   json_array_get_length (
                     json_object_get_array_member (json_node_get_object (all), "benefits")));
  cli_fixture_fail (fixture, 2, "benefits --category=free", "marketing sales technical");
}

static void
test_offer (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *benefits;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (
    fixture,
    "offer add --name=Trial id=trial type=softwareAsAService listing=free-trial status=live "
    "live-since=2026-11-01");
  node = cli_fixture_get_json (fixture, "benefits --offer=trial --today=2026-11-22");
  benefits = json_object_get_array_member (json_node_get_object (node), "benefits");
  g_assert_cmpint (json_array_get_length (benefits), >, 0);
  for (guint i = 0; i < json_array_get_length (benefits); i++)
    {
      JsonObject *benefit = json_array_get_object_element (benefits, i);

      g_assert_cmpstr (json_object_get_string_member (benefit, "offer"), ==, "trial");
      g_assert_cmpstr (json_object_get_string_member (benefit, "path"), ==, "trial");
    }

  cli_fixture_fail (fixture, 1, "benefits --offer=none", "none");
}

static void
test_nobody (CliFixture    *fixture,
             gconstpointer  unused)
{
  cli_fixture_must (fixture, "benefits");
  cli_assert_contains (fixture->output, "perks publisher add --name=NAME");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-benefits/text", test_text);
  cli_add ("/cli-benefits/category", test_category);
  cli_add ("/cli-benefits/offer", test_offer);
  cli_add ("/cli-benefits/nobody", test_nobody);

  return g_test_run ();
}
