/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-console-input.h"

#include <glib/gi18n.h>

#include "perks-cli-file.h"
#include "perks-error.h"

/**
 * PerksConsoleInput:
 *
 * Standard input of the process that a command was typed in, read whole and once. A command reads
 * it before it opens the books, so that nobody waits for who is still typing; when a window then
 * answers in its place, what was read goes there with the command.
 */
struct _PerksConsoleInput
{
  GObject       parent_instance;

  GInputStream *stream;
  GBytes       *bytes;
};

G_DEFINE_FINAL_TYPE (PerksConsoleInput, perks_console_input, G_TYPE_OBJECT)

static void
perks_console_input_dispose (GObject *object)
{
  PerksConsoleInput *self = PERKS_CONSOLE_INPUT (object);

  g_clear_object (&self->stream);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  G_OBJECT_CLASS (perks_console_input_parent_class)->dispose (object);
}

static void
perks_console_input_class_init (PerksConsoleInputClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_console_input_dispose;
}

static void
perks_console_input_init (PerksConsoleInput *self)
{
}

/**
 * perks_console_input_new:
 * @stream: (nullable): standard input, or %NULL where there is nothing to read
 *
 * Returns: (transfer full): an input of which nothing has been read
 */
PerksConsoleInput *
perks_console_input_new (GInputStream *stream)
{
  PerksConsoleInput *self = g_object_new (PERKS_TYPE_CONSOLE_INPUT, NULL);

  g_set_object (&self->stream, stream);
  return self;
}

/**
 * perks_console_input_read:
 * @self: an input
 * @error: return location for %PERKS_ERROR_UNREADABLE
 *
 * Reads all of it when it is asked for the first time. Blocks until its end.
 *
 * Returns: (transfer none) (nullable): what it holds
 */
GBytes *
perks_console_input_read (PerksConsoleInput  *self,
                          GError            **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (PERKS_IS_CONSOLE_INPUT (self), NULL);

  if (self->bytes != NULL)
    return self->bytes;

  bytes = self->stream != NULL
    ? perks_cli_stream_read (self->stream, PERKS_CONSOLE_INPUT_MOST_BYTES + 1, &reason)
    : g_bytes_new (NULL, 0);
  if (bytes == NULL)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE, _("Standard input cannot be read: %s"),
                 reason->message);
  else if (g_bytes_get_size (bytes) > PERKS_CONSOLE_INPUT_MOST_BYTES)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE,
                 _("Standard input holds more than the %d MiB that a command takes"),
                 PERKS_CONSOLE_INPUT_MOST_BYTES / 1024 / 1024);
  else
    self->bytes = g_steal_pointer (&bytes);

  return self->bytes;
}

/**
 * perks_console_input_peek:
 * @self: an input
 *
 * Returns: (transfer none) (nullable): what was read of it, or %NULL where nobody has asked for it
 */
GBytes *
perks_console_input_peek (PerksConsoleInput *self)
{
  g_return_val_if_fail (PERKS_IS_CONSOLE_INPUT (self), NULL);

  return self->bytes;
}
