/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-claim.h"
#include "perks-commands-private.h"
#include "perks-offer.h"
#include "perks-publisher.h"

/* What the commands share. */

static void
test_begin (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (PerksChange) change = perks_commands_begin (fixture->workspace,
                                                         "Edit of %s, %u fields",
                                                         "100 %s", 3);

  g_assert_cmpstr (perks_change_get_label (change), ==, "Edit of 100 %s, 3 fields");
  g_assert_cmpstr (perks_change_get_moment (change), ==, FIXTURE_TODAY "T12:00:00Z");
  g_assert_cmpuint (perks_change_get_operations (change)->len, ==, 0);
}

/* A change without operations leaves no trace, and is no failure. */
static void
test_end_empty (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (PerksChange) change = perks_commands_begin (fixture->workspace, "Nothing");
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_commands_end (fixture->workspace, change, &error));
  g_assert_no_error (error);
}

static void
test_end (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (PerksChange) change = perks_commands_begin (fixture->workspace, "Setting");
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  g_autoptr (PerksBooks) later = NULL;
  g_autoptr (GError) error = NULL;

  perks_commands_set_setting (change, books, "edition", "2019-08");
  g_assert_true (perks_commands_end (fixture->workspace, change, &error));
  g_assert_no_error (error);
  later = fixture_load (fixture, NULL);
  g_assert_cmpstr (perks_books_get_setting (later, "edition"), ==, "2019-08");

  /* It takes the setting to be empty before, which it is not any more. */
  g_assert_false (perks_commands_end (fixture->workspace, change, &error));
  g_assert_nonnull (error);
}

static void
test_require_publisher (Fixture       *fixture,
                        gconstpointer  data)
{
  const PerksBooksValues none = { NULL };
  g_autoptr (PerksBooks) empty = perks_books_new (&none);
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  g_autoptr (GError) error = NULL;
  PerksPublisher *publisher = perks_commands_require_publisher (books, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (publisher)), ==, "one");
  g_assert_null (perks_commands_require_publisher (empty, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "There is no publisher yet; add one with");
}

static void
test_require_offer (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  g_autoptr (GError) error = NULL;
  PerksOffer *offer = perks_commands_require_offer (books, "insights", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (perks_offer_get_name (offer), ==, "Insights");
  g_assert_null (perks_commands_require_offer (books, "insight", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "“insight”");
}

static void
test_check_name (void)
{
  static const struct
  {
    const char *name;
    gboolean    good;
  } cases[] = {
    { "a", TRUE }, { " a ", TRUE }, { "日本", TRUE }, { NULL, FALSE }, { "", FALSE }, { "  ", FALSE },
    { "\n\t", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (perks_commands_check_name (cases[i].name, &error), ==, cases[i].good);
      if (!cases[i].good)
        {
          g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
          g_assert_true (g_str_has_prefix (error->message, "name: "));
        }
    }
}

/* Of every publisher, whichever books are at hand. */
static void
test_gather_ids (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const two[] = { "id=two", NULL };
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GHashTable) offers = NULL;
  g_autoptr (GHashTable) credits = NULL;
  g_autoptr (GError) error = NULL;

  perks_commands_add_publisher (fixture->workspace, "Two", two, NULL, NULL);
  fixture_add_offer (fixture, "two", "second", "");
  fixture_add_offer (fixture, NULL, "third", "");
  books = fixture_load (fixture, "two");
  offers = perks_commands_gather_ids (fixture->workspace, books, perks_books_get_offers, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (offers), ==, 3);
  g_assert_true (g_hash_table_contains (offers, "insights"));
  g_assert_true (g_hash_table_contains (offers, "second"));
  g_assert_true (g_hash_table_contains (offers, "third"));

  credits = perks_commands_gather_ids (fixture->workspace, books, perks_books_get_credits, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (credits), ==, 0);
}

/* The opposite of the change brings the records back. */
static void
test_remove_records (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (PerksChange) change = perks_commands_begin (fixture->workspace, "Removal");
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  g_autoptr (PerksBooks) later = NULL;
  g_autoptr (PerksChange) inverse = NULL;
  g_autofree char *before = fixture_export_all (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  perks_commands_remove_records (change, perks_books_get_offers (books));
  perks_commands_end (fixture->workspace, change, &error);
  g_assert_no_error (error);
  later = fixture_load (fixture, NULL);
  g_assert_cmpuint (perks_books_get_offers (later)->len, ==, 0);

  inverse = perks_change_invert (change, "Back", FIXTURE_TODAY "T12:00:00Z");
  perks_commands_end (fixture->workspace, inverse, &error);
  g_assert_no_error (error);
  after = fixture_export_all (fixture);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/workspace/commands/" path, Fixture, NULL, fixture_set_up_filled, func, \
              fixture_tear_down)

  ADD ("begin", test_begin);
  ADD ("end-empty", test_end_empty);
  ADD ("end", test_end);
  ADD ("require-publisher", test_require_publisher);
  ADD ("require-offer", test_require_offer);
  g_test_add_func ("/workspace/commands/check-name", test_check_name);
  ADD ("gather-ids", test_gather_ids);
  ADD ("remove-records", test_remove_records);

  return g_test_run ();
}
