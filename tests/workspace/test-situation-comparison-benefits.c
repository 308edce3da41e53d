/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

/* The day is 22 November 2026. Benefits of the small edition in code are called by their ids. */

#define SALES (1u << PERKS_METRIC_BILLED_SALES)

static PerksSituation *
judge (TextFixture *fixture,
       const char  *figures)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (0, SALES, figures);

  return text_fixture_judge_by (fixture, edition, TEXT_TODAY);
}

static PerksOffer *
add_trial (TextFixture *fixture)
{
  PerksOffer *offer = perks_fixture_add_live (fixture->books, "trial", "softwareAsAService",
                                              "free-trial");

  perks_fixture_set (offer, "live-since=2026-08-31");
  return offer;
}

static void
add_claim (TextFixture *fixture,
           const char  *benefit,
           const char  *offer,
           const char  *state,
           const char  *fields)
{
  perks_fixture_set_all (perks_fixture_add_claim (fixture->books, benefit, offer, state), fields);
}

/* Three or more that change alike are told at once. */
static void
test_together (TextFixture   *fixture,
               gconstpointer  data)
{
  g_autoptr (PerksSituation) none = NULL;
  g_autoptr (PerksSituation) six = NULL;
  g_autoptr (PerksSituation) twelve = NULL;

  add_trial (fixture);
  none = judge (fixture, "");
  six = judge (fixture, "path-benefit-months=6");
  twelve = judge (fixture, "path-benefit-months=12");

  text_assert_differs (fixture, none, six,
                       { "“trial”: 3 benefits, until", "offer trial: benefits until", NULL,
                         "Feb 28, 2027" });
  text_assert_differs (fixture, six, twelve,
                       { "“trial”: 3 benefits, until", "offer trial: benefits until",
                         "Feb 28, 2027", "Aug 31, 2027" });
  text_assert_differs (fixture, twelve, none,
                       { "“trial”: 3 benefits, until", "offer trial: benefits until",
                         "Aug 31, 2027", NULL });
}

/* Two are told one by one; the third has a day of its own, which no edition changes. */
static void
test_apart (TextFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  perks_fixture_set (add_trial (fixture), "name=Trial");
  add_claim (fixture, "nt-marketing-toolkit", "trial", "requested", "expires-on=2027-01-01");
  before = judge (fixture, "path-benefit-months=6");
  after = judge (fixture, "path-benefit-months=12");
  text_assert_differs (
    fixture, before, after,
    { "“Trial”: nt-listing-optimization, until",
      "offer trial: benefit nt-listing-optimization until", "Feb 28, 2027", "Aug 31, 2027" },
    { "“Trial”: trial-review, until", "offer trial: benefit trial-review until", "Feb 28, 2027",
      "Aug 31, 2027" });
}

/* Each of the offers stands for itself. */
static void
test_two_offers (TextFixture   *fixture,
                 gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  perks_fixture_set (perks_fixture_add_live (fixture->books, "list", "softwareAsAService",
                                             "contact-me"), "live-since=2026-09-30");
  add_trial (fixture);
  before = judge (fixture, "path-benefit-months=6");
  after = judge (fixture, "path-benefit-months=5");
  text_assert_differs (
    fixture, before, after,
    { "“list”: 3 benefits, until", "offer list: benefits until", "Mar 30, 2027", "Feb 28, 2027" },
    { "“trial”: 3 benefits, until", "offer trial: benefits until", "Feb 28, 2027",
      "Jan 31, 2027" });
}

/* Benefits of a trial by benefits.csv; what has become of six of them in the meantime. */
static void
test_groups (TextFixture   *fixture,
             gconstpointer  data)
{
  static const char *const done[] = { "nt-research-pmc", "nt-onboarding-docs", "nt-m365-e5-dev" };
  static const char *const active[] = { "nt-marketing-toolkit", "nt-community-forums",
                                        "nt-cosell-guidance" };
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  add_trial (fixture);
  before = text_fixture_judge (fixture, "2023-08", TEXT_TODAY);
  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    {
      add_claim (fixture, done[i], "trial", "done", "since=2026-11-01");
      add_claim (fixture, active[i], "trial", "active", "since=2026-11-01");
    }
  add_claim (fixture, "nt-listing-optimization", "trial", "requested", "since=2026-11-20");
  after = text_fixture_judge (fixture, "2023-08", TEXT_TODAY);

  text_assert_differs (
    fixture, before, after,
    { "“trial”: Commercial marketplace listing optimization",
      "offer trial: benefit nt-listing-optimization state", "Available", "Requested" },
    { "“trial”: 3 benefits", "offer trial: benefits state", "Available", "Active" },
    { "“trial”: 3 benefits", "offer trial: benefits state 2", "Available", "Done" });
}

/* What belongs to the publisher comes, goes, and changes; name, then what of it. */
static void
test_own (TextFixture   *fixture,
          gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  perks_fixture_add_live (fixture->books, "planner", "softwareAsAService", "subscription");
  add_claim (fixture, "architecture-review", NULL, "active", "expires-on=2027-01-01");
  add_claim (fixture, "listing-optimization", NULL, "requested", "expires-on=2027-02-01");
  before = judge (fixture, "");
  g_ptr_array_set_size (fixture->books->claims, 0);
  add_claim (fixture, "architecture-review", NULL, "done", "expires-on=2027-01-01");
  add_claim (fixture, "listing-optimization", NULL, "requested", "expires-on=2027-03-01");
  add_claim (fixture, "research-pmc", NULL, "active", "expires-on=2027-04-01");
  after = judge (fixture, "");

  text_assert_differs (
    fixture, before, after,
    { "research-pmc", "benefit research-pmc: state", "Available", "Active" },
    { "research-pmc, until", "benefit research-pmc: until", NULL, "Apr 1, 2027" },
    { "listing-optimization, until", "benefit listing-optimization: until", "Feb 1, 2027",
      "Mar 1, 2027" },
    { "architecture-review", "benefit architecture-review: state", "Active", "Done" });
}

/* tiers.csv and benefits.csv: $60,000 are $50K in August 2023 and $25K in December. */
static void
test_amounts (TextFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  perks_fixture_add_live (fixture->books, "planner", "softwareAsAService", "subscription");
  perks_fixture_add_sale (fixture->books, "planner", "2026-01-01", PERKS_SALE_KIND_BILLED,
                          "60000.00");
  add_claim (fixture, "sponsor-poc", NULL, "active", "since=2026-02-01");
  before = text_fixture_judge (fixture, "2023-08", TEXT_TODAY);
  after = text_fixture_judge (fixture, "2023-12", TEXT_TODAY);

  text_assert_differs (
    fixture, before, after,
    { "Period that counts", "window", "the whole past up to Nov 22, 2026",
      "Nov 23, 2025 to Nov 22, 2026" },
    { "Tier", "tier", "$50K", "$25K" },
    { "Tier lost without further sales on", "tier falls-on", NULL, "Jan 1, 2027" },
    { "In-depth customer review", "benefit customer-review: state", "Available",
      "Locked: given from $100K on" },
    { "Azure sponsorship for Test Drive/trial sandbox", "benefit sponsor-test-drive: state",
      "Available", "Locked: given from $100K on" },
    { "Azure sponsorship for deployment/proof of concept, amount", "benefit sponsor-poc: amount",
      "$15,000.00", "$2,000.00" },
    { "“2023-08”: Edition ended", "attention edition-superseded/edition:2023-08",
      "The edition 2023-08 ended on Nov 30, 2023, so the programme may judge by other rules now. "
      "Compare it with 2023-12, see what would change for you, and choose.", NULL },
    { "Tier at risk", "attention tier-at-risk/publisher:contoso", NULL,
      "Without further sales the tier $25K is lost on Jan 1, 2027, because only the sales of the "
      "trailing window count. Claim what it gives before, and see what has to be sold to keep "
      "it." });
}

/* The page of August 2019 gives technical benefits that later ones do not. */
static void
test_come_and_go (TextFixture   *fixture,
                  gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;
  g_autoptr (GPtrArray) come = NULL;
  g_autoptr (GPtrArray) go = NULL;
  guint n_come = 0, n_gone = 0;

  perks_fixture_add_live (fixture->books, "planner", "softwareAsAService", "subscription");
  before = text_fixture_judge (fixture, "2023-08", TEXT_TODAY);
  after = text_fixture_judge (fixture, "2019-08", TEXT_TODAY);
  come = perks_situation_compare (before, after, fixture->locale_text);
  go = perks_situation_compare (after, before, fixture->locale_text);

  for (guint i = 0; i < come->len; i++)
    {
      const PerksSituationDifference *difference = g_ptr_array_index (come, i);

      if (!g_str_has_prefix (difference->key, "benefit tech-"))
        continue;
      g_assert_null (difference->before);
      g_assert_true (g_str_has_prefix (difference->after, "Available") ||
                     g_str_has_prefix (difference->after, "Locked: given from "));
      n_come++;
    }
  for (guint i = 0; i < go->len; i++)
    {
      const PerksSituationDifference *difference = g_ptr_array_index (go, i);

      if (!g_str_has_prefix (difference->key, "benefit tech-"))
        continue;
      g_assert_nonnull (difference->before);
      g_assert_null (difference->after);
      n_gone++;
    }
  g_assert_cmpuint (n_come, ==, 5);
  g_assert_cmpuint (n_gone, ==, 5);
}

/* For an offer that is sold through the storefront, only what does not go for the publisher. */
static void
test_offer_of_tier (TextFixture   *fixture,
                    gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;
  PerksOffer *second;

  perks_fixture_add_live (fixture->books, "first", "softwareAsAService", "subscription");
  second = perks_fixture_add_live (fixture->books, "second", "softwareAsAService", "subscription");
  perks_fixture_set_all (second, "country=");
  before = judge (fixture, "");
  perks_fixture_add_sale (fixture->books, "first", "2026-03-01", PERKS_SALE_KIND_BILLED, "500.00");
  after = judge (fixture, "");

  text_assert_differs (
    fixture, before, after,
    { "Billed sales that count", "counted", "$0.00", "$500.00" },
    { "Tier", "tier", "Publisher", "$500" },
    { "Tier reached since", "tier since", "Jan 2, 2025", "Mar 1, 2026" },
    { "Next tier", "next", "$500", "$25K" },
    { "Missing to the next tier", "missing", "$500.00", "$24,500.00" },
    { "rewards-testimonial", "benefit rewards-testimonial: state", "Locked: given from $500 on",
      "Available" },
    { "featured-category", "benefit featured-category: state", "Locked: given from $500 on",
      "Available" },
    { "sponsor-poc", "benefit sponsor-poc: state", "Locked: given from $500 on", "Available" },
    { "onboarding", "benefit onboarding: state", "Locked: given from $500 on", "Available" },
    { "“second”: sponsor-poc", "offer second: benefit sponsor-poc state",
      "Locked: given from $500 on", "Blocked" });
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  text_add ("/workspace/situation-comparison-benefits/together", test_together);
  text_add ("/workspace/situation-comparison-benefits/apart", test_apart);
  text_add ("/workspace/situation-comparison-benefits/two-offers", test_two_offers);
  text_add ("/workspace/situation-comparison-benefits/groups", test_groups);
  text_add ("/workspace/situation-comparison-benefits/own", test_own);
  text_add ("/workspace/situation-comparison-benefits/amounts", test_amounts);
  text_add ("/workspace/situation-comparison-benefits/come-and-go", test_come_and_go);
  text_add ("/workspace/situation-comparison-benefits/offer-of-tier", test_offer_of_tier);

  return g_test_run ();
}
