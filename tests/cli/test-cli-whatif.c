/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static const char *
get_counted (JsonNode *node)
{
  return json_object_get_string_member (
    json_object_get_object_member (json_node_get_object (node), "billed_sales"), "counted");
}

static void
test_sum (CliFixture    *fixture,
          gconstpointer  unused)
{
  static const struct
  {
    const char *options;
    const char *counted;
    const char *tier;
  } cases[] = {
    { "--add-sales=0", "30250.50", "t25k" },
    { "--add-sales=19749.49", "49999.99", "t25k" },
    { "--add-sales=19749.50", "50000.00", "t50k" },
    { "--add-sales=-5250.51", "24999.99", "t500" },
    { "--add-sales=20000 --on=2026-06-02", "30250.50", "t25k" },
    { "--add-sales=20000 --on=2026-06-01", "50250.50", "t50k" },
  };

  cli_fixture_add_sales (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strdup_printf ("whatif --today=2026-06-01 %s", cases[i].options);
      g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, line);
      JsonObject *tier = json_object_get_object_member (json_node_get_object (node), "tier");

      g_test_message ("%s", cases[i].options);
      g_assert_cmpstr (get_counted (node), ==, cases[i].counted);
      g_assert_cmpstr (json_object_get_string_member (tier, "id"), ==, cases[i].tier);
    }
}

static void
test_unchanged (CliFixture    *fixture,
                gconstpointer  unused)
{
  g_autofree char *before = NULL;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "export everything --output=- --kind=json");
  before = g_strdup (fixture->output);
  cli_fixture_must (fixture, "whatif --add-sales=1000000");
  g_assert_true (
    g_str_has_prefix (fixture->output, "As it would be; the books are as they were.\n"));
  cli_fixture_must (fixture, "export everything --output=- --kind=json");
  g_assert_cmpstr (fixture->output, ==, before);
}

/* Before the standing as it would be, what of it would be new. */
static void
test_changes (CliFixture    *fixture,
              gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "whatif --today=2026-06-01 --add-sales=19749.50");
  g_assert_true (g_str_has_prefix (fixture->output,
                                   "As it would be; the books are as they were.\n"
                                   "What would change\n"
                                   "  - Billed sales that count: $30,250.50 → $50,000.00\n"
                                   "  - Tier: $25K → $50K\n"
                                   "  - Tier reached since: Jan 1, 2026 → Jun 1, 2026\n"
                                   "  - Next tier: $50K → $100K\n"));
  cli_assert_contains (fixture->output, "\nTier                $50K, since Jun 1, 2026\n");
  cli_fixture_must (fixture, "whatif --today=2026-06-01 --add-sales=0");
  g_assert_null (strstr (fixture->output, "What would change"));
}

static void
test_overflow (CliFixture    *fixture,
               gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_fail (fixture, 1, "whatif --add-sales=92233720368547758.07", "perks: ");
  cli_fixture_fail (fixture, 2, "whatif --add-sales=92233720368547758.08", "92233720368547758.08");
}

static void
test_nobody (CliFixture    *fixture,
             gconstpointer  unused)
{
  cli_fixture_must (fixture, "whatif --add-sales=5");
  cli_assert_contains (fixture->output, "No publisher yet.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-whatif/sum", test_sum);
  cli_add ("/cli-whatif/unchanged", test_unchanged);
  cli_add ("/cli-whatif/changes", test_changes);
  cli_add ("/cli-whatif/overflow", test_overflow);
  cli_add ("/cli-whatif/nobody", test_nobody);

  return g_test_run ();
}
