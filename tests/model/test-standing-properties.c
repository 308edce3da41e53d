/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-conditions.h"
#include "perks-day.h"
#include "perks-former-paths.h"
#include "perks-model-fixture.h"
#include "perks-tier.h"

/* What has to hold for any books whatever: a few hundred random ones each. */

#define N_BOOKS 300

static guint32
get_seed (void)
{
  const char *text = g_getenv ("PERKS_SEED");
  guint32 seed = text != NULL ? (guint32) g_ascii_strtoull (text, NULL, 10) : 4711;

  g_test_message ("seed %u", seed);
  return seed;
}

static void
add_random_sale (PerksFixture *fixture,
                 GRand        *chance,
                 PerksDay      today)
{
  static const PerksSaleKind kinds[] = { PERKS_SALE_KIND_BILLED, PERKS_SALE_KIND_BILLED,
                                         PERKS_SALE_KIND_BILLED, PERKS_SALE_KIND_FRAUD,
                                         PERKS_SALE_KIND_TRIAL, PERKS_SALE_KIND_REJECTED };
  PerksSalesSum sum = { .currency = "USD", .rows = 1 };

  sum.ledger_offer = (guint) g_rand_int_range (chance, 0, (int) fixture->ledger_offers->len + 1);
  sum.day = today - g_rand_int_range (chance, -10, 900);
  sum.kind = kinds[g_rand_int_range (chance, 0, G_N_ELEMENTS (kinds))];
  sum.usd = g_rand_int_range (chance, -1000000, 4000000);
  sum.own = sum.usd;
  g_array_append_val (fixture->sums, sum);
}

static PerksFixture *
make_random (GRand    *chance,
             PerksDay  today)
{
  static const char *const listings[] = { "subscription", "usage-based", "byol", "free-trial" };
  PerksFixture *fixture = perks_fixture_new ();
  int n_offers = g_rand_int_range (chance, 1, 4);
  int n_sales = g_rand_int_range (chance, 1, 12);

  for (int i = 0; i < n_offers; i++)
    {
      g_autofree char *id = g_strdup_printf ("offer-%d", i);
      PerksOffer *offer = perks_fixture_add_live (fixture, id, "softwareAsAService",
                                                  listings[g_rand_int_range (chance, 0, 4)]);

      g_object_set (offer,
                    "listing-optimized", g_rand_boolean (chance),
                    "co-sell-ready", g_rand_boolean (chance),
                    "teams-mau", (gint64) g_rand_int_range (chance, -1, 700),
                    "visibility", g_rand_int_range (chance, 0, 2),
                    NULL);
      g_ptr_array_add (fixture->ledger_offers, perks_ledger_offer_new (id, id));
    }
  for (int i = 0; i < n_sales; i++)
    add_random_sale (fixture, chance, today);

  return fixture;
}

static PerksStanding *
stand (PerksBooks   *books,
       PerksEdition *edition,
       PerksDay      today)
{
  g_autoptr (GError) error = NULL;
  PerksStanding *standing = perks_standing_new (books, edition, today, &error);

  g_assert_no_error (error);
  return standing;
}

static int
get_rank (PerksStanding *standing)
{
  guint rank;

  if (standing->tier == NULL)
    return -1;

  g_assert_true (perks_edition_find_tier (standing->edition, perks_tier_get_id (standing->tier),
                                          &rank) ==
                 standing->tier);
  return (int) rank;
}

static void
assert_nothing_locked (PerksBooks    *before_books,
                       PerksStanding *before,
                       PerksBooks    *after_books,
                       PerksStanding *after)
{
  g_autoptr (GPtrArray) then = perks_conditions_list_for_publisher (before_books, before);
  g_autoptr (GPtrArray) now = perks_conditions_list_for_publisher (after_books, after);

  g_assert_cmpint (then->len, ==, now->len);
  for (guint i = 0; i < then->len; i++)
    {
      PerksEntitlement *old = g_ptr_array_index (then, i);
      PerksEntitlement *new = g_ptr_array_index (now, i);

      g_assert_true (perks_entitlement_get_benefit (old) == perks_entitlement_get_benefit (new));
      if (perks_entitlement_get_state (old) != PERKS_BENEFIT_STATE_LOCKED)
        g_assert_cmpint (perks_entitlement_get_state (new), ==, perks_entitlement_get_state (old));
    }
}

typedef void (*Check) (PerksFixture *fixture,
                       PerksEdition *edition,
                       PerksDay      today,
                       GRand        *chance);

static void
for_random_books (Check check)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (get_seed ());
  g_autoptr (PerksEdition) whole = perks_fixture_edition_2023 ();
  g_autoptr (PerksEdition) window = perks_fixture_edition_window ();

  for (guint i = 0; i < N_BOOKS; i++)
    {
      PerksDay today = perks_fixture_day ("2026-11-22") - g_rand_int_range (chance, 0, 1000);
      g_autoptr (PerksFixture) fixture = make_random (chance, today);

      check (fixture, i % 2 == 0 ? whole : window, today, chance);
    }
}

static void
check_more_sales (PerksFixture *fixture,
                  PerksEdition *edition,
                  PerksDay      today,
                  GRand        *chance)
{
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksBooks) richer = perks_books_copy_with_sale (books, today,
                                                              g_rand_int_range (chance, 0,
                                                                                90000000));
  g_autoptr (PerksStanding) before = stand (books, edition, today);
  g_autoptr (PerksStanding) after = stand (richer, edition, today);

  g_assert_cmpint (after->counted, >=, before->counted);
  g_assert_cmpint (get_rank (after), >=, get_rank (before));
  if (get_rank (after) == get_rank (before))
    g_assert_cmpint (after->missing, <=, before->missing);
  assert_nothing_locked (books, before, richer, after);
}

static void
test_more_sales (void)
{
  for_random_books (check_more_sales);
}

/* Marking a sale that is not a refund as fraud can only lower the sum. */
static void
check_fraud (PerksFixture *fixture,
             PerksEdition *edition,
             PerksDay      today,
             GRand        *chance)
{
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) before = stand (books, edition, today);
  int number = g_rand_int_range (chance, 0, (int) fixture->sums->len);
  PerksSalesSum *sum = &g_array_index (fixture->sums, PerksSalesSum, number);
  gboolean counted;
  g_autoptr (PerksBooks) marked = NULL;
  g_autoptr (PerksStanding) after = NULL;

  perks_standing_classify (before, books, sum, &counted);
  sum->kind = PERKS_SALE_KIND_FRAUD;
  marked = perks_fixture_dup_books (fixture);
  after = stand (marked, edition, today);

  g_assert_cmpint (after->counted, ==, before->counted - (counted ? sum->usd : 0));
  if (sum->usd >= 0)
    g_assert_cmpint (get_rank (after), <=, get_rank (before));
  else
    g_assert_cmpint (get_rank (after), >=, get_rank (before));
}

static void
test_fraud (void)
{
  for_random_books (check_fraud);
}

/* Every sum is somewhere, once: what counts and what does not add up to all. */
static void
check_all_somewhere (PerksFixture *fixture,
                     PerksEdition *edition,
                     PerksDay      today,
                     GRand        *chance)
{
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) standing = stand (books, edition, today);
  gint64 sorted[PERKS_N_EXCLUSIONS] = { 0 };
  gint64 all = 0, shown = standing->counted, counted = 0;

  for (guint i = 0; i < fixture->sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (fixture->sums, PerksSalesSum, i);
      gboolean counts;
      PerksExclusion reason = perks_standing_classify (standing, books, sum, &counts);

      all += sum->usd;
      if (counts)
        counted += sum->usd;
      else
        sorted[reason] += sum->usd;
    }
  for (guint i = 0; i < PERKS_N_EXCLUSIONS; i++)
    {
      shown += standing->excluded[i];
      g_assert_cmpint (standing->excluded[i], ==, sorted[i]);
    }

  g_assert_cmpint (counted, ==, standing->counted);
  g_assert_cmpint (shown, ==, all);
  g_assert_cmpint (standing->excluded[PERKS_EXCLUSION_USER], ==, 0);
}

static void
test_all_somewhere (void)
{
  for_random_books (check_all_somewhere);
}

static void
check_what_if_nothing (PerksFixture *fixture,
                       PerksEdition *edition,
                       PerksDay      today,
                       GRand        *chance)
{
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksBooks) same = perks_books_copy_with_sale (books, today, 0);
  g_autoptr (PerksStanding) a = stand (books, edition, today);
  g_autoptr (PerksStanding) b = stand (same, edition, today);

  g_assert_cmpint (a->counted, ==, b->counted);
  g_assert_true (a->tier == b->tier && a->next == b->next);
  g_assert_cmpint (a->by, ==, b->by);
  g_assert_cmpint (a->since, ==, b->since);
  g_assert_cmpint (a->missing, ==, b->missing);
  g_assert_cmpint (a->pace, ==, b->pace);
  g_assert_cmpint (a->forecast, ==, b->forecast);
  for (guint i = 0; i < PERKS_N_EXCLUSIONS; i++)
    g_assert_cmpint (a->excluded[i], ==, b->excluded[i]);
}

static void
test_what_if_nothing (void)
{
  for_random_books (check_what_if_nothing);
}

/* The order of the sums says nothing. */
static void
check_order (PerksFixture *fixture,
             PerksEdition *edition,
             PerksDay      today,
             GRand        *chance)
{
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) before = stand (books, edition, today);
  g_autoptr (PerksBooks) shuffled = NULL;
  g_autoptr (PerksStanding) after = NULL;

  for (guint i = fixture->sums->len - 1; i > 0; i--)
    {
      PerksSalesSum *a = &g_array_index (fixture->sums, PerksSalesSum, i);
      PerksSalesSum *b = &g_array_index (fixture->sums, PerksSalesSum,
                                         g_rand_int_range (chance, 0, (int) i + 1));
      PerksSalesSum kept = *a;

      *a = *b;
      *b = kept;
    }
  shuffled = perks_fixture_dup_books (fixture);
  after = stand (shuffled, edition, today);

  g_assert_cmpint (before->counted, ==, after->counted);
  g_assert_cmpint (before->since, ==, after->since);
  g_assert_cmpint (before->forecast, ==, after->forecast);
}

static void
test_order (void)
{
  for_random_books (check_order);
}

/* What the forecast promises: at the pace, the day before is too early and the day itself is
 * not. */
static void
check_forecast (PerksFixture *fixture,
                PerksEdition *edition,
                PerksDay      today,
                GRand        *chance)
{
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) standing = stand (books, edition, today);
  gint64 days = standing->forecast - today;

  if (standing->forecast == PERKS_DAY_NONE)
    return;

  g_assert_cmpint (days, >, 0);
  g_assert_cmpint (days * standing->pace, >=, standing->missing * PERKS_PACE_DAYS);
  g_assert_cmpint ((days - 1) * standing->pace, <, standing->missing * PERKS_PACE_DAYS);
  g_assert_cmpint (standing->forecast, <=, perks_day_add_years (today, 10));
}

static void
test_forecast (void)
{
  for_random_books (check_forecast);
}

/* A span ends today and begins where the day before it did not reach the threshold. */
static void
check_since (PerksFixture *fixture,
             PerksEdition *edition,
             PerksDay      today,
             GRand        *chance)
{
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) standing = stand (books, edition, today);
  gint64 threshold;

  if (standing->tier == NULL || standing->by != PERKS_METRIC_BILLED_SALES)
    return;
  threshold = perks_tier_get_threshold (standing->tier, PERKS_METRIC_BILLED_SALES);
  if (threshold == 0)
    return;

  for (PerksDay day = today; day >= standing->since - 1; day--)
    {
      g_autoptr (PerksStanding) then = stand (books, edition, day);

      if (day >= standing->since)
        g_assert_cmpint (then->counted, >=, threshold);
      else
        g_assert_cmpint (then->counted, <, threshold);
    }
}

static void
test_since (void)
{
  for_random_books (check_since);
}

/* The first day that counts on @day, by the calendar of GLib. */
static PerksDay
get_first_day (int      months,
               PerksDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  g_date_subtract_months (&date, (guint) months);
  return (PerksDay) g_date_get_julian (&date) + 1;
}

/* Each sum anew, for each of the days that follow: nothing that is dated after today is sold. */
static gint64
add_up_window (PerksStanding *standing,
               PerksBooks    *books,
               PerksDay       day)
{
  GArray *sums = perks_books_get_sums (books);
  PerksDay from = get_first_day (12, day);
  gint64 total = 0;

  for (guint i = 0; i < sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);
      gboolean counts;
      PerksExclusion reason = perks_standing_classify (standing, books, sum, &counts);

      if ((counts || reason == PERKS_EXCLUSION_OUTSIDE_WINDOW) && sum->day >= from &&
          sum->day <= standing->today)
        total += sum->usd;
    }

  return total;
}

static gboolean
is_lost_by_waiting (PerksStanding *standing,
                    PerksEdition  *edition,
                    gint64        *threshold)
{
  gint64 users;

  if (standing->tier == NULL || perks_edition_get_window_months (edition) == 0)
    return FALSE;

  users = perks_tier_get_threshold (standing->tier, PERKS_METRIC_TEAMS_MAU);
  *threshold = perks_tier_get_threshold (standing->tier, PERKS_METRIC_BILLED_SALES);
  return *threshold > 0 && (users < 0 || standing->teams_mau < users);
}

static void
check_fall (PerksFixture *fixture,
            PerksEdition *edition,
            PerksDay      today,
            GRand        *chance)
{
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) standing = stand (books, edition, today);
  gint64 threshold;

  if (!is_lost_by_waiting (standing, edition, &threshold))
    {
      g_assert_cmpint (standing->falls_on, ==, PERKS_DAY_NONE);
      return;
    }

  g_assert_cmpint (standing->falls_on, >, today);
  g_assert_cmpint (standing->falls_on, <=, today + 366);
  g_assert_cmpint (add_up_window (standing, books, today), ==, standing->counted);
  for (PerksDay day = today; day < standing->falls_on; day++)
    g_assert_cmpint (add_up_window (standing, books, day), >=, threshold);
  g_assert_cmpint (add_up_window (standing, books, standing->falls_on), <, threshold);
}

static void
test_fall (void)
{
  for_random_books (check_fall);
}

/* What the day of falling promises: whoever looks again on the day before, without a sale in
 * between, still has the tier, and on the day itself has not. */
static void
check_fall_comes (PerksFixture *fixture,
                  PerksEdition *edition,
                  PerksDay      today,
                  GRand        *chance)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksStanding) now = NULL;
  g_autoptr (PerksStanding) before = NULL;
  g_autoptr (PerksStanding) then = NULL;

  for (guint i = fixture->sums->len; i > 0; i--)
    {
      if (g_array_index (fixture->sums, PerksSalesSum, i - 1).day > today)
        g_array_remove_index (fixture->sums, i - 1);
    }
  books = perks_fixture_dup_books (fixture);
  now = stand (books, edition, today);
  if (now->falls_on == PERKS_DAY_NONE)
    return;

  before = stand (books, edition, now->falls_on - 1);
  then = stand (books, edition, now->falls_on);
  g_assert_cmpint (get_rank (before), >=, get_rank (now));
  g_assert_cmpint (get_rank (then), <, get_rank (now));
  if (before->tier == now->tier)
    g_assert_cmpint (before->falls_on, ==, now->falls_on);
}

static void
test_fall_comes (void)
{
  for_random_books (check_fall_comes);
}

static gboolean
has_billed (PerksPath path)
{
  return path == PERKS_PATH_TRANSACT || path == PERKS_PATH_UNKNOWN;
}

/* One offer that was something else until a day: of its sales those count, day by day, that were
 * billed while it was sold through the storefront; all others count as before. */
static void
check_former_path (PerksFixture *fixture,
                   PerksEdition *edition,
                   PerksDay      today,
                   GRand        *chance)
{
  guint number = (guint) g_rand_int_range (chance, 0, (int) fixture->offers->len);
  PerksOffer *offer = g_ptr_array_index (fixture->offers, number);
  PerksPath former = (PerksPath) g_rand_int_range (chance, PERKS_PATH_LIST,
                                                   PERKS_PATH_TRANSACT + 1);
  PerksPath present = perks_edition_derive_path (edition, offer);
  PerksDay until = today - g_rand_int_range (chance, 0, 700);
  g_autofree char *text = perks_former_paths_append (NULL, former, present, until);
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (fixture);
  g_autoptr (PerksStanding) before = stand (books, edition, today);
  g_autoptr (PerksStanding) after = NULL;
  gint64 counted = before->counted;

  for (guint i = 0; i < fixture->sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (fixture->sums, PerksSalesSum, i);

      if (sum->ledger_offer != number || sum->kind != PERKS_SALE_KIND_BILLED ||
          sum->day < before->window_from || sum->day > today)
        continue;
      if (sum->day < until && text != NULL)
        counted += (has_billed (former) - has_billed (present)) * sum->usd;
    }

  g_object_set (offer, "former-paths", text, NULL);
  after = stand (books, edition, today);
  g_assert_cmpint (after->counted, ==, counted);
  check_all_somewhere (fixture, edition, today, chance);
}

static void
test_former_path (void)
{
  for_random_books (check_former_path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/standing-properties/more-sales", test_more_sales);
  g_test_add_func ("/standing-properties/fraud", test_fraud);
  g_test_add_func ("/standing-properties/all-somewhere", test_all_somewhere);
  g_test_add_func ("/standing-properties/what-if-nothing", test_what_if_nothing);
  g_test_add_func ("/standing-properties/order", test_order);
  g_test_add_func ("/standing-properties/forecast", test_forecast);
  g_test_add_func ("/standing-properties/since", test_since);
  g_test_add_func ("/standing-properties/fall", test_fall);
  g_test_add_func ("/standing-properties/fall-comes", test_fall_comes);
  g_test_add_func ("/standing-properties/former-path", test_former_path);

  return g_test_run ();
}
