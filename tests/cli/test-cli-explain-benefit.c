/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static JsonObject *
find_condition (JsonNode   *node,
                const char *name)
{
  JsonArray *conditions = json_object_get_array_member (json_node_get_object (node), "conditions");

  for (guint i = 0; i < json_array_get_length (conditions); i++)
    {
      JsonObject *condition = json_array_get_object_element (conditions, i);

      if (g_str_equal (json_object_get_string_member (condition, "condition"), name))
        return condition;
    }

  return NULL;
}

/* featured-category asks for an optimized listing: missing first, met afterwards. */
static void
test_conditions (CliFixture    *fixture,
                 gconstpointer  unused)
{
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;
  JsonObject *condition;

  cli_fixture_add_sales (fixture);
  before = cli_fixture_get_json (fixture, "explain benefit featured-category");
  condition = find_condition (before, "listing-optimization");
  g_assert_nonnull (condition);
  g_assert_false (json_object_get_boolean_member (condition, "met"));
  g_assert_cmpstr (json_object_get_string_member (condition, "text"), !=, "");
  g_assert_true (json_object_get_boolean_member (json_node_get_object (before), "tier_reached"));

  cli_fixture_must (fixture, "offer edit winch listing-optimized=yes");
  after = cli_fixture_get_json (fixture, "explain benefit featured-category");
  condition = find_condition (after, "listing-optimization");
  g_assert_nonnull (condition);
  g_assert_true (json_object_get_boolean_member (condition, "met"));
  g_assert_true (json_object_get_null_member (condition, "text"));
}

static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "explain benefit featured-category");
  cli_assert_contains (fixture->output, "\nWhat it rests on\nState ");
  cli_assert_contains (fixture->output, " Blocked\n");
  cli_assert_contains (fixture->output, "\nTier asked for ");
  cli_assert_contains (fixture->output, "\nListing optimization done ");
  cli_assert_contains (fixture->output, "\nSource: ");
  g_assert_null (strstr (fixture->output, "(assumed)"));
  cli_fixture_must (fixture, "explain benefit executive-endorsement");
  cli_assert_contains (fixture->output, " Locked: given from $1M on\n");
}

/* What nobody has published is marked, with what is assumed of it and where it comes from. */
static void
test_assumed (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *lines;
  guint n_assumed = 0;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "explain benefit featured-category --edition=2023-12");
  cli_assert_contains (fixture->output, "featured category placement (assumed)\n");
  cli_assert_contains (fixture->output, "from $25,000.00 of billed sales on (assumed)\n");
  cli_assert_contains (fixture->output, " Read from the stages drawn in a deck of February");

  node = cli_fixture_get_json (fixture, "explain benefit featured-category --edition=2023-12");
  lines = json_object_get_array_member (json_node_get_object (node), "rests_on");
  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);

      n_assumed += json_object_get_boolean_member (line, "assumed");
      if (g_str_equal (json_object_get_string_member (line, "subject"), "Tier asked for"))
        g_assert_cmpstr (json_object_get_string_member (line, "value"), ==,
                         "$25K, from 25000.00 USD of billed sales on");
    }
  g_assert_cmpint (n_assumed, >, 0);
}

static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_fail (fixture, 1, "explain benefit nonsense", "nonsense");
  cli_fixture_fail (fixture, 1, "explain benefit featured-category --offer=none", "none");
  cli_fixture_fail (fixture, 1, "explain benefit nt-marketing-toolkit", "--offer=ID");
  cli_fixture_fail (fixture, 2, "explain", "tier benefit deadline");
  cli_fixture_fail (fixture, 2, "explain claim x", "claim");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-explain-benefit/conditions", test_conditions);
  cli_add ("/cli-explain-benefit/text", test_text);
  cli_add ("/cli-explain-benefit/assumed", test_assumed);
  cli_add ("/cli-explain-benefit/wrong", test_wrong);

  return g_test_run ();
}
