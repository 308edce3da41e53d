/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static guint
count (CliFixture *fixture,
       const char *line,
       const char *name)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, line);

  return json_array_get_length (json_object_get_array_member (json_node_get_object (node), name));
}

static void
test_list (CliFixture    *fixture,
           gconstpointer  unused)
{
  guint all = count (fixture, "resources list", "resources");
  guint some = count (fixture, "resources list --category='Rewards programme'", "resources");

  g_assert_cmpint (all, >, 100);
  g_assert_cmpint (some, >, 5);
  g_assert_cmpint (some, <, all);
  g_assert_cmpint (count (fixture, "resources list --category=rewards-programme", "resources"), ==,
                   some);
  cli_fixture_must (fixture, "resources list");
  cli_assert_contains (fixture->output, "\ntoolkit ");
  cli_fixture_fail (fixture, 1, "resources list --category=nonsense", "Rewards programme");
}

static void
test_search (CliFixture    *fixture,
             gconstpointer  unused)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "resources search publisher toolkit");
  JsonArray *results = json_object_get_array_member (json_node_get_object (node), "results");

  g_assert_cmpint (json_array_get_length (results), >, 0);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (results, 0), "id"),
                   ==, "toolkit");
  cli_fixture_must (fixture, "resources search toolkit");
  cli_assert_contains (fixture->output, "publisher toolkit (toolkit)\n");
  cli_fixture_must (fixture, "resources search zzzznothing");
  cli_assert_contains (fixture->output, "Nothing has all of these words.");
  g_assert_cmpint (count (fixture, "resources search zzzznothing", "results"), ==, 0);
  cli_fixture_fail (fixture, 2, "resources search", "WORDS");
}

static void
test_show (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "resources show toolkit");

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "id"), ==,
                   "toolkit");
  g_assert_true (
    g_str_has_prefix (json_object_get_string_member (json_node_get_object (node), "url"),
                      "https://"));
  cli_fixture_must (fixture, "resources show toolkit");
  cli_assert_contains (fixture->output, "\nAddress             https://");
  cli_fixture_fail (fixture, 1, "resources show none", "none");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-resources/list", test_list);
  cli_add ("/cli-resources/search", test_search);
  cli_add ("/cli-resources/show", test_show);

  return g_test_run ();
}
