/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit.h"
#include "perks-listing.h"
#include "perks-model-fixture.h"
#include "perks-tier.h"

static void
test_new (void)
{
  PerksEdition *edition = perks_fixture_edition_2023 ();

  g_assert_true (PERKS_IS_EDITION (edition));
  g_assert_finalize_object (edition);
}

static void
test_values (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_window ();

  g_assert_cmpstr (perks_edition_get_id (edition), ==, "2023-12");
  g_assert_cmpstr (perks_edition_get_label (edition), ==, "A label");
  g_assert_cmpstr (perks_edition_get_summary (edition), ==, "A summary");
  g_assert_cmpint (perks_edition_get_from (edition), ==, perks_fixture_day ("2023-08-01"));
  g_assert_cmpint (perks_edition_get_to (edition), ==, perks_fixture_day ("2023-11-30"));
  g_assert_cmpstr (perks_edition_get_source (edition), ==, "editions.csv");
  g_assert_cmpint (perks_edition_get_provenance (edition), ==, PERKS_PROVENANCE_PUBLISHED);
  g_assert_cmpint (perks_edition_get_window_months (edition), ==, 12);
  g_assert_cmpint (perks_edition_get_window_provenance (edition), ==, PERKS_PROVENANCE_ASSUMED);
  g_assert_cmpstr (perks_edition_get_window_note (edition), ==, "Said in 2021-12, not repeated.");
  g_assert_cmpint (perks_edition_get_tiers (edition)->len, ==, 9);
  g_assert_cmpint (perks_edition_get_benefits (edition)->len, ==, 14);
  g_assert_cmpint (perks_edition_get_listings (edition)->len, ==, 8);
  g_assert_cmpint (perks_edition_get_figures (edition)->len, ==, 3);
  g_assert_cmpint (perks_edition_get_clauses (edition)->len, ==, 15);
}

/* The arrays may be missing, the texts may be gone afterwards. */
static void
test_bare (void)
{
  char id[] = "2030-01";
  PerksEditionValues values = { .id = id };
  g_autoptr (PerksEdition) edition = perks_edition_new (&values);

  id[0] = 'X';
  g_assert_cmpstr (perks_edition_get_id (edition), ==, "2030-01");
  g_assert_null (perks_edition_get_label (edition));
  g_assert_null (perks_edition_get_window_note (edition));
  g_assert_cmpint (perks_edition_get_to (edition), ==, PERKS_DAY_NONE);
  g_assert_cmpint (perks_edition_get_tiers (edition)->len, ==, 0);
  g_assert_cmpint (perks_edition_get_benefits (edition)->len, ==, 0);
  g_assert_null (perks_edition_find_tier (edition, "publisher", NULL));
  g_assert_null (perks_edition_find_benefit (edition, "research-pmc"));
  g_assert_null (perks_edition_find_figure (edition, "silence-weeks"));
  g_assert_null (perks_edition_find_clause (edition, "contacts"));
  g_assert_cmpint (perks_edition_get_number (edition, "silence-weeks"), ==, -1);
}

static void
test_metrics (void)
{
  g_autoptr (PerksEdition) both = perks_fixture_edition_2023 ();
  g_autoptr (PerksEdition) one = perks_fixture_edition_new (0, 1u << PERKS_METRIC_BILLED_SALES, "");

  g_assert_true (perks_edition_has_metric (both, PERKS_METRIC_BILLED_SALES));
  g_assert_true (perks_edition_has_metric (both, PERKS_METRIC_TEAMS_MAU));
  g_assert_true (perks_edition_has_metric (one, PERKS_METRIC_BILLED_SALES));
  g_assert_false (perks_edition_has_metric (one, PERKS_METRIC_TEAMS_MAU));
}

static void
test_find_tier (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  GPtrArray *tiers = perks_edition_get_tiers (edition);
  guint rank = 77;

  for (guint i = 0; i < tiers->len; i++)
    {
      PerksTier *tier = g_ptr_array_index (tiers, i);

      g_assert_true (perks_edition_find_tier (edition, perks_tier_get_id (tier), &rank) == tier);
      g_assert_cmpint (rank, ==, i);
      g_assert_true (perks_edition_find_tier (edition, perks_tier_get_id (tier), NULL) == tier);
    }
  rank = 77;
  g_assert_null (perks_edition_find_tier (edition, "t4m", &rank));
  g_assert_null (perks_edition_find_tier (edition, NULL, &rank));
  g_assert_null (perks_edition_find_tier (edition, "T500", &rank));
  g_assert_cmpint (rank, ==, 77);
}

static void
test_find (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  PerksBenefit *benefit = perks_edition_find_benefit (edition, "sponsor-poc");
  const PerksFigure *figure = perks_edition_find_figure (edition, "asks-enrolment");
  const PerksClause *clause = perks_edition_find_clause (edition, "cancellation");

  g_assert_cmpstr (perks_benefit_get_id (benefit), ==, "sponsor-poc");
  g_assert_cmpstr (figure->value, ==, "yes");
  g_assert_cmpstr (clause->id, ==, "cancellation");
  g_assert_null (perks_edition_find_benefit (edition, "none"));
  g_assert_null (perks_edition_find_benefit (edition, NULL));
  g_assert_null (perks_edition_find_figure (edition, "none"));
  g_assert_null (perks_edition_find_clause (edition, "none"));
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *value;
    int         number;
  } cases[] = {
    { "3", 3 },     { "0", 0 },   { "12", 12 }, { "2147483647", 2147483647 }, { "2147483648", -1 },
    { "-3", -1 },   { "+3", -1 }, { "3.5", -1 }, { "three", -1 },             { "", -1 },
    { "yes", -1 },  { "007", 7 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *figures = g_strconcat ("silence-weeks=", cases[i].value, NULL);
      g_autoptr (PerksEdition) edition = perks_fixture_edition_new (0, PERKS_FIXTURE_METRICS,
                                                                    figures);

      g_assert_cmpint (perks_edition_get_number (edition, "silence-weeks"), ==, cases[i].number);
      g_assert_cmpint (perks_edition_get_number (edition, "reply-days"), ==, -1);
    }
}

/* rules.md, Paths. */
static void
test_derive_path (void)
{
  static const struct
  {
    const char *type;
    const char *listing;
    const char *consulting;
    PerksPath   path;
  } cases[] = {
    { NULL, NULL, NULL, PERKS_PATH_UNKNOWN },
    { NULL, "subscription", NULL, PERKS_PATH_UNKNOWN },
    { "softwareAsAService", NULL, NULL, PERKS_PATH_UNKNOWN },
    { "softwareAsAService", "contact-me", NULL, PERKS_PATH_LIST },
    { "softwareAsAService", "free-trial", NULL, PERKS_PATH_TRIAL },
    { "softwareAsAService", "test-drive", NULL, PERKS_PATH_TRIAL },
    { "softwareAsAService", "get-it-now-free", NULL, PERKS_PATH_TRIAL },
    { "softwareAsAService", "subscription", NULL, PERKS_PATH_TRANSACT },
    { "softwareAsAService", "usage-based", NULL, PERKS_PATH_TRANSACT },
    { "azureVirtualMachine", "byol", NULL, PERKS_PATH_LIST },
    { "consultingService", NULL, NULL, PERKS_PATH_LIST },
    { "consultingService", "contact-me", NULL, PERKS_PATH_LIST },
    { "consultingService", NULL, "assessment", PERKS_PATH_LIST },
    { "consultingService", NULL, "briefing", PERKS_PATH_LIST },
    { "consultingService", NULL, "implementation", PERKS_PATH_CONSULTING },
    { "consultingService", "contact-me", "implementation", PERKS_PATH_CONSULTING },
    { "consultingService", NULL, "proof-of-concept", PERKS_PATH_CONSULTING },
    { "consultingService", NULL, "workshop", PERKS_PATH_CONSULTING },
    { "softwareAsAService", NULL, "workshop", PERKS_PATH_UNKNOWN },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOffer) offer = perks_offer_new ("one");

      g_object_set (offer, "type", cases[i].type, NULL);
      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "listing", cases[i].listing,
                                             NULL));
      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "consulting",
                                             cases[i].consulting, NULL));
      g_assert_cmpint (perks_edition_derive_path (edition, offer), ==, cases[i].path);
    }
}

/* The rules of a path hold from the day of the change on, in whatever edition. */
static void
test_derive_path_on (void)
{
  static const struct
  {
    const char *former;
    const char *day;
    PerksPath   path;
  } cases[] = {
    { "", "2020-01-01", PERKS_PATH_TRANSACT },
    { "former-paths=trial:2026-03-01", "2026-02-28", PERKS_PATH_TRIAL },
    { "former-paths=trial:2026-03-01", "2026-03-01", PERKS_PATH_TRANSACT },
    { "former-paths=list:2025-01-01,trial:2026-03-01", "2024-12-31", PERKS_PATH_LIST },
    { "former-paths=list:2025-01-01,trial:2026-03-01", "2025-01-01", PERKS_PATH_TRIAL },
    { "former-paths=list:2025-01-01,trial:2026-03-01", "2026-11-22", PERKS_PATH_TRANSACT },
    { "former-paths=transact:2026-03-01 listing=", "2026-02-28", PERKS_PATH_TRANSACT },
    { "former-paths=transact:2026-03-01 listing=", "2026-03-01", PERKS_PATH_UNKNOWN },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOffer) offer = perks_offer_new ("one");

      perks_fixture_set_all (offer, "type=softwareAsAService listing=subscription");
      perks_fixture_set_all (offer, cases[i].former);
      g_assert_cmpint (perks_edition_derive_path_on (edition, offer,
                                                     perks_fixture_day (cases[i].day)),
                       ==, cases[i].path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edition/new", test_new);
  g_test_add_func ("/edition/values", test_values);
  g_test_add_func ("/edition/bare", test_bare);
  g_test_add_func ("/edition/metrics", test_metrics);
  g_test_add_func ("/edition/find-tier", test_find_tier);
  g_test_add_func ("/edition/find", test_find);
  g_test_add_func ("/edition/numbers", test_numbers);
  g_test_add_func ("/edition/derive-path", test_derive_path);
  g_test_add_func ("/edition/derive-path-on", test_derive_path_on);

  return g_test_run ();
}
