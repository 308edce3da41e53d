/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"
#include "perks-listing.h"
#include "perks-offer.h"

static void
test_values (void)
{
  g_autoptr (PerksEdition) edition = parse_own_edition (NULL, NULL);
  GPtrArray *listings = perks_edition_get_listings (edition);
  PerksListing *service, *consulting;

  g_assert_cmpuint (listings->len, ==, 2);
  service = g_ptr_array_index (listings, 0);
  consulting = g_ptr_array_index (listings, 1);

  g_assert_cmpstr (perks_listing_get_name (service), ==, "Service");
  g_assert_cmpstr (perks_listing_get_type_name (service), ==, "softwareAsAService");
  g_assert_cmpint (perks_listing_get_storefronts (service), ==,
                   PERKS_STOREFRONTS_APPSOURCE | PERKS_STOREFRONTS_AZURE_MARKETPLACE);
  g_assert_true (perks_listing_allows (service, PERKS_LISTING_OPTION_FREE_TRIAL));
  g_assert_true (perks_listing_allows (service, PERKS_LISTING_OPTION_SUBSCRIPTION));
  g_assert_false (perks_listing_allows (service, PERKS_LISTING_OPTION_BYOL));
  g_assert_false (perks_listing_allows (service, PERKS_LISTING_OPTION_UNKNOWN));
  g_assert_cmpint (perks_listing_get_provenance (service), ==, PERKS_PROVENANCE_USER);
  g_assert_null (perks_listing_get_note (service));

  g_assert_cmpint (perks_listing_get_storefronts (consulting), ==, PERKS_STOREFRONTS_APPSOURCE);
  g_assert_cmpstr (perks_listing_get_note (consulting), ==, "One kind alone.");
}

static PerksPath
derive_path (PerksEdition *edition,
             const char   *type,
             const char   *field,
             const char   *text)
{
  g_autoptr (PerksOffer) offer = perks_offer_new ("one");

  g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "type", type, NULL));
  g_assert_true (perks_record_set_field (PERKS_RECORD (offer), field, text, NULL));

  return perks_edition_derive_path (edition, offer);
}

static void
test_paths (void)
{
  static const struct
  {
    const char *type;
    const char *field;
    const char *text;
    PerksPath   path;
  } cases[] = {
    { "softwareAsAService", "listing", "contact-me", PERKS_PATH_LIST },
    { "softwareAsAService", "listing", "byol", PERKS_PATH_LIST },
    { "softwareAsAService", "listing", "free-trial", PERKS_PATH_TRIAL },
    { "softwareAsAService", "listing", "test-drive", PERKS_PATH_TRIAL },
    { "softwareAsAService", "listing", "get-it-now-free", PERKS_PATH_TRIAL },
    { "softwareAsAService", "listing", "subscription", PERKS_PATH_TRANSACT },
    { "softwareAsAService", "listing", "usage-based", PERKS_PATH_TRANSACT },
    { "consultingService", "consulting", "assessment", PERKS_PATH_LIST },
    { "consultingService", "consulting", "briefing", PERKS_PATH_LIST },
    { "consultingService", "consulting", "implementation", PERKS_PATH_CONSULTING },
    { "consultingService", "consulting", "proof-of-concept", PERKS_PATH_CONSULTING },
    { "consultingService", "consulting", "workshop", PERKS_PATH_TRIAL },
  };
  g_autoptr (PerksEdition) edition = parse_own_edition (NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (derive_path (edition, cases[i].type, cases[i].field, cases[i].text), ==,
                     cases[i].path);
}

static void
test_broken (void)
{
  static const BrokenCase cases[] = {
    { "\"name\": \"Consulting\"", "\"name\": \"Service\"", "/listing_options/1/name",
      "“Service” is the name of an earlier" },
    { "\"softwareAsAService\"", "\"SaaS\"", "/listing_options/0/type", "small letter first" },
    { "\"softwareAsAService\"", "\"software-service\"", "/listing_options/0/type",
      "letters and digits" },
    { "[\"appsource\", \"azure-marketplace\"]", "[\"shop\"]", "/listing_options/0/storefronts/0",
      "“shop” is not among the allowed words: azure-marketplace appsource" },
    { "[\"appsource\", \"azure-marketplace\"]", "[\"appsource\", \"appsource\"]",
      "/listing_options/0/storefronts/1", "twice" },
    { "[\"appsource\", \"azure-marketplace\"]", "[]", "/listing_options/0/storefronts",
      "is empty" },
    { "[\"free-trial\", \"subscription\"]", "[\"unknown\"]", "/listing_options/0/options/0",
      "contact-me free-trial test-drive" },
    { "[\"free-trial\", \"subscription\"]", "[]", "/listing_options/0/options", "is empty" },
    { "[\"free-trial\", \"subscription\"]", "{}", "/listing_options/0/options",
      "has to be an array" },
    { "\"One kind alone.\"", "null", "/listing_options/1/note", "what is assumed" },
    { ", \"source\": \"Consulting mail\"", "", "/listing_options/1/source", "is missing" },
    { "\"source\": \"Listing mail\"", "\"source\": \"x\", \"url\": \"y\"", "/listing_options/0/url",
      "not known here" },
    { "\"listing_options\": [", "\"listing_options\": [4, ", "/listing_options/0",
      "has to be an object" },
    { "\"byol\": \"list\", ", "", "/paths/listing/byol", "is missing" },
    { "\"byol\": \"list\"", "\"byol\": \"unknown\"", "/paths/listing/byol",
      "list trial consulting transact" },
    { "\"byol\": \"list\"", "\"byol\": \"list\", \"gift\": \"list\"", "/paths/listing/gift",
      "not known here" },
    { "\"workshop\": \"trial\"", "\"workshop\": \"none\"", "/paths/consulting/workshop",
      "list trial consulting transact" },
    { ", \"workshop\": \"trial\"", "", "/paths/consulting/workshop", "is missing" },
    { "\"provenance\": \"user\",\n    \"source\": \"Path mail\"", "\"source\": \"Path mail\"",
      "/paths/provenance", "is missing" },
    { "\"source\": \"Path mail\"", "\"source\": 1", "/paths/source", "has to be text" },
  };

  assert_broken_editions (cases, G_N_ELEMENTS (cases));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/listing-parser/values", test_values);
  g_test_add_func ("/listing-parser/paths", test_paths);
  g_test_add_func ("/listing-parser/broken", test_broken);

  return g_test_run ();
}
