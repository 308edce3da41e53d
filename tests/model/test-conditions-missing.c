/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit.h"
#include "perks-conditions-missing.h"
#include "perks-conditions.h"
#include "perks-model-fixture.h"

#define TODAY "2026-11-22"
#define BIT(condition) (1u << PERKS_CONDITION_##condition)

/* One condition at a time: what a benefit asks for, how the offer is, what is missing. The offer
 * has nothing to be blamed for but what the fields say. */
static const struct
{
  guint       asked;
  const char *fields;
  guint       missing;
} cases[] = {
  { 0, "listing=subscription", 0 },
  { 0, "listing=byol listing-optimized=no visibility=private country= co-sell-ready=no", 0 },
  { BIT (BYOL), "listing=subscription", 0 },
  { BIT (BYOL), "listing=byol", BIT (BYOL) },
  { BIT (BYOL), "listing=contact-me", 0 },
  { BIT (LISTING_OPTIMIZATION), "listing-optimized=yes", 0 },
  { BIT (LISTING_OPTIMIZATION), "listing-optimized=no", BIT (LISTING_OPTIMIZATION) },
  { BIT (PRIVATE_OFFER), "visibility=public", 0 },
  { BIT (PRIVATE_OFFER), "visibility=private", BIT (PRIVATE_OFFER) },
  { BIT (PUBLIC_LISTING), "visibility=public", 0 },
  { BIT (PUBLIC_LISTING), "visibility=private", BIT (PUBLIC_LISTING) },
  { BIT (REGION), "country=FR", 0 },
  { BIT (REGION), "country=", BIT (REGION) },
  { BIT (CO_SELL_READY), "co-sell-ready=yes", 0 },
  { BIT (CO_SELL_READY), "co-sell-ready=no", BIT (CO_SELL_READY) },
  { 0, "status=draft", BIT (NOT_LIVE) },
  { 0, "status=delisted", BIT (NOT_LIVE) },
  { BIT (BYOL) | BIT (LISTING_OPTIMIZATION) | BIT (REGION) | BIT (CO_SELL_READY),
    "listing=byol listing-optimized=no country= co-sell-ready=no status=draft",
    BIT (BYOL) | BIT (LISTING_OPTIMIZATION) | BIT (REGION) | BIT (CO_SELL_READY) | BIT (NOT_LIVE) },
};

static guint
find_missing (PerksFixture     *fixture,
              PerksEdition     *edition,
              PerksOffer       *offer,
              guint             asked,
              PerksBenefitMode  mode)
{
  PerksBenefitValues values = { .id = "one", .name = "One", .conditions = asked, .mode = mode,
                                .paths = 1u << PERKS_PATH_TRANSACT };
  g_autoptr (PerksBenefit) benefit = perks_benefit_new (&values);
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) standing = perks_standing_new (books, edition,
                                                           perks_fixture_day (TODAY), NULL);

  return perks_conditions_find_missing (books, standing, benefit, offer);
}

static void
test_asked (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      PerksOffer *offer = perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                  "subscription");
      g_auto (GStrv) fields = g_strsplit (cases[i].fields, " ", -1);

      for (guint k = 0; fields[k] != NULL; k++)
        perks_fixture_set (offer, fields[k]);
      g_assert_cmpint (find_missing (fixture, edition, offer, cases[i].asked,
                                     PERKS_BENEFIT_MODE_SELF_SERVE), ==, cases[i].missing);
    }
}

/* A private offer leans on a live public one of the same name. */
static void
test_public_listing (void)
{
  static const struct
  {
    const char *name;
    const char *other_name;
    const char *other_visibility;
    const char *other_status;
    gboolean    found;
  } pairs[] = {
    { "Insights", "Insights", "public", "live", TRUE },
    { "Insights", "INSIGHTS", "public", "live", TRUE },
    { "Straße", "STRASSE", "public", "live", TRUE },
    { "Insights", "Insight", "public", "live", FALSE },
    { "Insights", "Insights", "private", "live", FALSE },
    { "Insights", "Insights", "public", "draft", FALSE },
    { "Insights", "Insights", "public", "delisted", FALSE },
    { NULL, NULL, "public", "live", FALSE },
    { "Insights", NULL, "public", "live", FALSE },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      PerksOffer *offer = perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                  "subscription");
      PerksOffer *other = perks_fixture_add_live (fixture, "two", "softwareAsAService",
                                                  "free-trial");

      g_object_set (offer, "name", pairs[i].name, "visibility", PERKS_VISIBILITY_PRIVATE, NULL);
      g_object_set (other, "name", pairs[i].other_name, NULL);
      g_assert_true (perks_record_set_field (PERKS_RECORD (other), "visibility",
                                             pairs[i].other_visibility, NULL));
      g_assert_true (perks_record_set_field (PERKS_RECORD (other), "status", pairs[i].other_status,
                                             NULL));
      g_assert_cmpint (find_missing (fixture, edition, offer, BIT (PUBLIC_LISTING),
                                     PERKS_BENEFIT_MODE_SELF_SERVE), ==,
                       pairs[i].found ? 0 : BIT (PUBLIC_LISTING));
    }
}

static gboolean
team_acts (PerksBenefitMode mode)
{
  return mode != PERKS_BENEFIT_MODE_SELF_SERVE && mode != PERKS_BENEFIT_MODE_AUTOMATIC;
}

/* Enrolment and a contact, by mode, by what the edition asks and by what the publisher has said.
 * What every listing is given once asks for neither. */
static void
test_enrolment (void)
{
  static const struct
  {
    const char *figures;
    const char *enrolled;
    const char *contacts;
    guint       missing;
  } answers[] = {
    { "asks-enrolment=yes", NULL, NULL, 0 },
    { "asks-enrolment=yes", NULL, "ann@contoso.example", 0 },
    { "asks-enrolment=yes", "no", NULL, BIT (NOT_ENROLLED) },
    { "asks-enrolment=yes", "no", "ann@contoso.example", BIT (NOT_ENROLLED) },
    { "asks-enrolment=yes", "yes", NULL, BIT (MARKETING_CONTACT) },
    { "asks-enrolment=yes", "yes", "ann@contoso.example", 0 },
    { "asks-enrolment=no", "no", NULL, 0 },
    { "asks-enrolment=no", "yes", NULL, 0 },
    { "silence-weeks=3", "no", NULL, 0 },
    { "silence-weeks=3", "yes", NULL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    for (PerksBenefitMode mode = 0; mode <= PERKS_BENEFIT_MODE_ONE_TIME; mode++)
      {
        g_autoptr (PerksEdition) edition = perks_fixture_edition_new (0, PERKS_FIXTURE_METRICS,
                                                                      answers[i].figures);
        g_autoptr (PerksFixture) fixture = perks_fixture_new ();
        PerksOffer *offer = perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                    "subscription");
        PerksRecord *publisher = PERKS_RECORD (fixture->publisher);

        g_assert_true (perks_record_set_field (publisher, "enrolled", answers[i].enrolled, NULL));
        g_assert_true (perks_record_set_field (publisher, "marketing-contacts", answers[i].contacts,
                                               NULL));
        g_assert_cmpint (find_missing (fixture, edition, offer, 0, mode), ==,
                         team_acts (mode) && mode != PERKS_BENEFIT_MODE_ONE_TIME
                           ? answers[i].missing : 0);
      }
}

static void
test_no_publisher (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  PerksOffer *offer = perks_fixture_add_live (fixture, "one", "softwareAsAService", "subscription");

  g_clear_object (&fixture->publisher);
  g_assert_cmpint (find_missing (fixture, edition, offer, 0, PERKS_BENEFIT_MODE_REQUEST), ==, 0);
}

static void
test_opted_out (void)
{
  static const struct
  {
    const char *offer;
    const char *first;
    const char *second;
    gboolean    out;
  } engagements[] = {
    { "one", NULL, NULL, FALSE },         { "one", "2026-11-22", NULL, TRUE },
    { "one", "2026-11-21", NULL, TRUE },  { "one", "2026-11-23", NULL, FALSE },
    { "two", "2026-11-21", NULL, FALSE }, { "one", NULL, "2026-01-01", TRUE },
    { NULL, "2026-11-21", NULL, FALSE },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (engagements); i++)
    for (PerksBenefitMode mode = 0; mode <= PERKS_BENEFIT_MODE_ONE_TIME; mode++)
      {
        g_autoptr (PerksFixture) fixture = perks_fixture_new ();
        PerksOffer *offer = perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                    "subscription");

        perks_fixture_add_engagement (fixture, engagements[i].offer, engagements[i].first);
        perks_fixture_add_engagement (fixture, engagements[i].offer, engagements[i].second);
        g_assert_cmpint (find_missing (fixture, edition, offer, 0, mode), ==,
                         engagements[i].out && team_acts (mode) ? BIT (OPTED_OUT) : 0);
      }
}

/* What an offer does not meet is one thing, what a benefit asks another, and what is missing is
 * what is in both: for every offer of the table and every benefit. */
static void
test_unmet_and_asked (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksBooks) books = NULL;
      g_autoptr (PerksStanding) standing = NULL;
      PerksOffer *offer = perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                  "subscription");
      guint unmet;

      perks_fixture_set_all (offer, cases[i].fields);
      perks_fixture_set_all (fixture->publisher, i % 2 == 0 ? "enrolled=no" : "enrolled=yes");
      books = perks_fixture_dup_books (fixture);
      standing = perks_standing_new (books, edition, perks_fixture_day (TODAY), NULL);
      unmet = perks_conditions_list_unmet (books, standing, offer);

      g_assert_cmpint (unmet & cases[i].asked, ==, cases[i].missing & cases[i].asked);
      g_assert_cmpint (unmet & (BIT (NOT_ENROLLED) | BIT (MARKETING_CONTACT)), ==,
                       i % 2 == 0 ? BIT (NOT_ENROLLED) : BIT (MARKETING_CONTACT));
      for (PerksBenefitMode mode = 0; mode <= PERKS_BENEFIT_MODE_ONE_TIME; mode++)
        {
          PerksBenefitValues values = { .id = "one", .name = "One", .conditions = cases[i].asked,
                                        .mode = mode };
          g_autoptr (PerksBenefit) benefit = perks_benefit_new (&values);
          guint asked = perks_conditions_list_asked (benefit);

          g_assert_cmpint (asked & ~(BIT (NOT_LIVE) | BIT (OPTED_OUT) | BIT (NOT_ENROLLED) |
                                     BIT (MARKETING_CONTACT)), ==, cases[i].asked);
          g_assert_cmpint ((asked & BIT (NOT_LIVE)) != 0, ==, TRUE);
          g_assert_cmpint ((asked & BIT (OPTED_OUT)) != 0, ==, team_acts (mode));
          g_assert_cmpint ((asked & BIT (NOT_ENROLLED)) != 0, ==,
                           team_acts (mode) && mode != PERKS_BENEFIT_MODE_ONE_TIME);
          g_assert_cmpint (unmet & asked, ==,
                           perks_conditions_find_missing (books, standing, benefit, offer));
        }
    }
}

/* One sentence each, no two alike, with the offer where there is one. */
static void
test_describe (void)
{
  PerksBenefitValues benefit_values = { .id = "one", .name = "One" };
  g_autoptr (PerksBenefit) benefit = perks_benefit_new (&benefit_values);
  g_autoptr (PerksOffer) offer = perks_offer_new ("offer-1");
  PerksEntitlementValues values = { .benefit = benefit };
  g_autoptr (PerksEntitlement) publisher = perks_entitlement_new (&values);
  g_autoptr (PerksEntitlement) nameless = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  values.offer = offer;
  nameless = perks_entitlement_new (&values);
  for (PerksCondition condition = 0; condition < PERKS_N_CONDITIONS; condition++)
    {
      g_autofree char *whole = perks_condition_describe (condition, publisher);
      g_autofree char *by_id = perks_condition_describe (condition, nameless);
      g_autofree char *by_name = NULL;

      g_object_set (offer, "name", "Insights", NULL);
      by_name = perks_condition_describe (condition, nameless);
      g_object_set (offer, "name", NULL, NULL);

      g_assert_nonnull (strstr (by_id, "“offer-1”"));
      g_assert_nonnull (strstr (by_name, "“Insights”"));
      g_assert_null (strstr (whole, "“"));
      g_assert_true (g_str_has_suffix (whole, ".") && g_str_has_suffix (by_name, "."));
      g_assert_true (strchr (by_name, '%') == NULL && strchr (whole, '%') == NULL);
      g_assert_true (g_hash_table_add (seen, g_steal_pointer (&whole)));
      g_assert_true (g_hash_table_add (seen, g_steal_pointer (&by_name)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/conditions-missing/asked", test_asked);
  g_test_add_func ("/conditions-missing/public-listing", test_public_listing);
  g_test_add_func ("/conditions-missing/enrolment", test_enrolment);
  g_test_add_func ("/conditions-missing/no-publisher", test_no_publisher);
  g_test_add_func ("/conditions-missing/opted-out", test_opted_out);
  g_test_add_func ("/conditions-missing/unmet-and-asked", test_unmet_and_asked);
  g_test_add_func ("/conditions-missing/describe", test_describe);

  return g_test_run ();
}
