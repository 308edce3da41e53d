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
  JsonObject *tier;

  cli_fixture_add_sales (fixture);
  node = cli_fixture_get_json (fixture, "explain tier");
  tier = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (tier, "tier"), ==, "t25k");
  g_assert_cmpstr (json_object_get_string_member (tier, "threshold"), ==, "25000.00");
  g_assert_cmpstr (json_object_get_string_member (tier, "counted"), ==, "30250.50");
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (tier, "rows")), ==, 4);
}

static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "explain tier");
  g_assert_true (
    g_str_has_prefix (fixture->output,
                      "The tier is $25K: $30,250.50 counts, and it is reached from $25,000 on.\n"));
  cli_assert_contains (fixture->output, "\n2026-02  Winch  no: trials");
  cli_assert_contains (fixture->output, "\n2026-01  Winch  yes ");
  cli_assert_contains (fixture->output, "\nSource: ");
}

/* The sum is there, the offer that makes it count is not live. */
static void
test_no_tier (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "offer edit winch status=delisted");
  node = cli_fixture_get_json (fixture, "explain tier");
  g_assert_true (json_object_get_null_member (json_node_get_object (node), "tier"));
  g_assert_true (json_object_get_null_member (json_node_get_object (node), "threshold"));
  cli_fixture_must (fixture, "explain tier");
  cli_assert_contains (fixture->output, "at least one live offer");
}

static void
test_users (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "offer edit winch teams-mau=1000 teams-mau-on=2026-11-01");
  cli_fixture_must (fixture, "explain tier");
  g_assert_true (
    g_str_has_prefix (fixture->output, "The tier is $100K through 1,000 monthly active users"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-explain-tier/json", test_json);
  cli_add ("/cli-explain-tier/text", test_text);
  cli_add ("/cli-explain-tier/no-tier", test_no_tier);
  cli_add ("/cli-explain-tier/users", test_users);

  return g_test_run ();
}
