/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"
#include "perks-json-guard.h"

#define KIBIBYTE 1024
#define BYTES(string) string, sizeof string - 1

typedef struct
{
  const char *data;
  gsize       length;
  const char *place;
} Bad;

static const struct
{
  const char *data;
  gsize       length;
} good[] = {
  { BYTES ("null") }, { BYTES ("true") }, { BYTES ("false") }, { BYTES ("0") }, { BYTES ("-0") },
  { BYTES ("-1") }, { BYTES ("\"\"") },
  { BYTES ("[]") }, { BYTES ("{}") }, { BYTES (" [ ] ") }, { BYTES ("\t{\r\n}\n") },
  { BYTES ("[1,2]") }, { BYTES ("{\"a\":1,\"b\":2}") },
  { BYTES ("{\"a\":{\"a\":{\"a\":[]}}}") }, { BYTES ("[{\"a\":1},{\"a\":1}]") },
  { BYTES ("{\"\":0}") }, { BYTES ("{\"a\":1,\"A\":2}") },
  { BYTES ("{\"a\":{\"b\":1},\"b\":{\"a\":1}}") }, { BYTES ("0.5") }, { BYTES ("-0.5") },
  { BYTES ("1e5") }, { BYTES ("1E+5") },
  { BYTES ("1.5e-10") }, { BYTES ("1e300") }, { BYTES ("0e0") }, { BYTES ("0.10") },
  { BYTES ("123456789012345678") },
  { BYTES ("-123456789012345678") }, { BYTES ("0.12345678901234567") }, { BYTES ("1e-400") },
  { BYTES ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"") },
  { BYTES ("\"\\u00e9\"") }, { BYTES ("\"\\uD834\\uDD1E\"") }, { BYTES ("\"\\ud834\\udd1e\"") },
  { BYTES ("\"\303\251\360\235\204\236\"") },
  { BYTES ("\"\177\"") }, { BYTES ("\"/* no comment */ // nor this\"") }, { BYTES ("\"'\"") },
  { BYTES ("[[[[[[[[[[]]]]]]]]]]") },
  { BYTES ("\357\273\277{\"a\":1}") }, { BYTES ("[true,false,null,\"x\",1,{},[]]") },
  { BYTES ("[\"]\",\"}\",\"{\"]") },
  { BYTES ("{\"\\u0061\":1,\"b\":2}") }, { BYTES ("[1 , 2 ,3]") },
  { BYTES ("{ \"a\" : [ ] , \"b\" : { } }") },
};

static const Bad bad[] = {
  { BYTES (""), "line 1, column 1" },
  { BYTES (" "), "line 1, column 2" },
  { BYTES ("\n\n"), "line 3, column 1" },
  { BYTES ("\357\273\277"), "line 1, column 1" },
  { BYTES ("\0"), "line 1, column 1" },
  { BYTES ("[1]\0"), "line 1, column 4" },
  { BYTES ("[\"a\0b\"]"), "line 1, column 4" },
  { BYTES ("\"a\\u0000b\""), "" },
  { BYTES ("{\"a\\u0000\":1}"), "" },
  { BYTES ("/*x*/1"), "line 1, column 1" },
  { BYTES ("[1/*x*/]"), "line 1, column 3" },
  { BYTES ("[1] // x"), "line 1, column 5" },
  { BYTES ("# x\n1"), "line 1, column 1" },
  { BYTES ("'a'"), "line 1, column 1" },
  { BYTES ("{'a':1}"), "line 1, column 2" },
  { BYTES ("{a:1}"), "line 1, column 2" },
  { BYTES ("var a = 1;"), "line 1, column 1" },
  { BYTES ("undefined"), "" },
  { BYTES ("None"), "" },
  { BYTES ("True"), "" },
  { BYTES ("TRUE"), "" },
  { BYTES ("nul"), "" },
  { BYTES ("nulll"), "line 1, column 5" },
  { BYTES ("truefalse"), "line 1, column 5" },
  { BYTES ("01"), "line 1, column 1" },
  { BYTES ("[010]"), "line 1, column 2" },
  { BYTES ("-01"), "" },
  { BYTES ("00"), "" },
  { BYTES ("00.5"), "" },
  { BYTES ("+1"), "" },
  { BYTES (".5"), "" },
  { BYTES ("1."), "" },
  { BYTES ("1.e5"), "" },
  { BYTES ("1e"), "" },
  { BYTES ("1e+"), "" },
  { BYTES ("1e5.5"), "" },
  { BYTES ("-"), "" },
  { BYTES ("--1"), "" },
  { BYTES ("0x10"), "" },
  { BYTES ("1_000"), "" },
  { BYTES ("1,000"), "" },
  { BYTES ("NaN"), "" },
  { BYTES ("Infinity"), "" },
  { BYTES ("-Infinity"), "" },
  { BYTES ("1e400"), "" },
  { BYTES ("-1e400"), "" },
  { BYTES ("1e308"), "" },
  { BYTES ("123e306"), "" },
  { BYTES ("1e99999999999999999999"), "" },
  { BYTES ("1234567890123456789"), "" },
  { BYTES ("9223372036854775807"), "" },
  { BYTES ("9223372036854775808"), "" },
  { BYTES ("12345678901234567890"), "" },
  { BYTES ("0.123456789012345678"), "" },
  { BYTES ("1234567890.123456789"), "" },
  { BYTES ("{\"a\":1,\"a\":2}"), "line 1, column 8" },
  { BYTES ("{\"a\":1,\n \"a\":2}"), "line 2, column 2" },
  { BYTES ("{\"a\":1,\"\\u0061\":2}"), "" },
  { BYTES ("{\"\\u00e9\":1,\"\303\251\":2}"), "" },
  { BYTES ("{\"/\":1,\"\\/\":2}"), "" },
  { BYTES ("{\"\":1,\"\":2}"), "" },
  { BYTES ("[{\"a\":{\"b\":1},\"c\":1,\"a\":2}]"), "line 1, column 21" },
  { BYTES ("1 2"), "line 1, column 3" },
  { BYTES ("[] []"), "line 1, column 4" },
  { BYTES ("{} x"), "" },
  { BYTES ("[]]"), "line 1, column 3" },
  { BYTES ("{}}"), "" },
  { BYTES ("[,]"), "" },
  { BYTES ("[1,]"), "line 1, column 4" },
  { BYTES ("[,1]"), "" },
  { BYTES ("[1,,2]"), "" },
  { BYTES ("[1 2]"), "" },
  { BYTES ("{\"a\":1,}"), "" },
  { BYTES ("{,}"), "" },
  { BYTES ("{\"a\"}"), "" },
  { BYTES ("{\"a\":}"), "" },
  { BYTES ("{\"a\" 1}"), "" },
  { BYTES ("{\"a\"::1}"), "" },
  { BYTES ("{\"a\":1;\"b\":2}"), "" },
  { BYTES ("{1:2}"), "" },
  { BYTES ("{null:2}"), "" },
  { BYTES ("[1}"), "" },
  { BYTES ("{\"a\":1]"), "" },
  { BYTES ("[1:2]"), "" },
  { BYTES ("["), "line 1, column 2" },
  { BYTES ("{"), "" },
  { BYTES ("[1"), "" },
  { BYTES ("[1,"), "" },
  { BYTES ("{\"a\""), "" },
  { BYTES ("{\"a\":"), "" },
  { BYTES ("{\"a\":1"), "" },
  { BYTES ("]"), "" },
  { BYTES ("}"), "" },
  { BYTES ("\""), "" },
  { BYTES ("\"abc"), "" },
  { BYTES ("\"abc\\"), "" },
  { BYTES ("\"abc\\\""), "" },
  { BYTES ("\"\\x41\""), "" },
  { BYTES ("\"\\'\""), "" },
  { BYTES ("\"\\0\""), "" },
  { BYTES ("\"\\u12\""), "" },
  { BYTES ("\"\\u12g4\""), "" },
  { BYTES ("\"\\u\""), "" },
  { BYTES ("\"\\U0041\""), "" },
  { BYTES ("\"\\ud834\""), "" },
  { BYTES ("\"\\udd1e\""), "" },
  { BYTES ("\"\\ud834\\ud834\""), "" },
  { BYTES ("\"\\ud834x\""), "" },
  { BYTES ("\"\\ud834\\u0041\""), "" },
  { BYTES ("\"a\nb\""), "line 1, column 3" },
  { BYTES ("\"a\tb\""), "" },
  { BYTES ("\"\001\""), "" },
  { BYTES ("\"\377\""), "line 1, column 2" },
  { BYTES ("\"\300\200\""), "" },
  { BYTES ("\"\355\240\200\""), "" },
  { BYTES ("\"\303\""), "" },
  { BYTES ("[\"\303\251\", x]"), "line 1, column 7" },
  { BYTES ("\302\2401"), "" },
  { BYTES ("\f1"), "" },
  { BYTES ("\377\376[\0]\0"), "" },
};

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = NULL;

      g_test_message ("%s", good[i].data);
      g_assert_true (perks_json_guard_check (good[i].data, good[i].length, KIBIBYTE, &error));
      g_assert_no_error (error);
      node = perks_json_read (good[i].data, good[i].length, KIBIBYTE, &error);
      g_assert_no_error (error);
      g_assert_nonnull (node);
    }
}

static void
test_bad (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (good) + G_N_ELEMENTS (bad), >=, 150);

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      if (perks_json_guard_check (bad[i].data, bad[i].length, KIBIBYTE, &error))
        g_error ("“%s” was let through", bad[i].data);
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
      g_assert_nonnull (strstr (error->message, "line "));
      g_assert_nonnull (strstr (error->message, "column "));
      if (strstr (error->message, bad[i].place) == NULL)
        g_error ("“%s”: “%s” does not name %s", bad[i].data, error->message, bad[i].place);
      g_clear_error (&error);

      g_assert_null (perks_json_read (bad[i].data, bad[i].length, KIBIBYTE, &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
    }
}

/* Every text that is cut off anywhere is refused, unless what is left is a whole value. */
static void
test_cut_off (void)
{
  static const char text[] = "{\"a\":[1,-2.5e3,\"x\\u00e9\\n\",{\"b\":null}],\"c\":{\"d\":[true,"
                             "false]}}";

  for (gsize length = 0; length < sizeof text - 1; length++)
    g_assert_false (perks_json_guard_check (text, length, KIBIBYTE, NULL));
  g_assert_true (perks_json_guard_check (text, sizeof text - 1, KIBIBYTE, NULL));
}

static char *
nest (gsize       depth,
      const char *opening,
      const char *closing)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < depth; i++)
    g_string_append (text, opening);
  g_string_append (text, "1");
  for (gsize i = 0; i < depth; i++)
    g_string_append (text, closing);

  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const struct
  {
    gsize    depth;
    gboolean good;
  } cases[] = { { 1, TRUE }, { 63, TRUE }, { 64, TRUE }, { 65, FALSE }, { 1000, FALSE },
                { 1000000, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arrays = nest (cases[i].depth, "[", "]");
      g_autofree char *objects = nest (cases[i].depth, "{\"a\":", "}");
      g_autofree char *open = nest (cases[i].depth, "[", "");
      g_autoptr (JsonNode) node = perks_json_read (arrays, strlen (arrays), G_MAXSIZE, NULL);

      g_assert_cmpint (node != NULL, ==, cases[i].good);
      g_assert_cmpint (perks_json_guard_check (objects, strlen (objects), G_MAXSIZE, NULL), ==,
                       cases[i].good);
      g_assert_false (perks_json_guard_check (open, strlen (open), G_MAXSIZE, NULL));
    }
}

static void
test_size (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *blanks = g_strnfill (4096, ' ');

  blanks[0] = '1';
  g_assert_true (perks_json_guard_check (blanks, 1024, 1024, &error));
  g_assert_no_error (error);
  g_assert_false (perks_json_guard_check (blanks, 1025, 1024, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
}

/* What is read is what was written. */
static void
test_values (void)
{
  static const char text[] = "{\"n\": 123456789012345678, \"s\": "
                             "\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD834\\uDD1E\", "
                             "\"l\": [-1, 0.5, 1e3, true, false, null]}";
  g_autoptr (JsonNode) root = perks_json_read (text, sizeof text - 1, KIBIBYTE, NULL);
  JsonObject *object;
  JsonArray *list;

  g_assert_nonnull (root);
  object = json_node_get_object (root);
  g_assert_cmpint (json_object_get_int_member (object, "n"), ==,
                   G_GINT64_CONSTANT (123456789012345678));
  g_assert_cmpstr (json_object_get_string_member (object, "s"), ==, "a\"\\/\b\f\n\r\té𝄞");
  list = json_object_get_array_member (object, "l");
  g_assert_cmpuint (json_array_get_length (list), ==, 6);
  g_assert_cmpint (json_array_get_int_element (list, 0), ==, -1);
  g_assert_true (json_array_get_boolean_element (list, 3));
  g_assert_false (json_array_get_boolean_element (list, 4));
  g_assert_true (json_array_get_null_element (list, 5));
}

/* Whatever the guard lets through, the parser takes: random texts made of the pieces of JSON. */
static void
test_random (void)
{
  static const char *const pieces[] = { "{", "}", "[", "]", ",", ":", "\"", "\\", "u0041", "\"a\"",
                                        "\"b\"", "1", "-", "0", ".", "e", "true",
                                        "null", " ", "\n", "\"a\":", "é", "'", "/", "1e5",
                                        "\\u0000", "\\ud800" };
  const char *given = g_getenv ("PERKS_SEED");
  guint32 seed = given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10) : 20261122;
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  guint n_good = 0;

  g_test_message ("seed %u", seed);
  for (int i = 0; i < 200000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = NULL;

      for (int n = g_rand_int_range (chance, 1, 8); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (chance, 0, G_N_ELEMENTS (pieces))]);
      if (!perks_json_guard_check (text->str, text->len, KIBIBYTE, NULL))
        continue;

      n_good++;
      node = perks_json_read (text->str, text->len, KIBIBYTE, &error);
      if (node == NULL)
        g_error ("“%s”: %s", text->str, error->message);
    }

  g_test_message ("%u texts were let through", n_good);
  g_assert_cmpuint (n_good, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json-guard/good", test_good);
  g_test_add_func ("/json-guard/bad", test_bad);
  g_test_add_func ("/json-guard/cut-off", test_cut_off);
  g_test_add_func ("/json-guard/depth", test_depth);
  g_test_add_func ("/json-guard/size", test_size);
  g_test_add_func ("/json-guard/values", test_values);
  g_test_add_func ("/json-guard/random", test_random);

  return g_test_run ();
}
