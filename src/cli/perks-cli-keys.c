/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-keys.h"

#include <glib/gi18n.h>

#include "perks-cli-file.h"
#include "perks-error.h"

/* The keys of sales that a command is to work on: its words, and the lines of a file for lists that
 * are too long for a command line. */

#define STANDARD_INPUT "-"
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A sale that is named twice is still one sale. */
typedef struct
{
  GStrvBuilder *builder;
  GHashTable   *seen;
} Keys;

static void
keys_clear (Keys *self)
{
  g_clear_pointer (&self->builder, g_strv_builder_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Keys, keys_clear)

static void
add_key (Keys       *self,
         const char *key)
{
  if (g_hash_table_add (self->seen, g_strdup (key)))
    g_strv_builder_add (self->builder, key);
}

static gboolean
check_size (const char  *name,
            GBytes      *bytes,
            GError     **error)
{
  if (g_bytes_get_size (bytes) <= PERKS_CONSOLE_INPUT_MOST_BYTES)
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE,
               _("“%s” holds more than the %d MiB that a command takes"), name,
               PERKS_CONSOLE_INPUT_MOST_BYTES / 1024 / 1024);
  return FALSE;
}

static GBytes *
read_bytes (PerksCliContext  *context,
            const char       *name,
            GError          **error)
{
  PerksConsole *console = perks_cli_context_get_console (context);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GBytes *input;

  if (g_str_equal (name, STANDARD_INPUT))
    {
      input = perks_console_input_read (perks_console_get_input (console), error);
      return input != NULL ? g_bytes_ref (input) : NULL;
    }

  file = perks_cli_context_find_file (context, name);
  bytes = perks_cli_file_read (file, PERKS_CONSOLE_INPUT_MOST_BYTES + 1, error);
  return bytes != NULL && check_size (name, bytes, error) ? g_steal_pointer (&bytes) : NULL;
}

static gboolean
add_lines (Keys        *self,
           const char  *name,
           GBytes      *bytes,
           GError     **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data != NULL ? data : "", length);
  g_auto (GStrv) lines = NULL;

  /* A NUL would end the text before its end. */
  if (!g_utf8_validate_len (data != NULL ? data : "", length, NULL))
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED,
                   _("“%s” is not a text in UTF-8 with a key on each line"), name);
      return FALSE;
    }

  lines = g_strsplit (g_str_has_prefix (text, BYTE_ORDER_MARK) ? text + strlen (BYTE_ORDER_MARK)
                                                               : text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      add_key (self, lines[i]);

  return TRUE;
}

static gboolean
add_file (Keys             *self,
          PerksCliContext  *context,
          const char       *name,
          GError          **error)
{
  g_autoptr (GBytes) bytes = read_bytes (context, name, error);

  if (bytes == NULL || !add_lines (self, name, bytes, error))
    return FALSE;
  if (g_hash_table_size (self->seen) > 0)
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED, _("“%s” names no key"), name);
  return FALSE;
}

/**
 * perks_cli_read_keys:
 * @context: a context of a command with the option `--keys`
 * @error: return location for %PERKS_ERROR_USAGE without any, for %PERKS_ERROR_UNREADABLE or
 *   %PERKS_ERROR_MALFORMED that names the file
 *
 * Reads standard input for `-`, so it has to be called before the books are opened. Blank lines are
 * passed over.
 *
 * Returns: (transfer full) (nullable): the keys, each once, at least one
 */
char **
perks_cli_read_keys (PerksCliContext  *context,
                     GError          **error)
{
  PerksCliLine *line = perks_cli_context_get_line (context);
  const char *const *words = perks_cli_line_get_words (line);
  const char *name = perks_cli_line_get_text (line, "keys");
  g_auto (Keys) keys = {
    .builder = g_strv_builder_new (),
    .seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  if (*words == NULL && name == NULL)
    {
      g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_USAGE,
                           _("name the keys of sales, or a file of them with --keys=FILE"));
      return NULL;
    }

  for (; *words != NULL; words++)
    add_key (&keys, *words);
  if (name != NULL && !add_file (&keys, context, name, error))
    return NULL;

  return g_strv_builder_end (keys.builder);
}
