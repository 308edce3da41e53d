/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random-books.h"

#include "perks-benefit.h"
#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-day.h"
#include "perks-engagement.h"
#include "perks-offer.h"
#include "perks-publisher.h"
#include "perks-tier.h"

#define DAYS_BACK 1200
#define DAYS_AHEAD 60

typedef struct
{
  GRand        *random;
  PerksEdition *edition;
  PerksDay      today;
} Dice;

static gboolean
is_chance (const Dice *dice,
           int         in_hundred)
{
  return g_rand_int_range (dice->random, 0, 100) < in_hundred;
}

static PerksDay
pick_day (const Dice *dice)
{
  return dice->today + g_rand_int_range (dice->random, -DAYS_BACK, DAYS_AHEAD + 1);
}

static void
set (gpointer    record,
     const char *field,
     const char *text)
{
  g_autoptr (GError) error = NULL;

  perks_record_set_field (record, field, text, &error);
  g_assert_no_error (error);
}

/* One of the words; "" leaves the field empty. */
static void
set_one_of (const Dice *dice,
            gpointer    record,
            const char *field,
            const char *words)
{
  g_auto (GStrv) choices = g_strsplit (words, "|", -1);
  guint number = (guint) g_rand_int_range (dice->random, 0, (int) g_strv_length (choices));

  set (record, field, choices[number]);
}

static void
set_day (const Dice *dice,
         gpointer    record,
         const char *field,
         int         in_hundred)
{
  g_autofree char *text = perks_day_to_string (pick_day (dice));

  if (is_chance (dice, in_hundred))
    set (record, field, text);
}

static void
set_former_paths (const Dice *dice,
                  PerksOffer *offer)
{
  static const char *const paths[] = { "list", "trial", "consulting", "transact" };
  PerksDay first = pick_day (dice);
  g_autofree char *day = perks_day_to_string (first);
  g_autofree char *later = perks_day_to_string (first +
                                                g_rand_int_range (dice->random, 1, 400));
  const char *path = paths[g_rand_int_range (dice->random, 0, G_N_ELEMENTS (paths))];
  const char *next = paths[g_rand_int_range (dice->random, 0, G_N_ELEMENTS (paths))];
  g_autofree char *one = g_strdup_printf ("%s:%s", path, day);
  g_autofree char *two = g_strdup_printf ("%s,%s:%s", one, next, later);

  set (offer, "former-paths", is_chance (dice, 60) ? one : two);
}

static PerksOffer *
make_offer (const Dice *dice,
            guint       number)
{
  g_autofree char *id = g_strdup_printf ("offer-%u", number);
  PerksOffer *offer = perks_offer_new (id);

  set (offer, "publisher", "contoso");
  set_one_of (dice, offer, "name", "Planner|planner|Scout|Vault|");
  set_one_of (dice, offer, "type", "softwareAsAService|softwareAsAService|azureVirtualMachine|"
                                   "consultingService|microsoft365App|powerBiVisual|"
                                   "dynamics365ForCustomerEngagement|");
  set_one_of (dice, offer, "listing", "contact-me|free-trial|test-drive|get-it-now-free|byol|"
                                      "subscription|subscription|usage-based|usage-based|");
  set_one_of (dice, offer, "consulting", "|assessment|implementation|workshop");
  set_one_of (dice, offer, "storefront", "||azure-marketplace|appsource");
  set_one_of (dice, offer, "visibility", "public|public|private");
  set_one_of (dice, offer, "status", "live|live|live|draft|delisted");
  set_one_of (dice, offer, "owner", "|Ann <ann@contoso.example>|In.fo+x@contoso.example|Ann");
  set_one_of (dice, offer, "primary-contact", "||bea@contoso.example|SALES@contoso.example");
  set_one_of (dice, offer, "owner-left", "||yes");
  set_one_of (dice, offer, "listing-optimized", "|yes");
  set_one_of (dice, offer, "co-sell-ready", "|yes");
  set_one_of (dice, offer, "country", "|DE|DE");
  set_one_of (dice, offer, "product-family", "||dynamics");
  set_one_of (dice, offer, "teams-mau", "||||0|249|250|500|1000|60000");
  set_day (dice, offer, "teams-mau-on", 50);
  set_day (dice, offer, "live-since", 85);
  set_day (dice, offer, "contacted-on", 40);
  if (is_chance (dice, 25))
    set_former_paths (dice, offer);
  return offer;
}

/* Near and on the thresholds, small, large, refunds. */
static gint64
pick_amount (const Dice *dice)
{
  GPtrArray *tiers = perks_edition_get_tiers (dice->edition);
  PerksTier *tier = g_ptr_array_index (tiers, g_rand_int_range (dice->random, 0, (int) tiers->len));
  gint64 amount = perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES);

  switch (g_rand_int_range (dice->random, 0, 6))
    {
    case 0:
      return amount;
    case 1:
      return amount - 1;
    case 2:
      return -g_rand_int_range (dice->random, 0, 3000000);
    case 3:
      return g_rand_int_range (dice->random, 0, 1000);
    default:
      return g_rand_int_range (dice->random, 0, 6000000);
    }
}

/* Most are billed; the offer's number may be that of a name which nobody has linked. */
static GArray *
make_sums (const Dice *dice,
           guint       n_ledger_offers)
{
  static const PerksSaleKind kinds[] = {
    PERKS_SALE_KIND_BILLED, PERKS_SALE_KIND_BILLED, PERKS_SALE_KIND_BILLED, PERKS_SALE_KIND_BILLED,
    PERKS_SALE_KIND_TRIAL, PERKS_SALE_KIND_REJECTED, PERKS_SALE_KIND_FRAUD,
  };
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (PerksSalesSum));
  guint n_sums = (guint) g_rand_int_range (dice->random, 0, 30);

  for (guint i = 0; i < n_sums; i++)
    {
      PerksSalesSum sum = {
        .ledger_offer = (guint) g_rand_int_range (dice->random, 0, (int) n_ledger_offers),
        .day = pick_day (dice),
        .kind = kinds[g_rand_int_range (dice->random, 0, G_N_ELEMENTS (kinds))],
        .currency = "USD",
        .rows = 1,
        .usd = pick_amount (dice),
      };

      sum.own = sum.usd;
      g_array_append_val (sums, sum);
    }

  return sums;
}

static PerksClaim *
make_claim (const Dice *dice,
            GPtrArray  *offers)
{
  GPtrArray *benefits = perks_edition_get_benefits (dice->edition);
  PerksBenefit *benefit = g_ptr_array_index (benefits, g_rand_int_range (dice->random, 0,
                                                                         (int) benefits->len));
  guint number = (guint) g_rand_int_range (dice->random, 0, (int) offers->len + 1);
  const char *offer = number < offers->len
                        ? perks_record_get_id (g_ptr_array_index (offers, number))
                        : NULL;
  const char *name = is_chance (dice, 10) ? PERKS_CLAIM_ISV_CONNECT
                                           : perks_benefit_get_id (benefit);
  g_autofree char *id = perks_claim_make_id ("contoso", name, offer);
  PerksClaim *claim = perks_claim_new (id);

  g_object_set (claim, "publisher", "contoso", "benefit", name, "offer", offer, NULL);
  set_one_of (dice, claim, "state", "available|requested|requested|contacted|scheduled|active|"
                                    "active|done|declined|refused|expired|revoked");
  set_day (dice, claim, "since", 90);
  set_day (dice, claim, "requested-on", 60);
  set_day (dice, claim, "expires-on", 30);
  return claim;
}

/* A benefit is claimed once by whom it is for. */
static GPtrArray *
make_claims (const Dice *dice,
             GPtrArray  *offers)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int n_claims = g_rand_int_range (dice->random, 0, 12);

  for (int i = 0; i < n_claims; i++)
    {
      g_autoptr (PerksClaim) claim = make_claim (dice, offers);

      if (g_hash_table_add (ids, g_strdup (perks_record_get_id (PERKS_RECORD (claim)))))
        g_ptr_array_add (claims, g_steal_pointer (&claim));
    }

  return claims;
}

static GPtrArray *
make_engagements (const Dice *dice,
                  GPtrArray  *offers)
{
  GPtrArray *engagements = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < offers->len; i++)
    {
      const char *offer = perks_record_get_id (g_ptr_array_index (offers, i));
      PerksEngagement *engagement;

      if (!is_chance (dice, 30))
        continue;
      engagement = perks_engagement_new (offer);
      g_object_set (engagement, "publisher", "contoso", "offer", offer, NULL);
      set_day (dice, engagement, "start", 60);
      set_day (dice, engagement, "end", 20);
      set_day (dice, engagement, "opted-out-on", 50);
      set_day (dice, engagement, "opted-in-on", 30);
      g_ptr_array_add (engagements, engagement);
    }

  return engagements;
}

static GPtrArray *
make_credits (const Dice *dice)
{
  GPtrArray *credits = g_ptr_array_new_with_free_func (g_object_unref);
  int n_credits = g_rand_int_range (dice->random, 0, 4);

  for (int i = 0; i < n_credits; i++)
    {
      g_autofree char *id = g_strdup_printf ("credit-%d", i);
      PerksCredit *credit = perks_credit_new (id);

      set_one_of (dice, credit, "kind", "poc|test-drive|other");
      set_one_of (dice, credit, "amount", "5000.00|2000.00|");
      set_one_of (dice, credit, "used", "|0.00|1999.99|2000.00|6000.00");
      set_day (dice, credit, "start", 90);
      set_day (dice, credit, "end", 90);
      g_ptr_array_add (credits, credit);
    }

  return credits;
}

static GPtrArray *
make_remotes (const Dice *dice)
{
  GPtrArray *remotes = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_remote_free);
  PerksDay set_up_on = pick_day (dice);
  PerksDay succeeded_on = dice->today - g_rand_int_range (dice->random, 0, 6);

  if (is_chance (dice, 40))
    g_ptr_array_add (remotes,
                     perks_remote_new ("partner-center", set_up_on,
                                       is_chance (dice, 70) ? succeeded_on : PERKS_DAY_NONE,
                                       (guint) g_rand_int_range (dice->random, 0, 5)));
  return remotes;
}

static PerksPublisher *
make_publisher (const Dice *dice)
{
  PerksPublisher *publisher = perks_publisher_new ("contoso");

  set_one_of (dice, publisher, "name", "Contoso");
  set_one_of (dice, publisher, "mpn-id", "|1234|1234567890");
  set_one_of (dice, publisher, "enrolled", "|yes|no");
  set_one_of (dice, publisher, "marketing-contacts", "|mara@contoso.example");
  return publisher;
}

/* Every offer has a name in the ledger, and there is one that nobody has linked. */
static GPtrArray *
make_ledger_offers (GPtrArray *offers)
{
  GPtrArray *ledger_offers =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_ledger_offer_free);

  for (guint i = 0; i < offers->len; i++)
    {
      const char *id = perks_record_get_id (g_ptr_array_index (offers, i));

      g_ptr_array_add (ledger_offers, perks_ledger_offer_new (id, id));
    }

  g_ptr_array_add (ledger_offers, perks_ledger_offer_new ("Stranger", NULL));
  return ledger_offers;
}

/**
 * random_books_new:
 * @random: where the chances come from
 * @edition: the edition whose benefits and thresholds are used
 * @today: the day around which everything lies
 *
 * Returns: (transfer full): books
 */
PerksBooks *
random_books_new (GRand        *random,
                  PerksEdition *edition,
                  PerksDay      today)
{
  const Dice dice = { random, edition, today };
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_offers = (guint) g_rand_int_range (random, 0, 7);
  g_autoptr (PerksPublisher) publisher = make_publisher (&dice);
  g_autoptr (GPtrArray) publishers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) claims = NULL, engagements = NULL, credits = NULL, remotes = NULL;
  g_autoptr (GPtrArray) ledger_offers = NULL;
  g_autoptr (GArray) sums = NULL;

  for (guint i = 0; i < n_offers; i++)
    g_ptr_array_add (offers, make_offer (&dice, i));
  g_ptr_array_add (publishers, g_object_ref (publisher));
  claims = make_claims (&dice, offers);
  engagements = make_engagements (&dice, offers);
  credits = make_credits (&dice);
  remotes = make_remotes (&dice);
  ledger_offers = make_ledger_offers (offers);
  sums = make_sums (&dice, ledger_offers->len);

  return perks_books_new (&(PerksBooksValues) {
    .publisher = publisher,
    .publishers = publishers,
    .offers = offers,
    .claims = claims,
    .engagements = engagements,
    .credits = credits,
    .remotes = remotes,
    .ledger_offers = ledger_offers,
    .sums = sums,
  });
}

/**
 * random_books_with_sums:
 * @books: books
 * @sums: (element-type PerksSalesSum): other sales
 *
 * Returns: (transfer full): the same books with these sales in place of their own
 */
PerksBooks *
random_books_with_sums (PerksBooks *books,
                        GArray     *sums)
{
  return perks_books_new (&(PerksBooksValues) {
    .publisher = perks_books_get_publisher (books),
    .publishers = perks_books_get_publishers (books),
    .offers = perks_books_get_offers (books),
    .claims = perks_books_get_claims (books),
    .engagements = perks_books_get_engagements (books),
    .credits = perks_books_get_credits (books),
    .remotes = perks_books_get_remotes (books),
    .ledger_offers = perks_books_get_ledger_offers (books),
    .sums = sums,
  });
}
