/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-claims.h"

#include "perks-day.h"
#include "perks-test-situation.h"

static PerksEntitlement *
make_entitlement (PerksEdition    *edition,
                  const char      *benefit,
                  PerksClaimState  state)
{
  g_autoptr (PerksClaim) claim = perks_claim_new ("claim");
  const PerksEntitlementValues values = {
    .benefit = perks_edition_find_benefit (edition, benefit),
    .path = PERKS_PATH_TRANSACT,
    .claim = state != PERKS_CLAIM_STATE_AVAILABLE ? claim : NULL,
    .state = PERKS_BENEFIT_STATE_AVAILABLE,
    .amount = -1,
  };

  g_object_set (claim, "state", state, NULL);
  return perks_entitlement_new (&values);
}

static PerksSituation *
make_situation (void)
{
  const PerksTestCase books = { "2023-08", "Pantlerwick", "subscription", 0, NULL,
                                PERKS_SALE_KIND_BILLED };

  return perks_test_situation_new (&books, "2026-11-22");
}

static void
test_next (void)
{
  static const struct
  {
    const char      *benefit;
    PerksClaimState  state;
    PerksClaimState  next;
    const char      *label;
  } cases[] = {
    { "guest-blog", PERKS_CLAIM_STATE_AVAILABLE, PERKS_CLAIM_STATE_REQUESTED, "_Request" },
    { "sponsor-poc", PERKS_CLAIM_STATE_AVAILABLE, PERKS_CLAIM_STATE_REQUESTED, "_Request" },
    { "research-pmc", PERKS_CLAIM_STATE_AVAILABLE, PERKS_CLAIM_STATE_DONE, "Mark as _Done" },
    { "guest-blog", PERKS_CLAIM_STATE_REQUESTED, PERKS_CLAIM_STATE_ACTIVE, "Mark as _Active" },
    { "guest-blog", PERKS_CLAIM_STATE_CONTACTED, PERKS_CLAIM_STATE_ACTIVE, "Mark as _Active" },
    { "guest-blog", PERKS_CLAIM_STATE_SCHEDULED, PERKS_CLAIM_STATE_ACTIVE, "Mark as _Active" },
    { "guest-blog", PERKS_CLAIM_STATE_ACTIVE, PERKS_CLAIM_STATE_DONE, "Mark as _Done" },
    { "guest-blog", PERKS_CLAIM_STATE_DECLINED, PERKS_CLAIM_STATE_REQUESTED, "_Request Again" },
    { "guest-blog", PERKS_CLAIM_STATE_REFUSED, PERKS_CLAIM_STATE_REQUESTED, "_Request Again" },
    { "guest-blog", PERKS_CLAIM_STATE_EXPIRED, PERKS_CLAIM_STATE_REQUESTED, "_Request Again" },
    { "guest-blog", PERKS_CLAIM_STATE_DONE, 0, NULL },
    { "guest-blog", PERKS_CLAIM_STATE_REVOKED, 0, NULL },
  };
  g_autoptr (PerksSituation) situation = make_situation ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksEntitlement) entitlement = NULL;
      PerksClaimState next = 0;
      const char *label = NULL;

      entitlement = make_entitlement (perks_situation_get_edition (situation), cases[i].benefit,
                                      cases[i].state);
      g_assert_cmpint (perks_benefit_claims_get_next (entitlement, &next, &label), ==,
                       cases[i].label != NULL);
      g_assert_cmpint (next, ==, cases[i].next);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_target (void)
{
  g_autoptr (PerksSituation) situation = make_situation ();
  g_autoptr (PerksEntitlement) entitlement = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (PerksBenefitClaim) claim = NULL;
  g_autofree char *done = NULL;

  entitlement = make_entitlement (perks_situation_get_edition (situation), "guest-blog",
                                  PERKS_CLAIM_STATE_AVAILABLE);
  target = g_variant_ref_sink (perks_benefit_claims_make_target (entitlement,
                                                                 PERKS_CLAIM_STATE_REQUESTED,
                                                                 NULL));
  claim = perks_benefit_claim_new_from_variant (target, situation, "Ada");
  g_assert_nonnull (claim);
  g_assert_cmpstr (claim->benefit, ==, "guest-blog");
  g_assert_null (claim->offer);
  g_assert_cmpint (claim->state, ==, PERKS_CLAIM_STATE_REQUESTED);
  g_assert_null (claim->note);
  g_assert_cmpstr (claim->by, ==, "Ada");
  g_assert_cmpint (claim->day, ==, PERKS_DAY_NONE);
  done = perks_benefit_claim_describe (claim, situation);
  g_assert_cmpstr (done, ==, "Individual guest blog post: Requested");
}

/* Joining ISV Connect is claimed as if it were a benefit; what the edition does not have goes by
 * its id. */
static void
test_names (void)
{
  g_autoptr (PerksSituation) situation = make_situation ();
  PerksEdition *edition = perks_situation_get_edition (situation);
  g_autoptr (GVariant) target = NULL;
  g_autoptr (PerksBenefitClaim) claim = NULL;
  g_autofree char *done = NULL;

  g_assert_cmpstr (perks_benefit_claims_name (edition, "guest-blog"), ==,
                   "Individual guest blog post");
  g_assert_cmpstr (perks_benefit_claims_name (edition, PERKS_CLAIM_ISV_CONNECT), ==, "ISV Connect");
  g_assert_cmpstr (perks_benefit_claims_name (edition, "gone"), ==, "gone");

  target = g_variant_ref_sink (g_variant_new (PERKS_BENEFIT_CLAIM_FORMAT, PERKS_CLAIM_ISV_CONNECT,
                                              "planner", "done", NULL));
  claim = perks_benefit_claim_new_from_variant (target, situation, NULL);
  g_assert_cmpstr (claim->offer, ==, "planner");
  g_assert_null (claim->by);
  done = perks_benefit_claim_describe (claim, situation);
  g_assert_cmpstr (done, ==, "ISV Connect: Done");
}

/* What an offer has claimed stands for the publisher: that claim moves on, not another one. */
static void
test_offer (void)
{
  g_autoptr (PerksSituation) situation = make_situation ();
  g_autoptr (PerksOffer) offer = perks_offer_new ("planner");
  g_autoptr (PerksClaim) claim = perks_claim_new ("claim");
  PerksEntitlementValues values = {
    .benefit = perks_edition_find_benefit (perks_situation_get_edition (situation), "guest-blog"),
  };
  g_autoptr (PerksEntitlement) unclaimed = perks_entitlement_new (&values);
  g_autoptr (PerksEntitlement) of_offer = NULL;
  g_autoptr (PerksEntitlement) for_all = NULL;

  g_object_set (claim, "offer", "other", NULL);
  values.claim = claim;
  for_all = perks_entitlement_new (&values);
  values.offer = offer;
  of_offer = perks_entitlement_new (&values);
  g_assert_null (perks_benefit_claims_get_offer (unclaimed));
  g_assert_cmpstr (perks_benefit_claims_get_offer (for_all), ==, "other");
  g_assert_cmpstr (perks_benefit_claims_get_offer (of_offer), ==, "planner");
}

static void
test_unknown_state (void)
{
  g_autoptr (PerksSituation) situation = make_situation ();
  g_autoptr (GVariant) target = NULL;

  target = g_variant_ref_sink (g_variant_new (PERKS_BENEFIT_CLAIM_FORMAT, "guest-blog", "",
                                              "somehow", NULL));
  g_assert_null (perks_benefit_claim_new_from_variant (target, situation, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/benefit-claims/next", test_next);
  g_test_add_func ("/ui/benefit-claims/target", test_target);
  g_test_add_func ("/ui/benefit-claims/names", test_names);
  g_test_add_func ("/ui/benefit-claims/offer", test_offer);
  g_test_add_func ("/ui/benefit-claims/unknown-state", test_unknown_state);

  return g_test_run ();
}
