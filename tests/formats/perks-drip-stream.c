/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-drip-stream.h"

/**
 * PerksDripStream:
 *
 * Gives bytes in small pieces, and fails on request: what a disk or a network may do and a stream
 * in memory never does.
 */
struct _PerksDripStream
{
  GInputStream  parent_instance;

  char         *data;
  gsize         length;
  gsize         position;
  gsize         most;
  gssize        fail_at;
};

G_DEFINE_FINAL_TYPE (PerksDripStream, perks_drip_stream, G_TYPE_INPUT_STREAM)

static gssize
perks_drip_stream_read (GInputStream  *stream,
                        void          *buffer,
                        gsize          size,
                        GCancellable  *cancellable,
                        GError       **error)
{
  PerksDripStream *self = PERKS_DRIP_STREAM (stream);
  gsize length = MIN (MIN (size, self->most), self->length - self->position);

  if (self->fail_at >= 0 && self->position >= (gsize) self->fail_at)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Input/output error");
      return -1;
    }

  if (length > 0)
    memcpy (buffer, self->data + self->position, length);
  self->position += length;
  return (gssize) length;
}

static void
perks_drip_stream_finalize (GObject *object)
{
  g_free (PERKS_DRIP_STREAM (object)->data);

  G_OBJECT_CLASS (perks_drip_stream_parent_class)->finalize (object);
}

static void
perks_drip_stream_class_init (PerksDripStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_drip_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = perks_drip_stream_read;
}

static void
perks_drip_stream_init (PerksDripStream *self)
{
}

/**
 * perks_drip_stream_new:
 * @data: what the stream gives
 * @length: its length in bytes
 * @most: how many bytes it gives at once
 * @fail_at: behind how many bytes it fails, or -1 for never
 *
 * Returns: (transfer full): the stream
 */
GInputStream *
perks_drip_stream_new (const char *data,
                       gsize       length,
                       gsize       most,
                       gssize      fail_at)
{
  PerksDripStream *self = g_object_new (PERKS_TYPE_DRIP_STREAM, NULL);

  self->data = g_memdup2 (data, length);
  self->length = length;
  self->most = most;
  self->fail_at = fail_at;
  return G_INPUT_STREAM (self);
}
