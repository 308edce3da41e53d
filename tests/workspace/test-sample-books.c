/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-engagement.h"
#include "perks-json-shapes.h"
#include "perks-offer.h"
#include "perks-publisher.h"
#include "perks-sample-books.h"
#include "perks-tier.h"

#define PANTLERWICK "pantlerwick-software"

static void
fill (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *publisher = NULL;

  g_assert_true (perks_sample_books_fill (fixture->workspace, &publisher, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (publisher, ==, PANTLERWICK);
}

static void
assert_usd (gint64      cents,
            JsonObject *object,
            const char *member)
{
  g_autofree char *text = perks_usd_to_string (cents);

  g_assert_cmpstr (text, ==, get_text (object, member));
}

static void
assert_day (PerksDay    day,
            JsonObject *object,
            const char *member)
{
  g_autofree char *text = perks_day_to_string (day);

  g_assert_cmpstr (text != NULL ? text : "null", ==, get_text (object, member));
}

static void
check_standing (PerksStanding *standing,
                JsonObject    *expected)
{
  JsonObject *window = json_object_get_object_member (expected, "window");
  JsonObject *excluded = json_object_get_object_member (expected, "excluded");
  JsonObject *tier = json_object_get_object_member (expected, "tier");
  JsonObject *next = json_object_get_object_member (expected, "next");
  JsonObject *pace = json_object_get_object_member (expected, "last_182_days");

  assert_usd (standing->counted, expected, "counted");
  assert_day (standing->window_from, window, "from");
  assert_day (standing->window_to, window, "to");
  assert_usd (standing->excluded[PERKS_EXCLUSION_FRAUD], excluded, "fraud");
  assert_usd (standing->excluded[PERKS_EXCLUSION_REJECTED], excluded, "rejected");
  assert_usd (standing->excluded[PERKS_EXCLUSION_TRIAL], excluded, "trial");
  assert_usd (standing->excluded[PERKS_EXCLUSION_NOT_TRANSACT], excluded, "not_transact");
  assert_usd (standing->excluded[PERKS_EXCLUSION_OUTSIDE_WINDOW], excluded, "outside_window");
  assert_usd (standing->pace, pace, "sum");

  g_assert_nonnull (standing->tier);
  g_assert_cmpstr (perks_tier_get_id (standing->tier), ==, get_text (tier, "id"));
  g_assert_cmpstr (perks_tier_get_label (standing->tier), ==, get_text (tier, "label"));
  assert_day (standing->since, tier, "since");

  g_assert_nonnull (standing->next);
  g_assert_cmpstr (perks_tier_get_id (standing->next), ==, get_text (next, "id"));
  assert_usd (standing->missing, next, "missing");
  assert_day (standing->forecast, next, "forecast");
}

/* expected.json was worked out by another program, from the same report. */
static void
test_expected (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *text = read_sample ("expected.json");
  g_autoptr (JsonNode) root = read_json (text);
  JsonObject *standings = json_object_get_object_member (json_node_get_object (root), "standings");
  static const char *const names[] = { "whole-past", "trailing-12-months-2023-12" };

  fill (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      JsonObject *expected = json_object_get_object_member (standings, names[i]);
      const PerksSelection selection = { .edition = get_text (expected, "edition") };
      g_autoptr (GError) error = NULL;
      g_autoptr (PerksSituation) situation = NULL;

      g_test_message ("%s", names[i]);
      situation = perks_workspace_load (fixture->workspace, &selection, &error);
      g_assert_no_error (error);
      check_standing (perks_situation_get_standing (situation), expected);
    }
}

typedef struct
{
  gint64      rows;
  gint64      excluded[PERKS_N_EXCLUSIONS];
  GHashTable *by_month;
  GHashTable *by_offer;
} Tally;

static void
add_to (GHashTable *table,
        const char *name,
        gint64      usd)
{
  gint64 *sum = g_hash_table_lookup (table, name);

  if (sum == NULL)
    {
      sum = g_new0 (gint64, 1);
      g_hash_table_insert (table, g_strdup (name), sum);
    }
  *sum += usd;
}

static void
tally_up (Tally         *tally,
          PerksStanding *standing,
          PerksBooks    *books)
{
  GArray *sums = perks_books_get_sums (books);

  for (guint i = 0; i < sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);
      g_autofree char *day = perks_day_to_string (sum->day);
      gboolean counts = FALSE;
      PerksExclusion why = perks_standing_classify (standing, books, sum, &counts);

      if (!counts)
        {
          tally->excluded[why] += sum->rows;
          continue;
        }
      tally->rows += sum->rows;
      day[strlen ("2026-01")] = '\0';
      add_to (tally->by_month, day, sum->usd);
      add_to (tally->by_offer, perks_books_get_ledger_offer (books, sum)->name, sum->usd);
    }
}

static void
assert_sums (GHashTable *sums,
             JsonObject *expected)
{
  g_autoptr (GList) names = json_object_get_members (expected);

  g_assert_cmpuint (g_hash_table_size (sums), ==, g_list_length (names));
  for (GList *l = names; l != NULL; l = l->next)
    {
      const gint64 *sum = g_hash_table_lookup (sums, l->data);

      g_assert_nonnull (sum);
      assert_usd (*sum, expected, l->data);
    }
}

/* Line by line: how many count and how many do not, and the sums by month and by offer. */
static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *text = read_sample ("expected.json");
  g_autoptr (JsonNode) root = read_json (text);
  JsonObject *standings = json_object_get_object_member (json_node_get_object (root), "standings");
  static const char *const names[] = { "whole-past", "trailing-12-months-2023-12" };

  fill (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      JsonObject *expected = json_object_get_object_member (standings, names[i]);
      JsonObject *rows = json_object_get_object_member (expected, "rows");
      const PerksSelection selection = { .edition = get_text (expected, "edition") };
      g_autoptr (GHashTable) by_month = NULL;
      g_autoptr (GHashTable) by_offer = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (PerksSituation) situation = NULL;
      Tally tally = { 0 };

      by_month = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      by_offer = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      tally.by_month = by_month;
      tally.by_offer = by_offer;
      situation = perks_workspace_load (fixture->workspace, &selection, &error);
      g_assert_no_error (error);
      tally_up (&tally, perks_situation_get_standing (situation),
                perks_situation_get_books (situation));

      g_assert_cmpint (tally.rows, ==, json_object_get_int_member (rows, "counted"));
      for (int why = 0; why < PERKS_N_EXCLUSIONS; why++)
        {
          g_autofree char *name = g_strdelimit (g_strdup (perks_enum_to_name (PERKS_TYPE_EXCLUSION,
                                                                              why)), "-", '_');

          g_assert_cmpint (tally.excluded[why], ==,
                           json_object_get_int_member_with_default (rows, name, 0));
        }
      assert_sums (by_month, json_object_get_object_member (expected, "by_month"));
      assert_sums (by_offer, json_object_get_object_member (expected, "by_offer"));
    }
}

/* The third standing of expected.json has the tiers of one edition and the window of another. */
static void
test_other_window (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *text = read_sample ("expected.json");
  g_autoptr (JsonNode) root = read_json (text);
  JsonObject *standings = json_object_get_object_member (json_node_get_object (root), "standings");
  JsonObject *expected = json_object_get_object_member (standings, "trailing-12-months");
  PerksEdition *shipped;
  PerksEditionValues values = { 0 };
  g_autoptr (PerksEdition) edition = NULL;
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  shipped = perks_catalog_find_edition (perks_workspace_get_catalog (fixture->workspace),
                                        "2023-08");
  values.id = "2023-08-trailing";
  values.label = values.summary = values.source = "for this test";
  values.from = perks_edition_get_from (shipped);
  values.window_months = 12;
  values.metrics = 1u << PERKS_METRIC_BILLED_SALES;
  values.tiers = perks_edition_get_tiers (shipped);
  values.benefits = perks_edition_get_benefits (shipped);
  values.listings = perks_edition_get_listings (shipped);
  values.figures = perks_edition_get_figures (shipped);
  values.clauses = perks_edition_get_clauses (shipped);
  values.listing_paths[PERKS_LISTING_OPTION_CONTACT_ME] = PERKS_PATH_LIST;
  values.listing_paths[PERKS_LISTING_OPTION_BYOL] = PERKS_PATH_LIST;
  values.listing_paths[PERKS_LISTING_OPTION_FREE_TRIAL] = PERKS_PATH_TRIAL;
  values.listing_paths[PERKS_LISTING_OPTION_SUBSCRIPTION] = PERKS_PATH_TRANSACT;
  values.listing_paths[PERKS_LISTING_OPTION_USAGE_BASED] = PERKS_PATH_TRANSACT;
  values.consulting_paths[PERKS_CONSULTING_KIND_PROOF_OF_CONCEPT] = PERKS_PATH_CONSULTING;
  edition = perks_edition_new (&values);

  books = fixture_load (fixture, NULL);
  situation = perks_situation_new (&(PerksSituationValues) {
    .books = books,
    .edition = edition,
    .today = read_day (FIXTURE_TODAY),
  }, &error);
  g_assert_no_error (error);
  check_standing (perks_situation_get_standing (situation), expected);
}

static void
test_report_file (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *text = read_sample ("expected.json");
  g_autoptr (JsonNode) root = read_json (text);
  JsonObject *expected = json_object_get_object_member (json_node_get_object (root), "report");
  PerksRepository *repository = perks_workspace_get_repository (fixture->workspace);
  g_autoptr (GPtrArray) batches = NULL;
  g_autoptr (GError) error = NULL;
  const PerksImportFile *batch;

  fill (fixture);
  batches = perks_repository_list_batches (repository, PANTLERWICK, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (batches->len, ==, 1);
  batch = g_ptr_array_index (batches, 0);
  g_assert_cmpstr (batch->name, ==, get_text (expected, "name"));
  g_assert_cmpstr (batch->sha256, ==, get_text (expected, "sha256"));
  g_assert_cmpstr (batch->dialect, ==, "revenue");
  g_assert_cmpint (batch->accepted, ==, json_object_get_int_member (expected, "rows"));
  assert_day (batch->first, expected, "first");
  assert_day (batch->last, expected, "last");
}

static void
test_records (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (PerksBooks) books = NULL;
  PerksPublisher *publisher;
  PerksOffer *offer;
  PerksClaim *claim;
  PerksEngagement *engagement;

  fill (fixture);
  books = fixture_load (fixture, NULL);
  publisher = perks_books_get_publisher (books);
  g_assert_cmpstr (perks_publisher_get_name (publisher), ==, "Pantlerwick Software");
  g_assert_cmpstr (perks_publisher_get_mpn_id (publisher), ==, "1234567");
  g_assert_cmpint (perks_publisher_get_enrolled (publisher), ==, PERKS_ANSWER_YES);

  g_assert_cmpuint (perks_books_get_offers (books)->len, ==, 6);
  offer = perks_books_find_offer (books, "guest-ledger");
  g_assert_cmpstr (perks_offer_get_product_family (offer), ==, "dynamics");
  g_assert_cmpint (perks_offer_get_storefront (offer), ==, PERKS_STOREFRONTS_APPSOURCE);
  g_assert_cmpint (perks_offer_get_live_since (offer), ==, read_day ("2026-10-20"));
  g_assert_true (perks_offer_get_listing_optimized (offer));
  g_assert_cmpstr (perks_offer_get_publisher (offer), ==, PANTLERWICK);

  g_assert_cmpuint (perks_books_get_claims (books)->len, ==, 10);
  claim = perks_books_find_claim (books, "featured-category", "planner");
  g_assert_cmpint (perks_claim_get_state (claim), ==, PERKS_CLAIM_STATE_REQUESTED);
  g_assert_cmpint (perks_claim_get_since (claim), ==, read_day ("2026-11-09"));
  g_assert_cmpint (perks_claim_get_requested_on (claim), ==, read_day ("2026-11-09"));
  g_assert_cmpint (perks_claim_get_expires_on (claim), ==, PERKS_DAY_NONE);
  claim = perks_books_find_claim (books, "rewards-testimonial", NULL);
  g_assert_cmpint (perks_claim_get_state (claim), ==, PERKS_CLAIM_STATE_DECLINED);
  g_assert_cmpint (perks_claim_get_requested_on (claim), ==, PERKS_DAY_NONE);
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (claim)), ==,
                   PANTLERWICK "/rewards-testimonial");

  g_assert_cmpuint (perks_books_get_engagements (books)->len, ==, 3);
  engagement = perks_books_find_engagement (books, "guest-ledger");
  g_assert_cmpint (perks_engagement_get_end (engagement), ==, read_day ("2027-01-20"));
  engagement = perks_books_find_engagement (books, "planner");
  g_assert_cmpint (perks_engagement_get_end (engagement), ==, PERKS_DAY_NONE);
  g_assert_nonnull (strstr (perks_engagement_get_activities (engagement), "; "));
}

/* Who brought each claim where it is, as far as it is known. */
static void
test_by (Fixture       *fixture,
         gconstpointer  data)
{
  g_autofree char *text = read_sample ("books.json");
  g_autoptr (JsonNode) root = read_json (text);
  JsonArray *claims = json_object_get_array_member (json_node_get_object (root), "claims");
  g_autoptr (PerksBooks) books = NULL;
  guint n_known = 0;

  fill (fixture);
  books = fixture_load (fixture, NULL);
  for (guint i = 0; i < json_array_get_length (claims); i++)
    {
      JsonObject *claim = json_array_get_object_element (claims, i);
      const char *offer = json_object_get_string_member_with_default (claim, "offer", NULL);
      PerksClaim *found = perks_books_find_claim (books, get_text (claim, "benefit"), offer);
      const char *by = perks_claim_get_by (found);

      g_assert_cmpstr (by != NULL ? by : "null", ==, get_text (claim, "by"));
      if (by != NULL)
        n_known++;
    }
  g_assert_cmpuint (n_known, >, 5);
  g_assert_cmpuint (n_known, <, json_array_get_length (claims));
}

/* What is left was worked out by another program. The ids are those that the command would give. */
static void
test_credits (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = read_sample ("expected.json");
  g_autoptr (JsonNode) root = read_json (text);
  JsonArray *expected = json_object_get_array_member (json_node_get_object (root), "credits");
  g_autoptr (PerksBooks) books = NULL;
  GPtrArray *credits;

  fill (fixture);
  books = fixture_load (fixture, NULL);
  credits = perks_books_get_credits (books);
  g_assert_cmpuint (credits->len, ==, 2);
  for (guint i = 0; i < credits->len; i++)
    {
      PerksCredit *credit = g_ptr_array_index (credits, i);
      JsonObject *object = json_array_get_object_element (expected, i);
      g_autofree char *id = g_strconcat (PANTLERWICK "-poc-", get_text (object, "start"), NULL);

      g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (credit)), ==, id);
      g_assert_cmpstr (perks_credit_get_publisher (credit), ==, PANTLERWICK);
      g_assert_cmpstr (perks_credit_get_offer (credit), ==, "planner");
      g_assert_cmpint (perks_credit_get_kind (credit), ==, PERKS_CREDIT_KIND_POC);
      assert_usd (perks_credit_get_left (credit), object, "left");
      g_assert_cmpint (perks_credit_has_ended (credit, read_day (FIXTURE_TODAY)), ==, i == 0);
    }
}

static void
test_fraud (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const keys[] = {
    "G108604219:1", "G108938870:1", "G109268202:1", "G109610624:1", "G109953588:1",
    "G104117031:1", NULL
  };
  g_autoptr (GPtrArray) sales = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  sales = perks_repository_find_sales (perks_workspace_get_repository (fixture->workspace),
                                       PANTLERWICK, keys, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < sales->len; i++)
    g_assert_cmpint (((PerksSale *) g_ptr_array_index (sales, i))->fraud, ==, i < 5);
}

/* Nothing is filled in over books that are there, and nothing is changed. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  before = fixture_export_all (fixture);
  g_assert_false (perks_sample_books_fill (fixture->workspace, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED);
  assert_says (error, fixture->path);
  assert_says (error, "holds books already");
  after = fixture_export_all (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* The books are the same when they are opened again, and the store finds nothing wrong with them.
 * */
static void
test_lasting (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  before = fixture_export_all (fixture);
  fixture_reopen (fixture);
  after = fixture_export_all (fixture);
  g_assert_cmpstr (before, ==, after);

  faults = perks_repository_verify (perks_workspace_get_repository (fixture->workspace), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/workspace/sample-books/" path, Fixture, NULL, fixture_set_up, func, \
              fixture_tear_down)

  ADD ("expected", test_expected);
  ADD ("lines", test_lines);
  ADD ("other-window", test_other_window);
  ADD ("report-file", test_report_file);
  ADD ("records", test_records);
  ADD ("by", test_by);
  ADD ("credits", test_credits);
  ADD ("fraud", test_fraud);
  ADD ("refused", test_refused);
  ADD ("lasting", test_lasting);

  return g_test_run ();
}
