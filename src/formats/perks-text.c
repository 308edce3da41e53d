/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-text.h"

/**
 * perks_text_is_utf8:
 * @text: bytes
 * @length: how many
 *
 * Whether the bytes are UTF-8 without a zero. Whether they are ASCII is asked of eight at once,
 * since most are.
 *
 * Returns: %TRUE when they are
 */
gboolean
perks_text_is_utf8 (const char *text,
                    gsize       length)
{
  gsize i = 0;

  for (; i + sizeof (guint64) <= length; i += sizeof (guint64))
    {
      guint64 eight;

      memcpy (&eight, text + i, sizeof eight);
      if ((eight & G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
        return g_utf8_validate_len (text + i, length - i, NULL);
    }

  return g_utf8_validate_len (text + i, length - i, NULL);
}

/**
 * perks_text_count_line_ends:
 * @text: text
 * @length: its length in bytes
 *
 * Returns: how many lines end in it, with CR, LF or both
 */
guint64
perks_text_count_line_ends (const char *text,
                            gsize       length)
{
  guint64 count = 0;

  for (gsize i = 0; i < length; i++)
    count += text[i] == '\n' || (text[i] == '\r' && (i + 1 == length || text[i + 1] != '\n'));

  return count;
}

/**
 * perks_text_unquote:
 * @field: a field that begins and ends with a quote; it is changed in place
 * @length: its length in bytes, with the quotes
 *
 * Takes the quotes off a field by RFC 4180, and one of every two within it.
 *
 * Returns: the text, within @field, with a NUL behind it
 */
char *
perks_text_unquote (char  *field,
                    gsize  length)
{
  const char *end = field + length - 1;
  char *to = memchr (field + 1, '"', (gsize) (end - field - 1));

  if (to == NULL)
    {
      field[length - 1] = '\0';
      return field + 1;
    }

  for (const char *p = to; p < end; p++)
    {
      if (*p == '"')
        p++;
      *to++ = *p;
    }

  *to = '\0';
  return field + 1;
}
