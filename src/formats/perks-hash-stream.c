/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-hash-stream.h"

/**
 * PerksHashStream:
 *
 * Lets bytes through, counts them and works out their SHA-256. A batch of sales is addressed by
 * that.
 */
struct _PerksHashStream
{
  GFilterInputStream parent_instance;

  GChecksum         *checksum;
  GMutex             mutex;
  guint64            n_bytes;
};

G_DEFINE_FINAL_TYPE (PerksHashStream, perks_hash_stream, G_TYPE_FILTER_INPUT_STREAM)

static gssize
perks_hash_stream_read (GInputStream  *stream,
                        void          *buffer,
                        gsize          size,
                        GCancellable  *cancellable,
                        GError       **error)
{
  PerksHashStream *self = PERKS_HASH_STREAM (stream);
  GInputStream *bytes = g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (self));
  gssize length = g_input_stream_read (bytes, buffer, size, cancellable, error);

  if (length > 0)
    {
      g_checksum_update (self->checksum, buffer, length);
      g_mutex_lock (&self->mutex);
      self->n_bytes += (guint64) length;
      g_mutex_unlock (&self->mutex);
    }

  return length;
}

static void
perks_hash_stream_finalize (GObject *object)
{
  PerksHashStream *self = PERKS_HASH_STREAM (object);

  g_checksum_free (self->checksum);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (perks_hash_stream_parent_class)->finalize (object);
}

static void
perks_hash_stream_class_init (PerksHashStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_hash_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = perks_hash_stream_read;
}

static void
perks_hash_stream_init (PerksHashStream *self)
{
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_mutex_init (&self->mutex);
}

/**
 * perks_hash_stream_new:
 * @bytes: the bytes
 *
 * Returns: (transfer full): a stream of the same bytes, to be read on one thread at a time
 */
PerksHashStream *
perks_hash_stream_new (GInputStream *bytes)
{
  g_return_val_if_fail (G_IS_INPUT_STREAM (bytes), NULL);

  return g_object_new (PERKS_TYPE_HASH_STREAM, "base-stream", bytes, NULL);
}

/**
 * perks_hash_stream_get_bytes_read:
 * @self: a stream
 *
 * May be called on any thread while another one reads.
 *
 * Returns: how many bytes have gone through
 */
guint64
perks_hash_stream_get_bytes_read (PerksHashStream *self)
{
  guint64 n_bytes;

  g_return_val_if_fail (PERKS_IS_HASH_STREAM (self), 0);

  g_mutex_lock (&self->mutex);
  n_bytes = self->n_bytes;
  g_mutex_unlock (&self->mutex);
  return n_bytes;
}

/**
 * perks_hash_stream_dup_sha256:
 * @self: a stream
 *
 * Only on the thread that reads.
 *
 * Returns: (transfer full): the SHA-256 of what has gone through, 64 hexadecimal digits
 */
char *
perks_hash_stream_dup_sha256 (PerksHashStream *self)
{
  g_autoptr (GChecksum) copy = NULL;

  g_return_val_if_fail (PERKS_IS_HASH_STREAM (self), NULL);

  copy = g_checksum_copy (self->checksum);
  return g_strdup (g_checksum_get_string (copy));
}
