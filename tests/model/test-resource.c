/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-resource.h"

static PerksResource *
make_resource (const char *const *audience,
               gboolean           verified)
{
  PerksResourceValues values = {
    .id = "toolkit",
    .title = "Publisher toolkit",
    .url = "https://example.org/toolkit",
    .alternative_url = "https://example.org/other",
    .category = "marketing",
    .audience = audience,
    .summary = "Templates.",
    .source = "resources.csv",
    .verified = verified,
  };

  return perks_resource_new (&values);
}

static void
test_new (void)
{
  const char *const audience[] = { "all", NULL };
  PerksResource *resource = make_resource (audience, TRUE);

  g_assert_true (PERKS_IS_RESOURCE (resource));
  g_assert_finalize_object (resource);
}

static void
test_values (void)
{
  char first[] = "list";
  const char *const audience[] = { first, "softwareAsAService", NULL };
  const char *const expected[] = { "list", "softwareAsAService", NULL };
  g_autoptr (PerksResource) resource = make_resource (audience, TRUE);
  g_autoptr (PerksResource) guessed = make_resource (audience, FALSE);

  first[0] = 'X';
  g_assert_cmpstr (perks_resource_get_id (resource), ==, "toolkit");
  g_assert_cmpstr (perks_resource_get_title (resource), ==, "Publisher toolkit");
  g_assert_cmpstr (perks_resource_get_url (resource), ==, "https://example.org/toolkit");
  g_assert_cmpstr (perks_resource_get_alternative_url (resource), ==, "https://example.org/other");
  g_assert_cmpstr (perks_resource_get_category (resource), ==, "marketing");
  g_assert_cmpstrv ((char **) perks_resource_get_audience (resource), (char **) expected);
  g_assert_cmpstr (perks_resource_get_summary (resource), ==, "Templates.");
  g_assert_cmpstr (perks_resource_get_source (resource), ==, "resources.csv");
  g_assert_true (perks_resource_get_verified (resource));
  g_assert_false (perks_resource_get_verified (guessed));
}

static void
test_bare (void)
{
  PerksResourceValues values = { .id = "one" };
  g_autoptr (PerksResource) resource = perks_resource_new (&values);

  g_assert_null (perks_resource_get_alternative_url (resource));
  g_assert_null (perks_resource_get_audience (resource));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/resource/new", test_new);
  g_test_add_func ("/resource/values", test_values);
  g_test_add_func ("/resource/bare", test_bare);

  return g_test_run ();
}
