/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"

#define DAY 738000

static void
add_publisher (StoreFixture *fixture,
               const char   *id)
{
  g_autoptr (PerksRecord) publisher = new_record (PERKS_TYPE_PUBLISHER, id, "name", id, NULL);
  g_autoptr (PerksChange) change = new_change ("Addition");

  perks_change_create (change, publisher);
  store_fixture_apply (fixture, change);
}

static void
assert_publisher (StoreFixture *fixture,
                  const char   *asked,
                  const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksBooks) books =
    perks_repository_load (store_fixture_get_repository (fixture), asked, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (perks_books_get_publisher (books))), ==,
                   expected);
}

/* The one asked for, else the one that is set, else the first by id. */
static void
test_choice (StoreFixture  *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  assert_publisher (fixture, NULL, PUBLISHER);
  add_publisher (fixture, "zebra");
  assert_publisher (fixture, NULL, PUBLISHER);
  add_publisher (fixture, "ant");
  assert_publisher (fixture, NULL, "ant");
  store_fixture_set (fixture, "setting", "publisher", "value", NULL, "zebra");
  assert_publisher (fixture, NULL, "zebra");
  assert_publisher (fixture, PUBLISHER, PUBLISHER);
  store_fixture_set (fixture, "setting", "publisher", "value", "zebra", "gone");
  assert_publisher (fixture, NULL, "ant");

  g_assert_null (perks_repository_load (store_fixture_get_repository (fixture), "gone", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "“gone”"));
}

static void
test_none (StoreFixture  *fixture,
           gconstpointer  user_data)
{
  g_autoptr (PerksRecord) publisher =
    new_record (PERKS_TYPE_PUBLISHER, PUBLISHER, "name", "Contoso", NULL);
  g_autoptr (PerksChange) change = new_change ("Removal");
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;

  perks_change_remove (change, publisher);
  store_fixture_apply (fixture, change);
  books = perks_repository_load (store_fixture_get_repository (fixture), NULL, &error);
  g_assert_no_error (error);
  g_assert_null (perks_books_get_publisher (books));
  g_assert_cmpuint (perks_books_get_publishers (books)->len, ==, 0);
  g_assert_cmpuint (perks_books_get_offers (books)->len, ==, 0);
  g_assert_cmpuint (perks_books_get_sums (books)->len, ==, 0);
  g_assert_null (perks_books_get_setting (books, "publisher"));
}

/* What belongs to another publisher is not seen. */
static void
test_apart (StoreFixture  *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (PerksImportFile) file = NULL;
  g_autoptr (PerksBooks) mine = NULL;
  g_autoptr (PerksBooks) other = NULL;

  add_publisher (fixture, "other");
  store_fixture_add_offer (fixture, "o", "Insights");
  add_sale (sales, "a", "Insights", DAY, 5);
  file = store_fixture_import (fixture, "a.csv", sales);
  mine = perks_repository_load (store_fixture_get_repository (fixture), PUBLISHER, NULL);
  other = perks_repository_load (store_fixture_get_repository (fixture), "other", NULL);
  g_assert_cmpuint (perks_books_get_offers (mine)->len, ==, 1);
  g_assert_cmpuint (perks_books_get_sums (mine)->len, ==, 1);
  g_assert_cmpuint (perks_books_get_ledger_offers (mine)->len, ==, 1);
  g_assert_cmpuint (perks_books_get_publishers (mine)->len, ==, 2);
  g_assert_cmpuint (perks_books_get_offers (other)->len, ==, 0);
  g_assert_cmpuint (perks_books_get_sums (other)->len, ==, 0);
  g_assert_cmpuint (perks_books_get_ledger_offers (other)->len, ==, 0);
}

/* A name that no sale uses any more is left out, and the numbers of the sums fit the list. */
static void
test_names (StoreFixture  *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GPtrArray) first = new_sales ();
  g_autoptr (GPtrArray) second = new_sales ();
  g_autoptr (PerksImportFile) one = NULL;
  g_autoptr (PerksImportFile) two = NULL;
  g_autoptr (PerksBooks) books = NULL;
  GArray *sums;

  store_fixture_add_offer (fixture, "o", "ZULU");
  add_sale (first, "a", "Zulu", DAY, 1);
  add_sale (first, "b", "Gone", DAY, 2);
  one = store_fixture_import (fixture, "a.csv", first);
  add_sale (second, "b", "Alpha", DAY, 2);
  two = store_fixture_import (fixture, "b.csv", second);

  books = perks_repository_load (store_fixture_get_repository (fixture), NULL, NULL);
  sums = perks_books_get_sums (books);
  g_assert_cmpuint (perks_books_get_ledger_offers (books)->len, ==, 2);
  g_assert_cmpuint (sums->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);
      const PerksLedgerOffer *offer = perks_books_get_ledger_offer (books, sum);

      g_assert_cmpstr (offer->name, ==, i == 0 ? "Alpha" : "Zulu");
      g_assert_cmpstr (offer->offer, ==, i == 0 ? NULL : "o");
      g_assert_cmpint (sum->usd, ==, i == 0 ? 2 : 1);
      g_assert_cmpstr (sum->currency, ==, "USD");
    }
}

#define ADD(name, func)                                                                            \
  g_test_add ("/books-loader/" name, StoreFixture, NULL, store_fixture_set_up, func,               \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("choice", test_choice);
  ADD ("none", test_none);
  ADD ("apart", test_apart);
  ADD ("names", test_names);

  return g_test_run ();
}
