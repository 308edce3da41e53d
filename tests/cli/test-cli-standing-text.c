/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include "perks-cli-standing-text.h"

#define DAY "--today=2026-06-01 "

static void
test_lines (CliFixture    *fixture,
            gconstpointer  unused)
{
  static const char *const lines[] = {
    "Acme Hoists · MPN ID 1234567\nEdition 2023-08, August 2023 · Jun 1, 2026\n\n",
    "\nTier                $25K, since Jan 1, 2026\n",
    "\nBilled sales        $30,250.50 counts, the whole past up to Jun 1, 2026\n",
    "\nNot counted         $22 rejected payouts\n                    $11 trials\n",
    "\nNext tier           $50K, $19,749.50 to go\n",
    "\nPace                $30,250.50 in the last 182 days, about $5,055 a month\n",
    "\nWhat deserves attention\n  - ",
  };

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, DAY "report");
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    cli_assert_contains (fixture->output, lines[i]);
  g_assert_null (strstr (fixture->output, "proven fraud"));
  g_assert_null (strchr (fixture->output, '\033'));
}

/* No line is wider than 80 columns, and none ends with a blank. */
static void
test_width (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_auto (GStrv) lines = NULL;

  cli_fixture_must (fixture, "sample");
  cli_fixture_must (fixture, "report --today=2026-11-22");
  lines = g_strsplit (fixture->output, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 80);
      g_assert_false (g_str_has_suffix (lines[i], " "));
    }
}

/* Colours on a terminal only, and not where NO_COLOR is set; the text is the same. */
static void
test_colours (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autofree char *plain = NULL;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, DAY "report");
  plain = g_strdup (fixture->output);
  fixture->is_terminal = TRUE;
  cli_fixture_must (fixture, DAY "report");
  cli_assert_contains (fixture->output, "\033[1mAcme Hoists · MPN ID 1234567\033[0m\n");
  cli_assert_contains (fixture->output, "\033[32m▕████████│████████│");
  cli_fixture_set (fixture, "NO_COLOR", "1");
  cli_fixture_must (fixture, DAY "report");
  g_assert_cmpstr (fixture->output, ==, plain);
}

static void
test_ascii (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_set (fixture, "LC_ALL", "C");
  cli_fixture_must (fixture, DAY "report");
  cli_assert_contains (fixture->output, "\n[########|########|#.......|........|");
  cli_assert_contains (fixture->output, "Acme Hoists - MPN ID 1234567\n");
  for (const char *at = fixture->output; *at != '\0'; at++)
    g_assert_true (g_ascii_isprint (*at) || *at == '\n');
}

static void
test_no_tier (CliFixture    *fixture,
              gconstpointer  unused)
{
  cli_fixture_must (fixture, "publisher add --name=Acme");
  cli_fixture_must (fixture, DAY "report");
  cli_assert_contains (fixture->output, "\nTier                none: ");
  cli_assert_contains (fixture->output,
                       "\nNext tier           Publisher, with the first live offer of path "
                       "Transact\n");
  cli_assert_contains (fixture->output,
                       "\nPace                nothing counts in the last 182 days\n");
  g_assert_null (strstr (fixture->output, "Forecast"));
  g_assert_null (strstr (fixture->output, "Not counted"));
}

static void
test_top (CliFixture    *fixture,
          gconstpointer  unused)
{
  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, DAY "whatif --add-sales=9000000");
  cli_assert_contains (fixture->output, "\nTier                $5M, since Jun 1, 2026\n");
  cli_assert_contains (fixture->output, "\nNext tier           none, this is the highest\n");
}

/* What nobody has published is marked where it stands, and what is assumed of it stands once at the
 * end. Two sales make the tier of 2026, which the window of twelve months loses with the first. */
static void
test_assumed (CliFixture    *fixture,
              gconstpointer  unused)
{
  static const char *const lines[] = {
    "\nTier                $25K (assumed), since Jan 1, 2026\n",
    "\nLost                on Jan 1, 2027 without further sales (assumed)\n",
    "\nBilled sales        $30,250.50 counts, from Jun 2, 2025 to Jun 1, 2026\n",
    "\nNext tier           $100K (assumed), $69,749.50 to go\n",
    "\nForecast            $100K at this pace on Jul 26, 2027 (assumed)\n",
    "\n  - Dec 22, 2025 (assumed): “Winch” has been live for more than 3 weeks",
    "\n\nWhat is assumed\n  - Read from the stages drawn in a deck of February 2024; ",
  };
  char *notes;

  cli_fixture_add_sales (fixture);
  cli_fixture_must (fixture, DAY "--edition=2023-12 report");
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    cli_assert_contains (fixture->output, lines[i]);
  notes = strstr (fixture->output, "Read from the stages");
  g_assert_null (strstr (notes + 1, "Read from the stages"));
  cli_fixture_must (fixture, DAY "report");
  cli_assert_contains (fixture->output, "\n  - Dec 22, 2025: “Winch” has been live");
  g_assert_null (strstr (fixture->output, "\nLost "));
}

static void
test_exclusions (CliFixture    *fixture,
                 gconstpointer  unused)
{
  for (guint i = 0; i < PERKS_N_EXCLUSIONS; i++)
    g_assert_cmpint (strlen (perks_cli_get_exclusion_text (i)), >, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-standing-text/lines", test_lines);
  cli_add ("/cli-standing-text/width", test_width);
  cli_add ("/cli-standing-text/colours", test_colours);
  cli_add ("/cli-standing-text/ascii", test_ascii);
  cli_add ("/cli-standing-text/no-tier", test_no_tier);
  cli_add ("/cli-standing-text/top", test_top);
  cli_add ("/cli-standing-text/assumed", test_assumed);
  cli_add ("/cli-standing-text/exclusions", test_exclusions);

  return g_test_run ();
}
