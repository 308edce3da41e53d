/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-text-table.h"

#include "cli-fixture.h"

static const PerksTextColumn columns[] = { { "Name", FALSE, TRUE }, { "Kind" }, { "Sum", TRUE } };

static gboolean
gather (const char  *text,
        gpointer     user_data,
        GError     **error)
{
  g_string_append (user_data, text);
  return TRUE;
}

static gboolean
refuse (const char  *text,
        gpointer     user_data,
        GError     **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE, "gone");
  return FALSE;
}

static char *
draw (PerksConsole       *console,
      const char *const (*rows)[3],
      guint               n_rows)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PerksTextTable) table = perks_text_table_new (console, columns, 3, gather, text);

  for (guint i = 0; i < n_rows; i++)
    g_assert_true (perks_text_table_add_row (table, rows[i], NULL));
  g_assert_true (perks_text_table_finish (table, NULL));
  return g_strdup (text->str);
}

static const char *const rows[][3] = {
  { "Winch", "billed", "9.00" },
  { "A name that is rather longer than the others", NULL, "1,250.00" },
  { "Bad\nname\033[1m", "trial", "" },
};

/* What is piped is whole, with no blanks at the ends of lines. */
static void
test_piped (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autofree char *text = draw (console, rows, G_N_ELEMENTS (rows));

  g_assert_cmpstr (text, ==,
                   "Name                                          Kind         Sum\n"
                   "Winch                                         billed      9.00\n"
                   "A name that is rather longer than the others          1,250.00\n"
                   "Bad name [1m                                  trial\n");
}

static void
test_terminal (CliFixture    *fixture,
               gconstpointer  unused)
{
  g_autoptr (PerksConsole) console = NULL;
  g_autofree char *text = NULL;

  fixture->is_terminal = TRUE;
  fixture->columns = 40;
  cli_fixture_set (fixture, "NO_COLOR", "1");
  console = cli_fixture_new_console (fixture);
  text = draw (console, rows, 2);

  g_assert_cmpstr (text, ==,
                   "Name                    Kind         Sum\n"
                   "Winch                   billed      9.00\n"
                   "A name that is rather…          1,250.00\n");
}

static void
test_ascii (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (PerksConsole) console = NULL;
  g_autofree char *text = NULL;

  fixture->is_terminal = TRUE;
  fixture->columns = 40;
  cli_fixture_set (fixture, "NO_COLOR", "1");
  cli_fixture_set (fixture, "LC_ALL", "C");
  console = cli_fixture_new_console (fixture);
  text = draw (console, rows, 2);

  cli_assert_contains (text, "A name that is rath...          1,250.00\n");
}

/* The heading is what has a colour; the rows are for reading. */
static void
test_colours (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autoptr (PerksConsole) console = NULL;
  g_autofree char *text = NULL;

  fixture->is_terminal = TRUE;
  fixture->columns = 80;
  console = cli_fixture_new_console (fixture);
  text = draw (console, rows, 1);

  g_assert_cmpstr (text, ==, "\033[2mName   Kind     Sum\033[0m\nWinch  billed  9.00\n");
}

/* Rows after the first thousand are written as they come, by the widths that are known then. */
static void
test_many (CliFixture    *fixture,
           gconstpointer  unused)
{
  const char *const wide[] = { "A name that comes too late", "billed", "1.00" };
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PerksTextTable) table = perks_text_table_new (console, columns, 3, gather, text);

  for (guint i = 0; i < 999; i++)
    g_assert_true (perks_text_table_add_row (table, rows[0], NULL));
  g_assert_cmpstr (text->str, ==, "");
  g_assert_true (perks_text_table_add_row (table, rows[0], NULL));
  g_assert_cmpint (text->len, >, 0);
  g_assert_true (perks_text_table_add_row (table, wide, NULL));
  g_assert_true (g_str_has_suffix (text->str, "\nA name that comes too late  billed  1.00\n"));
  g_assert_true (perks_text_table_finish (table, NULL));
  g_assert_true (g_str_has_suffix (text->str, "\nA name that comes too late  billed  1.00\n"));
}

static void
test_refused (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (PerksTextTable) table = perks_text_table_new (console, columns, 3, refuse, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_text_table_add_row (table, rows[0], &error));
  g_assert_false (perks_text_table_finish (table, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/text-table/piped", test_piped);
  cli_add ("/text-table/terminal", test_terminal);
  cli_add ("/text-table/ascii", test_ascii);
  cli_add ("/text-table/colours", test_colours);
  cli_add ("/text-table/many", test_many);
  cli_add ("/text-table/refused", test_refused);

  return g_test_run ();
}
