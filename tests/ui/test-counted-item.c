/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-counted-item.h"

#include "perks-day.h"
#include "perks-test-situation.h"

static void
test_texts (void)
{
  static const struct
  {
    PerksCountedRow row;
    const char     *title;
    const char     *subtitle;
    const char     *amount;
  } cases[] = {
    { { "Planner", 0, PERKS_SALE_KIND_BILLED, TRUE, 0, 1, 12345 },
      "October 2026 · Planner", "1 sale counts", "$123.45" },
    { { "Fish & <Chips>", 0, PERKS_SALE_KIND_BILLED, TRUE, 0, 1234, 100 },
      "October 2026 · Fish & <Chips>", "1,234 sales count", "$1.00" },
    { { "Planner", 0, PERKS_SALE_KIND_REJECTED, FALSE, PERKS_EXCLUSION_REJECTED, 1, 500 },
      "October 2026 · Planner", "1 sale does not count: Payout Rejected", "$5.00" },
    { { "Planner", 0, PERKS_SALE_KIND_TRIAL, FALSE, PERKS_EXCLUSION_TRIAL, 2, 0 },
      "October 2026 · Planner", "2 sales do not count: Trials", "$0.00" },
    { { "Planner", 0, PERKS_SALE_KIND_BILLED, FALSE, PERKS_EXCLUSION_OUTSIDE_WINDOW, 3, -200 },
      "October 2026 · Planner", "3 sales do not count: Outside the Period", "-$2.00" },
    { { NULL, 0, PERKS_SALE_KIND_BILLED, TRUE, 0, 1, 100 },
      "October 2026 · Without an offer", "1 sale counts", "$1.00" },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksCountedRow row = cases[i].row;
      g_autoptr (PerksCountedItem) item = NULL;

      row.month = perks_day_new (2026, 10, 1);
      item = perks_counted_item_new (&row, locale_text);
      g_assert_cmpstr (perks_counted_item_get_title (item), ==, cases[i].title);
      g_assert_cmpstr (perks_counted_item_get_subtitle (item), ==, cases[i].subtitle);
      g_assert_cmpstr (perks_counted_item_get_amount (item), ==, cases[i].amount);
      g_assert_cmpint (perks_counted_item_counts (item), ==, row.counts);
    }
}

static void
test_list (void)
{
  const PerksTestCase books = { "2023-08", "P", "subscription", 700, "2026-02-03", 0 };
  const PerksTestCase empty = { "2023-08", "P", "subscription", 0, NULL, 0 };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (PerksSituation) situation = perks_test_situation_new (&books, "2026-11-22");
  g_autoptr (PerksSituation) without = perks_test_situation_new (&empty, "2026-11-22");
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;

  items = perks_counted_item_list (situation, locale_text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpstr (perks_counted_item_get_title (g_ptr_array_index (items, 0)), ==,
                   "February 2026 · Planner");
  none = perks_counted_item_list (without, locale_text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

/* What is shown outlives what it was made from. */
static void
test_alone (void)
{
  const PerksTestCase books = { "2023-08", "P", "subscription", 700, "2026-02-03", 0 };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  PerksSituation *situation = perks_test_situation_new (&books, "2026-11-22");
  g_autoptr (GPtrArray) items = perks_counted_item_list (situation, locale_text, NULL);

  g_assert_finalize_object (situation);
  g_assert_cmpstr (perks_counted_item_get_title (g_ptr_array_index (items, 0)), ==,
                   "February 2026 · Planner");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/counted-item/texts", test_texts);
  g_test_add_func ("/ui/counted-item/list", test_list);
  g_test_add_func ("/ui/counted-item/alone", test_alone);

  return g_test_run ();
}
