/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"
#include "perks-enums.h"
#include "perks-json-reader-words.h"

static const char *const words[] = { "red", "green", NULL };

static void
test_choice (void)
{
  g_autoptr (PerksJsonReader) reader =
    open_json ("{\"a\": \"red\", \"b\": \"green\", \"c\": \"gre\"}");

  g_assert_cmpuint (perks_json_reader_get_choice (reader, "a", words), ==, 0);
  g_assert_cmpuint (perks_json_reader_get_choice (reader, "b", words), ==, 1);
  g_assert_true (perks_json_reader_is_good (reader));
  g_assert_cmpuint (perks_json_reader_get_choice (reader, "c", words), ==, 0);
  assert_complaint (reader, "x.json: /c: “gre” is not among the allowed words: red green");
}

static void
test_enum (void)
{
  g_autoptr (PerksJsonReader) reader =
    open_json ("{\"a\": \"trial\", \"b\": \"transact\", \"c\": \"Transact\"}");

  g_assert_cmpint (perks_json_reader_get_enum (reader, "a", PERKS_TYPE_PATH), ==, PERKS_PATH_TRIAL);
  g_assert_cmpint (perks_json_reader_get_enum (reader, "b", PERKS_TYPE_PATH), ==,
                   PERKS_PATH_TRANSACT);
  g_assert_true (perks_json_reader_is_good (reader));
  g_assert_cmpint (perks_json_reader_get_enum (reader, "c", PERKS_TYPE_PATH), ==, 0);
  assert_complaint (reader, "x.json: /c: “Transact” is not among the allowed words: "
                            "list trial consulting transact");
}

/* What stands for "nothing entered" in the books is no word of the programme. */
static void
test_nothing_entered (void)
{
  g_autoptr (PerksJsonReader) unknown = open_json ("{\"a\": \"unknown\"}");
  g_autoptr (PerksJsonReader) none = open_json ("{\"a\": \"none\"}");
  g_autoptr (PerksJsonReader) in_set = open_json ("{\"a\": [\"unknown\"]}");

  perks_json_reader_get_enum (unknown, "a", PERKS_TYPE_LISTING_OPTION);
  perks_json_reader_get_enum (none, "a", PERKS_TYPE_CONSULTING_KIND);
  perks_json_reader_get_set (in_set, "a", PERKS_TYPE_LISTING_OPTION, PERKS_JSON_ANY_VALUE, 0);

  g_assert_false (perks_json_reader_is_good (unknown));
  g_assert_false (perks_json_reader_is_good (none));
  g_assert_false (perks_json_reader_is_good (in_set));
}

static void
test_set (void)
{
  g_autoptr (PerksJsonReader) reader =
    open_json ("{\"paths\": [\"transact\", \"list\"], \"none\": [],"
               " \"shops\": [\"appsource\", \"azure-marketplace\"]}");

  g_assert_cmpuint (
    perks_json_reader_get_set (reader, "paths", PERKS_TYPE_PATH, PERKS_JSON_ANY_VALUE, 1), ==,
    (1u << PERKS_PATH_TRANSACT) | (1u << PERKS_PATH_LIST));
  g_assert_cmpuint (
    perks_json_reader_get_set (reader, "none", PERKS_TYPE_PATH, PERKS_JSON_ANY_VALUE, 0), ==, 0);
  g_assert_cmpuint (
    perks_json_reader_get_set (reader, "shops", PERKS_TYPE_STOREFRONTS, PERKS_JSON_ANY_VALUE, 1),
    ==, PERKS_STOREFRONTS_APPSOURCE | PERKS_STOREFRONTS_AZURE_MARKETPLACE);
  g_assert_true (perks_json_reader_is_good (reader));
}

static void
test_broken_sets (void)
{
  static const struct
  {
    const char *text;
    const char *complaint;
  } cases[] = {
    { "{\"a\": []}", "x.json: /a: is empty" },
    { "{}", "x.json: /a: is missing" },
    { "{\"a\": \"byol\"}", "x.json: /a: has to be an array, in brackets" },
    { "{\"a\": [\"byol\", \"byol\"]}", "x.json: /a/1: “byol” stands here twice" },
    { "{\"a\": [\"region\"]}",
      "x.json: /a/0: “region” is not among the allowed words: byol opted-out" },
    { "{\"a\": [\"\\u0007\"]}", "x.json: /a/0: holds a control character, such as a line break" },
  };
  guint allowed = (1u << PERKS_CONDITION_BYOL) | (1u << PERKS_CONDITION_OPTED_OUT);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksJsonReader) reader = open_json (cases[i].text);

      perks_json_reader_get_set (reader, "a", PERKS_TYPE_CONDITION, allowed, 1);
      assert_complaint (reader, cases[i].complaint);
    }
}

static void
test_long_word (void)
{
  g_autofree char *word = g_strnfill (500, 'w');
  g_autofree char *shown = g_strnfill (60, 'w');
  g_autofree char *text = g_strdup_printf ("{\"a\": \"%s\"}", word);
  g_autofree char *message =
    g_strdup_printf ("x.json: /a: “%s…” is not among the allowed words: red green", shown);
  g_autoptr (PerksJsonReader) reader = open_json (text);

  perks_json_reader_get_choice (reader, "a", words);
  assert_complaint (reader, message);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json-reader-words/choice", test_choice);
  g_test_add_func ("/json-reader-words/enum", test_enum);
  g_test_add_func ("/json-reader-words/nothing-entered", test_nothing_entered);
  g_test_add_func ("/json-reader-words/set", test_set);
  g_test_add_func ("/json-reader-words/broken-sets", test_broken_sets);
  g_test_add_func ("/json-reader-words/long-word", test_long_word);

  return g_test_run ();
}
