/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-ledger-table.h"
#include "perks-records-table.h"
#include "perks-sales-table.h"
#include "table-fixture.h"

#define DAY 738000

static gint64
intern (TableFixture *fixture,
        const char   *name)
{
  gint64 id;

  g_assert_true (
    perks_ledger_table_intern (fixture->connection, PUBLISHER, fixture->ledger, name, &id, NULL));
  return id;
}

static gboolean
insert (TableFixture    *fixture,
        const PerksSale *sale)
{
  PerksStoredSale numbers = { .ledger_offer = intern (fixture, sale->offer_name),
                              .batch = fixture->batch };
  g_autoptr (GError) error = NULL;
  gboolean inserted;

  perks_sales_table_insert (fixture->connection, fixture->ledger, &numbers, sale, &inserted,
                            &error);
  g_assert_no_error (error);
  return inserted;
}

static void
assert_sale (const PerksSale *a,
             const PerksSale *b)
{
  g_assert_cmpstr (a->key, ==, b->key);
  g_assert_true (perks_sale_equal_content (a, b));
  g_assert_cmpint (a->fraud, ==, b->fraud);
}

static void
test_round_trip (TableFixture  *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = new_sales ();
  PerksSale *sale;

  sale = add_sale (sales, "", "", 1, 0);
  sale = add_sale (sales, "k/1 “ü”", "Ünïcode", G_MAXINT32, G_MAXINT64);
  sale->own = perks_money_new (G_MININT64, "KWD");
  sale->kind = PERKS_SALE_KIND_REJECTED;
  sale = add_sale (sales, "k2", "X", DAY, G_MININT64);
  sale->sku = g_strdup ("plan");
  sale->own = perks_money_new (-5, "JPY");
  sale->kind = PERKS_SALE_KIND_TRIAL;

  for (guint i = 0; i < sales->len; i++)
    {
      g_auto (PerksStoredSale) stored = { 0 };

      sale = g_ptr_array_index (sales, i);
      g_assert_true (insert (fixture, sale));
      g_assert_true (
        perks_sales_table_find (fixture->connection, fixture->ledger, sale->key, &stored, NULL));
      assert_sale (sale, &stored.sale);
      g_assert_cmpint (stored.batch, ==, fixture->batch);
      g_assert_cmpint (stored.ledger_offer, ==, intern (fixture, sale->offer_name));
    }
}

static void
test_known_key (TableFixture  *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = new_sales ();
  const PerksSale *first = add_sale (sales, "k", "X", DAY, 100);
  const PerksSale *second = add_sale (sales, "k", "Y", DAY + 1, 200);
  g_auto (PerksStoredSale) stored = { 0 };

  g_assert_true (insert (fixture, first));
  g_assert_false (insert (fixture, first));
  g_assert_false (insert (fixture, second));
  g_assert_true (perks_sales_table_find (fixture->connection, fixture->ledger, "k", &stored, NULL));
  assert_sale (first, &stored.sale);
}

static void
test_unknown_key (TableFixture  *fixture,
                  gconstpointer  user_data)
{
  g_auto (PerksStoredSale) stored = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (
    perks_sales_table_find (fixture->connection, fixture->ledger, "lost", &stored, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "“lost”"));
}

/* The old content is kept, and the mark stays. */
static void
test_replace (TableFixture  *fixture,
              gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = new_sales ();
  PerksSale *old = add_sale (sales, "k", "X", DAY, 100);
  PerksSale *new = add_sale (sales, "k", "Y", DAY + 1, 200);
  g_auto (PerksStoredSale) stored = { 0 };

  new->kind = PERKS_SALE_KIND_TRIAL;
  new->sku = g_strdup ("gold");
  new->own = perks_money_new (7, "EUR");
  g_assert_true (insert (fixture, old));
  g_assert_true (perks_sales_table_find (fixture->connection, fixture->ledger, "k", &stored, NULL));
  g_assert_true (perks_sales_table_mark (fixture->connection, stored.id, TRUE, NULL));
  stored.ledger_offer = intern (fixture, "Y");
  g_assert_true (perks_sales_table_replace (fixture->connection, &stored, new, NULL));

  new->fraud = TRUE;
  g_assert_true (perks_sales_table_find (fixture->connection, fixture->ledger, "k", &stored, NULL));
  assert_sale (new, &stored.sale);
  g_assert_cmpint (table_fixture_query (fixture, "SELECT usd FROM replaced_sales"), ==, 100);
  g_assert_cmpint (table_fixture_query (fixture, "SELECT day FROM replaced_sales"), ==, DAY);
  g_assert_cmpint (table_fixture_query (fixture, "SELECT count (*) FROM replaced_sales JOIN sales "
                                                 "ON sales.id = sale AND previous_batch = 1"),
                   ==, 1);

  g_assert_true (perks_sales_table_mark (fixture->connection, stored.id, FALSE, NULL));
  g_assert_cmpint (table_fixture_query (fixture, "SELECT fraud FROM sales"), ==, 0);
}

typedef struct
{
  PerksSalesSort sort;
  gboolean       descending;
} Order;

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_sales (const PerksSale *a,
               const PerksSale *b,
               PerksSalesSort   sort)
{
  int kind_a = a->fraud ? PERKS_SALE_KIND_FRAUD : a->kind;
  int kind_b = b->fraud ? PERKS_SALE_KIND_FRAUD : b->kind;
  int currency;

  switch (sort)
    {
    case PERKS_SALES_SORT_DAY:
      return compare_numbers (a->day, b->day);
    case PERKS_SALES_SORT_OFFER:
      return strcmp (a->offer_name, b->offer_name);
    case PERKS_SALES_SORT_USD:
      return compare_numbers (a->usd, b->usd);
    case PERKS_SALES_SORT_OWN:
      currency = strcmp (a->own.currency, b->own.currency);
      return currency != 0 ? currency : compare_numbers (a->own.minor, b->own.minor);
    case PERKS_SALES_SORT_KIND:
      return compare_numbers (kind_a, kind_b);
    case PERKS_SALES_SORT_KEY:
    default:
      return 0;
    }
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  const PerksSale *first = *(const PerksSale *const *) a;
  const PerksSale *second = *(const PerksSale *const *) b;
  const Order *order = data;
  int result = compare_sales (first, second, order->sort);

  if (result == 0)
    result = strcmp (first->key, second->key);
  return order->descending ? -result : result;
}

static GPtrArray *
insert_random (TableFixture *fixture,
               GRand        *random,
               guint         n_sales)
{
  static const char *const currencies[] = { "USD", "EUR", "JPY" };
  GPtrArray *sales = new_sales ();

  for (guint i = 0; i < n_sales; i++)
    {
      g_autofree char *key = g_strdup_printf ("%08x%u", g_rand_int (random), i);
      g_autofree char *offer = g_strdup_printf ("offer %d", g_rand_int_range (random, 0, 5));
      PerksSale *sale = add_sale (sales, key, offer, DAY + g_rand_int_range (random, 0, 9),
                                  g_rand_int_range (random, -5, 5));

      sale->kind = (PerksSaleKind) g_rand_int_range (random, 0, 3);
      sale->own = perks_money_new (g_rand_int_range (random, -5, 5),
                                   currencies[g_rand_int_range (random, 0, 3)]);
      g_assert_true (insert (fixture, sale));
      if (g_rand_int_range (random, 0, 4) == 0)
        {
          g_assert_true (perks_sales_table_mark (
            fixture->connection, perks_sqlite_connection_get_last_id (fixture->connection), TRUE,
            NULL));
          sale->fraud = TRUE;
        }
    }

  return sales;
}

typedef struct
{
  GPtrArray *expected;
  guint      next;
} Comparison;

static gboolean
compare_next (const PerksSale  *sale,
              gpointer          user_data,
              GError          **error)
{
  Comparison *comparison = user_data;

  g_assert_cmpuint (comparison->next, <, comparison->expected->len);
  assert_sale (sale, g_ptr_array_index (comparison->expected, comparison->next));
  comparison->next++;
  return TRUE;
}

static void
assert_query (TableFixture          *fixture,
              const PerksSalesQuery *query,
              GPtrArray             *sales)
{
  Order order = { query->sort, query->descending };
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();
  Comparison comparison = { .expected = expected };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < sales->len; i++)
    {
      PerksSale *sale = g_ptr_array_index (sales, i);

      if ((query->from == PERKS_DAY_NONE || sale->day >= query->from) &&
          (query->to == PERKS_DAY_NONE || sale->day <= query->to) &&
          (query->offer == NULL || g_str_equal (sale->offer_name, "offer 3")))
        g_ptr_array_add (expected, sale);
    }
  g_ptr_array_sort_with_data (expected, compare, &order);
  g_ptr_array_remove_range (expected, 0, (guint) MIN (query->offset, expected->len));
  if (query->limit >= 0 && query->limit < expected->len)
    g_ptr_array_set_size (expected, (int) query->limit);

  perks_sales_table_foreach (fixture->connection, fixture->ledger, query, compare_next, &comparison,
                             &error);
  g_assert_no_error (error);
  g_assert_cmpuint (comparison.next, ==, expected->len);
}

/* Every order in both directions, with filters and windows, against a sort in C. */
static void
test_orders (TableFixture  *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GRand) random = store_fixture_new_random ();
  g_autoptr (GPtrArray) sales = NULL;
  g_autoptr (PerksRecord) offer =
    new_record (PERKS_TYPE_OFFER, "three", "publisher", PUBLISHER, "name", "OFFER 3", NULL);

  table_fixture_put (fixture, offer);
  sales = insert_random (fixture, random, 300);
  for (int i = 0; i < 240; i++)
    {
      PerksSalesQuery query = { .publisher = PUBLISHER, .sort = (PerksSalesSort) (i % 6),
                                .descending = i / 6 % 2, .limit = -1 };

      if (g_rand_boolean (random))
        query.from = DAY + g_rand_int_range (random, 0, 9);
      if (g_rand_boolean (random))
        query.to = DAY + g_rand_int_range (random, 0, 9);
      if (g_rand_boolean (random))
        query.offer = "three";
      if (g_rand_boolean (random))
        query.limit = g_rand_int_range (random, 0, 60);
      if (g_rand_boolean (random))
        query.offset = g_rand_int_range (random, 0, 200);
      assert_query (fixture, &query, sales);
    }
}

static gboolean
stop_at_second (const PerksSale  *sale,
                gpointer          user_data,
                GError          **error)
{
  guint *n_calls = user_data;

  if (++*n_calls < 2)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "the reader went away");
  return FALSE;
}

static void
test_stop (TableFixture  *fixture,
           gconstpointer  user_data)
{
  PerksSalesQuery query = { .publisher = PUBLISHER, .limit = -1 };
  g_autoptr (GRand) random = store_fixture_new_random ();
  g_autoptr (GPtrArray) sales = insert_random (fixture, random, 10);
  guint n_calls = 0;
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_sales_table_foreach (fixture->connection, fixture->ledger, &query,
                                             stop_at_second, &n_calls, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_assert_cmpuint (n_calls, ==, 2);
  assert_query (fixture, &query, sales);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/sales-table/" name, TableFixture, NULL, table_fixture_set_up, func,                \
              table_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("round-trip", test_round_trip);
  ADD ("known-key", test_known_key);
  ADD ("unknown-key", test_unknown_key);
  ADD ("replace", test_replace);
  ADD ("orders", test_orders);
  ADD ("stop", test_stop);

  return g_test_run ();
}
