/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random-books.h"

#include "perks-catalog.h"
#include "perks-day.h"
#include "perks-json-shapes.h"
#include "perks-situation.h"
#include "perks-tier.h"

/* What has to hold whatever the books are. 500 books for each edition that Perks ships; PERKS_SEED
 * repeats a run, and PERKS_BOOKS says how many. */

#define DEFAULT_SEED 20240229
#define DEFAULT_BOOKS 500
#define DAYS_OF_400_YEARS 146097

typedef struct
{
  GRand        *random;
  PerksCatalog *catalog;
  PerksEdition *edition;
  PerksBooks   *books;
  PerksDay      today;
} Case;

typedef void (*Property) (Case *now);

static PerksSituation *
judge (Case       *now,
       PerksBooks *books,
       PerksDay    today)
{
  g_autoptr (GError) error = NULL;
  PerksSituation *situation = perks_situation_new (&(PerksSituationValues) {
    .books = books,
    .edition = now->edition,
    .today = today,
    .editions = perks_catalog_get_editions (now->catalog),
  }, &error);

  g_assert_no_error (error);
  return situation;
}

static char *
write_report (PerksSituation *situation)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  perks_json_add_report (builder, situation);
  node = json_builder_get_root (builder);
  return perks_json_to_text (node);
}

static char *
write_report_of (Case       *now,
                 PerksBooks *books,
                 PerksDay    today)
{
  g_autoptr (PerksSituation) situation = judge (now, books, today);

  return write_report (situation);
}

/* The place of the tier among those of its edition; -1 for none. */
static int
get_rank (PerksSituation *situation)
{
  const PerksStanding *standing = perks_situation_get_standing (situation);
  guint rank;

  if (standing->tier == NULL)
    return -1;

  g_assert_true (g_ptr_array_find (perks_edition_get_tiers (standing->edition), standing->tier,
                                   &rank));
  return (int) rank;
}

/* Every benefit that is not locked in @lesser is not locked in @better, and the tier is no lower.
 * Both list the same benefits in the same order. */
static void
assert_no_worse (PerksSituation *better,
                 PerksSituation *lesser)
{
  GPtrArray *more = perks_situation_get_entitlements (better);
  GPtrArray *less = perks_situation_get_entitlements (lesser);

  g_assert_cmpint (get_rank (better), >=, get_rank (lesser));
  g_assert_cmpuint (perks_situation_get_counts (better)->unlocked, >=,
                    perks_situation_get_counts (lesser)->unlocked);
  g_assert_cmpuint (more->len, ==, less->len);
  for (guint i = 0; i < more->len; i++)
    {
      PerksEntitlement *one = g_ptr_array_index (more, i);
      PerksEntitlement *other = g_ptr_array_index (less, i);

      g_assert_true (perks_entitlement_get_benefit (one) == perks_entitlement_get_benefit (other));
      if (perks_entitlement_get_state (other) != PERKS_BENEFIT_STATE_LOCKED)
        g_assert_cmpint (perks_entitlement_get_state (one), !=, PERKS_BENEFIT_STATE_LOCKED);
    }
}

/* A day that counts: in the window, or within some years where that is the whole past. */
static PerksDay
pick_day_inside (Case           *now,
                 PerksSituation *situation)
{
  PerksDay from = perks_situation_get_standing (situation)->window_from;

  if (from == PERKS_DAY_NONE)
    from = now->today - 2000;
  return g_rand_int_range (now->random, from, now->today + 1);
}

/* "The sum is billed sales": one more can only help. */
static void
check_more_sales (Case *now)
{
  g_autoptr (PerksSituation) before = judge (now, now->books, now->today);
  const PerksStanding *standing = perks_situation_get_standing (before);
  PerksDay day = pick_day_inside (now, before);
  gint64 usd = g_rand_boolean (now->random) && standing->missing > 0
                 ? standing->missing
                 : g_rand_int_range (now->random, 1, 100000000);
  g_autoptr (PerksBooks) books = perks_books_copy_with_sale (now->books, day, usd);
  g_autoptr (PerksSituation) after = judge (now, books, now->today);

  assert_no_worse (after, before);
  g_assert_cmpint (perks_situation_get_standing (after)->counted, ==, standing->counted + usd);
  if (standing->tier != NULL && usd == standing->missing)
    g_assert_true (perks_standing_reaches (perks_situation_get_standing (after),
                                           perks_tier_get_id (standing->next)));
}

/* What is sold on the first day of the window counts, and what was sold the day before does not. */
static void
check_window (Case *now)
{
  g_autoptr (PerksSituation) before = judge (now, now->books, now->today);
  const PerksStanding *standing = perks_situation_get_standing (before);
  const struct
  {
    PerksDay day;
    gboolean counts;
  } days[] = {
    { now->today, TRUE },
    { now->today + 1, FALSE },
    { standing->window_from, TRUE },
    { standing->window_from - 1, FALSE },
  };

  for (gsize i = 0; i < (standing->window_from != PERKS_DAY_NONE ? 4 : 2); i++)
    {
      g_autoptr (PerksBooks) books = perks_books_copy_with_sale (now->books, days[i].day, 100);
      g_autoptr (PerksSituation) after = judge (now, books, now->today);

      g_assert_cmpint (perks_situation_get_standing (after)->counted, ==,
                       standing->counted + (days[i].counts ? 100 : 0));
    }
}

/* "fraud removed": what is marked can only cost. */
static void
check_fraud (Case *now)
{
  GArray *sums = perks_books_get_sums (now->books);
  g_autoptr (PerksSituation) before = judge (now, now->books, now->today);

  for (guint i = (guint) g_rand_int_range (now->random, 0, 3); i < sums->len; i += 3)
    {
      g_autoptr (GArray) marked = g_array_copy (sums);
      PerksSalesSum *sum = &g_array_index (marked, PerksSalesSum, i);
      g_autoptr (PerksBooks) books = NULL;
      g_autoptr (PerksSituation) after = NULL;

      if (sum->usd <= 0)
        continue;
      sum->kind = PERKS_SALE_KIND_FRAUD;
      books = random_books_with_sums (now->books, marked);
      after = judge (now, books, now->today);
      assert_no_worse (before, after);
    }
}

/* All that the sums of the books hold is either counted or excluded. */
static void
check_nothing_lost (Case *now)
{
  g_autoptr (PerksSituation) situation = judge (now, now->books, now->today);
  const PerksStanding *standing = perks_situation_get_standing (situation);
  GArray *sums = perks_books_get_sums (now->books);
  gint64 shown = standing->counted, held = 0;

  for (int i = 0; i < PERKS_N_EXCLUSIONS; i++)
    shown += standing->excluded[i];
  for (guint i = 0; i < sums->len; i++)
    held += g_array_index (sums, PerksSalesSum, i).usd;
  g_assert_cmpint (shown, ==, held);
}

/* What if nothing were sold: nothing changes, whatever the day. */
static void
check_nothing_sold (Case *now)
{
  g_autofree char *report = write_report_of (now, now->books, now->today);
  const PerksDay days[] = { now->today, now->today + 1, now->today - 4000,
                            now->today + g_rand_int_range (now->random, -800, 800) };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (PerksBooks) books = perks_books_copy_with_sale (now->books, days[i], 0);
      g_autofree char *what_if = write_report_of (now, books, now->today);

      g_assert_cmpstr (what_if, ==, report);
    }
}

/* What if something were sold: the books stay as they are. */
static void
check_books_untouched (Case *now)
{
  g_autofree char *report = write_report_of (now, now->books, now->today);
  GArray *sums = perks_books_get_sums (now->books);
  g_autoptr (GArray) copy = g_array_copy (sums);
  guint n_names = perks_books_get_ledger_offers (now->books)->len;
  g_autoptr (PerksBooks) once = perks_books_copy_with_sale (now->books, now->today, 123456789);
  g_autoptr (PerksBooks) twice = perks_books_copy_with_sale (once, now->today, 987654321);
  g_autoptr (PerksSituation) what_if = judge (now, twice, now->today);
  g_autofree char *again = write_report_of (now, now->books, now->today);

  g_assert_cmpstr (again, ==, report);
  g_assert_true (perks_books_get_sums (now->books) == sums);
  g_assert_cmpmem (sums->data, sums->len * sizeof (PerksSalesSum), copy->data,
                   copy->len * sizeof (PerksSalesSum));
  g_assert_cmpuint (perks_books_get_ledger_offers (now->books)->len, ==, n_names);
  g_assert_cmpuint (perks_books_get_sums (once)->len, ==, copy->len + 1);
  g_assert_cmpuint (perks_books_get_sums (twice)->len, ==, copy->len + 2);
}

/* The day alone decides: not what was asked before, nor in which order. */
static void
check_days_alone (Case *now)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  int n_days = 3;

  for (int i = 0; i < n_days; i++)
    g_ptr_array_add (before, write_report_of (now, now->books, now->today + i));
  for (int i = n_days - 1; i >= 0; i--)
    {
      g_autofree char *again = write_report_of (now, now->books, now->today + i);

      g_assert_cmpstr (again, ==, g_ptr_array_index (before, (guint) i));
    }
}

/* The order of the sums in the books says nothing. */
static void
check_order_of_sums (Case *now)
{
  g_autofree char *report = write_report_of (now, now->books, now->today);
  g_autoptr (GArray) sums = g_array_copy (perks_books_get_sums (now->books));
  g_autoptr (PerksBooks) books = NULL;
  g_autofree char *again = NULL;

  for (guint i = sums->len; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (now->random, 0, (int) i);
      PerksSalesSum last = g_array_index (sums, PerksSalesSum, i - 1);

      g_array_index (sums, PerksSalesSum, i - 1) = g_array_index (sums, PerksSalesSum, other);
      g_array_index (sums, PerksSalesSum, other) = last;
    }

  books = random_books_with_sums (now->books, sums);
  again = write_report_of (now, books, now->today);
  g_assert_cmpstr (again, ==, report);
}

static PerksDay
move_day (PerksDay day)
{
  return day != PERKS_DAY_NONE ? day + DAYS_OF_400_YEARS : PERKS_DAY_NONE;
}

/* The offers without the days on which they changed their path, for these cannot be moved. */
static GPtrArray *
dup_timeless_offers (PerksBooks *books)
{
  GPtrArray *offers = perks_books_get_offers (books);
  GPtrArray *timeless = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < offers->len; i++)
    {
      PerksRecord *copy = perks_record_copy (g_ptr_array_index (offers, i));

      g_assert_true (perks_record_set_field (copy, "former-paths", NULL, NULL));
      g_ptr_array_add (timeless, copy);
    }

  return timeless;
}

static PerksStanding *
judge_sales (Case   *now,
             GArray *sums,
             int     days_later)
{
  g_autoptr (GPtrArray) offers = dup_timeless_offers (now->books);
  g_autoptr (GArray) moved = g_array_copy (sums);
  g_autoptr (PerksBooks) books = NULL;

  for (guint i = 0; i < moved->len; i++)
    g_array_index (moved, PerksSalesSum, i).day += days_later;
  books = perks_books_new (&(PerksBooksValues) {
    .publisher = perks_books_get_publisher (now->books),
    .offers = offers,
    .ledger_offers = perks_books_get_ledger_offers (now->books),
    .sums = moved,
  });
  return perks_standing_new (books, now->edition, now->today + days_later, NULL);
}

/* The calendar repeats itself after 400 years: so does what follows from sales. */
static void
check_calendar (Case *now)
{
  GArray *sums = perks_books_get_sums (now->books);
  g_autoptr (PerksStanding) standing = judge_sales (now, sums, 0);
  g_autoptr (PerksStanding) moved = judge_sales (now, sums, DAYS_OF_400_YEARS);

  g_assert_cmpint (moved->counted, ==, standing->counted);
  g_assert_true (moved->tier == standing->tier);
  g_assert_cmpint (moved->falls_on, ==, move_day (standing->falls_on));
  g_assert_cmpint (moved->forecast, ==, move_day (standing->forecast));
  if (standing->tier != NULL && standing->by == PERKS_METRIC_BILLED_SALES &&
      perks_tier_get_threshold (standing->tier, PERKS_METRIC_BILLED_SALES) > 0)
    g_assert_cmpint (moved->since, ==, move_day (standing->since));
}

/* The books without what is entered for later days. */
static PerksBooks *
dup_past (Case *now)
{
  GArray *sums = perks_books_get_sums (now->books);
  g_autoptr (GArray) past = g_array_new (FALSE, FALSE, sizeof (PerksSalesSum));

  for (guint i = 0; i < sums->len; i++)
    if (g_array_index (sums, PerksSalesSum, i).day <= now->today)
      g_array_append_val (past, g_array_index (sums, PerksSalesSum, i));

  return random_books_with_sums (now->books, past);
}

static gboolean
is_reached (Case       *now,
            PerksBooks *books,
            PerksDay    day,
            gint64      threshold)
{
  g_autoptr (PerksStanding) standing = perks_standing_new (books, now->edition, day, NULL);

  return standing->counted >= threshold;
}

/* `since` and `falls_on` mean what they say: from the one to the day before the other the sum has
 * reached the tier, and on the days around these it has not. */
static void
check_turns (Case *now)
{
  g_autoptr (PerksBooks) books = dup_past (now);
  g_autoptr (PerksStanding) standing = perks_standing_new (books, now->edition, now->today, NULL);
  PerksDay last = standing->falls_on != PERKS_DAY_NONE ? standing->falls_on : now->today + 1;
  gint64 threshold;

  if (standing->tier == NULL || standing->by != PERKS_METRIC_BILLED_SALES)
    return;
  threshold = perks_tier_get_threshold (standing->tier, PERKS_METRIC_BILLED_SALES);
  if (threshold <= 0)
    return;

  g_assert_false (is_reached (now, books, standing->since - 1, threshold));
  for (PerksDay day = standing->since; day < last; day += g_rand_int_range (now->random, 1, 30))
    g_assert_true (is_reached (now, books, day, threshold));
  g_assert_true (is_reached (now, books, last - 1, threshold));
  if (perks_edition_get_window_months (now->edition) > 0)
    g_assert_false (is_reached (now, books, standing->falls_on, threshold));
  else
    g_assert_cmpint (standing->falls_on, ==, PERKS_DAY_NONE);
}

static guint
get_setting (const char *name,
             guint       fallback)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : fallback;
}

/* Days at the ends of months, around the leap day and where clocks are moved come up often. */
static PerksDay
pick_today (GRand *random)
{
  static const char *const days[] = {
    "2024-02-28", "2024-02-29", "2024-03-01", "2025-02-28", "2025-03-01", "2024-03-31",
    "2024-10-27", "2024-03-10", "2024-11-03", "2023-12-31", "2024-01-01", "2024-06-30",
    "2023-11-30", "2023-12-01", "2100-02-28", "2100-03-01",
  };
  PerksDay day = perks_day_new (2023, 1, 1) + g_rand_int_range (random, 0, 1500);

  if (g_rand_boolean (random))
    g_assert_true (perks_day_from_string (days[g_rand_int_range (random, 0, G_N_ELEMENTS (days))],
                                          &day, NULL));
  return day;
}

static void
test_property (gconstpointer data)
{
  Property check = *(const Property *) data;
  guint seed = get_setting ("PERKS_SEED", DEFAULT_SEED);
  guint n_books = get_setting ("PERKS_BOOKS", DEFAULT_BOOKS);
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (&error);
  GPtrArray *editions = perks_catalog_get_editions (catalog);

  g_assert_no_error (error);
  g_test_message ("PERKS_SEED=%u", seed);
  for (guint i = 0; i < n_books * editions->len; i++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed + i);
      Case now = {
        .random = random,
        .catalog = catalog,
        .edition = g_ptr_array_index (editions, i % editions->len),
        .today = pick_today (random),
      };

      now.books = random_books_new (random, now.edition, now.today);
      g_test_message ("books %u of %s", i, perks_edition_get_id (now.edition));
      check (&now);
      g_clear_object (&now.books);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    Property    check;
  } properties[] = {
    { "/scenario-properties/more-sales", check_more_sales },
    { "/scenario-properties/window", check_window },
    { "/scenario-properties/fraud", check_fraud },
    { "/scenario-properties/nothing-lost", check_nothing_lost },
    { "/scenario-properties/nothing-sold", check_nothing_sold },
    { "/scenario-properties/books-untouched", check_books_untouched },
    { "/scenario-properties/days-alone", check_days_alone },
    { "/scenario-properties/order-of-sums", check_order_of_sums },
    { "/scenario-properties/calendar", check_calendar },
    { "/scenario-properties/turns", check_turns },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    g_test_add_data_func (properties[i].path, &properties[i].check, test_property);

  return g_test_run ();
}
