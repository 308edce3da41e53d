/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"
#include "perks-error.h"
#include "perks-json-guard.h"

static PerksJsonReader *
read_json (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = perks_json_read (text, strlen (text), 4096, &error);

  g_assert_no_error (error);
  return perks_json_reader_new ("x.json", root);
}

static void
test_good (void)
{
  g_autoptr (PerksJsonReader) reader =
    open_json ("{\"a\": {\"b\": [{\"c\": 1}, {}]}, \"d\": null}");
  g_autoptr (GError) error = NULL;
  guint length;

  g_assert_true (perks_json_reader_open_object (reader, "a", NULL));
  g_assert_true (perks_json_reader_open_array (reader, "b", 2, &length));
  g_assert_cmpuint (length, ==, 2);
  g_assert_true (perks_json_reader_open_element (reader, 0, NULL));
  g_assert_nonnull (perks_json_reader_find (reader, "c"));
  g_assert_null (perks_json_reader_find (reader, "d"));
  perks_json_reader_close (reader);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (perks_json_reader_get_element (reader, 1)));
  g_assert_null (perks_json_reader_get_element (reader, 2));
  g_assert_false (perks_json_reader_open_element (reader, 2, NULL));
  perks_json_reader_close (reader);
  perks_json_reader_close (reader);
  g_assert_nonnull (perks_json_reader_require (reader, "d"));

  g_assert_true (perks_json_reader_is_good (reader));
  g_assert_true (perks_json_reader_finish (reader, &error));
  g_assert_no_error (error);
}

static void
test_missing (void)
{
  g_autoptr (PerksJsonReader) reader = open_json ("{\"a\": [{\"b/c\": {}}]}");
  guint length;

  g_assert_true (perks_json_reader_open_array (reader, "a", 0, &length));
  g_assert_true (perks_json_reader_open_element (reader, 0, NULL));
  g_assert_true (perks_json_reader_open_object (reader, "b/c", NULL));
  g_assert_null (perks_json_reader_require (reader, "d"));

  assert_complaint (reader, "x.json: /a/0/b~1c/d: is missing");
}

static void
test_wrong_kind (void)
{
  static const struct
  {
    const char *text;
    gboolean    array;
    const char *message;
  } cases[] = {
    { "{\"a\": 1}", FALSE, "x.json: /a: has to be an object, in braces" },
    { "{\"a\": null}", FALSE, "x.json: /a: has to be an object, in braces" },
    { "{\"a\": []}", FALSE, "x.json: /a: has to be an object, in braces" },
    { "{}", FALSE, "x.json: /a: is missing" },
    { "{\"a\": {}}", TRUE, "x.json: /a: has to be an array, in brackets" },
    { "{\"a\": \"b\"}", TRUE, "x.json: /a: has to be an array, in brackets" },
    { "{\"a\": []}", TRUE, "x.json: /a: is empty" },
    { "{}", TRUE, "x.json: /a: is missing" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksJsonReader) reader = open_json (cases[i].text);
      guint length = 7;

      if (cases[i].array)
        g_assert_false (perks_json_reader_open_array (reader, "a", 1, &length));
      else
        g_assert_false (perks_json_reader_open_object (reader, "a", NULL));
      g_assert_cmpuint (length, ==, cases[i].array ? 0 : 7);
      assert_complaint (reader, cases[i].message);
    }
}

static void
test_root (void)
{
  g_autoptr (PerksJsonReader) reader = read_json ("[1]");

  g_assert_false (perks_json_reader_open_object (reader, NULL, NULL));
  assert_complaint (reader, "x.json: has to be an object, in braces");
}

static void
test_unknown (void)
{
  static const char *const known[] = { "a", "b", NULL };
  g_autoptr (PerksJsonReader) reader = read_json ("{\"b\": 1, \"c\\n\": 2, \"d\": 3}");

  g_assert_true (perks_json_reader_open_object (reader, NULL, known));
  assert_complaint (reader, "x.json: /c : is not known here; known are: a b");
}

/* Once there is a complaint, nothing is found any more and nothing is added to it. */
static void
test_first_stays (void)
{
  g_autoptr (PerksJsonReader) reader = open_json ("{\"a\": {\"b\": 1}, \"c\": [{}]}");
  guint length;

  perks_json_reader_complain (reader, "a", "first %d", 1);
  perks_json_reader_complain (reader, "c", "second %d", 2);

  g_assert_null (perks_json_reader_find (reader, "a"));
  g_assert_null (perks_json_reader_require (reader, "nothing"));
  g_assert_false (perks_json_reader_open_object (reader, "a", NULL));
  g_assert_false (perks_json_reader_open_object (reader, NULL, NULL));
  g_assert_false (perks_json_reader_open_array (reader, "c", 0, &length));
  g_assert_false (perks_json_reader_open_element (reader, 0, NULL));
  assert_complaint (reader, "x.json: /a: first 1");
}

static void
test_complain_here (void)
{
  g_autoptr (PerksJsonReader) reader = open_json ("{\"a\": {}}");

  g_assert_true (perks_json_reader_open_object (reader, "a", NULL));
  perks_json_reader_complain (reader, NULL, "is wrong");
  assert_complaint (reader, "x.json: /a: is wrong");
}

static void
test_list (void)
{
  g_autoptr (PerksJsonReader) reader = open_json ("{\"z\": 1, \"a\": 2, \"m\": 3}");
  g_autoptr (GPtrArray) names = perks_json_reader_list_members (reader);
  g_autoptr (GPtrArray) none = NULL;

  g_assert_cmpuint (names->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "z");
  g_assert_cmpstr (g_ptr_array_index (names, 1), ==, "a");
  g_assert_cmpstr (g_ptr_array_index (names, 2), ==, "m");

  perks_json_reader_complain (reader, NULL, "is wrong");
  none = perks_json_reader_list_members (reader);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_check_members (void)
{
  static const char *const narrow[] = { "a", NULL };
  g_autoptr (PerksJsonReader) reader = open_json ("{\"a\": 1, \"b\": 2}");

  perks_json_reader_check_members (reader, NULL);
  g_assert_true (perks_json_reader_is_good (reader));
  perks_json_reader_check_members (reader, narrow);
  assert_complaint (reader, "x.json: /b: is not known here; known are: a");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json-reader/good", test_good);
  g_test_add_func ("/json-reader/missing", test_missing);
  g_test_add_func ("/json-reader/wrong-kind", test_wrong_kind);
  g_test_add_func ("/json-reader/root", test_root);
  g_test_add_func ("/json-reader/unknown", test_unknown);
  g_test_add_func ("/json-reader/first-stays", test_first_stays);
  g_test_add_func ("/json-reader/complain-here", test_complain_here);
  g_test_add_func ("/json-reader/list", test_list);
  g_test_add_func ("/json-reader/check-members", test_check_members);

  return g_test_run ();
}
