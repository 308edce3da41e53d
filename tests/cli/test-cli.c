/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli.h"

#include "cli-fixture.h"
#include "config.h"
#include "perks-day.h"

static void
test_version (CliFixture    *fixture,
              gconstpointer  unused)
{
  cli_fixture_must (fixture, "--version");
  g_assert_cmpstr (fixture->output, ==, "perks " PERKS_VERSION "\n");
}

static void
test_help (CliFixture    *fixture,
           gconstpointer  unused)
{
  static const char *const lines[] = { "--help", "-h", "report --help", "publisher --help",
                                       "claim -h" };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      cli_fixture_must (fixture, lines[i]);
      g_assert_true (g_str_has_prefix (fixture->output, "Usage: perks"));
    }
}

static void
test_usage (CliFixture    *fixture,
            gconstpointer  unused)
{
  cli_fixture_fail (fixture, 2, "", "command");
  cli_fixture_fail (fixture, 2, "nonsense", "nonsense");
  cli_fixture_fail (fixture, 2, "report --nonsense", "--nonsense");
}

/* A reason is one line, whatever is in the words that it repeats. */
static void
test_one_line (CliFixture    *fixture,
               gconstpointer  unused)
{
  cli_fixture_fail (fixture, 1, "publisher show 'a\nb\033[1m'", "a b [1m");
  cli_fixture_fail (fixture, 1, "import 'a\nb.csv'", "perks: ");
}

/* A data directory that cannot be made. */
static void
test_directory (CliFixture    *fixture,
                gconstpointer  unused)
{
  g_autofree char *path = cli_fixture_write (fixture, "file", "");

  cli_fixture_fail (fixture, 1, "--data-dir=file report", "file");
  cli_fixture_fail (fixture, 1, "--data-dir=file/books report", "file");
}

static void
test_window (CliFixture    *fixture,
             gconstpointer  unused)
{
  static const char *const none[] = { "perks", NULL };
  static const char *const all[] = { "perks",       "--data-dir=books",   "--publisher=a",
                                     "--edition=b", "--today=2026-11-22", NULL };
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autofree char *expected = g_build_filename (fixture->directory, "books", NULL);
  g_auto (PerksCliWindow) window = { 0 };
  g_auto (PerksCliWindow) chosen = { 0 };

  g_assert_true (perks_cli_find_window (none, console, &window));
  g_assert_true (G_IS_FILE (window.directory));
  g_assert_null (window.publisher);
  g_assert_null (window.edition);
  g_assert_cmpint (window.today, ==, PERKS_DAY_NONE);

  g_assert_true (perks_cli_find_window (all, console, &chosen));
  g_assert_cmpstr (g_file_peek_path (chosen.directory), ==, expected);
  g_assert_cmpstr (chosen.publisher, ==, "a");
  g_assert_cmpstr (chosen.edition, ==, "b");
  g_assert_cmpint (chosen.today, ==, perks_day_new (2026, 11, 22));
}

/* What is not for the window. */
static void
test_no_window (CliFixture    *fixture,
                gconstpointer  unused)
{
  static const char *const words[] = { "report",     "--help",        "--version", "nonsense",
                                       "--nonsense", "--today=never", "--limit=5" };
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *const arguments[] = { "perks", words[i], NULL };
      g_auto (PerksCliWindow) window = { 0 };

      g_assert_false (perks_cli_find_window (arguments, console, &window));
      g_assert_null (window.directory);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli/version", test_version);
  cli_add ("/cli/help", test_help);
  cli_add ("/cli/usage", test_usage);
  cli_add ("/cli/one-line", test_one_line);
  cli_add ("/cli/directory", test_directory);
  cli_add ("/cli/window", test_window);
  cli_add ("/cli/no-window", test_no_window);

  return g_test_run ();
}
