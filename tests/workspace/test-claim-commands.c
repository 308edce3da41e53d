/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-claim.h"
#include "perks-deadline.h"

static void
claim (Fixture         *fixture,
       const char      *offer,
       PerksClaimState  state,
       const char      *note,
       const char      *day)
{
  g_autoptr (GError) error = NULL;

  perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = "featured-category",
    .offer = offer,
    .state = state,
    .note = note,
    .day = day != NULL ? read_day (day) : PERKS_DAY_NONE,
  }, &error);
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

  perks_commands_claim (fixture->workspace, &selection, &(PerksClaimValues) {
    .benefit = "featured-category",
    .offer = "insights",
    .state = PERKS_CLAIM_STATE_REQUESTED,
  }, &error);
  g_assert_no_error (error);
  assert_claim (fixture, PERKS_CLAIM_STATE_REQUESTED, "2026-01-02", "2026-01-02", NULL);
}

/* Who brought it there is told with every step anew; how long it lasts stays until it is told. */
static void
test_by_and_expiry (Fixture       *fixture,
                    gconstpointer  data)
{
  static const struct
  {
    PerksClaimState state;
    const char     *by;
    const char     *expires_on;
    const char     *found_by;
    const char     *found_expires_on;
  } steps[] = {
    { PERKS_CLAIM_STATE_REQUESTED, "Ada", NULL, "Ada", NULL },
    { PERKS_CLAIM_STATE_SCHEDULED, NULL, "2027-02-28", NULL, "2027-02-28" },
    { PERKS_CLAIM_STATE_ACTIVE, "“Grace” <g@example.com>", NULL, "“Grace” <g@example.com>",
      "2027-02-28" },
    { PERKS_CLAIM_STATE_ACTIVE, "", FIXTURE_TODAY, NULL, FIXTURE_TODAY },
    /* What has ended is told afterwards. */
    { PERKS_CLAIM_STATE_EXPIRED, NULL, "2026-10-31", NULL, "2026-10-31" },
    { PERKS_CLAIM_STATE_DONE, NULL, "2026-10-30", NULL, "2026-10-30" },
    { PERKS_CLAIM_STATE_REVOKED, NULL, NULL, NULL, "2026-10-30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (PerksBooks) books = NULL;
      g_autoptr (GError) error = NULL;
      PerksClaim *found;

      perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
        .benefit = "featured-category",
        .state = steps[i].state,
        .by = steps[i].by,
        .expires_on = steps[i].expires_on != NULL ? read_day (steps[i].expires_on)
                                                  : PERKS_DAY_NONE,
      }, &error);
      g_assert_no_error (error);
      books = fixture_load (fixture, NULL);
      found = perks_books_find_claim (books, "featured-category", NULL);
      g_assert_cmpstr (perks_claim_get_by (found), ==, steps[i].found_by);
      g_assert_cmpint (perks_claim_get_expires_on (found), ==,
                       steps[i].found_expires_on != NULL ? read_day (steps[i].found_expires_on)
                                                         : PERKS_DAY_NONE);
    }
}

static void
test_expiry_refused (Fixture       *fixture,
                     gconstpointer  data)
{
  static const PerksClaimState states[] = {
    PERKS_CLAIM_STATE_CONTACTED, PERKS_CLAIM_STATE_REQUESTED, PERKS_CLAIM_STATE_SCHEDULED,
    PERKS_CLAIM_STATE_ACTIVE,
  };
  g_autofree char *before = fixture_export_all (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_false (perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
        .benefit = "featured-category",
        .state = states[i],
        .expires_on = read_day ("2026-11-21"),
      }, &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
      assert_says (error, "expires-on: ");
      after = fixture_export_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Joining ISV Connect is claimed as if it were a benefit, of one offer or of all. */
static void
test_isv_connect (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksChange) last = NULL;
  g_autoptr (GError) error = NULL;
  PerksClaim *found;

  perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = PERKS_CLAIM_ISV_CONNECT,
    .offer = "insights",
    .state = PERKS_CLAIM_STATE_DONE,
    .by = "Ada",
  }, &error);
  g_assert_no_error (error);
  last = perks_workspace_dup_last_change (fixture->workspace);
  g_assert_cmpstr (perks_change_get_label (last), ==, "Claim of ISV Connect: done");
  perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = PERKS_CLAIM_ISV_CONNECT,
    .state = PERKS_CLAIM_STATE_DECLINED,
  }, &error);
  g_assert_no_error (error);

  books = fixture_load (fixture, NULL);
  found = perks_books_find_claim (books, PERKS_CLAIM_ISV_CONNECT, "insights");
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (found)), ==, "one/isv-connect/insights");
  g_assert_cmpint (perks_claim_get_state (found), ==, PERKS_CLAIM_STATE_DONE);
  found = perks_books_find_claim (books, PERKS_CLAIM_ISV_CONNECT, NULL);
  g_assert_cmpint (perks_claim_get_state (found), ==, PERKS_CLAIM_STATE_DECLINED);

  g_assert_false (perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = PERKS_CLAIM_ISV_CONNECT,
    .offer = "nothing",
    .state = PERKS_CLAIM_STATE_DONE,
  }, &error));
  assert_says (error, "“nothing”");
}

/* It is what marks the rule as done. */
static gboolean
has_advice (Fixture    *fixture,
            const char *rule)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSituation) situation = perks_workspace_load (fixture->workspace, NULL, &error);
  GPtrArray *advice = perks_situation_get_advice (situation);

  for (guint i = 0; i < advice->len; i++)
    {
      if (g_str_equal (perks_deadline_get_rule (g_ptr_array_index (advice, i)), rule))
        return TRUE;
    }

  return FALSE;
}

static void
test_isv_connect_advice (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (PerksChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (has_advice (fixture, "isv-connect"));
  fixture_edit_offer (fixture, "insights", "product-family=dynamics storefront=appsource");
  g_assert_true (has_advice (fixture, "isv-connect"));
  perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = PERKS_CLAIM_ISV_CONNECT,
    .offer = "insights",
    .state = PERKS_CLAIM_STATE_DONE,
  }, &error);
  g_assert_no_error (error);
  g_assert_false (has_advice (fixture, "isv-connect"));

  change = perks_workspace_dup_last_change (fixture->workspace);
  g_assert_true (perks_commands_take_back (fixture->workspace, change, &error));
  g_assert_true (has_advice (fixture, "isv-connect"));
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
    { NULL, "featured-category", "", NULL, PERKS_ERROR_NOT_FOUND, "no offer" },
    { NULL, "", NULL, NULL, PERKS_ERROR_NOT_FOUND, "“”" },
    { NULL, "isv-connec", NULL, NULL, PERKS_ERROR_NOT_FOUND, "“isv-connec”" },
    { NULL, "nt-marketing-toolkit", "", NULL, PERKS_ERROR_NOT_FOUND, "no offer" },
    { "nobody", "featured-category", NULL, NULL, PERKS_ERROR_NOT_FOUND, "nobody" },
    { NULL, "featured-category", NULL, "\xff", PERKS_ERROR_INVALID_VALUE, "note" },
  };
  g_autofree char *before = fixture_export_all (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PerksSelection selection = { .publisher = cases[i].publisher };
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_false (perks_commands_claim (fixture->workspace, &selection, &(PerksClaimValues) {
        .benefit = cases[i].benefit,
        .offer = cases[i].offer,
        .state = PERKS_CLAIM_STATE_REQUESTED,
        .note = cases[i].note,
      }, &error));
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

  g_assert_false (perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = "featured-category",
    .state = PERKS_CLAIM_STATE_REQUESTED,
  }, &error));
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

  g_assert_false (perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = "nt-marketing-toolkit",
    .state = PERKS_CLAIM_STATE_REQUESTED,
  }, &error));
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
  ADD ("by-and-expiry", test_by_and_expiry);
  ADD ("expiry-refused", test_expiry_refused);
  ADD ("isv-connect", test_isv_connect);
  ADD ("isv-connect-advice", test_isv_connect_advice);
  ADD ("refused", test_refused);
  ADD ("without-offer", test_without_offer);
  g_test_add ("/workspace/claim-commands/no-publisher", Fixture, NULL, fixture_set_up,
              test_no_publisher, fixture_tear_down);

  return g_test_run ();
}
