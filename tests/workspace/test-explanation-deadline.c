/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

#include "perks-deadline.h"

/* rules.md, What is owed and when; figures and clauses of src/catalog/data. */

#define PAGE_2019 "Programme page of 12 August 2019"
#define PAGE_2023 "Programme page of 1 August 2023"
#define TABLE_2023 "Programme page of 1 August 2023 (table image)"
#define EXPIRY_2023 "Programme page of 1 August 2023 (text and table image)"
#define CLAIMS_2023 \
  "Programme page of 1 August 2023; Partner Center page of 16 November 2022"
#define CARRIED "Programme page of 12 August 2019, carried over"
#define FAQ_2023 "Programme page of 1 August 2023; Microsoft FAQ on Azure sponsorship"

static void
assert_explains (TextFixture    *fixture,
                 const char     *edition,
                 const char     *today,
                 const char     *id,
                 const TextLine *expected,
                 guint           n_expected)
{
  g_autoptr (PerksSituation) situation = text_fixture_judge (fixture, edition, today);
  PerksDeadline *deadline = text_fixture_find (situation, id);
  g_autoptr (GPtrArray) lines = perks_explanation_of_deadline (situation, deadline,
                                                               fixture->locale_text);

  text_fixture_assert_lines (lines, expected, n_expected);
}

#define EXPLAINS(edition, today, id, ...) \
  G_STMT_START { \
    static const TextLine expected[] = { __VA_ARGS__ }; \
    assert_explains (fixture, edition, today, id, expected, G_N_ELEMENTS (expected)); \
  } G_STMT_END

static PerksOffer *
add_planner (TextFixture *fixture,
             const char  *listing)
{
  return perks_fixture_add_live (fixture->books, "planner", "softwareAsAService", listing);
}

static void
test_contacts (TextFixture   *fixture,
               gconstpointer  data)
{
  PerksOffer *offer = add_planner (fixture, "subscription");

  perks_fixture_set_all (offer, "live-since=2026-10-01 contacted-on= portal=partner-center "
                                "owner-left=yes owner=info@contoso.example");
  EXPLAINS ("2023-08", TEXT_TODAY, "contact-silence/offer:planner",
            { "Live since", "Oct 1, 2026" },
            { "The Rewards team wrote on", "not entered" },
            { "Made in", "Partner Center" },
            { "Weeks without a message", "3 weeks", PAGE_2023 },
            { "Due", "Oct 22, 2026: live since + 3 weeks" },
            { "Getting started", "An MPN ID is needed to publish…", PAGE_2023 });
  EXPLAINS ("2023-08", TEXT_TODAY, "owner-left/offer:planner",
            { "Owner", "info@contoso.example" },
            { "Owner has left", "yes" },
            { "Made in", "Partner Center" },
            { "Due", "Nov 22, 2026: today, because nobody gets the messages until then" },
            { "Getting started", "An MPN ID is needed to publish…", PAGE_2023 });
  EXPLAINS ("2023-08", TEXT_TODAY, "contact-generic/offer:planner",
            { "Owner", "info@contoso.example" },
            { "Primary contact", "not entered" },
            { "Contacts of an offer", "The Rewards team writes…", PAGE_2023 });

  perks_fixture_set (offer, "owner=");
  EXPLAINS ("2019-08", TEXT_TODAY, "contact-missing/offer:planner",
            { "Status", "Live" },
            { "Live since", "Oct 1, 2026" },
            { "Owner", "not entered" },
            { "Primary contact", "not entered" },
            { "Due", "Oct 1, 2026: live since" },
            { "Contacts of an offer", "For each offer, the Rewards team writes…", PAGE_2019 });
}

/* The weeks are those of the edition. */
static void
test_assumed (TextFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const PerksExplanationLine *figure;

  perks_fixture_set_all (add_planner (fixture, "subscription"),
                         "live-since=2026-10-01 contacted-on=");
  situation = text_fixture_judge (fixture, "2023-12", TEXT_TODAY);
  lines = perks_explanation_of_deadline (
    situation, text_fixture_find (situation, "contact-silence"), fixture->locale_text);

  figure = g_ptr_array_index (lines, 3);
  g_assert_cmpstr (figure->subject, ==, "Weeks without a message");
  g_assert_true (figure->assumed);
  g_assert_cmpstr (figure->note, ==,
                   "Nothing newer is known; the three weeks of August 2023 are carried over.");
}

static void
test_publisher (TextFixture   *fixture,
                gconstpointer  data)
{
  perks_fixture_set (fixture->books->publisher, "mpn-id=");
  EXPLAINS ("2019-08", TEXT_TODAY, "mpn-id-missing",
            { "MPN ID", "not entered" },
            { "Getting started", "An MPN ID is needed to publish…", PAGE_2019 });
}

static void
test_claims (TextFixture   *fixture,
             gconstpointer  data)
{
  PerksClaim *claim = perks_fixture_add_claim (fixture->books, "guest-blog", NULL, "requested");

  perks_fixture_set_all (claim, "since=2026-11-11 requested-on=2026-11-10 expires-on=2026-12-10");
  EXPLAINS ("2023-08", TEXT_TODAY, "claim-reply-overdue/claim:contoso/guest-blog",
            { "State", "Requested" },
            { "Requested on", "Nov 10, 2026" },
            { "Time to answer a request", "7 days", PAGE_2023 },
            { "Due", "Nov 17, 2026: requested on + 7 days" },
            { "Claiming a benefit", "Open Marketplace Rewards…", CLAIMS_2023 });
  EXPLAINS ("2023-08", TEXT_TODAY, "claim-expiring/claim:contoso/guest-blog",
            { "State", "Requested" },
            { "Since", "Nov 11, 2026" },
            { "Ends on", "Dec 10, 2026" },
            { "Due", "Dec 10, 2026: the last day that is entered for the claim" },
            { "How long benefits last", "All benefits of List, Trial…", EXPIRY_2023 });

  /* Where nobody entered the day of asking, that of the state counts. */
  perks_fixture_set (claim, "requested-on=");
  EXPLAINS ("2023-08", TEXT_TODAY, "claim-reply-overdue/claim:contoso/guest-blog",
            { "State", "Requested" },
            { "Requested on", "not entered" },
            { "Since", "Nov 11, 2026" },
            { "Time to answer a request", "7 days", PAGE_2023 },
            { "Due", "Nov 18, 2026: since + 7 days" },
            { "Claiming a benefit", "Open Marketplace Rewards…", CLAIMS_2023 });
}

static void
test_complete_by (TextFixture   *fixture,
                  gconstpointer  data)
{
  PerksClaim *claim = perks_fixture_add_claim (fixture->books, "guest-blog", NULL, "active");

  perks_fixture_set_all (claim, "since=2024-03-05 requested-on=2024-03-01");
  EXPLAINS ("2023-08", "2024-06-01", "complete-by",
            { "State", "Active" },
            { "Since", "Mar 5, 2024" },
            { "Requested on", "Mar 1, 2024" },
            { "Last day to finish", "Jun 30, 2024", PAGE_2023 },
            { "Due", "Jun 30, 2024: the last day that the edition allows" },
            { "How long benefits last", "All benefits of List, Trial…", EXPIRY_2023 });
}

/* What a path gives ends so many months after the offer went live, or changed to that path. */
static void
test_path_end (TextFixture   *fixture,
               gconstpointer  data)
{
  PerksOffer *offer = add_planner (fixture, "free-trial");
  PerksClaim *claim;

  perks_fixture_set (offer, "live-since=2026-06-10");
  EXPLAINS ("2023-08", TEXT_TODAY, "claim-expiring/offer:planner",
            { "Live since", "Jun 10, 2026" },
            { "Listing option", "Free trial" },
            { "Length of a path’s benefits", "6 months", TABLE_2023 },
            { "Due", "Dec 10, 2026: live since + 6 months" },
            { "How long benefits last", "All benefits of List, Trial…", EXPIRY_2023 });

  /* The claim has no day of its own. */
  claim = perks_fixture_add_claim (fixture->books, "nt-listing-optimization", "planner", "active");
  perks_fixture_set (claim, "since=2026-07-01");
  EXPLAINS ("2023-08", TEXT_TODAY, "claim-expiring/claim:contoso/nt-listing-optimization/planner",
            { "State", "Active" },
            { "Since", "Jul 1, 2026" },
            { "Ends on", "not entered" },
            { "On its path since", "Jun 10, 2026" },
            { "Length of a path’s benefits", "6 months", TABLE_2023 },
            { "Due", "Dec 10, 2026: live since + 6 months" },
            { "How long benefits last", "All benefits of List, Trial…", EXPIRY_2023 });

  perks_fixture_set (claim, "expires-on=2026-12-01");
  EXPLAINS ("2023-08", TEXT_TODAY, "claim-expiring/claim:contoso/nt-listing-optimization/planner",
            { "State", "Active" },
            { "Since", "Jul 1, 2026" },
            { "Ends on", "Dec 1, 2026" },
            { "Due", "Dec 1, 2026: the last day that is entered for the claim" },
            { "How long benefits last", "All benefits of List, Trial…", EXPIRY_2023 });

  perks_fixture_set_all (offer, "live-since=2025-01-02 former-paths=list:2026-06-10");
  EXPLAINS ("2023-08", TEXT_TODAY, "claim-expiring/offer:planner",
            { "Live since", "Jan 2, 2025" },
            { "Listing option", "Free trial" },
            { "On its path since", "Jun 10, 2026" },
            { "Length of a path’s benefits", "6 months", TABLE_2023 },
            { "Due", "Dec 10, 2026: on its path since + 6 months" },
            { "How long benefits last", "All benefits of List, Trial…", EXPIRY_2023 });
}

#define ENGAGEMENT_2023 "Programme page of 1 August 2023; Programme page of 12 August 2019"

static void
test_engagement (TextFixture   *fixture,
                 gconstpointer  data)
{
  PerksOffer *offer = add_planner (fixture, "free-trial");
  PerksEngagement *engagement;

  perks_fixture_set (offer, "live-since=2026-08-30");
  EXPLAINS ("2023-08", TEXT_TODAY, "engagement-ending",
            { "Live since", "Aug 30, 2026" },
            { "Listing option", "Free trial" },
            { "Consulting service", "not entered" },
            { "Length of an engagement", "3 months", CARRIED, TRUE },
            { "Due", "Nov 30, 2026: live since + 3 months" },
            { "Engagement manager", "A Transact offer has a dedicated…", ENGAGEMENT_2023,
              TRUE });

  engagement = perks_fixture_add_engagement (fixture->books, "planner", NULL);
  perks_fixture_set (engagement, "start=2026-09-01");
  EXPLAINS ("2023-08", TEXT_TODAY, "engagement-ending",
            { "Live since", "Aug 30, 2026" },
            { "Listing option", "Free trial" },
            { "Consulting service", "not entered" },
            { "Length of an engagement", "3 months", CARRIED, TRUE },
            { "Due", "Dec 1, 2026: the first day that is entered + 3 months" },
            { "Engagement manager", "A Transact offer has a dedicated…", ENGAGEMENT_2023,
              TRUE });

  perks_fixture_set (engagement, "end=2026-12-05");
  EXPLAINS ("2023-08", TEXT_TODAY, "engagement-ending",
            { "Live since", "Aug 30, 2026" },
            { "Listing option", "Free trial" },
            { "Consulting service", "not entered" },
            { "Length of an engagement", "3 months", CARRIED, TRUE },
            { "Due", "Dec 5, 2026: the last day that is entered" },
            { "Engagement manager", "A Transact offer has a dedicated…", ENGAGEMENT_2023,
              TRUE });
}

/* An engagement that began with a change of path. */
static void
test_engagement_of_path (TextFixture   *fixture,
                         gconstpointer  data)
{
  perks_fixture_set_all (add_planner (fixture, "free-trial"),
                         "live-since=2025-01-02 former-paths=list:2026-08-30");
  EXPLAINS ("2023-08", TEXT_TODAY, "engagement-ending",
            { "Live since", "Jan 2, 2025" },
            { "Listing option", "Free trial" },
            { "Consulting service", "not entered" },
            { "On its path since", "Aug 30, 2026" },
            { "Length of an engagement", "3 months", CARRIED, TRUE },
            { "Due", "Nov 30, 2026: on its path since + 3 months" },
            { "Engagement manager", "A Transact offer has a dedicated…", ENGAGEMENT_2023,
              TRUE });
}

static void
test_benefits (TextFixture   *fixture,
               gconstpointer  data)
{
  PerksOffer *offer = add_planner (fixture, "subscription");

  EXPLAINS ("2023-08", TEXT_TODAY, "benefit-unclaimed/publisher:contoso",
            { "Transact benefits", "A transactable offer that goes live…", PAGE_2023 });

  perks_fixture_set (offer, "listing-optimized=no");
  EXPLAINS ("2023-08", TEXT_TODAY, "optimization-first/offer:planner",
            { "Status", "Live" },
            { "Listing optimized", "no" },
            { "Listing optimization", "Thirteen Transact benefits…", TABLE_2023 });

  perks_fixture_set_all (offer, "listing=free-trial live-since=2026-10-01");
  EXPLAINS ("2023-08", TEXT_TODAY, "benefit-unclaimed/offer:planner",
            { "Live since", "Oct 1, 2026" },
            { "Listing option", "Free trial" },
            { "List, trial and consulting benefits", "Each publication opens…", EXPIRY_2023 });
}

static void
test_isv_connect (TextFixture   *fixture,
                  gconstpointer  data)
{
  perks_fixture_set_all (perks_fixture_add_live (fixture->books, "planner",
                                                 "dynamics365ForCustomerEngagement",
                                                 "usage-based"),
                         "product-family=dynamics");
  EXPLAINS ("2023-08", TEXT_TODAY, "isv-connect",
            { "Product family", "dynamics" },
            { "Storefronts", "not entered" },
            { "Type", "Dynamics 365 apps on Dataverse and Power Apps" },
            { "Status", "Live" },
            { "ISV Connect", "Dynamics offers in Microsoft AppSource…", CARRIED, TRUE });
}

static void
test_delisted (TextFixture   *fixture,
               gconstpointer  data)
{
  perks_fixture_set (add_planner (fixture, "subscription"), "status=delisted");
  perks_fixture_add_claim (fixture->books, "guest-blog", "planner", "active");
  EXPLAINS ("2023-08", TEXT_TODAY, "offer-delisted",
            { "Status", "Delisted" },
            { "Cancellation", "…", PAGE_2023 });
}

static void
test_credits (TextFixture   *fixture,
              gconstpointer  data)
{
  perks_fixture_add_credit (fixture->books, "spring",
                            "amount=2000.00 used=500.50 start=2026-06-01 end=2026-12-01");
  EXPLAINS ("2023-08", TEXT_TODAY, "credit-ending",
            { "Amount", "$2,000.00" },
            { "Used", "$500.50" },
            { "First day", "Jun 1, 2026" },
            { "Last day", "Dec 1, 2026" },
            { "Due", "Dec 1, 2026: the last day of the sponsorship" },
            { "Azure sponsorship", "…", FAQ_2023 });

  add_planner (fixture, "subscription");
  perks_fixture_add_sale (fixture->books, "planner", "2026-01-01", PERKS_SALE_KIND_BILLED,
                          "600.00");
  EXPLAINS ("2023-08", "2026-12-02", "credit-gap",
            { "Amount", "$2,000.00" },
            { "Used", "$500.50" },
            { "First day", "Jun 1, 2026" },
            { "Last day", "Dec 1, 2026" },
            { "Azure sponsorship", "…", FAQ_2023 });
}

/* The sum of the last twelve months is lost a year after the sale. */
static void
test_tier_at_risk (TextFixture   *fixture,
                   gconstpointer  data)
{
  add_planner (fixture, "subscription");
  perks_fixture_add_sale (fixture->books, "planner", "2025-12-10", PERKS_SALE_KIND_BILLED,
                          "30000.00");
  EXPLAINS ("2023-12", TEXT_TODAY, "tier-at-risk",
            { "Billed sales that count", "$30,000.00" },
            { "Tier", "$25K, from $25,000.00 of billed sales on",
              "Incentives deck of February 2024, slide 8", TRUE },
            { "Period that counts", "the last 12 months", "Marketplace blog, November 2023" },
            { "Due", "Dec 10, 2026: the day on which the sum is below the tier when nothing more "
                     "is sold" },
            { "Period that counts", "…", "Marketplace blog, November 2023" });
}

static void
test_editions (TextFixture   *fixture,
               gconstpointer  data)
{
  EXPLAINS ("2019-08", TEXT_TODAY, "edition-superseded",
            { "Edition in use", "2019-08" },
            { "Its last day", "Feb 7, 2020" },
            { "Later edition", "2023-12" },
            { "Its first day", "Dec 1, 2023" },
            { "What the programme is for", "Publishing an offer means…", PAGE_2019 });
}

static void
test_remotes (TextFixture   *fixture,
              gconstpointer  data)
{
  perks_fixture_add_remote (fixture->books, "partner-center", "2026-09-01", "2026-11-02", 1200);
  perks_fixture_add_remote (fixture->books, "editions", "2026-09-01", NULL, 0);
  EXPLAINS ("2019-08", TEXT_TODAY, "sync-failing/remote:partner-center",
            { "Set up on", "Sep 1, 2026" },
            { "Succeeded last on", "Nov 2, 2026" },
            { "Failures since", "1,200" },
            { "Tiers", "Transact partners…",
              "Programme page of 12 August 2019; Programme page of 1 August 2023 (table image)",
              TRUE });
  EXPLAINS ("2019-08", TEXT_TODAY, "sync-failing/remote:editions",
            { "Set up on", "Sep 1, 2026" },
            { "Failures since", "0" },
            { "Tiers", "Transact partners…",
              "Programme page of 12 August 2019; Programme page of 1 August 2023 (table image)",
              TRUE });
}

static void
test_locales (TextFixture   *fixture,
              gconstpointer  data)
{
  static const TextLine german[] = {
    { "Amount", "2.000,00\u00a0$" },
    { "Used", "500,50\u00a0$" },
    { "First day", "01.06.2026" },
    { "Last day", "01.12.2026" },
    { "Due", "01.12.2026: the last day of the sponsorship" },
    { "Azure sponsorship", "…", FAQ_2023 },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("de_DE");
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  perks_fixture_add_credit (fixture->books, "spring",
                            "amount=2000.00 used=500.50 start=2026-06-01 end=2026-12-01");
  situation = text_fixture_judge (fixture, "2023-08", TEXT_TODAY);
  lines = perks_explanation_of_deadline (situation, text_fixture_find (situation, "credit-ending"),
                                         locale_text);
  text_fixture_assert_lines (lines, german, G_N_ELEMENTS (german));
}

/* What an edition of somebody's own does not say is left out. */
static void
test_without_clause (TextFixture   *fixture,
                     gconstpointer  data)
{
  static const char *const facts[] = { "status=live", NULL };
  static const char *const figures[] = { "number-of-moons", NULL };
  static const TextLine expected[] = { { "Status", "Live" } };
  g_autoptr (PerksSituation) situation = text_fixture_judge (fixture, "2023-08", TEXT_TODAY);
  g_autoptr (PerksDeadline) deadline = perks_deadline_new (&(PerksDeadlineValues) {
    .rule = "unheard-of",
    .entity = "offer:gone",
    .text = "",
    .source = "2023-08#weather",
    .facts = facts,
    .figures = figures,
  });
  g_autoptr (GPtrArray) lines = perks_explanation_of_deadline (situation, deadline,
                                                               fixture->locale_text);

  text_fixture_assert_lines (lines, expected, G_N_ELEMENTS (expected));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  text_add ("/workspace/explanation-deadline/contacts", test_contacts);
  text_add ("/workspace/explanation-deadline/assumed", test_assumed);
  text_add ("/workspace/explanation-deadline/publisher", test_publisher);
  text_add ("/workspace/explanation-deadline/claims", test_claims);
  text_add ("/workspace/explanation-deadline/complete-by", test_complete_by);
  text_add ("/workspace/explanation-deadline/path-end", test_path_end);
  text_add ("/workspace/explanation-deadline/engagement", test_engagement);
  text_add ("/workspace/explanation-deadline/engagement-of-path", test_engagement_of_path);
  text_add ("/workspace/explanation-deadline/benefits", test_benefits);
  text_add ("/workspace/explanation-deadline/isv-connect", test_isv_connect);
  text_add ("/workspace/explanation-deadline/delisted", test_delisted);
  text_add ("/workspace/explanation-deadline/credits", test_credits);
  text_add ("/workspace/explanation-deadline/tier-at-risk", test_tier_at_risk);
  text_add ("/workspace/explanation-deadline/editions", test_editions);
  text_add ("/workspace/explanation-deadline/remotes", test_remotes);
  text_add ("/workspace/explanation-deadline/locales", test_locales);
  text_add ("/workspace/explanation-deadline/without-clause", test_without_clause);

  return g_test_run ();
}
