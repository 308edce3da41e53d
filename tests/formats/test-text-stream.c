/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-drip-stream.h"
#include "perks-text-stream.h"

#define BYTES(string) string, sizeof string - 1

static GBytes *
read_all (GInputStream *stream,
          gsize         size)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (size);
  gssize length;

  while ((length = g_input_stream_read (stream, chunk, size, NULL, NULL)) > 0)
    g_byte_array_append (bytes, chunk, (guint) length);
  g_assert_cmpint (length, ==, 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
test_decode (void)
{
  static const struct
  {
    const char *data;
    gsize       length;
    const char *text;
    gsize       text_length;
  } cases[] = {
    { BYTES (""), BYTES ("") },
    { BYTES ("a"), BYTES ("a") },
    { BYTES ("\357\273\277a"), BYTES ("a") },
    { BYTES ("a\357\273\277"), BYTES ("a\357\273\277") },
    { BYTES ("\357\273"), BYTES ("\357\273") },
    { BYTES ("\377\376a\0"), BYTES ("a") },
    { BYTES ("\376\377\0a"), BYTES ("a") },
    { BYTES ("\377\376"), BYTES ("") },
    { BYTES ("a\0b\0"), BYTES ("ab") },
    { BYTES ("\0a\0b"), BYTES ("ab") },
    { BYTES ("\377\376\254\040\064\330\036\335"), BYTES ("€𝄞") },
    { BYTES ("\376\377\040\254\330\064\335\036"), BYTES ("€𝄞") },
    /* cut off in the middle of a unit, and of a pair */
    { BYTES ("\377\376a\0b"), BYTES ("a\377") },
    { BYTES ("\377\376\064\330"), BYTES ("\377") },
    /* halves of pairs become bytes that are no UTF-8 */
    { BYTES ("\377\376\064\330a\0"), BYTES ("\355\240\264a") },
    { BYTES ("\377\376\036\335"), BYTES ("\355\264\236") },
    { BYTES ("\377\376\064\330\064\330\036\335"), BYTES ("\355\240\264𝄞") },
    { BYTES ("\377\376\0\0"), BYTES ("\0") },
    /* bytes that are no UTF-8 are handed on */
    { BYTES ("Zo\353"), BYTES ("Zo\353") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize most = 1; most < 12; most += 2)
      for (gsize size = 8; size < 20; size += 3)
        {
          g_autoptr (GInputStream) bytes = perks_drip_stream_new (cases[i].data, cases[i].length,
                                                                  most, -1);
          g_autoptr (GInputStream) text = perks_text_stream_new (bytes);
          g_autoptr (GBytes) found = read_all (text, size);
          gsize length;
          const void *data = g_bytes_get_data (found, &length);

          g_test_message ("case %u, pieces of %u and %u", (guint) i, (guint) most, (guint) size);
          g_assert_cmpmem (data, length, cases[i].text, cases[i].text_length);
        }
}

static void
test_small_reads (void)
{
  g_autoptr (GInputStream) bytes = g_memory_input_stream_new ();
  g_autoptr (GInputStream) text = perks_text_stream_new (bytes);
  g_autoptr (GError) error = NULL;
  char buffer[4];

  g_assert_cmpint (g_input_stream_read (text, buffer, sizeof buffer, NULL, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

/* A text of every character of the first planes, long enough for several chunks. */
static void
test_long_decode (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  static const char *const encodings[] = { "UTF-8", "UTF-16LE", "UTF-16BE" };

  for (gunichar character = 1; character < 0x20000; character++)
    if (g_unichar_validate (character))
      g_string_append_unichar (text, character);

  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize length;
      g_autofree char *converted = g_convert (text->str, (gssize) text->len, encodings[i], "UTF-8",
                                              NULL, &length, NULL);
      g_autoptr (GInputStream) bytes = perks_drip_stream_new (converted, length, 1001, -1);
      g_autoptr (GInputStream) stream = perks_text_stream_new (bytes);
      g_autoptr (GBytes) found = read_all (stream, 4096);

      g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found), text->str,
                       text->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text-stream/decode", test_decode);
  g_test_add_func ("/text-stream/small-reads", test_small_reads);
  g_test_add_func ("/text-stream/long", test_long_decode);

  return g_test_run ();
}
