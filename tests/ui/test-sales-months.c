/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sales-months.h"

#include <json-glib/json-glib.h>

#include "perks-test-situation.h"
#include "perks-ui-fixture.h"

/* Against data/sample/expected.json, which an independent script counted. */
static void
test_sample (PerksUiFixture *fixture,
             gconstpointer   data)
{
  g_autofree char *path = g_build_filename (g_getenv ("PERKS_SAMPLE"), "expected.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSalesMonths) months = NULL;
  JsonObject *expected;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  expected = json_node_get_object (json_parser_get_root (parser));
  expected = json_object_get_object_member (expected, "standings");
  expected = json_object_get_object_member (expected, "whole-past");
  expected = json_object_get_object_member (expected, "by_month");

  months = perks_sales_months_new (perks_context_get_situation (fixture->context),
                                   perks_context_get_locale_text (fixture->context));
  g_assert_cmpuint (months->n_months, ==, 24);
  for (guint i = 0; i < months->n_months; i++)
    {
      int number = 2024 * 12 + 11 + (int) i;
      g_autofree char *name = g_strdup_printf ("%04d-%02d", number / 12, number % 12 + 1);
      g_autofree char *usd = perks_usd_to_string (months->values[i]);
      const char *wanted = "0.00";

      if (json_object_has_member (expected, name))
        wanted = json_object_get_string_member (expected, name);
      g_test_message ("%s", name);
      g_assert_cmpstr (usd, ==, wanted);
    }
  g_assert_cmpstr (months->names[0], ==, "December 2024");
  g_assert_cmpstr (months->names[23], ==, "November 2026");
  g_assert_cmpstr (months->amounts[20], ==, "$5,488.08");
  g_assert_cmpstr (months->text, ==,
                   "What counted from December 2024 to November 2026: most in August 2026 with "
                   "$5,488.08, and $0 in the last month.");
}

static void
test_single (void)
{
  static const struct
  {
    PerksTestCase books;
    const char   *today;
    guint         n_months;
    int           month;
    gint64        value;
    gint64        least_mark;
    gint64        most_mark;
  } cases[] = {
    { { "2023-08", "P", "subscription", 12345, "2026-11-01", 0 },
      "2026-11-22", 24, 23, 12345, 0, 15000 },
    { { "2023-08", "P", "subscription", 12345, "2024-12-31", 0 },
      "2026-11-22", 24, 0, 12345, 0, 15000 },
    { { "2023-08", "P", "subscription", 12345, "2024-11-30", 0 },
      "2026-11-22", 24, -1, 0, 0, 100 },
    { { "2023-08", "P", "subscription", -12345, "2026-11-01", 0 },
      "2026-11-22", 24, 23, -12345, -15000, 0 },
    { { "2023-08", "P", "free-trial", 12345, "2026-11-01", 0 },
      "2026-11-22", 24, -1, 0, 0, 100 },
    { { "2023-08", "P", "subscription", 12345, "2026-11-01", PERKS_SALE_KIND_FRAUD },
      "2026-11-22", 24, -1, 0, 0, 100 },
    { { "2023-08", "P", "subscription", 12345, "2026-11-23", 0 },
      "2026-11-22", 24, -1, 0, 0, 100 },
    { { "2023-12", "P", "subscription", 12345, "2025-11-23", 0 },
      "2026-11-22", 13, 0, 12345, 0, 15000 },
    { { "2023-12", "P", "subscription", 12345, "2025-11-22", 0 },
      "2026-11-22", 13, -1, 0, 0, 100 },
    { { "2023-08", "P", "subscription", 12345, "2024-02-29", 0 },
      "2024-02-29", 24, 23, 12345, 0, 15000 },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksSituation) situation =
        perks_test_situation_new (&cases[i].books, cases[i].today);
      g_autoptr (PerksSalesMonths) months = perks_sales_months_new (situation, locale_text);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpuint (months->n_months, ==, cases[i].n_months);
      for (guint month = 0; month < months->n_months; month++)
        g_assert_cmpint (months->values[month], ==,
                         (int) month == cases[i].month ? cases[i].value : 0);
      g_assert_cmpint (months->marks[0].value, ==, cases[i].least_mark);
      g_assert_cmpint (months->marks[months->n_marks - 1].value, ==, cases[i].most_mark);
      g_assert_cmpuint (months->n_marks, <=, 6);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/sales-months/sample",
              PerksUiFixture,
              NULL,
              perks_ui_fixture_set_up_sample,
              test_sample,
              perks_ui_fixture_tear_down);
  g_test_add_func ("/sales-months/single", test_single);

  return g_test_run ();
}
