/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PerksCliContext PerksCliContext;

/**
 * PerksCliArgument:
 * @PERKS_CLI_ARGUMENT_NONE: the option stands alone
 * @PERKS_CLI_ARGUMENT_TEXT: any text, an id or the name of a file
 * @PERKS_CLI_ARGUMENT_DAY: a day of the calendar, `YYYY-MM-DD`
 * @PERKS_CLI_ARGUMENT_USD: an amount in USD
 * @PERKS_CLI_ARGUMENT_COUNT: a number of 0 or more
 * @PERKS_CLI_ARGUMENT_CHOICE: one of a set of words
 *
 * What an option takes.
 */
typedef enum
{
  PERKS_CLI_ARGUMENT_NONE,
  PERKS_CLI_ARGUMENT_TEXT,
  PERKS_CLI_ARGUMENT_DAY,
  PERKS_CLI_ARGUMENT_USD,
  PERKS_CLI_ARGUMENT_COUNT,
  PERKS_CLI_ARGUMENT_CHOICE,
} PerksCliArgument;

/**
 * PerksCliOption:
 * @name: its name without the two dashes
 * @argument: what it takes
 * @placeholder: (nullable): what stands for its argument in the usage
 * @choices: (nullable): the words of a %PERKS_CLI_ARGUMENT_CHOICE, with blanks between them
 * @summary: what it does, in one line
 * @short_name: the letter of its short form, or 0
 * @required: whether the command needs it
 *
 * An option of a command. One name takes the same kind of argument, or none, in every command.
 */
typedef struct
{
  const char      *name;
  PerksCliArgument argument;
  const char      *placeholder;
  const char      *choices;
  const char      *summary;
  char             short_name;
  gboolean         required;
} PerksCliOption;

/**
 * PerksCliFunc:
 * @context: what the command was given and where it prints
 * @error: return location for the reason
 *
 * Returns: whether it is done; %FALSE with %PERKS_ERROR_USAGE where a word is wrong
 */
typedef gboolean (*PerksCliFunc) (PerksCliContext  *context,
                                  GError          **error);

/**
 * PerksCliCommand:
 * @name: the first word
 * @subcommand: (nullable): the second word
 * @words: (nullable): what else it takes, as the usage prints it
 * @least_words: how many of them at the least
 * @most_words: how many at the most, or -1 for any number
 * @options: (nullable): its own options, ended by one without a name
 * @summary: what it does, in one line
 * @details: (nullable): what `--help` says besides
 * @run: what does it
 *
 * A row of the table of commands.
 */
typedef struct
{
  const char           *name;
  const char           *subcommand;
  const char           *words;
  int                   least_words;
  int                   most_words;
  const PerksCliOption *options;
  const char           *summary;
  const char           *details;
  PerksCliFunc          run;
} PerksCliCommand;

G_END_DECLS
