/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static JsonObject *
find_benefit (JsonNode   *node,
              const char *id)
{
  JsonArray *benefits = json_object_get_array_member (json_node_get_object (node), "benefits");

  for (guint i = 0; i < json_array_get_length (benefits); i++)
    {
      JsonObject *benefit = json_array_get_object_element (benefits, i);

      if (g_str_equal (json_object_get_string_member (benefit, "id"), id) &&
          json_object_get_null_member (benefit, "offer"))
        return benefit;
    }

  g_error ("There is no benefit %s", id);
}

static void
assert_state (CliFixture *fixture,
              const char *id,
              const char *state)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "benefits");

  g_assert_cmpstr (json_object_get_string_member (find_benefit (node, id), "state"), ==, state);
}

static void
test_states (CliFixture    *fixture,
             gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture,
                    "claim marketing-toolkit requested --date=2026-03-01 --note='asked by mail'");
  cli_assert_contains (fixture->output, "marketing-toolkit is requested");
  assert_state (fixture, "marketing-toolkit", "requested");
  cli_fixture_must (fixture, "claim marketing-toolkit done");
  assert_state (fixture, "marketing-toolkit", "done");
  cli_fixture_must (fixture, "--format=json claim marketing-toolkit active");
  g_assert_cmpstr (fixture->output, ==, "{}\n");
  assert_state (fixture, "marketing-toolkit", "active");
}

static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_fail (fixture, 2, "claim marketing-toolkit finished", "available requested");
  cli_fixture_fail (fixture, 1, "claim nonsense done", "nonsense");
  cli_fixture_fail (fixture, 1, "claim marketing-toolkit done --offer=none", "none");
  cli_fixture_fail (fixture, 2, "claim marketing-toolkit done --date=2026-02-30", "2026-02-30");
  cli_fixture_fail (fixture, 2, "claim marketing-toolkit", "BENEFIT STATE");
}

/* The note is kept and the day is the one of --today when none is given. */
static void
test_note_and_day (CliFixture    *fixture,
                   gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture,
                    "--today=2026-05-05 claim marketing-toolkit requested --note='Café “x”'");
  cli_fixture_must (fixture, "export everything --output=- --kind=json");
  cli_assert_contains (fixture->output, "Café “x”");
  cli_assert_contains (fixture->output, "2026-05-05");
  node = cli_fixture_get_json (fixture, "benefits");
  g_assert_cmpstr (json_object_get_string_member (find_benefit (node, "marketing-toolkit"), "note"),
                   ==, "Café “x”");
}

/* A window has a clock of its own; the day of the command holds nevertheless. */
static void
test_day_in_window (CliFixture    *fixture,
                    gconstpointer  unused)
{
  g_autofree char *folder = g_build_filename (fixture->directory, "books", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (PerksClock) clock = perks_clock_new_system ();
  g_autoptr (PerksWorkspace) workspace = NULL;

  cli_fixture_add_sales (fixture);
  workspace = perks_workspace_new (directory, clock, NULL);
  fixture->host.workspace = workspace;
  cli_fixture_must (fixture, "--today=2026-05-05 claim marketing-toolkit requested");
  cli_fixture_must (fixture, "export everything --output=- --kind=json");
  cli_assert_contains (fixture->output, "2026-05-05");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-claim/states", test_states);
  cli_add ("/cli-claim/wrong", test_wrong);
  cli_add ("/cli-claim/note-and-day", test_note_and_day);
  cli_add ("/cli-claim/day-in-window", test_day_in_window);

  return g_test_run ();
}
