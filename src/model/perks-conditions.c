/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-conditions.h"

#include "perks-conditions-missing.h"
#include "perks-day.h"
#include "perks-money.h"
#include "perks-tier.h"

/* What a publisher and its offers are entitled to: pure, from books and standing. The benefits
 * of path Transact belong to the publisher's tier; those of List, Trial and Consulting to
 * single offers. */

static gboolean
has_own_benefits (PerksPath path)
{
  return path == PERKS_PATH_LIST || path == PERKS_PATH_TRIAL || path == PERKS_PATH_CONSULTING;
}

/* %FALSE where the claim says no more than that there is something to claim. */
static gboolean
read_claim (PerksClaim        *claim,
            PerksBenefitState *state)
{
  switch (perks_claim_get_state (claim))
    {
    case PERKS_CLAIM_STATE_REQUESTED:
    case PERKS_CLAIM_STATE_CONTACTED:
    case PERKS_CLAIM_STATE_SCHEDULED:
      *state = PERKS_BENEFIT_STATE_REQUESTED;
      return TRUE;
    case PERKS_CLAIM_STATE_ACTIVE:
      *state = PERKS_BENEFIT_STATE_ACTIVE;
      return TRUE;
    case PERKS_CLAIM_STATE_DONE:
      *state = PERKS_BENEFIT_STATE_DONE;
      return TRUE;
    case PERKS_CLAIM_STATE_DECLINED:
    case PERKS_CLAIM_STATE_REFUSED:
      *state = PERKS_BENEFIT_STATE_DECLINED;
      return TRUE;
    case PERKS_CLAIM_STATE_EXPIRED:
      *state = PERKS_BENEFIT_STATE_EXPIRED;
      return TRUE;
    case PERKS_CLAIM_STATE_REVOKED:
      *state = PERKS_BENEFIT_STATE_REVOKED;
      return TRUE;
    case PERKS_CLAIM_STATE_AVAILABLE:
    default:
      return FALSE;
    }
}

/* How far along a claim is, to find the one that says most; 0 for what has come to nothing. */
static int
rank_claim (PerksClaim *claim)
{
  switch (perks_claim_get_state (claim))
    {
    case PERKS_CLAIM_STATE_ACTIVE:
      return 5;
    case PERKS_CLAIM_STATE_SCHEDULED:
      return 4;
    case PERKS_CLAIM_STATE_CONTACTED:
      return 3;
    case PERKS_CLAIM_STATE_REQUESTED:
      return 2;
    case PERKS_CLAIM_STATE_DONE:
      return 1;
    case PERKS_CLAIM_STATE_AVAILABLE:
    case PERKS_CLAIM_STATE_DECLINED:
    case PERKS_CLAIM_STATE_REFUSED:
    case PERKS_CLAIM_STATE_EXPIRED:
    case PERKS_CLAIM_STATE_REVOKED:
    default:
      return 0;
    }
}

/* What an offer uses, the publisher uses. What one offer was refused, another may still get. */
static PerksClaim *
find_offer_claim (PerksBooks *books,
                  const char *benefit)
{
  GPtrArray *claims = perks_books_get_claims (books);
  PerksClaim *found = NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);

      if (perks_claim_get_offer (claim) != NULL && rank_claim (claim) > 0 &&
          g_strcmp0 (perks_claim_get_benefit (claim), benefit) == 0 &&
          (found == NULL || rank_claim (claim) > rank_claim (found)))
        found = claim;
    }

  return found;
}

/* For the publisher as a whole its own claim comes first, if it says anything. */
static PerksClaim *
find_claim (PerksBooks   *books,
            PerksBenefit *benefit,
            PerksOffer   *offer)
{
  const char *id = perks_benefit_get_id (benefit);
  PerksClaim *own, *used;

  if (offer != NULL)
    return perks_books_find_claim (books, id, perks_record_get_id (PERKS_RECORD (offer)));

  own = perks_books_find_claim (books, id, NULL);
  if (own != NULL && perks_claim_get_state (own) != PERKS_CLAIM_STATE_AVAILABLE)
    return own;

  used = find_offer_claim (books, id);
  return used != NULL ? used : own;
}

/* The live offer of path Transact that is nearest to having the benefit decides. */
static guint
find_fewest_missing (PerksBooks    *books,
                     PerksStanding *standing,
                     PerksBenefit  *benefit)
{
  GPtrArray *offers = perks_books_get_offers (books);
  guint fewest = 1u << PERKS_CONDITION_NOT_LIVE;
  gboolean found = FALSE;

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);
      guint missing;

      if (!perks_offer_is_live (offer) ||
          perks_edition_derive_path (standing->edition, offer) != PERKS_PATH_TRANSACT)
        continue;

      missing = perks_conditions_find_missing (books, standing, benefit, offer);
      if (!found || __builtin_popcount (missing) < __builtin_popcount (fewest))
        fewest = missing;
      found = TRUE;
    }

  return fewest;
}

static gint64
get_amount (PerksStanding *standing,
            PerksBenefit  *benefit,
            gboolean       locked)
{
  const char *tier = standing->tier != NULL ? perks_tier_get_id (standing->tier) : NULL;

  if (locked)
    tier = perks_benefit_get_first_tier (benefit);

  return perks_benefit_get_amount (benefit, tier);
}

/* What a path gives ends some months after the offer went live, where the edition says so. */
static PerksDay
get_path_end (PerksStanding *standing,
              PerksOffer    *offer)
{
  int months = perks_edition_get_number (standing->edition, "path-benefit-months");

  if (months < 0)
    return PERKS_DAY_NONE;

  return perks_day_add_months (perks_offer_get_live_since (offer), months);
}

/* Puts claim, end, lock and conditions of @values together. What is claimed keeps its state
 * whatever has become of tier and conditions: nothing that was unlocked is taken away. */
static PerksEntitlement *
conclude (PerksBooks             *books,
          PerksStanding          *standing,
          PerksEntitlementValues *values,
          gboolean                locked)
{
  values->claim = find_claim (books, values->benefit, values->offer);
  values->amount = get_amount (standing, values->benefit, locked);
  if (values->claim != NULL && perks_claim_get_expires_on (values->claim) != PERKS_DAY_NONE)
    values->expires = perks_claim_get_expires_on (values->claim);

  if (values->claim != NULL && read_claim (values->claim, &values->state))
    values->missing = 0;
  else if (locked)
    values->state = PERKS_BENEFIT_STATE_LOCKED;
  else if (values->expires != PERKS_DAY_NONE && standing->today > values->expires)
    {
      values->state = PERKS_BENEFIT_STATE_EXPIRED;
      values->missing = 0;
    }
  else if (values->missing != 0)
    values->state = PERKS_BENEFIT_STATE_BLOCKED;
  else
    values->state = PERKS_BENEFIT_STATE_AVAILABLE;

  return perks_entitlement_new (values);
}

/* A benefit of path Transact, for the publisher as a whole when @offer is %NULL. */
static PerksEntitlement *
judge_tier_benefit (PerksBooks    *books,
                    PerksStanding *standing,
                    PerksBenefit  *benefit,
                    PerksOffer    *offer)
{
  PerksEntitlementValues values = {
    .benefit = benefit,
    .offer = offer,
    .path = PERKS_PATH_TRANSACT,
  };
  gboolean locked = !perks_standing_reaches (standing, perks_benefit_get_first_tier (benefit));

  if (!locked)
    values.missing = offer != NULL ? perks_conditions_find_missing (books, standing, benefit, offer)
                                   : find_fewest_missing (books, standing, benefit);

  return conclude (books, standing, &values, locked);
}

static PerksEntitlement *
judge_path_benefit (PerksBooks    *books,
                    PerksStanding *standing,
                    PerksBenefit  *benefit,
                    PerksOffer    *offer)
{
  PerksEntitlementValues values = {
    .benefit = benefit,
    .offer = offer,
    .path = perks_edition_derive_path (standing->edition, offer),
    .missing = perks_conditions_find_missing (books, standing, benefit, offer),
    .expires = get_path_end (standing, offer),
  };

  return conclude (books, standing, &values, FALSE);
}

static void
add_tier_benefits (GPtrArray     *entitlements,
                   PerksBooks    *books,
                   PerksStanding *standing,
                   PerksOffer    *offer)
{
  GPtrArray *benefits = perks_edition_get_benefits (standing->edition);

  for (guint i = 0; i < benefits->len; i++)
    {
      PerksBenefit *benefit = g_ptr_array_index (benefits, i);

      if (perks_benefit_is_for_path (benefit, PERKS_PATH_TRANSACT))
        g_ptr_array_add (entitlements, judge_tier_benefit (books, standing, benefit, offer));
    }
}

static void
add_path_benefits (GPtrArray     *entitlements,
                   PerksBooks    *books,
                   PerksStanding *standing,
                   PerksOffer    *offer)
{
  GPtrArray *benefits = perks_edition_get_benefits (standing->edition);
  PerksPath path = perks_edition_derive_path (standing->edition, offer);

  for (guint i = 0; has_own_benefits (path) && i < benefits->len; i++)
    {
      PerksBenefit *benefit = g_ptr_array_index (benefits, i);

      if (perks_benefit_is_for_path (benefit, path))
        g_ptr_array_add (entitlements, judge_path_benefit (books, standing, benefit, offer));
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

  add_tier_benefits (entitlements, books, standing, NULL);
  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);

      if (perks_offer_is_live (offer))
        add_path_benefits (entitlements, books, standing, offer);
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

  g_return_val_if_fail (PERKS_IS_OFFER (offer), entitlements);

  add_path_benefits (entitlements, books, standing, offer);
  add_tier_benefits (entitlements, books, standing, offer);
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
  PerksPath path;

  g_return_val_if_fail (PERKS_IS_BENEFIT (benefit), NULL);

  path = offer != NULL ? perks_edition_derive_path (standing->edition, offer) : PERKS_PATH_UNKNOWN;
  if (has_own_benefits (path) && perks_benefit_is_for_path (benefit, path))
    return judge_path_benefit (books, standing, benefit, offer);
  if (perks_benefit_is_for_path (benefit, PERKS_PATH_TRANSACT))
    return judge_tier_benefit (books, standing, benefit, offer);

  return NULL;
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
