/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-complaint.h"

#include <string.h>

static void
test_shorten (void)
{
  g_autofree char *sixty = g_strnfill (60, 'a');
  g_autofree char *sixty_one = g_strnfill (61, 'a');
  g_autofree char *cut = g_strconcat (sixty, "…", NULL);
  g_autofree char *same = perks_complaint_shorten (sixty);
  g_autofree char *shortened = perks_complaint_shorten (sixty_one);
  g_autofree char *empty = perks_complaint_shorten ("");

  g_assert_cmpstr (same, ==, sixty);
  g_assert_cmpstr (shortened, ==, cut);
  g_assert_cmpstr (empty, ==, "");
}

/* Characters are counted, and none is cut in two. */
static void
test_shorten_wide (void)
{
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autofree char *shortened = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (wide, "字");
  shortened = perks_complaint_shorten (wide->str);

  g_assert_true (g_utf8_validate (shortened, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (shortened, -1), ==, 61);
}

/* The examples of RFC 6901, part 5. */
static void
test_segments (void)
{
  static const struct
  {
    const char *segment;
    const char *pointer;
  } cases[] = {
    { "foo", "/foo" },   { "", "/" },           { "a/b", "/a~1b" },   { "c%d", "/c%d" },
    { "e^f", "/e^f" },   { "g|h", "/g|h" },     { "i\\j", "/i\\j" }, { "k\"l", "/k\"l" },
    { " ", "/ " },       { "m~n", "/m~0n" },    { "~1", "/~01" },     { "0", "/0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) pointer = g_string_new ("/before");
      g_autofree char *expected = g_strconcat ("/before", cases[i].pointer, NULL);

      perks_complaint_append_segment (pointer, cases[i].segment);
      g_assert_cmpstr (pointer->str, ==, expected);
    }
}

static void
test_line (void)
{
  static const struct
  {
    const char *text;
    const char *line;
  } cases[] = {
    { "plain “text” é 字", "plain “text” é 字" },
    { "a\nb\r\nc\td", "a b  c d" },
    { "\033[31mred", " [31mred" },
    { "\302\233clear", " clear" },                       /* U+009B, the one-byte escape */
    { "a\342\200\250b\342\200\251c", "a b c" },          /* line and paragraph separator */
    { "a\342\200\256b", "a b" },                         /* turns the direction */
    { "a\377b", "a\357\277\275b" },                      /* not UTF-8 */
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = perks_complaint_make_line (cases[i].text);

      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

static void
test_long_line (void)
{
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autofree char *line = perks_complaint_make_line (text);

  g_assert_cmpuint (strlen (line), ==, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/complaint/shorten", test_shorten);
  g_test_add_func ("/complaint/shorten-wide", test_shorten_wide);
  g_test_add_func ("/complaint/segments", test_segments);
  g_test_add_func ("/complaint/line", test_line);
  g_test_add_func ("/complaint/long-line", test_long_line);

  return g_test_run ();
}
