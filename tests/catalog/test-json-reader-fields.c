/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"
#include "perks-day.h"
#include "perks-json-reader-fields.h"

static PerksJsonReader *
open_text (const char *text)
{
  g_autofree char *json = g_strdup_printf ("{\"a\": \"%s\"}", text);

  return open_json (json);
}

static void
test_id (void)
{
  static const struct
  {
    const char *text;
    gboolean    good;
  } cases[] = {
    { "a", TRUE },        { "t500", TRUE },     { "0", TRUE },       { "2023-08", TRUE },
    { "a-b-c", TRUE },    { "-a", FALSE },      { "a-", FALSE },     { "a--b", FALSE },
    { "A", FALSE },       { "a b", FALSE },     { "a_b", FALSE },    { "a.b", FALSE },
    { "é", FALSE },       { "", FALSE },        { "-", FALSE },      { "a/b", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksJsonReader) reader = open_text (cases[i].text);
      g_autoptr (PerksJsonReader) nullable = open_text (cases[i].text);

      g_assert_cmpstr (perks_json_reader_get_id (reader, "a"), ==, cases[i].text);
      perks_json_reader_get_nullable_id (nullable, "a");
      g_assert_cmpint (perks_json_reader_is_good (reader), ==, cases[i].good);
      g_assert_cmpint (perks_json_reader_is_good (nullable), ==, cases[i].good);
    }
}

static void
test_null_id (void)
{
  g_autoptr (PerksJsonReader) reader = open_json ("{\"a\": null}");

  g_assert_null (perks_json_reader_get_nullable_id (reader, "a"));
  g_assert_true (perks_json_reader_is_good (reader));
  g_assert_null (perks_json_reader_get_nullable_id (reader, "b"));
  assert_complaint (reader, "x.json: /b: is missing");
}

static void
test_unique_id (void)
{
  g_autoptr (PerksJsonReader) reader =
    open_json ("{\"a\": \"one\", \"b\": \"two\", \"c\": \"one\"}");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpstr (perks_json_reader_get_unique_id (reader, "a", seen), ==, "one");
  g_assert_cmpstr (perks_json_reader_get_unique_id (reader, "b", seen), ==, "two");
  g_assert_true (perks_json_reader_is_good (reader));
  perks_json_reader_get_unique_id (reader, "c", seen);
  assert_complaint (reader, "x.json: /c: “one” is the id of an earlier one");
}

static void
test_day (void)
{
  static const struct
  {
    const char *text;
    int         year;
    int         month;
    int         day;
  } cases[] = {
    { "2024-02-29", 2024, 2, 29 }, { "0001-01-01", 1, 1, 1 },  { "9999-12-31", 9999, 12, 31 },
    { "2023-02-29", 0, 0, 0 },     { "2024-2-9", 0, 0, 0 },    { "2024-02-29T00:00", 0, 0, 0 },
    { "29.02.2024", 0, 0, 0 },     { "today", 0, 0, 0 },       { "2024-13-01", 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksJsonReader) reader = open_text (cases[i].text);
      g_autoptr (PerksJsonReader) nullable = open_text (cases[i].text);
      PerksDay expected = perks_day_new (cases[i].year, cases[i].month, cases[i].day);

      g_assert_cmpint (perks_json_reader_get_day (reader, "a"), ==, expected);
      g_assert_cmpint (perks_json_reader_get_nullable_day (nullable, "a"), ==, expected);
      g_assert_cmpint (perks_json_reader_is_good (reader), ==, cases[i].year != 0);
      g_assert_cmpint (perks_json_reader_is_good (nullable), ==, cases[i].year != 0);
    }
}

static void
test_null_day (void)
{
  g_autoptr (PerksJsonReader) reader = open_json ("{\"a\": null}");

  g_assert_cmpint (perks_json_reader_get_nullable_day (reader, "a"), ==, PERKS_DAY_NONE);
  g_assert_true (perks_json_reader_is_good (reader));
  g_assert_cmpint (perks_json_reader_get_day (reader, "a"), ==, PERKS_DAY_NONE);
  assert_complaint (reader, "x.json: /a: has to be text, in quotes");
}

static void
test_usd (void)
{
  static const struct
  {
    const char *text;
    gint64      cents;
  } cases[] = {
    { "0.00", 0 },       { "0.01", 1 },        { "0.10", 10 },         { "1234.50", 123450 },
    { "999999999999999.99", G_GINT64_CONSTANT (99999999999999999) },
    { "1000000000000000.00", -1 }, { "00.00", -1 },  { "01.00", -1 },  { "1", -1 },
    { "1.", -1 },        { ".50", -1 },        { "1.5", -1 },          { "1.500", -1 },
    { "-1.00", -1 },     { "+1.00", -1 },      { "1,000.00", -1 },     { " 1.00", -1 },
    { "1.00 ", -1 },     { "$1.00", -1 },      { "1e3.00", -1 },       { "1.0x", -1 },
    { "１.00", -1 },     { "1.00.00", -1 },    { "0x1.00", -1 },       { "NaN", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksJsonReader) reader = open_text (cases[i].text);
      gint64 cents = perks_json_reader_get_usd (reader, "a");

      g_assert_cmpint (cents, ==, MAX (cases[i].cents, 0));
      g_assert_cmpint (perks_json_reader_is_good (reader), ==, cases[i].cents >= 0);
    }
}

static void
test_count (void)
{
  static const struct
  {
    const char *text;
    gint64      number;
  } cases[] = {
    { "1", 1 },    { "9999", 9999 }, { "250", 250 }, { "0", -1 },   { "10000", -1 }, { "01", -1 },
    { "-1", -1 },  { "1.0", -1 },    { "1e2", -1 },  { " 1", -1 },  { "1 ", -1 },    { "x", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksJsonReader) reader = open_text (cases[i].text);
      gint64 number = perks_json_reader_get_count (reader, "a", 4);

      g_assert_cmpint (perks_json_reader_is_good (reader), ==, cases[i].number > 0);
      if (cases[i].number > 0)
        g_assert_cmpint (number, ==, cases[i].number);
    }
}

static void
test_provenance (void)
{
  static const struct
  {
    const char      *text;
    PerksProvenance  provenance;
    const char      *note;
    gboolean         good;
  } cases[] = {
    { "published", PERKS_PROVENANCE_PUBLISHED, NULL, TRUE },
    { "published", PERKS_PROVENANCE_PUBLISHED, "A note.", TRUE },
    { "user", PERKS_PROVENANCE_USER, NULL, TRUE },
    { "assumed", PERKS_PROVENANCE_ASSUMED, "A note.", TRUE },
    { "assumed", PERKS_PROVENANCE_ASSUMED, NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"provenance\": \"%s\"}", cases[i].text);
      g_autoptr (PerksJsonReader) reader = open_json (json);
      PerksProvenance provenance = perks_json_reader_get_provenance (reader);

      g_assert_cmpint (provenance, ==, cases[i].provenance);
      perks_json_reader_check_note (reader, provenance, cases[i].note);
      if (!cases[i].good)
        assert_complaint (reader, "x.json: /note: has to say in a sentence what is assumed");
      g_assert_cmpint (perks_json_reader_is_good (reader), ==, cases[i].good);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json-reader-fields/id", test_id);
  g_test_add_func ("/json-reader-fields/null-id", test_null_id);
  g_test_add_func ("/json-reader-fields/unique-id", test_unique_id);
  g_test_add_func ("/json-reader-fields/day", test_day);
  g_test_add_func ("/json-reader-fields/null-day", test_null_day);
  g_test_add_func ("/json-reader-fields/usd", test_usd);
  g_test_add_func ("/json-reader-fields/count", test_count);
  g_test_add_func ("/json-reader-fields/provenance", test_provenance);

  return g_test_run ();
}
