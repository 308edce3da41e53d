/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-usage.h"

#include "cli-fixture.h"
#include "perks-cli-rows.h"
#include "perks-cli-table.h"

#define for_each_command(command)                                                                  \
  for (const PerksCliCommand *command = perks_cli_rows_get_commands (); command->name != NULL;    \
       command++)

/* The help of a command names its words, each option and what it does. */
static void
test_commands (CliFixture    *fixture,
               gconstpointer  unused)
{
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);

  for_each_command (command)
    {
      g_autofree char *help = perks_cli_usage_describe (console, command->name, command);

      g_assert_true (g_str_has_prefix (help, "Usage: perks "));
      if (command->subcommand != NULL)
        cli_assert_contains (help, command->subcommand);
      if (command->words != NULL)
        cli_assert_contains (help, command->words);
      cli_assert_contains (help, "--data-dir=DIR");
      for (const PerksCliOption *option = command->options; option != NULL && option->name != NULL;
           option++)
        {
          g_autofree char *form = g_strdup_printf ("--%s%s%s", option->name,
                                                   option->placeholder != NULL ? "=" : "",
                                                   option->placeholder != NULL ? option->placeholder
                                                                               : "");

          cli_assert_contains (help, form);
        }
    }
}

static void
test_program (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autofree char *help = perks_cli_usage_describe (console, NULL, NULL);

  for_each_command (command)
    {
      g_autofree char *entry = g_strdup_printf ("\n  %s%s%s ", command->name,
                                                command->subcommand != NULL ? " " : "",
                                                command->subcommand != NULL ? command->subcommand
                                                                            : "");

      cli_assert_contains (help, entry);
    }
  cli_assert_contains (help, "\n  -h, --help ");
  cli_assert_contains (help, "\nMore on a command: perks COMMAND --help\n");
}

static void
test_group (CliFixture    *fixture,
            gconstpointer  unused)
{
  g_autoptr (PerksConsole) console = cli_fixture_new_console (fixture);
  g_autofree char *help = perks_cli_usage_describe (console, "publisher", NULL);
  g_autofree char *reminder = perks_cli_usage_remind (console, "publisher", NULL);

  cli_assert_contains (help,
                       "Usage: perks publisher add --name=NAME [--mpn-id=DIGITS] [FIELD=VALUE…]\n"
                       "       perks publisher list\n");
  g_assert_null (strstr (help, "perks offer"));
  g_assert_true (g_str_has_prefix (help, reminder));
}

/* A command that stands beside others of its name shows their usage as well; they show their own.
 */
static void
test_beside (CliFixture    *fixture,
             gconstpointer  unused)
{
  cli_fixture_must (fixture, "claim --help");
  cli_assert_contains (fixture->output, "\n       perks claim list [--offer=ID]\n");
  cli_assert_contains (fixture->output, "\n       perks claim history BENEFIT [--offer=ID]\n");
  cli_fixture_must (fixture, "claim list --help");
  g_assert_true (g_str_has_prefix (fixture->output, "Usage: perks claim list [--offer=ID]\n\n"));
}

static void
test_width (CliFixture    *fixture,
            gconstpointer  unused)
{
  static const guint widths[] = { 40, 60, 80, 100 };

  fixture->is_terminal = TRUE;
  cli_fixture_set (fixture, "NO_COLOR", "1");
  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (PerksConsole) console = NULL;
      g_autofree char *help = NULL;
      g_auto (GStrv) lines = NULL;

      fixture->columns = widths[i];
      console = cli_fixture_new_console (fixture);
      help = perks_cli_usage_describe (console, "sales", perks_cli_table_find ("sales", "list"));
      lines = g_strsplit (help, "\n", -1);
      for (guint j = 0; lines[j] != NULL; j++)
        g_assert_cmpint (g_utf8_strlen (lines[j], -1), <=, widths[i]);
    }
}

static void
test_sentence (CliFixture    *fixture,
               gconstpointer  unused)
{
  cli_fixture_must (fixture, "sales list --help");
  cli_assert_contains (fixture->output, "\n\nList the sales.\n");
  cli_fixture_must (fixture, "claim --help");
  cli_assert_contains (fixture->output, "\nThe states are available, requested, ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-usage/commands", test_commands);
  cli_add ("/cli-usage/program", test_program);
  cli_add ("/cli-usage/group", test_group);
  cli_add ("/cli-usage/beside", test_beside);
  cli_add ("/cli-usage/width", test_width);
  cli_add ("/cli-usage/sentence", test_sentence);

  return g_test_run ();
}
