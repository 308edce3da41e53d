/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-context.h"

#include "cli-fixture.h"
#include "perks-day.h"
#include "perks-error.h"

static PerksCliLine *
parse (const char *text)
{
  PerksCliLine *line = perks_cli_line_new ();
  g_auto (GStrv) arguments = g_strsplit (text, " ", -1);
  g_autoptr (GError) error = NULL;

  perks_cli_line_parse (line, (const char *const *) arguments, &error);
  g_assert_no_error (error);
  return line;
}

static const char *const arguments[] = { "perks", "--data-dir=books", "report", NULL };

static void
test_selection (CliFixture    *fixture,
                gconstpointer  unused)
{
  g_autoptr (PerksCliLine) line =
    parse ("--publisher=a --edition=b --today=2026-11-22 --format=jsonl publisher show x");
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (PerksCliContext) context = perks_cli_context_new (line, console, NULL, arguments);
  const PerksSelection *selection = perks_cli_context_get_selection (context);

  g_assert_cmpstr (selection->publisher, ==, "a");
  g_assert_cmpstr (selection->edition, ==, "b");
  g_assert_cmpint (selection->today, ==, perks_cli_line_get_day (line, "today"));
  g_assert_cmpint (perks_cli_context_get_format (context), ==, PERKS_CLI_FORMAT_JSONL);
  g_assert_false (perks_cli_context_is_text (context));
  g_assert_cmpstr (perks_cli_context_get_word (context, 0), ==, "x");
  g_assert_true (perks_cli_context_get_line (context) == line);
  g_assert_true (perks_cli_context_get_console (context) == console);
  g_assert_false (perks_cli_context_is_handed_over (context));
}

/* A person reads what is written as the person writes; a program the same everywhere. */
static void
test_locale_text (CliFixture    *fixture,
                  gconstpointer  unused)
{
  static const struct
  {
    const char *line;
    const char *day;
  } cases[] = {
    { "report", "Nov 22, 2026" },
    { "report --format=json", "2026-11-22" },
    { "report --format=jsonl", "2026-11-22" },
  };
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksCliLine) line = parse (cases[i].line);
      g_autoptr (PerksCliContext) context = perks_cli_context_new (line, console, NULL, arguments);
      PerksLocaleText *locale_text = perks_cli_context_get_locale_text (context);
      g_autofree char *day = perks_locale_text_day (locale_text, perks_day_new (2026, 11, 22));

      g_assert_cmpstr (day, ==, cases[i].day);
      g_assert_true (perks_cli_context_get_locale_text (context) == locale_text);
    }
}

/* The workspace is opened when it is asked for, once, and closed with the context. */
static void
test_open (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (PerksCliLine) line = parse ("--data-dir=books --today=2026-11-22 report");
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  PerksCliContext *context = perks_cli_context_new (line, console, NULL, arguments);
  g_autofree char *folder = g_build_filename (fixture->directory, "books", NULL);
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;
  PerksWorkspace *workspace;

  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  workspace = perks_cli_context_open (context, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
  g_assert_true (perks_cli_context_open (context, NULL) == workspace);
  books = perks_cli_context_load_books (context, &error);
  g_assert_no_error (error);
  g_assert_null (perks_books_get_publisher (books));

  g_object_add_weak_pointer (G_OBJECT (workspace), (gpointer *) &workspace);
  perks_cli_context_free (context);
  g_assert_null (workspace);
}

/* A window gives its workspace, and answers for its own books only. */
static void
test_host (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autofree char *folder = g_build_filename (fixture->directory, "books", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (PerksClock) clock = perks_clock_new_system ();
  g_autoptr (PerksWorkspace) workspace = perks_workspace_new (directory, clock, NULL);

  fixture->host.workspace = workspace;
  cli_fixture_must (fixture, "publisher add --name=Acme");
  cli_fixture_must (fixture, "publisher list");
  cli_assert_contains (fixture->output, "Acme");
  cli_fixture_fail (fixture, 1, "--data-dir=others publisher list", "others");
  g_assert_true (PERKS_IS_WORKSPACE (workspace));
}

static void
test_text (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (PerksCliLine) line = parse ("report");
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (PerksCliContext) context = perks_cli_context_new (line, console, NULL, arguments);
  GOutputStream *output = perks_console_get_output (console);
  g_autoptr (GError) error = NULL;

  g_string_append (perks_cli_context_get_text (context), "one\n");
  g_assert_cmpint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (output)), ==, 0);
  g_assert_true (perks_cli_context_flush (context, &error));
  g_assert_cmpint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (output)), ==, 4);
  g_assert_cmpstr (perks_cli_context_get_text (context)->str, ==, "");

  g_assert_true (g_output_stream_close (output, NULL, NULL));
  g_string_append (perks_cli_context_get_text (context), "two\n");
  g_assert_false (perks_cli_context_flush (context, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

static void
test_file (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (PerksCliLine) line = parse ("report");
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (PerksCliContext) context = perks_cli_context_new (line, console, NULL, arguments);
  g_autoptr (GFile) relative = perks_cli_context_find_file (context, "a.csv");
  g_autoptr (GFile) absolute = perks_cli_context_find_file (context, "/x/a.csv");
  g_autofree char *expected = g_build_filename (fixture->directory, "a.csv", NULL);

  g_autoptr (GFile) address = perks_cli_context_find_file (context, "https://x.example/a.csv");
  g_autoptr (GFile) colon = perks_cli_context_find_file (context, "a:b.csv");
  g_autofree char *expected_address =
    g_build_filename (fixture->directory, "https:", "x.example", "a.csv", NULL);
  g_autofree char *expected_colon = g_build_filename (fixture->directory, "a:b.csv", NULL);

  g_assert_cmpstr (g_file_peek_path (relative), ==, expected);
  g_assert_cmpstr (g_file_peek_path (address), ==, expected_address);
  g_assert_cmpstr (g_file_peek_path (colon), ==, expected_colon);
  g_assert_cmpstr (g_file_peek_path (absolute), ==, "/x/a.csv");
}

static void
test_status (CliFixture    *fixture,
             gconstpointer  unused)
{
  g_autoptr (PerksCliLine) line = parse ("verify");
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autoptr (PerksCliContext) context = perks_cli_context_new (line, console, NULL, arguments);

  g_assert_cmpint (perks_cli_context_get_status (context), ==, 0);
  perks_cli_context_set_status (context, 1);
  g_assert_cmpint (perks_cli_context_get_status (context), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-context/selection", test_selection);
  cli_add ("/cli-context/locale-text", test_locale_text);
  cli_add ("/cli-context/open", test_open);
  cli_add ("/cli-context/host", test_host);
  cli_add ("/cli-context/text", test_text);
  cli_add ("/cli-context/file", test_file);
  cli_add ("/cli-context/status", test_status);

  return g_test_run ();
}
