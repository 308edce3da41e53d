/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-credit.h"
#include "perks-model-fixture.h"

static void
test_new (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  PerksBooks *books = perks_fixture_dup_books (fixture);

  g_assert_true (PERKS_IS_BOOKS (books));
  g_assert_finalize_object (books);
}

/* Nothing given is nothing there, not nothing at all. */
static void
test_bare (void)
{
  PerksBooksValues values = { 0 };
  g_autoptr (PerksBooks) books = perks_books_new (&values);

  g_assert_null (perks_books_get_publisher (books));
  g_assert_cmpint (perks_books_get_publishers (books)->len, ==, 0);
  g_assert_cmpint (perks_books_get_offers (books)->len, ==, 0);
  g_assert_cmpint (perks_books_get_claims (books)->len, ==, 0);
  g_assert_cmpint (perks_books_get_engagements (books)->len, ==, 0);
  g_assert_cmpint (perks_books_get_credits (books)->len, ==, 0);
  g_assert_cmpint (perks_books_get_remotes (books)->len, ==, 0);
  g_assert_cmpint (perks_books_get_ledger_offers (books)->len, ==, 0);
  g_assert_cmpint (perks_books_get_sums (books)->len, ==, 0);
  g_assert_cmpint (g_hash_table_size (perks_books_get_editions (books)), ==, 0);
  g_assert_null (perks_books_get_setting (books, "edition"));
  g_assert_null (perks_books_find_offer (books, "one"));
  g_assert_null (perks_books_find_publisher (books, "one"));
  g_assert_null (perks_books_find_claim (books, "one", NULL));
  g_assert_null (perks_books_find_engagement (books, "one"));
  g_assert_null (perks_books_list_claims_of (books, "one"));
  g_assert_false (perks_books_has_public_offer (books, "one"));
}

static void
test_find (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  PerksOffer *one = perks_fixture_add_offer (fixture, "one", NULL);
  PerksOffer *two = perks_fixture_add_offer (fixture, "two", NULL);
  PerksClaim *whole = perks_fixture_add_claim (fixture, "sponsor-poc", NULL, "active");
  PerksClaim *single = perks_fixture_add_claim (fixture, "sponsor-poc", "one", "done");
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);

  g_assert_true (perks_books_find_offer (books, "one") == one);
  g_assert_true (perks_books_find_offer (books, "two") == two);
  g_assert_null (perks_books_find_offer (books, "One"));
  g_assert_true (perks_books_find_publisher (books, "contoso") == fixture->publisher);
  g_assert_null (perks_books_find_publisher (books, "fabrikam"));
  g_assert_true (perks_books_find_claim (books, "sponsor-poc", NULL) == whole);
  g_assert_true (perks_books_find_claim (books, "sponsor-poc", "one") == single);
  g_assert_null (perks_books_find_claim (books, "sponsor-poc", "two"));
  g_assert_null (perks_books_find_claim (books, "research-pmc", NULL));
}

/* Of several the one that began last. */
static void
test_find_engagement (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  PerksEngagement *first = perks_fixture_add_engagement (fixture, "one", NULL);
  PerksEngagement *second = perks_fixture_add_engagement (fixture, "one", NULL);
  PerksEngagement *third = perks_fixture_add_engagement (fixture, "one", NULL);
  PerksEngagement *other = perks_fixture_add_engagement (fixture, "two", NULL);
  g_autoptr (PerksBooks) books = NULL;

  perks_fixture_set (first, "start=2026-01-01");
  perks_fixture_set (second, "start=2026-03-01");
  perks_fixture_set (third, "start=2026-02-01");
  perks_fixture_set (other, "start=2026-09-01");
  books = perks_fixture_dup_books (fixture);
  g_assert_true (perks_books_find_engagement (books, "one") == second);
  g_assert_true (perks_books_find_engagement (books, "two") == other);
  g_assert_null (perks_books_find_engagement (books, "three"));
}

static void
test_ledger_offers (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksBooks) books = NULL;
  GArray *sums;

  perks_fixture_add_sale (fixture, "one", "2026-01-01", PERKS_SALE_KIND_BILLED, "1.00");
  perks_fixture_add_sale (fixture, NULL, "2026-01-02", PERKS_SALE_KIND_BILLED, "2.00");
  perks_fixture_add_sale (fixture, "one", "2026-01-03", PERKS_SALE_KIND_TRIAL, "3.00");
  books = perks_fixture_dup_books (fixture);
  sums = perks_books_get_sums (books);

  g_assert_cmpint (sums->len, ==, 3);
  g_assert_cmpint (perks_books_get_ledger_offers (books)->len, ==, 2);
  for (guint i = 0; i < sums->len; i++)
    {
      const PerksLedgerOffer *offer = perks_books_get_ledger_offer (books,
                                                                    &g_array_index (sums,
                                                                                    PerksSalesSum,
                                                                                    i));

      g_assert_cmpstr (offer->offer, ==, i == 1 ? NULL : "one");
      g_assert_cmpstr (offer->name, ==, i == 1 ? "Stranger" : "one");
    }
}

/* What-if changes nothing but its own copy. */
static void
test_copy_with_sale (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksBooks) other = NULL;
  const PerksSalesSum *sum;

  perks_fixture_add_offer (fixture, "one", NULL);
  perks_fixture_add_sale (fixture, "one", "2026-01-01", PERKS_SALE_KIND_BILLED, "1.00");
  books = perks_fixture_dup_books (fixture);
  other = perks_books_copy_with_sale (books, perks_fixture_day ("2026-11-22"), 500);

  g_assert_cmpint (perks_books_get_sums (books)->len, ==, 1);
  g_assert_cmpint (perks_books_get_sums (other)->len, ==, 2);
  sum = &g_array_index (perks_books_get_sums (other), PerksSalesSum, 1);
  g_assert_cmpint (sum->usd, ==, 500);
  g_assert_cmpint (sum->day, ==, perks_fixture_day ("2026-11-22"));
  g_assert_cmpint (sum->kind, ==, PERKS_SALE_KIND_BILLED);
  g_assert_cmpstr (sum->currency, ==, "USD");
  g_assert_null (perks_books_get_ledger_offer (other, sum));
  g_assert_true (perks_books_get_offers (other) == perks_books_get_offers (books));
  g_assert_true (perks_books_get_publisher (other) == perks_books_get_publisher (books));
}

static void
test_settings (void)
{
  g_autoptr (GHashTable) settings = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) editions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) credits = g_ptr_array_new_with_free_func (g_object_unref);
  PerksBooksValues values = { .settings = settings, .editions = editions, .credits = credits };
  g_autoptr (PerksBooks) books = NULL;

  g_hash_table_insert (settings, (gpointer) "edition", (gpointer) "2023-08");
  g_hash_table_insert (editions, (gpointer) "2030-01", (gpointer) "{}");
  g_ptr_array_add (credits, perks_credit_new ("credit-1"));
  books = perks_books_new (&values);

  g_assert_cmpstr (perks_books_get_setting (books, "edition"), ==, "2023-08");
  g_assert_null (perks_books_get_setting (books, "other"));
  g_assert_cmpstr (g_hash_table_lookup (perks_books_get_editions (books), "2030-01"), ==, "{}");
  g_assert_cmpint (perks_books_get_credits (books)->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/books/new", test_new);
  g_test_add_func ("/books/bare", test_bare);
  g_test_add_func ("/books/find", test_find);
  g_test_add_func ("/books/find-engagement", test_find_engagement);
  g_test_add_func ("/books/ledger-offers", test_ledger_offers);
  g_test_add_func ("/books/copy-with-sale", test_copy_with_sale);
  g_test_add_func ("/books/settings", test_settings);

  return g_test_run ();
}
