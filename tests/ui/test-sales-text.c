/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-sales-text.h"
#include "perks-ui-fixture.h"

static void
test_days (void)
{
  const struct
  {
    PerksSalesPeriod period;
    const char      *today;
    const char      *from;
    const char      *to;
  } cases[] = {
    { PERKS_SALES_PERIOD_ALL, "2026-11-22", NULL, NULL },
    { PERKS_SALES_PERIOD_TWELVE_MONTHS, "2026-11-22", "2025-11-23", "2026-11-22" },
    { PERKS_SALES_PERIOD_TWELVE_MONTHS, "2024-02-29", "2023-03-01", "2024-02-29" },
    { PERKS_SALES_PERIOD_THIS_YEAR, "2026-11-22", "2026-01-01", NULL },
    { PERKS_SALES_PERIOD_LAST_YEAR, "2026-01-01", "2025-01-01", "2025-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *from_text = NULL;
      g_autofree char *to_text = NULL;
      PerksDay today, from, to;

      g_assert_true (perks_day_from_string (cases[i].today, &today, NULL));
      perks_sales_text_get_days (cases[i].period, today, &from, &to);
      from_text = perks_day_to_string (from);
      to_text = perks_day_to_string (to);
      g_assert_cmpstr (from_text, ==, cases[i].from);
      g_assert_cmpstr (to_text, ==, cases[i].to);
    }
}

static void
test_rows (void)
{
  const struct
  {
    PerksImportResult result;
    const char       *text;
  } cases[] = {
    { { .accepted = 1190, .duplicates = 4, .updated = 2, .n_refused = 1 },
      "1190 new, 4 known already, 2 changed, 1 refused" },
    { { .accepted = 3 }, "3 new" },
    { { .duplicates = 5, .n_refused = 2 }, "5 known already, 2 refused" },
    { { 0 }, "The report has no rows" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = perks_sales_text_rows (&cases[i].result);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_sum (void)
{
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  PerksImportResult result = { .usd = 1230050 };
  g_autofree char *bare = perks_sales_text_sum (&result, locale_text);
  g_autofree char *dated = NULL;

  result.first = perks_day_new (2026, 1, 1);
  result.last = perks_day_new (2026, 10, 1);
  dated = perks_sales_text_sum (&result, locale_text);

  g_assert_cmpstr (bare, ==, "$12,300.50");
  g_assert_cmpstr (dated, ==, "$12,300.50, from Jan 1, 2026 to Oct 1, 2026");
}

/* The sample books stand at $86,118.96 in the $50K tier; see data/sample/expected.json. */
static void
test_effect (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksSituation *situation = perks_context_get_situation (fixture->context);
  PerksLocaleText *locale_text = perks_context_get_locale_text (fixture->context);
  PerksImportResult result = { .last = perks_day_new (2026, 11, 1) };
  g_autofree char *nothing = perks_sales_text_effect (situation, &result, locale_text);
  g_autofree char *less = NULL;
  g_autofree char *enough = NULL;

  result.usd = 1388103;
  less = perks_sales_text_effect (situation, &result, locale_text);
  result.usd = 1388104;
  enough = perks_sales_text_effect (situation, &result, locale_text);

  g_assert_null (nothing);
  g_assert_cmpstr (less, ==, "The tier stays as it is ($50K), with up to $99,999.99");
  g_assert_cmpstr (enough, ==, "The tier goes from $50K to $100K, with up to $100,000.00");
}

static void
test_summary (PerksUiFixture *fixture,
              gconstpointer   data)
{
  g_autofree char *many = NULL;
  g_autofree char *one = NULL;

  many = perks_sales_text_summary (perks_context_get_situation (fixture->context), 2051,
                                   perks_context_get_locale_text (fixture->context));
  one = perks_sales_text_summary (perks_context_get_situation (fixture->context), 1,
                                  perks_context_get_locale_text (fixture->context));

  g_assert_cmpstr (many, ==, "2,051 sales shown · $86,118.96 count for the tier");
  g_assert_cmpstr (one, ==, "1 sale shown · $86,118.96 count for the tier");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sales-text/days", test_days);
  g_test_add_func ("/sales-text/rows", test_rows);
  g_test_add_func ("/sales-text/sum", test_sum);
  g_test_add ("/sales-text/effect", PerksUiFixture, NULL, perks_ui_fixture_set_up_sample,
              test_effect, perks_ui_fixture_tear_down);
  g_test_add ("/sales-text/summary", PerksUiFixture, NULL, perks_ui_fixture_set_up_sample,
              test_summary, perks_ui_fixture_tear_down);

  return g_test_run ();
}
