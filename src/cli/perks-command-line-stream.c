/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-command-line-stream.h"

#include <string.h>

/**
 * PerksCommandLineStream:
 *
 * Standard output or standard error of the process that a command line was handed over from.
 * Messages on the bus are whole characters of UTF-8, so the bytes of one that is cut off wait for
 * the rest of it.
 */
struct _PerksCommandLineStream
{
  GOutputStream            parent_instance;

  GApplicationCommandLine *command_line;
  gboolean                 errors;
  GString                 *waiting;
};

G_DEFINE_FINAL_TYPE (PerksCommandLineStream, perks_command_line_stream, G_TYPE_OUTPUT_STREAM)

/* No character of UTF-8 is longer. */
#define MOST_BYTES_OF_A_CHARACTER 4

static void
send_text (PerksCommandLineStream *self,
           gsize                   length)
{
  g_autofree char *text = g_utf8_make_valid (self->waiting->str, (gssize) length);

  if (length == 0)
    return;
  if (self->errors)
    g_application_command_line_printerr (self->command_line, "%s", text);
  else
    g_application_command_line_print (self->command_line, "%s", text);

  g_string_erase (self->waiting, 0, (gssize) length);
}

static gssize
perks_command_line_stream_write (GOutputStream  *stream,
                                 const void     *buffer,
                                 gsize           count,
                                 GCancellable   *cancellable,
                                 GError        **error)
{
  PerksCommandLineStream *self = PERKS_COMMAND_LINE_STREAM (stream);
  const char *end;
  gsize whole;

  g_string_append_len (self->waiting, buffer, (gssize) count);
  g_utf8_validate_len (self->waiting->str, self->waiting->len, &end);
  whole = (gsize) (end - self->waiting->str);
  if (self->waiting->len - whole >= MOST_BYTES_OF_A_CHARACTER)
    whole = self->waiting->len;

  send_text (self, whole);
  return (gssize) count;
}

static gboolean
perks_command_line_stream_flush (GOutputStream  *stream,
                                 GCancellable   *cancellable,
                                 GError        **error)
{
  return TRUE;
}

static gboolean
perks_command_line_stream_close (GOutputStream  *stream,
                                 GCancellable   *cancellable,
                                 GError        **error)
{
  PerksCommandLineStream *self = PERKS_COMMAND_LINE_STREAM (stream);

  send_text (self, self->waiting->len);
  return TRUE;
}

static void
perks_command_line_stream_dispose (GObject *object)
{
  PerksCommandLineStream *self = PERKS_COMMAND_LINE_STREAM (object);

  /* The parent closes the stream, which still sends. */
  G_OBJECT_CLASS (perks_command_line_stream_parent_class)->dispose (object);
  g_clear_object (&self->command_line);
}

static void
perks_command_line_stream_finalize (GObject *object)
{
  PerksCommandLineStream *self = PERKS_COMMAND_LINE_STREAM (object);

  g_string_free (self->waiting, TRUE);
  G_OBJECT_CLASS (perks_command_line_stream_parent_class)->finalize (object);
}

static void
perks_command_line_stream_class_init (PerksCommandLineStreamClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GOutputStreamClass *stream_class = G_OUTPUT_STREAM_CLASS (klass);

  object_class->dispose = perks_command_line_stream_dispose;
  object_class->finalize = perks_command_line_stream_finalize;
  stream_class->write_fn = perks_command_line_stream_write;
  stream_class->flush = perks_command_line_stream_flush;
  stream_class->close_fn = perks_command_line_stream_close;
}

static void
perks_command_line_stream_init (PerksCommandLineStream *self)
{
  self->waiting = g_string_new (NULL);
}

/**
 * perks_command_line_stream_new:
 * @command_line: a command line that was handed over
 * @errors: whether it is standard error and not standard output
 *
 * Returns: (transfer full): a stream to the process that @command_line came from
 */
GOutputStream *
perks_command_line_stream_new (GApplicationCommandLine *command_line,
                               gboolean                 errors)
{
  PerksCommandLineStream *self;

  g_return_val_if_fail (G_IS_APPLICATION_COMMAND_LINE (command_line), NULL);

  self = g_object_new (PERKS_TYPE_COMMAND_LINE_STREAM, NULL);
  self->command_line = g_object_ref (command_line);
  self->errors = errors;
  return G_OUTPUT_STREAM (self);
}
