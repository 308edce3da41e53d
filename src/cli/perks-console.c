/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-console.h"

#include <fcntl.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>

#include "perks-cli-handover.h"
#include "perks-command-line-stream.h"
#include "perks-text-layout.h"

/**
 * PerksConsole:
 *
 * Where a command was typed and where its answer goes: two streams, what the terminal behind them
 * can show, the folder and the environment. It may be this process's own or that of a process that
 * handed its command over, so nothing of a command asks the process it runs in.
 */
struct _PerksConsole
{
  GObject            parent_instance;

  PerksConsoleInput *input;
  GOutputStream     *output;
  GOutputStream     *errors;
  gboolean           output_is_terminal;
  gboolean           errors_is_terminal;
  guint              columns;
  char              *directory;
  char             **environment;
};

G_DEFINE_FINAL_TYPE (PerksConsole, perks_console, G_TYPE_OBJECT)

#define USUAL_COLUMNS 80
#define FEWEST_COLUMNS 40
/* Lines longer than this are tiring to read, however wide the terminal is. */
#define MOST_COLUMNS 100

static guint
ask_terminal_for_columns (void)
{
  struct winsize size = { 0 };

  return ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/* A process may be started with these closed. The next file to be opened, of the data directory,
 * would then stand in for standard output and be written to. What takes their place is opened for
 * reading, so an answer that nobody gets is still an error. */
static void
occupy_closed_descriptors (void)
{
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
    if (fcntl (descriptor, F_GETFD) < 0 && open ("/dev/null", O_RDONLY) != descriptor)
      return;
}

static gboolean
read_flag (GVariant   *platform_data,
           const char *name)
{
  gboolean value = FALSE;

  return platform_data != NULL && g_variant_lookup (platform_data, name, "b", &value) && value;
}

/* What the other process has read of its standard input; a window never waits for more of it. */
static GInputStream *
open_input (GVariant *platform_data)
{
  g_autoptr (GVariant) value = platform_data != NULL
    ? g_variant_lookup_value (platform_data, PERKS_HANDOVER_INPUT, G_VARIANT_TYPE_BYTESTRING)
    : NULL;
  g_autoptr (GBytes) bytes = value != NULL ? g_variant_get_data_as_bytes (value) : NULL;

  return bytes != NULL ? g_memory_input_stream_new_from_bytes (bytes) : NULL;
}

static void
perks_console_dispose (GObject *object)
{
  PerksConsole *self = PERKS_CONSOLE (object);

  g_clear_object (&self->input);
  g_clear_object (&self->output);
  g_clear_object (&self->errors);
  G_OBJECT_CLASS (perks_console_parent_class)->dispose (object);
}

static void
perks_console_finalize (GObject *object)
{
  PerksConsole *self = PERKS_CONSOLE (object);

  g_free (self->directory);
  g_strfreev (self->environment);
  G_OBJECT_CLASS (perks_console_parent_class)->finalize (object);
}

static void
perks_console_class_init (PerksConsoleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = perks_console_dispose;
  object_class->finalize = perks_console_finalize;
}

static void
perks_console_init (PerksConsole *self)
{
}

/**
 * perks_console_new:
 * @values: what it is made from; the texts are copied
 *
 * Returns: (transfer full): a console
 */
PerksConsole *
perks_console_new (const PerksConsoleValues *values)
{
  PerksConsole *self;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (values->output), NULL);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (values->errors), NULL);
  g_return_val_if_fail (values->directory != NULL, NULL);

  self = g_object_new (PERKS_TYPE_CONSOLE, NULL);
  self->input = perks_console_input_new (values->input);
  self->output = g_object_ref (values->output);
  self->errors = g_object_ref (values->errors);
  self->output_is_terminal = values->output_is_terminal;
  self->errors_is_terminal = values->errors_is_terminal;
  self->columns = values->columns;
  self->directory = g_strdup (values->directory);
  self->environment = g_strdupv ((char **) values->environment);
  return self;
}

/**
 * perks_console_new_for_process:
 *
 * To be called before any file is opened: it sees to it that no file comes to stand in for a
 * standard stream that is closed.
 *
 * Returns: (transfer full): the console of this process
 */
PerksConsole *
perks_console_new_for_process (void)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) output = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GOutputStream) errors = g_unix_output_stream_new (STDERR_FILENO, FALSE);
  g_autofree char *directory = g_get_current_dir ();
  g_auto (GStrv) environment = g_get_environ ();
  PerksConsoleValues values = {
    .input = input,
    .output = output,
    .errors = errors,
    .output_is_terminal = isatty (STDOUT_FILENO),
    .errors_is_terminal = isatty (STDERR_FILENO),
    .columns = ask_terminal_for_columns (),
    .directory = directory,
    .environment = (const char *const *) environment,
  };

  occupy_closed_descriptors ();
  return perks_console_new (&values);
}

/**
 * perks_console_new_for_command_line:
 * @command_line: a command line that was handed over
 *
 * Its two streams may be written on any thread.
 *
 * Returns: (transfer full): the console of the process that @command_line came from
 */
PerksConsole *
perks_console_new_for_command_line (GApplicationCommandLine *command_line)
{
  g_autoptr (GOutputStream) output = perks_command_line_stream_new (command_line, FALSE);
  g_autoptr (GOutputStream) errors = perks_command_line_stream_new (command_line, TRUE);
  g_autoptr (GVariant) platform_data = NULL;
  g_autoptr (GInputStream) input = NULL;
  PerksConsoleValues values = { .output = output, .errors = errors };

  g_return_val_if_fail (G_IS_APPLICATION_COMMAND_LINE (command_line), NULL);

  platform_data = g_application_command_line_get_platform_data (command_line);
  input = open_input (platform_data);
  values.input = input;
  values.output_is_terminal = read_flag (platform_data, PERKS_HANDOVER_OUTPUT_IS_TERMINAL);
  values.errors_is_terminal = read_flag (platform_data, PERKS_HANDOVER_ERRORS_IS_TERMINAL);
  if (platform_data != NULL)
    g_variant_lookup (platform_data, PERKS_HANDOVER_COLUMNS, "u", &values.columns);
  values.directory = g_application_command_line_get_cwd (command_line);
  if (values.directory == NULL)
    values.directory = "/";
  values.environment = g_application_command_line_get_environ (command_line);
  return perks_console_new (&values);
}

/**
 * perks_console_get_input:
 * @self: a console
 *
 * Returns: (transfer none): standard input
 */
PerksConsoleInput *
perks_console_get_input (PerksConsole *self)
{
  g_return_val_if_fail (PERKS_IS_CONSOLE (self), NULL);

  return self->input;
}

/**
 * perks_console_get_output:
 * @self: a console
 *
 * Returns: (transfer none): standard output, for what is written piece by piece
 */
GOutputStream *
perks_console_get_output (PerksConsole *self)
{
  g_return_val_if_fail (PERKS_IS_CONSOLE (self), NULL);

  return self->output;
}

/**
 * perks_console_get_directory:
 * @self: a console
 *
 * Returns: (transfer none) (type filename): the folder that names of files start from
 */
const char *
perks_console_get_directory (PerksConsole *self)
{
  g_return_val_if_fail (PERKS_IS_CONSOLE (self), NULL);

  return self->directory;
}

/**
 * perks_console_get_environment:
 * @self: a console
 *
 * Returns: (transfer none) (nullable): the environment that the command was typed in
 */
const char *const *
perks_console_get_environment (PerksConsole *self)
{
  g_return_val_if_fail (PERKS_IS_CONSOLE (self), NULL);

  return (const char *const *) self->environment;
}

/**
 * perks_console_get_variable:
 * @self: a console
 * @name: the name of a variable of the environment
 *
 * Returns: (transfer none) (nullable): its value, or %NULL where it is not set or empty
 */
const char *
perks_console_get_variable (PerksConsole *self,
                            const char   *name)
{
  const char *value;

  g_return_val_if_fail (PERKS_IS_CONSOLE (self), NULL);

  value = g_environ_getenv (self->environment, name);
  return value != NULL && *value != '\0' ? value : NULL;
}

/**
 * perks_console_get_locale:
 * @self: a console
 *
 * Returns: (transfer none): the locale of the environment, `C` where none is set
 */
const char *
perks_console_get_locale (PerksConsole *self)
{
  static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = perks_console_get_variable (self, names[i]);

      if (value != NULL)
        return value;
    }

  return "C";
}

/**
 * perks_console_is_terminal:
 * @self: a console
 *
 * Returns: whether a person reads standard output as it is written
 */
gboolean
perks_console_is_terminal (PerksConsole *self)
{
  g_return_val_if_fail (PERKS_IS_CONSOLE (self), FALSE);

  return self->output_is_terminal;
}

/**
 * perks_console_shows_progress:
 * @self: a console
 *
 * Returns: whether the progress of long work may be written to standard error
 */
gboolean
perks_console_shows_progress (PerksConsole *self)
{
  g_return_val_if_fail (PERKS_IS_CONSOLE (self), FALSE);

  return self->errors_is_terminal;
}

/**
 * perks_console_has_colours:
 * @self: a console
 *
 * Returns: whether perks_console_style() does anything: on a terminal, unless `NO_COLOR` is set
 */
gboolean
perks_console_has_colours (PerksConsole *self)
{
  g_return_val_if_fail (PERKS_IS_CONSOLE (self), FALSE);

  return self->output_is_terminal &&
         perks_console_get_variable (self, "NO_COLOR") == NULL &&
         g_strcmp0 (perks_console_get_variable (self, "TERM"), "dumb") != 0;
}

/**
 * perks_console_has_unicode:
 * @self: a console
 *
 * Returns: whether the locale's characters are those of Unicode
 */
gboolean
perks_console_has_unicode (PerksConsole *self)
{
  const char *charset;

  g_return_val_if_fail (PERKS_IS_CONSOLE (self), FALSE);

  charset = strchr (perks_console_get_locale (self), '.');
  return charset != NULL && (g_ascii_strncasecmp (charset, ".utf-8", 6) == 0 ||
                             g_ascii_strncasecmp (charset, ".utf8", 5) == 0);
}

/**
 * perks_console_get_columns:
 * @self: a console
 *
 * Returns: how wide text is to be: the terminal's width, at least 40 and at most 100, or 80
 */
guint
perks_console_get_columns (PerksConsole *self)
{
  const char *text;
  guint64 columns;

  g_return_val_if_fail (PERKS_IS_CONSOLE (self), USUAL_COLUMNS);

  if (!self->output_is_terminal)
    return USUAL_COLUMNS;

  text = perks_console_get_variable (self, "COLUMNS");
  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT16, &columns, NULL))
    columns = self->columns > 0 ? self->columns : USUAL_COLUMNS;

  return (guint) CLAMP (columns, FEWEST_COLUMNS, MOST_COLUMNS);
}

/**
 * perks_console_write:
 * @self: a console
 * @text: what is to be written to standard output
 * @error: return location for an error of the stream
 *
 * Returns: whether all of it was written
 */
gboolean
perks_console_write (PerksConsole  *self,
                     const char    *text,
                     GError       **error)
{
  g_return_val_if_fail (PERKS_IS_CONSOLE (self), FALSE);

  return g_output_stream_write_all (self->output, text, strlen (text), NULL, NULL, error);
}

/**
 * perks_console_write_error:
 * @self: a console
 * @text: what is to be written to standard error
 *
 * Where nobody listens to standard error, nobody can be told.
 */
void
perks_console_write_error (PerksConsole *self,
                           const char   *text)
{
  g_autofree char *fit = perks_console_fit (self, text);

  g_output_stream_write_all (self->errors, fit, strlen (fit), NULL, NULL, NULL);
}

/**
 * perks_console_style:
 * @self: a console
 * @style: how @text is to look
 * @text: a piece of text
 *
 * Returns: (transfer full): @text between the marks that a terminal understands; only @text where
 * there are no colours
 */
char *
perks_console_style (PerksConsole      *self,
                     PerksConsoleStyle  style,
                     const char        *text)
{
  static const char *const marks[] = {
    [PERKS_CONSOLE_STYLE_PLAIN] = NULL,      [PERKS_CONSOLE_STYLE_HEADING] = "\033[1m",
    [PERKS_CONSOLE_STYLE_FAINT] = "\033[2m", [PERKS_CONSOLE_STYLE_GOOD] = "\033[32m",
    [PERKS_CONSOLE_STYLE_WARNING] = "\033[33m",
  };

  g_return_val_if_fail (style < G_N_ELEMENTS (marks), NULL);

  if (marks[style] == NULL || *text == '\0' || !perks_console_has_colours (self))
    return g_strdup (text);

  return g_strconcat (marks[style], text, "\033[0m", NULL);
}

/**
 * perks_console_fit:
 * @self: a console
 * @text: text for a person, in UTF-8
 *
 * Returns: (transfer full): @text, with typographic marks in ASCII where the locale has no Unicode
 */
char *
perks_console_fit (PerksConsole *self,
                   const char   *text)
{
  if (perks_console_has_unicode (self) || !g_utf8_validate (text, -1, NULL))
    return g_strdup (text);

  return perks_text_to_plain_marks (text);
}
