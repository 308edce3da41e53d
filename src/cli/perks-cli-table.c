/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-table.h"

#include "perks-cli-rows.h"

/* Looks things up in the rows. */

static const PerksCliOption *
find_in (const PerksCliOption *options,
         const char           *name,
         char                  short_name)
{
  for (; options != NULL && options->name != NULL; options++)
    if (name != NULL ? g_str_equal (options->name, name) : options->short_name == short_name)
      return options;

  return NULL;
}

/**
 * perks_cli_table_find:
 * @name: the first word
 * @subcommand: (nullable): the second word
 *
 * Returns: (transfer none) (nullable): the command
 */
const PerksCliCommand *
perks_cli_table_find (const char *name,
                      const char *subcommand)
{
  const PerksCliCommand *command = perks_cli_rows_get_commands ();

  g_return_val_if_fail (name != NULL, NULL);

  for (; command->name != NULL; command++)
    if (g_str_equal (command->name, name) && g_strcmp0 (command->subcommand, subcommand) == 0)
      return command;

  return NULL;
}

/**
 * perks_cli_table_has_name:
 * @name: a first word
 *
 * Returns: whether a command starts with it
 */
gboolean
perks_cli_table_has_name (const char *name)
{
  const PerksCliCommand *command = perks_cli_rows_get_commands ();

  g_return_val_if_fail (name != NULL, FALSE);

  for (; command->name != NULL; command++)
    if (g_str_equal (command->name, name))
      return TRUE;

  return FALSE;
}

/**
 * perks_cli_table_find_option:
 * @command: (nullable): a command
 * @name: (nullable): the name of an option, or %NULL to look for @short_name
 * @short_name: the letter of a short form
 *
 * Returns: (transfer none) (nullable): the option of @command or of every command
 */
const PerksCliOption *
perks_cli_table_find_option (const PerksCliCommand *command,
                             const char            *name,
                             char                   short_name)
{
  const PerksCliOption *own = command != NULL ? find_in (command->options, name, short_name) : NULL;

  return own != NULL ? own : find_in (perks_cli_rows_get_global_options (), name, short_name);
}

/**
 * perks_cli_table_find_any_option:
 * @name: (nullable): the name of an option, or %NULL to look for @short_name
 * @short_name: the letter of a short form
 *
 * Options may stand before the command, so whether one takes an argument has to be known without
 * it.
 *
 * Returns: (transfer none) (nullable): an option of that name of whichever command
 */
const PerksCliOption *
perks_cli_table_find_any_option (const char *name,
                                 char        short_name)
{
  const PerksCliCommand *command = perks_cli_rows_get_commands ();
  const PerksCliOption *found = find_in (perks_cli_rows_get_global_options (), name, short_name);

  for (; found == NULL && command->name != NULL; command++)
    found = find_in (command->options, name, short_name);

  return found;
}

/**
 * perks_cli_table_list_subcommands:
 * @name: a first word
 *
 * Returns: (transfer full): the second words it takes, with blanks between them; empty where it
 * takes none
 */
char *
perks_cli_table_list_subcommands (const char *name)
{
  const PerksCliCommand *command = perks_cli_rows_get_commands ();
  GString *list = g_string_new (NULL);

  for (; command->name != NULL; command++)
    {
      if (!g_str_equal (command->name, name) || command->subcommand == NULL)
        continue;
      if (list->len > 0)
        g_string_append_c (list, ' ');
      g_string_append (list, command->subcommand);
    }

  return g_string_free (list, FALSE);
}
