/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-file.h"

#include <glib/gi18n.h>

#include "perks-error.h"

/* Small files that a command is given, read whole. */

#define PIECE_BYTES (64 * 1024)

/* In the words of the other files that are read. */
static void
set_unreadable (GFile         *file,
                const GError  *reason,
                GError       **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE, _("There is no file “%s”"), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE,
                 _("“%s” is a folder: choose a file in it"), name);
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE, _("“%s” cannot be read: %s"), name,
                 reason->message);
}

/**
 * perks_cli_stream_read:
 * @stream: a stream
 * @most: how many bytes at the most
 * @error: return location for an error of the stream
 *
 * Reads up to the end, or up to @most bytes: who has to know that there are more asks for one more
 * than there may be. Blocks.
 *
 * Returns: (transfer full) (nullable): what was read
 */
GBytes *
perks_cli_stream_read (GInputStream  *stream,
                       gsize          most,
                       GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize length = 1;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  while (length > 0 && bytes->len < most)
    {
      guint before = bytes->len;
      gsize piece = MIN (most - before, PIECE_BYTES);

      g_byte_array_set_size (bytes, before + (guint) piece);
      if (!g_input_stream_read_all (stream, bytes->data + before, piece, &length, NULL, error))
        return NULL;
      g_byte_array_set_size (bytes, before + (guint) length);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * perks_cli_file_read:
 * @file: a file
 * @most: how many bytes at the most
 * @error: return location for %PERKS_ERROR_UNREADABLE
 *
 * Reads a file as perks_cli_stream_read() reads a stream.
 *
 * Returns: (transfer full) (nullable): what was read
 */
GBytes *
perks_cli_file_read (GFile   *file,
                     gsize    most,
                     GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &reason);
  g_autoptr (GBytes) bytes = NULL;

  if (stream != NULL)
    bytes = perks_cli_stream_read (G_INPUT_STREAM (stream), most, &reason);
  if (bytes == NULL)
    set_unreadable (file, reason, error);

  return g_steal_pointer (&bytes);
}
