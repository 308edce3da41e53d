/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-line.h"

#include <string.h>

#include "perks-day.h"
#include "perks-error.h"

static PerksCliLine *
parse (const char  *text,
       GError     **error)
{
  PerksCliLine *line = perks_cli_line_new ();
  g_auto (GStrv) arguments = *text != '\0' ? g_strsplit (text, " ", -1) : g_new0 (char *, 1);
  g_autoptr (GError) reason = NULL;
  gboolean good = perks_cli_line_parse (line, (const char *const *) arguments, &reason);

  g_assert_cmpint (good, ==, reason == NULL);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  return line;
}

/* Every form of an option, before and after the command. */
static void
test_good (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *subcommand;
    const char *words;
    const char *option;
    const char *value;
  } cases[] = {
    { "report", "report", NULL, "", "today", NULL },
    { "--today=2026-11-22 report", "report", NULL, "", "today", "2026-11-22" },
    { "report --today 2026-11-22", "report", NULL, "", "today", "2026-11-22" },
    { "--limit=5 sales list", "sales", "list", "", "limit", "5" },
    { "--limit 5 sales list", "sales", "list", "", "limit", "5" },
    { "sales --limit=5 list", "sales", "list", "", "limit", "5" },
    { "sales list --sort -usd", "sales", "list", "", "sort", "-usd" },
    { "sales list --sort=-usd", "sales", "list", "", "sort", "-usd" },
    { "sales mark-fraud a b c", "sales", "mark-fraud", "a b c", "offer", NULL },
    { "import -n a.csv", "import", NULL, "a.csv", "dry-run", "" },
    { "import a.csv --dry-run", "import", NULL, "a.csv", "dry-run", "" },
    { "import -- --dry-run", "import", NULL, "--dry-run", "dry-run", NULL },
    { "import -- -n -- b", "import", NULL, "-n -- b", "dry-run", NULL },
    { "export sales -o x.csv", "export", NULL, "sales", "output", "x.csv" },
    { "export sales -ox.csv", "export", NULL, "sales", "output", "x.csv" },
    { "export sales -o -", "export", NULL, "sales", "output", "-" },
    { "export sales --output=a=b.csv", "export", NULL, "sales", "output", "a=b.csv" },
    { "import -", "import", NULL, "-", "dry-run", NULL },
    { "offer edit id name=a=b owner=", "offer", "edit", "id name=a=b owner=", "name", NULL },
    { "report --today=2025-01-01 --today=2026-01-01", "report", NULL, "", "today", "2026-01-01" },
    { "claim --help", "claim", NULL, "", "help", "" },
    { "claim list", "claim", "list", "", "help", NULL },
    { "claim list --help", "claim", "list", "", "help", "" },
    { "claim --offer=x list", "claim", "list", "", "offer", "x" },
    { "claim list done", "claim", NULL, "list done", "help", NULL },
    { "claim history blog", "claim", "history", "blog", "help", NULL },
    { "claim history --help", "claim", "history", "", "help", "" },
    { "claim blog list", "claim", NULL, "blog list", "help", NULL },
    { "claim -h", "claim", NULL, "", "help", "" },
    { "whatif --add-sales=-12.50", "whatif", NULL, "", "add-sales", "-12.50" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PerksCliLine) line = parse (cases[i].text, &error);
      g_autofree char *words = g_strjoinv (" ", (char **) perks_cli_line_get_words (line));

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpstr (perks_cli_line_get_command (line)->name, ==, cases[i].name);
      g_assert_cmpstr (perks_cli_line_get_command (line)->subcommand, ==, cases[i].subcommand);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (perks_cli_line_get_text (line, cases[i].option), ==, cases[i].value);
      g_assert_cmpint (perks_cli_line_has_option (line, cases[i].option), ==,
                       cases[i].value != NULL);
    }
}

/* What is wrong is named, and the command is known as far as its words are right. */
static void
test_wrong (void)
{
  static const struct
  {
    const char *text;
    const char *reason;
    const char *name;
    gboolean    has_command;
  } cases[] = {
    { "nonsense", "nonsense", NULL, FALSE },
    { "reports", "reports", NULL, FALSE },
    { "Report", "Report", NULL, FALSE },
    { "sales", "list mark-fraud clear-fraud", "sales", FALSE },
    { "sales nonsense", "sales nonsense", "sales", FALSE },
    { "report more", "more", "report", TRUE },
    { "report --limit=5", "--limit", "report", TRUE },
    { "report --nonsense", "--nonsense", "report", TRUE },
    { "report -x", "-x", "report", TRUE },
    { "report --format", "--format", "report", TRUE },
    { "report --format=xml", "text json jsonl", "report", TRUE },
    { "report --format=", "text json jsonl", "report", TRUE },
    { "report --format=JSON", "text json jsonl", "report", TRUE },
    { "report --today=2023-02-29", "2023-02-29", "report", TRUE },
    { "report --today=tomorrow", "tomorrow", "report", TRUE },
    { "report --publisher=", "--publisher", "report", TRUE },
    { "report --help=yes", "--help", "report", TRUE },
    { "import", "FILE", "import", TRUE },
    { "import --dry-run=no a.csv", "--dry-run", "import", TRUE },
    { "claim benefit", "BENEFIT STATE", "claim", TRUE },
    { "claim a b c", "c", "claim", TRUE },
    { "claim history", "BENEFIT", "claim", TRUE },
    { "claim list a b", "“b”", "claim", TRUE },
    { "publisher add", "--name=NAME", "publisher", TRUE },
    { "whatif", "--add-sales=USD", "whatif", TRUE },
    { "whatif --add-sales=many", "many", "whatif", TRUE },
    { "sales list --limit=-1", "-1", "sales", TRUE },
    { "sales list --limit=1.5", "1.5", "sales", TRUE },
    { "sales list --limit=99999999999999999999", "99999999999999999999", "sales", TRUE },
    { "sales list --sort=colour", "day offer usd amount key kind", "sales", TRUE },
    { "export sales", "--output=FILE", "export", TRUE },
    { "--limit=5", "--limit", NULL, FALSE },
    { "undo", "undo", NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PerksCliLine) line = parse (cases[i].text, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_USAGE);
      g_assert_nonnull (strstr (error->message, cases[i].reason));
      g_assert_null (strchr (error->message, '\n'));
      g_assert_cmpstr (perks_cli_line_get_name (line), ==, cases[i].name);
      g_assert_cmpint (perks_cli_line_get_command (line) != NULL, ==, cases[i].has_command);
    }
}

static void
test_values (void)
{
  g_autoptr (PerksCliLine) line =
    parse ("whatif --add-sales=1234.5 --on=2024-02-29 --today=2026-11-22", NULL);
  g_autoptr (PerksCliLine) list = parse ("sales list --limit=9223372036854775807", NULL);

  g_assert_cmpint (perks_cli_line_get_usd (line, "add-sales"), ==, 123450);
  g_assert_cmpint (perks_cli_line_get_day (line, "on"), ==, perks_day_new (2024, 2, 29));
  g_assert_cmpint (perks_cli_line_get_day (line, "from"), ==, PERKS_DAY_NONE);
  g_assert_cmpint (perks_cli_line_get_usd (list, "add-sales"), ==, 0);
  g_assert_cmpint (perks_cli_line_get_count (list, "limit", 100), ==, G_MAXINT64);
  g_assert_cmpint (perks_cli_line_get_count (list, "offset", 7), ==, 7);
}

/* Without a command nothing is wrong: that is the window. */
static void
test_nothing (void)
{
  static const char *const cases[] = { "", "--data-dir=x", "--help", "--version", "--" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PerksCliLine) line = parse (cases[i], &error);

      g_assert_no_error (error);
      g_assert_null (perks_cli_line_get_command (line));
      g_assert_null (perks_cli_line_get_name (line));
    }
}

/* Help of a command, of the first word of several, and with the rest left out. */
static void
test_help (void)
{
  static const char *const cases[] = { "publisher --help", "publisher add --help", "export -h",
                                       "--help claim" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PerksCliLine) line = parse (cases[i], &error);

      g_assert_no_error (error);
      g_assert_true (perks_cli_line_has_option (line, "help"));
      g_assert_nonnull (perks_cli_line_get_name (line));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/cli-line/good", test_good);
  g_test_add_func ("/cli-line/wrong", test_wrong);
  g_test_add_func ("/cli-line/values", test_values);
  g_test_add_func ("/cli-line/nothing", test_nothing);
  g_test_add_func ("/cli-line/help", test_help);

  return g_test_run ();
}
