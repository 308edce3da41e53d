/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"
#include "perks-json-reader-values.h"

#define TEXTS                                            \
  "{\"text\": \"one\", \"null\": null, \"number\": 7, "     \
  "\"list\": [\"a\", 2], \"blank\": \" \\t\"}"

typedef const char *(*GetFunction) (PerksJsonReader *self,
                                    const char      *member);

static void
test_text (void)
{
  static const struct
  {
    GetFunction  get;
    const char  *member;
    const char  *value;
    const char  *complaint;
  } cases[] = {
    { perks_json_reader_get_text, "text", "one", NULL },
    { perks_json_reader_get_text, "null", "", "x.json: /null: has to be text, in quotes" },
    { perks_json_reader_get_text, "number", "", "x.json: /number: has to be text, in quotes" },
    { perks_json_reader_get_text, "list", "", "x.json: /list: has to be text, in quotes" },
    { perks_json_reader_get_text, "none", "", "x.json: /none: is missing" },
    { perks_json_reader_get_text, "blank", "", "x.json: /blank: is empty" },
    { perks_json_reader_get_nullable_text, "text", "one", NULL },
    { perks_json_reader_get_nullable_text, "null", NULL, NULL },
    { perks_json_reader_get_nullable_text, "none", NULL, "x.json: /none: is missing" },
    { perks_json_reader_get_nullable_text, "number", "",
      "x.json: /number: has to be text, in quotes" },
    { perks_json_reader_get_optional_text, "text", "one", NULL },
    { perks_json_reader_get_optional_text, "null", NULL, NULL },
    { perks_json_reader_get_optional_text, "none", NULL, NULL },
    { perks_json_reader_get_optional_text, "blank", "", "x.json: /blank: is empty" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksJsonReader) reader = open_json (TEXTS);

      g_assert_cmpstr (cases[i].get (reader, cases[i].member), ==, cases[i].value);
      if (cases[i].complaint != NULL)
        assert_complaint (reader, cases[i].complaint);
      g_assert_cmpint (perks_json_reader_is_good (reader), ==, cases[i].complaint == NULL);
    }
}

static void
test_characters (void)
{
  static const struct
  {
    const char *text;
    gboolean    good;
  } cases[] = {
    { "{\"a\": \"“é”\"}", TRUE },           { "{\"a\": \"one\\ntwo\"}", FALSE },
    { "{\"a\": \"\\u001b[2J\"}", FALSE },   { "{\"a\": \"\\u007f\"}", FALSE },
    { "{\"a\": \"\\u009b\"}", FALSE },      { "{\"a\": \"\\ud83d\\ude00\"}", TRUE },
    { "{\"a\": \"\\u3000\"}", FALSE },      { "{\"a\": \"0\"}", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksJsonReader) reader = open_json (cases[i].text);

      perks_json_reader_get_text (reader, "a");
      g_assert_cmpint (perks_json_reader_is_good (reader), ==, cases[i].good);
    }
}

static void
test_text_at (void)
{
  g_autoptr (PerksJsonReader) reader = open_json (TEXTS);
  guint length;

  g_assert_true (perks_json_reader_open_array (reader, "list", 0, &length));
  g_assert_cmpstr (perks_json_reader_get_text_at (reader, 0), ==, "a");
  g_assert_cmpstr (perks_json_reader_get_text_at (reader, 2), ==, "");
  g_assert_true (perks_json_reader_is_good (reader));
  g_assert_cmpstr (perks_json_reader_get_text_at (reader, 1), ==, "");
  assert_complaint (reader, "x.json: /list/1: has to be text, in quotes");
}

static void
test_integer (void)
{
  static const struct
  {
    const char *text;
    int         value;
    gboolean    good;
  } cases[] = {
    { "{\"a\": 2}", 2, TRUE },       { "{\"a\": 9}", 9, TRUE },
    { "{\"a\": 5}", 5, TRUE },       { "{\"a\": 1}", 2, FALSE },
    { "{\"a\": 10}", 2, FALSE },     { "{\"a\": -5}", 2, FALSE },
    { "{\"a\": 5.0}", 2, FALSE },    { "{\"a\": 5e0}", 2, FALSE },
    { "{\"a\": \"5\"}", 2, FALSE },  { "{\"a\": null}", 2, FALSE },
    { "{\"a\": true}", 2, FALSE },   { "{\"a\": [5]}", 2, FALSE },
    { "{\"b\": 5}", 2, FALSE },      { "{\"a\": 4294967301}", 2, FALSE },
    { "{\"a\": {}}", 2, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksJsonReader) reader = open_json (cases[i].text);

      g_assert_cmpint (perks_json_reader_get_integer (reader, "a", 2, 9), ==, cases[i].value);
      g_assert_cmpint (perks_json_reader_is_good (reader), ==, cases[i].good);
    }
}

static void
test_integer_message (void)
{
  g_autoptr (PerksJsonReader) reader = open_json ("{\"a\": 0}");

  perks_json_reader_get_integer (reader, "a", 1, 120);
  assert_complaint (reader,
                    "x.json: /a: has to be a whole number from 1 to 120, without quotes");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json-reader-values/text", test_text);
  g_test_add_func ("/json-reader-values/characters", test_characters);
  g_test_add_func ("/json-reader-values/text-at", test_text_at);
  g_test_add_func ("/json-reader-values/integer", test_integer);
  g_test_add_func ("/json-reader-values/integer-message", test_integer_message);

  return g_test_run ();
}
