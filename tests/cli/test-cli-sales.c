/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

/* The keys of the sales that a command lists, in their order. */
static char *
list_keys (CliFixture *fixture,
           const char *options)
{
  g_autofree char *line = g_strconcat ("sales list ", options, NULL);
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, line);
  JsonArray *sales = json_object_get_array_member (json_node_get_object (node), "sales");
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (sales); i++)
    {
      const char *key = json_object_get_string_member (json_array_get_object_element (sales, i),
                                                       "key");

      g_string_append_len (keys, key, 2);
    }

  g_string_append_printf (keys, "/%d",
                          (int) json_object_get_int_member (json_node_get_object (node), "total"));
  return g_string_free (keys, FALSE);
}

static void
test_query (CliFixture    *fixture,
            gconstpointer  unused)
{
  static const struct
  {
    const char *options;
    const char *keys;
  } cases[] = {
    { "", "P1P2P3P4/4" },
    { "--sort=day", "P1P2P3P4/4" },
    { "--sort=usd", "P3P4P2P1/4" },
    { "--sort=-usd", "P1P2P4P3/4" },
    { "--sort -usd --limit=2", "P1P2/4" },
    { "--sort=key --offset=3", "P4/4" },
    { "--sort=-key", "P4P3P2P1/4" },
    { "--limit=0", "/4" },
    { "--offset=99", "/4" },
    { "--from=2026-02-01", "P2P3P4/3" },
    { "--to=2026-01-31", "P1/1" },
    { "--from=2026-01-02 --to=2026-01-31", "/0" },
    { "--offer=winch --limit=1", "P1/4" },
  };

  cli_fixture_add_sales (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *keys = list_keys (fixture, cases[i].options);

      g_test_message ("%s", cases[i].options);
      g_assert_cmpstr (keys, ==, cases[i].keys);
    }
}

static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "sales list --limit=2");
  cli_assert_contains (fixture->output, "\nJan 1, 2026  P1:1  Winch  billed     $30,000.00\n");
  g_assert_true (g_str_has_suffix (fixture->output, "\n2 of 4; see --limit and --offset.\n"));
  cli_fixture_must (fixture, "sales list");
  g_assert_null (strstr (fixture->output, "--limit"));
  cli_fixture_must (fixture, "sales list --from=2030-01-01");
  cli_assert_contains (fixture->output, "No sale is like that.");
}

static void
test_lines (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_auto (GStrv) lines = NULL;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "sales list --format=jsonl");
  lines = g_strsplit (g_strchomp (fixture->output), "\n", -1);
  g_assert_cmpint (g_strv_length (lines), ==, 4);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonNode) node = json_from_string (lines[i], NULL);

      g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "offer"), ==,
                       "Winch");
    }
}

static void
test_fraud (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "sales mark-fraud P1:1 P2:1");
  g_assert_cmpstr (fixture->output, ==, "Marked 2 sales as fraud.\n");
  cli_fixture_must (fixture, "sales mark-fraud P1:1 P2:1 P1:1");
  g_assert_cmpstr (fixture->output, ==, "Marked 2 sales as fraud.\n");
  cli_fixture_must (fixture, "sales list --limit=1");
  cli_assert_contains (fixture->output, "  fraud ");
  node = cli_fixture_get_json (fixture, "report");
  g_assert_cmpstr (json_object_get_string_member (
                     json_object_get_object_member (json_node_get_object (node), "billed_sales"),
                     "counted"),
                   ==, "0.00");
  cli_fixture_must (fixture, "sales clear-fraud P1:1");
  g_assert_cmpstr (fixture->output, ==, "Took the mark of 1 sale back.\n");
  cli_fixture_must (fixture, "--format=json sales clear-fraud P2:1");
  g_assert_cmpstr (fixture->output, ==, "{}\n");
}

/* One key that nothing has, and no mark is set. */
static void
test_wrong (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_fail (fixture, 1, "sales mark-fraud P1:1 none", "none");
  cli_fixture_must (fixture, "sales list");
  g_assert_null (strstr (fixture->output, "fraud"));
  cli_fixture_fail (fixture, 1, "sales list --offer=none", "none");
  cli_fixture_fail (fixture, 2, "sales list --sort=colour", "colour");
}

static void
test_nobody (CliFixture    *fixture,
             gconstpointer  unused)
{
  g_autofree char *keys = list_keys (fixture, "");

  g_assert_cmpstr (keys, ==, "/0");
  cli_fixture_must (fixture, "sales list");
  cli_assert_contains (fixture->output, "No publisher yet.");
  cli_fixture_must (fixture, "sales list --format=jsonl");
  g_assert_cmpstr (fixture->output, ==, "");
  cli_fixture_must (fixture, "publisher add --name=Acme");
  cli_fixture_must (fixture, "sales list");
  cli_assert_contains (fixture->output, "perks import FILE");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-sales/query", test_query);
  cli_add ("/cli-sales/text", test_text);
  cli_add ("/cli-sales/lines", test_lines);
  cli_add ("/cli-sales/fraud", test_fraud);
  cli_add ("/cli-sales/wrong", test_wrong);
  cli_add ("/cli-sales/nobody", test_nobody);

  return g_test_run ();
}
