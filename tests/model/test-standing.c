/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-error.h"
#include "perks-money.h"
#include "perks-model-fixture.h"
#include "perks-tier.h"

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

static void
test_new (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  PerksEdition *edition = perks_fixture_edition_2023 ();
  PerksStanding *standing = stand (fixture, edition, TODAY);
  PerksStanding *copy = g_boxed_copy (PERKS_TYPE_STANDING, standing);

  g_assert_true (copy == standing);
  g_assert_true (standing->edition == edition);
  g_assert_cmpint (standing->today, ==, perks_fixture_day (TODAY));

  g_boxed_free (PERKS_TYPE_STANDING, copy);
  g_assert_cmpint (G_OBJECT (edition)->ref_count, ==, 2);
  perks_standing_unref (standing);
  g_assert_finalize_object (edition);
}

static void
test_empty (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksStanding) standing = stand (fixture, edition, TODAY);

  g_assert_null (standing->tier);
  g_assert_cmpstr (get_tier_id (standing->next), ==, "publisher");
  g_assert_cmpint (standing->counted, ==, 0);
  g_assert_cmpint (standing->missing, ==, 0);
  g_assert_cmpint (standing->pace, ==, 0);
  g_assert_cmpint (standing->teams_mau, ==, -1);
  g_assert_cmpint (standing->since, ==, PERKS_DAY_NONE);
  g_assert_cmpint (standing->forecast, ==, PERKS_DAY_NONE);
  g_assert_cmpint (standing->window_from, ==, PERKS_DAY_NONE);
  assert_day (standing->window_to, TODAY);
  for (guint i = 0; i < PERKS_N_EXCLUSIONS; i++)
    g_assert_cmpint (standing->excluded[i], ==, 0);
}

/* A threshold counts from the very amount; the lowest tier asks for none, so a refund cannot
 * take it away. */
static void
test_thresholds (void)
{
  static const struct
  {
    const char *usd;
    const char *tier;
    const char *next;
    const char *missing;
  } cases[] = {
    { "-0.01", "publisher", "t500", "500.01" },        { "0.00", "publisher", "t500", "500.00" },
    { "0.01", "publisher", "t500", "499.99" },         { "499.99", "publisher", "t500", "0.01" },
    { "500.00", "t500", "t25k", "24500.00" },          { "500.01", "t500", "t25k", "24499.99" },
    { "24999.99", "t500", "t25k", "0.01" },            { "25000.00", "t25k", "t50k", "25000.00" },
    { "49999.99", "t25k", "t50k", "0.01" },            { "50000.00", "t50k", "t100k", "50000.00" },
    { "84300.00", "t50k", "t100k", "15700.00" },       { "99999.99", "t50k", "t100k", "0.01" },
    { "100000.00", "t100k", "t500k", "400000.00" },    { "499999.99", "t100k", "t500k", "0.01" },
    { "500000.00", "t500k", "t1m", "500000.00" },      { "999999.99", "t500k", "t1m", "0.01" },
    { "1000000.00", "t1m", "t2m", "1000000.00" },      { "1999999.99", "t1m", "t2m", "0.01" },
    { "2000000.00", "t2m", "t5m", "3000000.00" },      { "4999999.99", "t2m", "t5m", "0.01" },
    { "5000000.00", "t5m", NULL, "0.00" },
    { "-90000.00", "publisher", "t500", "90500.00" },
    { "92233720368547758.07", "t5m", NULL, "0.00" },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksStanding) standing = NULL;

      perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
      perks_fixture_add_sale (fixture, "saas", "2026-03-01", PERKS_SALE_KIND_BILLED, cases[i].usd);
      standing = stand (fixture, edition, TODAY);

      assert_usd (standing->counted, cases[i].usd);
      g_assert_cmpstr (get_tier_id (standing->tier), ==, cases[i].tier);
      g_assert_cmpstr (get_tier_id (standing->next), ==, cases[i].next);
      assert_usd (standing->missing, cases[i].missing);
      g_assert_cmpint (standing->by, ==, PERKS_METRIC_BILLED_SALES);
    }
}

static void
test_no_live_transact (void)
{
  static const struct
  {
    const char *type;
    const char *listing;
    const char *status;
    gboolean    tier;
  } cases[] = {
    { "softwareAsAService", "subscription", "live", TRUE },
    { "softwareAsAService", "usage-based", "live", TRUE },
    { "softwareAsAService", "subscription", "draft", FALSE },
    { "softwareAsAService", "subscription", "delisted", FALSE },
    { "softwareAsAService", "contact-me", "live", FALSE },
    { "softwareAsAService", "free-trial", "live", FALSE },
    { "azureVirtualMachine", "byol", "live", FALSE },
    { "consultingService", "contact-me", "live", FALSE },
    { NULL, "subscription", "live", FALSE },
    { "softwareAsAService", NULL, "live", FALSE },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksStanding) standing = NULL;
      PerksOffer *offer = perks_fixture_add_live (fixture, "one", cases[i].type, cases[i].listing);

      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "status", cases[i].status,
                                             NULL));
      perks_fixture_add_sale (fixture, NULL, "2026-11-01", PERKS_SALE_KIND_BILLED, "60000.00");
      standing = stand (fixture, edition, TODAY);

      assert_usd (standing->counted, "60000.00");
      g_assert_cmpstr (get_tier_id (standing->tier), ==, cases[i].tier ? "t50k" : NULL);
      g_assert_cmpstr (get_tier_id (standing->next), ==, cases[i].tier ? "t100k" : "publisher");
      g_assert_cmpint (standing->missing, ==, cases[i].tier ? 4000000 : 0);
      if (!cases[i].tier)
        {
          g_assert_cmpint (standing->since, ==, PERKS_DAY_NONE);
          g_assert_cmpint (standing->forecast, ==, PERKS_DAY_NONE);
        }
    }
}

/* Each kind of line, on each listing option of the offer that it belongs to, inside and outside
 * the window. */
static void
test_exclusions (void)
{
  static const struct
  {
    PerksSaleKind  kind;
    const char    *listing;
    const char    *day;
    gboolean       counts;
    PerksExclusion reason;
  } cases[] = {
    { PERKS_SALE_KIND_BILLED, "subscription", "2026-11-22", TRUE, 0 },
    { PERKS_SALE_KIND_BILLED, "usage-based", "2025-11-23", TRUE, 0 },
    { PERKS_SALE_KIND_BILLED, "subscription", "2025-11-22", FALSE, PERKS_EXCLUSION_OUTSIDE_WINDOW },
    { PERKS_SALE_KIND_BILLED, "subscription", "2026-11-23", FALSE, PERKS_EXCLUSION_OUTSIDE_WINDOW },
    { PERKS_SALE_KIND_BILLED, "byol", "2026-11-22", FALSE, PERKS_EXCLUSION_NOT_TRANSACT },
    { PERKS_SALE_KIND_BILLED, "contact-me", "2026-11-22", FALSE, PERKS_EXCLUSION_NOT_TRANSACT },
    { PERKS_SALE_KIND_BILLED, "free-trial", "2026-11-22", FALSE, PERKS_EXCLUSION_NOT_TRANSACT },
    { PERKS_SALE_KIND_BILLED, "test-drive", "2026-11-22", FALSE, PERKS_EXCLUSION_NOT_TRANSACT },
    { PERKS_SALE_KIND_BILLED, "get-it-now-free", "2020-01-01", FALSE,
      PERKS_EXCLUSION_NOT_TRANSACT },
    { PERKS_SALE_KIND_BILLED, NULL, "2026-11-22", TRUE, 0 },
    { PERKS_SALE_KIND_BILLED, NULL, "2020-01-01", FALSE, PERKS_EXCLUSION_OUTSIDE_WINDOW },
    { PERKS_SALE_KIND_TRIAL, "subscription", "2026-11-22", FALSE, PERKS_EXCLUSION_TRIAL },
    { PERKS_SALE_KIND_TRIAL, "byol", "2020-01-01", FALSE, PERKS_EXCLUSION_TRIAL },
    { PERKS_SALE_KIND_REJECTED, "subscription", "2026-11-22", FALSE, PERKS_EXCLUSION_REJECTED },
    { PERKS_SALE_KIND_REJECTED, "byol", "2020-01-01", FALSE, PERKS_EXCLUSION_REJECTED },
    { PERKS_SALE_KIND_FRAUD, "subscription", "2026-11-22", FALSE, PERKS_EXCLUSION_FRAUD },
    { PERKS_SALE_KIND_FRAUD, "byol", "2020-01-01", FALSE, PERKS_EXCLUSION_FRAUD },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_window ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksBooks) books = NULL;
      g_autoptr (PerksStanding) standing = NULL;
      PerksExclusion reason;
      gboolean counts;

      perks_fixture_add_live (fixture, "one", "softwareAsAService", cases[i].listing);
      perks_fixture_add_sale (fixture, "one", cases[i].day, cases[i].kind, "700.00");
      books = perks_fixture_dup_books (fixture);
      standing = stand (fixture, edition, TODAY);

      reason = perks_standing_classify (standing, books,
                                        &g_array_index (perks_books_get_sums (books), PerksSalesSum,
                                                        0),
                                        &counts);
      g_assert_cmpint (counts, ==, cases[i].counts);
      g_assert_cmpint (standing->counted, ==, counts ? 70000 : 0);
      if (!counts)
        g_assert_cmpint (reason, ==, cases[i].reason);
      for (guint k = 0; k < PERKS_N_EXCLUSIONS; k++)
        g_assert_cmpint (standing->excluded[k], ==, !counts && k == cases[i].reason ? 70000 : 0);
    }
}

/* A consulting service has no billed sales; a stranger and an offer without a type count. */
static void
test_whose_sales_count (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksStanding) standing = NULL;
  PerksOffer *workshop;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  workshop = perks_fixture_add_live (fixture, "workshop", "consultingService", "contact-me");
  perks_fixture_set (workshop, "consulting=workshop");
  perks_fixture_add_offer (fixture, "untyped", "name=Untyped", NULL);
  perks_fixture_add_sale (fixture, "workshop", "2026-01-01", PERKS_SALE_KIND_BILLED, "1.00");
  perks_fixture_add_sale (fixture, "untyped", "2026-01-01", PERKS_SALE_KIND_BILLED, "10.00");
  perks_fixture_add_sale (fixture, NULL, "2026-01-01", PERKS_SALE_KIND_BILLED, "100.00");
  perks_fixture_add_sale (fixture, "gone", "2026-01-01", PERKS_SALE_KIND_BILLED, "1000.00");
  perks_fixture_add_sale (fixture, "saas", "2026-01-01", PERKS_SALE_KIND_BILLED, "10000.00");
  standing = stand (fixture, edition, TODAY);

  assert_usd (standing->counted, "11110.00");
  assert_usd (standing->excluded[PERKS_EXCLUSION_NOT_TRANSACT], "1.00");
}

/* A sale of an offer that has left the storefront since was billed all the same. */
static void
test_delisted_sales_count (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksStanding) standing = NULL;
  PerksOffer *old = perks_fixture_add_live (fixture, "old", "softwareAsAService", "subscription");

  perks_fixture_set (old, "status=delisted");
  perks_fixture_add_live (fixture, "new", "softwareAsAService", "subscription");
  perks_fixture_add_sale (fixture, "old", "2026-01-01", PERKS_SALE_KIND_BILLED, "25000.00");
  standing = stand (fixture, edition, TODAY);

  g_assert_cmpstr (get_tier_id (standing->tier), ==, "t25k");
}

static void
test_windows (void)
{
  static const struct
  {
    int         months;
    const char *today;
    const char *from;
    const char *outside;
  } cases[] = {
    { 12, "2026-11-22", "2025-11-23", "2025-11-22" },
    { 12, "2024-02-29", "2023-03-01", "2023-02-28" },
    { 12, "2025-02-28", "2024-02-29", "2024-02-28" },
    { 12, "2025-03-01", "2024-03-02", "2024-03-01" },
    { 48, "2024-02-29", "2020-03-01", "2020-02-29" },
    { 3, "2024-05-31", "2024-03-01", "2024-02-29" },
    { 3, "2023-05-31", "2023-03-01", "2023-02-28" },
    { 1, "2026-01-01", "2025-12-02", "2025-12-01" },
    { 12, "2026-01-01", "2025-01-02", "2025-01-01" },
    { 12, "2025-12-31", "2025-01-01", "2024-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksEdition) edition = perks_fixture_edition_new (cases[i].months,
                                                                    PERKS_FIXTURE_METRICS, "");
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksStanding) standing = NULL;

      perks_fixture_add_sale (fixture, NULL, cases[i].outside, PERKS_SALE_KIND_BILLED, "1.00");
      perks_fixture_add_sale (fixture, NULL, cases[i].from, PERKS_SALE_KIND_BILLED, "10.00");
      perks_fixture_add_sale (fixture, NULL, cases[i].today, PERKS_SALE_KIND_BILLED, "100.00");
      standing = stand (fixture, edition, cases[i].today);

      assert_day (standing->window_from, cases[i].from);
      assert_day (standing->window_to, cases[i].today);
      assert_usd (standing->counted, "110.00");
      assert_usd (standing->excluded[PERKS_EXCLUSION_OUTSIDE_WINDOW], "1.00");
    }
}

static void
test_whole_past (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksStanding) standing = NULL;

  perks_fixture_add_sale (fixture, NULL, "0001-01-01", PERKS_SALE_KIND_BILLED, "1.00");
  perks_fixture_add_sale (fixture, NULL, "2010-02-01", PERKS_SALE_KIND_BILLED, "10.00");
  perks_fixture_add_sale (fixture, NULL, "2026-11-22", PERKS_SALE_KIND_BILLED, "100.00");
  perks_fixture_add_sale (fixture, NULL, "2026-11-23", PERKS_SALE_KIND_BILLED, "1000.00");
  standing = stand (fixture, edition, TODAY);

  assert_usd (standing->counted, "111.00");
  assert_usd (standing->excluded[PERKS_EXCLUSION_OUTSIDE_WINDOW], "1000.00");
}

/* The calendar begins with the year 1; a window that reaches further holds all there is. */
static void
test_window_longer_than_calendar (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (999999, PERKS_FIXTURE_METRICS, "");
  g_autoptr (PerksEdition) year = perks_fixture_edition_window ();
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksStanding) standing = NULL;
  g_autoptr (PerksStanding) early = NULL;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_sale (fixture, NULL, "0001-01-01", PERKS_SALE_KIND_BILLED, "900.00");
  standing = stand (fixture, edition, TODAY);
  early = stand (fixture, year, "0001-03-01");

  assert_usd (standing->counted, "900.00");
  assert_usd (early->counted, "900.00");
  assert_day (early->since, "0001-01-01");
}

/* The 182 days that end today: the first of them is today - 181. */
static void
test_pace (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksStanding) standing = NULL;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_live (fixture, "byol", "azureVirtualMachine", "byol");
  perks_fixture_add_sale (fixture, "saas", "2026-05-24", PERKS_SALE_KIND_BILLED, "1.00");
  perks_fixture_add_sale (fixture, "saas", "2026-05-25", PERKS_SALE_KIND_BILLED, "10.00");
  perks_fixture_add_sale (fixture, "saas", "2026-11-22", PERKS_SALE_KIND_BILLED, "100.00");
  perks_fixture_add_sale (fixture, "saas", "2026-11-23", PERKS_SALE_KIND_BILLED, "1000.00");
  perks_fixture_add_sale (fixture, "saas", "2026-11-01", PERKS_SALE_KIND_FRAUD, "10000.00");
  perks_fixture_add_sale (fixture, "saas", "2026-11-01", PERKS_SALE_KIND_TRIAL, "10000.00");
  perks_fixture_add_sale (fixture, "saas", "2026-11-01", PERKS_SALE_KIND_REJECTED, "10000.00");
  perks_fixture_add_sale (fixture, "byol", "2026-11-01", PERKS_SALE_KIND_BILLED, "10000.00");
  standing = stand (fixture, edition, TODAY);

  assert_usd (standing->pace, "110.00");
}

/* A window shorter than the 182 days does not shorten the pace. */
static void
test_pace_beyond_window (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (1, PERKS_FIXTURE_METRICS, "");
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksStanding) standing = NULL;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_sale (fixture, "saas", "2026-06-01", PERKS_SALE_KIND_BILLED, "7.00");
  standing = stand (fixture, edition, TODAY);

  assert_usd (standing->counted, "0.00");
  assert_usd (standing->pace, "7.00");
}

static void
test_forecast (void)
{
  static const struct
  {
    const char *past;
    const char *pace;
    const char *forecast;
  } cases[] = {
    /* missing 100.00 at 100.00 in 182 days */
    { "300.00", "100.00", "2027-05-23" },
    /* missing 0.01: ceil (182 / 49999) is one day */
    { "0.00", "499.99", "2026-11-23" },
    /* missing 250.00 at 250.00 */
    { "0.00", "250.00", "2027-05-23" },
    /* missing 24999.00 at 1.00: 4,549,818 days */
    { "500.00", "1.00", NULL },
    /* missing 399.99 at 100.01: ceil (727.91) */
    { "0.00", "100.01", "2028-11-19" },
    /* missing 400.00 at 100.00: exactly 728 */
    { "0.00", "100.00", "2028-11-19" },
    /* missing 400.01 at 99.99: ceil (728.09) */
    { "0.00", "99.99", "2028-11-20" },
    { "400.00", "0.00", NULL },
    { "400.00", "-1.00", NULL },
    { "6000000.00", "1.00", NULL },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksStanding) standing = NULL;

      perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
      perks_fixture_add_sale (fixture, "saas", "2026-01-01", PERKS_SALE_KIND_BILLED, cases[i].past);
      perks_fixture_add_sale (fixture, "saas", "2026-11-01", PERKS_SALE_KIND_BILLED, cases[i].pace);
      standing = stand (fixture, edition, TODAY);

      assert_usd (standing->pace, cases[i].pace);
      assert_day (standing->forecast, cases[i].forecast);
    }
}

/* From 22 November 2026 ten years are 3653 days: the last forecast is for 22 November 2036. 3653
 * days are 182 x 20.07 …, so with 1820.00 in 182 days (10.00 a day) 36530.00 are just within
 * reach. */
static void
test_forecast_ten_years (void)
{
  static const struct
  {
    const char *past;
    const char *forecast;
  } cases[] = {
    /* missing 36520.00 */
    { "11660.00", "2036-11-21" },
    { "11650.00", "2036-11-22" },
    { "11649.99", NULL },
    { "11640.00", NULL },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksStanding) standing = NULL;

      perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
      perks_fixture_add_sale (fixture, "saas", "2026-01-01", PERKS_SALE_KIND_BILLED, cases[i].past);
      perks_fixture_add_sale (fixture, "saas", "2026-11-01", PERKS_SALE_KIND_BILLED, "1820.00");
      /* To miss 36,530 the sum has to stand between two tiers that are further apart: 50,000 and
       * 100,000. */
      perks_fixture_add_sale (fixture, "saas", "2025-01-01", PERKS_SALE_KIND_BILLED, "50000.00");
      standing = stand (fixture, edition, TODAY);

      g_assert_cmpstr (get_tier_id (standing->tier), ==, "t50k");
      assert_day (standing->forecast, cases[i].forecast);
    }
}

/* Amounts with which missing times 182 does not fit into 64 bits. */
static void
test_forecast_wide (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksStanding) standing = NULL;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_sale (fixture, "saas", "2020-01-01", PERKS_SALE_KIND_BILLED,
                          "-90000000000000000.00");
  perks_fixture_add_sale (fixture, "saas", "2026-11-01", PERKS_SALE_KIND_BILLED,
                          "45000000000000000.00");
  standing = stand (fixture, edition, TODAY);

  assert_usd (standing->counted, "-45000000000000000.00");
  assert_usd (standing->missing, "45000000000000500.00");
  /* 182 days and a hair */
  assert_day (standing->forecast, "2027-05-24");
}

static void
test_teams (void)
{
  static const struct
  {
    const char *usd;
    const char *users;
    const char *tier;
    PerksMetric by;
    const char *next;
    const char *missing;
  } cases[] = {
    { "600.00", NULL, "t500", PERKS_METRIC_BILLED_SALES, "t25k", "24400.00" },
    { "600.00", "0", "t500", PERKS_METRIC_BILLED_SALES, "t25k", "24400.00" },
    { "600.00", "249", "t500", PERKS_METRIC_BILLED_SALES, "t25k", "24400.00" },
    { "600.00", "250", "t25k", PERKS_METRIC_TEAMS_MAU, "t50k", "49400.00" },
    { "600.00", "499", "t25k", PERKS_METRIC_TEAMS_MAU, "t50k", "49400.00" },
    { "600.00", "500000", "t5m", PERKS_METRIC_TEAMS_MAU, NULL, "0.00" },
    { "25000.00", "250", "t25k", PERKS_METRIC_BILLED_SALES, "t50k", "25000.00" },
    { "60000.00", "250", "t50k", PERKS_METRIC_BILLED_SALES, "t100k", "40000.00" },
    { "24999.99", "250", "t25k", PERKS_METRIC_TEAMS_MAU, "t50k", "25000.01" },
    { "-5.00", "1000", "t100k", PERKS_METRIC_TEAMS_MAU, "t500k", "500005.00" },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksStanding) standing = NULL;
      PerksOffer *teams;

      perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
      teams = perks_fixture_add_live (fixture, "teams", "microsoft365App", "free-trial");
      g_assert_true (perks_record_set_field (PERKS_RECORD (teams), "teams-mau", cases[i].users,
                                             NULL));
      perks_fixture_set (teams, "teams-mau-on=2026-09-30");
      perks_fixture_add_sale (fixture, "saas", "2026-02-03", PERKS_SALE_KIND_BILLED, cases[i].usd);
      standing = stand (fixture, edition, TODAY);

      g_assert_cmpint (standing->teams_mau, ==, perks_offer_get_teams_mau (teams));
      g_assert_cmpstr (get_tier_id (standing->tier), ==, cases[i].tier);
      g_assert_cmpint (standing->by, ==, cases[i].by);
      g_assert_cmpstr (get_tier_id (standing->next), ==, cases[i].next);
      assert_usd (standing->missing, cases[i].missing);
      assert_day (standing->since,
                  cases[i].by == PERKS_METRIC_TEAMS_MAU ? "2026-09-30" : "2026-02-03");
    }
}

/* The highest single figure of an offer that is live, not their sum; and only where the edition
 * knows it. */
static void
test_teams_which_offer (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) knows = perks_fixture_edition_2023 ();
  g_autoptr (PerksEdition) does_not = perks_fixture_edition_new (0, 1u << PERKS_METRIC_BILLED_SALES,
                                                                 "");
  g_autoptr (PerksStanding) with = NULL;
  g_autoptr (PerksStanding) without = NULL;
  g_autoptr (PerksStanding) unsold = NULL;
  PerksOffer *draft;

  perks_fixture_set (perks_fixture_add_live (fixture, "one", "microsoft365App", "contact-me"),
                     "teams-mau=300");
  perks_fixture_set (perks_fixture_add_live (fixture, "two", "microsoft365App", "contact-me"),
                     "teams-mau=400");
  draft = perks_fixture_add_live (fixture, "three", "microsoft365App", "contact-me");
  perks_fixture_set (draft, "teams-mau=5000");
  perks_fixture_set (draft, "status=draft");
  unsold = stand (fixture, knows, TODAY);
  g_assert_null (unsold->tier);
  g_assert_cmpint (unsold->teams_mau, ==, 400);

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  with = stand (fixture, knows, TODAY);
  without = stand (fixture, does_not, TODAY);
  g_assert_cmpint (with->teams_mau, ==, 400);
  g_assert_cmpstr (get_tier_id (with->tier), ==, "t25k");
  g_assert_cmpint (with->since, ==, PERKS_DAY_NONE);
  g_assert_cmpint (without->teams_mau, ==, -1);
  g_assert_cmpstr (get_tier_id (without->tier), ==, "publisher");
}

/* An edition in which only users lead to a tier. */
static void
test_teams_alone (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (0, 1u << PERKS_METRIC_TEAMS_MAU,
                                                                "");
  g_autoptr (PerksStanding) none = NULL;
  g_autoptr (PerksStanding) few = NULL;
  g_autoptr (PerksStanding) some = NULL;
  PerksOffer *offer = perks_fixture_add_live (fixture, "saas", "softwareAsAService",
                                              "subscription");

  perks_fixture_add_sale (fixture, "saas", "2026-01-01", PERKS_SALE_KIND_BILLED, "6000000.00");
  none = stand (fixture, edition, TODAY);
  g_assert_null (none->tier);
  perks_fixture_set (offer, "teams-mau=249");
  few = stand (fixture, edition, TODAY);
  g_assert_null (few->tier);
  perks_fixture_set (offer, "teams-mau=250");
  some = stand (fixture, edition, TODAY);
  g_assert_cmpstr (get_tier_id (some->tier), ==, "t25k");
}

/* A tier that no amount of sales leads to: nothing can be missing in money, and nothing be
 * forecast. */
static void
test_next_by_users_only (void)
{
  PerksTierValues low = { .id = "low", .label = "Low", .thresholds = { 0, -1 } };
  PerksTierValues high = { .id = "high", .label = "High", .thresholds = { -1, 100 } };
  g_autoptr (GPtrArray) tiers = g_ptr_array_new_with_free_func (g_object_unref);
  PerksEditionValues values = { .id = "own", .metrics = PERKS_FIXTURE_METRICS, .tiers = tiers };
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = NULL;
  g_autoptr (PerksStanding) standing = NULL;

  g_ptr_array_add (tiers, perks_tier_new (&low));
  g_ptr_array_add (tiers, perks_tier_new (&high));
  values.listing_paths[PERKS_LISTING_OPTION_SUBSCRIPTION] = PERKS_PATH_TRANSACT;
  edition = perks_edition_new (&values);
  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_sale (fixture, "saas", "2026-01-01", PERKS_SALE_KIND_BILLED, "-100.00");
  perks_fixture_add_sale (fixture, "saas", "2026-11-01", PERKS_SALE_KIND_BILLED, "50.00");
  standing = stand (fixture, edition, TODAY);

  g_assert_cmpstr (get_tier_id (standing->tier), ==, "low");
  g_assert_cmpstr (get_tier_id (standing->next), ==, "high");
  g_assert_cmpint (standing->missing, ==, 0);
  g_assert_cmpint (standing->forecast, ==, PERKS_DAY_NONE);
}

static void
test_reaches (void)
{
  static const struct
  {
    const char *tier;
    gboolean    reached;
  } cases[] = {
    { NULL, TRUE },    { "publisher", TRUE }, { "t500", TRUE },  { "t25k", TRUE },
    { "t50k", TRUE },
    { "t100k", FALSE }, { "t5m", FALSE },     { "none", FALSE }, { "", FALSE },
  };
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksStanding) without = stand (fixture, edition, TODAY);
  g_autoptr (PerksStanding) with = NULL;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_sale (fixture, "saas", "2026-01-01", PERKS_SALE_KIND_BILLED, "50000.00");
  with = stand (fixture, edition, TODAY);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (perks_standing_reaches (with, cases[i].tier), ==, cases[i].reached);
      g_assert_cmpint (perks_standing_reaches (without, cases[i].tier), ==, cases[i].tier == NULL);
    }
}

/* Whatever overflows, a standing is refused rather than wrong. */
static void
test_overflow (void)
{
  static const struct
  {
    const char   *day;
    PerksSaleKind kind;
    const char   *usd;
  } cases[] = {
    { "2026-01-01", PERKS_SALE_KIND_BILLED, "92233720368547758.07" },
    { "2026-01-01", PERKS_SALE_KIND_BILLED, "-92233720368547758.08" },
    { "2026-01-01", PERKS_SALE_KIND_FRAUD, "92233720368547758.07" },
    { "2026-01-01", PERKS_SALE_KIND_TRIAL, "92233720368547758.07" },
    { "2026-01-01", PERKS_SALE_KIND_REJECTED, "92233720368547758.07" },
    { "2027-01-01", PERKS_SALE_KIND_BILLED, "92233720368547758.07" },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksBooks) books = NULL;
      g_autoptr (GError) error = NULL;

      perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
      perks_fixture_add_sale (fixture, "saas", cases[i].day, cases[i].kind, cases[i].usd);
      perks_fixture_add_sale (fixture, "saas", cases[i].day, cases[i].kind,
                              *cases[i].usd == '-' ? "-0.01" : "0.01");
      books = perks_fixture_dup_books (fixture);

      g_assert_null (perks_standing_new (books, edition, perks_fixture_day (TODAY), &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
    }
}

/* The distance to the next tier from the lowest sum there is. */
static void
test_overflow_missing (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_sale (fixture, "saas", "2020-01-01", PERKS_SALE_KIND_BILLED,
                          "-92233720368547758.08");
  books = perks_fixture_dup_books (fixture);

  g_assert_null (perks_standing_new (books, edition, perks_fixture_day (TODAY), &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
}

/* What counts fits, yet what was billed in between does not. */
static void
test_overflow_on_the_way (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_sale (fixture, "saas", "2020-01-01", PERKS_SALE_KIND_BILLED,
                          "92233720368547758.07");
  perks_fixture_add_sale (fixture, "saas", "2020-01-03", PERKS_SALE_KIND_BILLED,
                          "-90000000000000000.00");
  perks_fixture_add_sale (fixture, "saas", "2020-01-02", PERKS_SALE_KIND_BILLED, "0.01");
  books = perks_fixture_dup_books (fixture);

  g_assert_null (perks_standing_new (books, edition, perks_fixture_day (TODAY), &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
}

/* CONTRACT, part 2: the example of `perks report`. */
static void
test_contract_example (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksStanding) standing = NULL;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_sale (fixture, "saas", "2026-01-01", PERKS_SALE_KIND_BILLED, "40000.00");
  perks_fixture_add_sale (fixture, "saas", "2026-06-01", PERKS_SALE_KIND_BILLED, "44300.00");
  perks_fixture_add_sale (fixture, "saas", "2026-06-02", PERKS_SALE_KIND_FRAUD, "500.00");
  standing = stand (fixture, edition, TODAY);

  assert_usd (standing->counted, "84300.00");
  assert_usd (standing->excluded[PERKS_EXCLUSION_FRAUD], "500.00");
  g_assert_cmpstr (get_tier_id (standing->tier), ==, "t50k");
  assert_day (standing->since, "2026-06-01");
  assert_usd (standing->missing, "15700.00");
  /* ceil (15700 x 182 / 44300) = ceil (64.5) */
  assert_day (standing->forecast, "2027-01-26");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/standing/new", test_new);
  g_test_add_func ("/standing/empty", test_empty);
  g_test_add_func ("/standing/thresholds", test_thresholds);
  g_test_add_func ("/standing/no-live-transact", test_no_live_transact);
  g_test_add_func ("/standing/exclusions", test_exclusions);
  g_test_add_func ("/standing/whose-sales-count", test_whose_sales_count);
  g_test_add_func ("/standing/delisted-sales-count", test_delisted_sales_count);
  g_test_add_func ("/standing/windows", test_windows);
  g_test_add_func ("/standing/whole-past", test_whole_past);
  g_test_add_func ("/standing/window-longer-than-calendar", test_window_longer_than_calendar);
  g_test_add_func ("/standing/pace", test_pace);
  g_test_add_func ("/standing/pace-beyond-window", test_pace_beyond_window);
  g_test_add_func ("/standing/forecast", test_forecast);
  g_test_add_func ("/standing/forecast-ten-years", test_forecast_ten_years);
  g_test_add_func ("/standing/forecast-wide", test_forecast_wide);
  g_test_add_func ("/standing/teams", test_teams);
  g_test_add_func ("/standing/teams-which-offer", test_teams_which_offer);
  g_test_add_func ("/standing/teams-alone", test_teams_alone);
  g_test_add_func ("/standing/next-by-users-only", test_next_by_users_only);
  g_test_add_func ("/standing/reaches", test_reaches);
  g_test_add_func ("/standing/overflow", test_overflow);
  g_test_add_func ("/standing/overflow-missing", test_overflow_missing);
  g_test_add_func ("/standing/overflow-on-the-way", test_overflow_on_the_way);
  g_test_add_func ("/standing/contract-example", test_contract_example);

  return g_test_run ();
}
