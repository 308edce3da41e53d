/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"
#include "perks-listing.h"
#include "perks-model-fixture.h"

static PerksOffer *
make_offer (const char *type,
            const char *listing,
            const char *consulting,
            const char *storefront)
{
  PerksOffer *offer = perks_offer_new ("one");
  PerksRecord *record = PERKS_RECORD (offer);

  g_object_set (offer, "type", type, NULL);
  g_assert_true (perks_record_set_field (record, "listing", listing, NULL));
  g_assert_true (perks_record_set_field (record, "consulting", consulting, NULL));
  g_assert_true (perks_record_set_field (record, "storefront", storefront, NULL));
  return offer;
}

/* Every option of every type, against listing-options.csv. The order is that of the enumeration:
 * contact me, free trial, test drive, get it now, BYOL, subscription, usage. */
static void
test_options (void)
{
  static const struct
  {
    const char *type;
    const char *allowed;
  } rows[] = {
    { "azureApplication", "--yy-yy" },        { "azureVirtualMachine", "-yy-y-y" },
    { "consultingService", "y------" },       { "dynamics365ForCustomerEngagement", "yyyy--y" },
    { "microsoft365App", "yy-----" },         { "softwareAsAService", "yyyy-yy" },
    /* The table leaves this one blank: there is nothing to judge by. */
    { "powerBiVisual", "yyyyyyy" },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int option = 1; option <= PERKS_LISTING_OPTION_USAGE_BASED; option++)
      {
        const char *listing = perks_enum_to_name (PERKS_TYPE_LISTING_OPTION, option);
        g_autoptr (PerksOffer) offer = make_offer (rows[i].type, listing, NULL, NULL);
        g_autoptr (GError) error = NULL;

        if (rows[i].allowed[option - 1] == 'y')
          {
            g_assert_true (perks_edition_check_offer (edition, offer, &error));
            g_assert_no_error (error);
          }
        else
          {
            g_assert_false (perks_edition_check_offer (edition, offer, &error));
            g_assert_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED);
            g_assert_true (g_str_has_prefix (error->message, "listing: "));
            g_assert_nonnull (strstr (error->message, listing));
            g_assert_nonnull (strstr (error->message, rows[i].type));
          }
      }
}

/* What is refused, with the field first and what is allowed last. */
static void
test_refused (void)
{
  static const struct
  {
    const char *type;
    const char *listing;
    const char *consulting;
    const char *storefront;
    PerksError  code;
    const char *begins;
    const char *ends;
  } cases[] = {
    { "saas", NULL, NULL, NULL, PERKS_ERROR_INVALID_VALUE, "type: “saas”",
      ": azureApplication azureVirtualMachine consultingService dynamics365ForCustomerEngagement "
      "powerBiVisual "
      "microsoft365App softwareAsAService" },
    { "SoftwareAsAService", NULL, NULL, NULL, PERKS_ERROR_INVALID_VALUE, "type: ",
      "softwareAsAService" },
    { "azureApplication", "byol", NULL, NULL, PERKS_ERROR_REFUSED, "listing: ",
      ": test-drive get-it-now-free subscription usage-based" },
    { "consultingService", "subscription", NULL, NULL, PERKS_ERROR_REFUSED, "listing: ",
      ": contact-me" },
    { "softwareAsAService", "subscription", "workshop", NULL, PERKS_ERROR_REFUSED, "consulting: ",
      "“softwareAsAService” has none" },
    { "softwareAsAService", NULL, "workshop", NULL, PERKS_ERROR_REFUSED, "consulting: ",
      "has none" },
    { "azureVirtualMachine", "byol", NULL, "appsource", PERKS_ERROR_REFUSED, "storefront: ",
      "not sold in appsource; it is one of: azure-marketplace" },
    { "azureVirtualMachine", NULL, NULL, "azure-marketplace,appsource", PERKS_ERROR_REFUSED,
      "storefront: ",
      "not sold in appsource; it is one of: azure-marketplace" },
    { "microsoft365App", NULL, NULL, "azure-marketplace", PERKS_ERROR_REFUSED, "storefront: ",
      "not sold in azure-marketplace; it is one of: appsource" },
    /* The first field that is wrong is the one that is named. */
    { "azureVirtualMachine", "subscription", "workshop", "appsource", PERKS_ERROR_REFUSED,
      "listing: ",
      "usage-based" },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOffer) offer = make_offer (cases[i].type, cases[i].listing,
                                                 cases[i].consulting,
                                                 cases[i].storefront);
      g_autoptr (GError) error = NULL;

      g_assert_false (perks_edition_check_offer (edition, offer, &error));
      g_assert_error (error, PERKS_ERROR, (int) cases[i].code);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].begins));
      g_assert_true (g_str_has_suffix (error->message, cases[i].ends));
      g_assert_false (perks_edition_check_offer (edition, offer, NULL));
    }
}

/* What cannot be judged yet passes. */
static void
test_accepted (void)
{
  static const struct
  {
    const char *type;
    const char *listing;
    const char *consulting;
    const char *storefront;
  } cases[] = {
    { NULL, NULL, NULL, NULL },
    { NULL, "byol", "workshop", "appsource" },
    { "softwareAsAService", NULL, NULL, NULL },
    { "softwareAsAService", "subscription", NULL, "azure-marketplace,appsource" },
    { "softwareAsAService", "subscription", NULL, "appsource" },
    { "consultingService", NULL, NULL, NULL },
    { "consultingService", NULL, "workshop", NULL },
    { "consultingService", "contact-me", "assessment", "azure-marketplace" },
    { "azureApplication", "get-it-now-free", NULL, "azure-marketplace" },
    { "azureApplication", "usage-based", NULL, NULL },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOffer) offer = make_offer (cases[i].type, cases[i].listing,
                                                 cases[i].consulting,
                                                 cases[i].storefront);
      g_autoptr (GError) error = NULL;

      g_assert_true (perks_edition_check_offer (edition, offer, &error));
      g_assert_no_error (error);
    }
}

static void
test_storefronts (void)
{
  static const struct
  {
    const char      *type;
    const char      *entered;
    PerksStorefronts storefronts;
  } cases[] = {
    { NULL, NULL, PERKS_STOREFRONTS_NONE },
    { NULL, "appsource", PERKS_STOREFRONTS_APPSOURCE },
    { "none", NULL, PERKS_STOREFRONTS_NONE },
    { "softwareAsAService", NULL,
      PERKS_STOREFRONTS_AZURE_MARKETPLACE | PERKS_STOREFRONTS_APPSOURCE },
    { "softwareAsAService", "appsource", PERKS_STOREFRONTS_APPSOURCE },
    { "azureApplication", NULL, PERKS_STOREFRONTS_AZURE_MARKETPLACE },
    { "microsoft365App", NULL, PERKS_STOREFRONTS_APPSOURCE },
  };
  g_autoptr (PerksEdition) edition = perks_fixture_edition_2023 ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOffer) offer = make_offer (cases[i].type, NULL, NULL, cases[i].entered);

      g_assert_cmpint (perks_edition_derive_storefronts (edition, offer), ==, cases[i].storefronts);
    }
}

/* Two rows with one type: what either allows is allowed. */
static void
test_union (void)
{
  PerksListingValues first = { .type = "app", .storefronts = PERKS_STOREFRONTS_APPSOURCE,
                               .options = 1u << PERKS_LISTING_OPTION_BYOL };
  PerksListingValues second = { .type = "app", .storefronts = PERKS_STOREFRONTS_AZURE_MARKETPLACE,
                                .options = 1u << PERKS_LISTING_OPTION_SUBSCRIPTION };
  PerksListingValues third = { .type = "other",
                               .options = 1u << PERKS_LISTING_OPTION_USAGE_BASED };
  g_autoptr (GPtrArray) listings = g_ptr_array_new_with_free_func (g_object_unref);
  PerksEditionValues values = { .id = "own", .listings = listings };
  g_autoptr (PerksEdition) edition = NULL;
  g_autoptr (PerksOffer) byol = make_offer ("app", "byol", NULL, "azure-marketplace,appsource");
  g_autoptr (PerksOffer) sold = make_offer ("app", "subscription", NULL, NULL);
  g_autoptr (PerksOffer) used = make_offer ("app", "usage-based", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (listings, perks_listing_new (&first));
  g_ptr_array_add (listings, perks_listing_new (&second));
  g_ptr_array_add (listings, perks_listing_new (&third));
  edition = perks_edition_new (&values);

  g_assert_true (perks_edition_check_offer (edition, byol, NULL));
  g_assert_true (perks_edition_check_offer (edition, sold, NULL));
  g_assert_false (perks_edition_check_offer (edition, used, &error));
  g_assert_true (g_str_has_suffix (error->message, ": byol subscription"));
  g_assert_cmpint (perks_edition_derive_storefronts (edition, sold), ==,
                   PERKS_STOREFRONTS_AZURE_MARKETPLACE | PERKS_STOREFRONTS_APPSOURCE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edition-offers/options", test_options);
  g_test_add_func ("/edition-offers/refused", test_refused);
  g_test_add_func ("/edition-offers/accepted", test_accepted);
  g_test_add_func ("/edition-offers/storefronts", test_storefronts);
  g_test_add_func ("/edition-offers/union", test_union);

  return g_test_run ();
}
