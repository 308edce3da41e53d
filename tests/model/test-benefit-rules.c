/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit.h"
#include "perks-benefit-rules.h"
#include "perks-rule-fixture.h"

#define TODAY "2026-11-22"
#define FIGURES "path-benefit-months=6"

static GPtrArray *
apply (PerksFixture *fixture,
       const char   *figures,
       int           horizon)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (0, PERKS_FIXTURE_METRICS, figures);

  return perks_rule_fixture_apply (fixture, &(PerksRuleSetting) {
    .edition = edition,
    .today = TODAY,
    .horizon = horizon,
  }, perks_benefit_rules_apply);
}

static void
assert_says (PerksDeadline *line,
             const char    *says)
{
  if (says == NULL)
    {
      g_assert_null (line);
      return;
    }

  g_assert_nonnull (line);
  if (!g_str_has_prefix (perks_deadline_get_text (line), says))
    g_assert_cmpstr (perks_deadline_get_text (line), ==, says);
}

/* What the tier has open: at the first tier four benefits, and with sales of 50,000 ten of which
 * two bring money. */
static void
test_unclaimed_of_publisher (void)
{
  static const struct
  {
    const char *usd;
    const char *fields;
    const char *claims;
    const char *says;
  } cases[] = {
    { "0.00", "", "", "5 benefits of your tier are open and not claimed. Choose" },
    { "500.00", "", "", "9 benefits of your tier are open and not claimed, worth 2000.00 USD." },
    { "50000.00", "", "",
      "10 benefits of your tier are open and not claimed, worth 20000.00 USD." },
    { "50000.00", "country=", "", "8 benefits of your tier are open and not claimed. Choose" },
    { "0.00", "listing-optimized=no", "", "4 benefits of your tier are open" },
    { "0.00", "listing-optimized=no", "research-pmc listing-optimization whats-new-blog",
      "1 benefit of your tier is open and not claimed. Choose when" },
    { "0.00", "listing-optimized=no",
      "research-pmc listing-optimization whats-new-blog architecture-review", NULL },
    { "500.00", "status=draft", "", NULL },
    { "500.00", "listing=free-trial", "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      g_auto (GStrv) claims = g_strsplit (cases[i].claims, " ", -1);
      PerksDeadline *line;

      perks_fixture_set_all (perks_fixture_add_live (fixture, "saas", "softwareAsAService",
                                                     "subscription"), cases[i].fields);
      perks_fixture_add_sale (fixture, NULL, "2026-01-01", PERKS_SALE_KIND_BILLED, cases[i].usd);
      for (guint k = 0; claims[k] != NULL; k++)
        perks_fixture_add_claim (fixture, claims[k], NULL, k % 2 == 0 ? "requested" : "done");
      deadlines = apply (fixture, "", 0);
      line = perks_rule_fixture_find (deadlines, "benefit-unclaimed", "publisher:contoso");

      g_test_message ("%s | %s | %s", cases[i].usd, cases[i].fields, cases[i].claims);
      assert_says (line, cases[i].says);
      if (line == NULL)
        continue;
      g_assert_cmpint (perks_deadline_get_due (line), ==, PERKS_DAY_NONE);
      g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#transact");
      g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_OPEN_BENEFITS);
    }
}

/* Live since 22 May, the benefits of the path end today. Trial has three of them, one worth 100. */
static void
test_unclaimed_of_offer (void)
{
  static const struct
  {
    const char *fields;
    const char *claims;
    const char *says;
  } cases[] = {
    { "live-since=2026-05-22", "",
      "3 benefits of “one” are open and not claimed, worth 100.00 USD. Claim them" },
    { "live-since=2026-05-21", "", NULL },
    { "live-since=2026-11-22", "nt-marketing-toolkit",
      "2 benefits of “one” are open and not claimed. Claim them" },
    { "live-since=2026-11-22", "nt-listing-optimization trial-review",
      "1 benefit of “one” is open and not claimed, worth 100.00 USD. Claim it" },
    { "live-since=2026-11-22", "nt-marketing-toolkit trial-review",
      "1 benefit of “one” is open and not claimed. Claim it" },
    { "live-since=2026-11-22", "nt-marketing-toolkit trial-review nt-listing-optimization", NULL },
    { "live-since=2026-11-22 listing=contact-me", "", "3 benefits of “one” are open" },
    { "live-since=2026-11-22 type=consultingService consulting=workshop", "",
      "2 benefits of “one” are open" },
    { "live-since=2026-11-22 status=draft", "", NULL },
    { "live-since=2026-11-22 status=delisted", "", NULL },
    { "live-since=2026-11-22 listing=subscription", "", NULL },
    { "live-since=", "", "3 benefits of “one” are open" },
    { "live-since=2026-11-22 name=", "", "3 benefits of “one” are open" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      g_auto (GStrv) claims = g_strsplit (cases[i].claims, " ", -1);
      PerksDeadline *line;

      perks_fixture_set_all (perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                     "free-trial"), cases[i].fields);
      for (guint k = 0; claims[k] != NULL; k++)
        perks_fixture_add_claim (fixture, claims[k], "one", k % 2 == 0 ? "requested" : "done");
      deadlines = apply (fixture, FIGURES, 0);
      line = perks_rule_fixture_find (deadlines, "benefit-unclaimed", "offer:one");

      g_test_message ("%s | %s", cases[i].fields, cases[i].claims);
      assert_says (line, cases[i].says);
      if (line == NULL)
        continue;
      g_assert_cmpint (perks_deadline_get_due (line), ==, PERKS_DAY_NONE);
      g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#list-trial-consulting");
      g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_OPEN_OFFER);
      g_assert_cmpstr (perks_deadline_get_target (line), ==, "one");
    }
}

/* What a path gives ends, unclaimed, within thirty days. A claim that says no more than that
 * there is something to claim may name another day. */
static void
test_ending (void)
{
  static const struct
  {
    const char *figures;
    const char *fields;
    const char *expires_on;
    int         horizon;
    const char *due;
    const char *says;
    gboolean    entered;
  } cases[] = {
    { FIGURES, "live-since=2026-05-21", NULL, 0, NULL, NULL },
    { FIGURES, "live-since=2026-05-22", NULL, 0, "2026-11-22",
      "3 benefits of “one” end unclaimed on 2026-11-22" },
    { FIGURES, "live-since=2026-06-22", NULL, 0, "2026-12-22",
      "3 benefits of “one” end unclaimed on 2026-12-22" },
    { FIGURES, "live-since=2026-06-23", NULL, 0, NULL, NULL },
    { FIGURES, "live-since=2026-06-23", NULL, 30, NULL, NULL },
    { FIGURES, "live-since=2026-06-23", NULL, 31, "2026-12-23",
      "3 benefits of “one” end unclaimed on 2026-12-23" },
    { FIGURES, "live-since=2025-01-01 former-paths=list:2026-06-22", NULL, 0, "2026-12-22",
      "3 benefits of “one” end unclaimed on 2026-12-22" },
    { FIGURES, "live-since=2026-06-22", "2026-12-01", 0, "2026-12-01",
      "1 benefit of “one” ends unclaimed on 2026-12-01. Claim it", TRUE },
    { FIGURES, "live-since=2026-06-22", "2026-12-22", 0, "2026-12-22",
      "3 benefits of “one” end unclaimed on 2026-12-22, since" },
    { FIGURES, "live-since=2026-06-22", "2026-12-23", 0, "2026-12-22",
      "2 benefits of “one” end unclaimed on 2026-12-22" },
    { FIGURES, "live-since=2026-06-22", "2026-12-23", 365, "2026-12-22",
      "2 benefits of “one” end unclaimed on 2026-12-22" },
    { FIGURES, "live-since=2026-10-01", "2026-12-01", 0, "2026-12-01",
      "1 benefit of “one” ends unclaimed on 2026-12-01. Claim it", TRUE },
    { FIGURES, "live-since=2026-10-01", "2026-12-01", 365, "2026-12-01",
      "1 benefit of “one” ends unclaimed on 2026-12-01. Claim it", TRUE },
    { FIGURES, "live-since=2026-05-22 status=delisted", NULL, 0, NULL, NULL },
    { FIGURES, "live-since=2026-05-22 listing=subscription", NULL, 0, NULL, NULL },
    { "path-benefit-months=12", "live-since=2025-12-01", NULL, 0, "2026-12-01",
      "3 benefits of “one” end unclaimed on 2026-12-01" },
    { "", "live-since=2026-05-22", NULL, G_MAXINT, NULL, NULL },
    { "", "live-since=2026-05-22", "2026-12-01", 0, "2026-12-01",
      "1 benefit of “one” ends unclaimed on 2026-12-01. Claim it", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      PerksDeadline *line;

      perks_fixture_set_all (perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                     "free-trial"), cases[i].fields);
      if (cases[i].expires_on != NULL)
        g_object_set (perks_fixture_add_claim (fixture, "trial-review", "one", "available"),
                      "expires-on", perks_fixture_day (cases[i].expires_on), NULL);
      deadlines = apply (fixture, cases[i].figures, cases[i].horizon);
      line = perks_rule_fixture_find (deadlines, "claim-expiring", "offer:one");

      g_test_message ("%s | %s | %d", cases[i].fields, cases[i].expires_on, cases[i].horizon);
      assert_says (line, cases[i].says);
      if (line == NULL)
        continue;
      g_assert_cmpint (perks_deadline_get_due (line), ==, perks_fixture_day (cases[i].due));
      g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#expiry");
      if (cases[i].entered)
        g_assert_null (perks_deadline_get_figures (line));
      else
        g_assert_cmpstrv (perks_deadline_get_figures (line),
                          ((const char *const[]) { "path-benefit-months", NULL }));
    }
}

/* A listing that alone stands between its offer and a benefit. At 500 USD sponsor-poc,
 * press-release-support and featured-category ask for it. */
static void
test_optimization (void)
{
  static const struct
  {
    const char *usd;
    const char *fields;
    const char *claims;
    const char *says;
  } cases[] = {
    { "0.00", "", "", "The listing of “one” is not optimized, which alone stands between it and 1 "
                      "benefit." },
    { "500.00", "", "", "The listing of “one” is not optimized, which alone stands between it and "
                        "3 benefits." },
    { "500.00", "listing-optimized=yes", "", NULL },
    { "500.00", "status=draft", "", NULL },
    { "500.00", "status=delisted", "", NULL },
    { "500.00", "country=", "", "The listing of “one” is not optimized, which alone stands between "
                                "it and 2 benefits." },
    { "500.00", "visibility=private", "", "The listing of “one” is not optimized, which alone "
                                          "stands between it and 1 benefit." },
    { "500.00", "visibility=private country=", "", NULL },
    { "0.00", "visibility=private", "", NULL },
    { "500.00", "listing=free-trial", "", NULL },
    { "500.00", "listing=", "", NULL },
    { "500.00", "", "sponsor-poc", "The listing of “one” is not optimized, which alone stands "
                                   "between it and 2 benefits." },
    { "500.00", "", "sponsor-poc press-release-support featured-category", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      g_auto (GStrv) claims = g_strsplit (cases[i].claims, " ", -1);
      PerksOffer *offer = perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                  "subscription");
      PerksDeadline *line;

      perks_fixture_add_live (fixture, "other", "softwareAsAService", "subscription");
      perks_fixture_set (offer, "listing-optimized=no");
      perks_fixture_set_all (offer, cases[i].fields);
      perks_fixture_add_sale (fixture, NULL, "2026-01-01", PERKS_SALE_KIND_BILLED, cases[i].usd);
      for (guint k = 0; claims[k] != NULL; k++)
        perks_fixture_add_claim (fixture, claims[k], "one", "requested");
      deadlines = apply (fixture, "", 0);
      line = perks_rule_fixture_find (deadlines, "optimization-first", "offer:one");

      g_test_message ("%s | %s | %s", cases[i].usd, cases[i].fields, cases[i].claims);
      assert_says (line, cases[i].says);
      g_assert_null (perks_rule_fixture_find (deadlines, "optimization-first", "offer:other"));
      if (line == NULL)
        continue;
      g_assert_cmpint (perks_deadline_get_due (line), ==, PERKS_DAY_NONE);
      g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#listing-optimization");
      g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_EDIT_OFFER);
    }
}

/* Whoever has opted out, or has not enrolled, is not held up by the listing alone. */
static void
test_optimization_not_alone (void)
{
  static const struct
  {
    const char *publisher;
    const char *opted_out_on;
    gboolean    raised;
  } cases[] = {
    { "", NULL, TRUE },
    { "", "2026-11-22", FALSE },
    { "", "2026-11-23", TRUE },
    { "enrolled=no", NULL, FALSE },
    { "enrolled=yes", NULL, FALSE },
    { "enrolled=yes marketing-contacts=ann@contoso.example", NULL, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;

      perks_fixture_set_all (fixture->publisher, cases[i].publisher);
      perks_fixture_set (perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                 "subscription"), "listing-optimized=no");
      perks_fixture_add_engagement (fixture, "one", cases[i].opted_out_on);
      deadlines = apply (fixture, "asks-enrolment=yes", 0);
      g_assert_cmpint (perks_rule_fixture_find (deadlines, "optimization-first", "offer:one") !=
                         NULL, ==, cases[i].raised);
    }
}

/* A Dynamics offer, live on AppSource, until joining is marked done for it or for all. */
static void
test_isv_connect (void)
{
  static const struct
  {
    const char *fields;
    const char *claim_offer;
    const char *state;
    gboolean    raised;
  } cases[] = {
    { "type=dynamics365ForCustomerEngagement product-family=dynamics", NULL, NULL, TRUE },
    { "type=dynamics365ForCustomerEngagement product-family=Dynamics", NULL, NULL, TRUE },
    { "type=dynamics365ForCustomerEngagement product-family=DYNAMICS", NULL, NULL, TRUE },
    { "type=dynamics365ForCustomerEngagement product-family=dynamics365", NULL, NULL, FALSE },
    { "type=dynamics365ForCustomerEngagement", NULL, NULL, FALSE },
    { "product-family=dynamics", NULL, NULL, TRUE },
    { "product-family=dynamics storefront=appsource", NULL, NULL, TRUE },
    { "product-family=dynamics storefront=azure-marketplace", NULL, NULL, FALSE },
    { "product-family=dynamics storefront=azure-marketplace,appsource", NULL, NULL, TRUE },
    { "type=azureVirtualMachine product-family=dynamics", NULL, NULL, FALSE },
    { "type= product-family=dynamics", NULL, NULL, FALSE },
    { "type= product-family=dynamics storefront=appsource", NULL, NULL, TRUE },
    { "product-family=dynamics status=draft", NULL, NULL, FALSE },
    { "product-family=dynamics status=delisted", NULL, NULL, FALSE },
    { "product-family=dynamics", "crm", "done", FALSE },
    { "product-family=dynamics", NULL, "done", FALSE },
    { "product-family=dynamics", "other", "done", TRUE },
    { "product-family=dynamics", "crm", "requested", TRUE },
    { "product-family=dynamics", NULL, "active", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      PerksDeadline *line;

      perks_fixture_set_all (perks_fixture_add_live (fixture, "crm", "softwareAsAService",
                                                     "free-trial"), cases[i].fields);
      if (cases[i].state != NULL)
        perks_fixture_add_claim (fixture, PERKS_CLAIM_ISV_CONNECT, cases[i].claim_offer,
                                 cases[i].state);
      deadlines = apply (fixture, "", 0);
      line = perks_rule_fixture_find (deadlines, "isv-connect", "offer:crm");

      g_test_message ("%s | %s %s", cases[i].fields, cases[i].claim_offer, cases[i].state);
      g_assert_cmpint (line != NULL, ==, cases[i].raised);
      if (line == NULL)
        continue;
      g_assert_cmpint (perks_deadline_get_due (line), ==, PERKS_DAY_NONE);
      g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#isv-connect");
      g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_MARK_DONE);
      g_assert_cmpstr (perks_deadline_get_target (line), ==, "crm");
    }
}

/* What was done for the whole publisher is done, even where one offer's own claim says less. */
static void
test_isv_connect_of_both (void)
{
  static const struct
  {
    const char *offer_state;
    const char *publisher_state;
    gboolean    raised;
  } cases[] = {
    { "requested", "done", FALSE },
    { "done", "requested", FALSE },
    { "declined", "done", FALSE },
    { "done", "revoked", FALSE },
    { "requested", "active", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;

      perks_fixture_set (perks_fixture_add_live (fixture, "crm", "softwareAsAService",
                                                 "free-trial"), "product-family=dynamics");
      perks_fixture_add_claim (fixture, PERKS_CLAIM_ISV_CONNECT, "crm", cases[i].offer_state);
      perks_fixture_add_claim (fixture, PERKS_CLAIM_ISV_CONNECT, NULL, cases[i].publisher_state);
      deadlines = apply (fixture, "", 0);
      g_assert_cmpint (perks_rule_fixture_find (deadlines, "isv-connect", "offer:crm") != NULL, ==,
                       cases[i].raised);
    }
}

/* Each offer has lines of its own, in the order of the books, after those of the publisher. */
static void
test_order (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *text = NULL;

  perks_fixture_set (perks_fixture_add_live (fixture, "b", "softwareAsAService", "free-trial"),
                     "live-since=2026-06-22");
  perks_fixture_set (perks_fixture_add_live (fixture, "saas", "softwareAsAService",
                                             "subscription"), "listing-optimized=no");
  perks_fixture_set_all (perks_fixture_add_live (fixture, "a", "softwareAsAService", "contact-me"),
                         "live-since=2026-11-01 product-family=dynamics");
  deadlines = apply (fixture, FIGURES, 0);
  text = perks_rule_fixture_write_down (deadlines);

  g_assert_cmpstr (text, ==, "benefit-unclaimed publisher:contoso -\n"
                             "benefit-unclaimed offer:b -\n"
                             "claim-expiring offer:b 2026-12-22\n"
                             "benefit-unclaimed offer:a -\n"
                             "optimization-first offer:saas -\n"
                             "isv-connect offer:a -\n");
}

/* Amounts of an edition that cannot be added up: the largest that can be kept is named. */
static void
test_beyond_counting (void)
{
  g_autoptr (PerksEdition) whole = perks_fixture_edition_2023 ();
  g_autoptr (GHashTable) amounts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, NULL);
  g_autoptr (GPtrArray) benefits = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 most = G_MAXINT64 - 1;
  const PerksEditionValues values = {
    .id = "2023-08",
    .label = "A label",
    .metrics = 1u << PERKS_METRIC_BILLED_SALES,
    .tiers = perks_edition_get_tiers (whole),
    .benefits = benefits,
    .clauses = perks_edition_get_clauses (whole),
    .listing_paths = { [PERKS_LISTING_OPTION_FREE_TRIAL] = PERKS_PATH_TRIAL },
  };
  g_autoptr (PerksEdition) edition = NULL;
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) deadlines = NULL;

  g_hash_table_insert (amounts, (gpointer) "any", &most);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("benefit-%d", i);
      const PerksBenefitValues benefit = { .id = id, .name = id, .paths = 1u << PERKS_PATH_TRIAL,
                                           .amounts = amounts };

      g_ptr_array_add (benefits, perks_benefit_new (&benefit));
    }
  edition = perks_edition_new (&values);
  perks_fixture_add_live (fixture, "one", "softwareAsAService", "free-trial");
  deadlines = perks_rule_fixture_apply (fixture, &(PerksRuleSetting) {
    .edition = edition,
    .today = TODAY,
  }, perks_benefit_rules_apply);

  assert_says (perks_rule_fixture_find (deadlines, "benefit-unclaimed", "offer:one"),
               "3 benefits of “one” are open and not claimed, worth 92233720368547758.07 USD.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/benefit-rules/unclaimed-of-publisher", test_unclaimed_of_publisher);
  g_test_add_func ("/benefit-rules/unclaimed-of-offer", test_unclaimed_of_offer);
  g_test_add_func ("/benefit-rules/ending", test_ending);
  g_test_add_func ("/benefit-rules/optimization", test_optimization);
  g_test_add_func ("/benefit-rules/optimization-not-alone", test_optimization_not_alone);
  g_test_add_func ("/benefit-rules/isv-connect", test_isv_connect);
  g_test_add_func ("/benefit-rules/isv-connect-of-both", test_isv_connect_of_both);
  g_test_add_func ("/benefit-rules/order", test_order);
  g_test_add_func ("/benefit-rules/beyond-counting", test_beyond_counting);

  return g_test_run ();
}
