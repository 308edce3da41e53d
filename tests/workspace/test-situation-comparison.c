/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

/* The day is 22 November 2026. The editions are small ones in code where the case is about one
 * figure, else those that Perks ships. */

#define SALES (1u << PERKS_METRIC_BILLED_SALES)

static PerksSituation *
judge (TextFixture *fixture,
       int          window_months,
       guint        metrics,
       const char  *figures)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (window_months, metrics, figures);

  return text_fixture_judge_by (fixture, edition, TEXT_TODAY);
}

static void
assert_same (TextFixture    *fixture,
             PerksSituation *before,
             PerksSituation *after)
{
  text_fixture_assert_differences (fixture, before, after, NULL, 0);
}

/* A publisher without a word of advice but for the edition, so that cases show their own lines. */
static PerksOffer *
add_planner (TextFixture *fixture)
{
  return perks_fixture_add_live (fixture->books, "planner", "softwareAsAService", "subscription");
}

static void
add_sale (TextFixture  *fixture,
          const char   *day,
          PerksSaleKind kind,
          const char   *usd)
{
  perks_fixture_add_sale (fixture->books, "planner", day, kind, usd);
}

static void
test_same (TextFixture   *fixture,
           gconstpointer  data)
{
  static const char *const editions[] = { "2019-08", "2023-08", "2023-12" };

  add_planner (fixture);
  perks_fixture_add_live (fixture->books, "trial", "softwareAsAService", "free-trial");
  add_sale (fixture, "2026-03-01", PERKS_SALE_KIND_BILLED, "600.00");
  perks_fixture_add_claim (fixture->books, "sponsor-poc", NULL, "requested");

  for (guint i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      g_autoptr (PerksSituation) before = text_fixture_judge (fixture, editions[i], TEXT_TODAY);
      g_autoptr (PerksSituation) after = text_fixture_judge (fixture, editions[i], TEXT_TODAY);

      assert_same (fixture, before, after);
    }
}

/* Books without a publisher have a standing too. */
static void
test_nobody (TextFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  g_clear_object (&fixture->books->publisher);
  before = text_fixture_judge (fixture, "2023-08", TEXT_TODAY);
  after = text_fixture_judge (fixture, "2023-12", TEXT_TODAY);
  text_assert_differs (fixture, before, after,
                       { "Period that counts", "window", "the whole past up to Nov 22, 2026",
                         "Nov 23, 2025 to Nov 22, 2026" });
}

/* Old sales count in one edition and not in the other: tiers.csv, editions.csv. */
static void
test_window (TextFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  add_planner (fixture);
  add_sale (fixture, "2025-06-01", PERKS_SALE_KIND_BILLED, "400.00");
  add_sale (fixture, "2026-11-01", PERKS_SALE_KIND_BILLED, "182.00");
  before = judge (fixture, 0, SALES, "");
  after = judge (fixture, 12, SALES, "");
  text_assert_differs (
    fixture, before, after,
    { "Billed sales that count", "counted", "$582.00", "$182.00" },
    { "Period that counts", "window", "the whole past up to Nov 22, 2026",
      "Nov 23, 2025 to Nov 22, 2026" },
    { "Not counted: days outside the period", "excluded outside-window", "$0.00", "$400.00" },
    { "Tier", "tier", "$500", "Publisher" },
    { "Tier reached since", "tier since", "Nov 1, 2026", "Jan 2, 2025" },
    { "Next tier", "next", "$25K", "$500" },
    { "Missing to the next tier", "missing", "$24,418.00", "$318.00" },
    { "Next tier reached at this pace on", "forecast", NULL, "Oct 6, 2027" },
    { "rewards-testimonial", "benefit rewards-testimonial: state", "Available",
      "Locked: given from $500 on" },
    { "featured-category", "benefit featured-category: state", "Available",
      "Locked: given from $500 on" },
    { "sponsor-poc", "benefit sponsor-poc: state", "Available", "Locked: given from $500 on" },
    { "onboarding", "benefit onboarding: state", "Available", "Locked: given from $500 on" },
    { "“2023-08”: Edition ended", "attention edition-superseded/edition:2023-08",
      "The edition 2023-08 ended on Nov 30, 2023, so the programme may judge by other rules now. "
      "Compare it with 2023-12, see what would change for you, and choose.", NULL },
    { "“2023-12”: Edition ended", "attention edition-superseded/edition:2023-12", NULL,
      "The edition 2023-12 ended on Nov 30, 2023, so the programme may judge by other rules now. "
      "Compare it with 2023-12, see what would change for you, and choose." });
}

/* The same books with a cent more, as `perks whatif` has them. */
static PerksSituation *
judge_with_cent (TextFixture    *fixture,
                 PerksSituation *before)
{
  g_autoptr (PerksBooks) books = perks_books_copy_with_sale (perks_situation_get_books (before),
                                                             perks_fixture_day (TEXT_TODAY), 1);
  g_autoptr (GError) error = NULL;
  PerksSituation *after = perks_situation_new (&(PerksSituationValues) {
    .books = books,
    .edition = perks_situation_get_edition (before),
    .today = perks_situation_get_today (before),
    .editions = perks_situation_get_editions (before),
    .locale_text = fixture->locale_text,
  }, &error);

  g_assert_no_error (error);
  return after;
}

static void
test_what_if (TextFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  add_planner (fixture);
  add_sale (fixture, "2026-11-01", PERKS_SALE_KIND_BILLED, "499.99");
  before = judge (fixture, 0, SALES, "");
  after = judge_with_cent (fixture, before);
  text_assert_differs (
    fixture, before, after,
    { "Billed sales that count", "counted", "$499.99", "$500.00" },
    { "Tier", "tier", "Publisher", "$500" },
    { "Tier reached since", "tier since", "Jan 2, 2025", "Nov 22, 2026" },
    { "Next tier", "next", "$500", "$25K" },
    { "Missing to the next tier", "missing", "$0.01", "$24,500.00" },
    { "Next tier reached at this pace on", "forecast", "Nov 23, 2026", NULL },
    { "rewards-testimonial", "benefit rewards-testimonial: state", "Locked: given from $500 on",
      "Available" },
    { "featured-category", "benefit featured-category: state", "Locked: given from $500 on",
      "Available" },
    { "sponsor-poc", "benefit sponsor-poc: state", "Locked: given from $500 on", "Available" },
    { "onboarding", "benefit onboarding: state", "Locked: given from $500 on", "Available" });
}

/* At the top there is no next tier, and so nothing missing. */
static void
test_top (TextFixture   *fixture,
          gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  add_planner (fixture);
  add_sale (fixture, "2026-11-01", PERKS_SALE_KIND_BILLED, "4999999.99");
  before = judge (fixture, 0, SALES, "");
  after = judge_with_cent (fixture, before);
  text_assert_differs (
    fixture, before, after,
    { "Billed sales that count", "counted", "$4,999,999.99", "$5,000,000.00" },
    { "Tier", "tier", "$2M", "$5M" },
    { "Tier reached since", "tier since", "Nov 1, 2026", "Nov 22, 2026" },
    { "Next tier", "next", "$5M", NULL },
    { "Missing to the next tier", "missing", "$0.01", NULL },
    { "Next tier reached at this pace on", "forecast", "Nov 23, 2026", NULL },
    { "sponsor-test-drive, amount", "benefit sponsor-test-drive: amount", "$75,000.00",
      "$100,000.00" },
    { "sponsor-poc, amount", "benefit sponsor-poc: amount", "$125,000.00", "$300,000.00" });
}

static void
test_excluded (TextFixture   *fixture,
               gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  add_planner (fixture);
  perks_fixture_add_live (fixture->books, "free", "softwareAsAService", "free-trial");
  before = judge (fixture, 0, SALES, "");
  add_sale (fixture, "2026-11-01", PERKS_SALE_KIND_FRAUD, "1.00");
  add_sale (fixture, "2026-11-01", PERKS_SALE_KIND_REJECTED, "2.00");
  add_sale (fixture, "2026-11-01", PERKS_SALE_KIND_TRIAL, "3.00");
  perks_fixture_add_sale (fixture->books, "free", "2026-11-01", PERKS_SALE_KIND_BILLED, "4.00");
  add_sale (fixture, "2026-11-23", PERKS_SALE_KIND_BILLED, "5.00");
  after = judge (fixture, 0, SALES, "");
  text_assert_differs (
    fixture, before, after,
    { "Not counted: proven fraud", "excluded fraud", "$0.00", "$1.00" },
    { "Not counted: rejected payouts", "excluded rejected", "$0.00", "$2.00" },
    { "Not counted: trials", "excluded trial", "$0.00", "$3.00" },
    { "Not counted: offers that the marketplace does not bill", "excluded not-transact", "$0.00",
      "$4.00" },
    { "Not counted: days outside the period", "excluded outside-window", "$0.00", "$5.00" });
}

/* A second way to a tier: 250 users of Teams are $25K. */
static void
test_metric (TextFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  perks_fixture_set_all (add_planner (fixture), "teams-mau=250 teams-mau-on=2026-11-01 country=");
  add_sale (fixture, "2026-03-01", PERKS_SALE_KIND_BILLED, "600.00");
  before = judge (fixture, 0, SALES, "");
  after = judge (fixture, 0, PERKS_FIXTURE_METRICS, "");
  text_assert_differs (
    fixture, before, after,
    { "Tier", "tier", "$500", "$25K" },
    { "Tier reached through", "tier by", "billed sales", "monthly active users of Teams" },
    { "Tier reached since", "tier since", "Mar 1, 2026", "Nov 1, 2026" },
    { "Next tier", "next", "$25K", "$50K" },
    { "Missing to the next tier", "missing", "$24,400.00", "$49,400.00" });
}

static void
test_falls_on (TextFixture   *fixture,
               gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  add_planner (fixture);
  add_sale (fixture, "2026-03-01", PERKS_SALE_KIND_BILLED, "600.00");
  before = judge (fixture, 12, SALES, "");
  after = judge (fixture, 6, SALES, "");
  text_assert_differs (
    fixture, before, after,
    { "Billed sales that count", "counted", "$600.00", "$0.00" },
    { "Period that counts", "window", "Nov 23, 2025 to Nov 22, 2026",
      "May 23, 2026 to Nov 22, 2026" },
    { "Not counted: days outside the period", "excluded outside-window", "$0.00", "$600.00" },
    { "Tier", "tier", "$500", "Publisher" },
    { "Tier reached since", "tier since", "Mar 1, 2026", "Jan 2, 2025" },
    { "Tier lost without further sales on", "tier falls-on", "Mar 1, 2027", NULL },
    { "Next tier", "next", "$25K", "$500" },
    { "Missing to the next tier", "missing", "$24,400.00", "$500.00" },
    { "rewards-testimonial", "benefit rewards-testimonial: state", "Available",
      "Locked: given from $500 on" },
    { "featured-category", "benefit featured-category: state", "Available",
      "Locked: given from $500 on" },
    { "sponsor-poc", "benefit sponsor-poc: state", "Available", "Locked: given from $500 on" },
    { "onboarding", "benefit onboarding: state", "Available", "Locked: given from $500 on" });
}

/* Three months of help or six; a Transact offer is helped without an end either way. */
static void
test_engagements (TextFixture   *fixture,
                  gconstpointer  data)
{
  g_autoptr (PerksSituation) none = NULL;
  g_autoptr (PerksSituation) three = NULL;
  g_autoptr (PerksSituation) six = NULL;

  add_planner (fixture);
  perks_fixture_add_live (fixture->books, "list", "softwareAsAService", "contact-me");
  perks_fixture_set (perks_fixture_add_live (fixture->books, "trial", "softwareAsAService",
                                             "free-trial"), "live-since=2026-08-31");
  perks_fixture_set_all (perks_fixture_add_live (fixture->books, "draft", "softwareAsAService",
                                                 "free-trial"), "status=draft");
  none = judge (fixture, 0, SALES, "");
  three = judge (fixture, 0, SALES, "engagement-months=3");
  six = judge (fixture, 0, SALES, "engagement-months=6");

  text_assert_differs (
    fixture, none, three,
    { "“trial”: Engagement", "offer trial: engagement", NULL, "until Nov 30, 2026" },
    { "“trial”: Engagement ends", "attention engagement-ending/offer:trial", NULL,
      "The engagement for “trial” ends on Nov 30, 2026, and the engagement manager helps no longer "
      "after that. Agree now on what is still open." });
  text_assert_differs (
    fixture, three, six,
    { "“trial”: Engagement", "offer trial: engagement", "until Nov 30, 2026",
      "until Feb 28, 2027" },
    { "“trial”: Engagement ends", "attention engagement-ending/offer:trial",
      "The engagement for “trial” ends on Nov 30, 2026, and the engagement manager helps no longer "
      "after that. Agree now on what is still open.", NULL });
}

/* The offer is sold in another way: what the tier gives goes, what the path gives comes. */
static void
test_path (TextFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (PerksFixture) others = fixture->books;
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  add_planner (fixture);
  perks_fixture_add_live (others, "other", "softwareAsAService", "subscription");
  before = judge (fixture, 0, SALES, "");
  fixture->books = perks_fixture_new ();
  add_planner (fixture);
  perks_fixture_add_live (fixture->books, "other", "softwareAsAService", "contact-me");
  after = judge (fixture, 0, SALES, "");
  text_assert_differs (
    fixture, before, after,
    { "“other”: Path", "offer other: path", "Transact", "List" },
    { "“other”: Engagement", "offer other: engagement", "without an end", NULL },
    { "“other”: 5 benefits", "offer other: benefits", "Available", NULL },
    { "“other”: rewards-testimonial", "offer other: benefit rewards-testimonial",
      "Locked: given from $500 on", NULL },
    { "“other”: featured-category", "offer other: benefit featured-category",
      "Locked: given from $500 on", NULL },
    { "“other”: sponsor-test-drive", "offer other: benefit sponsor-test-drive",
      "Locked: given from $50K on · $5,000", NULL },
    { "“other”: sponsor-poc", "offer other: benefit sponsor-poc",
      "Locked: given from $500 on · $2,000", NULL },
    { "“other”: seller-spotlight", "offer other: benefit seller-spotlight",
      "Locked: given from $100K on", NULL },
    { "“other”: onboarding", "offer other: benefit onboarding state",
      "Locked: given from $500 on", "Available" },
    { "“other”: nt-listing-optimization", "offer other: benefit nt-listing-optimization", NULL,
      "Available" },
    { "“other”: nt-marketing-toolkit", "offer other: benefit nt-marketing-toolkit", NULL,
      "Available · $100" },
    { "“other”: Benefits not claimed", "attention benefit-unclaimed/offer:other", NULL,
      "3 benefits of “other” are open and not claimed, worth $100.00. Claim them before they "
      "end." });
}

/* What the team does not act on stays. */
static void
test_opting (TextFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  perks_fixture_set (perks_fixture_add_live (fixture->books, "trial", "softwareAsAService",
                                             "free-trial"), "live-since=2026-10-31");
  before = judge (fixture, 0, SALES, "engagement-months=4");
  perks_fixture_add_engagement (fixture->books, "trial", "2026-11-05");
  after = judge (fixture, 0, SALES, "engagement-months=4");
  text_assert_differs (
    fixture, before, after,
    { "“trial”: Engagement", "offer trial: engagement", "until Feb 28, 2027", NULL },
    { "“trial”: nt-listing-optimization", "offer trial: benefit nt-listing-optimization state",
      "Available", "Blocked" },
    { "“trial”: trial-review", "offer trial: benefit trial-review state", "Available",
      "Blocked" });
}

/* An offer that is only in one of the books comes or goes as a whole. */
static void
test_offers (TextFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  add_planner (fixture);
  before = judge (fixture, 0, SALES, "");
  perks_fixture_set_all (perks_fixture_add_live (fixture->books, "new", "softwareAsAService",
                                                 "contact-me"), "name=");
  perks_fixture_set_all (perks_fixture_add_live (fixture->books, "quiet", "softwareAsAService",
                                                 "contact-me"), "status=draft");
  after = judge (fixture, 0, SALES, "");

  text_assert_differs (
    fixture, before, after,
    { "“new”: Path", "offer new: path", NULL, "List" },
    { "“new”: nt-listing-optimization", "offer new: benefit nt-listing-optimization", NULL,
      "Available" },
    { "“new”: nt-marketing-toolkit", "offer new: benefit nt-marketing-toolkit", NULL,
      "Available · $100" },
    { "“new”: onboarding", "offer new: benefit onboarding", NULL, "Available" },
    { "“new”: Benefits not claimed", "attention benefit-unclaimed/offer:new", NULL,
      "3 benefits of “new” are open and not claimed, worth $100.00. Claim them before they "
      "end." });
  text_assert_differs (
    fixture, after, before,
    { "“new”: Path", "offer new: path", "List", NULL },
    { "“new”: nt-listing-optimization", "offer new: benefit nt-listing-optimization",
      "Available", NULL },
    { "“new”: nt-marketing-toolkit", "offer new: benefit nt-marketing-toolkit",
      "Available · $100", NULL },
    { "“new”: onboarding", "offer new: benefit onboarding", "Available", NULL },
    { "“new”: Benefits not claimed", "attention benefit-unclaimed/offer:new",
      "3 benefits of “new” are open and not claimed, worth $100.00. Claim them before they end.",
      NULL });
}

/* facts.md 1.3: three weeks, then four, then three again. */
static void
test_silence (TextFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (PerksSituation) none = judge (fixture, 0, SALES, "");
  g_autoptr (PerksSituation) three = judge (fixture, 0, SALES, "silence-weeks=3");
  g_autoptr (PerksSituation) four = judge (fixture, 0, SALES, "silence-weeks=4");

  text_assert_differs (fixture, none, three,
                       { "Weeks without a message", "silence-weeks", NULL, "3 weeks" });
  text_assert_differs (fixture, three, four,
                       { "Weeks without a message", "silence-weeks", "3 weeks", "4 weeks" });
  text_assert_differs (fixture, four, none,
                       { "Weeks without a message", "silence-weeks", "4 weeks", NULL });
}

static void
test_locales (TextFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  g_autoptr (PerksSituation) after = NULL;

  g_clear_object (&fixture->locale_text);
  fixture->locale_text = perks_locale_text_new ("de_DE");
  add_planner (fixture);
  before = judge (fixture, 0, SALES, "");
  add_sale (fixture, "2026-11-01", PERKS_SALE_KIND_BILLED, "182.00");
  after = judge (fixture, 0, SALES, "");
  text_assert_differs (
    fixture, before, after,
    { "Billed sales that count", "counted", "0,00\u00a0$", "182,00\u00a0$" },
    { "Missing to the next tier", "missing", "500,00\u00a0$", "318,00\u00a0$" },
    { "Next tier reached at this pace on", "forecast", NULL, "06.10.2027" });
}

static const char *
choose (GRand             *random,
        const char *const *words,
        int                n_words)
{
  return words[g_rand_int_range (random, 0, n_words)];
}

static char *
choose_day (GRand *random)
{
  return g_strdup_printf ("20%02d-%02d-%02d", g_rand_int_range (random, 24, 27),
                          g_rand_int_range (random, 1, 13), g_rand_int_range (random, 1, 29));
}

static void
add_random_offer (TextFixture *fixture,
                  GRand       *random,
                  int          number)
{
  static const char *const listings[] = { "contact-me", "free-trial", "test-drive",
                                          "get-it-now-free", "subscription", "usage-based" };
  static const char *const optimized[] = { "listing-optimized=yes", "listing-optimized=no" };
  static const char *const statuses[] = { "status=live", "status=live", "status=delisted" };
  g_autofree char *id = g_strdup_printf ("offer-%d", number);
  g_autofree char *day = choose_day (random);
  g_autofree char *since = g_strconcat ("live-since=", day, NULL);
  PerksOffer *offer = perks_fixture_add_live (fixture->books, id, "softwareAsAService",
                                              choose (random, listings, 6));

  perks_fixture_set (offer, since);
  perks_fixture_set (offer, choose (random, optimized, 2));
  perks_fixture_set (offer, choose (random, statuses, 3));
  if (g_rand_boolean (random))
    perks_fixture_set (offer, "contacted-on=");
  if (g_rand_int_range (random, 0, 4) == 0)
    perks_fixture_add_engagement (fixture->books, id, "2026-11-01");
}

static void
add_random_claim (TextFixture *fixture,
                  GRand       *random,
                  int          number)
{
  static const char *const benefits[] = { "nt-marketing-toolkit", "nt-listing-optimization",
                                          "sponsor-poc", "guest-blog", "blog-feature",
                                          "nt-press-release-support" };
  static const char *const states[] = { "requested", "active", "done", "declined", "revoked" };
  g_autofree char *offer = g_strdup_printf ("offer-%d", number);
  g_autofree char *day = choose_day (random);
  g_autofree char *fields = g_strconcat ("since=", day, NULL);

  perks_fixture_set_all (perks_fixture_add_claim (fixture->books, choose (random, benefits, 6),
                                                  offer, choose (random, states, 5)), fields);
}

static void
add_random_books (TextFixture *fixture,
                  GRand       *random)
{
  int n_offers = g_rand_int_range (random, 0, 6);
  int n_sales = n_offers > 0 ? g_rand_int_range (random, 0, 8) : 0;

  for (int i = 0; i < n_offers; i++)
    add_random_offer (fixture, random, i);
  for (int i = 0; i < n_offers / 2; i++)
    add_random_claim (fixture, random, i);
  for (int i = 0; i < n_sales; i++)
    {
      g_autofree char *offer = g_strdup_printf ("offer-%d", g_rand_int_range (random, 0, n_offers));
      g_autofree char *day = choose_day (random);
      g_autofree char *usd = g_strdup_printf ("%d.%02d", g_rand_int_range (random, 0, 90000),
                                              g_rand_int_range (random, 0, 100));

      perks_fixture_add_sale (fixture->books, offer, day, PERKS_SALE_KIND_BILLED, usd);
    }
}

/* Which of two groups of benefits is called the second depends on what is compared with what. */
static char *
write_line (const PerksSituationDifference *difference,
            gboolean                        swapped)
{
  g_autoptr (GRegex) number = g_regex_new (" [0-9]+$", 0, 0, NULL);
  g_autofree char *key = g_regex_replace_literal (number, difference->key, -1, 0, "", 0, NULL);
  const char *before = difference->before != NULL ? difference->before : "-";
  const char *after = difference->after != NULL ? difference->after : "-";

  return g_strdup_printf ("%s: %s / %s", key, swapped ? after : before,
                          swapped ? before : after);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All lines as sorted text; no key comes twice, and none says that something stays as it is. */
static char *
write_down (TextFixture    *fixture,
            PerksSituation *before,
            PerksSituation *after,
            gboolean        swapped)
{
  g_autoptr (GPtrArray) differences = perks_situation_compare (before, after, fixture->locale_text);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < differences->len; i++)
    {
      const PerksSituationDifference *difference = g_ptr_array_index (differences, i);

      g_assert_cmpstr (difference->before, !=, difference->after);
      g_assert_true (g_hash_table_add (keys, difference->key));
      g_ptr_array_add (lines, write_line (difference, swapped));
    }

  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* What one edition changes, the way back changes back. */
static void
test_there_and_back (TextFixture   *fixture,
                     gconstpointer  data)
{
  static const char *const editions[] = { "2019-08", "2023-08", "2023-12" };
  const char *seed_text = g_getenv ("PERKS_SEED");
  guint32 seed = seed_text != NULL ? (guint32) g_ascii_strtoull (seed_text, NULL, 10)
                                   : g_random_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("PERKS_SEED=%u", seed);
  for (int round = 0; round < 60; round++)
    {
      g_autoptr (PerksSituation) a = NULL;
      g_autoptr (PerksSituation) b = NULL;
      g_autofree char *there = NULL;
      g_autofree char *back = NULL;
      g_autofree char *nothing = NULL;

      perks_fixture_free (fixture->books);
      fixture->books = perks_fixture_new ();
      add_random_books (fixture, random);
      a = text_fixture_judge (fixture, choose (random, editions, 3), TEXT_TODAY);
      b = text_fixture_judge (fixture, choose (random, editions, 3), TEXT_TODAY);
      there = write_down (fixture, a, b, FALSE);
      back = write_down (fixture, b, a, TRUE);
      nothing = write_down (fixture, a, a, FALSE);

      g_assert_cmpstr (there, ==, back);
      g_assert_cmpstr (nothing, ==, "");
    }
}

static void
test_from_the_top (TextFixture   *fixture,
                   gconstpointer  data)
{
  g_autoptr (PerksSituation) below = NULL;
  g_autoptr (PerksSituation) top = NULL;
  g_autofree char *there = NULL;
  g_autofree char *back = NULL;

  add_planner (fixture);
  add_sale (fixture, "2026-11-01", PERKS_SALE_KIND_BILLED, "4999999.99");
  below = judge (fixture, 0, SALES, "");
  top = judge_with_cent (fixture, below);
  there = write_down (fixture, below, top, FALSE);
  back = write_down (fixture, top, below, TRUE);
  g_assert_nonnull (strstr (there, "missing: $0.01 / -"));
  g_assert_cmpstr (there, ==, back);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  text_add ("/workspace/situation-comparison/same", test_same);
  text_add ("/workspace/situation-comparison/nobody", test_nobody);
  text_add ("/workspace/situation-comparison/window", test_window);
  text_add ("/workspace/situation-comparison/what-if", test_what_if);
  text_add ("/workspace/situation-comparison/top", test_top);
  text_add ("/workspace/situation-comparison/excluded", test_excluded);
  text_add ("/workspace/situation-comparison/metric", test_metric);
  text_add ("/workspace/situation-comparison/falls-on", test_falls_on);
  text_add ("/workspace/situation-comparison/engagements", test_engagements);
  text_add ("/workspace/situation-comparison/path", test_path);
  text_add ("/workspace/situation-comparison/opting", test_opting);
  text_add ("/workspace/situation-comparison/offers", test_offers);
  text_add ("/workspace/situation-comparison/silence", test_silence);
  text_add ("/workspace/situation-comparison/locales", test_locales);
  text_add ("/workspace/situation-comparison/there-and-back", test_there_and_back);
  text_add ("/workspace/situation-comparison/from-the-top", test_from_the_top);

  return g_test_run ();
}
