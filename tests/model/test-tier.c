/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier.h"

static PerksTier *
make_tier (void)
{
  PerksTierValues values = { .id = "t50k", .label = "$50K", .thresholds = { 5000000, 500 },
                             .provenance = PERKS_PROVENANCE_ASSUMED, .source = "tiers.csv",
                             .note = "A note." };

  return perks_tier_new (&values);
}

static void
test_new (void)
{
  PerksTier *tier = make_tier ();

  g_assert_true (PERKS_IS_TIER (tier));
  g_assert_finalize_object (tier);
}

static void
test_values (void)
{
  g_autoptr (PerksTier) tier = make_tier ();

  g_assert_cmpstr (perks_tier_get_id (tier), ==, "t50k");
  g_assert_cmpstr (perks_tier_get_label (tier), ==, "$50K");
  g_assert_cmpint (perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES), ==, 5000000);
  g_assert_cmpint (perks_tier_get_threshold (tier, PERKS_METRIC_TEAMS_MAU), ==, 500);
  g_assert_cmpint (perks_tier_get_provenance (tier), ==, PERKS_PROVENANCE_ASSUMED);
  g_assert_cmpstr (perks_tier_get_source (tier), ==, "tiers.csv");
  g_assert_cmpstr (perks_tier_get_note (tier), ==, "A note.");
}

static void
test_copies (void)
{
  char id[] = "t1m", label[] = "$1M";
  PerksTierValues values = { .id = id, .label = label, .thresholds = { 100000000, -1 } };
  g_autoptr (PerksTier) tier = perks_tier_new (&values);

  id[0] = label[0] = 'X';
  values.thresholds[PERKS_METRIC_BILLED_SALES] = 0;
  g_assert_cmpstr (perks_tier_get_id (tier), ==, "t1m");
  g_assert_cmpstr (perks_tier_get_label (tier), ==, "$1M");
  g_assert_cmpint (perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES), ==, 100000000);
  g_assert_cmpint (perks_tier_get_threshold (tier, PERKS_METRIC_TEAMS_MAU), ==, -1);
  g_assert_null (perks_tier_get_note (tier));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/tier/new", test_new);
  g_test_add_func ("/tier/values", test_values);
  g_test_add_func ("/tier/copies", test_copies);

  return g_test_run ();
}
