/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "perks-icalendar-line.h"

#define MOST_LINES 5

/* A character of one, two, three and four bytes. */
static const char *const characters[] = { "z", "é", "€", "𝄞" };

static char *
append_text (const char *text)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  perks_icalendar_line_append_text (lines, "X", text);
  return g_strdup (lines->str);
}

static char *
unfold (const char *lines)
{
  g_auto (GStrv) parts = g_strsplit (lines, "\r\n ", -1);

  return g_strjoinv ("", parts);
}

/* Every line by itself has to be good: short enough, whole characters, nothing that parts lines. */
static void
check_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint n_lines = g_strv_length (lines);

  g_assert_cmpuint (n_lines, >=, 2);
  g_assert_cmpstr (lines[n_lines - 1], ==, "");
  for (guint i = 0; i + 1 < n_lines; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      for (const char *p = lines[i]; *p != '\0'; p++)
        g_assert_true (*p == '\t' || !g_ascii_iscntrl (*p));
    }
}

/* The line ends with one character of so many bytes and has so many bytes in all. Worked out by
 * hand: 75 bytes in the first line, a space and 74 in each further one. */
static void
test_fold (void)
{
  static const struct
  {
    gsize width;
    gsize n_octets;
    gsize lines[MOST_LINES];
  } cases[] = {
    { 1, 3, { 3 } },              { 1, 74, { 74 } },            { 1, 75, { 75 } },
    { 1, 76, { 75, 2 } },         { 1, 77, { 75, 3 } },         { 1, 149, { 75, 75 } },
    { 1, 150, { 75, 75, 2 } },    { 1, 223, { 75, 75, 75 } },   { 1, 224, { 75, 75, 75, 2 } },
    { 2, 74, { 74 } },            { 2, 75, { 75 } },            { 2, 76, { 74, 3 } },
    { 2, 77, { 75, 3 } },         { 2, 149, { 75, 75 } },       { 2, 150, { 75, 74, 3 } },
    { 2, 151, { 75, 75, 3 } },    { 3, 74, { 74 } },            { 3, 75, { 75 } },
    { 3, 76, { 73, 4 } },         { 3, 77, { 74, 4 } },         { 3, 78, { 75, 4 } },
    { 3, 149, { 75, 75 } },       { 3, 150, { 75, 73, 4 } },    { 3, 151, { 75, 74, 4 } },
    { 3, 152, { 75, 75, 4 } },    { 4, 74, { 74 } },            { 4, 75, { 75 } },
    { 4, 76, { 72, 5 } },         { 4, 77, { 73, 5 } },         { 4, 78, { 74, 5 } },
    { 4, 79, { 75, 5 } },         { 4, 149, { 75, 75 } },       { 4, 150, { 75, 72, 5 } },
    { 4, 151, { 75, 73, 5 } },    { 4, 152, { 75, 74, 5 } },    { 4, 153, { 75, 75, 5 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *start = g_strnfill (cases[i].n_octets - 2 - cases[i].width, 'a');
      g_autofree char *value = g_strconcat (start, characters[cases[i].width - 1], NULL);
      g_autofree char *line = g_strconcat ("X:", value, "\r\n", NULL);
      g_autofree char *folded = append_text (value);
      g_autofree char *unfolded = unfold (folded);
      g_auto (GStrv) lines = g_strsplit (folded, "\r\n", -1);
      guint n_lines = 0;

      for (; n_lines < MOST_LINES && cases[i].lines[n_lines] != 0; n_lines++)
        g_assert_cmpuint (strlen (lines[n_lines]), ==, cases[i].lines[n_lines]);
      g_assert_cmpuint (g_strv_length (lines), ==, n_lines + 1);
      g_assert_cmpstr (unfolded, ==, line);
      check_lines (folded);
    }
}

/* Lines of one character only, of every width and number: each is as full as it can be. */
static void
test_fold_full (void)
{
  for (gsize width = 1; width <= 4; width++)
    {
      for (gsize n = 0; n < 240; n++)
        {
          g_autoptr (GString) value = g_string_new (NULL);
          g_autofree char *folded = NULL;
          g_auto (GStrv) lines = NULL;

          for (gsize i = 0; i < n; i++)
            g_string_append (value, characters[width - 1]);
          folded = append_text (value->str);
          check_lines (folded);
          lines = g_strsplit (folded, "\r\n", -1);
          for (gsize i = 0; i + 2 < g_strv_length (lines); i++)
            g_assert_cmpuint (strlen (lines[i]) + width, >, 75);
        }
    }
}

/* A fold may stand before a space, and the space that it brings is not the text's. */
static void
test_fold_spaces (void)
{
  g_autofree char *spaces = g_strnfill (200, ' ');
  g_autofree char *folded = append_text (spaces);
  g_autofree char *unfolded = unfold (folded);
  g_autofree char *line = g_strconcat ("X:", spaces, "\r\n", NULL);

  g_assert_cmpstr (unfolded, ==, line);
  check_lines (folded);
}

static void
test_escape (void)
{
  static const struct
  {
    const char *text;
    const char *line;
  } cases[] = {
    { "", "X:\r\n" },
    { "plain text", "X:plain text\r\n" },
    { "\\", "X:\\\\\r\n" },
    { ";", "X:\\;\r\n" },
    { ",", "X:\\,\r\n" },
    { "a\\,b;c", "X:a\\\\\\,b\\;c\r\n" },
    { "\\n", "X:\\\\n\r\n" },
    { "\\N", "X:\\\\N\r\n" },
    { "\n", "X:\\n\r\n" },
    { "\r", "X:\\n\r\n" },
    { "\r\n", "X:\\n\r\n" },
    { "\n\r", "X:\\n\\n\r\n" },
    { "\r\r\n\n", "X:\\n\\n\\n\r\n" },
    { "a\r\nb\nc\rd", "X:a\\nb\\nc\\nd\r\n" },
    { "a\302\205b", "X:a\\nb\r\n" },
    { "a\342\200\250b", "X:a\\nb\r\n" },
    { "a\342\200\251b", "X:a\\nb\r\n" },
    { "a\302\206b", "X:a\302\206b\r\n" },
    { "a\342\200\252b", "X:a\342\200\252b\r\n" },
    { "a\tb", "X:a\tb\r\n" },
    { "a\001\010b\013\014c\016\033\037d", "X:abcd\r\n" },
    { "a\177b", "X:ab\r\n" },
    { "a\r\001\nb", "X:a\\n\\nb\r\n" },
    { "a:b", "X:a:b\r\n" },
    { "\"quoted\"", "X:\"quoted\"\r\n" },
    { " a ", "X: a \r\n" },
    { "é€𝄞日本", "X:é€𝄞日本\r\n" },
    { "\xff", "X:\357\277\275\r\n" },
    { "a\xc3,b", "X:a\357\277\275\\,b\r\n" },
    { "\xc3", "X:\357\277\275\r\n" },
    { "x\nEND:VEVENT\nBEGIN:VEVENT", "X:x\\nEND:VEVENT\\nBEGIN:VEVENT\r\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = append_text (cases[i].text);

      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

/* What an escaped character is made of counts as well. */
static void
test_escape_long (void)
{
  g_autofree char *commas = g_strnfill (60, ',');
  g_autofree char *line = append_text (commas);
  g_auto (GStrv) lines = g_strsplit (line, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpuint (strlen (lines[0]), ==, 75);
  g_assert_cmpuint (strlen (lines[1]), ==, 1 + 122 - 75);
}

static void
test_url (void)
{
  static const struct
  {
    const char *url;
    const char *line;
  } cases[] = {
    { "https://example.com/", "URL:https://example.com/\r\n" },
    { "https://example.com/a;b,c?d=e&f=(1)#g!*'$+@~", "URL:https://example.com/a;b,c?d=e&f=(1)#g!*'"
      "$+@~\r\n" },
    { "https://example.com/%C3%A9%2C", "URL:https://example.com/%C3%A9%2C\r\n" },
    { "https://[2001:db8::1]:8080/", "URL:https://[2001:db8::1]:8080/\r\n" },
    { "https://example.com/é", "URL:https://example.com/%C3%A9\r\n" },
    { "https://example.com/a b\\c\"<>", "URL:https://example.com/a%20b%5Cc%22%3C%3E\r\n" },
    { "x:\r\nEND:VEVENT", "URL:x:%0D%0AEND:VEVENT\r\n" },
    { "x:\xff\177", "URL:x:%FF%7F\r\n" },
    { "", "URL:\r\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) lines = g_string_new (NULL);

      perks_icalendar_line_append_url (lines, "URL", cases[i].url);
      g_assert_cmpstr (lines->str, ==, cases[i].line);
    }
}

/* Lines are added behind others, and a ready value is left alone. */
static void
test_append (void)
{
  g_autoptr (GString) lines = g_string_new ("BEGIN:VEVENT\r\n");

  perks_icalendar_line_append (lines, "DTSTART;VALUE=DATE", "20261122");
  perks_icalendar_line_append (lines, "X", "a\\,b,c;d");
  g_assert_cmpstr (lines->str, ==,
                   "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261122\r\nX:a\\,b,c;d\r\n");

  g_test_expect_message ("perks-formats", G_LOG_LEVEL_CRITICAL, "*g_utf8_validate*");
  perks_icalendar_line_append (lines, "X", "\xe2\x82");
  g_test_assert_expected_messages ();
}

/* Takes the backslashes off, and fails where RFC 5545 wants one. */
static char *
unescape (const char *value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *p = value; *p != '\0'; p++)
    {
      g_assert_true (*p != ',' && *p != ';');
      if (*p != '\\')
        {
          g_string_append_c (text, *p);
          continue;
        }

      p++;
      g_assert_true (*p == 'n' || *p == '\\' || *p == ',' || *p == ';');
      g_string_append_c (text, *p == 'n' ? '\n' : *p);
    }

  return g_strdup (text->str);
}

/* A text, and what a calendar has to give back of it. */
static void
make_text (GRand   *chance,
           GString *text,
           GString *expected)
{
  static const struct
  {
    const char *given;
    const char *back;
  } pieces[] = {
    { "\n", "\n" },         { "\r\n", "\n" },         { "\r.", "\n." },
    { "\n\r\n", "\n\n" },   { "\302\205", "\n" },     { "\342\200\250", "\n" },
    { "\342\200\251", "\n" }, { "\\", "\\" },         { ",", "," },
    { ";", ";" },           { ":", ":" },             { "\"", "\"" },
    { "n", "n" },           { "N", "N" },             { " ", " " },
    { "\t", "\t" },         { "\001", "" },           { "\013", "" },
    { "\033", "" },         { "\177", "" },           { "é", "é" },
    { "€", "€" },           { "𝄞", "𝄞" },             { "日本", "日本" },
    { "=", "=" },           { "%2C", "%2C" },         { "\302\240", "\302\240" },
    { "e\314\201", "e\314\201" }, { "word", "word" }, { "\xff", "\357\277\275" },
    { "\xc3.", "\357\277\275." }, { "\357\273\277", "\357\273\277" },
    { "END:VEVENT", "END:VEVENT" },
  };

  for (int n = g_rand_int_range (chance, 0, g_rand_int_range (chance, 1, 200)); n > 0; n--)
    {
      gsize i = (gsize) g_rand_int_range (chance, 0, G_N_ELEMENTS (pieces));

      g_string_append (text, pieces[i].given);
      g_string_append (expected, pieces[i].back);
    }
}

static void
test_round_trip (void)
{
  const char *given = g_getenv ("PERKS_SEED");
  guint32 seed = given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10) : 20261122;
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autofree char *lines = NULL;
      g_autofree char *line = NULL;
      g_autofree char *back = NULL;

      make_text (chance, text, expected);
      lines = append_text (text->str);
      check_lines (lines);
      line = unfold (lines);
      g_assert_true (g_str_has_prefix (line, "X:") && g_str_has_suffix (line, "\r\n"));
      line[strlen (line) - 2] = '\0';
      back = unescape (line + 2);
      g_assert_cmpstr (back, ==, expected->str);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/icalendar-line/fold", test_fold);
  g_test_add_func ("/icalendar-line/fold-full", test_fold_full);
  g_test_add_func ("/icalendar-line/fold-spaces", test_fold_spaces);
  g_test_add_func ("/icalendar-line/escape", test_escape);
  g_test_add_func ("/icalendar-line/escape-long", test_escape_long);
  g_test_add_func ("/icalendar-line/url", test_url);
  g_test_add_func ("/icalendar-line/append", test_append);
  g_test_add_func ("/icalendar-line/round-trip", test_round_trip);

  return g_test_run ();
}
