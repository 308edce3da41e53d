/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-advice.h"
#include "perks-day.h"
#include "perks-rule-fixture.h"

#define TODAY "2026-11-22"

static GPtrArray *
list (PerksFixture *fixture)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) standing = perks_standing_new (books, edition,
                                                           perks_fixture_day (TODAY), NULL);

  return perks_advice_list (&(PerksRuleCase) { .books = books, .standing = standing });
}

static PerksDeadline *
find (GPtrArray  *advice,
      const char *rule,
      const char *entity)
{
  PerksDeadline *found = NULL;

  for (guint i = 0; i < advice->len; i++)
    {
      PerksDeadline *line = g_ptr_array_index (advice, i);

      if (!g_str_equal (perks_deadline_get_rule (line), rule) ||
          !g_str_equal (perks_deadline_get_entity (line), entity))
        continue;
      g_assert_null (found);
      found = line;
    }

  return found;
}

static void
test_empty (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) advice = list (fixture);
  g_autoptr (GPtrArray) nobody = NULL;

  g_assert_cmpint (advice->len, ==, 0);
  g_clear_object (&fixture->publisher);
  nobody = list (fixture);
  g_assert_cmpint (nobody->len, ==, 0);
}

static void
test_mpn_id (void)
{
  static const struct
  {
    const char *mpn_id;
    gboolean    raised;
  } cases[] = {
    { NULL, TRUE }, { "123", TRUE }, { "1234", FALSE }, { "1234567890", FALSE },
    { "12345678901", TRUE },
    { "12a4567", TRUE }, { " 1234567", TRUE }, { "１２３４", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) advice = NULL;
      PerksDeadline *line;

      /* As a record would have it that was written by another program. */
      g_object_set (fixture->publisher, "mpn-id", cases[i].mpn_id, NULL);
      advice = list (fixture);
      line = find (advice, "mpn-id-missing", "publisher:contoso");
      g_assert_cmpint (line != NULL, ==, cases[i].raised);
      if (line == NULL)
        continue;
      g_assert_cmpint (perks_deadline_get_due (line), ==, PERKS_DAY_NONE);
      g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#getting-started");
      g_assert_nonnull (strstr (perks_deadline_get_text (line), "MPN ID"));
    }
}

/* One line for the publisher, with what its tier has open, and one for each offer with a path of
 * its own. */
static void
test_unclaimed (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) advice = NULL;
  PerksDeadline *publisher, *trial, *contact;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_set (perks_fixture_add_live (fixture, "trial", "softwareAsAService", "free-trial"),
                     "live-since=2026-11-01");
  perks_fixture_set (perks_fixture_add_live (fixture, "contact", "softwareAsAService",
                                             "contact-me"),
                     "live-since=2026-11-01");
  perks_fixture_set (perks_fixture_add_live (fixture, "old", "softwareAsAService", "contact-me"),
                     "live-since=2026-01-01");
  perks_fixture_add_claim (fixture, "nt-marketing-toolkit", "contact", "done");
  perks_fixture_add_claim (fixture, "nt-listing-optimization", "contact", "declined");
  perks_fixture_add_sale (fixture, "saas", "2026-01-01", PERKS_SALE_KIND_BILLED, "50000.00");
  advice = list (fixture);

  /* research-pmc … sponsor-poc, architecture-review and onboarding; seller-spotlight is locked. */
  publisher = find (advice, "benefit-unclaimed", "publisher:contoso");
  g_assert_nonnull (publisher);
  g_assert_nonnull (strstr (perks_deadline_get_text (publisher), "10 benefits"));
  g_assert_nonnull (strstr (perks_deadline_get_text (publisher), "20000.00 USD"));
  g_assert_cmpstr (perks_deadline_get_source (publisher), ==, "2023-08#transact");
  g_assert_cmpint (perks_deadline_get_due (publisher), ==, PERKS_DAY_NONE);

  trial = find (advice, "benefit-unclaimed", "offer:trial");
  g_assert_nonnull (strstr (perks_deadline_get_text (trial), "3 benefits of “trial”"));
  g_assert_nonnull (strstr (perks_deadline_get_text (trial), "100.00 USD"));
  g_assert_cmpstr (perks_deadline_get_source (trial), ==, "2023-08#list-trial-consulting");

  contact = find (advice, "benefit-unclaimed", "offer:contact");
  g_assert_nonnull (strstr (perks_deadline_get_text (contact), "1 benefit of “contact”"));
  g_assert_null (strstr (perks_deadline_get_text (contact), "USD"));

  g_assert_null (find (advice, "benefit-unclaimed", "offer:old"));
  g_assert_null (find (advice, "benefit-unclaimed", "offer:saas"));
}

/* What is blocked, claimed or locked is not open; what blocks it is said. */
static void
test_nothing_unclaimed (void)
{
  static const char *const claimed[] = { "research-pmc", "listing-optimization", "whats-new-blog",
                                         "architecture-review" };
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) advice = NULL;

  perks_fixture_set (perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription"),
                     "listing-optimized=no");
  for (gsize i = 0; i < G_N_ELEMENTS (claimed); i++)
    perks_fixture_add_claim (fixture, claimed[i], NULL, "requested");
  advice = list (fixture);

  g_assert_cmpint (advice->len, ==, 1);
  g_assert_nonnull (find (advice, "optimization-first", "offer:saas"));
}

static void
test_isv_connect (void)
{
  static const struct
  {
    const char *type;
    const char *family;
    const char *status;
    const char *storefront;
    const char *claim;
    const char *claim_offer;
    gboolean    raised;
  } cases[] = {
    { "dynamics365ForCustomerEngagement", "dynamics", "live", NULL, NULL, NULL, TRUE },
    { "dynamics365ForCustomerEngagement", "Dynamics", "live", NULL, NULL, NULL, TRUE },
    { "dynamics365ForCustomerEngagement", "dynamics", "draft", NULL, NULL, NULL, FALSE },
    { "dynamics365ForCustomerEngagement", "dynamics", "delisted", NULL, NULL, NULL, FALSE },
    { "dynamics365ForCustomerEngagement", NULL, "live", NULL, NULL, NULL, FALSE },
    { "dynamics365ForCustomerEngagement", "office", "live", NULL, NULL, NULL, FALSE },
    { "softwareAsAService", "dynamics", "live", NULL, NULL, NULL, TRUE },
    { "softwareAsAService", "dynamics", "live", "appsource", NULL, NULL, TRUE },
    { "softwareAsAService", "dynamics", "live", "azure-marketplace", NULL, NULL, FALSE },
    { "azureVirtualMachine", "dynamics", "live", NULL, NULL, NULL, FALSE },
    { NULL, "dynamics", "live", NULL, NULL, NULL, FALSE },
    { "dynamics365ForCustomerEngagement", "dynamics", "live", NULL, "done", "crm", FALSE },
    { "dynamics365ForCustomerEngagement", "dynamics", "live", NULL, "done", NULL, FALSE },
    { "dynamics365ForCustomerEngagement", "dynamics", "live", NULL, "done", "other", TRUE },
    { "dynamics365ForCustomerEngagement", "dynamics", "live", NULL, "requested", "crm", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) advice = NULL;
      PerksOffer *offer = perks_fixture_add_live (fixture, "crm", cases[i].type, "free-trial");
      PerksDeadline *line;

      g_object_set (offer, "product-family", cases[i].family, NULL);
      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "status", cases[i].status,
                                             NULL));
      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "storefront",
                                             cases[i].storefront, NULL));
      if (cases[i].claim != NULL)
        perks_fixture_add_claim (fixture, "isv-connect", cases[i].claim_offer, cases[i].claim);
      advice = list (fixture);

      line = find (advice, "isv-connect", "offer:crm");
      g_assert_cmpint (line != NULL, ==, cases[i].raised);
      if (line != NULL)
        g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#isv-connect");
    }
}

static void
test_delisted (void)
{
  static const struct
  {
    const char *status;
    const char *states;
    const char *says;
  } cases[] = {
    { "delisted", "requested", "1 open claim," },
    { "delisted", "contacted scheduled active", "3 open claims," },
    { "delisted", "active done declined refused expired revoked available", "1 open claim," },
    { "delisted", "done declined", NULL },
    { "delisted", "", NULL },
    { "live", "active", NULL },
    { "draft", "active", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) advice = NULL;
      g_auto (GStrv) states = g_strsplit (cases[i].states, " ", -1);
      PerksOffer *offer = perks_fixture_add_live (fixture, "old", "softwareAsAService",
                                                  "subscription");
      PerksDeadline *line;

      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "status", cases[i].status,
                                             NULL));
      for (guint k = 0; states[k] != NULL; k++)
        perks_fixture_add_claim (fixture, states[k], "old", states[k]);
      perks_fixture_add_claim (fixture, "elsewhere", "other", "active");
      perks_fixture_add_claim (fixture, "elsewhere", NULL, "active");
      advice = list (fixture);

      line = find (advice, "offer-delisted", "offer:old");
      g_assert_cmpint (line != NULL, ==, cases[i].says != NULL);
      if (line == NULL)
        continue;
      g_assert_nonnull (strstr (perks_deadline_get_text (line), cases[i].says));
      g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#cancellation");
    }
}

/* First what has a day, the earliest first; then the rest as the table of rules.md has it. */
static void
test_order (void)
{
  static const char *const expected[] = {
    "contact-missing offer:empty", "contact-silence offer:silent", "owner-left offer:left",
    "mpn-id-missing publisher:contoso", "contact-missing offer:draft", "contact-generic offer:left",
    "benefit-unclaimed publisher:contoso", "benefit-unclaimed offer:crm", "isv-connect offer:crm",
    "offer-delisted offer:old",
  };
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) advice = NULL;
  PerksOffer *offer;

  perks_fixture_set (perks_fixture_add_live (fixture, "old", "softwareAsAService", "subscription"),
                     "status=delisted");
  perks_fixture_add_claim (fixture, "research-pmc", "old", "active");
  offer = perks_fixture_add_live (fixture, "crm", "dynamics365ForCustomerEngagement", "free-trial");
  perks_fixture_set (offer, "product-family=dynamics");
  perks_fixture_set (offer, "live-since=2026-11-01");
  offer = perks_fixture_add_live (fixture, "left", "softwareAsAService", "subscription");
  perks_fixture_set (offer, "owner=team@contoso.example");
  perks_fixture_set (offer, "owner-left=yes");
  offer = perks_fixture_add_live (fixture, "silent", "softwareAsAService", "subscription");
  perks_fixture_set (offer, "contacted-on=");
  perks_fixture_add_offer (fixture, "draft", NULL);
  perks_fixture_add_offer (fixture, "empty", "live-since=2025-01-20", NULL);
  perks_fixture_set (fixture->publisher, "mpn-id=");
  advice = list (fixture);

  g_assert_cmpint (advice->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < advice->len; i++)
    {
      PerksDeadline *line = g_ptr_array_index (advice, i);
      g_autofree char *text = g_strjoin (" ", perks_deadline_get_rule (line),
                                         perks_deadline_get_entity (line), NULL);

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

/* Books that go wrong in every way but one: as long as a credit runs there is no gap. */
static PerksFixture *
make_worst_books (void)
{
  PerksFixture *fixture = perks_fixture_new ();

  perks_fixture_set (fixture->publisher, "mpn-id=");
  perks_fixture_add_offer (fixture, "nobody", "live-since=2026-11-30", NULL);
  perks_fixture_set_all (perks_fixture_add_live (fixture, "generic", "softwareAsAService",
                                                 "subscription"), "owner=info@contoso.example");
  perks_fixture_set_all (perks_fixture_add_live (fixture, "silent", "softwareAsAService",
                                                 "subscription"),
                         "contacted-on= live-since=2026-10-01");
  perks_fixture_set_all (perks_fixture_add_live (fixture, "left", "softwareAsAService",
                                                 "subscription"), "owner-left=yes");
  perks_fixture_set_all (perks_fixture_add_live (fixture, "trial", "softwareAsAService",
                                                 "free-trial"), "live-since=2026-08-30");
  perks_fixture_set_all (perks_fixture_add_live (fixture, "plain", "softwareAsAService",
                                                 "subscription"), "listing-optimized=no");
  perks_fixture_set_all (perks_fixture_add_live (fixture, "crm", "softwareAsAService",
                                                 "subscription"), "product-family=dynamics");
  perks_fixture_set_all (perks_fixture_add_live (fixture, "old", "softwareAsAService",
                                                 "subscription"), "status=delisted");
  perks_fixture_set_all (perks_fixture_add_claim (fixture, "onboarding", NULL, "requested"),
                         "requested-on=2026-11-13 expires-on=2026-11-30");
  perks_fixture_set_all (perks_fixture_add_claim (fixture, "research-pmc", "old", "active"),
                         "since=2026-11-01");
  perks_fixture_add_sale (fixture, "silent", "2025-12-01", PERKS_SALE_KIND_BILLED, "500.00");
  perks_fixture_add_credit (fixture, "poc", "amount=2000.00 end=2026-11-30");
  perks_fixture_add_remote (fixture, "partner-center", "2026-01-01", NULL, 4);
  return fixture;
}

/* First what has a day, the earliest first, then the rest; and each time as in the table. */
static void
test_worst_books (void)
{
  static const char expected[] =
    "contact-silence offer:silent 2026-10-22\n"
    "claim-reply-overdue claim:contoso/onboarding 2026-11-20\n"
    "owner-left offer:left 2026-11-22\n"
    "contact-missing offer:nobody 2026-11-30\n"
    "claim-expiring claim:contoso/onboarding 2026-11-30\n"
    "complete-by claim:contoso/onboarding 2026-11-30\n"
    "complete-by claim:contoso/research-pmc/old 2026-11-30\n"
    "engagement-ending offer:trial 2026-11-30\n"
    "credit-ending credit:poc 2026-11-30\n"
    "tier-at-risk publisher:contoso 2026-12-01\n"
    "mpn-id-missing publisher:contoso -\n"
    "contact-generic offer:generic -\n"
    "benefit-unclaimed publisher:contoso -\n"
    "benefit-unclaimed offer:trial -\n"
    "optimization-first offer:plain -\n"
    "isv-connect offer:crm -\n"
    "offer-delisted offer:old -\n"
    "edition-superseded edition:2023-12 -\n"
    "sync-failing remote:partner-center -\n";
  const PerksEditionValues later = { .id = "2024-01", .label = "A label",
                                     .from = perks_fixture_day ("2024-01-01") };
  g_autoptr (PerksFixture) fixture = make_worst_books ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (12, PERKS_FIXTURE_METRICS,
                                                                "silence-weeks=3 reply-days=7 "
                                                                "engagement-months=3 "
                                                                "complete-by=2026-11-30");
  g_autoptr (GPtrArray) editions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) standing = perks_standing_new (books, edition,
                                                           perks_fixture_day (TODAY), NULL);
  g_autoptr (GPtrArray) advice = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (editions, perks_edition_new (&later));
  advice = perks_advice_list (&(PerksRuleCase) {
    .books = books,
    .standing = standing,
    .editions = editions,
  });
  perks_rule_fixture_check (advice, edition);
  text = perks_rule_fixture_write_down (advice);
  g_assert_cmpstr (text, ==, expected);
}

/* The same books once the credit has ended. */
static void
test_gap (void)
{
  g_autoptr (PerksFixture) fixture = make_worst_books ();
  g_autoptr (GPtrArray) advice = NULL;

  perks_fixture_set (g_ptr_array_index (fixture->credits, 0), "end=2026-11-21");
  advice = list (fixture);
  g_assert_null (find (advice, "credit-ending", "credit:poc"));
  g_assert_nonnull (find (advice, "credit-gap", "credit:poc"));
}

/* What the case has of deadlines is of no account, and stays as it is. */
static void
test_case_stays (void)
{
  g_autoptr (PerksFixture) fixture = make_worst_books ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) standing = perks_standing_new (books, edition,
                                                           perks_fixture_day (TODAY), NULL);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  const PerksRuleCase rule_case = { .books = books, .standing = standing, .deadlines = own };
  g_autoptr (GPtrArray) advice = perks_advice_list (&rule_case);

  g_assert_cmpuint (advice->len, >, 0);
  g_assert_true (rule_case.deadlines == own);
  g_assert_cmpuint (own->len, ==, 0);
  g_assert_null (rule_case.entitlements);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/advice/empty", test_empty);
  g_test_add_func ("/advice/mpn-id", test_mpn_id);
  g_test_add_func ("/advice/unclaimed", test_unclaimed);
  g_test_add_func ("/advice/nothing-unclaimed", test_nothing_unclaimed);
  g_test_add_func ("/advice/isv-connect", test_isv_connect);
  g_test_add_func ("/advice/delisted", test_delisted);
  g_test_add_func ("/advice/order", test_order);
  g_test_add_func ("/advice/worst-books", test_worst_books);
  g_test_add_func ("/advice/gap", test_gap);
  g_test_add_func ("/advice/case-stays", test_case_stays);

  return g_test_run ();
}
