/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

static void
test_table (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_must (fixture, "editions list");
  cli_assert_contains (fixture->output, "\n2019-08  August 2019 ");
  cli_assert_contains (fixture->output, "\n2023-12  December 2023 ");
  cli_assert_contains (fixture->output, "the last 12 months");
  cli_assert_contains (fixture->output, "the whole past      yes\n2023-12");
}

/* The tiers with their thresholds, marked where they are assumed, and every clause with its source.
 */
static void
test_edition (CliFixture    *fixture,
              gconstpointer  unused)
{
  cli_fixture_must (fixture, "editions show 2023-12");
  g_assert_true (g_str_has_prefix (fixture->output, "Edition 2023-12, December 2023\n"));
  cli_assert_contains (fixture->output, "assumed\n$4M");
  cli_assert_contains (fixture->output, "\nSource: ");
  cli_assert_contains (fixture->output, "the last 12 months");
  cli_assert_contains (fixture->output,
                       "\nWeeks without a message       3 weeks (assumed)\n"
                       "                              Source: Programme page of 1 August 2023");
  cli_assert_contains (fixture->output, "\nWhat is assumed\n  - Read from the stages drawn");
  cli_assert_contains (fixture->output, "\n\nGetting started (assumed)\n");
  cli_assert_contains (fixture->output, "\n\nWhat the programme is for\n");
  cli_fixture_must (fixture, "editions show 2023-08");
  cli_assert_contains (fixture->output, "\nWeeks without a message       3 weeks\n");
  cli_assert_contains (fixture->output, "the whole past");
  cli_assert_contains (fixture->output, "$5,000,000");
}

static void
test_differences (CliFixture    *fixture,
                  gconstpointer  unused)
{
  cli_fixture_must (fixture, "editions compare 2023-08 2023-12");
  cli_assert_contains (fixture->output,
                       "tier t50k\n  2023-08           $50K\n  2023-12           says nothing\n");
  cli_fixture_must (fixture, "editions compare 2023-08 2023-08");
  g_assert_cmpstr (fixture->output, ==, "2023-08 and 2023-08 say the same.\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-edition-text/table", test_table);
  cli_add ("/cli-edition-text/edition", test_edition);
  cli_add ("/cli-edition-text/differences", test_differences);

  return g_test_run ();
}
