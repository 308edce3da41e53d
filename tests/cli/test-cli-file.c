/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include "perks-cli-file.h"
#include "perks-error.h"

static GBytes *
read_text (const char *text,
           gsize       most)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = perks_cli_stream_read (stream, most, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_stream (CliFixture    *fixture,
             gconstpointer  unused)
{
  static const struct
  {
    const char *text;
    gsize       most;
    const char *read;
  } cases[] = {
    { "", 10, "" },       { "abc", 10, "abc" }, { "abc", 3, "abc" },
    { "abcd", 3, "abc" }, { "abc", 0, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = read_text (cases[i].text, cases[i].most);
      gsize length;
      const char *data = g_bytes_get_data (bytes, &length);

      g_assert_cmpmem (data, length, cases[i].read, strlen (cases[i].read));
    }
}

/* Around the size of the pieces in which it is read. */
static void
test_pieces (CliFixture    *fixture,
             gconstpointer  unused)
{
  static const gsize lengths[] = { 65535, 65536, 65537, 200000 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = g_strnfill (lengths[i], 'x');
      g_autoptr (GBytes) all = NULL;
      g_autoptr (GBytes) part = NULL;

      text[0] = 'a';
      text[lengths[i] - 1] = 'z';
      all = read_text (text, lengths[i] + 1);
      part = read_text (text, lengths[i] - 1);
      g_assert_cmpmem (g_bytes_get_data (all, NULL), g_bytes_get_size (all), text, lengths[i]);
      g_assert_cmpmem (g_bytes_get_data (part, NULL), g_bytes_get_size (part), text,
                       lengths[i] - 1);
    }
}

static void
test_file (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autofree char *path = cli_fixture_write (fixture, "a.txt", "content");
  g_autofree char *missing = g_build_filename (fixture->directory, "b.txt", NULL);
  const struct
  {
    const char *path;
    const char *reason;
  } wrong[] = {
    { missing, "There is no file “" },
    { fixture->directory, "is a folder" },
  };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = perks_cli_file_read (file, 100, NULL);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "content", 7);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GFile) other = g_file_new_for_path (wrong[i].path);
      g_autoptr (GError) error = NULL;

      g_assert_null (perks_cli_file_read (other, 100, &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
      cli_assert_contains (error->message, wrong[i].reason);
      cli_assert_contains (error->message, wrong[i].path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/cli-file/stream", test_stream);
  cli_add ("/cli-file/pieces", test_pieces);
  cli_add ("/cli-file/file", test_file);

  return g_test_run ();
}
