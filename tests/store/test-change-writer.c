/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-engagement.h"
#include "store-fixture.h"

#define DAY 738000

static PerksBooks *
load (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PerksBooks *books = perks_repository_load (store_fixture_get_repository (fixture), NULL, &error);

  g_assert_no_error (error);
  return books;
}

static void
create (StoreFixture *fixture,
        PerksRecord  *record)
{
  g_autoptr (PerksChange) change = new_change ("Addition");

  perks_change_create (change, record);
  store_fixture_apply (fixture, change);
}

static void
assert_only (GPtrArray  *records,
             PerksRecord *expected)
{
  PerksRecord *record;
  g_auto (GStrv) fields = perks_record_list_fields (expected);

  g_assert_cmpuint (records->len, ==, 1);
  record = g_ptr_array_index (records, 0);
  g_assert_cmpstr (perks_record_get_id (record), ==, perks_record_get_id (expected));
  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *a = perks_record_dup_field (record, fields[i]);
      g_autofree char *b = perks_record_dup_field (expected, fields[i]);

      g_assert_cmpstr (a, ==, b);
    }
}

/* Every kind: made, kept over a restart, changed, taken away, and all of it taken back. */
static void
test_life (StoreFixture  *fixture,
           gconstpointer  user_data)
{
  g_autoptr (PerksRecord) offer = new_record (
    PERKS_TYPE_OFFER, "o", "publisher", PUBLISHER, "name", "Insights", "visibility", "private",
    "status", "live", "teams-mau", "5", "owner-left", "yes", "storefront", "appsource", NULL);
  g_autoptr (PerksRecord) claim =
    new_record (PERKS_TYPE_CLAIM, "c", "publisher", PUBLISHER, "benefit", "b", "offer", "o",
                "state", "active", "since", "2026-01-01", NULL);
  g_autoptr (PerksRecord) engagement = new_record (
    PERKS_TYPE_ENGAGEMENT, "e", "publisher", PUBLISHER, "offer", "o", "start", "2026-01-01", NULL);
  g_autoptr (PerksRecord) credit = new_record (PERKS_TYPE_CREDIT, "r", "publisher", PUBLISHER,
                                               "kind", "poc", "amount", "5000.00", NULL);
  PerksRecord *records[] = { offer, claim, engagement, credit };
  g_autoptr (PerksChange) removal = new_change ("Removal");
  g_autoptr (PerksChange) inverse = NULL;
  g_autofree char *before = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    create (fixture, records[i]);
  store_fixture_reopen (fixture);
  for (int round = 0; round < 2; round++)
    {
      g_autoptr (PerksBooks) books = load (fixture);

      assert_only (perks_books_get_offers (books), offer);
      assert_only (perks_books_get_claims (books), claim);
      assert_only (perks_books_get_engagements (books), engagement);
      assert_only (perks_books_get_credits (books), credit);
      store_fixture_check (fixture);
      if (round == 1)
        return;

      /* In an order in which every step but the last leaves references to nothing. */
      for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
        perks_change_remove (removal, records[i]);
      store_fixture_apply (fixture, removal);
      {
        g_autoptr (PerksBooks) empty = load (fixture);

        g_assert_cmpuint (perks_books_get_offers (empty)->len, ==, 0);
        g_assert_cmpuint (perks_books_get_credits (empty)->len, ==, 0);
      }
      store_fixture_check (fixture);
      inverse = perks_change_invert (removal, "Undo", MOMENT);
      store_fixture_apply (fixture, inverse);
    }
}

static void
test_edit (StoreFixture  *fixture,
           gconstpointer  user_data)
{
  g_autoptr (PerksRecord) before = new_record (PERKS_TYPE_OFFER, "o", "publisher", PUBLISHER,
                                               "name", "Insights", "country", "CH", NULL);
  g_autoptr (PerksRecord) after = perks_record_copy (before);
  g_autoptr (PerksChange) change = new_change ("Edit");
  g_autoptr (PerksChange) again = new_change ("Edit");
  g_autoptr (PerksBooks) books = NULL;

  create (fixture, before);
  g_assert_true (perks_record_set_field (after, "name", "Analytics", NULL));
  g_assert_true (perks_record_set_field (after, "country", NULL, NULL));
  perks_change_edit (change, before, after);
  store_fixture_apply (fixture, change);
  books = load (fixture);
  assert_only (perks_books_get_offers (books), after);

  /* Whoever still has the old one before them is told. */
  perks_change_edit (again, before, after);
  store_fixture_apply_fails (fixture, again, PERKS_ERROR_REFUSED, "changed meanwhile");
}

static void
test_refused (StoreFixture  *fixture,
              gconstpointer  user_data)
{
  static const struct
  {
    const char *kind;
    const char *id;
    const char *field;
    const char *before;
    const char *after;
    PerksError  code;
    const char *named;
  } cases[] = {
    { "offer", "o", PERKS_OPERATION_EXISTS, NULL, "yes", PERKS_ERROR_EXISTS, "“o”" },
    { "offer", "p", PERKS_OPERATION_EXISTS, "yes", NULL, PERKS_ERROR_NOT_FOUND, "“p”" },
    { "offer", "p", "name", NULL, "A", PERKS_ERROR_NOT_FOUND, "“p”" },
    { "offer", "o", "name", "Wrong", "A", PERKS_ERROR_REFUSED, "Insights" },
    { "offer", "o", "name", NULL, "A", PERKS_ERROR_REFUSED, "Insights" },
    { "offer", "o", "country", "CH", NULL, PERKS_ERROR_REFUSED, "country" },
    { "offer", "o", "status", "draft", "eaten", PERKS_ERROR_INVALID_VALUE, "eaten" },
    { "offer", "o", "colour", NULL, "red", PERKS_ERROR_UNKNOWN_FIELD, "colour" },
    { "offer", "o", "id", "o", "p", PERKS_ERROR_UNKNOWN_FIELD, "id" },
    { "offer", "o", "publisher", PUBLISHER, "nobody", PERKS_ERROR_REFUSED, "books.sqlite3" },
    { "publisher", PUBLISHER, PERKS_OPERATION_EXISTS, "yes", NULL, PERKS_ERROR_REFUSED,
      "name is “Contoso” now" },
    { "setting", "s", "value", "a", "b", PERKS_ERROR_REFUSED, "“s”" },
    { "setting", "s", "colour", NULL, "b", PERKS_ERROR_UNKNOWN_FIELD, "colour" },
    { "edition", "s", "value", "{}", NULL, PERKS_ERROR_REFUSED, "“s”" },
    { "sale", PUBLISHER "/lost", "fraud", NULL, "yes", PERKS_ERROR_NOT_FOUND, "“lost”" },
    { "sale", "nobody/key", "fraud", NULL, "yes", PERKS_ERROR_NOT_FOUND, "“nobody”" },
    { "sale", "without", "fraud", NULL, "yes", PERKS_ERROR_NOT_FOUND, "without" },
    { "sale", PUBLISHER "/a/b", "usd", NULL, "5", PERKS_ERROR_UNKNOWN_FIELD, "usd" },
    { "sale", PUBLISHER "/a/b", "fraud", "yes", NULL, PERKS_ERROR_REFUSED, "meanwhile" },
    { "sale", PUBLISHER "/a/b", "fraud", NULL, "perhaps", PERKS_ERROR_INVALID_VALUE, "perhaps" },
    { "batch", PUBLISHER "/00", PERKS_OPERATION_EXISTS, "yes", NULL, PERKS_ERROR_REFUSED, "batch" },
    { "planet", "x", "name", NULL, "y", PERKS_ERROR_REFUSED, "planet" },
  };
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (PerksImportFile) file = NULL;

  store_fixture_add_offer (fixture, "o", "Insights");
  add_sale (sales, "a/b", "Insights", DAY, 100);
  file = store_fixture_import (fixture, "a.csv", sales);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksChange) change = new_change ("Refused");

      /* What is good comes first and must go as well. */
      perks_change_add (change, "setting", "good", "value", NULL, "x");
      perks_change_add (change, cases[i].kind, cases[i].id, cases[i].field, cases[i].before,
                        cases[i].after);
      store_fixture_apply_fails (fixture, change, cases[i].code, cases[i].named);
    }
  store_fixture_check (fixture);
}

/* What was entered after a change is not lost by taking the change back, in whichever field. */
static void
test_take_back_making (StoreFixture  *fixture,
                       gconstpointer  user_data)
{
  static const struct
  {
    const char *field;
    const char *before;
    const char *after;
  } cases[] = {
    { "name", "Insights", "Analytics" },
    { "owner", NULL, "ada@example.com" },
    { "status", "draft", "live" },
    { "owner-left", NULL, "yes" },
    { "teams-mau", NULL, "0" },
    { "storefront", NULL, "appsource" },
    { "former-paths", NULL, "trial:2026-01-01" },
  };
  g_autoptr (PerksRecord) offer = new_record (PERKS_TYPE_OFFER, "o", "publisher", PUBLISHER,
                                              "name", "Insights", NULL);
  g_autoptr (PerksChange) making = new_change ("Addition");
  g_autoptr (PerksChange) inverse = NULL;

  perks_change_create (making, offer);
  store_fixture_apply (fixture, making);
  inverse = perks_change_invert (making, "Undo", MOMENT);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *named = g_strdup_printf ("“o” changed meanwhile: %s is “%s” now",
                                                cases[i].field, cases[i].after);

      store_fixture_set (fixture, "offer", "o", cases[i].field, cases[i].before, cases[i].after);
      store_fixture_apply_fails (fixture, inverse, PERKS_ERROR_REFUSED, named);
      store_fixture_set (fixture, "offer", "o", cases[i].field, cases[i].after, cases[i].before);
    }

  store_fixture_apply (fixture, inverse);
  store_fixture_check (fixture);
}

/* Nor is a record left that refers to nothing. */
static void
test_take_back_referred (StoreFixture  *fixture,
                         gconstpointer  user_data)
{
  g_autoptr (PerksRecord) offer = new_record (PERKS_TYPE_OFFER, "o", "publisher", PUBLISHER, NULL);
  g_autoptr (PerksRecord) credit = new_record (PERKS_TYPE_CREDIT, "c", "publisher", PUBLISHER,
                                               "offer", "o", NULL);
  g_autoptr (PerksChange) making = new_change ("Addition");
  g_autoptr (PerksChange) inverse = NULL;
  g_autoptr (PerksChange) removal = new_change ("Removal");

  perks_change_create (making, offer);
  store_fixture_apply (fixture, making);
  create (fixture, credit);
  inverse = perks_change_invert (making, "Undo", MOMENT);
  store_fixture_apply_fails (fixture, inverse, PERKS_ERROR_REFUSED, "books.sqlite3");

  perks_change_remove (removal, credit);
  store_fixture_apply (fixture, removal);
  store_fixture_apply (fixture, inverse);
  store_fixture_check (fixture);
}

static void
test_settings (StoreFixture  *fixture,
               gconstpointer  user_data)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksBooks) less = NULL;

  store_fixture_set (fixture, "setting", "colour", "value", NULL, "green");
  store_fixture_set (fixture, "setting", "colour", "value", "green", "red");
  store_fixture_set (fixture, "edition", "mine", "value", NULL, "{\"id\": \"mine\"}");
  books = load (fixture);
  g_assert_cmpstr (perks_books_get_setting (books, "colour"), ==, "red");
  g_assert_cmpstr (g_hash_table_lookup (perks_books_get_editions (books), "mine"), ==,
                   "{\"id\": \"mine\"}");

  store_fixture_set (fixture, "setting", "colour", "value", "red", NULL);
  store_fixture_set (fixture, "edition", "mine", "value", "{\"id\": \"mine\"}", NULL);
  less = load (fixture);
  g_assert_null (perks_books_get_setting (less, "colour"));
  g_assert_cmpuint (g_hash_table_size (perks_books_get_editions (less)), ==, 0);
  store_fixture_check (fixture);
}

static gint64
sum_of_kind (StoreFixture  *fixture,
             PerksSaleKind  kind)
{
  g_autoptr (PerksBooks) books = load (fixture);
  GArray *sums = perks_books_get_sums (books);
  gint64 total = 0;

  for (guint i = 0; i < sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);

      if (sum->kind == kind)
        total += sum->usd;
    }

  return total;
}

static void
test_fraud (StoreFixture  *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (PerksImportFile) file = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  add_sale (sales, "a/b", "Insights", DAY, 100);
  add_sale (sales, "c", "Insights", DAY, 30);
  add_sale (sales, "t", "Insights", DAY, 7)->kind = PERKS_SALE_KIND_TRIAL;
  file = store_fixture_import (fixture, "a.csv", sales);
  before = store_fixture_dump_books (fixture);

  store_fixture_set (fixture, "sale", PUBLISHER "/a/b", "fraud", NULL, "yes");
  store_fixture_set (fixture, "sale", PUBLISHER "/t", "fraud", NULL, "yes");
  g_assert_cmpint (sum_of_kind (fixture, PERKS_SALE_KIND_BILLED), ==, 30);
  g_assert_cmpint (sum_of_kind (fixture, PERKS_SALE_KIND_TRIAL), ==, 0);
  g_assert_cmpint (sum_of_kind (fixture, PERKS_SALE_KIND_FRAUD), ==, 107);
  store_fixture_check (fixture);

  store_fixture_set (fixture, "sale", PUBLISHER "/a/b", "fraud", "yes", NULL);
  store_fixture_set (fixture, "sale", PUBLISHER "/t", "fraud", "yes", NULL);
  after = store_fixture_dump_books (fixture);
  g_assert_cmpstr (before, ==, after);
  store_fixture_check (fixture);
}

/* The sales of a publisher that was removed stay as they are until it comes back. */
static void
test_fraud_of_nobody (StoreFixture  *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (PerksRecord) publisher =
    new_record (PERKS_TYPE_PUBLISHER, PUBLISHER, "name", "Contoso", NULL);
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (PerksImportFile) file = NULL;
  g_autoptr (PerksChange) removal = new_change ("Removal");
  g_autoptr (PerksChange) inverse = NULL;
  g_autoptr (PerksChange) mark = new_change ("Mark");

  add_sale (sales, "a/b", "Insights", DAY, 100);
  file = store_fixture_import (fixture, "a.csv", sales);
  perks_change_remove (removal, publisher);
  inverse = perks_change_invert (removal, "Undo", MOMENT);
  perks_change_add (mark, "sale", PUBLISHER "/a/b", "fraud", NULL, "yes");
  store_fixture_apply (fixture, removal);
  store_fixture_apply_fails (fixture, mark, PERKS_ERROR_NOT_FOUND, "“" PUBLISHER "”");
  store_fixture_apply (fixture, inverse);
  store_fixture_apply (fixture, mark);
  g_assert_cmpint (sum_of_kind (fixture, PERKS_SALE_KIND_FRAUD), ==, 100);
}

static const char *
get_linked_offer (PerksBooks *books)
{
  GPtrArray *names = perks_books_get_ledger_offers (books);

  g_assert_cmpuint (names->len, ==, 1);
  return ((const PerksLedgerOffer *) g_ptr_array_index (names, 0))->offer;
}

/* A new offer takes the name that no offer has; one that comes back takes no more than it had. */
static void
test_link (StoreFixture  *fixture,
           gconstpointer  user_data)
{
  static const char *const expected[] = { NULL, "o", NULL, NULL };
  g_autoptr (PerksRecord) other = new_record (PERKS_TYPE_OFFER, "p", "publisher", PUBLISHER, NULL);
  g_autoptr (PerksRecord) named = new_record (PERKS_TYPE_OFFER, "p", "publisher", PUBLISHER,
                                              "name", "Insights", NULL);
  g_autoptr (PerksRecord) offer = new_record (PERKS_TYPE_OFFER, "o", "publisher", PUBLISHER,
                                              "name", "INSIGHTS", NULL);
  g_autoptr (PerksChange) rename = new_change ("Rename");
  g_autoptr (PerksChange) removal = new_change ("Removal");
  g_autoptr (PerksChange) both = new_change ("Removal");
  g_autoptr (PerksChange) inverse = NULL;
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (PerksImportFile) file = NULL;

  add_sale (sales, "a", "Insights", DAY, 1);
  file = store_fixture_import (fixture, "a.csv", sales);
  create (fixture, other);
  perks_change_edit (rename, other, named);
  perks_change_remove (removal, offer);
  perks_change_remove (both, named);
  inverse = perks_change_invert (both, "Undo", MOMENT);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (PerksBooks) books = NULL;

      if (i == 0)
        store_fixture_apply (fixture, rename);
      else if (i == 1)
        create (fixture, offer);
      else if (i == 2)
        store_fixture_apply (fixture, removal);
      else
        {
          store_fixture_apply (fixture, both);
          store_fixture_apply (fixture, inverse);
        }
      books = load (fixture);
      g_assert_cmpstr (get_linked_offer (books), ==, expected[i]);
    }
}

/* Made and gone within one change: nothing but the journal knows. */
static void
test_made_and_gone (StoreFixture  *fixture,
                    gconstpointer  user_data)
{
  g_autoptr (PerksRecord) offer =
    new_record (PERKS_TYPE_OFFER, "o", "publisher", PUBLISHER, "name", "A", NULL);
  g_autoptr (PerksChange) change = new_change ("Both");
  g_autoptr (PerksBooks) books = NULL;

  perks_change_create (change, offer);
  perks_change_remove (change, offer);
  store_fixture_apply (fixture, change);
  books = load (fixture);
  g_assert_cmpuint (perks_books_get_offers (books)->len, ==, 0);
  store_fixture_check (fixture);
}

static void
test_nothing (StoreFixture  *fixture,
              gconstpointer  user_data)
{
  g_autoptr (PerksChange) change = new_change ("Nothing");
  g_autofree char *before = store_fixture_dump_tables (fixture);
  g_autofree char *after = NULL;

  store_fixture_apply (fixture, change);
  after = store_fixture_dump_tables (fixture);
  g_assert_cmpstr (before, ==, after);
}

static PerksChange *
make_random_change (GRand     *random,
                    PerksBooks *books,
                    guint       number)
{
  static const char *const names[] = { "Insights", "insights", "Analytics", "Backup" };
  const char *name = names[g_rand_int_range (random, 0, 4)];
  GPtrArray *offers = perks_books_get_offers (books);
  PerksChange *change = new_change ("Random");
  PerksRecord *offer = NULL;

  if (offers->len > 0)
    offer = g_ptr_array_index (offers, g_rand_int_range (random, 0, (int) offers->len));
  if (offer == NULL || (offers->len < 4 && g_rand_boolean (random)))
    {
      g_autofree char *id = g_strdup_printf ("o%u", number);
      g_autoptr (PerksRecord) created =
        new_record (PERKS_TYPE_OFFER, id, "publisher", PUBLISHER, "name", name, NULL);

      perks_change_create (change, created);
    }
  else if (g_rand_boolean (random))
    {
      perks_change_remove (change, offer);
    }
  else
    {
      g_autoptr (PerksRecord) after = perks_record_copy (offer);

      g_assert_true (perks_record_set_field (after, "status",
                                             g_rand_boolean (random) ? "live" : "delisted", NULL));
      g_assert_true (perks_record_set_field (after, "country", name, NULL));
      perks_change_edit (change, offer, after);
    }

  return change;
}

/* Undo of all is the beginning, redo of all the end, and the journal agrees at every turn. */
static void
test_undo (StoreFixture  *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GRand) random = store_fixture_new_random ();
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sales = new_sales ();
  g_autoptr (PerksImportFile) file = NULL;

  add_sale (sales, "a", "Insights", DAY, 1);
  add_sale (sales, "b", "ANALYTICS", DAY, 2);
  file = store_fixture_import (fixture, "a.csv", sales);
  g_ptr_array_add (dumps, store_fixture_dump_books (fixture));
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (PerksBooks) books = load (fixture);
      PerksChange *change = make_random_change (random, books, i);

      store_fixture_apply (fixture, change);
      g_ptr_array_add (changes, change);
      g_ptr_array_add (dumps, store_fixture_dump_books (fixture));
    }
  store_fixture_check (fixture);

  for (guint i = changes->len; i > 0; i--)
    {
      g_autoptr (PerksChange) inverse =
        perks_change_invert (g_ptr_array_index (changes, i - 1), "Undo", MOMENT);
      g_autofree char *dump = NULL;

      store_fixture_apply (fixture, inverse);
      dump = store_fixture_dump_books (fixture);
      g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, i - 1));
    }
  store_fixture_check (fixture);
  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *dump = NULL;

      store_fixture_apply (fixture, g_ptr_array_index (changes, i));
      dump = store_fixture_dump_books (fixture);
      g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, i + 1));
    }
  store_fixture_check (fixture);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/change-writer/" name, StoreFixture, NULL, store_fixture_set_up, func,              \
              store_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("life", test_life);
  ADD ("edit", test_edit);
  ADD ("refused", test_refused);
  ADD ("take-back-making", test_take_back_making);
  ADD ("take-back-referred", test_take_back_referred);
  ADD ("settings", test_settings);
  ADD ("fraud", test_fraud);
  ADD ("fraud-of-nobody", test_fraud_of_nobody);
  ADD ("link", test_link);
  ADD ("made-and-gone", test_made_and_gone);
  ADD ("nothing", test_nothing);
  ADD ("undo", test_undo);

  return g_test_run ();
}
