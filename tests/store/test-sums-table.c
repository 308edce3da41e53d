/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-ledger-table.h"
#include "perks-sums-table.h"
#include "table-fixture.h"

#define DAY 738000
#define N_ORACLE_ROWS "100000"

static PerksSale
make_sale (PerksDay       day,
           PerksSaleKind  kind,
           gint64         usd,
           gint64         own,
           const char    *currency)
{
  PerksSale sale = { .day = day, .kind = kind, .usd = usd };

  sale.own.minor = own;
  g_strlcpy (sale.own.currency, currency, sizeof sale.own.currency);
  return sale;
}

static gint64
intern (TableFixture *fixture,
        const char   *name)
{
  gint64 id;

  g_assert_true (
    perks_ledger_table_intern (fixture->connection, PUBLISHER, fixture->ledger, name, &id, NULL));
  return id;
}

static void
apply (TableFixture   *fixture,
       PerksSumsDelta *delta)
{
  g_autoptr (GError) error = NULL;

  perks_sums_table_apply (fixture->connection, fixture->ledger, delta, &error);
  g_assert_no_error (error);
}

static char *
dump (TableFixture *fixture,
      gint64        offer)
{
  g_autoptr (GArray) sums = g_array_new (FALSE, FALSE, sizeof (PerksSalesSum));
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_true (
    perks_sums_table_list (fixture->connection, fixture->ledger, offer, 3, sums, NULL));
  for (guint i = 0; i < sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);

      g_assert_cmpuint (sum->ledger_offer, ==, 3);
      g_string_append_printf (
        text, "%d %d %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", sum->day,
        sum->kind, sum->currency, sum->rows, sum->usd, sum->own);
    }

  return g_strdup (text->str);
}

static void
test_add_and_take (TableFixture  *fixture,
                   gconstpointer  user_data)
{
  gint64 offer = intern (fixture, "X");
  PerksSale billed = make_sale (DAY, PERKS_SALE_KIND_BILLED, 100, 90, "EUR");
  PerksSale more = make_sale (DAY, PERKS_SALE_KIND_BILLED, 50, 40, "EUR");
  PerksSale trial = make_sale (DAY, PERKS_SALE_KIND_TRIAL, 1, 1, "EUR");
  PerksSale yen = make_sale (DAY, PERKS_SALE_KIND_BILLED, 7, 1000, "JPY");
  PerksSale fraud = make_sale (DAY, PERKS_SALE_KIND_TRIAL, 5, 4, "EUR");
  g_autoptr (PerksSumsDelta) delta = perks_sums_delta_new ();
  g_autofree char *all = NULL;
  g_autofree char *fewer = NULL;

  fraud.fraud = TRUE;
  g_assert_true (perks_sums_delta_add (delta, offer, &billed, NULL));
  g_assert_true (perks_sums_delta_add (delta, offer, &trial, NULL));
  g_assert_true (perks_sums_delta_add (delta, offer, &yen, NULL));
  apply (fixture, delta);
  g_assert_true (perks_sums_delta_add (delta, offer, &more, NULL));
  g_assert_true (perks_sums_delta_add (delta, offer, &fraud, NULL));
  apply (fixture, delta);
  apply (fixture, delta);
  all = dump (fixture, offer);
  g_assert_cmpstr (all, ==, "738000 0 EUR 2 150 130\n738000 0 JPY 1 7 1000\n738000 1 EUR 1 1 1\n"
                            "738000 3 EUR 1 5 4\n");

  /* A sum of no rows is not kept. */
  g_assert_true (perks_sums_delta_take_away (delta, offer, &billed, NULL));
  g_assert_true (perks_sums_delta_take_away (delta, offer, &yen, NULL));
  g_assert_true (perks_sums_delta_take_away (delta, offer, &fraud, NULL));
  apply (fixture, delta);
  fewer = dump (fixture, offer);
  g_assert_cmpstr (fewer, ==, "738000 0 EUR 1 50 40\n738000 1 EUR 1 1 1\n");
}

static void
test_overflow (TableFixture  *fixture,
               gconstpointer  user_data)
{
  gint64 offer = intern (fixture, "X");
  PerksSale most = make_sale (DAY, PERKS_SALE_KIND_BILLED, G_MAXINT64, 0, "USD");
  PerksSale least = make_sale (DAY, PERKS_SALE_KIND_BILLED, 0, G_MININT64, "USD");
  PerksSale one = make_sale (DAY, PERKS_SALE_KIND_BILLED, 1, -1, "USD");
  g_autoptr (PerksSumsDelta) kept = perks_sums_delta_new ();
  g_autoptr (PerksSumsDelta) delta = perks_sums_delta_new ();
  g_autoptr (GError) usd = NULL;
  g_autoptr (GError) own = NULL;
  g_autoptr (GError) taken = NULL;
  g_autoptr (GError) applied = NULL;

  g_assert_true (perks_sums_delta_add (delta, offer, &most, NULL));
  g_assert_false (perks_sums_delta_add (delta, offer, &one, &usd));
  g_assert_error (usd, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
  g_assert_false (perks_sums_delta_take_away (delta, offer, &least, &taken) &&
                  perks_sums_delta_take_away (delta, offer, &least, &taken));
  g_assert_error (taken, PERKS_ERROR, PERKS_ERROR_OVERFLOW);

  g_assert_true (perks_sums_delta_add (kept, offer, &least, NULL));
  g_assert_false (perks_sums_delta_add (kept, offer, &one, &own));
  g_assert_error (own, PERKS_ERROR, PERKS_ERROR_OVERFLOW);

  /* Between what is kept and what is added. */
  g_clear_pointer (&kept, perks_sums_delta_free);
  g_clear_pointer (&delta, perks_sums_delta_free);
  kept = perks_sums_delta_new ();
  delta = perks_sums_delta_new ();
  g_assert_true (perks_sums_delta_add (kept, offer, &most, NULL));
  apply (fixture, kept);
  g_assert_true (perks_sums_delta_add (delta, offer, &one, NULL));
  g_assert_false (perks_sums_table_apply (fixture->connection, fixture->ledger, delta, &applied));
  g_assert_error (applied, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
}

/* The least number has no opposite. */
static void
test_least (TableFixture  *fixture,
            gconstpointer  user_data)
{
  gint64 offer = intern (fixture, "X");
  PerksSale least = make_sale (DAY, PERKS_SALE_KIND_BILLED, G_MININT64, G_MININT64, "USD");
  PerksSale minus = make_sale (DAY, PERKS_SALE_KIND_BILLED, -5, -5, "USD");
  g_autoptr (PerksSumsDelta) delta = perks_sums_delta_new ();
  g_autofree char *left = NULL;

  g_assert_true (perks_sums_delta_add (delta, offer, &least, NULL));
  apply (fixture, delta);
  g_assert_true (perks_sums_delta_add (delta, offer, &minus, NULL));
  g_assert_true (perks_sums_delta_take_away (delta, offer, &least, NULL));
  apply (fixture, delta);
  left = dump (fixture, offer);
  g_assert_cmpstr (left, ==, "738000 0 USD 1 -5 -5\n");
}

static void
test_count (TableFixture  *fixture,
            gconstpointer  user_data)
{
  const struct
  {
    PerksDay    from;
    PerksDay    to;
    const char *offer;
    gint64      expected;
  } cases[] = {
    { 0, 0, NULL, 40 },
    { DAY, 0, NULL, 40 },
    { DAY + 5, 0, NULL, 20 },
    { 0, DAY + 2, NULL, 12 },
    { DAY + 3, DAY + 3, NULL, 4 },
    { DAY + 6, DAY + 5, NULL, 0 },
    { 0, 0, "a", 10 },
    { 0, DAY, "a", 1 },
    { 0, 0, "nobody", 0 },
  };
  g_autoptr (PerksRecord) offer =
    new_record (PERKS_TYPE_OFFER, "a", "publisher", PUBLISHER, "name", "A", NULL);
  g_autoptr (PerksSumsDelta) delta = perks_sums_delta_new ();

  table_fixture_put (fixture, offer);
  for (int i = 0; i < 40; i++)
    {
      PerksSale sale = make_sale (DAY + i % 10, (PerksSaleKind) (i / 10 % 3), 5, 5, "USD");

      g_assert_true (
        perks_sums_delta_add (delta, intern (fixture, i < 10 ? "A" : "B"), &sale, NULL));
    }
  apply (fixture, delta);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksSalesQuery query = { .publisher = PUBLISHER, .from = cases[i].from, .to = cases[i].to,
                                .offer = cases[i].offer };
      gint64 total = -1;

      g_assert_true (
        perks_sums_table_count (fixture->connection, fixture->ledger, &query, &total, NULL));
      g_assert_cmpint (total, ==, cases[i].expected);
    }
}

static PerksSale *
read_line (char     **words,
           GPtrArray *sales)
{
  PerksSale *sale =
    add_sale (sales, words[1], words[2], (PerksDay) g_ascii_strtoll (words[3], NULL, 10),
              g_ascii_strtoll (words[5], NULL, 10));

  sale->kind = (PerksSaleKind) g_ascii_strtoll (words[4], NULL, 10);
  sale->own = perks_money_new (g_ascii_strtoll (words[6], NULL, 10), words[7]);
  return sale;
}

static void
append_expected (GString  *expected,
                 char    **words)
{
  g_string_append_printf (expected, "%s (-)|%s|%s|%s|%s|%s|%s\n", words[1], words[2], words[3],
                          words[4], words[5], words[6], words[7]);
}

/* Through the whole store, against sums that Python made. */
static void
test_oracle (StoreFixture  *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GRand) random = store_fixture_new_random ();
  g_autofree char *seed = g_strdup_printf ("%u", g_rand_int (random));
  g_autofree char *script = g_build_filename (STORE_TESTS, "make_sales.py", NULL);
  g_autofree char *output = NULL;
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (PerksImportFile) file = NULL;
  g_autofree char *books = NULL;
  g_auto (GStrv) lines = NULL;
  char *arguments[] = { (char *) "/usr/bin/python3", script, seed, (char *) N_ORACLE_ROWS, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], "\t", -1);

      if (g_str_equal (words[0], "S"))
        read_line (words, sales);
      else
        append_expected (expected, words);
    }

  file = store_fixture_import (fixture, "oracle.csv", sales);
  g_assert_cmpint (file->accepted, ==, sales->len);
  g_assert_cmpuint (sales->len, ==, 100000);
  books = store_fixture_dump_books (fixture);
  g_assert_true (g_str_has_suffix (books, expected->str));
  g_assert_cmpint (strlen (expected->str), >, 100000);
  store_fixture_check (fixture);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/sums-table/" name, TableFixture, NULL, table_fixture_set_up, func,                 \
              table_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("add-and-take", test_add_and_take);
  ADD ("overflow", test_overflow);
  ADD ("least", test_least);
  ADD ("count", test_count);
  g_test_add ("/sums-table/oracle", StoreFixture, NULL, store_fixture_set_up, test_oracle,
              store_fixture_tear_down);

  return g_test_run ();
}
