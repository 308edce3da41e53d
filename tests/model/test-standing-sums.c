/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-money.h"
#include "perks-model-fixture.h"
#include "perks-tier.h"

/* Which sums count whatever their day is; and what a change of path does to sum and first day. */

#define TODAY "2026-11-22"

static PerksStanding *
stand (PerksFixture *fixture,
       PerksEdition *edition,
       const char   *today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  PerksStanding *standing = perks_standing_new (books, edition, perks_fixture_day (today), &error);

  g_assert_no_error (error);
  return standing;
}

static void
assert_usd (gint64      cents,
            const char *expected)
{
  g_autofree char *text = perks_usd_to_string (cents);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_day (PerksDay    day,
            const char *expected)
{
  g_autofree char *text = perks_day_to_string (day);

  g_assert_cmpstr (text, ==, expected);
}

static const char *
get_tier_id (PerksTier *tier)
{
  return tier != NULL ? perks_tier_get_id (tier) : NULL;
}

/* What was billed while the offer was sold through the storefront stays billed; what came in while
 * it was a trial or a licence of one's own was never billed. */
static void
test_sums (void)
{
  static const struct
  {
    const char *listing;
    const char *former;
    const char *counted;
    const char *not_transact;
  } cases[] = {
    { "subscription", "", "1111.00", "0.00" },
    { "byol", "", "0.00", "1111.00" },
    { "byol", "transact:2026-03-01", "11.00", "1100.00" },
    { "byol", "transact:2026-03-02", "111.00", "1000.00" },
    { "subscription", "trial:2026-03-01", "1100.00", "11.00" },
    { "subscription", "trial:2026-03-02", "1000.00", "111.00" },
    { "subscription", "list:2026-03-01", "1100.00", "11.00" },
    { "subscription", "consulting:2026-03-01", "1100.00", "11.00" },
    { "usage-based", "transact:2026-03-01", "1111.00", "0.00" },
    { "subscription", "transact:2026-02-01,list:2026-03-01", "1101.00", "10.00" },
    { "free-trial", "list:2026-02-01,transact:2026-11-22", "110.00", "1001.00" },
    { NULL, "trial:2026-03-01", "1100.00", "11.00" },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksStanding) standing = NULL;
      PerksOffer *offer = perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                  cases[i].listing);

      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "former-paths", cases[i].former,
                                             NULL));
      perks_fixture_add_live (fixture, "two", "softwareAsAService", "subscription");
      perks_fixture_add_sale (fixture, "one", "2026-01-31", PERKS_SALE_KIND_BILLED, "1.00");
      perks_fixture_add_sale (fixture, "one", "2026-02-28", PERKS_SALE_KIND_BILLED, "10.00");
      perks_fixture_add_sale (fixture, "one", "2026-03-01", PERKS_SALE_KIND_BILLED, "100.00");
      perks_fixture_add_sale (fixture, "one", "2026-11-22", PERKS_SALE_KIND_BILLED, "1000.00");
      standing = stand (fixture, edition, TODAY);

      g_test_message ("%s, before %s", cases[i].listing, cases[i].former);
      assert_usd (standing->counted, cases[i].counted);
      assert_usd (standing->excluded[PERKS_EXCLUSION_NOT_TRANSACT], cases[i].not_transact);
      assert_usd (standing->pace, standing->counted >= 100000 ? "1000.00" : "0.00");
    }
}

/* The tier of the lowest rank is there from the day on which the offer is sold, which is that of
 * the change when it was something else before. */
static void
test_since (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *since;
  } cases[] = {
    { "live-since=2025-05-01", NULL, "2025-05-01" },
    { "live-since=2025-05-01 former-paths=trial:2026-03-01", NULL, "2026-03-01" },
    { "live-since=2025-05-01 former-paths=list:2025-06-01,trial:2026-03-01", NULL, "2026-03-01" },
    { "live-since=2026-04-01 former-paths=trial:2026-03-01", NULL, "2026-04-01" },
    { "live-since=2025-05-01 former-paths=trial:2026-03-01", "live-since=2026-01-01",
      "2026-01-01" },
    { "live-since=2025-05-01 former-paths=trial:2026-03-01",
      "live-since=2025-01-01 former-paths=trial:2026-02-01", "2026-02-01" },
    { "live-since=2025-05-01 former-paths=trial:2026-03-01",
      "live-since=2025-01-01 status=delisted", "2026-03-01" },
    { "live-since= former-paths=trial:2026-03-01", NULL, "2026-03-01" },
    { "live-since=", NULL, NULL },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksStanding) standing = NULL;

      perks_fixture_set_all (perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                     "subscription"), cases[i].first);
      if (cases[i].second != NULL)
        perks_fixture_set_all (perks_fixture_add_live (fixture, "two", "softwareAsAService",
                                                       "subscription"), cases[i].second);
      standing = stand (fixture, edition, TODAY);

      g_assert_cmpstr (get_tier_id (standing->tier), ==, "publisher");
      assert_day (standing->since, cases[i].since);
    }
}

/* Looked at from before the change, the offer is not sold yet, and there is no tier. */
static void
test_to_come (void)
{
  static const struct
  {
    const char *today;
    const char *tier;
    const char *since;
  } cases[] = {
    { "2026-02-28", NULL, NULL },
    { "2026-03-01", "publisher", "2026-03-01" },
    { "2026-03-02", "publisher", "2026-03-01" },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();

  perks_fixture_set_all (perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                 "subscription"), "former-paths=trial:2026-03-01");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksStanding) standing = stand (fixture, edition, cases[i].today);

      g_assert_cmpstr (get_tier_id (standing->tier), ==, cases[i].tier);
      assert_day (standing->since, cases[i].since);
    }
}

/* A tier that asks for sales holds since they came in, wherever from. */
static void
test_since_of_sales (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksStanding) standing = NULL;

  perks_fixture_set_all (perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                 "subscription"), "former-paths=trial:2026-03-01");
  perks_fixture_add_sale (fixture, "one", "2026-02-28", PERKS_SALE_KIND_BILLED, "600.00");
  perks_fixture_add_sale (fixture, "one", "2026-04-01", PERKS_SALE_KIND_BILLED, "600.00");
  standing = stand (fixture, edition, TODAY);

  assert_usd (standing->counted, "600.00");
  g_assert_cmpstr (get_tier_id (standing->tier), ==, "t500");
  assert_day (standing->since, "2026-04-01");
}

/* Each single sum is told the same as all together. */
static void
test_classify (void)
{
  static const struct
  {
    const char    *day;
    gboolean       counts;
    PerksExclusion reason;
  } cases[] = {
    { "2024-01-01", FALSE, PERKS_EXCLUSION_NOT_TRANSACT },
    { "2026-02-28", FALSE, PERKS_EXCLUSION_NOT_TRANSACT },
    { "2026-03-01", TRUE, 0 },
    { "2026-11-22", TRUE, 0 },
    { "2026-11-23", FALSE, PERKS_EXCLUSION_OUTSIDE_WINDOW },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_window ();
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksStanding) standing = NULL;

  perks_fixture_set (perks_fixture_add_live (fixture, "one", "softwareAsAService", "subscription"),
                     "former-paths=trial:2026-03-01");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    perks_fixture_add_sale (fixture, "one", cases[i].day, PERKS_SALE_KIND_BILLED, "1.00");
  books = perks_fixture_dup_books (fixture);
  standing = perks_standing_new (books, edition, perks_fixture_day (TODAY), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PerksSalesSum *sum = &g_array_index (perks_books_get_sums (books), PerksSalesSum, i);
      gboolean counts;
      PerksExclusion reason = perks_standing_classify (standing, books, sum, &counts);

      g_assert_cmpint (counts, ==, cases[i].counts);
      if (!counts)
        g_assert_cmpint (reason, ==, cases[i].reason);
    }
}

/* A sale of every day, a dollar more each day, and a change of path on every day in turn: the sum
 * is that of the days from the change on, or of those before it. */
static void
test_day_by_day (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksBooks) books = NULL;
  PerksOffer *offer = perks_fixture_add_live (fixture, "one", "softwareAsAService", "subscription");
  PerksDay today = perks_fixture_day (TODAY);
  const int n_days = 70;

  for (int i = 0; i < n_days; i++)
    {
      g_autofree char *day = perks_day_to_string (today - i);
      g_autofree char *usd = g_strdup_printf ("%d.00", i + 1);

      perks_fixture_add_sale (fixture, "one", day, PERKS_SALE_KIND_BILLED, usd);
    }
  books = perks_fixture_dup_books (fixture);

  for (int i = -1; i <= n_days; i++)
    {
      g_autofree char *day = perks_day_to_string (today - i);
      g_autofree char *was_trial = g_strconcat ("trial:", day, NULL);
      g_autofree char *was_sold = g_strconcat ("transact:", day, NULL);
      g_autoptr (PerksStanding) sold = NULL;
      g_autoptr (PerksStanding) trial = NULL;
      gint64 all = 100 * n_days * (n_days + 1) / 2, from_change = 0;

      for (int k = 0; k <= MIN (i, n_days - 1); k++)
        from_change += 100 * (k + 1);
      g_object_set (offer, "listing", PERKS_LISTING_OPTION_SUBSCRIPTION, "former-paths", was_trial,
                    NULL);
      sold = perks_standing_new (books, edition, today, NULL);
      g_object_set (offer, "listing", PERKS_LISTING_OPTION_FREE_TRIAL, "former-paths", was_sold,
                    NULL);
      trial = perks_standing_new (books, edition, today, NULL);

      g_assert_cmpint (sold->counted, ==, from_change);
      g_assert_cmpint (sold->excluded[PERKS_EXCLUSION_NOT_TRANSACT], ==, all - from_change);
      g_assert_cmpint (trial->counted, ==, all - from_change);
      g_assert_cmpint (trial->excluded[PERKS_EXCLUSION_NOT_TRANSACT], ==, from_change);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/standing-sums/sums", test_sums);
  g_test_add_func ("/standing-sums/since", test_since);
  g_test_add_func ("/standing-sums/since-of-sales", test_since_of_sales);
  g_test_add_func ("/standing-sums/to-come", test_to_come);
  g_test_add_func ("/standing-sums/classify", test_classify);
  g_test_add_func ("/standing-sums/day-by-day", test_day_by_day);

  return g_test_run ();
}
