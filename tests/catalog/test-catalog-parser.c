/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"
#include "perks-catalog-parser.h"
#include "perks-day.h"
#include "perks-error.h"

static void
test_own_edition (void)
{
  g_autoptr (PerksEdition) edition = parse_own_edition (NULL, NULL);

  g_assert_cmpstr (perks_edition_get_id (edition), ==, "own-2024");
  g_assert_cmpstr (perks_edition_get_label (edition), ==, "Our own agreement");
  g_assert_cmpstr (perks_edition_get_summary (edition), ==,
                   "What was agreed for a pilot with two tiers.");
  g_assert_cmpint (perks_edition_get_from (edition), ==, perks_day_new (2024, 1, 1));
  g_assert_cmpint (perks_edition_get_to (edition), ==, perks_day_new (2024, 12, 31));
  g_assert_cmpstr (perks_edition_get_source (edition), ==, "Mail of 20 December 2023");
  g_assert_cmpint (perks_edition_get_provenance (edition), ==, PERKS_PROVENANCE_USER);
  g_assert_true (perks_edition_has_metric (edition, PERKS_METRIC_BILLED_SALES));
  g_assert_true (perks_edition_has_metric (edition, PERKS_METRIC_TEAMS_MAU));

  g_assert_finalize_object (g_steal_pointer (&edition));
}

static void
test_without_end (void)
{
  g_autoptr (PerksEdition) edition = parse_own_edition ("\"2024-12-31\"", "null");

  g_assert_cmpint (perks_edition_get_to (edition), ==, PERKS_DAY_NONE);
}

/* The first and the last day may be one. */
static void
test_one_day (void)
{
  g_autoptr (PerksEdition) edition = parse_own_edition ("\"2024-12-31\"", "\"2024-01-01\"");

  g_assert_cmpint (perks_edition_get_to (edition), ==, perks_edition_get_from (edition));
}

static void
test_broken_head (void)
{
  static const BrokenCase cases[] = {
    { "\"perks-edition\"", "\"perks-resources\"", "/format", "“perks-edition”" },
    { "\"perks-edition\"", "null", "/format", "has to be text" },
    { "  \"format\": \"perks-edition\",\n", "", "/format", "is missing" },
    { "\"version\": 1", "\"version\": 2", "/version", "2 is newer than what this program reads" },
    { "\"version\": 1", "\"version\": 2, \"colour\": 1", "/version", "update Perks" },
    { "\"version\": 1", "\"version\": 0", "/version", "whole number from 1" },
    { "\"version\": 1", "\"version\": 1.0", "/version", "whole number" },
    { "\"version\": 1", "\"version\": \"1\"", "/version", "without quotes" },
    { "\"version\": 1", "\"version\": 1, \"colour\": 1", "/colour",
      "not known here; known are: format" },
    { "\"own-2024\"", "\"own 2024\"", "/id", "has to be an id" },
    { "\"own-2024\"", "\"-own\"", "/id", "has to be an id" },
    { "\"Our own agreement\"", "\"\"", "/label", "is empty" },
    { "\"2024-01-01\"", "\"2024-1-1\"", "/effective_from", "YYYY-MM-DD" },
    { "\"2024-01-01\"", "\"2023-02-29\"", "/effective_from", "day of the calendar" },
    { "\"2024-01-01\"", "null", "/effective_from", "has to be text" },
    { "\"2024-12-31\"", "\"2023-12-31\"", "/effective_to", "before the first day" },
    { "\"2024-12-31\"", "\"2024-12-32\"", "/effective_to", "day of the calendar" },
    { "  \"effective_to\": \"2024-12-31\",\n", "", "/effective_to", "is missing" },
    { "  \"provenance\": \"user\",\n", "", "/provenance", "is missing" },
    { "[\"billed-sales\", \"teams-mau\"]", "[]", "/metrics", "is empty" },
    { "[\"billed-sales\", \"teams-mau\"]", "[\"seats\"]", "/metrics/0", "billed-sales teams-mau" },
    { "[\"billed-sales\", \"teams-mau\"]", "[\"teams-mau\", \"teams-mau\"]", "/metrics/1",
      "twice" },
    { "\"window\": {", "\"window\": null, \"x\": {", "/x", "not known here" },
  };

  assert_broken_editions (cases, G_N_ELEMENTS (cases));
}

static void
test_every_member (void)
{
  static const char *const members[] = {
    "format", "version", "id", "label", "summary", "effective_from", "effective_to", "source",
    "provenance", "window", "metrics", "figures", "tiers", "benefits", "listing_options", "paths",
    "clauses",
  };

  /* Renamed, a member is one that is not known: no typing error passes for a thing left out. */
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *from = g_strdup_printf ("\n  \"%s\":", members[i]);
      g_autofree char *to = g_strdup_printf ("\n  \"%s2\":", members[i]);
      g_autofree char *good = load_test_file ("own-edition.json");
      g_autofree char *text = replace_once (good, from, to);
      g_autofree char *place = g_strdup_printf ("x.json: /%s%s: ", members[i], i > 1 ? "2" : "");
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;

      g_assert_null (perks_catalog_parse_edition ("x.json", bytes, &error));
      g_assert_true (g_str_has_prefix (error->message, place));
    }
}

static void
assert_refused (const char *data,
                gsize       length,
                const char *reason)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_catalog_parse_edition ("hostile\n.json", bytes, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, "hostile .json: "));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpint (g_utf8_strlen (error->message, -1), <=, 1000);
  g_assert_nonnull (strstr (error->message, reason));
}

static void
test_guard (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *reason;
  } cases[] = {
    { "\"version\": 1", "\"version\": 1, \"version\": 1", "twice" },
    { "\"version\": 1", "\"version\": 1234567890123456789", "18 digits" },
    { "\"version\": 1", "\"version\": 1e400", "too large" },
    { "\"version\": 1", "\"version\": 01", "zeros" },
    { "\"version\": 1", "\"version\": 1 /* one */", "" },
    { "\"version\": 1", "\"version\": NaN", "" },
    { "Our own", "Our \\u0000 own", "zero character" },
    { "Our own", "Our \xff own", "not UTF-8" },
    { "\"figures\": {", "\"figures\": [{", "" },
    { "  ]\n}\n", "  ]\n} {}\n", "" },
    { "  ]\n}\n", "  ]\n", "" },
  };
  g_autofree char *good = load_test_file ("own-edition.json");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replace_once (good, cases[i].from, cases[i].to);

      assert_refused (text, strlen (text), cases[i].reason);
    }

  assert_refused ("", 0, "");
  assert_refused ("null", 4, "has to be an object");
  assert_refused ("[]", 2, "has to be an object");
  assert_refused ("\"perks-edition\"", 15, "has to be an object");
  assert_refused ("{}", 2, "/format: is missing");
  assert_refused ("{\0}", 3, "zero character");
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": ");

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');

  assert_refused (text->str, text->len, "64 levels");
}

/* One byte more than is read, and a name that is far too long for a message. */
static void
test_large (void)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"perks-edition\", \"version\": 1, \"");

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "é");
  g_string_append (text, "\": 1}");
  assert_refused (text->str, text->len, "is not known here");

  while (text->len <= PERKS_CATALOG_MOST_BYTES)
    g_string_append (text, "          ");
  g_string_truncate (text, PERKS_CATALOG_MOST_BYTES + 1);
  assert_refused (text->str, text->len, "8192 KiB");
}

/* However a good file is cut short or bent in one byte, it is taken or refused in one line. */
static void
test_bent (void)
{
  const char *given = g_getenv ("PERKS_SEED");
  guint32 seed = given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10) : g_random_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *good = load_test_file ("own-edition.json");
  gsize length = strlen (good);
  guint refused = 0;

  g_test_message ("PERKS_SEED=%u", seed);
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = g_memdup2 (good, length);
      gsize place = (gsize) g_rand_int_range (random, 0, (int) length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (PerksEdition) edition = NULL;
      g_autoptr (GError) error = NULL;

      text[place] = (char) g_rand_int_range (random, 0, 256);
      bytes = g_bytes_new (text, i % 10 == 0 ? place : length);
      edition = perks_catalog_parse_edition ("bent.json", bytes, &error);
      if (edition != NULL)
        continue;

      refused++;
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_true (g_str_has_prefix (error->message, "bent.json: "));
      g_assert_null (strchr (error->message, '\n'));
    }

  g_assert_cmpuint (refused, >, 300);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/catalog-parser/own-edition", test_own_edition);
  g_test_add_func ("/catalog-parser/without-end", test_without_end);
  g_test_add_func ("/catalog-parser/one-day", test_one_day);
  g_test_add_func ("/catalog-parser/broken-head", test_broken_head);
  g_test_add_func ("/catalog-parser/every-member", test_every_member);
  g_test_add_func ("/catalog-parser/guard", test_guard);
  g_test_add_func ("/catalog-parser/deep", test_deep);
  g_test_add_func ("/catalog-parser/large", test_large);
  g_test_add_func ("/catalog-parser/bent", test_bent);

  return g_test_run ();
}
