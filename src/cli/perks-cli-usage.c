/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-usage.h"

#include <glib/gi18n.h>

#include "perks-cli-rows.h"
#include "perks-text-layout.h"

#define INDENT 2
#define SUMMARY_COLUMN 28

static void
append_option_form (GString              *line,
                    const PerksCliOption *option)
{
  g_string_append_printf (line, "--%s", option->name);
  if (option->placeholder != NULL)
    g_string_append_printf (line, "=%s", option->placeholder);
}

static void
append_option_forms (GString               *line,
                     const PerksCliCommand *command)
{
  const PerksCliOption *option = command->options;

  for (; option != NULL && option->name != NULL; option++)
    {
      g_string_append (line, option->required ? " " : " [");
      append_option_form (line, option);
      g_string_append (line, option->required ? "" : "]");
    }
}

/* Words that may be left out stand last, so that what a command needs is read first. */
static char *
describe_words (const PerksCliCommand *command)
{
  GString *line = g_string_new ("perks");

  g_string_append_printf (line, " %s", command->name);
  if (command->subcommand != NULL)
    g_string_append_printf (line, " %s", command->subcommand);
  if (command->words != NULL && command->least_words > 0)
    g_string_append_printf (line, " %s", command->words);
  append_option_forms (line, command);
  if (command->words != NULL && command->least_words == 0)
    g_string_append_printf (line, " %s", command->words);

  return g_string_free (line, FALSE);
}

/* A summary is part of a list; on its own it is a sentence. */
static char *
make_sentence (const char *summary)
{
  g_autoptr (GString) sentence = g_string_new (NULL);

  g_string_append_unichar (sentence, g_unichar_totitle (g_utf8_get_char (summary)));
  g_string_append (sentence, g_utf8_next_char (summary));
  g_string_append_c (sentence, '.');
  return g_strdup (sentence->str);
}

static void
append_entry (GString      *text,
              PerksConsole *console,
              const char   *form,
              const char   *summary)
{
  guint width = perks_text_get_width (form) + INDENT;

  perks_text_pad (text, INDENT);
  g_string_append (text, form);
  if (width + 1 < SUMMARY_COLUMN)
    perks_text_pad (text, SUMMARY_COLUMN - width);
  else
    {
      g_string_append_c (text, '\n');
      perks_text_pad (text, SUMMARY_COLUMN);
    }
  perks_text_wrap (text, summary, SUMMARY_COLUMN, SUMMARY_COLUMN,
                   perks_console_get_columns (console));
}

static void
append_options (GString              *text,
                PerksConsole         *console,
                const char           *heading,
                const PerksCliOption *options)
{
  g_autofree char *styled = perks_console_style (console, PERKS_CONSOLE_STYLE_HEADING, heading);

  if (options == NULL)
    return;

  g_string_append_printf (text, "\n%s\n", styled);
  for (const PerksCliOption *option = options; option->name != NULL; option++)
    {
      g_autoptr (GString) form = g_string_new (NULL);

      if (option->short_name != '\0')
        g_string_append_printf (form, "-%c, ", option->short_name);
      append_option_form (form, option);
      append_entry (text, console, form->str, _(option->summary));
    }
}

static void
append_usage_line (GString               *text,
                   PerksConsole          *console,
                   const char            *before,
                   const PerksCliCommand *command)
{
  g_autofree char *words = describe_words (command);
  guint used = perks_text_get_width (before);

  g_string_append (text, before);
  perks_text_wrap (text, words, used, used + 6, perks_console_get_columns (console));
}

static void
append_usage_lines (GString               *text,
                    PerksConsole          *console,
                    const char            *name,
                    const PerksCliCommand *command)
{
  const char *usage = _("Usage: ");
  g_autofree char *blank = g_strnfill (perks_text_get_width (usage), ' ');
  const char *before = usage;

  if (command != NULL && command->subcommand != NULL)
    {
      append_usage_line (text, console, usage, command);
      return;
    }

  for (command = perks_cli_rows_get_commands (); command->name != NULL; command++)
    if (name != NULL && g_str_equal (command->name, name))
      {
        append_usage_line (text, console, before, command);
        before = blank;
      }

  if (name == NULL)
    g_string_append_printf (
      text, "%s%s\n", usage,
      _("perks [--data-dir=DIR] [--format=text|json|jsonl] [OPTION…] COMMAND …"));
}

static void
append_command_list (GString      *text,
                     PerksConsole *console,
                     const char   *name)
{
  const PerksCliCommand *command = perks_cli_rows_get_commands ();
  g_autofree char *heading = perks_console_style (console, PERKS_CONSOLE_STYLE_HEADING,
                                                  _("Commands:"));

  g_string_append_printf (text, "\n%s\n", heading);
  for (; command->name != NULL; command++)
    {
      g_autofree char *form = command->subcommand != NULL
        ? g_strdup_printf ("%s %s", command->name, command->subcommand)
        : g_strdup (command->name);

      if (name == NULL || g_str_equal (command->name, name))
        append_entry (text, console, form, _(command->summary));
    }
}

static void
append_command (GString               *text,
                PerksConsole          *console,
                const PerksCliCommand *command)
{
  g_autofree char *sentence = make_sentence (_(command->summary));

  g_string_append_c (text, '\n');
  perks_text_wrap (text, sentence, 0, 0, perks_console_get_columns (console));
  if (command->details != NULL)
    {
      g_string_append_c (text, '\n');
      perks_text_wrap (text, _(command->details), 0, 0, perks_console_get_columns (console));
    }
  append_options (text, console, _("Options:"), command->options);
}

/**
 * perks_cli_usage_describe:
 * @console: for whom it is
 * @name: (nullable): the first word of a command, or %NULL for the program as a whole
 * @command: (nullable): a command, or %NULL where only @name is known
 *
 * Returns: (transfer full): the help
 */
char *
perks_cli_usage_describe (PerksConsole          *console,
                          const char            *name,
                          const PerksCliCommand *command)
{
  GString *text = g_string_new (NULL);

  append_usage_lines (text, console, name, command);
  if (command != NULL)
    append_command (text, console, command);
  else
    append_command_list (text, console, name);
  append_options (text, console, _("Options of every command:"),
                  perks_cli_rows_get_global_options ());
  if (name == NULL)
    g_string_append_printf (text, "\n%s\n", _("More on a command: perks COMMAND --help"));

  return g_string_free (text, FALSE);
}

/**
 * perks_cli_usage_remind:
 * @console: for whom it is
 * @name: (nullable): the first word of a command, or %NULL for the program as a whole
 * @command: (nullable): a command, or %NULL where only @name is known
 *
 * Returns: (transfer full): the usage, as it is shown behind an error
 */
char *
perks_cli_usage_remind (PerksConsole          *console,
                        const char            *name,
                        const PerksCliCommand *command)
{
  GString *text = g_string_new (NULL);

  append_usage_lines (text, console, name, command);
  if (name == NULL)
    append_command_list (text, console, NULL);

  return g_string_free (text, FALSE);
}
