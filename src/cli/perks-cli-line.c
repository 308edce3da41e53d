/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-line.h"

#include <string.h>

#include <glib/gi18n.h>

#include "perks-cli-table.h"
#include "perks-day.h"
#include "perks-error.h"
#include "perks-money.h"

/*
 * PerksCliLine:
 *
 * A command line taken apart by the table of commands: which command, its words and the values of
 * its options. Once it is parsed without an error every value has the form that its option asks
 * for, so reading one cannot fail.
 */
struct _PerksCliLine
{
  const PerksCliCommand *command;
  GPtrArray             *words;
  GHashTable            *options;
  guint                  n_command_words;
};

static void
set_usage_error (GError     **error,
                 const char  *format,
                 ...) G_GNUC_PRINTF (2, 3);

/* The first thing that is wrong is what is said; the rest is read on to find the command whose
 * usage is shown. */
static void
set_usage_error (GError     **error,
                 const char  *format,
                 ...)
{
  va_list values;

  if (error == NULL || *error != NULL)
    return;

  va_start (values, format);
  *error = g_error_new_valist (PERKS_ERROR, PERKS_ERROR_USAGE, format, values);
  va_end (values);
}

static guint
take_value (PerksCliLine          *self,
            const PerksCliOption  *option,
            const char            *written,
            const char            *attached,
            const char            *next,
            GError               **error)
{
  if (option->argument == PERKS_CLI_ARGUMENT_NONE)
    {
      if (attached != NULL)
        set_usage_error (error, _("“%s” takes no value"), written);
      g_hash_table_insert (self->options, (char *) option->name, g_strdup (""));
      return 0;
    }

  if (attached == NULL && next == NULL)
    {
      set_usage_error (error, _("“%s” needs a value: %s"), written, option->placeholder);
      return 0;
    }

  g_hash_table_insert (self->options, (char *) option->name,
                       g_strdup (attached != NULL ? attached : next));
  return attached != NULL ? 0 : 1;
}

static guint
take_long (PerksCliLine  *self,
           const char    *argument,
           const char    *next,
           GError       **error)
{
  const char *equals = strchr (argument, '=');
  g_autofree char *written = equals != NULL
    ? g_strndup (argument, (gsize) (equals - argument))
    : g_strdup (argument);
  const PerksCliOption *option = perks_cli_table_find_any_option (written + 2, 0);

  if (option == NULL)
    {
      set_usage_error (error, _("there is no option “%s”"), written);
      return 0;
    }

  return take_value (self, option, written, equals != NULL ? equals + 1 : NULL, next, error);
}

static guint
take_short (PerksCliLine  *self,
            const char    *argument,
            const char    *next,
            GError       **error)
{
  const char written[] = { '-', argument[1], '\0' };
  const PerksCliOption *option = perks_cli_table_find_any_option (NULL, argument[1]);

  if (option == NULL)
    {
      set_usage_error (error, _("there is no option “%s”"), argument);
      return 0;
    }

  return take_value (self, option, written, argument[2] != '\0' ? argument + 2 : NULL, next, error);
}

static void
split_arguments (PerksCliLine       *self,
                 const char *const  *arguments,
                 GError            **error)
{
  gboolean options_end = FALSE;

  for (guint i = 0; arguments[i] != NULL; i++)
    {
      const char *argument = arguments[i];

      if (options_end || *argument != '-' || argument[1] == '\0')
        g_ptr_array_add (self->words, g_strdup (argument));
      else if (g_str_equal (argument, "--"))
        options_end = TRUE;
      else if (argument[1] == '-')
        i += take_long (self, argument, arguments[i + 1], error);
      else
        i += take_short (self, argument, arguments[i + 1], error);
    }
}

/* One command may stand beside others of its name, as “claim BENEFIT STATE” beside “claim list”. A
 * second word that names one of these is meant so, unless more words follow than that one takes. */
static const PerksCliCommand *
find_subcommand (PerksCliLine *self,
                 const char   *name)
{
  const char *second = self->words->len > 1 ? g_ptr_array_index (self->words, 1) : NULL;
  const PerksCliCommand *found = second != NULL ? perks_cli_table_find (name, second) : NULL;
  gboolean fits = found != NULL &&
                  (found->most_words < 0 || (int) self->words->len - 2 <= found->most_words);

  return fits || perks_cli_table_find (name, NULL) == NULL ? found : NULL;
}

static void
find_command (PerksCliLine  *self,
              GError       **error)
{
  const char *name = perks_cli_line_get_name (self);
  const char *second = name != NULL && self->words->len > 1 ? g_ptr_array_index (self->words, 1)
                                                            : NULL;
  g_autofree char *subcommands = NULL;

  if (name == NULL)
    {
      if (self->words->len > 0)
        set_usage_error (error, _("there is no command “%s”"),
                         (char *) g_ptr_array_index (self->words, 0));
      return;
    }

  self->command = find_subcommand (self, name);
  self->n_command_words = self->command != NULL ? 2 : 1;
  if (self->command == NULL)
    self->command = perks_cli_table_find (name, NULL);
  if (self->command != NULL || (second == NULL && perks_cli_line_has_option (self, "help")))
    return;

  subcommands = perks_cli_table_list_subcommands (name);
  if (second != NULL)
    set_usage_error (error, _("there is no command “%s %s”; after “%s” comes one of: %s"), name,
                     second, name, subcommands);
  else
    set_usage_error (error, _("“%s” is not a whole command; after it comes one of: %s"), name,
                     subcommands);
}

static gboolean
is_choice (const PerksCliOption *option,
           const char           *text)
{
  g_auto (GStrv) choices = g_strsplit (option->choices, " ", -1);

  return g_strv_contains ((const char *const *) choices, text);
}

static void
check_value (const PerksCliOption  *option,
             const char            *text,
             GError               **error)
{
  g_autoptr (GError) reason = NULL;
  PerksMoney money;
  PerksDay day;

  switch (option->argument)
    {
    case PERKS_CLI_ARGUMENT_DAY:
      perks_day_from_string (text, &day, &reason);
      break;
    case PERKS_CLI_ARGUMENT_USD:
      perks_money_from_string (text, "USD", &money, &reason);
      break;
    case PERKS_CLI_ARGUMENT_COUNT:
      if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, NULL, NULL))
        set_usage_error (error, _("--%s: “%s” is not a number of 0 or more"), option->name, text);
      break;
    case PERKS_CLI_ARGUMENT_CHOICE:
      if (!is_choice (option, text))
        set_usage_error (error, _("--%s: “%s” is not allowed; it is one of: %s"), option->name,
                         text, option->choices);
      break;
    case PERKS_CLI_ARGUMENT_TEXT:
      if (*text == '\0')
        set_usage_error (error, _("--%s: the value is empty"), option->name);
      break;
    case PERKS_CLI_ARGUMENT_NONE:
    default:
      break;
    }

  if (reason != NULL)
    set_usage_error (error, "--%s: %s", option->name, reason->message);
}

static void
check_options (PerksCliLine  *self,
               GError       **error)
{
  GHashTableIter iter;
  const char *name;
  const char *text;

  g_hash_table_iter_init (&iter, self->options);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &text))
    {
      const PerksCliOption *option = perks_cli_table_find_option (self->command, name, 0);

      if (option != NULL)
        check_value (option, text, error);
      else if (self->command != NULL)
        set_usage_error (error, _("“perks %s%s%s” has no option “--%s”"), self->command->name,
                         self->command->subcommand != NULL ? " " : "",
                         self->command->subcommand != NULL ? self->command->subcommand : "", name);
      else
        set_usage_error (error, _("“--%s” asks for a command"), name);
    }
}

static void
check_needs (PerksCliLine  *self,
             GError       **error)
{
  const PerksCliOption *option = self->command->options;
  int n_words = (int) (self->words->len - self->n_command_words);

  for (; option != NULL && option->name != NULL; option++)
    if (option->required && !g_hash_table_contains (self->options, option->name))
      set_usage_error (error, _("“--%s=%s” is missing"), option->name, option->placeholder);

  if (n_words < self->command->least_words)
    set_usage_error (error, _("something is missing after “%s”: %s"),
                     (char *) g_ptr_array_index (self->words, self->words->len - 1),
                     self->command->words);
  else if (self->command->most_words >= 0 && n_words > self->command->most_words)
    set_usage_error (error, _("“%s” is one word too many"),
                     (char *) g_ptr_array_index (self->words, self->n_command_words +
                                                 (guint) self->command->most_words));
}

/**
 * perks_cli_line_new:
 *
 * Returns: (transfer full): a line with nothing on it
 */
PerksCliLine *
perks_cli_line_new (void)
{
  PerksCliLine *self = g_new0 (PerksCliLine, 1);

  self->words = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  self->options = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  return self;
}

/**
 * perks_cli_line_free:
 * @self: (transfer full): a line
 */
void
perks_cli_line_free (PerksCliLine *self)
{
  g_ptr_array_unref (self->words);
  g_hash_table_unref (self->options);
  g_free (self);
}

/**
 * perks_cli_line_parse:
 * @self: a line with nothing on it
 * @arguments: (array zero-terminated): the arguments, without the name of the program
 * @error: return location for a %PERKS_ERROR_USAGE
 *
 * Takes a command line apart. Options may stand before or after the command; `--` ends them. With
 * `--help` or
 * `--version` nothing has to be complete. Where something is wrong, the command is known as far as
 * its words are right.
 *
 * Returns: whether every word is right
 */
gboolean
perks_cli_line_parse (PerksCliLine       *self,
                      const char *const  *arguments,
                      GError            **error)
{
  g_autoptr (GError) wrong = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (arguments != NULL, FALSE);

  split_arguments (self, arguments, &wrong);
  find_command (self, &wrong);
  check_options (self, &wrong);
  if (self->command != NULL && !perks_cli_line_has_option (self, "help"))
    check_needs (self, &wrong);

  if (wrong == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&wrong));
  return FALSE;
}

/**
 * perks_cli_line_get_command:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the command, or %NULL where none is named, or only its first
 * word
 */
const PerksCliCommand *
perks_cli_line_get_command (PerksCliLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->command;
}

/**
 * perks_cli_line_get_name:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): the first word, where a command starts with it
 */
const char *
perks_cli_line_get_name (PerksCliLine *self)
{
  const char *first;

  g_return_val_if_fail (self != NULL, NULL);

  first = self->words->len > 0 ? g_ptr_array_index (self->words, 0) : NULL;
  return first != NULL && perks_cli_table_has_name (first) ? first : NULL;
}

/**
 * perks_cli_line_get_words:
 * @self: a line
 *
 * Returns: (transfer none) (array zero-terminated): the words after those of the command
 */
const char *const *
perks_cli_line_get_words (PerksCliLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->words->pdata + self->n_command_words;
}

/**
 * perks_cli_line_has_option:
 * @self: a line
 * @name: the name of an option
 *
 * Returns: whether it is given
 */
gboolean
perks_cli_line_has_option (PerksCliLine *self,
                           const char   *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->options, name);
}

/**
 * perks_cli_line_get_text:
 * @self: a line
 * @name: the name of an option
 *
 * Returns: (transfer none) (nullable): its value, or %NULL where it is not given
 */
const char *
perks_cli_line_get_text (PerksCliLine *self,
                         const char   *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->options, name);
}

/**
 * perks_cli_line_get_day:
 * @self: a line without an error
 * @name: the name of an option that takes a day
 *
 * Returns: the day, or %PERKS_DAY_NONE where it is not given
 */
PerksDay
perks_cli_line_get_day (PerksCliLine *self,
                        const char   *name)
{
  const char *text = perks_cli_line_get_text (self, name);
  PerksDay day = PERKS_DAY_NONE;

  if (text != NULL && !perks_day_from_string (text, &day, NULL))
    g_return_val_if_reached (PERKS_DAY_NONE);

  return day;
}

/**
 * perks_cli_line_get_usd:
 * @self: a line without an error
 * @name: the name of an option that takes an amount
 *
 * Returns: the amount in cents of USD, or 0 where it is not given
 */
gint64
perks_cli_line_get_usd (PerksCliLine *self,
                        const char   *name)
{
  const char *text = perks_cli_line_get_text (self, name);
  PerksMoney money = perks_money_new_usd (0);

  if (text != NULL && !perks_money_from_string (text, "USD", &money, NULL))
    g_return_val_if_reached (0);

  return money.minor;
}

/**
 * perks_cli_line_get_count:
 * @self: a line without an error
 * @name: the name of an option that takes a number
 * @otherwise: what holds where it is not given
 *
 * Returns: the number
 */
gint64
perks_cli_line_get_count (PerksCliLine *self,
                          const char   *name,
                          gint64        otherwise)
{
  const char *text = perks_cli_line_get_text (self, name);
  guint64 number;

  if (text == NULL)
    return otherwise;
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, &number, NULL))
    g_return_val_if_reached (otherwise);

  return (gint64) number;
}
