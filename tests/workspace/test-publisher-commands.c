/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-importer.h"
#include "perks-publisher.h"

static char *
add (Fixture           *fixture,
     const char        *name,
     const char *const *assignments)
{
  g_autoptr (GError) error = NULL;
  char *id = NULL;

  perks_commands_add_publisher (fixture->workspace, name, assignments, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
assert_in_use (Fixture    *fixture,
               const char *id)
{
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  PerksPublisher *publisher = perks_books_get_publisher (books);

  g_assert_cmpstr (publisher != NULL ? perks_record_get_id (PERKS_RECORD (publisher)) : NULL, ==,
                   id);
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  static const char *const words[] = {
    "mpn_id=1234567", "enrolled=yes", "marketing-contacts=a@example.com", "edition=2019-08", NULL
  };
  static const char *const named[] = { "name=Other & Söhne", "id=mine", NULL };
  g_autofree char *first = add (fixture, "One Ltd", words);
  g_autofree char *second = add (fixture, "One, Ltd.", NULL);
  g_autofree char *third = add (fixture, NULL, named);
  g_autoptr (PerksBooks) books = NULL;
  PerksPublisher *publisher;

  g_assert_cmpstr (first, ==, "one-ltd");
  g_assert_cmpstr (second, ==, "one-ltd-2");
  g_assert_cmpstr (third, ==, "mine");
  assert_in_use (fixture, "one-ltd");

  books = fixture_load (fixture, NULL);
  g_assert_cmpuint (perks_books_get_publishers (books)->len, ==, 3);
  publisher = perks_books_find_publisher (books, "one-ltd");
  g_assert_cmpstr (perks_publisher_get_name (publisher), ==, "One Ltd");
  g_assert_cmpstr (perks_publisher_get_mpn_id (publisher), ==, "1234567");
  g_assert_cmpint (perks_publisher_get_enrolled (publisher), ==, PERKS_ANSWER_YES);
  g_assert_cmpstr (perks_publisher_get_edition (publisher), ==, "2019-08");
  publisher = perks_books_find_publisher (books, "mine");
  g_assert_cmpstr (perks_publisher_get_name (publisher), ==, "Other & Söhne");
}

/* Every message names what is at fault, and nothing is changed. */
static void
test_add_refused (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct
  {
    const char *name;
    const char *word;
    PerksError  code;
    const char *says;
  } cases[] = {
    { "", NULL, PERKS_ERROR_INVALID_VALUE, "name" },
    { NULL, NULL, PERKS_ERROR_INVALID_VALUE, "name" },
    { "Two", "name= ", PERKS_ERROR_INVALID_VALUE, "name" },
    { "Two", "mpn-id=12", PERKS_ERROR_INVALID_VALUE, "mpn-id" },
    { "Two", "mpn-id=12a45", PERKS_ERROR_INVALID_VALUE, "mpn-id" },
    { "Two", "enrolled=perhaps", PERKS_ERROR_INVALID_VALUE, "enrolled" },
    { "Two", "town=Cork", PERKS_ERROR_UNKNOWN_FIELD, "town" },
    { "Two", "edition=2099-01", PERKS_ERROR_NOT_FOUND, "edition: " },
    { "Two", "edition=2099-01", PERKS_ERROR_NOT_FOUND, "2023-08" },
    { "Two", "id=one", PERKS_ERROR_EXISTS, "id: “one”" },
    { "Two", "id=t w o", PERKS_ERROR_INVALID_VALUE, "id: “t w o”" },
    { "Two", "nonsense", PERKS_ERROR_INVALID_VALUE, "nonsense" },
  };
  g_autofree char *before = fixture_export_all (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const words[] = { cases[i].word, NULL };
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      char *id = NULL;

      g_assert_false (perks_commands_add_publisher (fixture->workspace, cases[i].name, words, &id,
                                                    &error));
      g_assert_error (error, PERKS_ERROR, (int) cases[i].code);
      assert_says (error, cases[i].says);
      g_assert_null (id);
      after = fixture_export_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const words[] = { "name=One plc", "mpn-id=", "enrolled=no", NULL };
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;
  PerksPublisher *publisher;

  perks_commands_edit_publisher (fixture->workspace, "one", words, &error);
  g_assert_no_error (error);
  books = fixture_load (fixture, NULL);
  publisher = perks_books_get_publisher (books);
  g_assert_cmpstr (perks_publisher_get_name (publisher), ==, "One plc");
  g_assert_null (perks_publisher_get_mpn_id (publisher));
  g_assert_cmpint (perks_publisher_get_enrolled (publisher), ==, PERKS_ANSWER_NO);
}

static void
test_edit_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct
  {
    const char *id;
    const char *word;
    PerksError  code;
    const char *says;
  } cases[] = {
    { "two", "name=Two", PERKS_ERROR_NOT_FOUND, "“two”" },
    { "one", "name=", PERKS_ERROR_INVALID_VALUE, "name" },
    { "one", "id=two", PERKS_ERROR_UNKNOWN_FIELD, "id" },
    { "one", "mpn-id=x", PERKS_ERROR_INVALID_VALUE, "mpn-id" },
    { "one", "edition=1999", PERKS_ERROR_NOT_FOUND, "1999" },
    { "one", "=x", PERKS_ERROR_INVALID_VALUE, "=x" },
  };
  g_autofree char *before = fixture_export_all (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const words[] = { "enrolled=yes", cases[i].word, NULL };
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_false (perks_commands_edit_publisher (fixture->workspace, cases[i].id, words,
                                                     &error));
      g_assert_error (error, PERKS_ERROR, (int) cases[i].code);
      assert_says (error, cases[i].says);
      after = fixture_export_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_use (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *two = add (fixture, "Two", NULL);
  g_autoptr (GError) error = NULL;

  assert_in_use (fixture, "one");
  g_assert_true (perks_commands_use_publisher (fixture->workspace, two, &error));
  g_assert_no_error (error);
  assert_in_use (fixture, "two");
  g_assert_false (perks_commands_use_publisher (fixture->workspace, "three", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "“three”");
  assert_in_use (fixture, "two");
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *two = add (fixture, "Two", NULL);
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;

  perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = "featured-category",
    .offer = "insights",
    .state = PERKS_CLAIM_STATE_REQUESTED,
  }, &error);
  g_assert_no_error (error);

  g_assert_true (perks_commands_remove_publisher (fixture->workspace, "one", &error));
  g_assert_no_error (error);
  assert_in_use (fixture, "two");
  books = fixture_load (fixture, NULL);
  g_assert_cmpuint (perks_books_get_publishers (books)->len, ==, 1);
  g_assert_cmpuint (perks_books_get_offers (books)->len, ==, 0);

  g_assert_false (perks_commands_remove_publisher (fixture->workspace, "one", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "one");
  g_clear_error (&error);

  g_assert_true (perks_commands_remove_publisher (fixture->workspace, "two", &error));
  g_assert_no_error (error);
  assert_in_use (fixture, NULL);
}

static void
add_dependents (Fixture *fixture)
{
  static const char *const credit[] = {
    "amount=1", "kind=poc", "start=2026-01-01", "end=2026-12-31", NULL
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = "featured-category",
    .state = PERKS_CLAIM_STATE_REQUESTED,
  }, &error));
  g_assert_true (perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = "featured-category",
    .offer = "insights",
    .state = PERKS_CLAIM_STATE_REQUESTED,
  }, &error));
  g_assert_true (perks_commands_start_engagement (fixture->workspace, NULL, "insights", "Ada",
                                                  PERKS_DAY_NONE, NULL, &error));
  g_assert_true (perks_commands_add_credit (fixture->workspace, NULL, credit, NULL, &error));
  g_assert_no_error (error);
}

/* All that hangs on the one that leaves leaves with it, and the ids are free again. */
static void
test_remove_all (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const words[] = { "id=insights", NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  Fixture empty = { NULL, NULL };
  char *id;

  add_dependents (fixture);
  g_assert_true (perks_commands_remove_publisher (fixture->workspace, "one", &error));
  g_assert_no_error (error);
  after = fixture_export_all (fixture);
  fixture_set_up (&empty, NULL);
  before = fixture_export_all (&empty);
  fixture_tear_down (&empty, NULL);
  g_assert_cmpstr (after, ==, before);

  faults = perks_repository_verify (perks_workspace_get_repository (fixture->workspace), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);

  id = add (fixture, "Two", NULL);
  g_assert_true (perks_commands_add_offer (fixture->workspace, NULL, "Insights", words, NULL,
                                           &error));
  g_assert_no_error (error);
  g_free (id);
}

/* Sales that are kept for taking a removal back do not turn up with a new publisher. */
static void
test_kept_sales (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const words[] = { "id=one", NULL };
  static const char text[] =
    "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,EstimatedRevenueUSD\n"
    "A,1,2026-01-01,Insights,100.00\n";
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (PerksSituation) situation = NULL;
  g_autofree char *id = NULL;
  g_autofree char *named = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, fixture_write (fixture, "a.csv", text));
  results = perks_importer_run (fixture->workspace, files, NULL, NULL, &error);
  perks_commands_remove_publisher (fixture->workspace, "one", &error);
  g_assert_no_error (error);

  g_assert_false (perks_commands_add_publisher (fixture->workspace, "One", words, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_EXISTS);
  assert_says (error, "id: “one”");
  id = add (fixture, "One", NULL);
  g_assert_cmpstr (id, ==, "one-2");
  named = add (fixture, "One", NULL);
  g_assert_cmpstr (named, ==, "one-3");

  g_clear_error (&error);
  situation = perks_workspace_load (fixture->workspace, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (perks_situation_get_standing (situation)->counted, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/workspace/publisher-commands/" path, Fixture, NULL, fixture_set_up_filled, func, \
              fixture_tear_down)

  g_test_add ("/workspace/publisher-commands/add", Fixture, NULL, fixture_set_up, test_add,
              fixture_tear_down);
  ADD ("add-refused", test_add_refused);
  ADD ("edit", test_edit);
  ADD ("edit-refused", test_edit_refused);
  ADD ("use", test_use);
  ADD ("remove", test_remove);
  ADD ("remove-all", test_remove_all);
  ADD ("kept-sales", test_kept_sales);

  return g_test_run ();
}
