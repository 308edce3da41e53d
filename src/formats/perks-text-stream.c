/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-text-stream.h"

/* How much is read at once; and how much of the beginning tells an encoding that has no mark. */
#define CHUNK  65536
#define SAMPLE 64

typedef enum
{
  ENCODING_UTF8,
  ENCODING_UTF16_LITTLE,
  ENCODING_UTF16_BIG,
} Encoding;

/**
 * PerksTextStream:
 *
 * Turns the bytes of a text file into UTF-8 without a byte-order mark. UTF-8 and UTF-16 in both
 * orders are told apart by their mark, and where there is none by the pattern of zeros that Latin
 * letters leave in UTF-16. Bytes that are no text are handed on so that they are no valid UTF-8
 * either: whoever reads the stream has to validate, and knows the line.
 */
struct _PerksTextStream
{
  GFilterInputStream parent_instance;

  gboolean           begun;
  Encoding           encoding;
  unsigned char     *raw;
  gsize              used;
  gsize              filled;
  gunichar           high_surrogate;
};

G_DEFINE_FINAL_TYPE (PerksTextStream, perks_text_stream, G_TYPE_FILTER_INPUT_STREAM)

/* Adds bytes to those that are not used yet. Returns 0 at the end, -1 on failure. */
static gssize
fill (PerksTextStream  *self,
      GCancellable     *cancellable,
      GError          **error)
{
  GInputStream *bytes = g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (self));
  gssize length;

  if (self->used > 0)
    {
      memmove (self->raw, self->raw + self->used, self->filled - self->used);
      self->filled -= self->used;
      self->used = 0;
    }

  length = g_input_stream_read (bytes, self->raw + self->filled, CHUNK - self->filled, cancellable,
                                error);
  if (length > 0)
    self->filled += (gsize) length;

  return length;
}

static gboolean
starts_with (PerksTextStream *self,
             const char      *mark)
{
  gsize length = strlen (mark);

  return self->filled >= length && memcmp (self->raw, mark, length) == 0;
}

static Encoding
guess_encoding (PerksTextStream *self)
{
  gsize length = MIN (self->filled, SAMPLE) / 2 * 2;
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < length; i++)
    zeros[i % 2] += self->raw[i] == 0;

  if (zeros[0] == 0 && zeros[1] > length / 4)
    return ENCODING_UTF16_LITTLE;
  if (zeros[1] == 0 && zeros[0] > length / 4)
    return ENCODING_UTF16_BIG;

  return ENCODING_UTF8;
}

static gboolean
begin (PerksTextStream  *self,
       GCancellable     *cancellable,
       GError          **error)
{
  while (self->filled < SAMPLE)
    {
      gssize length = fill (self, cancellable, error);

      if (length < 0)
        return FALSE;
      if (length == 0)
        break;
    }

  self->begun = TRUE;
  self->encoding = guess_encoding (self);
  if (starts_with (self, "\357\273\277"))
    {
      self->encoding = ENCODING_UTF8;
      self->used = 3;
    }
  else if (starts_with (self, "\377\376"))
    {
      self->encoding = ENCODING_UTF16_LITTLE;
      self->used = 2;
    }
  else if (starts_with (self, "\376\377"))
    {
      self->encoding = ENCODING_UTF16_BIG;
      self->used = 2;
    }

  return TRUE;
}

static gssize
read_utf8 (PerksTextStream  *self,
           char             *buffer,
           gsize             size,
           GCancellable     *cancellable,
           GError          **error)
{
  GInputStream *bytes = g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (self));
  gsize length = MIN (self->filled - self->used, size);

  if (length == 0)
    return g_input_stream_read (bytes, buffer, size, cancellable, error);

  memcpy (buffer, self->raw + self->used, length);
  self->used += length;
  return (gssize) length;
}

/* Writes a code point, a lone surrogate too, which no reader then takes for text. At most 4 bytes.
 * */
static gsize
put_character (char     *buffer,
               gunichar  character)
{
  return (gsize) g_unichar_to_utf8 (character, buffer);
}

/* A pair of surrogates is one character; a half that has lost its other half is written as it is.
 * */
static gsize
put_unit (PerksTextStream *self,
          char            *buffer,
          gunichar         unit)
{
  gunichar high = self->high_surrogate;
  gsize length = 0;

  self->high_surrogate = 0;
  if (high != 0 && unit >= 0xDC00 && unit < 0xE000)
    return put_character (buffer, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
  if (high != 0)
    length = put_character (buffer, high);

  if (unit >= 0xD800 && unit < 0xDC00)
    self->high_surrogate = unit;
  else
    length += put_character (buffer + length, unit);

  return length;
}

static gunichar
take_unit (PerksTextStream *self)
{
  const unsigned char *p = self->raw + self->used;

  self->used += 2;
  return self->encoding == ENCODING_UTF16_LITTLE ? p[0] | (gunichar) p[1] << 8
                                                 : p[1] | (gunichar) p[0] << 8;
}

/* What is left when the file ends in the middle of a character: a byte that is never text. */
static gssize
read_remainder (PerksTextStream *self,
                char            *buffer)
{
  if (self->used == self->filled && self->high_surrogate == 0)
    return 0;

  self->used = self->filled;
  self->high_surrogate = 0;
  buffer[0] = '\377';
  return 1;
}

static gssize
read_utf16 (PerksTextStream  *self,
            char             *buffer,
            gsize             size,
            GCancellable     *cancellable,
            GError          **error)
{
  gsize length = 0;

  while (length == 0)
    {
      if (self->filled - self->used < 2)
        {
          gssize more = fill (self, cancellable, error);

          if (more < 0)
            return -1;
          if (more == 0)
            return read_remainder (self, buffer);
        }

      while (self->filled - self->used >= 2 && size - length >= 8)
        length += put_unit (self, buffer + length, take_unit (self));
    }

  return (gssize) length;
}

static gssize
perks_text_stream_read (GInputStream  *stream,
                        void          *buffer,
                        gsize          size,
                        GCancellable  *cancellable,
                        GError       **error)
{
  PerksTextStream *self = PERKS_TEXT_STREAM (stream);

  if (size < 8)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           "Read at least 8 bytes at once");
      return -1;
    }
  if (!self->begun && !begin (self, cancellable, error))
    return -1;

  return self->encoding == ENCODING_UTF8 ? read_utf8 (self, buffer, size, cancellable, error)
                                         : read_utf16 (self, buffer, size, cancellable, error);
}

static void
perks_text_stream_finalize (GObject *object)
{
  g_free (PERKS_TEXT_STREAM (object)->raw);

  G_OBJECT_CLASS (perks_text_stream_parent_class)->finalize (object);
}

static void
perks_text_stream_class_init (PerksTextStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_text_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = perks_text_stream_read;
}

static void
perks_text_stream_init (PerksTextStream *self)
{
  self->raw = g_malloc (CHUNK);
}

/**
 * perks_text_stream_new:
 * @bytes: a text file's bytes
 *
 * Reads that ask for fewer than 8 bytes fail, since a character has to fit.
 *
 * Returns: (transfer full): a stream of UTF-8, to be read on one thread at a time
 */
GInputStream *
perks_text_stream_new (GInputStream *bytes)
{
  g_return_val_if_fail (G_IS_INPUT_STREAM (bytes), NULL);

  return g_object_new (PERKS_TYPE_TEXT_STREAM, "base-stream", bytes, NULL);
}
