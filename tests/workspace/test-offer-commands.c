/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-change.h"
#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-engagement-span.h"
#include "perks-engagement.h"
#include "perks-entitlement.h"
#include "perks-offer.h"
#include "perks-publisher.h"

static char *
add (Fixture           *fixture,
     const char        *publisher,
     const char        *name,
     const char *const *assignments)
{
  const PerksSelection selection = { .publisher = publisher };
  g_autoptr (GError) error = NULL;
  char *id = NULL;

  perks_commands_add_offer (fixture->workspace, &selection, name, assignments, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  static const char *const words[] = {
    "type=softwareAsAService", "listing=subscription", "visibility=private", "status=live",
    "storefront=azure-marketplace,appsource", "live_since=2024-02-29", "owner=o@example.com",
    "primary-contact=p@example.com", "owner-left=yes", "contacted-on=2024-03-01",
    "portal=partner-center", "listing-optimized=yes", "co_sell_ready=no", "country=IE",
    "product-family=dynamics", "teams-mau=1200", "teams-mau-on=2024-03-02", NULL
  };
  g_autofree char *id = add (fixture, NULL, "Café Meter", words);
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  PerksOffer *offer = perks_books_find_offer (books, "cafe-meter");

  g_assert_cmpstr (id, ==, "cafe-meter");
  g_assert_cmpstr (perks_offer_get_publisher (offer), ==, "one");
  g_assert_cmpstr (perks_offer_get_name (offer), ==, "Café Meter");
  g_assert_cmpstr (perks_offer_get_offer_type (offer), ==, "softwareAsAService");
  g_assert_cmpint (perks_offer_get_listing (offer), ==, PERKS_LISTING_OPTION_SUBSCRIPTION);
  g_assert_cmpint (perks_offer_get_visibility (offer), ==, PERKS_VISIBILITY_PRIVATE);
  g_assert_cmpint (perks_offer_get_status (offer), ==, PERKS_OFFER_STATUS_LIVE);
  g_assert_cmpint (perks_offer_get_storefront (offer), ==,
                   PERKS_STOREFRONTS_AZURE_MARKETPLACE | PERKS_STOREFRONTS_APPSOURCE);
  g_assert_cmpint (perks_offer_get_live_since (offer), ==, read_day ("2024-02-29"));
  g_assert_cmpstr (perks_offer_get_owner (offer), ==, "o@example.com");
  g_assert_cmpstr (perks_offer_get_primary_contact (offer), ==, "p@example.com");
  g_assert_true (perks_offer_get_owner_left (offer));
  g_assert_cmpint (perks_offer_get_contacted_on (offer), ==, read_day ("2024-03-01"));
  g_assert_cmpint (perks_offer_get_portal (offer), ==, PERKS_PORTAL_PARTNER_CENTER);
  g_assert_true (perks_offer_get_listing_optimized (offer));
  g_assert_false (perks_offer_get_co_sell_ready (offer));
  g_assert_cmpstr (perks_offer_get_country (offer), ==, "IE");
  g_assert_cmpstr (perks_offer_get_product_family (offer), ==, "dynamics");
  g_assert_cmpint (perks_offer_get_teams_mau (offer), ==, 1200);
  g_assert_cmpint (perks_offer_get_teams_mau_on (offer), ==, read_day ("2024-03-02"));
}

/* Ids are unique over all publishers; a day on which an offer went live is not made up. */
static void
test_add_ids (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const two[] = { "id=two", NULL };
  static const char *const live[] = { "status=live", NULL };
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *fourth = NULL;
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;

  perks_commands_add_publisher (fixture->workspace, "Two", two, NULL, &error);
  g_assert_no_error (error);
  second = add (fixture, "two", "Insights", live);
  third = add (fixture, NULL, "insights!", NULL);
  fourth = add (fixture, NULL, "…", NULL);
  g_assert_cmpstr (second, ==, "insights-2");
  g_assert_cmpstr (third, ==, "insights-3");
  g_assert_cmpstr (fourth, ==, "offer");

  books = fixture_load (fixture, "two");
  g_assert_cmpuint (perks_books_get_offers (books)->len, ==, 1);
  g_assert_cmpint (perks_offer_get_live_since (perks_books_find_offer (books, "insights-2")), ==,
                   PERKS_DAY_NONE);
}

static const struct
{
  const char *word;
  PerksError  code;
  const char *says;
} bad_words[] = {
  { "name=", PERKS_ERROR_INVALID_VALUE, "name" },
  { "name= ", PERKS_ERROR_INVALID_VALUE, "name" },
  { "path=transact", PERKS_ERROR_UNKNOWN_FIELD,
    "path follows from type and listing and cannot be set" },
  { "publisher=two", PERKS_ERROR_UNKNOWN_FIELD, "publisher" },
  { "colour=red", PERKS_ERROR_UNKNOWN_FIELD, "colour" },
  { "listing=rented", PERKS_ERROR_INVALID_VALUE, "listing" },
  { "listing=rented", PERKS_ERROR_INVALID_VALUE, "subscription" },
  { "live-since=2023-02-29", PERKS_ERROR_INVALID_VALUE, "live-since" },
  { "live_since=soon", PERKS_ERROR_INVALID_VALUE, "live-since" },
  { "teams-mau=many", PERKS_ERROR_INVALID_VALUE, "teams-mau" },
  { "owner-left=1", PERKS_ERROR_INVALID_VALUE, "yes no" },
  { "visibility=secret", PERKS_ERROR_INVALID_VALUE, "public private" },
  { "storefront=shop", PERKS_ERROR_INVALID_VALUE, "appsource" },
  { "no-equals-sign", PERKS_ERROR_INVALID_VALUE, "no-equals-sign" },
};

static void
test_add_refused (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *before = fixture_export_all (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (bad_words); i++)
    {
      const char *const words[] = { "country=IE", bad_words[i].word, NULL };
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      char *id = NULL;

      g_assert_false (perks_commands_add_offer (fixture->workspace, NULL, "New", words, &id,
                                                &error));
      g_assert_error (error, PERKS_ERROR, (int) bad_words[i].code);
      assert_says (error, bad_words[i].says);
      g_assert_null (id);
      after = fixture_export_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_edit_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *before = fixture_export_all (fixture);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (bad_words); i++)
    {
      const char *const words[] = { "country=IE", bad_words[i].word, NULL };
      g_autofree char *after = NULL;

      g_clear_error (&error);
      g_assert_false (perks_commands_edit_offer (fixture->workspace, NULL, "insights", words,
                                                 &error));
      g_assert_error (error, PERKS_ERROR, (int) bad_words[i].code);
      assert_says (error, bad_words[i].says);
      after = fixture_export_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }

  g_clear_error (&error);
  g_assert_false (perks_commands_edit_offer (fixture->workspace, NULL, "nothing", NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "“nothing”");
}

/* What the edition does not allow is refused with what it allows. */
static void
test_combination (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char *const virtual[] = {
    "type=azureVirtualMachine", "listing=get-it-now-free", NULL
  };
  static const char *const unknown[] = { "type=spaceship", NULL };
  static const char *const listing[] = { "listing=byol", NULL };
  g_autofree char *before = fixture_export_all (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_commands_add_offer (fixture->workspace, NULL, "VM", virtual, NULL, &error));
  g_assert_nonnull (error);
  assert_says (error, "listing");
  assert_says (error, "byol");
  g_clear_error (&error);

  g_assert_false (perks_commands_add_offer (fixture->workspace, NULL, "Ship", unknown, NULL,
                                            &error));
  assert_says (error, "type");
  assert_says (error, "azureVirtualMachine");
  g_clear_error (&error);

  g_assert_false (perks_commands_edit_offer (fixture->workspace, NULL, "insights", listing,
                                             &error));
  assert_says (error, "listing");
  after = fixture_export_all (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_no_publisher (Fixture       *fixture,
                   gconstpointer  data)
{
  const PerksSelection nobody = { .publisher = "nobody" };
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_commands_add_offer (fixture->workspace, NULL, "A", NULL, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "There is no publisher yet; add one with");
  g_clear_error (&error);
  g_assert_false (perks_commands_add_offer (fixture->workspace, &nobody, "A", NULL, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "nobody");
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const words[] = { "name=Insights 2", "live-since=", "status=delisted", NULL };
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;
  PerksOffer *offer;

  g_assert_true (perks_commands_edit_offer (fixture->workspace, NULL, "insights", words, &error));
  g_assert_no_error (error);
  books = fixture_load (fixture, NULL);
  offer = perks_books_find_offer (books, "insights");
  g_assert_cmpstr (perks_offer_get_name (offer), ==, "Insights 2");
  g_assert_cmpint (perks_offer_get_live_since (offer), ==, PERKS_DAY_NONE);
  g_assert_cmpint (perks_offer_get_status (offer), ==, PERKS_OFFER_STATUS_DELISTED);
  g_assert_cmpint (perks_offer_get_listing (offer), ==, PERKS_LISTING_OPTION_SUBSCRIPTION);

  /* Nothing to change is nothing to do. */
  g_assert_true (perks_commands_edit_offer (fixture->workspace, NULL, "insights", NULL, &error));
  g_assert_no_error (error);
}

static PerksOffer *
copy_offer (PerksBooks *books)
{
  PerksOffer *offer = perks_books_find_offer (books, "insights");

  return PERKS_OFFER (perks_record_copy (PERKS_RECORD (offer)));
}

/* Two edits of different fields are both kept; the later edit of a field does not win unseen. */
static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const country[] = { "country=IE", NULL };
  static const char *const owner[] = { "owner=other@example.com", NULL };
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  g_autoptr (PerksBooks) later = NULL;
  g_autoptr (PerksOffer) before = copy_offer (books);
  g_autoptr (PerksOffer) after = copy_offer (books);
  g_autoptr (GError) error = NULL;
  PerksOffer *offer;

  g_object_set (after, "owner", "mine@example.com", NULL);
  perks_commands_edit_offer (fixture->workspace, NULL, "insights", country, &error);
  g_assert_no_error (error);
  g_assert_true (perks_commands_save_offer (fixture->workspace, NULL, before, after, &error));
  g_assert_no_error (error);
  later = fixture_load (fixture, NULL);
  offer = perks_books_find_offer (later, "insights");
  g_assert_cmpstr (perks_offer_get_country (offer), ==, "IE");
  g_assert_cmpstr (perks_offer_get_owner (offer), ==, "mine@example.com");

  perks_commands_edit_offer (fixture->workspace, NULL, "insights", owner, &error);
  g_assert_no_error (error);
  g_assert_false (perks_commands_save_offer (fixture->workspace, NULL, before, after, &error));
  g_assert_nonnull (error);
}

static void
test_save_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  g_autoptr (PerksOffer) before = copy_offer (books);
  g_autoptr (PerksOffer) after = copy_offer (books);
  g_autoptr (GError) error = NULL;

  g_object_set (after, "name", "", NULL);
  g_assert_false (perks_commands_save_offer (fixture->workspace, NULL, before, after, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
  assert_says (error, "name");
  g_clear_error (&error);

  g_object_set (after, "name", "Insights", "listing", PERKS_LISTING_OPTION_BYOL, NULL);
  g_assert_false (perks_commands_save_offer (fixture->workspace, NULL, before, after, &error));
  assert_says (error, "listing");
  g_clear_error (&error);

  g_assert_true (perks_commands_remove_offer (fixture->workspace, NULL, "insights", &error));
  g_assert_false (perks_commands_save_offer (fixture->workspace, NULL, before, before, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
}

static void
add_dependents (Fixture *fixture)
{
  g_autoptr (PerksChange) change = perks_change_new ("Set-up", FIXTURE_TODAY "T12:00:00Z");
  g_autoptr (PerksEngagement) engagement = perks_engagement_new ("e");
  g_autoptr (PerksCredit) credit = perks_credit_new ("c");
  g_autoptr (GError) error = NULL;

  g_object_set (engagement, "publisher", "one", "offer", "insights",
                "start", read_day ("2024-01-15"), NULL);
  g_object_set (credit, "publisher", "one", "offer", "insights", "amount", (gint64) 500000, NULL);
  perks_change_create (change, PERKS_RECORD (engagement));
  perks_change_create (change, PERKS_RECORD (credit));
  perks_repository_apply (perks_workspace_get_repository (fixture->workspace), change, &error);
  g_assert_no_error (error);

  perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = "featured-category",
    .offer = "insights",
    .state = PERKS_CLAIM_STATE_REQUESTED,
  }, &error);
  g_assert_no_error (error);
  perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = "rewards-testimonial",
    .state = PERKS_CLAIM_STATE_REQUESTED,
  }, &error);
  g_assert_no_error (error);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  PerksCredit *credit;
  PerksClaim *claim;

  add_dependents (fixture);
  g_assert_true (perks_commands_remove_offer (fixture->workspace, NULL, "insights", &error));
  g_assert_no_error (error);

  books = fixture_load (fixture, NULL);
  g_assert_cmpuint (perks_books_get_offers (books)->len, ==, 0);
  g_assert_cmpuint (perks_books_get_engagements (books)->len, ==, 0);
  g_assert_cmpuint (perks_books_get_claims (books)->len, ==, 1);
  claim = g_ptr_array_index (perks_books_get_claims (books), 0);
  g_assert_null (perks_claim_get_offer (claim));
  g_assert_cmpuint (perks_books_get_credits (books)->len, ==, 1);
  credit = g_ptr_array_index (perks_books_get_credits (books), 0);
  g_assert_null (perks_credit_get_offer (credit));
  g_assert_cmpint (perks_credit_get_amount (credit), ==, 500000);

  faults = perks_repository_verify (perks_workspace_get_repository (fixture->workspace), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);

  g_assert_false (perks_commands_remove_offer (fixture->workspace, NULL, "insights", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "“insights”");
}

static void
edit_on (Fixture    *fixture,
         const char *id,
         const char *day,
         const char *words)
{
  const PerksSelection selection = { .today = read_day (day) };
  g_auto (GStrv) assignments = g_strsplit (words, " ", -1);
  g_autoptr (GError) error = NULL;

  perks_commands_edit_offer (fixture->workspace, &selection, id,
                             (const char *const *) assignments, &error);
  g_assert_no_error (error);
}

static void
assert_former_paths (Fixture    *fixture,
                     const char *id,
                     const char *expected)
{
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);

  g_assert_cmpstr (perks_offer_get_former_paths (perks_books_find_offer (books, id)), ==,
                   expected);
}

#define TRIAL "listing=free-trial"
#define TRANSACT "listing=subscription"
#define LIST "listing=contact-me"

/* What is kept of a path that an offer had, edit by edit. */
static void
test_former_paths (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct
  {
    const char *words;
    const char *steps[8][3];
  } cases[] = {
    /* A path, another one, and back again. */
    { "status=live live-since=2026-01-15 " TRIAL,
      { { "2026-06-01", TRANSACT, "trial:2026-06-01" },
        { "2026-08-01", TRIAL, "trial:2026-06-01,transact:2026-08-01" },
        { "2026-09-01", LIST, "trial:2026-06-01,transact:2026-08-01,trial:2026-09-01" } } },
    /* Within a path, and other fields. */
    { "status=live live-since=2026-01-15 " TRIAL,
      { { "2026-06-01", "country=IE owner=a@example.com", NULL },
        { "2026-06-02", "listing=get-it-now-free", NULL },
        { "2026-06-03", TRANSACT " country=CH", "trial:2026-06-03" },
        { "2026-06-04", "name=Other", "trial:2026-06-03" } } },
    /* Several times a day: what was in the morning is kept, unless it is what is in the evening. */
    { "status=live live-since=2026-01-15 " TRIAL,
      { { "2026-06-01", TRANSACT, "trial:2026-06-01" },
        { "2026-06-01", LIST, "trial:2026-06-01" },
        { "2026-06-01", TRIAL, NULL },
        { "2026-06-01", TRANSACT, "trial:2026-06-01" },
        { "2026-06-02", TRIAL, "trial:2026-06-01,transact:2026-06-02" },
        { "2026-06-02", TRANSACT, "trial:2026-06-01" } } },
    /* A draft has had no path before; nor does what is taken from the storefront change it. */
    { TRIAL,
      { { "2026-06-01", TRANSACT, NULL },
        { "2026-06-02", "status=live live-since=2026-06-02", NULL },
        { "2026-06-03", "status=delisted " TRIAL, NULL },
        { "2026-06-04", TRANSACT, NULL },
        { "2026-06-05", "status=live " TRIAL, NULL },
        { "2026-06-06", TRANSACT, "trial:2026-06-06" } } },
    /* To and from a path that is not known. */
    { "status=live live-since=2026-01-15 " TRIAL,
      { { "2026-06-01", "listing=", NULL },
        { "2026-06-02", TRANSACT, NULL },
        { "2026-06-03", TRIAL, "transact:2026-06-03" } } },
    /* What a person enters goes before, and what was entered is gone on with. */
    { "status=live live-since=2026-01-15 " TRIAL,
      { { "2026-06-01", TRANSACT " former-paths=list:2026-02-01,trial:2026-05-01",
          "list:2026-02-01,trial:2026-05-01" },
        { "2026-06-01", TRIAL, "list:2026-02-01,trial:2026-05-01,transact:2026-06-01" },
        { "2026-06-01", "former-paths=", NULL },
        { "2026-06-01", "former-paths=consulting:2026-02-01", "consulting:2026-02-01" } } },
    /* A day that is set back leaves what is known of later ones. */
    { "status=live live-since=2026-01-15 " TRIAL,
      { { "2026-06-01", TRANSACT, "trial:2026-06-01" },
        { "2026-05-01", LIST, "trial:2026-06-01" } } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strdup_printf ("o%" G_GSIZE_FORMAT, i);
      g_autofree char *words = g_strconcat ("type=softwareAsAService ", cases[i].words, NULL);

      fixture_add_offer (fixture, NULL, id, words);
      for (gsize j = 0; j < 8 && cases[i].steps[j][0] != NULL; j++)
        {
          g_test_message ("%s step %" G_GSIZE_FORMAT, id, j);
          edit_on (fixture, id, cases[i].steps[j][0], cases[i].steps[j][1]);
          assert_former_paths (fixture, id, cases[i].steps[j][2]);
        }
    }
  fixture_check (fixture);
}

/* The window's form takes the same way. */
static void
test_former_paths_of_save (Fixture       *fixture,
                           gconstpointer  data)
{
  const PerksSelection selection = { .today = read_day ("2026-11-23") };
  g_autoptr (PerksBooks) books = fixture_load (fixture, NULL);
  g_autoptr (PerksOffer) before = copy_offer (books);
  g_autoptr (PerksOffer) after = copy_offer (books);
  g_autoptr (GError) error = NULL;

  g_object_set (after, "listing", PERKS_LISTING_OPTION_FREE_TRIAL, NULL);
  g_assert_true (perks_commands_save_offer (fixture->workspace, &selection, before, after,
                                            &error));
  g_assert_no_error (error);
  assert_former_paths (fixture, "insights", "transact:2026-11-23");
}

static void
test_former_paths_refused (Fixture       *fixture,
                           gconstpointer  data)
{
  static const char *const words[] = {
    "former-paths=trial", "former-paths=trial:soon", "former-paths=rented:2026-01-01",
    "former-paths=trial:2026-01-02,list:2026-01-01", "former-paths=trial:2026-01-01,",
    "former-paths=unknown:2026-01-01", "former-paths=trial:2026-02-30",
    "former-paths=trial:2026-01-01,list:2026-01-01",
  };
  g_autofree char *before = fixture_export_all (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *const assignments[] = { TRIAL, words[i], NULL };
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_false (perks_commands_edit_offer (fixture->workspace, NULL, "insights", assignments,
                                                 &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
      assert_says (error, "former-paths: ");
      after = fixture_export_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Of what the offer has of its own: how many benefits of which path, and how many are open. */
static void
count_benefits (PerksSituation *situation,
                const char     *offer,
                PerksPath      *path,
                guint          *n_open)
{
  GPtrArray *entitlements = perks_situation_get_entitlements (situation);

  *path = PERKS_PATH_UNKNOWN;
  *n_open = 0;
  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);
      PerksOffer *of = perks_entitlement_get_offer (entitlement);

      if (of == NULL || !g_str_equal (perks_record_get_id (PERKS_RECORD (of)), offer))
        continue;
      *path = perks_entitlement_get_path (entitlement);
      if (perks_entitlement_get_state (entitlement) == PERKS_BENEFIT_STATE_AVAILABLE)
        (*n_open)++;
    }
}

/* Engagement and benefits follow from the path of each day, and start anew with it. */
static void
test_path_change_follows (Fixture       *fixture,
                          gconstpointer  data)
{
  static const struct
  {
    const char          *words;
    const char          *today;
    PerksEngagementKind  kind;
    const char          *start;
    const char          *end;
    PerksPath            path;
    gboolean             has_open;
  } steps[] = {
    { NULL, "2026-02-01", PERKS_ENGAGEMENT_KIND_FIXED, "2026-01-31", "2026-04-30",
      PERKS_PATH_TRIAL, TRUE },
    /* Six months after going live the benefits of a trial have ended in the edition 2023-08. */
    { NULL, "2026-10-01", PERKS_ENGAGEMENT_KIND_FIXED, "2026-01-31", "2026-04-30",
      PERKS_PATH_TRIAL, FALSE },
    { TRANSACT, "2026-10-05", PERKS_ENGAGEMENT_KIND_EVERGREEN, "2026-10-05", NULL,
      PERKS_PATH_UNKNOWN, FALSE },
    { TRIAL, "2026-11-01", PERKS_ENGAGEMENT_KIND_FIXED, "2026-11-01", "2027-02-01",
      PERKS_PATH_TRIAL, TRUE },
    { LIST, "2026-11-22", PERKS_ENGAGEMENT_KIND_NONE, "2026-11-22", NULL, PERKS_PATH_LIST, TRUE },
  };

  fixture_add_offer (fixture, NULL, "o", "type=softwareAsAService status=live "
                                         "live-since=2026-01-31 " TRIAL);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const PerksSelection selection = { .today = read_day (steps[i].today) };
      g_autoptr (PerksSituation) situation = NULL;
      PerksEngagementSpan span;
      PerksBooks *books;
      PerksPath path;
      guint n_open;

      g_test_message ("step %" G_GSIZE_FORMAT, i);
      if (steps[i].words != NULL)
        edit_on (fixture, "o", steps[i].today, steps[i].words);
      situation = perks_workspace_load (fixture->workspace, &selection, NULL);
      books = perks_situation_get_books (situation);
      perks_engagement_span_find (&span, books, perks_situation_get_edition (situation),
                                  perks_books_find_offer (books, "o"), selection.today);
      g_assert_cmpint (span.kind, ==, steps[i].kind);
      g_assert_cmpint (span.start, ==, read_day (steps[i].start));
      g_assert_cmpint (span.end, ==,
                       steps[i].end != NULL ? read_day (steps[i].end) : PERKS_DAY_NONE);
      count_benefits (situation, "o", &path, &n_open);
      g_assert_cmpint (path, ==, steps[i].path);
      g_assert_cmpint (n_open > 0, ==, steps[i].has_open);
    }
}

/* A record of the engagement before stays, and is not that of the new path. */
static void
test_path_change_keeps_records (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  fixture_add_offer (fixture, NULL, "o", "type=softwareAsAService status=live "
                                         "live-since=2026-10-01 " TRIAL);
  perks_commands_start_engagement (fixture->workspace, NULL, "o", "Ada", PERKS_DAY_NONE, NULL,
                                   &error);
  g_assert_no_error (error);
  edit_on (fixture, "o", "2026-11-20", TRANSACT);
  g_assert_true (perks_commands_start_engagement (fixture->workspace, NULL, "o", "Grace",
                                                  PERKS_DAY_NONE, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, "o/2026-11-20");

  books = fixture_load (fixture, NULL);
  g_assert_cmpuint (perks_books_get_engagements (books)->len, ==, 2);
  g_assert_cmpstr (perks_engagement_get_manager (perks_books_find_engagement (books, "o")), ==,
                   "Grace");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/workspace/offer-commands/" path, Fixture, NULL, fixture_set_up_filled, func, \
              fixture_tear_down)

  ADD ("add", test_add);
  ADD ("add-ids", test_add_ids);
  ADD ("add-refused", test_add_refused);
  ADD ("edit-refused", test_edit_refused);
  ADD ("combination", test_combination);
  g_test_add ("/workspace/offer-commands/no-publisher", Fixture, NULL, fixture_set_up,
              test_no_publisher, fixture_tear_down);
  ADD ("edit", test_edit);
  ADD ("save", test_save);
  ADD ("save-refused", test_save_refused);
  ADD ("remove", test_remove);
  ADD ("former-paths", test_former_paths);
  ADD ("former-paths-of-save", test_former_paths_of_save);
  ADD ("former-paths-refused", test_former_paths_refused);
  ADD ("path-change-follows", test_path_change_follows);
  ADD ("path-change-keeps-records", test_path_change_keeps_records);

  return g_test_run ();
}
