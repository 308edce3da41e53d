/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-error.h"
#include "perks-model-fixture.h"
#include "perks-offer.h"

static void
set (PerksOffer *offer,
     const char *field,
     const char *text)
{
  g_autoptr (GError) error = NULL;

  perks_record_set_field (PERKS_RECORD (offer), field, text, &error);
  g_assert_no_error (error);
}

static void
test_new (void)
{
  PerksOffer *offer = perks_offer_new ("one");

  g_assert_true (PERKS_IS_OFFER (offer));
  g_assert_cmpstr (perks_record_get_kind (PERKS_RECORD (offer)), ==, "offer");
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (offer)), ==, "one");
  g_assert_finalize_object (offer);
}

/* The names of the fields, in their order, are a contract. */
static void
test_fields (void)
{
  static const char *const expected[] = {
    "publisher", "name", "type", "storefront", "listing", "consulting", "visibility", "status",
    "live-since", "owner", "primary-contact", "owner-left", "contacted-on", "portal",
    "listing-optimized", "co-sell-ready", "country", "product-family", "teams-mau",
    "teams-mau-on", "former-paths", NULL,
  };
  g_autoptr (PerksOffer) offer = perks_offer_new ("one");
  g_auto (GStrv) fields = perks_record_list_fields (PERKS_RECORD (offer));

  g_assert_cmpstrv (fields, (char **) expected);
}

static void
test_empty (void)
{
  g_autoptr (PerksOffer) offer = perks_offer_new ("one");

  g_assert_null (perks_offer_get_publisher (offer));
  g_assert_null (perks_offer_get_name (offer));
  g_assert_null (perks_offer_get_offer_type (offer));
  g_assert_cmpint (perks_offer_get_storefront (offer), ==, PERKS_STOREFRONTS_NONE);
  g_assert_cmpint (perks_offer_get_listing (offer), ==, PERKS_LISTING_OPTION_UNKNOWN);
  g_assert_cmpint (perks_offer_get_consulting (offer), ==, PERKS_CONSULTING_KIND_NONE);
  g_assert_cmpint (perks_offer_get_visibility (offer), ==, PERKS_VISIBILITY_PUBLIC);
  g_assert_cmpint (perks_offer_get_status (offer), ==, PERKS_OFFER_STATUS_DRAFT);
  g_assert_cmpint (perks_offer_get_live_since (offer), ==, PERKS_DAY_NONE);
  g_assert_null (perks_offer_get_owner (offer));
  g_assert_null (perks_offer_get_primary_contact (offer));
  g_assert_false (perks_offer_get_owner_left (offer));
  g_assert_cmpint (perks_offer_get_contacted_on (offer), ==, PERKS_DAY_NONE);
  g_assert_cmpint (perks_offer_get_portal (offer), ==, PERKS_PORTAL_UNKNOWN);
  g_assert_false (perks_offer_get_listing_optimized (offer));
  g_assert_false (perks_offer_get_co_sell_ready (offer));
  g_assert_null (perks_offer_get_country (offer));
  g_assert_null (perks_offer_get_product_family (offer));
  g_assert_cmpint (perks_offer_get_teams_mau (offer), ==, -1);
  g_assert_cmpint (perks_offer_get_teams_mau_on (offer), ==, PERKS_DAY_NONE);
  g_assert_null (perks_offer_get_former_paths (offer));
  g_assert_cmpint (perks_offer_get_path_since (offer, G_MAXINT32), ==, PERKS_DAY_NONE);
}

static void
test_values (void)
{
  static const char *const values[][2] = {
    { "publisher", "contoso" },
    { "name", "Insights" },
    { "type", "softwareAsAService" },
    { "storefront", "azure-marketplace,appsource" },
    { "listing", "get-it-now-free" },
    { "consulting", "proof-of-concept" },
    { "visibility", "private" },
    { "status", "delisted" },
    { "live-since", "2024-02-29" },
    { "owner", "Ann <ann@contoso.example>" },
    { "primary-contact", "bob@contoso.example" },
    { "owner-left", "yes" },
    { "contacted-on", "2026-01-09" },
    { "portal", "cloud-partner-portal" },
    { "listing-optimized", "yes" },
    { "co-sell-ready", "yes" },
    { "country", "DE" },
    { "product-family", "dynamics" },
    { "teams-mau", "250" },
    { "teams-mau-on", "2026-09-30" },
    { "former-paths", "list:2025-01-01,trial:2026-03-01" },
  };
  g_autoptr (PerksOffer) offer = perks_offer_new ("one");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    set (offer, values[i][0], values[i][1]);

  g_assert_cmpstr (perks_offer_get_publisher (offer), ==, "contoso");
  g_assert_cmpstr (perks_offer_get_name (offer), ==, "Insights");
  g_assert_cmpstr (perks_offer_get_offer_type (offer), ==, "softwareAsAService");
  g_assert_cmpint (perks_offer_get_storefront (offer), ==, 3);
  g_assert_cmpint (perks_offer_get_listing (offer), ==, PERKS_LISTING_OPTION_GET_IT_NOW_FREE);
  g_assert_cmpint (perks_offer_get_consulting (offer), ==, PERKS_CONSULTING_KIND_PROOF_OF_CONCEPT);
  g_assert_cmpint (perks_offer_get_visibility (offer), ==, PERKS_VISIBILITY_PRIVATE);
  g_assert_cmpint (perks_offer_get_status (offer), ==, PERKS_OFFER_STATUS_DELISTED);
  g_assert_cmpint (perks_offer_get_live_since (offer), ==, perks_day_new (2024, 2, 29));
  g_assert_cmpstr (perks_offer_get_owner (offer), ==, "Ann <ann@contoso.example>");
  g_assert_cmpstr (perks_offer_get_primary_contact (offer), ==, "bob@contoso.example");
  g_assert_true (perks_offer_get_owner_left (offer));
  g_assert_cmpint (perks_offer_get_contacted_on (offer), ==, perks_day_new (2026, 1, 9));
  g_assert_cmpint (perks_offer_get_portal (offer), ==, PERKS_PORTAL_CLOUD_PARTNER_PORTAL);
  g_assert_true (perks_offer_get_listing_optimized (offer));
  g_assert_true (perks_offer_get_co_sell_ready (offer));
  g_assert_cmpstr (perks_offer_get_country (offer), ==, "DE");
  g_assert_cmpstr (perks_offer_get_product_family (offer), ==, "dynamics");
  g_assert_cmpint (perks_offer_get_teams_mau (offer), ==, 250);
  g_assert_cmpint (perks_offer_get_teams_mau_on (offer), ==, perks_day_new (2026, 9, 30));
  g_assert_cmpstr (perks_offer_get_former_paths (offer), ==, "list:2025-01-01,trial:2026-03-01");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = perks_record_dup_field (PERKS_RECORD (offer), values[i][0]);

      g_assert_cmpstr (text, ==, values[i][1]);
    }
}

static void
test_is_live (void)
{
  g_autoptr (PerksOffer) offer = perks_offer_new ("one");

  g_assert_false (perks_offer_is_live (offer));
  set (offer, "live-since", "2020-01-01");
  g_assert_false (perks_offer_is_live (offer));
  set (offer, "status", "live");
  g_assert_true (perks_offer_is_live (offer));
  set (offer, "status", "delisted");
  g_assert_false (perks_offer_is_live (offer));
}

/* The later of going live and of the last change of path. */
static void
test_path_since (void)
{
  static const struct
  {
    const char *fields;
    const char *since;
  } cases[] = {
    { "", NULL },
    { "live-since=2025-01-02", "2025-01-02" },
    { "live-since=2025-01-02 former-paths=list:2025-01-02", "2025-01-02" },
    { "live-since=2025-01-02 former-paths=list:2025-01-03", "2025-01-03" },
    { "live-since=2025-01-02 former-paths=list:2024-01-01", "2025-01-02" },
    { "live-since=2025-01-02 former-paths=list:2024-01-01,trial:2026-03-01", "2026-03-01" },
    { "former-paths=list:2024-01-01", "2024-01-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOffer) offer = perks_offer_new ("one");

      perks_fixture_set_all (offer, cases[i].fields);
      g_assert_cmpint (perks_offer_get_path_since (offer, G_MAXINT32), ==,
                       perks_fixture_day (cases[i].since));
    }
}

/* It follows from type and listing, and cannot be set. */
static void
test_path_is_no_field (void)
{
  g_autoptr (PerksOffer) offer = perks_offer_new ("one");
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_record_set_field (PERKS_RECORD (offer), "path", "transact", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNKNOWN_FIELD);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/offer/new", test_new);
  g_test_add_func ("/offer/fields", test_fields);
  g_test_add_func ("/offer/empty", test_empty);
  g_test_add_func ("/offer/values", test_values);
  g_test_add_func ("/offer/is-live", test_is_live);
  g_test_add_func ("/offer/path-since", test_path_since);
  g_test_add_func ("/offer/path-is-no-field", test_path_is_no_field);

  return g_test_run ();
}
