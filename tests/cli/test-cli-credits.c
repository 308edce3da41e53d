/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#define DAY "--today=2026-07-01 "

static void
add_credits (CliFixture *fixture)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture,
                    "credit add --amount=1000 --kind=poc --start=2026-01-01 --end=2026-03-31");
  cli_fixture_must (fixture,
                    "credit add --amount=5000 --kind=poc --start=2026-04-01 --end=2026-09-30");
  cli_fixture_must (fixture, "credit add --amount=300 --kind=test-drive --start=2026-10-01 "
                             "--end=2026-12-31 --offer=winch");
  cli_fixture_must (fixture, "credit use acme-hoists-poc-2026-04-01 1200");
}

/* The three credits with what is left of each; of all together only what has not ended is left:
 * 5000 - 1200 + 300. */
static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  add_credits (fixture);
  cli_fixture_must (fixture, DAY "credit list");
  cli_assert_contains (fixture->output, "  Jan 1, 2026  Mar 31, 2026  $1,000      $0  $1,000\n");
  cli_assert_contains (fixture->output, "  Apr 1, 2026  Sep 30, 2026  $5,000  $1,200  $3,800\n");
  cli_assert_contains (fixture->output,
                       "  Oct 1, 2026  Dec 31, 2026    $300      $0    $300  winch\n");
  cli_assert_contains (fixture->output, "\n\nLeft in all         $4,100\n");
  g_assert_null (strstr (fixture->output, "gap"));
}

static void
test_json (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (JsonNode) node = NULL;
  g_auto (GStrv) lines = NULL;
  JsonArray *credits;

  add_credits (fixture);
  node = cli_fixture_get_json (fixture, "credit list");
  credits = json_object_get_array_member (json_node_get_object (node), "credits");
  g_assert_cmpint (json_array_get_length (credits), ==, 3);
  g_assert_cmpint (json_object_get_size (json_node_get_object (node)), ==, 1);
  cli_fixture_must (fixture, "credit list --format=jsonl");
  lines = g_strsplit (g_strchomp (fixture->output), "\n", -1);
  g_assert_cmpint (g_strv_length (lines), ==, 3);
}

/* $25K opens 2000 USD for a proof of concept in the table of August 2023, and no test drive yet;
 * without an optimized listing it is blocked. */
static void
test_sponsorship (CliFixture    *fixture,
                  gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, DAY "credit list");
  g_assert_true (g_str_has_prefix (fixture->output, "No credit yet. Add one with: perks credit "));
  cli_assert_contains (fixture->output, "\nSponsorship at the tier $25K\n");
  cli_assert_contains (fixture->output, "(sponsor-poc): Blocked ·\n    $2,000\n");
  g_assert_null (strstr (fixture->output, "sponsor-test-drive"));
  cli_fixture_must (fixture, "offer edit winch listing-optimized=yes country=IE");
  cli_fixture_must (fixture, DAY "credit list");
  cli_assert_contains (fixture->output, "(sponsor-poc): Available ·\n    $2,000\n");
  g_assert_null (strstr (fixture->output, "(assumed)"));
}

/* The last credit has ended and a further one could be asked for. The day after its end is the
 * first without. */
static void
test_gap (CliFixture    *fixture,
          gconstpointer  unused)
{
  const char *warning = "\nThere is a gap between your credits\n";

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, "offer edit winch listing-optimized=yes country=IE");
  cli_fixture_must (fixture,
                    "credit add --amount=1000 --kind=poc --start=2026-01-01 --end=2026-06-30");
  cli_fixture_must (fixture, "--today=2026-06-30 credit list");
  g_assert_null (strstr (fixture->output, warning));
  cli_fixture_must (fixture, "--today=2026-07-01 credit list");
  cli_assert_contains (fixture->output, warning);
  cli_assert_contains (fixture->output, "\nLeft in all         $0\n");
  cli_fixture_must (fixture, "--today=2026-07-01 claim sponsor-poc requested");
  cli_fixture_must (fixture, "--today=2026-07-01 credit list");
  g_assert_null (strstr (fixture->output, warning));
}

/* The amounts of an edition that nobody has published are marked, with what is assumed. */
static void
test_assumed (CliFixture    *fixture,
              gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, DAY "--edition=2019-08 credit list");
  cli_assert_contains (fixture->output, "Blocked ·\n    $2,000 (assumed)\n");
  cli_assert_contains (fixture->output, "\nWhat is assumed\n  - ");
}

static void
test_nobody (CliFixture    *fixture,
             gconstpointer  unused)
{
  g_autoptr (JsonNode) node = cli_fixture_get_json (fixture, "credit list");

  g_assert_cmpint (json_array_get_length (json_object_get_array_member (
                     json_node_get_object (node), "credits")), ==, 0);
  cli_fixture_must (fixture, "credit list");
  g_assert_true (g_str_has_prefix (fixture->output, "No publisher yet."));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-credits/text", test_text);
  cli_add ("/cli-credits/json", test_json);
  cli_add ("/cli-credits/sponsorship", test_sponsorship);
  cli_add ("/cli-credits/gap", test_gap);
  cli_add ("/cli-credits/assumed", test_assumed);
  cli_add ("/cli-credits/nobody", test_nobody);

  return g_test_run ();
}
