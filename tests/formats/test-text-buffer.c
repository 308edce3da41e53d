/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-drip-stream.h"
#include "perks-error.h"
#include "perks-text-buffer.h"

static void
test_buffer (void)
{
  g_autoptr (GInputStream) stream = perks_drip_stream_new ("0123456789", 10, 3, -1);
  PerksTextBuffer buffer;

  perks_text_buffer_init (&buffer, stream, "x", NULL);
  g_assert_cmpuint (buffer.length, ==, 0);
  g_assert_false (buffer.at_end);
  g_assert_true (perks_text_buffer_reach (&buffer, 0, NULL));
  g_assert_cmpstr (buffer.row, ==, "012");
  g_assert_true (perks_text_buffer_reach (&buffer, 3, NULL));
  g_assert_cmpstr (buffer.row, ==, "012345");
  perks_text_buffer_advance (&buffer, 5);
  g_assert_cmpstr (buffer.row, ==, "5");
  g_assert_true (perks_text_buffer_reach (&buffer, 100, NULL));
  g_assert_true (buffer.at_end);
  g_assert_cmpstr (buffer.row, ==, "56789");
  g_assert_cmpuint (buffer.length, ==, 5);
  perks_text_buffer_clear (&buffer);
}

/* A row that is longer than the first capacity is there as a whole. */
static void
test_grows (void)
{
  g_autofree char *text = g_strnfill (1000000, 'x');
  g_autoptr (GInputStream) stream = perks_drip_stream_new (text, 1000000, 50000, -1);
  PerksTextBuffer buffer;

  perks_text_buffer_init (&buffer, stream, "x", NULL);
  g_assert_true (perks_text_buffer_reach (&buffer, 10, NULL));
  perks_text_buffer_advance (&buffer, 10);
  g_assert_true (perks_text_buffer_reach (&buffer, 1000000, NULL));
  g_assert_cmpuint (buffer.length, ==, 999990);
  g_assert_cmpstr (buffer.row, ==, text + 10);
  perks_text_buffer_clear (&buffer);
}

static void
test_failures (void)
{
  g_autoptr (GInputStream) stream = perks_drip_stream_new ("abcdef", 6, 3, 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  PerksTextBuffer buffer;

  perks_text_buffer_init (&buffer, stream, "report.csv", cancellable);
  g_assert_true (perks_text_buffer_reach (&buffer, 2, &error));
  g_assert_false (perks_text_buffer_reach (&buffer, 5, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "report.csv"));
  g_assert_cmpstr (buffer.row, ==, "abc");
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_false (perks_text_buffer_reach (&buffer, 5, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED);
  g_assert_nonnull (strstr (error->message, "report.csv"));
  perks_text_buffer_clear (&buffer);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text-buffer/buffer", test_buffer);
  g_test_add_func ("/text-buffer/grows", test_grows);
  g_test_add_func ("/text-buffer/failures", test_failures);

  return g_test_run ();
}
