/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-error.h"
#include "perks-model-fixture.h"
#include "perks-standing-window.h"

#define MOST_SALES 6

/* Since when a tier holds: the sum is that of the window as it lay on each day. */
static const struct
{
  const char *what;
  int         months;
  const char *today;
  struct
  {
    const char *day;
    const char *usd;
  } sales[MOST_SALES];
  const char *since;
} cases[] = {
  { "one sale", 0, "2026-11-22", { { "2026-03-01", "500.00" } }, "2026-03-01" },
  { "on the day itself", 0, "2026-11-22", { { "2026-11-22", "500.00" } }, "2026-11-22" },
  { "one cent late", 0, "2026-11-22",
    { { "2026-03-01", "499.99" }, { "2026-04-05", "0.01" } }, "2026-04-05" },
  { "in any order", 0, "2026-11-22",
    { { "2026-05-01", "100.00" }, { "2026-01-01", "300.00" }, { "2026-02-01", "200.00" } },
    "2026-02-01" },
  { "two on one day", 0, "2026-11-22",
    { { "2026-02-01", "250.00" }, { "2026-02-01", "250.00" } }, "2026-02-01" },
  { "tomorrow's sale is not yet", 0, "2026-11-22",
    { { "2026-02-01", "500.00" }, { "2026-11-23", "-400.00" } }, "2026-02-01" },
  { "nor is one of the next century", 12, "2026-11-22",
    { { "2026-02-01", "500.00" }, { "2126-01-01", "-400.00" } }, "2026-02-01" },
  { "a refund breaks the span", 0, "2026-11-22",
    { { "2026-02-01", "600.00" }, { "2026-03-01", "-200.00" }, { "2026-04-01", "100.00" } },
    "2026-04-01" },
  { "a refund to the very threshold does not", 0, "2026-11-22",
    { { "2026-02-01", "600.00" }, { "2026-03-01", "-100.00" }, { "2026-04-01", "100.00" } },
    "2026-02-01" },
  { "a refund of one cent more does", 0, "2026-11-22",
    { { "2026-02-01", "600.00" }, { "2026-03-01", "-100.01" }, { "2026-04-01", "100.00" } },
    "2026-04-01" },
  { "a refund and a sale on one day", 0, "2026-11-22",
    { { "2026-02-01", "600.00" }, { "2026-03-01", "-600.00" }, { "2026-03-01", "600.00" } },
    "2026-02-01" },
  { "a break of one day", 0, "2026-11-22",
    { { "2026-02-01", "600.00" }, { "2026-03-01", "-600.00" }, { "2026-03-02", "600.00" } },
    "2026-03-02" },
  { "two breaks, the later one counts", 0, "2026-11-22",
    { { "2026-02-01", "600.00" }, { "2026-03-01", "-600.00" }, { "2026-04-01", "600.00" },
      { "2026-05-01", "-600.00" }, { "2026-06-01", "600.00" } }, "2026-06-01" },
  { "a refund first", 0, "2026-11-22",
    { { "2026-01-01", "-100.00" }, { "2026-02-01", "600.00" } }, "2026-02-01" },
  { "another tier before", 0, "2026-11-22",
    { { "2025-01-01", "26000.00" }, { "2026-02-01", "-25000.00" } }, "2025-01-01" },
  { "a long time ago", 0, "2026-11-22", { { "0001-01-01", "500.00" } }, "0001-01-01" },

  { "window: one sale", 12, "2026-11-22", { { "2026-03-01", "500.00" } }, "2026-03-01" },
  { "window: on its first day", 12, "2026-11-22", { { "2025-11-23", "500.00" } }, "2025-11-23" },
  { "window: carried on by the next", 12, "2026-11-22",
    { { "2025-03-01", "500.00" }, { "2026-03-01", "500.00" } }, "2025-03-01" },
  { "window: the old one lapses a day before the new", 12, "2026-11-22",
    { { "2025-03-01", "500.00" }, { "2026-03-02", "500.00" } }, "2026-03-02" },
  { "window: three years on end", 12, "2026-11-22",
    { { "2024-01-10", "500.00" }, { "2024-12-31", "500.00" }, { "2025-12-01", "500.00" } },
    "2024-01-10" },
  { "window: halves that overlap for a while", 12, "2026-11-22",
    { { "2025-06-01", "250.00" }, { "2025-12-15", "250.00" }, { "2026-05-20", "250.00" } },
    "2025-12-15" },
  { "window: halves with a gap", 12, "2026-11-22",
    { { "2025-06-01", "250.00" }, { "2025-12-15", "250.00" }, { "2026-06-02", "250.00" } },
    "2026-06-02" },
  { "window: a refund that lapses brings it back", 12, "2026-11-22",
    { { "2025-10-01", "-100.00" }, { "2025-12-01", "550.00" } }, "2026-10-01" },
  /* On 28 February 2025 the window begins on 29 February 2024. */
  { "window: 29 February is the first day for 28 February", 12, "2025-02-28",
    { { "2024-02-29", "500.00" } }, "2024-02-29" },
  { "window: from 29 February", 12, "2024-02-29", { { "2023-03-01", "500.00" } }, "2023-03-01" },
  { "window: of three months", 3, "2024-05-31",
    { { "2024-03-01", "500.00" } }, "2024-03-01" },
  { "window: of one month, month after month", 1, "2026-04-15",
    { { "2026-01-20", "500.00" }, { "2026-02-20", "500.00" }, { "2026-03-20", "500.00" } },
    "2026-01-20" },
  /* On 28 February the window begins on 29 January. */
  { "window: of one month, February in full", 1, "2026-03-29",
    { { "2026-01-29", "500.00" }, { "2026-03-01", "500.00" } }, "2026-01-29" },
  { "window: of one month, a day short", 1, "2026-03-29",
    { { "2026-01-28", "500.00" }, { "2026-03-01", "500.00" } }, "2026-03-01" },
};

static void
test_since (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksEdition) edition = perks_fixture_edition_new (cases[i].months,
                                                                    PERKS_FIXTURE_METRICS, "");
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksBooks) books = NULL;
      g_autoptr (PerksStanding) standing = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *since = NULL;

      g_test_message ("%s", cases[i].what);
      perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
      for (gsize k = 0; k < MOST_SALES && cases[i].sales[k].day != NULL; k++)
        perks_fixture_add_sale (fixture, "saas", cases[i].sales[k].day, PERKS_SALE_KIND_BILLED,
                                cases[i].sales[k].usd);
      books = perks_fixture_dup_books (fixture);
      standing = perks_standing_new (books, edition, perks_fixture_day (cases[i].today), &error);

      g_assert_no_error (error);
      since = perks_day_to_string (standing->since);
      g_assert_cmpstr (since, ==, cases[i].since);
    }
}

/* What does not count neither begins a span nor breaks one. */
static void
test_since_of_what_counts (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksStanding) standing = NULL;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_live (fixture, "byol", "azureVirtualMachine", "byol");
  perks_fixture_add_sale (fixture, "saas", "2026-01-01", PERKS_SALE_KIND_FRAUD, "900.00");
  perks_fixture_add_sale (fixture, "byol", "2026-01-02", PERKS_SALE_KIND_BILLED, "900.00");
  perks_fixture_add_sale (fixture, "saas", "2026-02-01", PERKS_SALE_KIND_BILLED, "500.00");
  perks_fixture_add_sale (fixture, "saas", "2026-03-01", PERKS_SALE_KIND_REJECTED, "-900.00");
  perks_fixture_add_sale (fixture, "saas", "2026-03-02", PERKS_SALE_KIND_TRIAL, "-900.00");
  books = perks_fixture_dup_books (fixture);
  standing = perks_standing_new (books, edition, perks_fixture_day ("2026-11-22"), NULL);

  g_assert_cmpint (standing->since, ==, perks_fixture_day ("2026-02-01"));
}

/* The lowest tier asks for nothing but a live offer: it holds since the first of them went live. */
static void
test_since_lowest_tier (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *since;
  } lives[] = {
    { "2025-05-01", "2025-04-01", "2025-04-01" }, { "2025-04-01", "2025-05-01", "2025-04-01" },
    { NULL, "2025-05-01", "2025-05-01" },         { "2025-05-01", NULL, "2025-05-01" },
    { NULL, NULL, NULL },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (lives); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksBooks) books = NULL;
      g_autoptr (PerksStanding) standing = NULL;
      g_autofree char *since = NULL;
      PerksOffer *first = perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                  "subscription");
      PerksOffer *second = perks_fixture_add_live (fixture, "two", "softwareAsAService",
                                                   "usage-based");

      /* A Trial offer and one that is delisted were there before; they do not matter. */
      g_object_set (perks_fixture_add_live (fixture, "three", "softwareAsAService", "free-trial"),
                    "live-since", perks_fixture_day ("2020-01-01"), NULL);
      g_object_set (perks_fixture_add_live (fixture, "four", "softwareAsAService", "subscription"),
                    "live-since", perks_fixture_day ("2020-01-01"),
                    "status", PERKS_OFFER_STATUS_DELISTED, NULL);
      g_object_set (first, "live-since", perks_fixture_day (lives[i].first), NULL);
      g_object_set (second, "live-since", perks_fixture_day (lives[i].second), NULL);
      perks_fixture_add_sale (fixture, "one", "2025-06-01", PERKS_SALE_KIND_BILLED, "-100.00");
      books = perks_fixture_dup_books (fixture);
      standing = perks_standing_new (books, edition, perks_fixture_day ("2026-11-22"), NULL);

      since = perks_day_to_string (standing->since);
      g_assert_cmpstr (since, ==, lives[i].since);
    }
}

static void
test_window_from (void)
{
  static const struct
  {
    int         months;
    const char *day;
    const char *from;
  } windows[] = {
    { 0, "2026-11-22", NULL },          { -1, "2026-11-22", NULL },
    { 12, "2026-11-22", "2025-11-23" }, { 12, "2024-02-29", "2023-03-01" },
    { 12, "2025-02-28", "2024-02-29" }, { 12, "2025-03-01", "2024-03-02" },
    { 24, "2026-02-28", "2024-02-29" }, { 1, "2026-03-31", "2026-03-01" },
    { 1, "2026-03-29", "2026-03-01" },  { 1, "2026-03-28", "2026-03-01" },
    { 1, "2026-03-27", "2026-02-28" },  { 12, "0001-06-01", NULL },
    { 12, "0003-01-01", "0002-01-02" }, { 999999, "2026-11-22", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      g_autoptr (PerksEdition) edition = perks_fixture_edition_new (windows[i].months,
                                                                    PERKS_FIXTURE_METRICS, "");
      PerksDay from = perks_standing_get_window_from (edition, perks_fixture_day (windows[i].day));

      g_assert_cmpint (from, ==, perks_fixture_day (windows[i].from));
    }
}

/* When a tier is lost if nothing more is sold: the first day on which the sum of the window, as it
 * lies on that day, is below what the tier asks for. */
static const struct
{
  const char *what;
  int         months;
  const char *today;
  struct
  {
    const char *day;
    const char *usd;
  } sales[MOST_SALES];
  const char *falls_on;
} fall_cases[] = {
  { "the whole past is never lost", 0, "2026-11-22", { { "2020-03-01", "500.00" } }, NULL },
  { "nor is what asks for nothing", 12, "2026-11-22", { { "2026-03-01", "499.99" } }, NULL },
  { "nor what was never sold", 12, "2026-11-22", { { NULL, NULL } }, NULL },
  { "one sale", 12, "2026-11-22", { { "2026-03-01", "500.00" } }, "2027-03-01" },
  { "one of today", 12, "2026-11-22", { { "2026-11-22", "500.00" } }, "2027-11-22" },
  { "one that leaves tomorrow", 12, "2026-11-22", { { "2025-11-23", "500.00" } }, "2026-11-23" },
  { "of two the first is needed", 12, "2026-11-22",
    { { "2026-01-10", "0.01" }, { "2026-03-01", "499.99" } }, "2027-01-10" },
  { "of two the first is not", 12, "2026-11-22",
    { { "2026-01-10", "499.99" }, { "2026-03-01", "500.00" } }, "2027-03-01" },
  { "in any order", 12, "2026-11-22",
    { { "2026-05-01", "100.00" }, { "2026-01-01", "300.00" }, { "2026-02-01", "200.00" } },
    "2027-01-01" },
  { "above by a cent", 12, "2026-11-22",
    { { "2026-01-01", "0.02" }, { "2026-02-01", "0.01" }, { "2026-03-01", "499.99" } },
    "2027-02-01" },
  { "from a higher tier it is that tier", 12, "2026-11-22",
    { { "2026-01-01", "24500.00" }, { "2026-02-01", "500.00" } }, "2027-01-01" },
  { "a refund within", 12, "2026-11-22",
    { { "2026-01-01", "600.00" }, { "2026-02-01", "-100.00" }, { "2026-03-01", "50.00" } },
    "2027-01-01" },
  { "a refund that leaves first", 12, "2026-11-22",
    { { "2026-01-01", "-100.00" }, { "2026-02-01", "600.00" } }, "2027-02-01" },
  { "lost, though a refund that leaves would bring it back", 12, "2026-11-22",
    { { "2026-01-01", "300.00" }, { "2026-02-01", "-200.00" }, { "2026-03-01", "400.00" } },
    "2027-01-01" },
  { "a refund after today's window says nothing", 12, "2026-11-22",
    { { "2026-03-01", "500.00" }, { "2026-11-23", "-400.00" } }, "2027-03-01" },
  { "nor does a sale that is dated ahead", 12, "2026-11-22",
    { { "2026-03-01", "500.00" }, { "2027-02-01", "500.00" } }, "2027-03-01" },
  { "what left before says nothing", 12, "2026-11-22",
    { { "2024-01-01", "9000.00" }, { "2025-11-22", "9000.00" }, { "2026-03-01", "500.00" } },
    "2027-03-01" },
  /* On 28 February 2025 the window begins on 29 February 2024, on 1 March on 2 March. */
  { "29 February is counted for a whole year", 12, "2024-11-22",
    { { "2024-02-29", "500.00" } }, "2025-03-01" },
  { "and so is 28 February before a leap day", 12, "2023-11-22",
    { { "2023-02-28", "500.00" } }, "2024-02-28" },
  { "1 March after a leap day", 12, "2024-11-22", { { "2024-03-01", "500.00" } }, "2025-03-01" },
  { "a month, at the end of a short one", 1, "2026-01-31", { { "2026-01-31", "500.00" } },
    "2026-03-01" },
  { "a month, from 29 January", 1, "2026-01-31", { { "2026-01-29", "500.00" } }, "2026-03-01" },
  { "a month, from 28 January", 1, "2026-01-31", { { "2026-01-28", "500.00" } }, "2026-02-28" },
  { "two years", 24, "2026-11-22", { { "2026-03-01", "500.00" } }, "2028-03-01" },
  { "longer than the calendar", 999999, "2026-11-22", { { "2026-03-01", "500.00" } }, NULL },
};

static void
test_falls_on (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fall_cases); i++)
    {
      g_autoptr (PerksEdition) edition = perks_fixture_edition_new (fall_cases[i].months,
                                                                    PERKS_FIXTURE_METRICS, "");
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksBooks) books = NULL;
      g_autoptr (PerksStanding) standing = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *falls_on = NULL;

      g_test_message ("%s", fall_cases[i].what);
      perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
      for (gsize k = 0; k < MOST_SALES && fall_cases[i].sales[k].day != NULL; k++)
        perks_fixture_add_sale (fixture, "saas", fall_cases[i].sales[k].day,
                                PERKS_SALE_KIND_BILLED, fall_cases[i].sales[k].usd);
      books = perks_fixture_dup_books (fixture);
      standing = perks_standing_new (books, edition, perks_fixture_day (fall_cases[i].today),
                                     &error);

      g_assert_no_error (error);
      falls_on = perks_day_to_string (standing->falls_on);
      g_assert_cmpstr (falls_on, ==, fall_cases[i].falls_on);
    }
}

/* A tier that users of Teams hold as well is not lost with the sales; a lower one does not help. */
static void
test_falls_on_with_users (void)
{
  static const struct
  {
    const char *users;
    const char *usd;
    const char *falls_on;
  } teams[] = {
    { "0", "25000.00", "2027-03-01" },    { "249", "25000.00", "2027-03-01" },
    { "250", "25000.00", NULL },          { "499", "25000.00", NULL },
    { "500", "25000.00", NULL },          { "250", "50000.00", "2027-03-01" },
    { "250", "500.00", NULL },            { "249", "500.00", "2027-03-01" },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_window ();
  g_autoptr (PerksEdition) without =
    perks_fixture_edition_new (12, 1u << PERKS_METRIC_BILLED_SALES, "");

  for (gsize i = 0; i < G_N_ELEMENTS (teams); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksBooks) books = NULL;
      g_autoptr (PerksStanding) standing = NULL;
      g_autoptr (PerksStanding) unknown = NULL;
      PerksOffer *offer = perks_fixture_add_live (fixture, "teams", "softwareAsAService",
                                                  "subscription");

      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "teams-mau", teams[i].users,
                                             NULL));
      perks_fixture_add_sale (fixture, "teams", "2026-03-01", PERKS_SALE_KIND_BILLED,
                              teams[i].usd);
      books = perks_fixture_dup_books (fixture);
      standing = perks_standing_new (books, edition, perks_fixture_day ("2026-11-22"), NULL);
      unknown = perks_standing_new (books, without, perks_fixture_day ("2026-11-22"), NULL);

      g_test_message ("%s users, %s USD", teams[i].users, teams[i].usd);
      g_assert_cmpint (standing->falls_on, ==, perks_fixture_day (teams[i].falls_on));
      g_assert_cmpint (unknown->falls_on, ==, perks_fixture_day ("2027-03-01"));
    }
}

/* Without a live offer of path Transact there is no tier to lose. */
static void
test_falls_on_without_tier (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_window ();
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksStanding) standing = NULL;

  perks_fixture_add_live (fixture, "trial", "softwareAsAService", "free-trial");
  perks_fixture_add_sale (fixture, NULL, "2026-03-01", PERKS_SALE_KIND_BILLED, "500.00");
  books = perks_fixture_dup_books (fixture);
  standing = perks_standing_new (books, edition, perks_fixture_day ("2026-11-22"), NULL);

  g_assert_cmpint (standing->counted, ==, 50000);
  g_assert_null (standing->tier);
  g_assert_cmpint (standing->falls_on, ==, PERKS_DAY_NONE);
}

/* The running totals are checked too, even where the sum in the window fits. */
static void
test_overflow (void)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_window ();
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;

  perks_fixture_add_live (fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_sale (fixture, "saas", "2020-01-01", PERKS_SALE_KIND_BILLED,
                          "92233720368547758.07");
  perks_fixture_add_sale (fixture, "saas", "2026-06-01", PERKS_SALE_KIND_BILLED, "600.00");
  books = perks_fixture_dup_books (fixture);

  g_assert_null (perks_standing_new (books, edition, perks_fixture_day ("2026-11-22"), &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/standing-window/since", test_since);
  g_test_add_func ("/standing-window/since-of-what-counts", test_since_of_what_counts);
  g_test_add_func ("/standing-window/since-lowest-tier", test_since_lowest_tier);
  g_test_add_func ("/standing-window/from", test_window_from);
  g_test_add_func ("/standing-window/falls-on", test_falls_on);
  g_test_add_func ("/standing-window/falls-on-with-users", test_falls_on_with_users);
  g_test_add_func ("/standing-window/falls-on-without-tier", test_falls_on_without_tier);
  g_test_add_func ("/standing-window/overflow", test_overflow);

  return g_test_run ();
}
