/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-sale-cell.h"

static void
test_text (void)
{
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_auto (PerksSale) sale = {
    .key = g_strdup ("G1:2"),
    .offer_name = g_strdup ("Planner"),
    .day = perks_day_new (2026, 3, 1),
    .usd = -123456,
    .own = { 990, "EUR" },
  };
  const struct
  {
    PerksSalesSort column;
    const char    *text;
    gboolean       number;
  } cases[] = {
    { PERKS_SALES_SORT_DAY, "Mar 1, 2026", FALSE },
    { PERKS_SALES_SORT_OFFER, "Planner", FALSE },
    { PERKS_SALES_SORT_USD, "-$1,234.56", TRUE },
    { PERKS_SALES_SORT_OWN, "€9.90", TRUE },
    { PERKS_SALES_SORT_KEY, "G1:2", FALSE },
    { PERKS_SALES_SORT_KIND, "Billed", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = perks_sale_cell_text (&sale, cases[i].column, locale_text);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (perks_sale_cell_is_number (cases[i].column), ==, cases[i].number);
    }
}

static void
test_kind (void)
{
  const struct
  {
    PerksSaleKind kind;
    gboolean      fraud;
    const char   *text;
  } cases[] = {
    { PERKS_SALE_KIND_BILLED, FALSE, "Billed" },
    { PERKS_SALE_KIND_TRIAL, FALSE, "Trial" },
    { PERKS_SALE_KIND_REJECTED, FALSE, "Rejected" },
    { PERKS_SALE_KIND_BILLED, TRUE, "Fraud" },
    { PERKS_SALE_KIND_TRIAL, TRUE, "Fraud" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksSale sale = { .kind = cases[i].kind, .fraud = cases[i].fraud };
      g_autofree char *text = perks_sale_cell_kind (&sale);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sale-cell/text", test_text);
  g_test_add_func ("/sale-cell/kind", test_kind);

  return g_test_run ();
}
