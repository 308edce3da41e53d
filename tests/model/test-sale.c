/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-sale.h"

static PerksSale *
make_sale (void)
{
  PerksSale *sale = perks_sale_new ();

  sale->key = g_strdup ("record-1/1");
  sale->offer_name = g_strdup ("Insights");
  sale->sku = g_strdup ("gold");
  sale->day = perks_day_new (2026, 1, 1);
  sale->kind = PERKS_SALE_KIND_BILLED;
  sale->usd = 10000;
  sale->own = perks_money_new (9000, "EUR");
  return sale;
}

static void
test_new (void)
{
  g_autoptr (PerksSale) sale = perks_sale_new ();

  g_assert_null (sale->key);
  g_assert_null (sale->offer_name);
  g_assert_null (sale->sku);
  g_assert_cmpint (sale->day, ==, PERKS_DAY_NONE);
  g_assert_cmpint (sale->kind, ==, PERKS_SALE_KIND_BILLED);
  g_assert_false (sale->fraud);
  g_assert_cmpint (sale->usd, ==, 0);
}

static void
test_clear (void)
{
  g_autoptr (PerksSale) sale = make_sale ();

  perks_sale_clear (sale);
  g_assert_null (sale->key);
  g_assert_null (sale->offer_name);
  g_assert_null (sale->sku);
  g_assert_cmpint (sale->usd, ==, 0);
  g_assert_cmpstr (sale->own.currency, ==, "");

  /* Again, and filled again. */
  perks_sale_clear (sale);
  sale->key = g_strdup ("record-2");
}

static void
test_auto_clear (void)
{
  g_auto (PerksSale) sale = { 0 };

  sale.key = g_strdup ("record-1");
  sale.sku = g_strdup ("gold");
}

/* Key and fraud mark are not the content. */
static void
test_equal_content (void)
{
  g_autoptr (PerksSale) a = make_sale ();

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (PerksSale) b = make_sale ();

      switch (i)
        {
        case 0:
          g_assert_true (perks_sale_equal_content (a, b));
          continue;
        case 1:
          b->key[0] = 'X';
          b->fraud = TRUE;
          g_assert_true (perks_sale_equal_content (a, b));
          continue;
        case 2:
          b->day++;
          break;
        case 3:
          b->kind = PERKS_SALE_KIND_TRIAL;
          break;
        case 4:
          b->usd++;
          break;
        case 5:
          b->own.minor--;
          break;
        case 6:
          b->own = perks_money_new (9000, "CHF");
          break;
        case 7:
          b->offer_name[0] = 'i';
          break;
        case 8:
          b->sku[0] = 'G';
          break;
        default:
          g_clear_pointer (&b->sku, g_free);
          break;
        }

      g_assert_false (perks_sale_equal_content (a, b));
      g_assert_false (perks_sale_equal_content (b, a));
    }
}

static void
test_equal_without_sku (void)
{
  g_autoptr (PerksSale) a = make_sale ();
  g_autoptr (PerksSale) b = make_sale ();

  g_clear_pointer (&a->sku, g_free);
  g_clear_pointer (&b->sku, g_free);
  g_assert_true (perks_sale_equal_content (a, b));
}

static void
test_copy (void)
{
  g_autoptr (PerksSale) copy = NULL;
  g_autoptr (PerksSale) sale = perks_sale_new ();

  sale->key = g_strdup ("G1:1");
  sale->offer_name = g_strdup ("Insights");
  sale->sku = g_strdup ("team");
  sale->day = 738000;
  sale->kind = PERKS_SALE_KIND_TRIAL;
  sale->fraud = TRUE;
  sale->usd = -500;
  sale->own = perks_money_new (450, "EUR");
  copy = perks_sale_copy (sale);

  g_assert_cmpstr (copy->key, ==, "G1:1");
  g_assert_true (copy->key != sale->key);
  g_assert_true (copy->fraud);
  g_assert_true (perks_sale_equal_content (copy, sale));
  perks_sale_clear (sale);
  g_assert_cmpstr (copy->offer_name, ==, "Insights");
  g_assert_cmpstr (copy->sku, ==, "team");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sale/new", test_new);
  g_test_add_func ("/sale/clear", test_clear);
  g_test_add_func ("/sale/auto-clear", test_auto_clear);
  g_test_add_func ("/sale/equal-content", test_equal_content);
  g_test_add_func ("/sale/equal-without-sku", test_equal_without_sku);
  g_test_add_func ("/sale/copy", test_copy);

  return g_test_run ();
}
