/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-console.h"

#include "cli-fixture.h"

static void
test_new (CliFixture    *fixture,
          gconstpointer  unused)
{
  PerksConsole *console = cli_fixture_new_console (fixture);

  g_assert_cmpstr (perks_console_get_directory (console), ==, fixture->directory);
  g_assert_cmpstr (perks_console_get_variable (console, "HOME"), ==, fixture->directory);
  g_assert_null (perks_console_get_variable (console, "NOT_SET"));
  g_assert_cmpint (g_strv_length ((char **) perks_console_get_environment (console)), ==, 2);
  g_assert_true (G_IS_MEMORY_OUTPUT_STREAM (perks_console_get_output (console)));
  g_assert_null (perks_console_input_peek (perks_console_get_input (console)));
  g_assert_false (perks_console_is_terminal (console));
  g_assert_false (perks_console_shows_progress (console));
  g_assert_finalize_object (console);
}

static void
test_input (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (PerksConsole) console = NULL;
  GBytes *bytes;

  fixture->input = "typed";
  console = cli_fixture_new_console (fixture);
  bytes = perks_console_input_read (perks_console_get_input (console), NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "typed", 5);
}

/* The locale alone says whether there is Unicode. */
static void
test_unicode (CliFixture    *fixture,
              gconstpointer  unused)
{
  static const struct
  {
    const char *all;
    const char *ctype;
    const char *lang;
    gboolean    unicode;
  } cases[] = {
    { "C.UTF-8", "", "", TRUE },          { "C", "", "de_DE.UTF-8", FALSE },
    { "", "", "de_DE.UTF-8", TRUE },      { "", "C", "de_DE.UTF-8", FALSE },
    { "", "en_GB.utf8", "C", TRUE },      { "", "", "", FALSE },
    { "POSIX", "", "", FALSE },           { "de_DE.ISO-8859-1", "", "", FALSE },
    { "de_DE.UTF-8@euro", "", "", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksConsole) console = NULL;

      cli_fixture_set (fixture, "LC_ALL", cases[i].all);
      cli_fixture_set (fixture, "LC_CTYPE", cases[i].ctype);
      cli_fixture_set (fixture, "LANG", cases[i].lang);
      console = cli_fixture_new_console (fixture);
      g_assert_cmpint (perks_console_has_unicode (console), ==, cases[i].unicode);
    }
}

static void
test_colours (CliFixture    *fixture,
              gconstpointer  unused)
{
  static const struct
  {
    gboolean    is_terminal;
    const char *no_color;
    const char *term;
    gboolean    colours;
  } cases[] = {
    { TRUE, "", "xterm", TRUE },  { FALSE, "", "xterm", FALSE }, { TRUE, "1", "xterm", FALSE },
    { TRUE, "0", "xterm", FALSE }, { TRUE, "", "dumb", FALSE },   { TRUE, "", "", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksConsole) console = NULL;
      g_autofree char *styled = NULL;

      fixture->is_terminal = cases[i].is_terminal;
      cli_fixture_set (fixture, "NO_COLOR", cases[i].no_color);
      cli_fixture_set (fixture, "TERM", cases[i].term);
      console = cli_fixture_new_console (fixture);
      g_assert_cmpint (perks_console_has_colours (console), ==, cases[i].colours);
      styled = perks_console_style (console, PERKS_CONSOLE_STYLE_GOOD, "x");
      g_assert_cmpstr (styled, ==, cases[i].colours ? "\033[32mx\033[0m" : "x");
    }
}

static void
test_columns (CliFixture    *fixture,
              gconstpointer  unused)
{
  static const struct
  {
    gboolean    is_terminal;
    guint       columns;
    const char *variable;
    guint       expected;
  } cases[] = {
    { FALSE, 60, "70", 80 }, { TRUE, 60, "", 60 },    { TRUE, 60, "70", 70 }, { TRUE, 0, "", 80 },
    { TRUE, 10, "", 40 },    { TRUE, 300, "", 100 },  { TRUE, 60, "x", 60 },  { TRUE, 60, "0", 60 },
    { TRUE, 60, "-5", 60 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksConsole) console = NULL;

      fixture->is_terminal = cases[i].is_terminal;
      fixture->columns = cases[i].columns;
      cli_fixture_set (fixture, "COLUMNS", cases[i].variable);
      console = cli_fixture_new_console (fixture);
      g_assert_cmpint (perks_console_get_columns (console), ==, cases[i].expected);
    }
}

/* Typographic marks become ASCII where the locale has no others; letters of names stay. */
static void
test_fit (CliFixture    *fixture,
          gconstpointer  unused)
{
  const char *text = "“Café” – it’s 3 × more… → A · B ≥ C\u00a0D";
  g_autoptr (PerksConsole) unicode = cli_fixture_new_console (fixture);
  g_autoptr (PerksConsole) ascii = NULL;
  g_autofree char *as_it_is = perks_console_fit (unicode, text);
  g_autofree char *plain = NULL;

  cli_fixture_set (fixture, "LC_ALL", "C");
  ascii = cli_fixture_new_console (fixture);
  plain = perks_console_fit (ascii, text);
  g_assert_cmpstr (as_it_is, ==, text);
  g_assert_cmpstr (plain, ==, "\"Café\" - it's 3 x more... -> A - B >= C D");
}

static void
test_write (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  GMemoryOutputStream *output = G_MEMORY_OUTPUT_STREAM (perks_console_get_output (console));
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_console_write (console, "a “b”\n", &error));
  g_assert_no_error (error);
  g_assert_cmpmem (g_memory_output_stream_get_data (output),
                   g_memory_output_stream_get_data_size (output), "a “b”\n", strlen ("a “b”\n"));

  g_assert_true (g_output_stream_close (G_OUTPUT_STREAM (output), NULL, NULL));
  g_assert_false (perks_console_write (console, "c", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

static void
test_process (void)
{
  g_autoptr (PerksConsole) console = perks_console_new_for_process ();
  g_autofree char *directory = g_get_current_dir ();

  g_assert_cmpstr (perks_console_get_directory (console), ==, directory);
  g_assert_cmpstr (perks_console_get_variable (console, "PATH"), ==, g_getenv ("PATH"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/console/new", test_new);
  cli_add ("/console/unicode", test_unicode);
  cli_add ("/console/colours", test_colours);
  cli_add ("/console/columns", test_columns);
  cli_add ("/console/input", test_input);
  cli_add ("/console/fit", test_fit);
  cli_add ("/console/write", test_write);
  g_test_add_func ("/console/process", test_process);

  return g_test_run ();
}
