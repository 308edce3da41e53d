/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit.h"

static gint64 *
new_amount (gint64 cents)
{
  gint64 *amount = g_new (gint64, 1);

  *amount = cents;
  return amount;
}

static PerksBenefit *
make_benefit (GHashTable *amounts,
              GHashTable *levels)
{
  PerksBenefitValues values = {
    .id = "sponsor-poc",
    .name = "Azure sponsorship",
    .category = PERKS_CATEGORY_SALES,
    .paths = (1u << PERKS_PATH_TRANSACT) | (1u << PERKS_PATH_LIST),
    .first_tier = "t500",
    .mode = PERKS_BENEFIT_MODE_FUNDING,
    .conditions = (1u << PERKS_CONDITION_BYOL) | (1u << PERKS_CONDITION_OPTED_OUT),
    .amounts = amounts,
    .levels = levels,
    .summary = "Credit.",
    .how = "Ask for it.",
    .value = "It lowers the cost.",
    .provenance = PERKS_PROVENANCE_USER,
    .source = "benefits.csv",
    .note = "A note.",
  };

  return perks_benefit_new (&values);
}

static void
test_new (void)
{
  PerksBenefit *benefit = make_benefit (NULL, NULL);

  g_assert_true (PERKS_IS_BENEFIT (benefit));
  g_assert_finalize_object (benefit);
}

static void
test_values (void)
{
  g_autoptr (PerksBenefit) benefit = make_benefit (NULL, NULL);

  g_assert_cmpstr (perks_benefit_get_id (benefit), ==, "sponsor-poc");
  g_assert_cmpstr (perks_benefit_get_name (benefit), ==, "Azure sponsorship");
  g_assert_cmpint (perks_benefit_get_category (benefit), ==, PERKS_CATEGORY_SALES);
  g_assert_cmpstr (perks_benefit_get_first_tier (benefit), ==, "t500");
  g_assert_cmpint (perks_benefit_get_mode (benefit), ==, PERKS_BENEFIT_MODE_FUNDING);
  g_assert_cmpstr (perks_benefit_get_summary (benefit), ==, "Credit.");
  g_assert_cmpstr (perks_benefit_get_how (benefit), ==, "Ask for it.");
  g_assert_cmpstr (perks_benefit_get_value (benefit), ==, "It lowers the cost.");
  g_assert_cmpint (perks_benefit_get_provenance (benefit), ==, PERKS_PROVENANCE_USER);
  g_assert_cmpstr (perks_benefit_get_source (benefit), ==, "benefits.csv");
  g_assert_cmpstr (perks_benefit_get_note (benefit), ==, "A note.");
}

static void
test_sets (void)
{
  g_autoptr (PerksBenefit) benefit = make_benefit (NULL, NULL);

  for (PerksPath path = 0; path <= PERKS_PATH_TRANSACT; path++)
    g_assert_cmpint (perks_benefit_is_for_path (benefit, path), ==,
                     path == PERKS_PATH_TRANSACT || path == PERKS_PATH_LIST);
  for (PerksCondition condition = 0; condition < PERKS_N_CONDITIONS; condition++)
    g_assert_cmpint (perks_benefit_has_condition (benefit, condition), ==,
                     condition == PERKS_CONDITION_BYOL || condition == PERKS_CONDITION_OPTED_OUT);
}

static void
test_amounts (void)
{
  g_autoptr (GHashTable) by_tier = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GHashTable) mixed = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (PerksBenefit) none = make_benefit (NULL, NULL);
  g_autoptr (PerksBenefit) tiers = NULL;
  g_autoptr (PerksBenefit) both = NULL;

  g_hash_table_insert (by_tier, (gpointer) "t500", new_amount (200000));
  g_hash_table_insert (by_tier, (gpointer) "t1m", new_amount (10000000));
  g_hash_table_insert (mixed, (gpointer) "t1m", new_amount (0));
  g_hash_table_insert (mixed, (gpointer) "any", new_amount (30000));
  tiers = make_benefit (by_tier, NULL);
  both = make_benefit (mixed, NULL);

  g_assert_cmpint (perks_benefit_get_amount (none, "t500"), ==, -1);
  g_assert_cmpint (perks_benefit_get_amount (none, NULL), ==, -1);
  g_assert_cmpint (perks_benefit_get_amount (tiers, "t500"), ==, 200000);
  g_assert_cmpint (perks_benefit_get_amount (tiers, "t1m"), ==, 10000000);
  g_assert_cmpint (perks_benefit_get_amount (tiers, "t25k"), ==, -1);
  g_assert_cmpint (perks_benefit_get_amount (tiers, NULL), ==, -1);
  g_assert_cmpint (perks_benefit_get_amount (both, "t1m"), ==, 0);
  g_assert_cmpint (perks_benefit_get_amount (both, "t25k"), ==, 30000);
  g_assert_cmpint (perks_benefit_get_amount (both, NULL), ==, 30000);
}

static void
test_levels (void)
{
  g_autoptr (GHashTable) levels = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (PerksBenefit) none = make_benefit (NULL, NULL);
  g_autoptr (PerksBenefit) some = NULL;

  g_hash_table_insert (levels, (gpointer) "list", (gpointer) "guidance");
  g_hash_table_insert (levels, (gpointer) "trial", (gpointer) "personalized");
  some = make_benefit (NULL, levels);

  g_assert_null (perks_benefit_get_level (none, PERKS_PATH_LIST));
  g_assert_cmpstr (perks_benefit_get_level (some, PERKS_PATH_LIST), ==, "guidance");
  g_assert_cmpstr (perks_benefit_get_level (some, PERKS_PATH_TRIAL), ==, "personalized");
  g_assert_null (perks_benefit_get_level (some, PERKS_PATH_CONSULTING));
}

/* The tables are held, not copied. */
static void
test_tables_are_held (void)
{
  GHashTable *amounts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (PerksBenefit) benefit = make_benefit (amounts, NULL);

  g_hash_table_insert (amounts, (gpointer) "any", new_amount (5));
  g_hash_table_unref (amounts);
  g_assert_cmpint (perks_benefit_get_amount (benefit, NULL), ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/benefit/new", test_new);
  g_test_add_func ("/benefit/values", test_values);
  g_test_add_func ("/benefit/sets", test_sets);
  g_test_add_func ("/benefit/amounts", test_amounts);
  g_test_add_func ("/benefit/levels", test_levels);
  g_test_add_func ("/benefit/tables-are-held", test_tables_are_held);

  return g_test_run ();
}
