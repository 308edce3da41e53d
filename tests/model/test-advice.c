/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-advice.h"
#include "perks-day.h"
#include "perks-model-fixture.h"

#define TODAY "2026-11-22"

static GPtrArray *
list (PerksFixture *fixture)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) standing = perks_standing_new (books, edition,
                                                           perks_fixture_day (TODAY), NULL);

  return perks_advice_list (books, standing);
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

/* What is blocked, claimed or locked is not open. */
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

  g_assert_cmpint (advice->len, ==, 0);
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

  return g_test_run ();
}
