/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static void
test_fill (CliFixture    *fixture,
           gconstpointer  unused)
{
  cli_fixture_must (fixture, "sample");
  cli_assert_contains (fixture->output, "perks report");
  cli_fixture_must (fixture, "publisher list");
  cli_assert_contains (fixture->output, "Pantlerwick Software");
}

static void
test_json (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "sample");
  const char *id = json_object_get_string_member (json_node_get_object (node), "id");
  g_autofree char *line = g_strdup_printf ("publisher show %s", id);
  g_autoptr (JsonNode) publisher = cli_fixture_get_json (fixture, line);

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (publisher), "name"), ==,
                   "Pantlerwick Software");
}

/* It fills an empty data directory only. */
static void
test_refused (CliFixture    *fixture,
              gconstpointer  unused)
{
  cli_fixture_must (fixture, "publisher add --name=Acme");
  cli_fixture_fail (fixture, 1, "sample", "perks: ");
  cli_fixture_must (fixture, "publisher list");
  g_assert_null (strstr (fixture->output, "Pantlerwick"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-sample/fill", test_fill);
  cli_add ("/cli-sample/json", test_json);
  cli_add ("/cli-sample/refused", test_refused);

  return g_test_run ();
}
