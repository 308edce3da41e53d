/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-assignments.h"

#include "perks-error.h"
#include "perks-offer.h"

static PerksAssignments *
read_words (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  PerksAssignments *assignments = perks_assignments_new (words, &error);

  g_assert_no_error (error);
  g_assert_nonnull (assignments);
  return assignments;
}

static void
test_none (void)
{
  g_autoptr (PerksAssignments) none = read_words (NULL);
  g_autoptr (PerksOffer) offer = perks_offer_new ("a");
  g_autofree char *value = perks_assignments_take (none, "id");

  g_assert_null (value);
  g_assert_false (perks_assignments_has (none, "id"));
  g_assert_true (perks_assignments_apply (none, PERKS_RECORD (offer), NULL));
}

static void
test_malformed (void)
{
  static const char *const cases[] = { "", "name", "=", "=value", "live since", "a\xff=b" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const words[] = { "name=good", cases[i], NULL };
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = g_utf8_make_valid (cases[i], -1);

      g_assert_null (perks_assignments_new (words, &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
      g_assert_nonnull (strstr (error->message, shown));
      g_assert_nonnull (strstr (error->message, "FIELD=VALUE"));
    }
}

/* The value is everything behind the first equals sign; the last value for a field holds. */
static void
test_apply (void)
{
  static const char *const words[] = {
    "name=a=b", "live_since=2024-02-29", "owner=one@example.com", "owner=two@example.com",
    "country=IE", "country=", "listing-optimized=yes", NULL
  };
  g_autoptr (PerksAssignments) assignments = read_words (words);
  g_autoptr (PerksOffer) offer = perks_offer_new ("a");
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;

  g_assert_true (perks_assignments_has (assignments, "live-since"));
  g_assert_false (perks_assignments_has (assignments, "live_since"));
  perks_assignments_apply (assignments, PERKS_RECORD (offer), &error);
  g_assert_no_error (error);
  day = perks_record_dup_field (PERKS_RECORD (offer), "live-since");
  g_assert_cmpstr (day, ==, "2024-02-29");
  g_assert_cmpstr (perks_offer_get_name (offer), ==, "a=b");
  g_assert_cmpstr (perks_offer_get_owner (offer), ==, "two@example.com");
  g_assert_null (perks_offer_get_country (offer));
  g_assert_true (perks_offer_get_listing_optimized (offer));
}

static void
test_take (void)
{
  static const char *const words[] = { "id=one", "name=x", "id=two", NULL };
  g_autoptr (PerksAssignments) assignments = read_words (words);
  g_autoptr (PerksOffer) offer = perks_offer_new ("a");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = perks_assignments_take (assignments, "id");
  g_autofree char *again = perks_assignments_take (assignments, "id");

  g_assert_cmpstr (id, ==, "two");
  g_assert_null (again);
  g_assert_false (perks_assignments_is_empty (assignments));
  perks_assignments_apply (assignments, PERKS_RECORD (offer), &error);
  g_assert_no_error (error);
}

static void
test_is_empty (void)
{
  static const char *const words[] = { "id=one", "id=two", NULL };
  static const char *const none[] = { NULL };
  g_autoptr (PerksAssignments) nothing = perks_assignments_new (NULL, NULL);
  g_autoptr (PerksAssignments) no_word = read_words (none);
  g_autoptr (PerksAssignments) assignments = read_words (words);
  g_autofree char *id = NULL;

  g_assert_true (perks_assignments_is_empty (nothing));
  g_assert_true (perks_assignments_is_empty (no_word));
  g_assert_false (perks_assignments_is_empty (assignments));
  id = perks_assignments_take (assignments, "id");
  g_assert_true (perks_assignments_is_empty (assignments));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *word;
    PerksError  code;
    const char *says;
  } cases[] = {
    { "colour=red", PERKS_ERROR_UNKNOWN_FIELD, "colour" },
    { "id=b", PERKS_ERROR_UNKNOWN_FIELD, "id" },
    { "listing=rented", PERKS_ERROR_INVALID_VALUE, "listing" },
    { "live-since=2023-02-29", PERKS_ERROR_INVALID_VALUE, "live-since" },
    { "owner-left=perhaps", PERKS_ERROR_INVALID_VALUE, "owner-left" },
    { "teams-mau=-3", PERKS_ERROR_INVALID_VALUE, "teams-mau" },
    { "storefront=azure-marketplace,shop", PERKS_ERROR_INVALID_VALUE, "storefront" },
    { "Name=x", PERKS_ERROR_UNKNOWN_FIELD, "Name" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const words[] = { cases[i].word, NULL };
      g_autoptr (PerksAssignments) assignments = read_words (words);
      g_autoptr (PerksOffer) offer = perks_offer_new ("a");
      g_autoptr (GError) error = NULL;

      g_assert_false (perks_assignments_apply (assignments, PERKS_RECORD (offer), &error));
      g_assert_error (error, PERKS_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace/assignments/none", test_none);
  g_test_add_func ("/workspace/assignments/malformed", test_malformed);
  g_test_add_func ("/workspace/assignments/apply", test_apply);
  g_test_add_func ("/workspace/assignments/take", test_take);
  g_test_add_func ("/workspace/assignments/is-empty", test_is_empty);
  g_test_add_func ("/workspace/assignments/refused", test_refused);

  return g_test_run ();
}
