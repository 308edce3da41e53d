/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-rows.h"

#include <string.h>

#include "perks-cli-table.h"

#define for_each_command(command)                                                                  \
  for (const PerksCliCommand *command = perks_cli_rows_get_commands (); command->name != NULL;    \
       command++)

static void
check_option (const PerksCliOption *option)
{
  gboolean takes = option->argument != PERKS_CLI_ARGUMENT_NONE;

  g_test_message ("--%s", option->name);
  g_assert_cmpint (strlen (option->summary), >, 5);
  g_assert_cmpint (takes, ==, option->placeholder != NULL);
  g_assert_cmpint (option->argument == PERKS_CLI_ARGUMENT_CHOICE, ==, option->choices != NULL);
  g_assert_true (takes || !option->required);
}

/* Every command says what it does, and what it needs can be given. */
static void
test_complete (void)
{
  guint n_commands = 0;

  for_each_command (command)
    {
      g_test_message ("%s %s", command->name, command->subcommand);
      g_assert_nonnull (command->run);
      g_assert_cmpint (strlen (command->summary), >, 5);
      g_assert_cmpint (command->words == NULL, ==, command->most_words == 0);
      g_assert_true (command->most_words < 0 || command->least_words <= command->most_words);
      for (const PerksCliOption *option = command->options; option != NULL && option->name != NULL;
           option++)
        check_option (option);
      n_commands++;
    }

  for (const PerksCliOption *option = perks_cli_rows_get_global_options (); option->name != NULL;
       option++)
    check_option (option);
  g_assert_cmpint (n_commands, ==, 48);
}

static void
check_everywhere (const PerksCliOption *option)
{
  const PerksCliOption *any = perks_cli_table_find_any_option (option->name, 0);

  g_test_message ("--%s", option->name);
  g_assert_cmpint (any->argument == PERKS_CLI_ARGUMENT_NONE, ==,
                   option->argument == PERKS_CLI_ARGUMENT_NONE);
  if (option->short_name != '\0')
    g_assert_cmpstr (perks_cli_table_find_any_option (NULL, option->short_name)->name, ==,
                     option->name);
}

/* Options may stand before the command, so one name has to take an argument everywhere or nowhere.
 */
static void
test_consistent (void)
{
  for_each_command (command)
    for (const PerksCliOption *option = command->options; option != NULL && option->name != NULL;
         option++)
      check_everywhere (option);
}

/* The words of CONTRACT part 1, as far as they are there. */
static void
test_contract (void)
{
  static const struct
  {
    const char *name;
    const char *subcommands;
  } cases[] = {
    { "sample", "" },
    { "publisher", "add list show edit remove use" },
    { "offer", "add list show edit remove" },
    { "import", "" },
    { "sales", "list mark-fraud clear-fraud" },
    { "report", "" },
    { "benefits", "" },
    { "claim", "list history" },
    { "engagement", "start end opt-out opt-in list edit" },
    { "credit", "add use list edit remove" },
    { "deadlines", "" },
    { "editions", "list show compare check load use" },
    { "resources", "list search show" },
    { "explain", "tier benefit deadline" },
    { "whatif", "" },
    { "export", "" },
    { "verify", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *subcommands = perks_cli_table_list_subcommands (cases[i].name);

      g_assert_true (perks_cli_table_has_name (cases[i].name));
      g_assert_cmpstr (subcommands, ==, cases[i].subcommands);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/cli-rows/complete", test_complete);
  g_test_add_func ("/cli-rows/consistent", test_consistent);
  g_test_add_func ("/cli-rows/contract", test_contract);

  return g_test_run ();
}
