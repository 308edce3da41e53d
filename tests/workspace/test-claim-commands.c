/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-claim.h"

static void
claim (Fixture         *fixture,
       const char      *offer,
       PerksClaimState  state,
       const char      *note,
       const char      *day)
{
  g_autoptr (GError) error = NULL;

  perks_commands_claim (fixture->workspace, NULL, "featured-category", offer, state, note,
                        day != NULL ? read_day (day) : PERKS_DAY_NONE, &error);
  g_assert_no_error (error);
}

static void
assert_claim (Fixture         *fixture,
              PerksClaimState  state,
              const char      *since,
              const char      *requested_on,
              const char      *note)
{
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  PerksClaim *found = perks_books_find_claim (books, "featured-category", "insights");

  g_assert_nonnull (found);
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (found)), ==,
                   "one/featured-category/insights");
  g_assert_cmpstr (perks_claim_get_publisher (found), ==, "one");
  g_assert_cmpint (perks_claim_get_state (found), ==, state);
  g_assert_cmpint (perks_claim_get_since (found), ==, read_day (since));
  g_assert_cmpint (perks_claim_get_requested_on (found), ==,
                   requested_on != NULL ? read_day (requested_on) : PERKS_DAY_NONE);
  g_assert_cmpstr (perks_claim_get_note (found), ==, note);
}

/* The states one after the other, with what each leaves behind. */
static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    PerksClaimState state;
    const char     *day;
    const char     *note;
    const char     *since;
    const char     *requested_on;
    const char     *noted;
  } steps[] = {
    { PERKS_CLAIM_STATE_CONTACTED, "2026-10-01", NULL, "2026-10-01", NULL, NULL },
    { PERKS_CLAIM_STATE_REQUESTED, "2026-10-05", "Asked", "2026-10-05", "2026-10-05", "Asked" },
    { PERKS_CLAIM_STATE_SCHEDULED, "2026-10-20", NULL, "2026-10-20", "2026-10-05", "Asked" },
    { PERKS_CLAIM_STATE_REQUESTED, "2026-10-22", "Again", "2026-10-22", "2026-10-05", "Again" },
    { PERKS_CLAIM_STATE_ACTIVE, NULL, "", FIXTURE_TODAY, "2026-10-05", NULL },
    { PERKS_CLAIM_STATE_DONE, "2026-11-23", "Öffentlich", "2026-11-23", "2026-10-05",
      "Öffentlich" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      claim (fixture, "insights", steps[i].state, steps[i].note, steps[i].day);
      assert_claim (fixture, steps[i].state, steps[i].since, steps[i].requested_on, steps[i].noted);
    }
}

/* A claim of the publisher as a whole is another one than that of an offer. */
static void
test_publisher (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (PerksBooks) books = NULL;
  PerksClaim *whole;

  claim (fixture, NULL, PERKS_CLAIM_STATE_REQUESTED, NULL, NULL);
  claim (fixture, "insights", PERKS_CLAIM_STATE_DONE, NULL, NULL);
  books = fixture_load (fixture, NULL);
  g_assert_cmpuint (perks_books_get_claims (books)->len, ==, 2);
  whole = perks_books_find_claim (books, "featured-category", NULL);
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (whole)), ==, "one/featured-category");
  g_assert_cmpint (perks_claim_get_state (whole), ==, PERKS_CLAIM_STATE_REQUESTED);
}

static void
test_selected_day (Fixture       *fixture,
                   gconstpointer  data)
{
  const PerksSelection selection = { .today = read_day ("2026-01-02") };
  g_autoptr (GError) error = NULL;

  perks_commands_claim (fixture->workspace, &selection, "featured-category", "insights",
                        PERKS_CLAIM_STATE_REQUESTED, NULL, PERKS_DAY_NONE, &error);
  g_assert_no_error (error);
  assert_claim (fixture, PERKS_CLAIM_STATE_REQUESTED, "2026-01-02", "2026-01-02", NULL);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *publisher;
    const char *benefit;
    const char *offer;
    const char *note;
    PerksError  code;
    const char *says;
  } cases[] = {
    { NULL, "free-lunch", NULL, NULL, PERKS_ERROR_NOT_FOUND, "“free-lunch”" },
    { NULL, "free-lunch", NULL, NULL, PERKS_ERROR_NOT_FOUND, "2023-08" },
    { NULL, "featured-category", "nothing", NULL, PERKS_ERROR_NOT_FOUND, "“nothing”" },
    { "nobody", "featured-category", NULL, NULL, PERKS_ERROR_NOT_FOUND, "nobody" },
    { NULL, "featured-category", NULL, "\xff", PERKS_ERROR_INVALID_VALUE, "note" },
  };
  g_autofree char *before = fixture_export_all (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PerksSelection selection = { .publisher = cases[i].publisher };
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_false (perks_commands_claim (fixture->workspace, &selection, cases[i].benefit,
                                            cases[i].offer, PERKS_CLAIM_STATE_REQUESTED,
                                            cases[i].note, PERKS_DAY_NONE, &error));
      g_assert_error (error, PERKS_ERROR, (int) cases[i].code);
      assert_says (error, cases[i].says);
      after = fixture_export_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_no_publisher (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_commands_claim (fixture->workspace, NULL, "featured-category", NULL,
                                        PERKS_CLAIM_STATE_REQUESTED, NULL, PERKS_DAY_NONE, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "no publisher yet");
}

/* nt- benefits are for List, Trial and Consulting offers. */
static void
test_without_offer (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksBooks) books = NULL;

  g_assert_false (perks_commands_claim (fixture->workspace, NULL, "nt-marketing-toolkit", NULL,
                                        PERKS_CLAIM_STATE_REQUESTED, NULL, PERKS_DAY_NONE, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
  assert_says (error, "nt-marketing-toolkit");
  books = fixture_load (fixture, NULL);
  g_assert_null (perks_books_find_claim (books, "nt-marketing-toolkit", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/workspace/claim-commands/" path, Fixture, NULL, fixture_set_up_filled, func, \
              fixture_tear_down)

  ADD ("states", test_states);
  ADD ("publisher", test_publisher);
  ADD ("selected-day", test_selected_day);
  ADD ("refused", test_refused);
  ADD ("without-offer", test_without_offer);
  g_test_add ("/workspace/claim-commands/no-publisher", Fixture, NULL, fixture_set_up,
              test_no_publisher, fixture_tear_down);

  return g_test_run ();
}
