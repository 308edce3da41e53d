/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-listing.h"

static PerksListing *
make_listing (void)
{
  PerksListingValues values = {
    .name = "Software as a service",
    .type = "softwareAsAService",
    .storefronts = PERKS_STOREFRONTS_AZURE_MARKETPLACE | PERKS_STOREFRONTS_APPSOURCE,
    .options = (1u << PERKS_LISTING_OPTION_CONTACT_ME) | (1u << PERKS_LISTING_OPTION_USAGE_BASED),
    .provenance = PERKS_PROVENANCE_ASSUMED,
    .note = "Monthly or annual.",
  };

  return perks_listing_new (&values);
}

static void
test_new (void)
{
  PerksListing *listing = make_listing ();

  g_assert_true (PERKS_IS_LISTING (listing));
  g_assert_finalize_object (listing);
}

static void
test_values (void)
{
  g_autoptr (PerksListing) listing = make_listing ();

  g_assert_cmpstr (perks_listing_get_name (listing), ==, "Software as a service");
  g_assert_cmpstr (perks_listing_get_type_name (listing), ==, "softwareAsAService");
  g_assert_cmpint (perks_listing_get_storefronts (listing), ==, 3);
  g_assert_cmpint (perks_listing_get_provenance (listing), ==, PERKS_PROVENANCE_ASSUMED);
  g_assert_cmpstr (perks_listing_get_note (listing), ==, "Monthly or annual.");
}

static void
test_allows (void)
{
  g_autoptr (PerksListing) listing = make_listing ();
  PerksListingValues blank_values = { .name = "Power BI visual" };
  g_autoptr (PerksListing) blank = perks_listing_new (&blank_values);

  for (PerksListingOption option = 0; option <= PERKS_LISTING_OPTION_USAGE_BASED; option++)
    {
      g_assert_cmpint (perks_listing_allows (listing, option), ==,
                       option == PERKS_LISTING_OPTION_CONTACT_ME ||
                       option == PERKS_LISTING_OPTION_USAGE_BASED);
      g_assert_false (perks_listing_allows (blank, option));
    }
  g_assert_null (perks_listing_get_type_name (blank));
  g_assert_null (perks_listing_get_note (blank));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/listing/new", test_new);
  g_test_add_func ("/listing/values", test_values);
  g_test_add_func ("/listing/allows", test_allows);

  return g_test_run ();
}
