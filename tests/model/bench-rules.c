/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <time.h>

#include "perks-advice.h"
#include "perks-benefit.h"
#include "perks-conditions.h"
#include "perks-day.h"
#include "perks-rule-fixture.h"

/* How much time of the processor it takes to work out standing, entitlements and advice for many
 * offers, and whether twice the offers take twice as long. Printed, and not held against anything:
 * a machine that is busy with other things proves nothing. As a test, with `quick`, it is small and
 * only run. */

#define TODAY "2026-11-22"
#define N_TIER_BENEFITS 25
#define N_PATH_BENEFITS 12
#define N_MONTHS 12
#define N_ROUNDS 5

/* The figures of the three editions of the catalogue. */
static const struct
{
  const char *name;
  int         months;
  const char *figures;
} editions[] = {
  { "2019-08", 0, "silence-weeks=3 engagement-months=3" },
  { "2023-08", 0, PERKS_FIXTURE_ALL_FIGURES },
  { "2023-12", 12, "silence-weeks=3 engagement-months=3 path-benefit-months=12 reply-days=7 "
                   "asks-enrolment=yes" },
};

static const guint sizes[] = { 1000, 3000, 10000 };
static const guint quick_sizes[] = { 10, 30, 100 };
static gboolean quick;

static PerksBenefit *
make_benefit (const char       *id,
              guint             paths,
              const char       *first_tier,
              PerksBenefitMode  mode,
              guint             conditions)
{
  const PerksBenefitValues values = { .id = id, .name = id, .paths = paths,
                                      .first_tier = first_tier, .mode = mode,
                                      .conditions = conditions };

  return perks_benefit_new (&values);
}

/* As many as the editions have, with their modes and conditions in the same mixture. */
static GPtrArray *
make_benefits (void)
{
  static const char *const tiers[] = { "publisher", "publisher", "t500", "t25k", "t50k", "t100k" };
  static const PerksBenefitMode modes[] = {
    PERKS_BENEFIT_MODE_SELF_SERVE, PERKS_BENEFIT_MODE_REQUEST, PERKS_BENEFIT_MODE_ASSISTED,
    PERKS_BENEFIT_MODE_AUTOMATIC, PERKS_BENEFIT_MODE_FUNDING, PERKS_BENEFIT_MODE_ONE_TIME
  };
  static const guint conditions[] = {
    0, 1u << PERKS_CONDITION_LISTING_OPTIMIZATION | 1u << PERKS_CONDITION_BYOL,
    1u << PERKS_CONDITION_PUBLIC_LISTING | 1u << PERKS_CONDITION_LISTING_OPTIMIZATION,
    1u << PERKS_CONDITION_PRIVATE_OFFER,
  };
  const guint others = 1u << PERKS_PATH_LIST | 1u << PERKS_PATH_TRIAL | 1u << PERKS_PATH_CONSULTING;
  GPtrArray *benefits = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_TIER_BENEFITS + N_PATH_BENEFITS; i++)
    {
      g_autofree char *id = g_strdup_printf ("benefit-%02u", i);
      gboolean by_tier = i < N_TIER_BENEFITS;

      g_ptr_array_add (benefits,
                       make_benefit (id, by_tier ? 1u << PERKS_PATH_TRANSACT : others,
                                     by_tier ? tiers[i % G_N_ELEMENTS (tiers)] : NULL,
                                     modes[i % G_N_ELEMENTS (modes)],
                                     conditions[i % G_N_ELEMENTS (conditions)]));
    }

  return benefits;
}

static PerksEdition *
make_edition (gsize number)
{
  g_autoptr (PerksEdition) plain = perks_fixture_edition_new (editions[number].months,
                                                              PERKS_FIXTURE_METRICS,
                                                              editions[number].figures);
  g_autoptr (GPtrArray) benefits = make_benefits ();
  const PerksEditionValues values = {
    .id = editions[number].name,
    .label = editions[number].name,
    .from = perks_edition_get_from (plain),
    .to = perks_edition_get_to (plain),
    .window_months = editions[number].months,
    .metrics = PERKS_FIXTURE_METRICS,
    .tiers = perks_edition_get_tiers (plain),
    .benefits = benefits,
    .listings = perks_edition_get_listings (plain),
    .listing_paths = { PERKS_PATH_UNKNOWN, PERKS_PATH_LIST, PERKS_PATH_TRIAL, PERKS_PATH_TRIAL,
                       PERKS_PATH_TRIAL, PERKS_PATH_LIST, PERKS_PATH_TRANSACT,
                       PERKS_PATH_TRANSACT },
    .consulting_paths = { PERKS_PATH_UNKNOWN, PERKS_PATH_LIST, PERKS_PATH_LIST,
                          PERKS_PATH_CONSULTING, PERKS_PATH_CONSULTING, PERKS_PATH_CONSULTING },
    .figures = perks_edition_get_figures (plain),
    .clauses = perks_edition_get_clauses (plain),
  };

  return perks_edition_new (&values);
}

static void
add_offer (PerksFixture *fixture,
           const char   *id,
           guint         number,
           PerksDay      today)
{
  static const char *const listings[] = { "subscription", "free-trial", "contact-me", "usage-based",
                                          "test-drive" };
  PerksOffer *offer = perks_fixture_add_live (fixture, id, "softwareAsAService",
                                              listings[number % G_N_ELEMENTS (listings)]);

  if (number % 7 == 0)
    perks_fixture_set_all (offer, "type=consultingService consulting=workshop listing=contact-me");
  g_object_set (offer,
                "live-since", today - (PerksDay) (number % 400),
                "contacted-on", number % 3 == 0 ? PERKS_DAY_NONE : today - 30,
                "listing-optimized", number % 2 == 0,
                "visibility", number % 5 == 0 ? PERKS_VISIBILITY_PRIVATE : PERKS_VISIBILITY_PUBLIC,
                "product-family", number % 11 == 0 ? "dynamics" : NULL,
                NULL);
  if (number % 10 == 3)
    perks_fixture_set (offer, "former-paths=trial:2026-03-01");
}

static void
add_claims (PerksFixture *fixture,
            const char   *offer,
            guint         number,
            PerksDay      today)
{
  static const char *const states[] = { "requested", "active", "done", "scheduled", "available" };

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *benefit = g_strdup_printf ("benefit-%02u", (number + 13 * i) %
                                                                    (N_TIER_BENEFITS +
                                                                     N_PATH_BENEFITS));
      PerksClaim *claim = perks_fixture_add_claim (fixture, benefit, offer,
                                                   states[(number + i) % G_N_ELEMENTS (states)]);

      g_object_set (claim,
                    "requested-on", today - (PerksDay) (number % 60),
                    "expires-on", i == 0 ? today + (PerksDay) (number % 90) : PERKS_DAY_NONE,
                    NULL);
    }
}

static void
add_sales (PerksFixture *fixture,
           guint         number,
           PerksDay      today)
{
  for (guint i = 0; i < N_MONTHS; i++)
    {
      const PerksSalesSum sum = { .ledger_offer = number, .day = today - (PerksDay) (30 * i + 1),
                                  .kind = PERKS_SALE_KIND_BILLED, .currency = "USD", .rows = 3,
                                  .usd = 1000, .own = 1000 };

      g_array_append_val (fixture->sums, sum);
    }
}

/* Offers of every path, each with three claims, an engagement and a year of sales. In the worst of
 * books nobody may have anything: none has a country, nothing is optimized, and all have opted
 * out. */
static PerksFixture *
make_fixture (guint    n_offers,
              gboolean worst)
{
  PerksFixture *fixture = perks_fixture_new ();
  PerksDay today = perks_fixture_day (TODAY);

  for (guint i = 0; i < n_offers; i++)
    {
      g_autofree char *id = g_strdup_printf ("offer-%05u", i);
      PerksEngagement *engagement;

      add_offer (fixture, id, i, today);
      add_claims (fixture, id, i, today);
      engagement = perks_fixture_add_engagement (fixture, id, worst ? TODAY : NULL);
      if (i % 2 == 0)
        g_object_set (engagement, "start", today - (PerksDay) (i % 400), NULL);
      g_ptr_array_add (fixture->ledger_offers, perks_ledger_offer_new (id, id));
      add_sales (fixture, i, today);
      if (worst)
        perks_fixture_set_all (g_ptr_array_index (fixture->offers, i),
                               "listing-optimized=no visibility=private country=");
    }

  return fixture;
}

typedef struct
{
  gint64 books;
  gint64 standing;
  gint64 entitlements;
  gint64 advice;
  guint  n_entitlements;
  guint  n_lines;
} Times;

/* In microseconds, of this process alone. */
static gint64
get_time (void)
{
  struct timespec now;

  g_assert_cmpint (clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now), ==, 0);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
keep_least (gint64 *least,
            gint64  start)
{
  gint64 time = get_time () - start;

  *least = *least == 0 ? time : MIN (*least, time);
}

/* The shortest of some rounds: what is longer was waiting for others. */
static void
measure (PerksFixture *fixture,
         PerksEdition *edition,
         Times        *times)
{
  for (guint i = 0; i < (quick ? 1 : N_ROUNDS); i++)
    {
      gint64 start = get_time ();
      g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
      g_autoptr (PerksStanding) standing = NULL;
      g_autoptr (GPtrArray) entitlements = NULL;
      g_autoptr (GPtrArray) advice = NULL;
      g_autoptr (GError) error = NULL;

      keep_least (&times->books, start);
      start = get_time ();
      standing = perks_standing_new (books, edition, perks_fixture_day (TODAY), &error);
      keep_least (&times->standing, start);
      g_assert_no_error (error);

      start = get_time ();
      entitlements = perks_conditions_list_for_publisher (books, standing);
      keep_least (&times->entitlements, start);

      start = get_time ();
      advice = perks_advice_list (&(PerksRuleCase) {
        .books = books,
        .standing = standing,
        .entitlements = entitlements,
      });
      keep_least (&times->advice, start);
      times->n_entitlements = entitlements->len;
      times->n_lines = advice->len;
    }
}

static void
report (const char *what,
        gint64      now,
        gint64      before,
        guint       n_now,
        guint       n_before)
{
  gint64 per_offer = now * 1000 / n_now;

  if (before == 0)
    g_test_message ("  %-12s %5" G_GINT64_FORMAT ".%03d ms, %6" G_GINT64_FORMAT " ns an offer",
                    what, now / 1000, (int) (now % 1000), per_offer);
  else
    g_test_message ("  %-12s %5" G_GINT64_FORMAT ".%03d ms, %6" G_GINT64_FORMAT " ns an offer: "
                    "%" G_GINT64_FORMAT " %% of the size before", what, now / 1000,
                    (int) (now % 1000), per_offer, 100 * per_offer * n_before / (before * 1000));
}

static void
bench (gsize    edition_number,
       gboolean worst)
{
  g_autoptr (PerksEdition) edition = make_edition (edition_number);
  Times before = { 0 };
  guint n_before = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n_offers = quick ? quick_sizes[i] : sizes[i];
      g_autoptr (PerksFixture) fixture = make_fixture (n_offers, worst);
      Times times = { 0 };

      measure (fixture, edition, &times);
      g_test_message ("%s, %u offers%s: %u entitlements, %u lines", editions[edition_number].name,
                      n_offers, worst ? " that may have nothing" : "", times.n_entitlements,
                      times.n_lines);
      report ("books", times.books, before.books, n_offers, n_before);
      report ("standing", times.standing, before.standing, n_offers, n_before);
      report ("entitlements", times.entitlements, before.entitlements, n_offers, n_before);
      report ("advice", times.advice, before.advice, n_offers, n_before);
      g_assert_cmpuint (times.n_entitlements, >=, N_TIER_BENEFITS);
      g_assert_cmpuint (times.n_lines, >, n_offers / 10);
      before = times;
      n_before = n_offers;
    }
}

static void
bench_mixed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (editions); i++)
    bench (i, FALSE);
}

static void
bench_worst (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (editions); i++)
    bench (i, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  quick = argc > 1 && g_str_equal (argv[1], "quick");

  g_test_add_func ("/bench-rules/mixed", bench_mixed);
  g_test_add_func ("/bench-rules/worst", bench_worst);

  return g_test_run ();
}
