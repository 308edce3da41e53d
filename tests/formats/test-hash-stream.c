/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-drip-stream.h"
#include "perks-hash-stream.h"

static void
test_hash (void)
{
  /* FIPS 180-2, appendix B */
  static const struct
  {
    const char *text;
    const char *sha256;
  } cases[] = {
    { "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
    { "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
    { "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GInputStream) bytes = perks_drip_stream_new (cases[i].text, strlen (cases[i].text),
                                                              3, -1);
      g_autoptr (PerksHashStream) stream = perks_hash_stream_new (bytes);
      g_autofree char *before = perks_hash_stream_dup_sha256 (stream);
      g_autofree char *found = g_malloc0 (100);
      gsize length;
      g_autofree char *sha256 = NULL;
      g_autofree char *again = NULL;

      g_assert_cmpstr (before, ==, cases[0].sha256);
      g_assert_cmpuint (perks_hash_stream_get_bytes_read (stream), ==, 0);
      g_assert_true (g_input_stream_read_all (G_INPUT_STREAM (stream), found, 99, &length, NULL,
                                              NULL));
      sha256 = perks_hash_stream_dup_sha256 (stream);
      again = perks_hash_stream_dup_sha256 (stream);
      g_assert_cmpstr (found, ==, cases[i].text);
      g_assert_cmpstr (sha256, ==, cases[i].sha256);
      g_assert_cmpstr (again, ==, sha256);
      g_assert_cmpuint (perks_hash_stream_get_bytes_read (stream), ==, strlen (cases[i].text));
    }
}

static void
test_failure (void)
{
  g_autoptr (GInputStream) bytes = perks_drip_stream_new ("abcdef", 6, 3, 3);
  g_autoptr (PerksHashStream) stream = perks_hash_stream_new (bytes);
  g_autoptr (GError) error = NULL;
  char buffer[10];

  g_assert_cmpint (g_input_stream_read (G_INPUT_STREAM (stream), buffer, 10, NULL, &error), ==, 3);
  g_assert_cmpint (g_input_stream_read (G_INPUT_STREAM (stream), buffer, 10, NULL, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpuint (perks_hash_stream_get_bytes_read (stream), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/hash-stream/hash", test_hash);
  g_test_add_func ("/hash-stream/failure", test_failure);

  return g_test_run ();
}
