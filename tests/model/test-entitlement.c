/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-entitlement.h"

static PerksBenefit *
make_benefit (void)
{
  PerksBenefitValues values = { .id = "one", .name = "One" };

  return perks_benefit_new (&values);
}

static void
test_new (void)
{
  PerksBenefit *benefit = make_benefit ();
  PerksOffer *offer = perks_offer_new ("offer");
  PerksClaim *claim = perks_claim_new ("claim");
  PerksEntitlementValues values = { .benefit = benefit, .offer = offer, .claim = claim };
  PerksEntitlement *entitlement = perks_entitlement_new (&values);

  /* It holds on to all three, and lets go of them. */
  g_assert_cmpint (G_OBJECT (benefit)->ref_count, ==, 2);
  g_assert_cmpint (G_OBJECT (offer)->ref_count, ==, 2);
  g_assert_cmpint (G_OBJECT (claim)->ref_count, ==, 2);
  g_assert_finalize_object (entitlement);
  g_assert_finalize_object (benefit);
  g_assert_finalize_object (offer);
  g_assert_finalize_object (claim);
}

static void
test_values (void)
{
  g_autoptr (PerksBenefit) benefit = make_benefit ();
  g_autoptr (PerksOffer) offer = perks_offer_new ("offer");
  g_autoptr (PerksClaim) claim = perks_claim_new ("claim");
  PerksEntitlementValues values = {
    .benefit = benefit,
    .offer = offer,
    .path = PERKS_PATH_TRIAL,
    .claim = claim,
    .state = PERKS_BENEFIT_STATE_BLOCKED,
    .missing = (1u << PERKS_CONDITION_REGION) | (1u << PERKS_CONDITION_OPTED_OUT),
    .amount = 200000,
    .expires = 739000,
  };
  g_autoptr (PerksEntitlement) entitlement = perks_entitlement_new (&values);

  g_assert_true (perks_entitlement_get_benefit (entitlement) == benefit);
  g_assert_true (perks_entitlement_get_offer (entitlement) == offer);
  g_assert_cmpint (perks_entitlement_get_path (entitlement), ==, PERKS_PATH_TRIAL);
  g_assert_true (perks_entitlement_get_claim (entitlement) == claim);
  g_assert_cmpint (perks_entitlement_get_state (entitlement), ==, PERKS_BENEFIT_STATE_BLOCKED);
  g_assert_cmpint (perks_entitlement_get_amount (entitlement), ==, 200000);
  g_assert_cmpint (perks_entitlement_get_expires (entitlement), ==, 739000);
}

static void
test_missing (void)
{
  static const guint cases[] = { 0, 1u << PERKS_CONDITION_BYOL, 1u << PERKS_CONDITION_OPTED_OUT,
                                 (1u << PERKS_N_CONDITIONS) - 1 };
  static const guint numbers[] = { 0, 1, 1, 10 };
  g_autoptr (PerksBenefit) benefit = make_benefit ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksEntitlementValues values = { .benefit = benefit, .missing = cases[i] };
      g_autoptr (PerksEntitlement) entitlement = perks_entitlement_new (&values);

      g_assert_cmpint (perks_entitlement_get_n_missing (entitlement), ==, numbers[i]);
      for (PerksCondition condition = 0; condition < PERKS_N_CONDITIONS; condition++)
        g_assert_cmpint (perks_entitlement_misses (entitlement, condition), ==,
                         (cases[i] >> condition) & 1);
    }
}

static void
test_bare (void)
{
  g_autoptr (PerksBenefit) benefit = make_benefit ();
  PerksEntitlementValues values = { .benefit = benefit, .amount = -1 };
  g_autoptr (PerksEntitlement) entitlement = perks_entitlement_new (&values);

  g_assert_null (perks_entitlement_get_offer (entitlement));
  g_assert_null (perks_entitlement_get_claim (entitlement));
  g_assert_cmpint (perks_entitlement_get_state (entitlement), ==, PERKS_BENEFIT_STATE_LOCKED);
  g_assert_cmpint (perks_entitlement_get_amount (entitlement), ==, -1);
  g_assert_cmpint (perks_entitlement_get_expires (entitlement), ==, PERKS_DAY_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/entitlement/new", test_new);
  g_test_add_func ("/entitlement/values", test_values);
  g_test_add_func ("/entitlement/missing", test_missing);
  g_test_add_func ("/entitlement/bare", test_bare);

  return g_test_run ();
}
