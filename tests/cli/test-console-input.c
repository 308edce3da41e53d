/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include "perks-console-input.h"
#include "perks-error.h"

static void
test_new (CliFixture    *fixture,
          gconstpointer  unused)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new ();
  PerksConsoleInput *input = perks_console_input_new (stream);

  g_assert_null (perks_console_input_peek (input));
  g_assert_finalize_object (input);
}

/* Read once, to its end; who asks again gets the same. */
static void
test_read (CliFixture    *fixture,
           gconstpointer  unused)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("a\nb", -1, NULL);
  g_autoptr (PerksConsoleInput) input = perks_console_input_new (stream);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = perks_console_input_read (input, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "a\nb", 3);
  g_assert_true (perks_console_input_read (input, NULL) == bytes);
  g_assert_true (perks_console_input_peek (input) == bytes);
}

static void
test_nothing (CliFixture    *fixture,
              gconstpointer  unused)
{
  g_autoptr (PerksConsoleInput) input = perks_console_input_new (NULL);
  GBytes *bytes = perks_console_input_read (input, NULL);

  g_assert_cmpint (g_bytes_get_size (bytes), ==, 0);
}

static void
test_too_much (CliFixture    *fixture,
               gconstpointer  unused)
{
  static const gsize lengths[] = { PERKS_CONSOLE_INPUT_MOST_BYTES,
                                   PERKS_CONSOLE_INPUT_MOST_BYTES + 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GBytes) much = g_bytes_new_take (g_malloc0 (lengths[i]), lengths[i]);
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (much);
      g_autoptr (PerksConsoleInput) input = perks_console_input_new (stream);
      g_autoptr (GError) error = NULL;
      GBytes *bytes = perks_console_input_read (input, &error);

      g_assert_cmpint (bytes != NULL, ==, i == 0);
      if (bytes == NULL)
        g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
    }
}

static void
test_unreadable (CliFixture    *fixture,
                 gconstpointer  unused)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new ();
  g_autoptr (PerksConsoleInput) input = perks_console_input_new (stream);
  g_autoptr (GError) error = NULL;

  g_input_stream_close (stream, NULL, NULL);
  g_assert_null (perks_console_input_read (input, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
  g_assert_true (g_str_has_prefix (error->message, "Standard input cannot be read: "));
  g_assert_null (perks_console_input_peek (input));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  cli_add ("/console-input/new", test_new);
  cli_add ("/console-input/read", test_read);
  cli_add ("/console-input/nothing", test_nothing);
  cli_add ("/console-input/too-much", test_too_much);
  cli_add ("/console-input/unreadable", test_unreadable);

  return g_test_run ();
}
