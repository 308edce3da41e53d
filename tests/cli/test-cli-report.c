/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static void
test_json (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *report;

  cli_fixture_add_sales (fixture);
  node = cli_fixture_get_json (fixture, "report --today=2026-11-22");
  report = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (report, "today"), ==, "2026-11-22");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (report,
                                                                                 "billed_sales"),
                                                  "counted"),
                   ==, "30250.50");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (report, "tier"),
                                                  "id"),
                   ==, "t25k");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (report, "next"),
                                                  "missing"),
                   ==, "19749.50");
}

static void
test_today (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  node = cli_fixture_get_json (fixture, "report --today=2026-01-15");
  g_assert_cmpstr (json_object_get_string_member (
                     json_object_get_object_member (json_node_get_object (node), "billed_sales"),
                     "counted"),
                   ==, "30000.00");
}

static void
test_nobody (CliFixture    *fixture,
             gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_must (fixture, "report");
  g_assert_true (g_str_has_prefix (fixture->output, "No publisher yet."));
  node = cli_fixture_get_json (fixture, "report");
  g_assert_true (json_object_get_null_member (json_node_get_object (node), "publisher"));
  g_assert_true (json_object_get_null_member (json_node_get_object (node), "tier"));
}

static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_fail (fixture, 1, "report --publisher=none", "none");
  cli_fixture_fail (fixture, 1, "report --edition=1999-01", "1999-01");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-report/json", test_json);
  cli_add ("/cli-report/today", test_today);
  cli_add ("/cli-report/nobody", test_nobody);
  cli_add ("/cli-report/wrong", test_wrong);

  return g_test_run ();
}
