/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-table.h"

#include "perks-cli-rows.h"

#define for_each_command(command)                                                                  \
  for (const PerksCliCommand *command = perks_cli_rows_get_commands (); command->name != NULL;    \
       command++)

static void
test_unique (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for_each_command (command)
    {
      g_assert_true (
        g_hash_table_add (seen, g_strdup_printf ("%s %s", command->name, command->subcommand)));
      g_assert_true (perks_cli_table_find (command->name, command->subcommand) == command);
      g_assert_true (perks_cli_table_has_name (command->name));
    }
}

static void
test_find_option (void)
{
  const PerksCliCommand *list = perks_cli_table_find ("sales", "list");

  g_assert_cmpstr (perks_cli_table_find_option (list, "limit", 0)->name, ==, "limit");
  g_assert_cmpstr (perks_cli_table_find_option (list, "today", 0)->name, ==, "today");
  g_assert_null (perks_cli_table_find_option (list, "note", 0));
  g_assert_null (perks_cli_table_find_option (NULL, "limit", 0));
  g_assert_cmpstr (perks_cli_table_find_any_option (NULL, 'h')->name, ==, "help");
  g_assert_cmpstr (perks_cli_table_find_any_option (NULL, 'o')->name, ==, "output");
  g_assert_cmpstr (perks_cli_table_find_any_option (NULL, 'n')->name, ==, "dry-run");
  g_assert_null (perks_cli_table_find_any_option (NULL, 'x'));
  g_assert_null (perks_cli_table_find_any_option ("nonsense", 0));
  g_assert_null (perks_cli_table_find ("sales", NULL));
  g_assert_null (perks_cli_table_find ("report", "list"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/cli-table/unique", test_unique);
  g_test_add_func ("/cli-table/find-option", test_find_option);

  return g_test_run ();
}
