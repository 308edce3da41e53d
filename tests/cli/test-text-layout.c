/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-text-layout.h"

static void
test_width (void)
{
  static const struct
  {
    const char *text;
    guint       width;
  } cases[] = {
    { "", 0 },     { "abc", 3 },      { "Café", 4 }, { "Cafe\u0301", 4 },
    { "日本", 4 }, { "a\u200bb", 2 }, { "“x”", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (perks_text_get_width (cases[i].text), ==, cases[i].width);
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *clean;
  } cases[] = {
    { "plain", "plain" },
    { "two\nlines\r\n", "two lines  " },
    { "\033[31mred\033[0m", " [31mred [0m" },
    { "a\tb\x7f", "a b " },
    { "c1 \xc2\x9b", "c1  " },
    { "bad \xff byte", "bad \ufffd byte" },
    { "Café “x”", "Café “x”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = perks_text_clean (cases[i].text);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_cut (void)
{
  static const struct
  {
    const char *text;
    guint       width;
    const char *mark;
    const char *cut;
  } cases[] = {
    { "abcdef", 6, "…", "abcdef" }, { "abcdef", 5, "…", "abcd…" }, { "abcdef", 5, "...", "ab..." },
    { "日本語日本", 5, "…", "日本…" }, { "日本語日本", 4, "…", "日…" }, { "ééééé", 3, "…", "éé…" },
    { "", 0, "…", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cut = perks_text_cut (cases[i].text, cases[i].width, cases[i].mark);

      g_assert_cmpstr (cut, ==, cases[i].cut);
    }
}

static void
test_wrap (void)
{
  static const struct
  {
    const char *text;
    guint       used;
    guint       indent;
    guint       columns;
    const char *wrapped;
  } cases[] = {
    { "", 0, 0, 10, "\n" },
    { "one two", 0, 0, 10, "one two\n" },
    { "one two six", 0, 0, 7, "one two\nsix\n" },
    { "one two six", 0, 0, 6, "one\ntwo\nsix\n" },
    { "one two six", 4, 4, 11, "one two\n    six\n" },
    { "one  two\n six ", 0, 0, 80, "one two six\n" },
    { "averyverylongword x", 0, 2, 8, "averyverylongword\n  x\n" },
    { "éé éé éé", 0, 0, 5, "éé éé\néé\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) target = g_string_new (NULL);

      perks_text_wrap (target, cases[i].text, cases[i].used, cases[i].indent, cases[i].columns);
      g_assert_cmpstr (target->str, ==, cases[i].wrapped);
    }
}

static void
test_pad (void)
{
  g_autoptr (GString) target = g_string_new ("a");

  perks_text_pad (target, 0);
  g_assert_cmpstr (target->str, ==, "a");
  perks_text_pad (target, 3);
  g_assert_cmpstr (target->str, ==, "a   ");
}

static void
test_plain_marks (void)
{
  static const struct
  {
    const char *text;
    const char *plain;
  } cases[] = {
    { "", "" },
    { "plain", "plain" },
    { "“Café” – it’s 3 × more…", "\"Café\" - it's 3 x more..." },
    { "A → B · C ≥ D\u00a0E", "A -> B - C >= D E" },
    { "5 − 3 ÷ 2", "5 - 3 / 2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = perks_text_to_plain_marks (cases[i].text);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/text-layout/width", test_width);
  g_test_add_func ("/text-layout/clean", test_clean);
  g_test_add_func ("/text-layout/plain-marks", test_plain_marks);
  g_test_add_func ("/text-layout/cut", test_cut);
  g_test_add_func ("/text-layout/wrap", test_wrap);
  g_test_add_func ("/text-layout/pad", test_pad);

  return g_test_run ();
}
