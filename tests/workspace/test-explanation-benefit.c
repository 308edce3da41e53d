/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

#include "perks-conditions.h"

/* benefits.csv and tiers.csv; clauses of src/catalog/data. The day is 22 November 2026. */

#define PAGE_2023 "Programme page of 1 August 2023"
#define TABLE_2023 "Programme page of 1 August 2023 (table image)"
#define EXPIRY_2023 "Programme page of 1 August 2023 (text and table image)"
#define CLAIMS_2023 \
  "Programme page of 1 August 2023; Partner Center page of 16 November 2022"
#define FAQ_2023 "Programme page of 1 August 2023; Microsoft FAQ on Azure sponsorship"

static GPtrArray *
explain (TextFixture *fixture,
         const char  *edition,
         const char  *benefit,
         const char  *offer)
{
  g_autoptr (PerksSituation) situation = text_fixture_judge (fixture, edition, TEXT_TODAY);
  PerksBooks *books = perks_situation_get_books (situation);
  g_autoptr (PerksEntitlement) entitlement = perks_conditions_find (
    books, perks_situation_get_standing (situation),
    perks_edition_find_benefit (perks_situation_get_edition (situation), benefit),
    offer != NULL ? perks_books_find_offer (books, offer) : NULL);

  g_assert_nonnull (entitlement);
  return perks_explanation_of_benefit (situation, entitlement, fixture->locale_text);
}

static void
assert_explains (TextFixture    *fixture,
                 const char     *edition,
                 const char     *benefit,
                 const char     *offer,
                 const TextLine *expected,
                 guint           n_expected)
{
  g_autoptr (GPtrArray) lines = explain (fixture, edition, benefit, offer);

  text_fixture_assert_lines (lines, expected, n_expected);
}

#define EXPLAINS(edition, benefit, offer, ...) \
  G_STMT_START { \
    static const TextLine expected[] = { __VA_ARGS__ }; \
    assert_explains (fixture, edition, benefit, offer, expected, G_N_ELEMENTS (expected)); \
  } G_STMT_END

/* The value of the first line of that subject, or %NULL. */
static char *
dup_value (GPtrArray  *lines,
           const char *subject)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PerksExplanationLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->subject, subject))
        return g_strdup (line->value);
    }

  return NULL;
}

static void
assert_says (TextFixture *fixture,
             const char  *benefit,
             const char  *offer,
             const char  *subject,
             const char  *value)
{
  g_autoptr (GPtrArray) lines = explain (fixture, "2023-08", benefit, offer);
  g_autofree char *text = dup_value (lines, subject);

  g_assert_cmpstr (text, ==, value);
}

static PerksOffer *
add_planner (TextFixture *fixture,
             const char  *listing)
{
  return perks_fixture_add_live (fixture->books, "planner", "softwareAsAService", listing);
}

static void
add_sale (TextFixture *fixture,
          const char  *day,
          const char  *usd)
{
  perks_fixture_add_sale (fixture->books, "planner", day, PERKS_SALE_KIND_BILLED, usd);
}

#define POC_2023 \
  { "Azure sponsorship for deployment/proof of concept", "…", TABLE_2023 }, \
  { "Tiers", "A live transactable offer…", TABLE_2023 }, \
  { "Transact benefits", "A transactable offer that goes live…", PAGE_2023 }, \
  { "Conditions of a benefit", "Not for BYOL…", TABLE_2023 }, \
  { "Listing optimization", "Thirteen Transact benefits…", TABLE_2023 }, \
  { "Claiming a benefit", "Open Marketplace Rewards…", CLAIMS_2023 }, \
  { "Azure sponsorship", "An Azure sponsorship sets…", FAQ_2023 }, \
  { "How long benefits last", "All benefits of List, Trial…", EXPIRY_2023 }

#define POC_AMOUNTS \
  { "Amount at $500", "$2,000.00" }, { "Amount at $25K", "$2,000.00" }, \
  { "Amount at $50K", "$15,000.00" }, { "Amount at $100K", "$30,000.00" }, \
  { "Amount at $500K", "$60,000.00" }, { "Amount at $1M", "$100,000.00" }, \
  { "Amount at $2M", "$125,000.00" }, { "Amount at $5M", "$300,000.00" }

static void
test_by_tier (TextFixture   *fixture,
              gconstpointer  data)
{
  add_planner (fixture, "subscription");
  EXPLAINS ("2023-08", "sponsor-poc", NULL,
            { "State", "Locked: given from $500 on · $2,000" },
            { "Tier asked for", "$500, from $500.00 of billed sales on", TABLE_2023 },
            { "Tier reached", "Publisher, since Jan 2, 2025" },
            { "Not bring your own licence", "met" },
            { "Listing optimization done", "met" },
            { "Country entered", "met" },
            { "A live offer", "met" },
            { "Enrolment is asked for", "yes", PAGE_2023 },
            { "Enrolment", "not entered, which blocks nothing" },
            POC_AMOUNTS, POC_2023);

  add_sale (fixture, "2026-03-01", "500.00");
  EXPLAINS ("2023-08", "sponsor-poc", NULL,
            { "State", "Available · $2,000" },
            { "Tier asked for", "$500, from $500.00 of billed sales on", TABLE_2023 },
            { "Tier reached", "$500, since Mar 1, 2026" },
            { "Not bring your own licence", "met" },
            { "Listing optimization done", "met" },
            { "Country entered", "met" },
            { "A live offer", "met" },
            { "Enrolment is asked for", "yes", PAGE_2023 },
            { "Enrolment", "not entered, which blocks nothing" },
            POC_AMOUNTS, POC_2023);
}

/* Without a live offer of path Transact there is no tier. */
static void
test_no_tier (TextFixture   *fixture,
              gconstpointer  data)
{
  EXPLAINS ("2023-08", "research-pmc", NULL,
            { "State", "Locked: given from Publisher on" },
            { "Tier asked for", "Publisher, from the first live offer of path Transact on",
              TABLE_2023 },
            { "Tier reached", "none: there is no live offer of path Transact" },
            { "A live offer", "No offer that is sold through the storefront is live: publish one "
                              "and set it live here." },
            { "Market research and marketing materials: Partner marketing center", "…",
              TABLE_2023 },
            { "Tiers", "A live transactable offer…", TABLE_2023 },
            { "Transact benefits", "A transactable offer that goes live…", PAGE_2023 },
            { "Conditions of a benefit", "Not for BYOL…", TABLE_2023 },
            { "Claiming a benefit", "Open Marketplace Rewards…", CLAIMS_2023 },
            { "How long benefits last", "All benefits of List, Trial…", EXPIRY_2023 });
}

/* What is not met is told while the tier is not reached, and although somebody has claimed it. */
static void
test_hidden_conditions (TextFixture   *fixture,
                        gconstpointer  data)
{
  static const char *const optimize =
    "The listing of “planner” is not optimized yet: go through the listing optimization first and "
    "mark it done on the offer.";
  static const char *const optimize_any =
    "No listing that could have this is optimized yet: go through the listing optimization first "
    "and mark it done on the offer.";

  perks_fixture_set_all (add_planner (fixture, "subscription"), "listing-optimized=no");
  assert_says (fixture, "guest-blog", "planner", "State", "Locked: given from $500K on");
  assert_says (fixture, "guest-blog", "planner", "Listing optimization done", optimize);
  assert_says (fixture, "guest-blog", NULL, "Listing optimization done", optimize_any);
  assert_says (fixture, "guest-blog", NULL, "A public listing", "met");
  assert_says (fixture, "guest-blog", NULL, "Country entered", NULL);

  perks_fixture_add_claim (fixture->books, "guest-blog", "planner", "active");
  assert_says (fixture, "guest-blog", "planner", "State", "Active");
  assert_says (fixture, "guest-blog", "planner", "Listing optimization done", optimize);
}

/* The live offer of path Transact that misses least stands for the publisher. */
static void
test_nearest_offer (TextFixture   *fixture,
                    gconstpointer  data)
{
  PerksOffer *other;

  perks_fixture_set_all (add_planner (fixture, "subscription"), "listing-optimized=no country=");
  add_sale (fixture, "2026-03-01", "500.00");
  assert_says (fixture, "sponsor-poc", NULL, "Country entered",
               "Whether this benefit is given depends on the country: enter the country of an "
               "offer.");

  /* An offer that has all, but is not live, or not sold through the storefront, is no help. */
  perks_fixture_set (perks_fixture_add_live (fixture->books, "draft", "softwareAsAService",
                                             "subscription"), "status=draft");
  perks_fixture_add_live (fixture->books, "trial", "softwareAsAService", "free-trial");
  assert_says (fixture, "sponsor-poc", NULL, "A live offer", "met");
  assert_says (fixture, "sponsor-poc", NULL, "Country entered",
               "Whether this benefit is given depends on the country: enter the country of an "
               "offer.");

  other = perks_fixture_add_live (fixture->books, "other", "softwareAsAService", "subscription");
  perks_fixture_set (other, "listing-optimized=no");
  assert_says (fixture, "sponsor-poc", NULL, "Country entered", "met");
  assert_says (fixture, "sponsor-poc", NULL, "Listing optimization done",
               "No listing that could have this is optimized yet: go through the listing "
               "optimization first and mark it done on the offer.");
}

#define TOOLKIT_2023 \
  { "Commercial marketplace marketing toolkit", "…", TABLE_2023 }, \
  { "List, trial and consulting benefits", "Each publication opens…", EXPIRY_2023 }, \
  { "Conditions of a benefit", "Not for BYOL…", TABLE_2023 }, \
  { "Claiming a benefit", "Open Marketplace Rewards…", CLAIMS_2023 }, \
  { "How long benefits last", "All benefits of List, Trial…", EXPIRY_2023 }

static void
test_by_path (TextFixture   *fixture,
              gconstpointer  data)
{
  PerksOffer *offer = add_planner (fixture, "free-trial");

  perks_fixture_set (offer, "live-since=2026-08-31");
  EXPLAINS ("2023-08", "nt-marketing-toolkit", "planner",
            { "State", "Available until Feb 28, 2027" },
            { "A live offer", "met" },
            { "On its path since", "Aug 31, 2026" },
            { "Length of a path’s benefits", "6 months", TABLE_2023 },
            { "Ends on", "Feb 28, 2027: live since + 6 months" },
            TOOLKIT_2023);

  perks_fixture_set_all (offer, "live-since=2025-01-02 former-paths=list:2026-08-31");
  EXPLAINS ("2023-08", "nt-marketing-toolkit", "planner",
            { "State", "Available until Feb 28, 2027" },
            { "A live offer", "met" },
            { "On its path since", "Aug 31, 2026" },
            { "Length of a path’s benefits", "6 months", TABLE_2023 },
            { "Ends on", "Feb 28, 2027: on its path since + 6 months" },
            TOOLKIT_2023);
}

/* The page of August 2019 lets benefits of a path last; and nothing of them is published. */
static void
test_without_end (TextFixture   *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *end = NULL;
  g_autofree char *length = NULL;
  const PerksExplanationLine *benefit;

  add_planner (fixture, "free-trial");
  lines = explain (fixture, "2019-08", "nt-marketing-toolkit", "planner");
  end = dup_value (lines, "Ends on");
  length = dup_value (lines, "Length of a path’s benefits");
  g_assert_null (end);
  g_assert_null (length);

  benefit = g_ptr_array_index (lines, 3);
  g_assert_cmpstr (benefit->subject, ==, "Commercial marketplace marketing toolkit");
  g_assert_true (benefit->assumed);
  g_assert_cmpstr (benefit->note, ==,
                   "The table of August 2019 is lost; this line is the one published in August "
                   "2023.");
  g_assert_cmpstr (benefit->source, ==, TABLE_2023);
}

static void
test_claim (TextFixture   *fixture,
            gconstpointer  data)
{
  PerksClaim *claim;

  perks_fixture_set (add_planner (fixture, "free-trial"), "live-since=2026-10-01");
  claim = perks_fixture_add_claim (fixture->books, "nt-marketing-toolkit", "planner", "requested");
  perks_fixture_set_all (claim, "requested-on=2026-11-01 by=Ada expires-on=2026-12-24 note=Soon");
  EXPLAINS ("2023-08", "nt-marketing-toolkit", "planner",
            { "State", "Requested on Nov 1, 2026 by Ada, until Dec 24, 2026" },
            { "A live offer", "met" },
            { "On its path since", "Oct 1, 2026" },
            { "Length of a path’s benefits", "6 months", TABLE_2023 },
            { "Ends on", "Dec 24, 2026: the last day that is entered for the claim" },
            { "Claim", "Requested on Nov 1, 2026 by Ada" },
            { "Note", "Soon" },
            TOOLKIT_2023);
}

/* August 2023: what has begun by then has to be finished by 30 June 2024. */
static void
test_completion (TextFixture   *fixture,
                 gconstpointer  data)
{
  static const struct
  {
    const char *fields;
    const char *text;
  } cases[] = {
    { "state=active since=2024-06-30", "Jun 30, 2024" },
    { "state=active since=2024-07-01", NULL },
    { "state=active since=2024-07-01 requested-on=2024-06-30", "Jun 30, 2024" },
    { "state=requested since=2024-06-01 requested-on=2024-07-01", NULL },
    { "state=done since=2024-06-01 requested-on=", NULL },
  };
  PerksClaim *claim = perks_fixture_add_claim (fixture->books, "guest-blog", NULL, "active");

  add_planner (fixture, "subscription");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      perks_fixture_set_all (claim, cases[i].fields);
      assert_says (fixture, "guest-blog", NULL, "Last day to finish", cases[i].text);
    }
}

/* The publisher has the claim of its offer. */
static void
test_claim_of_offer (TextFixture   *fixture,
                     gconstpointer  data)
{
  PerksClaim *claim;

  add_planner (fixture, "subscription");
  claim = perks_fixture_add_claim (fixture->books, "guest-blog", "planner", "active");
  perks_fixture_set_all (claim, "since=2026-11-01 expires-on=2027-11-01");
  assert_says (fixture, "guest-blog", NULL, "State", "Active since Nov 1, 2026, until Nov 1, 2027");
  assert_says (fixture, "guest-blog", NULL, "Claim", "Active since Nov 1, 2026");
  assert_says (fixture, "guest-blog", NULL, "Ends on",
               "Nov 1, 2027: the last day that is entered for the claim");
}

static void
test_enrolment (TextFixture   *fixture,
                gconstpointer  data)
{
  static const struct
  {
    const char *enrolled;
    const char *contacts;
    const char *text;
    const char *contact;
    const char *enrolment;
  } cases[] = {
    { "enrolled=", "marketing-contacts=", "not entered, which blocks nothing", NULL, NULL },
    { "enrolled=no", "marketing-contacts=", "not enrolled", NULL,
      "The publisher has not enrolled in Marketplace Rewards: enroll on the Rewards page of "
      "Partner Center." },
    { "enrolled=yes", "marketing-contacts=", "enrolled",
      "There is no marketing contact whom the team could write to: enter one for the publisher.",
      NULL },
    { "enrolled=yes", "marketing-contacts=ann@contoso.example", "enrolled", NULL, NULL },
  };

  add_planner (fixture, "subscription");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      perks_fixture_set (fixture->books->publisher, cases[i].enrolled);
      perks_fixture_set (fixture->books->publisher, cases[i].contacts);
      assert_says (fixture, "guest-blog", NULL, "Enrolment", cases[i].text);
      assert_says (fixture, "guest-blog", NULL, "A marketing contact", cases[i].contact);
      assert_says (fixture, "guest-blog", NULL, "Enrolled in Marketplace Rewards",
                   cases[i].enrolment);

      /* What a publisher takes by itself does not depend on it. */
      assert_says (fixture, "research-pmc", NULL, "Enrolment", NULL);
    }
}

/* What every listing is given once does not ask for enrolment; and not every edition knows one. */
static void
test_enrolment_not_asked (TextFixture   *fixture,
                          gconstpointer  data)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;

  perks_fixture_set (fixture->books->publisher, "enrolled=no");
  add_planner (fixture, "free-trial");
  assert_says (fixture, "nt-marketing-toolkit", "planner", "Enrolment", NULL);
  assert_says (fixture, "nt-marketing-toolkit", "planner", "Enrolment is asked for", NULL);

  lines = explain (fixture, "2019-08", "guest-blog", NULL);
  text = dup_value (lines, "Enrolment");
  g_assert_null (text);
}

static void
test_opted_out (TextFixture   *fixture,
                gconstpointer  data)
{
  PerksEngagement *engagement;

  perks_fixture_set (add_planner (fixture, "free-trial"), "live-since=2026-10-01");
  assert_says (fixture, "nt-listing-optimization", "planner", "Opted out", NULL);

  engagement = perks_fixture_add_engagement (fixture->books, "planner", "2026-11-05");
  assert_says (fixture, "nt-listing-optimization", "planner", "Opted out", "on Nov 5, 2026");
  assert_says (fixture, "nt-listing-optimization", "planner", "Not opted out",
               "You have opted out of the engagement for “planner”: opt in again to be given "
               "this.");

  g_object_set (engagement, "opt-reason", "No time", NULL);
  assert_says (fixture, "nt-listing-optimization", "planner", "Opted out",
               "on Nov 5, 2026: No time");

  perks_fixture_set (engagement, "opted-in-on=2026-11-20");
  assert_says (fixture, "nt-listing-optimization", "planner", "Opted out", NULL);
}

/* Two ways to a tier. */
static void
test_users (TextFixture   *fixture,
            gconstpointer  data)
{
  perks_fixture_set_all (add_planner (fixture, "subscription"),
                         "teams-mau=300 teams-mau-on=2026-11-01");
  assert_says (fixture, "guest-blog", NULL, "Tier asked for",
               "$500K, from $500,000.00 of billed sales or 5,000 monthly active users of Teams on");
  assert_says (fixture, "guest-blog", NULL, "Tier reached", "$25K, since Nov 1, 2026");
}

static void
test_locales (TextFixture   *fixture,
              gconstpointer  data)
{
  g_clear_object (&fixture->locale_text);
  fixture->locale_text = perks_locale_text_new ("de_DE");
  add_planner (fixture, "subscription");
  add_sale (fixture, "2026-03-01", "500.00");

  assert_says (fixture, "sponsor-poc", NULL, "State", "Available · 2.000\u00a0$");
  assert_says (fixture, "sponsor-poc", NULL, "Tier reached", "$500, since 01.03.2026");
  assert_says (fixture, "sponsor-poc", NULL, "Amount at $5M", "300.000,00\u00a0$");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  text_add ("/workspace/explanation-benefit/by-tier", test_by_tier);
  text_add ("/workspace/explanation-benefit/no-tier", test_no_tier);
  text_add ("/workspace/explanation-benefit/hidden-conditions", test_hidden_conditions);
  text_add ("/workspace/explanation-benefit/nearest-offer", test_nearest_offer);
  text_add ("/workspace/explanation-benefit/by-path", test_by_path);
  text_add ("/workspace/explanation-benefit/without-end", test_without_end);
  text_add ("/workspace/explanation-benefit/claim", test_claim);
  text_add ("/workspace/explanation-benefit/completion", test_completion);
  text_add ("/workspace/explanation-benefit/claim-of-offer", test_claim_of_offer);
  text_add ("/workspace/explanation-benefit/enrolment", test_enrolment);
  text_add ("/workspace/explanation-benefit/enrolment-not-asked", test_enrolment_not_asked);
  text_add ("/workspace/explanation-benefit/opted-out", test_opted_out);
  text_add ("/workspace/explanation-benefit/users", test_users);
  text_add ("/workspace/explanation-benefit/locales", test_locales);

  return g_test_run ();
}
