/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-targets.h"

#include <glib/gi18n.h>

/* For whom a benefit can be claimed: for the publisher as a whole, and for single offers. Pure. */

/**
 * perks_benefit_targets_list:
 * @situation: where the publisher stands
 * @benefit: a benefit of the edition in use
 *
 * Returns: (transfer full) (element-type PerksEntitlement): how the benefit stands for the
 *   publisher as a whole, where it is given by tier, and for each offer of a path that it is for
 */
GPtrArray *
perks_benefit_targets_list (PerksSituation *situation,
                            PerksBenefit   *benefit)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func (g_object_unref);
  PerksBooks *books = perks_situation_get_books (situation);
  PerksStanding *standing = perks_situation_get_standing (situation);
  PerksEdition *edition = perks_situation_get_edition (situation);
  GPtrArray *offers = perks_books_get_offers (books);
  PerksEntitlement *whole = perks_conditions_find (books, standing, benefit, NULL);

  if (whole != NULL)
    g_ptr_array_add (targets, whole);

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);
      const char *id = perks_record_get_id (PERKS_RECORD (offer));
      const gboolean claimed =
        perks_books_find_claim (books, perks_benefit_get_id (benefit), id) != NULL;
      PerksEntitlement *single;

      if (!claimed &&
          !perks_benefit_is_for_path (benefit, perks_edition_derive_path (edition, offer)))
        continue;

      single = perks_conditions_find (books, standing, benefit, offer);
      if (single != NULL)
        g_ptr_array_add (targets, single);
    }

  return targets;
}

/* For the publisher as a whole the claim of an offer can stand. */
static gboolean
has_own_claim (PerksEntitlement *target)
{
  PerksClaim *claim = perks_entitlement_get_claim (target);
  PerksOffer *offer = perks_entitlement_get_offer (target);

  return claim != NULL && (offer != NULL || perks_claim_get_offer (claim) == NULL);
}

/**
 * perks_benefit_targets_choose:
 * @targets: (element-type PerksEntitlement): for whom a benefit can be claimed
 *
 * Returns: the number of the one to look at first: that which is claimed and not done, else that
 *   which is claimed, else the first
 */
guint
perks_benefit_targets_choose (GPtrArray *targets)
{
  guint chosen = 0;
  gboolean found = FALSE;

  for (guint i = 0; i < targets->len; i++)
    {
      PerksEntitlement *target = g_ptr_array_index (targets, i);
      const PerksBenefitState state = perks_entitlement_get_state (target);

      if (!has_own_claim (target))
        continue;
      if (state == PERKS_BENEFIT_STATE_REQUESTED || state == PERKS_BENEFIT_STATE_ACTIVE)
        return i;
      chosen = found ? chosen : i;
      found = TRUE;
    }

  return chosen;
}

/**
 * perks_benefit_targets_name:
 * @target: an entitlement
 *
 * Returns: (transfer full): for whom it is
 */
char *
perks_benefit_targets_name (PerksEntitlement *target)
{
  PerksOffer *offer = perks_entitlement_get_offer (target);

  if (offer == NULL)
    return g_strdup (_("All offers together"));
  if (perks_offer_get_name (offer) == NULL)
    return g_strdup (perks_record_get_id (PERKS_RECORD (offer)));

  return g_strdup (perks_offer_get_name (offer));
}
