/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-text-buffer.h"

#include <glib/gi18n.h>

#include "perks-error.h"

#define FIRST_CAPACITY (128 * 1024)

static void
set_unreadable (PerksTextBuffer  *self,
                const GError     *cause,
                GError          **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED, _("Reading “%s” was cancelled"),
                 self->name);
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE,
                 _("“%s” cannot be read to its end: %s"),
                 self->name, cause->message);
}

/**
 * perks_text_buffer_init:
 * @self: (out caller-allocates): a buffer
 * @stream: what it is filled from
 * @name: what messages call the file
 * @cancellable: (nullable): ends the reading
 *
 * Nothing is read yet.
 */
void
perks_text_buffer_init (PerksTextBuffer *self,
                        GInputStream    *stream,
                        const char      *name,
                        GCancellable    *cancellable)
{
  memset (self, 0, sizeof *self);
  self->capacity = FIRST_CAPACITY;
  self->memory = g_malloc (self->capacity + 1);
  self->row = self->memory;
  *self->row = '\0';
  self->stream = g_object_ref (stream);
  self->name = g_strdup (name);
  g_set_object (&self->cancellable, cancellable);
}

/**
 * perks_text_buffer_clear:
 * @self: a buffer
 *
 * Frees what the buffer holds.
 */
void
perks_text_buffer_clear (PerksTextBuffer *self)
{
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->memory, g_free);
}

/**
 * perks_text_buffer_fill:
 * @self: a buffer that is not at the end
 * @error: return location for a #PerksError
 *
 * Gets more of the file behind what is there of the row. Offsets into the row stay good, addresses
 * do not.
 *
 * Returns: %FALSE with %PERKS_ERROR_UNREADABLE or %PERKS_ERROR_CANCELLED, naming the file
 */
gboolean
perks_text_buffer_fill (PerksTextBuffer  *self,
                        GError          **error)
{
  g_autoptr (GError) cause = NULL;
  gssize length;

  memmove (self->memory, self->row, self->length);
  if (self->capacity - self->length < FIRST_CAPACITY / 2)
    {
      self->capacity *= 2;
      self->memory = g_realloc (self->memory, self->capacity + 1);
    }
  self->row = self->memory;
  self->row[self->length] = '\0';

  if (g_cancellable_set_error_if_cancelled (self->cancellable, &cause))
    length = -1;
  else
    length = g_input_stream_read (self->stream, self->row + self->length,
                                  self->capacity - self->length, self->cancellable, &cause);
  if (length < 0)
    {
      set_unreadable (self, cause, error);
      return FALSE;
    }

  self->at_end = length == 0;
  self->length += (gsize) length;
  self->row[self->length] = '\0';
  return TRUE;
}

/**
 * perks_text_buffer_reach:
 * @self: a buffer
 * @position: an offset into the row
 * @error: return location for a #PerksError
 *
 * Sees that there is a byte at @position, unless the file ends before it.
 *
 * Returns: %FALSE with an error of perks_text_buffer_fill()
 */
gboolean
perks_text_buffer_reach (PerksTextBuffer  *self,
                         gsize             position,
                         GError          **error)
{
  while (position >= self->length && !self->at_end)
    {
      if (!perks_text_buffer_fill (self, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * perks_text_buffer_advance:
 * @self: a buffer
 * @length: how far the next row is, in bytes; at most what is there
 *
 * Goes on to the next row. What lies before it stays readable until the buffer is filled.
 */
void
perks_text_buffer_advance (PerksTextBuffer *self,
                           gsize            length)
{
  g_assert (length <= self->length);

  self->row += length;
  self->length -= length;
}
