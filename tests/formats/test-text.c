/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-text.h"

#define BYTES(string) string, sizeof string - 1

static void
test_utf8 (void)
{
  static const struct
  {
    const char *text;
    gsize       length;
    gboolean    good;
  } cases[] = {
    { BYTES (""), TRUE },
    { BYTES ("12345678"), TRUE },
    { BYTES ("123456789"), TRUE },
    { BYTES ("1234567é"), TRUE },
    { BYTES ("12345678é"), TRUE },
    { BYTES ("1234567\303"), FALSE },
    { BYTES ("12345678\303"), FALSE },
    { BYTES ("\25112345678"), FALSE },
    { BYTES ("\300\200"), FALSE },
    { BYTES ("\355\240\200"), FALSE },
    { BYTES ("\364\220\200\200"), FALSE },
    { BYTES ("𝄞𝄞𝄞𝄞"), TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (perks_text_is_utf8 (cases[i].text, cases[i].length), ==, cases[i].good);
}

static void
test_line_ends (void)
{
  g_assert_cmpuint (perks_text_count_line_ends (BYTES ("")), ==, 0);
  g_assert_cmpuint (perks_text_count_line_ends (BYTES ("a")), ==, 0);
  g_assert_cmpuint (perks_text_count_line_ends (BYTES ("a\nb\r\nc\rd")), ==, 3);
  g_assert_cmpuint (perks_text_count_line_ends (BYTES ("\r\r\n\n")), ==, 3);
  g_assert_cmpuint (perks_text_count_line_ends (BYTES ("\r")), ==, 1);
}

static void
test_unquote (void)
{
  static const struct
  {
    const char *field;
    const char *text;
  } cases[] = {
    { "\"\"", "" }, { "\"a\"", "a" }, { "\"\"\"\"", "\"" }, { "\"a\"\"b\"", "a\"b" },
    { "\"\"\"\"\"\"", "\"\"" }, { "\"\"\"x\"\"\"", "\"x\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *field = g_strdup (cases[i].field);

      g_assert_cmpstr (perks_text_unquote (field, strlen (field)), ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text/utf8", test_utf8);
  g_test_add_func ("/text/line-ends", test_line_ends);
  g_test_add_func ("/text/unquote", test_unquote);

  return g_test_run ();
}
