/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-model-fixture.h"

#include "perks-benefit.h"
#include "perks-day.h"
#include "perks-listing.h"
#include "perks-money.h"
#include "perks-tier.h"

/* A small programme in code, after tiers.csv, benefits.csv and listing-options.csv, and books to
 * try it on. */

static const struct
{
  const char *id;
  const char *label;
  gint64      usd;
  gint64      users;
} tiers[] = {
  { "publisher", "Publisher", 0, -1 },   { "t500", "$500", 500, -1 },
  { "t25k", "$25K", 25000, 250 },        { "t50k", "$50K", 50000, 500 },
  { "t100k", "$100K", 100000, 1000 },    { "t500k", "$500K", 500000, 5000 },
  { "t1m", "$1M", 1000000, 50000 },      { "t2m", "$2M", 2000000, 200000 },
  { "t5m", "$5M", 5000000, 500000 },
};

#define TRANSACT (1u << PERKS_PATH_TRANSACT)
#define OTHERS ((1u << PERKS_PATH_LIST) | (1u << PERKS_PATH_TRIAL) | (1u << PERKS_PATH_CONSULTING))
#define NEEDS(condition) (1u << PERKS_CONDITION_##condition)

/* The last two are ours: one without a tier, one that is for a path and for tiers. */
static const struct
{
  const char      *id;
  PerksCategory    category;
  guint            paths;
  const char      *first_tier;
  PerksBenefitMode mode;
  guint            conditions;
  const char      *amounts;
} benefits[] = {
  { "research-pmc", PERKS_CATEGORY_MARKETING, TRANSACT, "publisher", PERKS_BENEFIT_MODE_SELF_SERVE,
    0, NULL },
  { "listing-optimization", PERKS_CATEGORY_MARKETING, TRANSACT, "publisher",
    PERKS_BENEFIT_MODE_ASSISTED, 0, NULL },
  { "whats-new-blog", PERKS_CATEGORY_MARKETING, TRANSACT, "publisher", PERKS_BENEFIT_MODE_AUTOMATIC,
    NEEDS (PRIVATE_OFFER), NULL },
  { "press-release-support", PERKS_CATEGORY_MARKETING, TRANSACT, "publisher",
    PERKS_BENEFIT_MODE_REQUEST,
    NEEDS (BYOL) | NEEDS (LISTING_OPTIMIZATION) | NEEDS (PUBLIC_LISTING), NULL },
  { "rewards-testimonial", PERKS_CATEGORY_MARKETING, TRANSACT, "t500", PERKS_BENEFIT_MODE_REQUEST,
    0, NULL },
  { "featured-category", PERKS_CATEGORY_MARKETING, TRANSACT, "t500", PERKS_BENEFIT_MODE_REQUEST,
    NEEDS (BYOL) | NEEDS (LISTING_OPTIMIZATION) | NEEDS (PRIVATE_OFFER), NULL },
  { "sponsor-test-drive", PERKS_CATEGORY_MARKETING, TRANSACT, "t50k", PERKS_BENEFIT_MODE_FUNDING,
    NEEDS (LISTING_OPTIMIZATION) | NEEDS (REGION),
    "t50k=5000 t100k=5000 t500k=40000 t1m=50000 t2m=75000 t5m=100000" },
  { "sponsor-poc", PERKS_CATEGORY_SALES, TRANSACT, "t500", PERKS_BENEFIT_MODE_FUNDING,
    NEEDS (BYOL) | NEEDS (LISTING_OPTIMIZATION) | NEEDS (REGION),
    "t500=2000 t25k=2000 t50k=15000 t100k=30000 t500k=60000 t1m=100000 t2m=125000 t5m=300000" },
  { "seller-spotlight", PERKS_CATEGORY_SALES, TRANSACT, "t100k", PERKS_BENEFIT_MODE_REQUEST,
    NEEDS (BYOL) | NEEDS (LISTING_OPTIMIZATION) | NEEDS (CO_SELL_READY), NULL },
  { "nt-listing-optimization", PERKS_CATEGORY_MARKETING, OTHERS, NULL, PERKS_BENEFIT_MODE_ONE_TIME,
    0, NULL },
  { "nt-marketing-toolkit", PERKS_CATEGORY_MARKETING, OTHERS, NULL, PERKS_BENEFIT_MODE_SELF_SERVE,
    0, "any=100" },
  { "trial-review", PERKS_CATEGORY_TECHNICAL, 1u << PERKS_PATH_TRIAL, NULL,
    PERKS_BENEFIT_MODE_REQUEST, 0, NULL },
  { "architecture-review", PERKS_CATEGORY_TECHNICAL, TRANSACT, NULL, PERKS_BENEFIT_MODE_ASSISTED, 0,
    NULL },
  { "onboarding", PERKS_CATEGORY_TECHNICAL, TRANSACT | (1u << PERKS_PATH_LIST), "t500",
    PERKS_BENEFIT_MODE_SELF_SERVE, 0, NULL },
};

#define OPTION(option) (1u << PERKS_LISTING_OPTION_##option)
#define BOTH (PERKS_STOREFRONTS_AZURE_MARKETPLACE | PERKS_STOREFRONTS_APPSOURCE)

static const struct
{
  const char      *name;
  const char      *type;
  PerksStorefronts storefronts;
  guint            options;
} listings[] = {
  { "Azure application: managed application", "azureApplication",
    PERKS_STOREFRONTS_AZURE_MARKETPLACE,
    OPTION (TEST_DRIVE) | OPTION (SUBSCRIPTION) | OPTION (USAGE_BASED) },
  { "Azure application: solution template", "azureApplication", PERKS_STOREFRONTS_AZURE_MARKETPLACE,
    OPTION (GET_IT_NOW_FREE) },
  { "Azure virtual machine", "azureVirtualMachine", PERKS_STOREFRONTS_AZURE_MARKETPLACE,
    OPTION (FREE_TRIAL) | OPTION (TEST_DRIVE) | OPTION (BYOL) | OPTION (USAGE_BASED) },
  { "Consulting service", "consultingService", BOTH, OPTION (CONTACT_ME) },
  { "Dynamics 365 apps on Dataverse and Power Apps", "dynamics365ForCustomerEngagement",
    PERKS_STOREFRONTS_APPSOURCE, OPTION (FREE_TRIAL) | OPTION (TEST_DRIVE) | OPTION (CONTACT_ME) |
    OPTION (GET_IT_NOW_FREE) | OPTION (USAGE_BASED) },
  { "Power BI visual", "powerBiVisual", PERKS_STOREFRONTS_APPSOURCE, 0 },
  { "Microsoft 365 app", "microsoft365App", PERKS_STOREFRONTS_APPSOURCE,
    OPTION (FREE_TRIAL) | OPTION (CONTACT_ME) },
  { "Software as a service", "softwareAsAService", BOTH,
    OPTION (FREE_TRIAL) | OPTION (TEST_DRIVE) | OPTION (CONTACT_ME) | OPTION (GET_IT_NOW_FREE) |
    OPTION (SUBSCRIPTION) | OPTION (USAGE_BASED) },
};

/**
 * perks_fixture_day:
 * @text: (nullable): a day that exists as `YYYY-MM-DD`
 *
 * Returns: the day, %PERKS_DAY_NONE for %NULL
 */
PerksDay
perks_fixture_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  PerksDay day = PERKS_DAY_NONE;

  if (text != NULL)
    perks_day_from_string (text, &day, &error);
  g_assert_no_error (error);
  return day;
}

/**
 * perks_fixture_usd:
 * @text: an amount as `1234.50`
 *
 * Returns: the amount in cents
 */
gint64
perks_fixture_usd (const char *text)
{
  g_autoptr (GError) error = NULL;
  PerksMoney money = { 0 };

  perks_money_from_string (text, "USD", &money, &error);
  g_assert_no_error (error);
  return money.minor;
}

/**
 * perks_fixture_set:
 * @record: a record
 * @field_and_value: `name=value`
 *
 * Sets a field, which has to succeed.
 */
void
perks_fixture_set (gpointer    record,
                   const char *field_and_value)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = g_strsplit (field_and_value, "=", 2);

  perks_record_set_field (record, parts[0], parts[1], &error);
  g_assert_no_error (error);
}

/**
 * perks_fixture_set_all:
 * @record: a record
 * @fields: any number of `name=value` with blanks between; the values hold none
 *
 * Sets fields, which has to succeed.
 */
void
perks_fixture_set_all (gpointer    record,
                       const char *fields)
{
  g_auto (GStrv) words = g_strsplit (fields, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        perks_fixture_set (record, words[i]);
    }
}

static GPtrArray *
make_tiers (void)
{
  GPtrArray *made = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (tiers); i++)
    {
      PerksTierValues values = { .id = tiers[i].id, .label = tiers[i].label, .source = "tiers.csv",
                                 .thresholds = { tiers[i].usd * 100, tiers[i].users } };

      g_ptr_array_add (made, perks_tier_new (&values));
    }

  return made;
}

static GHashTable *
make_amounts (const char *text)
{
  GHashTable *amounts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) pairs = g_strsplit (text != NULL ? text : "", " ", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      gint64 *amount = g_new (gint64, 1);

      *amount = perks_fixture_usd (pair[1]);
      g_hash_table_insert (amounts, g_strdup (pair[0]), amount);
    }

  return amounts;
}

static GPtrArray *
make_benefits (void)
{
  GPtrArray *made = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (benefits); i++)
    {
      g_autoptr (GHashTable) amounts = make_amounts (benefits[i].amounts);
      PerksBenefitValues values = { .id = benefits[i].id, .name = benefits[i].id,
                                    .category = benefits[i].category,
                                    .paths = benefits[i].paths,
                                    .first_tier = benefits[i].first_tier,
                                    .mode = benefits[i].mode, .conditions = benefits[i].conditions,
                                    .amounts = amounts, .source = "benefits.csv" };

      g_ptr_array_add (made, perks_benefit_new (&values));
    }

  return made;
}

static GPtrArray *
make_listings (void)
{
  GPtrArray *made = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (listings); i++)
    {
      PerksListingValues values = { .name = listings[i].name, .type = listings[i].type,
                                    .storefronts = listings[i].storefronts,
                                    .options = listings[i].options };

      g_ptr_array_add (made, perks_listing_new (&values));
    }

  return made;
}

static GPtrArray *
make_figures (const char *text)
{
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_figure_free);
  g_auto (GStrv) pairs = g_strsplit (text, " ", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);

      if (pair[0] != NULL)
        g_ptr_array_add (made,
                         perks_figure_new (pair[0], pair[1], PERKS_PROVENANCE_PUBLISHED, "rules.md",
                                           NULL));
    }

  return made;
}

/* Those that every edition of the catalogue has. */
static GPtrArray *
make_clauses (void)
{
  static const char *const ids[] = { "purpose", "getting-started", "contacts", "tiers", "window",
                                     "list-trial-consulting", "transact", "engagement", "claims",
                                     "listing-optimization", "sponsorship", "expiry", "isv-connect",
                                     "opt-in-out", "cancellation" };
  GPtrArray *made = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_clause_free);

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    g_ptr_array_add (made,
                     perks_clause_new (ids[i], ids[i], "text", PERKS_PROVENANCE_PUBLISHED,
                                       "seed.md"));

  return made;
}

/**
 * perks_fixture_edition_new:
 * @window_months: how many trailing months count, 0 for the whole past
 * @metrics: a bit for each metric
 * @figures: `name=value` with blanks between
 *
 * Returns: (transfer full): an edition `2023-08`, or `2023-12` with a window
 */
PerksEdition *
perks_fixture_edition_new (int         window_months,
                           guint       metrics,
                           const char *figures)
{
  g_autoptr (GPtrArray) made_tiers = make_tiers ();
  g_autoptr (GPtrArray) made_benefits = make_benefits ();
  g_autoptr (GPtrArray) made_listings = make_listings ();
  g_autoptr (GPtrArray) made_figures = make_figures (figures);
  g_autoptr (GPtrArray) made_clauses = make_clauses ();
  PerksEditionValues values = {
    .id = window_months > 0 ? "2023-12" : "2023-08",
    .label = "A label",
    .summary = "A summary",
    .from = perks_fixture_day ("2023-08-01"),
    .to = perks_fixture_day ("2023-11-30"),
    .source = "editions.csv",
    .provenance = PERKS_PROVENANCE_PUBLISHED,
    .window_months = window_months,
    .window_provenance = PERKS_PROVENANCE_ASSUMED,
    .window_note = "Said in 2021-12, not repeated.",
    .metrics = metrics,
    .tiers = made_tiers,
    .benefits = made_benefits,
    .listings = made_listings,
    .listing_paths = { PERKS_PATH_UNKNOWN, PERKS_PATH_LIST, PERKS_PATH_TRIAL, PERKS_PATH_TRIAL,
                       PERKS_PATH_TRIAL,
                       PERKS_PATH_LIST, PERKS_PATH_TRANSACT, PERKS_PATH_TRANSACT },
    .consulting_paths = { PERKS_PATH_UNKNOWN, PERKS_PATH_LIST, PERKS_PATH_LIST,
                          PERKS_PATH_CONSULTING,
                          PERKS_PATH_CONSULTING, PERKS_PATH_CONSULTING },
    .figures = made_figures,
    .clauses = made_clauses,
  };

  return perks_edition_new (&values);
}

/**
 * perks_fixture_edition_2023:
 *
 * Returns: (transfer full): the whole past, both metrics
 */
PerksEdition *
perks_fixture_edition_2023 (void)
{
  return perks_fixture_edition_new (0, PERKS_FIXTURE_METRICS, PERKS_FIXTURE_FIGURES);
}

/**
 * perks_fixture_edition_window:
 *
 * Returns: (transfer full): the trailing twelve months, both metrics
 */
PerksEdition *
perks_fixture_edition_window (void)
{
  return perks_fixture_edition_new (12, PERKS_FIXTURE_METRICS, PERKS_FIXTURE_FIGURES);
}

/**
 * perks_fixture_new:
 *
 * Returns: (transfer full): books with a publisher and nothing else
 */
PerksFixture *
perks_fixture_new (void)
{
  PerksFixture *self = g_new0 (PerksFixture, 1);

  self->publisher = perks_publisher_new ("contoso");
  perks_fixture_set (self->publisher, "name=Contoso");
  perks_fixture_set (self->publisher, "mpn-id=1234567");
  self->offers = g_ptr_array_new_with_free_func (g_object_unref);
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
  self->engagements = g_ptr_array_new_with_free_func (g_object_unref);
  self->credits = g_ptr_array_new_with_free_func (g_object_unref);
  self->remotes = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_remote_free);
  self->ledger_offers = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_ledger_offer_free);
  self->sums = g_array_new (FALSE, FALSE, sizeof (PerksSalesSum));
  return self;
}

/**
 * perks_fixture_free:
 * @self: (transfer full): books in the making
 */
void
perks_fixture_free (PerksFixture *self)
{
  g_clear_object (&self->publisher);
  g_ptr_array_unref (self->offers);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->engagements);
  g_ptr_array_unref (self->credits);
  g_ptr_array_unref (self->remotes);
  g_ptr_array_unref (self->ledger_offers);
  g_array_unref (self->sums);
  g_free (self);
}

/**
 * perks_fixture_add_offer:
 * @self: books in the making
 * @id: the id
 * @...: fields as `name=value`, then %NULL
 *
 * Returns: (transfer none): an offer with that name and these fields
 */
PerksOffer *
perks_fixture_add_offer (PerksFixture *self,
                         const char   *id,
                         ...)
{
  PerksOffer *offer = perks_offer_new (id);
  const char *field;
  va_list fields;

  g_ptr_array_add (self->offers, offer);
  va_start (fields, id);
  while ((field = va_arg (fields, const char *)) != NULL)
    perks_fixture_set (offer, field);
  va_end (fields);

  return offer;
}

/**
 * perks_fixture_add_live:
 * @self: books in the making
 * @id: the id, and the name too
 * @type: the offer type
 * @listing: the listing option
 *
 * Returns: (transfer none): an offer that is live since 2 January 2025 and has nothing to be
 *   blamed for
 */
PerksOffer *
perks_fixture_add_live (PerksFixture *self,
                        const char   *id,
                        const char   *type,
                        const char   *listing)
{
  PerksOffer *offer = perks_fixture_add_offer (self, id, "status=live", "live-since=2025-01-02",
                                               "owner=Ann Able <ann@contoso.example>",
                                               "contacted-on=2025-01-10", "listing-optimized=yes",
                                               "co-sell-ready=yes", "country=DE", NULL);

  g_object_set (offer, "name", id, "type", type, NULL);
  g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "listing", listing, NULL));
  return offer;
}

/**
 * perks_fixture_add_claim:
 * @self: books in the making
 * @benefit: the id of a benefit
 * @offer: (nullable): the id of an offer
 * @state: a state
 *
 * Returns: (transfer none): the claim
 */
PerksClaim *
perks_fixture_add_claim (PerksFixture *self,
                         const char   *benefit,
                         const char   *offer,
                         const char   *state)
{
  g_autofree char *id = perks_claim_make_id ("contoso", benefit, offer);
  PerksClaim *claim = perks_claim_new (id);

  g_object_set (claim, "publisher", "contoso", "benefit", benefit, "offer", offer, NULL);
  g_assert_true (perks_record_set_field (PERKS_RECORD (claim), "state", state, NULL));
  g_ptr_array_add (self->claims, claim);
  return claim;
}

/**
 * perks_fixture_add_engagement:
 * @self: books in the making
 * @offer: the id of an offer
 * @opted_out_on: (nullable): the day of opting out
 *
 * Returns: (transfer none): the engagement
 */
PerksEngagement *
perks_fixture_add_engagement (PerksFixture *self,
                              const char   *offer,
                              const char   *opted_out_on)
{
  g_autofree char *id = g_strdup_printf ("engagement-%u", self->engagements->len);
  PerksEngagement *engagement = perks_engagement_new (id);

  g_object_set (engagement, "offer", offer, "opted-out-on", perks_fixture_day (opted_out_on), NULL);
  g_ptr_array_add (self->engagements, engagement);
  return engagement;
}

/**
 * perks_fixture_add_credit:
 * @self: books in the making
 * @id: the id
 * @fields: as perks_fixture_set_all()
 *
 * Returns: (transfer none): the credit
 */
PerksCredit *
perks_fixture_add_credit (PerksFixture *self,
                          const char   *id,
                          const char   *fields)
{
  PerksCredit *credit = perks_credit_new (id);

  perks_fixture_set_all (credit, fields);
  g_ptr_array_add (self->credits, credit);
  return credit;
}

/**
 * perks_fixture_add_remote:
 * @self: books in the making
 * @name: its name
 * @set_up_on: (nullable): the day of setting it up
 * @succeeded_on: (nullable): the last day on which something came in
 * @failures: how often it has failed since
 *
 * Adds where sales come in from.
 */
void
perks_fixture_add_remote (PerksFixture *self,
                          const char   *name,
                          const char   *set_up_on,
                          const char   *succeeded_on,
                          guint         failures)
{
  g_ptr_array_add (self->remotes, perks_remote_new (name, perks_fixture_day (set_up_on),
                                                    perks_fixture_day (succeeded_on), failures));
}

static guint
find_ledger_offer (PerksFixture *self,
                   const char   *offer)
{
  for (guint i = 0; i < self->ledger_offers->len; i++)
    {
      PerksLedgerOffer *ledger_offer = g_ptr_array_index (self->ledger_offers, i);

      if (g_strcmp0 (ledger_offer->offer, offer) == 0)
        return i;
    }

  g_ptr_array_add (self->ledger_offers,
                   perks_ledger_offer_new (offer != NULL ? offer : "Stranger", offer));
  return self->ledger_offers->len - 1;
}

/**
 * perks_fixture_add_sale:
 * @self: books in the making
 * @offer: (nullable): the id of the offer that was sold, or %NULL for one that is not in the books
 * @day: the day
 * @kind: what the line is
 * @usd: the amount
 *
 * Adds a sum of one sale.
 */
void
perks_fixture_add_sale (PerksFixture  *self,
                        const char    *offer,
                        const char    *day,
                        PerksSaleKind  kind,
                        const char    *usd)
{
  PerksSalesSum sum = { .ledger_offer = find_ledger_offer (self, offer),
                        .day = perks_fixture_day (day),
                        .kind = kind, .currency = "USD", .rows = 1,
                        .usd = perks_fixture_usd (usd) };

  sum.own = sum.usd;
  g_array_append_val (self->sums, sum);
}

/**
 * perks_fixture_dup_books:
 * @self: books in the making
 *
 * Returns: (transfer full): the books as they stand now
 */
PerksBooks *
perks_fixture_dup_books (PerksFixture *self)
{
  g_autoptr (GPtrArray) publishers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) sums = g_array_copy (self->sums);
  PerksBooksValues values = {
    .publisher = self->publisher,
    .publishers = publishers,
    .offers = self->offers,
    .claims = self->claims,
    .engagements = self->engagements,
    .credits = self->credits,
    .remotes = self->remotes,
    .ledger_offers = self->ledger_offers,
    .sums = sums,
  };

  if (self->publisher != NULL)
    g_ptr_array_add (publishers, g_object_ref (self->publisher));
  return perks_books_new (&values);
}
