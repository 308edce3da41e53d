/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-catalog.h"

#include "catalog-test.h"
#include "perks-benefit.h"
#include "perks-day.h"
#include "perks-listing.h"
#include "perks-offer.h"
#include "perks-tier.h"

static PerksCatalog *
load_catalog (void)
{
  g_autoptr (GError) error = NULL;
  PerksCatalog *catalog = perks_catalog_new (&error);

  g_assert_no_error (error);
  return catalog;
}

static void
test_new_destroy (void)
{
  g_autoptr (PerksCatalog) catalog = load_catalog ();

  g_assert_finalize_object (g_steal_pointer (&catalog));
}

static void
test_editions (void)
{
  static const struct
  {
    const char *id;
    const char *from;
    const char *to;
    int         window_months;
    gboolean    counts_users;
    guint       n_tiers;
    guint       n_benefits;
  } cases[] = {
    { "2019-08", "2019-08-12", "2020-02-07", 0, FALSE, 9, 39 },
    { "2023-08", "2023-08-01", "2023-11-30", 0, TRUE, 9, 34 },
    { "2023-12", "2023-12-01", NULL, 12, TRUE, 6, 34 },
  };
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  GPtrArray *editions = perks_catalog_get_editions (catalog);

  g_assert_cmpuint (editions->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < editions->len; i++)
    {
      PerksEdition *edition = g_ptr_array_index (editions, i);
      g_autofree char *from = perks_day_to_string (perks_edition_get_from (edition));
      g_autofree char *to = perks_day_to_string (perks_edition_get_to (edition));

      g_assert_cmpstr (perks_edition_get_id (edition), ==, cases[i].id);
      g_assert_cmpstr (from, ==, cases[i].from);
      g_assert_cmpstr (to, ==, cases[i].to);
      g_assert_cmpint (perks_edition_get_window_months (edition), ==, cases[i].window_months);
      g_assert_true (perks_edition_has_metric (edition, PERKS_METRIC_BILLED_SALES));
      g_assert_cmpint (perks_edition_has_metric (edition, PERKS_METRIC_TEAMS_MAU), ==,
                       cases[i].counts_users);
      g_assert_cmpuint (perks_edition_get_tiers (edition)->len, ==, cases[i].n_tiers);
      g_assert_cmpuint (perks_edition_get_benefits (edition)->len, ==, cases[i].n_benefits);
      g_assert_cmpuint (perks_edition_get_listings (edition)->len, ==, 14);
      g_assert_true (perks_catalog_find_edition (catalog, cases[i].id) == edition);
    }

  g_assert_null (perks_catalog_find_edition (catalog, "2020-02"));
  g_assert_null (perks_catalog_find_edition (catalog, NULL));
  g_assert_cmpstr (perks_edition_get_id (perks_catalog_get_default_edition (catalog)), ==,
                   "2023-08");
}

static void
test_resources (void)
{
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  GPtrArray *resources = perks_catalog_get_resources (catalog);
  g_autoptr (GHashTable) categories = g_hash_table_new (g_str_hash, g_str_equal);
  PerksResource *toolkit = perks_catalog_find_resource (catalog, "toolkit");

  for (guint i = 0; i < resources->len; i++)
    g_hash_table_add (categories,
                      (char *) perks_resource_get_category (g_ptr_array_index (resources, i)));

  g_assert_cmpuint (resources->len, ==, 124);
  g_assert_cmpuint (g_hash_table_size (categories), ==, 14);
  g_assert_true (toolkit == g_ptr_array_index (resources, 0));
  g_assert_cmpstr (perks_resource_get_url (toolkit), ==,
                   "https://partner.microsoft.com/asset/collection/"
                   "azure-marketplace-and-appsource-publisher-toolkit#/");
  g_assert_null (perks_catalog_find_resource (catalog, "nothing"));
  g_assert_null (perks_catalog_find_resource (catalog, NULL));
}

static gint64
read_number (const char *text)
{
  return *text != '\0' ? g_ascii_strtoll (text, NULL, 10) : -1;
}

static void
test_tiers_of_2023_08 (void)
{
  g_autoptr (GPtrArray) table = load_table ("tiers-2023-08.csv");
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  GPtrArray *tiers = perks_edition_get_tiers (perks_catalog_get_default_edition (catalog));

  g_assert_cmpuint (tiers->len, ==, table->len - 1);
  for (guint row = 1; row < table->len; row++)
    {
      PerksTier *tier = g_ptr_array_index (tiers, row - 1);

      g_assert_cmpint (read_number (get_cell (table, row, "rank")), ==, row - 1);
      g_assert_cmpstr (perks_tier_get_id (tier), ==, get_cell (table, row, "tier_id"));
      g_assert_cmpstr (perks_tier_get_label (tier), ==, get_cell (table, row, "label"));
      g_assert_cmpint (perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES), ==,
                       read_number (get_cell (table, row, "min_billed_sales_usd")) * 100);
      g_assert_cmpint (perks_tier_get_threshold (tier, PERKS_METRIC_TEAMS_MAU), ==,
                       read_number (get_cell (table, row, "min_teams_mau")));
      g_assert_cmpint (perks_tier_get_provenance (tier), ==, PERKS_PROVENANCE_PUBLISHED);
    }
}

/* A cell of the published table: empty, yes, or whole USD. */
static void
assert_cell (PerksEdition *edition,
             PerksBenefit *benefit,
             const char   *tier,
             const char   *cell)
{
  guint rank, first_rank;
  gint64 amount = perks_benefit_get_amount (benefit, tier);

  g_assert_nonnull (perks_edition_find_tier (edition, tier, &rank));
  g_assert_nonnull (
    perks_edition_find_tier (edition, perks_benefit_get_first_tier (benefit), &first_rank));

  g_assert_cmpint (rank >= first_rank, ==, *cell != '\0');
  if (*cell == '\0' || g_str_equal (cell, "yes"))
    g_assert_cmpint (amount, ==, -1);
  else
    g_assert_cmpint (amount, ==, read_number (cell) * 100);
}

static void
test_table_of_2023_08 (void)
{
  g_autoptr (GPtrArray) table = load_table ("benefit-tiers-2023-08.csv");
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  PerksEdition *edition = perks_catalog_get_default_edition (catalog);
  char **head = g_ptr_array_index (table, 0);
  guint n_transact = 0;

  for (guint row = 1; row < table->len; row++)
    {
      PerksBenefit *benefit =
        perks_edition_find_benefit (edition, get_cell (table, row, "benefit_id"));
      const char *category = perks_enum_to_name (PERKS_TYPE_CATEGORY,
                                                 perks_benefit_get_category (benefit));

      g_assert_cmpstr (category, ==, get_cell (table, row, "category"));
      for (guint column = 2; head[column] != NULL; column++)
        assert_cell (edition, benefit, head[column], get_cell (table, row, head[column]));
    }

  for (guint i = 0; i < perks_edition_get_benefits (edition)->len; i++)
    n_transact += perks_benefit_is_for_path (
      g_ptr_array_index (perks_edition_get_benefits (edition), i), PERKS_PATH_TRANSACT);
  g_assert_cmpuint (n_transact, ==, table->len - 1);
}

static void
assert_condition (PerksBenefit   *benefit,
                  PerksCondition  condition,
                  gboolean        expected)
{
  g_assert_cmpint (perks_benefit_has_condition (benefit, condition), ==, expected);
}

static void
assert_paths (PerksBenefit *benefit,
              const char   *paths)
{
  g_auto (GStrv) names = g_strsplit (paths, "|", -1);

  for (int path = PERKS_PATH_LIST; path <= PERKS_PATH_TRANSACT; path++)
    g_assert_cmpint (perks_benefit_is_for_path (benefit, path), ==,
                     g_strv_contains ((const char *const *) names,
                                      perks_enum_to_name (PERKS_TYPE_PATH, path)));
}

/* “All listings” of the published table is List; press release support is not for all listings. */
static const char *
get_paths (GPtrArray *table,
           guint      row)
{
  if (g_str_equal (get_cell (table, row, "benefit_id"), "nt-press-release-support"))
    return "consulting|trial";

  return get_cell (table, row, "paths");
}

static void
assert_benefit (PerksBenefit *benefit,
                GPtrArray    *table,
                guint         row)
{
  const char *private_offers = get_cell (table, row, "private_offers");
  const char *mode =
    perks_enum_to_name (PERKS_TYPE_BENEFIT_MODE, perks_benefit_get_mode (benefit));
  const char *first_tier = perks_benefit_get_first_tier (benefit);

  g_assert_cmpstr (mode, ==, get_cell (table, row, "mode"));
  g_assert_cmpstr (first_tier != NULL ? first_tier : "", ==, get_cell (table, row, "first_tier"));
  assert_paths (benefit, get_paths (table, row));
  assert_condition (benefit, PERKS_CONDITION_BYOL,
                    g_str_equal (get_cell (table, row, "excludes_byol"), "true"));
  assert_condition (benefit, PERKS_CONDITION_LISTING_OPTIMIZATION,
                    g_str_equal (get_cell (table, row, "needs_listing_optimization"), "true"));
  assert_condition (benefit, PERKS_CONDITION_REGION,
                    g_str_equal (get_cell (table, row, "depends_on_region"), "true"));
  assert_condition (benefit, PERKS_CONDITION_CO_SELL_READY,
                    g_str_equal (get_cell (table, row, "needs_co_sell_ready"), "true"));
  assert_condition (benefit, PERKS_CONDITION_PRIVATE_OFFER,
                    g_str_equal (private_offers, "not available"));
  assert_condition (benefit, PERKS_CONDITION_PUBLIC_LISTING,
                    g_str_has_prefix (private_offers, "needs a public listing"));
}

static void
test_benefits_of_2023_08 (void)
{
  g_autoptr (GPtrArray) table = load_table ("benefits-2023-08.csv");
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  PerksEdition *edition = perks_catalog_get_default_edition (catalog);

  g_assert_cmpuint (perks_edition_get_benefits (edition)->len, ==, table->len - 1);
  for (guint row = 1; row < table->len; row++)
    {
      const char *id = get_cell (table, row, "benefit_id");
      PerksBenefit *benefit = perks_edition_find_benefit (edition, id);

      g_test_message ("%s", id);
      g_assert_nonnull (benefit);
      assert_benefit (benefit, table, row);
    }
}

/* Guidance for all listings, a review of their own for trials and consulting. */
static void
test_levels (void)
{
  g_autoptr (PerksCatalog) catalog = load_catalog ();

  for (guint i = 0; i < perks_catalog_get_editions (catalog)->len; i++)
    {
      PerksEdition *edition = g_ptr_array_index (perks_catalog_get_editions (catalog), i);
      PerksBenefit *benefit = perks_edition_find_benefit (edition, "nt-listing-optimization");

      g_assert_cmpstr (perks_benefit_get_level (benefit, PERKS_PATH_LIST), ==, "guidance");
      g_assert_cmpstr (perks_benefit_get_level (benefit, PERKS_PATH_TRIAL), ==, "personal");
      g_assert_cmpstr (perks_benefit_get_level (benefit, PERKS_PATH_CONSULTING), ==, "personal");
    }
}

/* The edition of 2019 has no published table: it borrows that of 2023, and says so of each line. */
static void
test_borrowed (void)
{
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  PerksEdition *lender = perks_catalog_get_default_edition (catalog);
  PerksEdition *edition = perks_catalog_find_edition (catalog, "2019-08");
  GPtrArray *tiers = perks_edition_get_tiers (edition);
  GPtrArray *benefits = perks_edition_get_benefits (edition);

  for (guint i = 0; i < tiers->len; i++)
    {
      PerksTier *tier = g_ptr_array_index (tiers, i);
      PerksTier *lent = g_ptr_array_index (perks_edition_get_tiers (lender), i);

      g_assert_cmpint (perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES), ==,
                       perks_tier_get_threshold (lent, PERKS_METRIC_BILLED_SALES));
      g_assert_cmpint (perks_tier_get_threshold (tier, PERKS_METRIC_TEAMS_MAU), ==, -1);
      g_assert_cmpint (perks_tier_get_provenance (tier), ==, PERKS_PROVENANCE_ASSUMED);
      g_assert_nonnull (perks_tier_get_note (tier));
    }

  for (guint i = 0; i < benefits->len; i++)
    {
      PerksBenefit *benefit = g_ptr_array_index (benefits, i);

      g_assert_cmpint (perks_benefit_get_provenance (benefit), ==, PERKS_PROVENANCE_ASSUMED);
      g_assert_nonnull (perks_benefit_get_note (benefit));
    }
}

/* The page of January 2019 opens it when a transactable offer goes live. */
static void
test_dev_test_sponsorship (void)
{
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  PerksBenefit *benefit =
    perks_edition_find_benefit (perks_catalog_find_edition (catalog, "2019-08"),
                                "tech-aad-dev-test-sponsorship");

  assert_paths (benefit, "transact");
  g_assert_cmpint (perks_benefit_get_amount (benefit, NULL), ==, 500000);
}

/* The top is from the blog of November 2023, the middle from a drawing in a deck. */
static void
test_tiers_of_2023_12 (void)
{
  static const struct
  {
    const char      *id;
    gint64           usd;
    PerksProvenance  provenance;
  } cases[] = {
    { "publisher", 0, PERKS_PROVENANCE_PUBLISHED },
    { "t25k", 25000, PERKS_PROVENANCE_ASSUMED },
    { "t100k", 100000, PERKS_PROVENANCE_ASSUMED },
    { "t500k", 500000, PERKS_PROVENANCE_ASSUMED },
    { "t1m", 1000000, PERKS_PROVENANCE_ASSUMED },
    { "t4m", 4000000, PERKS_PROVENANCE_PUBLISHED },
  };
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  PerksEdition *edition = perks_catalog_find_edition (catalog, "2023-12");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksTier *tier = g_ptr_array_index (perks_edition_get_tiers (edition), i);

      g_assert_cmpstr (perks_tier_get_id (tier), ==, cases[i].id);
      g_assert_cmpint (perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES), ==,
                       cases[i].usd * 100);
      g_assert_cmpint (perks_tier_get_provenance (tier), ==, cases[i].provenance);
    }
}

/* -1 and NULL where the edition does not state it: there the rule is off. */
static void
test_figures (void)
{
  static const struct
  {
    const char *edition;
    int         silence_weeks;
    int         engagement_months;
    int         path_benefit_months;
    int         reply_days;
    const char *complete_by;
    const char *asks_enrolment;
  } cases[] = {
    { "2019-08", 3, 3, -1, -1, NULL, NULL },
    { "2023-08", 3, 3, 6, 7, "2024-06-30", "yes" },
    { "2023-12", 3, 3, 12, 7, NULL, "yes" },
  };
  g_autoptr (PerksCatalog) catalog = load_catalog ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksEdition *edition = perks_catalog_find_edition (catalog, cases[i].edition);
      const PerksFigure *complete_by = perks_edition_find_figure (edition, "complete-by");
      const PerksFigure *enrolment = perks_edition_find_figure (edition, "asks-enrolment");

      g_assert_cmpint (perks_edition_get_number (edition, "silence-weeks"), ==,
                       cases[i].silence_weeks);
      g_assert_cmpint (perks_edition_get_number (edition, "engagement-months"), ==,
                       cases[i].engagement_months);
      g_assert_cmpint (perks_edition_get_number (edition, "path-benefit-months"), ==,
                       cases[i].path_benefit_months);
      g_assert_cmpint (perks_edition_get_number (edition, "reply-days"), ==, cases[i].reply_days);
      g_assert_cmpstr (complete_by != NULL ? complete_by->value : NULL, ==, cases[i].complete_by);
      g_assert_cmpstr (enrolment != NULL ? enrolment->value : NULL, ==, cases[i].asks_enrolment);
    }
}

static const struct
{
  const char         *column;
  PerksListingOption  option;
  PerksPath           path;
} listing_columns[] = {
  { "free_trial", PERKS_LISTING_OPTION_FREE_TRIAL, PERKS_PATH_TRIAL },
  { "test_drive", PERKS_LISTING_OPTION_TEST_DRIVE, PERKS_PATH_TRIAL },
  { "contact_me", PERKS_LISTING_OPTION_CONTACT_ME, PERKS_PATH_LIST },
  { "get_it_now_free", PERKS_LISTING_OPTION_GET_IT_NOW_FREE, PERKS_PATH_TRIAL },
  { "byol", PERKS_LISTING_OPTION_BYOL, PERKS_PATH_LIST },
  { "subscription", PERKS_LISTING_OPTION_SUBSCRIPTION, PERKS_PATH_TRANSACT },
  { "usage_based", PERKS_LISTING_OPTION_USAGE_BASED, PERKS_PATH_TRANSACT },
};

/* What the source leaves blank is allowed, and marked. */
static void
assert_listing (PerksListing *listing,
                GPtrArray    *table,
                guint         row)
{
  const char *type = get_cell (table, row, "ingestion_api_type");
  const char *storefront = get_cell (table, row, "storefront");

  g_assert_cmpstr (perks_listing_get_name (listing), ==, get_cell (table, row, "offer_type"));
  g_assert_cmpstr (perks_listing_get_type_name (listing), ==,
                   *type != '\0' ? type : "microsoft365App");
  g_assert_cmpint ((perks_listing_get_storefronts (listing) & PERKS_STOREFRONTS_APPSOURCE) != 0,
                   ==, strstr (storefront, "AppSource") != NULL);
  g_assert_cmpint (
    (perks_listing_get_storefronts (listing) & PERKS_STOREFRONTS_AZURE_MARKETPLACE) != 0, ==,
    strstr (storefront, "Azure Marketplace") != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (listing_columns); i++)
    {
      const char *cell = get_cell (table, row, listing_columns[i].column);

      g_assert_cmpint (perks_listing_allows (listing, listing_columns[i].option), ==,
                       !g_str_equal (cell, "false"));
      if (*cell == '\0')
        g_assert_cmpint (perks_listing_get_provenance (listing), ==, PERKS_PROVENANCE_ASSUMED);
    }
}

static void
test_listing_options (void)
{
  g_autoptr (GPtrArray) table = load_table ("listing-options.csv");
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  GPtrArray *editions = perks_catalog_get_editions (catalog);

  for (guint i = 0; i < editions->len; i++)
    {
      GPtrArray *listings = perks_edition_get_listings (g_ptr_array_index (editions, i));

      g_assert_cmpuint (listings->len, ==, table->len - 1);
      for (guint row = 1; row < table->len; row++)
        assert_listing (g_ptr_array_index (listings, row - 1), table, row);
    }
}

static void
assert_path (PerksEdition *edition,
             const char   *type,
             const char   *field,
             const char   *text,
             PerksPath     path)
{
  g_autoptr (PerksOffer) offer = perks_offer_new ("one");
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "type", type, NULL));
  g_assert_true (perks_record_set_field (PERKS_RECORD (offer), field, text, NULL));
  g_assert_true (perks_edition_check_offer (edition, offer, &error));
  g_assert_no_error (error);
  g_assert_cmpint (perks_edition_derive_path (edition, offer), ==, path);
}

static void
assert_paths_of_listings (PerksEdition *edition,
                          GPtrArray    *table)
{
  for (guint row = 1; row < table->len; row++)
    {
      const char *type = get_cell (table, row, "ingestion_api_type");

      /* The path of a consulting service follows from its kind. */
      if (g_str_equal (type, "consultingService"))
        continue;
      for (gsize i = 0; i < G_N_ELEMENTS (listing_columns); i++)
        {
          if (!g_str_equal (get_cell (table, row, listing_columns[i].column), "true"))
            continue;
          assert_path (edition, *type != '\0' ? type : "microsoft365App", "listing",
                       perks_enum_to_name (PERKS_TYPE_LISTING_OPTION, listing_columns[i].option),
                       listing_columns[i].path);
        }
    }
}

/* Every combination that the published table allows. */
static void
test_paths (void)
{
  g_autoptr (GPtrArray) table = load_table ("listing-options.csv");
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  GPtrArray *editions = perks_catalog_get_editions (catalog);

  for (guint i = 0; i < editions->len; i++)
    {
      PerksEdition *edition = g_ptr_array_index (editions, i);

      assert_paths_of_listings (edition, table);
      assert_path (edition, "consultingService", "consulting", "assessment", PERKS_PATH_LIST);
      assert_path (edition, "consultingService", "consulting", "briefing", PERKS_PATH_LIST);
      assert_path (edition, "consultingService", "consulting", "implementation",
                   PERKS_PATH_CONSULTING);
      assert_path (edition, "consultingService", "consulting", "proof-of-concept",
                   PERKS_PATH_CONSULTING);
      assert_path (edition, "consultingService", "consulting", "workshop", PERKS_PATH_CONSULTING);
    }
}

/* What rules name as their source, and what the page of the programme has a heading for. */
static void
test_clauses (void)
{
  static const char *const ids[] = {
    "purpose", "getting-started", "contacts", "availability", "language", "paths", "tiers",
    "window", "fraud", "exclusions", "list-trial-consulting", "transact", "engagement", "claims",
    "listing-optimization", "conditions", "sponsorship", "expiry", "isv-connect",
    "publisher-agreement", "opt-in-out", "cancellation", "next-steps",
  };
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  GPtrArray *editions = perks_catalog_get_editions (catalog);

  for (guint i = 0; i < editions->len; i++)
    {
      PerksEdition *edition = g_ptr_array_index (editions, i);

      g_assert_cmpuint (perks_edition_get_clauses (edition)->len, ==, G_N_ELEMENTS (ids));
      for (gsize j = 0; j < G_N_ELEMENTS (ids); j++)
        g_assert_nonnull (perks_edition_find_clause (edition, ids[j]));
    }
}

/* What is shipped is read or worked out, never entered by a person. */
static void
test_no_user (void)
{
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  GPtrArray *editions = perks_catalog_get_editions (catalog);

  for (guint i = 0; i < editions->len; i++)
    {
      PerksEdition *edition = g_ptr_array_index (editions, i);
      GPtrArray *benefits = perks_edition_get_benefits (edition);

      g_assert_cmpint (perks_edition_get_provenance (edition), ==, PERKS_PROVENANCE_PUBLISHED);
      for (guint j = 0; j < benefits->len; j++)
        g_assert_cmpint (perks_benefit_get_provenance (g_ptr_array_index (benefits, j)), !=,
                         PERKS_PROVENANCE_USER);
    }
}

static char *
list_ids (PerksCatalog *catalog)
{
  GPtrArray *editions = perks_catalog_get_editions (catalog);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < editions->len; i++)
    g_string_append_printf (ids, "%s ", perks_edition_get_id (g_ptr_array_index (editions, i)));

  return g_string_free (ids, FALSE);
}

static void
test_copy (void)
{
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  g_autoptr (GPtrArray) editions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PerksCatalog) copy = NULL;
  g_autofree char *ids = NULL;
  g_autofree char *shipped_ids = NULL;

  g_ptr_array_add (editions, parse_own_edition (NULL, NULL));
  g_ptr_array_add (editions, parse_own_edition ("\"id\": \"own-2024\",", "\"id\": \"own-0\","));
  g_ptr_array_add (editions, parse_own_edition ("\"effective_from\": \"2024-01-01\"",
                                                "\"effective_from\": \"2021-01-01\""));
  copy = perks_catalog_copy_with_editions (catalog, editions);

  /* By the first day, then by the id; the later of the two with one id. */
  ids = list_ids (copy);
  shipped_ids = list_ids (catalog);
  g_assert_cmpstr (ids, ==, "2019-08 own-2024 2023-08 2023-12 own-0 ");
  g_assert_cmpstr (shipped_ids, ==, "2019-08 2023-08 2023-12 ");
  g_assert_true (perks_catalog_find_edition (copy, "own-2024") == g_ptr_array_index (editions, 2));
  g_assert_true (perks_catalog_get_resources (copy) == perks_catalog_get_resources (catalog));

  g_assert_finalize_object (g_steal_pointer (&catalog));
  g_assert_cmpstr (perks_edition_get_id (perks_catalog_get_default_edition (copy)), ==, "2023-08");
  g_assert_finalize_object (g_steal_pointer (&copy));
}

static void
test_replace (void)
{
  g_autoptr (PerksCatalog) catalog = load_catalog ();
  g_autoptr (GPtrArray) editions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PerksCatalog) copy = NULL;

  g_ptr_array_add (editions, parse_own_edition ("\"own-2024\"", "\"2023-08\""));
  copy = perks_catalog_copy_with_editions (catalog, editions);

  g_assert_cmpuint (perks_catalog_get_editions (copy)->len, ==, 3);
  g_assert_true (perks_catalog_get_default_edition (copy) == g_ptr_array_index (editions, 0));
  g_assert_cmpstr (perks_edition_get_label (perks_catalog_get_default_edition (catalog)), ==,
                   "August 2023");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/catalog/new-destroy", test_new_destroy);
  g_test_add_func ("/catalog/editions", test_editions);
  g_test_add_func ("/catalog/resources", test_resources);
  g_test_add_func ("/catalog/2023-08/tiers", test_tiers_of_2023_08);
  g_test_add_func ("/catalog/2023-08/table", test_table_of_2023_08);
  g_test_add_func ("/catalog/2023-08/benefits", test_benefits_of_2023_08);
  g_test_add_func ("/catalog/levels", test_levels);
  g_test_add_func ("/catalog/2019-08/borrowed", test_borrowed);
  g_test_add_func ("/catalog/2019-08/dev-test-sponsorship", test_dev_test_sponsorship);
  g_test_add_func ("/catalog/2023-12/tiers", test_tiers_of_2023_12);
  g_test_add_func ("/catalog/figures", test_figures);
  g_test_add_func ("/catalog/listing-options", test_listing_options);
  g_test_add_func ("/catalog/paths", test_paths);
  g_test_add_func ("/catalog/clauses", test_clauses);
  g_test_add_func ("/catalog/no-user", test_no_user);
  g_test_add_func ("/catalog/copy", test_copy);
  g_test_add_func ("/catalog/replace", test_replace);

  return g_test_run ();
}
