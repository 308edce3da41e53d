/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-conditions.h"

#include "perks-conditions-subject.h"
#include "perks-money.h"

/* What a publisher and its offers are entitled to: pure, from books and standing. The benefits
 * of path Transact belong to the publisher's tier; those of List, Trial and Consulting to
 * single offers. */

static void
add_tier_benefits (GPtrArray              *entitlements,
                   PerksConditionsSubject *subject)
{
  GPtrArray *benefits = perks_edition_get_benefits (subject->standing->edition);

  for (guint i = 0; i < benefits->len; i++)
    {
      PerksBenefit *benefit = g_ptr_array_index (benefits, i);
      PerksEntitlementValues values;

      if (!perks_benefit_is_for_path (benefit, PERKS_PATH_TRANSACT) ||
          perks_conditions_subject_has_own (subject, benefit))
        continue;
      perks_conditions_subject_judge_tier (subject, benefit, &values);
      g_ptr_array_add (entitlements, perks_entitlement_new (&values));
    }
}

static void
add_path_benefits (GPtrArray              *entitlements,
                   PerksConditionsSubject *subject)
{
  GPtrArray *benefits = perks_edition_get_benefits (subject->standing->edition);

  for (guint i = 0; i < benefits->len; i++)
    {
      PerksBenefit *benefit = g_ptr_array_index (benefits, i);
      PerksEntitlementValues values;

      if (!perks_conditions_subject_has_own (subject, benefit))
        continue;
      perks_conditions_subject_judge_own (subject, benefit, &values);
      g_ptr_array_add (entitlements, perks_entitlement_new (&values));
    }
}

/**
 * perks_conditions_list_for_publisher:
 * @books: the books
 * @standing: the standing worked out from them
 *
 * What the publisher is entitled to: first each benefit of path Transact in the order of the
 * edition, for the publisher as a whole and by its live offer of path Transact that misses the
 * fewest conditions; where the publisher has not claimed it, the claim of an offer that got
 * furthest stands for it; then for each live offer of path List, Trial or Consulting, in the order
 * of the books, the benefits of its path. May be called on any thread.
 *
 * Returns: (transfer full) (element-type PerksEntitlement): the entitlements
 */
GPtrArray *
perks_conditions_list_for_publisher (PerksBooks    *books,
                                     PerksStanding *standing)
{
  GPtrArray *entitlements = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *offers = perks_books_get_offers (books);
  g_auto (PerksConditionsSubject) publisher = { NULL };

  perks_conditions_subject_init (&publisher, books, standing, NULL);
  add_tier_benefits (entitlements, &publisher);
  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);
      g_auto (PerksConditionsSubject) subject = { NULL };

      if (!perks_offer_is_live (offer))
        continue;
      perks_conditions_subject_init (&subject, books, standing, offer);
      add_path_benefits (entitlements, &subject);
    }

  return entitlements;
}

/**
 * perks_conditions_list_for_offer:
 * @books: the books
 * @standing: the standing worked out from them
 * @offer: an offer of the books, live or not
 *
 * What one offer is entitled to: first the benefits of its path, where that is List, Trial or
 * Consulting; then those of path Transact, with this very offer held against their conditions.
 *
 * Returns: (transfer full) (element-type PerksEntitlement): the entitlements
 */
GPtrArray *
perks_conditions_list_for_offer (PerksBooks    *books,
                                 PerksStanding *standing,
                                 PerksOffer    *offer)
{
  GPtrArray *entitlements = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (PerksConditionsSubject) subject = { NULL };

  g_return_val_if_fail (PERKS_IS_OFFER (offer), entitlements);

  perks_conditions_subject_init (&subject, books, standing, offer);
  add_path_benefits (entitlements, &subject);
  add_tier_benefits (entitlements, &subject);
  return entitlements;
}

/**
 * perks_conditions_find:
 * @books: the books
 * @standing: the standing worked out from them
 * @benefit: a benefit of the standing's edition
 * @offer: (nullable): an offer of the books, or %NULL for the publisher as a whole
 *
 * Returns: (transfer full) (nullable): how the benefit stands, as the lists have it, or %NULL when
 *   it is not given to @offer at all: a benefit of List, Trial or Consulting needs an offer of its
 *   path
 */
PerksEntitlement *
perks_conditions_find (PerksBooks    *books,
                       PerksStanding *standing,
                       PerksBenefit  *benefit,
                       PerksOffer    *offer)
{
  PerksEntitlementValues values;
  g_auto (PerksConditionsSubject) subject = { NULL };

  g_return_val_if_fail (PERKS_IS_BENEFIT (benefit), NULL);

  perks_conditions_subject_init (&subject, books, standing, offer);
  if (!perks_conditions_subject_judge (&subject, benefit, &values))
    return NULL;

  return perks_entitlement_new (&values);
}

/**
 * perks_conditions_find_end:
 * @books: the books
 * @standing: the standing worked out from them
 * @benefit: a benefit of the standing's edition
 * @offer: an offer of the books
 *
 * Returns: the last day on which @benefit is given through the path of @offer, or %PERKS_DAY_NONE
 *   where it has no end or is not given through that path
 */
PerksDay
perks_conditions_find_end (PerksBooks    *books,
                           PerksStanding *standing,
                           PerksBenefit  *benefit,
                           PerksOffer    *offer)
{
  g_auto (PerksConditionsSubject) subject = { NULL };

  g_return_val_if_fail (PERKS_IS_BENEFIT (benefit), PERKS_DAY_NONE);
  g_return_val_if_fail (PERKS_IS_OFFER (offer), PERKS_DAY_NONE);

  perks_conditions_subject_init (&subject, books, standing, offer);
  if (!perks_conditions_subject_has_own (&subject, benefit))
    return PERKS_DAY_NONE;

  return perks_conditions_subject_get_end (&subject);
}

/**
 * perks_conditions_count_blocked:
 * @books: the books
 * @standing: the standing worked out from them
 * @offer: an offer of the books
 * @condition: a condition
 *
 * Returns: how many benefits of the path of @offer it would have if it met @condition
 */
guint
perks_conditions_count_blocked (PerksBooks     *books,
                                PerksStanding  *standing,
                                PerksOffer     *offer,
                                PerksCondition  condition)
{
  GPtrArray *benefits = perks_edition_get_benefits (standing->edition);
  g_auto (PerksConditionsSubject) subject = { NULL };
  guint n_blocked = 0;

  g_return_val_if_fail (PERKS_IS_OFFER (offer), 0);

  perks_conditions_subject_init (&subject, books, standing, offer);
  for (guint i = 0; i < benefits->len; i++)
    {
      PerksBenefit *benefit = g_ptr_array_index (benefits, i);
      PerksEntitlementValues values;

      if (perks_benefit_is_for_path (benefit, subject.path) &&
          perks_conditions_subject_find_missing (&subject, benefit) == 1u << condition &&
          perks_conditions_subject_judge (&subject, benefit, &values) &&
          values.state == PERKS_BENEFIT_STATE_BLOCKED)
        n_blocked++;
    }

  return n_blocked;
}

static gboolean
count_one (PerksEntitlement    *entitlement,
           PerksBenefitCounts  *counts,
           GError             **error)
{
  PerksBenefitState state = perks_entitlement_get_state (entitlement);
  gboolean open = state == PERKS_BENEFIT_STATE_AVAILABLE || state == PERKS_BENEFIT_STATE_BLOCKED;

  if (state == PERKS_BENEFIT_STATE_REQUESTED || state == PERKS_BENEFIT_STATE_ACTIVE)
    counts->claimed++;
  if (state == PERKS_BENEFIT_STATE_DONE)
    counts->done++;

  if (perks_entitlement_get_path (entitlement) != PERKS_PATH_TRANSACT)
    return TRUE;

  if (state == PERKS_BENEFIT_STATE_LOCKED)
    counts->locked++;
  else
    counts->unlocked++;

  return !open || perks_minor_add (&counts->unused_value,
                                   MAX (perks_entitlement_get_amount (entitlement), 0), error);
}

/**
 * perks_conditions_count:
 * @entitlements: (element-type PerksEntitlement): a list from
 *   perks_conditions_list_for_publisher()
 * @counts: (out): where the numbers are put
 * @error: return location for a #PerksError
 *
 * Counts a publisher's benefits. Unlocked, locked and the unused value are those of the tier
 * benefits; claimed and done are those of all.
 *
 * Returns: %FALSE with %PERKS_ERROR_OVERFLOW when the value does not fit into 64 bits of cents
 */
gboolean
perks_conditions_count (GPtrArray           *entitlements,
                        PerksBenefitCounts  *counts,
                        GError             **error)
{
  PerksBenefitCounts sums = { 0 };

  for (guint i = 0; i < entitlements->len; i++)
    {
      if (!count_one (g_ptr_array_index (entitlements, i), &sums, error))
        return FALSE;
    }

  *counts = sums;
  return TRUE;
}
