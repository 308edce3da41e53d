/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-conditions-subject.h"

#include "perks-conditions-missing.h"
#include "perks-day.h"
#include "perks-tier.h"

/* How single benefits stand: the benefits of path Transact belong to the publisher's tier, those of
 * List, Trial and Consulting to single offers. */

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
  GPtrArray *claims = perks_books_list_claims_of (books, benefit);
  PerksClaim *found = NULL;

  for (guint i = 0; claims != NULL && i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);

      if (perks_claim_get_offer (claim) != NULL && rank_claim (claim) > 0 &&
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

static void
add_unmet_of_sold (PerksConditionsSubject *self)
{
  GPtrArray *offers = perks_books_get_offers (self->books);
  PerksStanding *standing = self->standing;
  gboolean seen[1u << PERKS_N_CONDITIONS] = { FALSE };

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);
      guint unmet;

      if (!perks_offer_is_live (offer) ||
          perks_edition_derive_path_on (standing->edition, offer, standing->today) !=
            PERKS_PATH_TRANSACT)
        continue;

      unmet = perks_conditions_list_unmet (self->books, standing, offer);
      if (!seen[unmet])
        g_array_append_val (self->unmet, unmet);
      seen[unmet] = TRUE;
    }
}

/* What the offer does not meet; for the publisher what each of its live offers of path Transact
 * does not, each once: of thousands of offers few differ in that. */
static GArray *
get_unmet (PerksConditionsSubject *self)
{
  guint none_live = 1u << PERKS_CONDITION_NOT_LIVE;
  guint unmet;

  if (self->unmet != NULL)
    return self->unmet;

  self->unmet = g_array_new (FALSE, FALSE, sizeof (guint));
  if (self->offer == NULL)
    add_unmet_of_sold (self);
  else
    {
      unmet = perks_conditions_list_unmet (self->books, self->standing, self->offer);
      g_array_append_val (self->unmet, unmet);
    }
  if (self->unmet->len == 0)
    g_array_append_val (self->unmet, none_live);

  return self->unmet;
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

/* Puts claim, end, lock and conditions of @values together. What is claimed keeps its state
 * whatever has become of tier and conditions: nothing that was unlocked is taken away. */
static void
conclude (PerksConditionsSubject *self,
          PerksEntitlementValues *values,
          gboolean                locked)
{
  values->claim = find_claim (self->books, values->benefit, values->offer);
  values->amount = get_amount (self->standing, values->benefit, locked);
  if (values->claim != NULL && perks_claim_get_expires_on (values->claim) != PERKS_DAY_NONE)
    values->expires = perks_claim_get_expires_on (values->claim);

  if (values->claim != NULL && read_claim (values->claim, &values->state))
    values->missing = 0;
  else if (locked)
    values->state = PERKS_BENEFIT_STATE_LOCKED;
  else if (values->expires != PERKS_DAY_NONE && self->standing->today > values->expires)
    {
      values->state = PERKS_BENEFIT_STATE_EXPIRED;
      values->missing = 0;
    }
  else if (values->missing != 0)
    values->state = PERKS_BENEFIT_STATE_BLOCKED;
  else
    values->state = PERKS_BENEFIT_STATE_AVAILABLE;
}

/**
 * perks_conditions_subject_init:
 * @self: (out caller-allocates): where it is put
 * @books: the books, which have to outlive it
 * @standing: the standing worked out from them, likewise
 * @offer: (nullable): an offer of the books, or %NULL for the publisher as a whole
 */
void
perks_conditions_subject_init (PerksConditionsSubject *self,
                               PerksBooks             *books,
                               PerksStanding          *standing,
                               PerksOffer             *offer)
{
  *self = (PerksConditionsSubject) { .books = books, .standing = standing, .offer = offer };
  if (offer != NULL)
    self->path = perks_edition_derive_path_on (standing->edition, offer, standing->today);
}

/**
 * perks_conditions_subject_clear:
 * @self: a subject, or one that is all zero
 */
void
perks_conditions_subject_clear (PerksConditionsSubject *self)
{
  g_clear_pointer (&self->unmet, g_array_unref);
}

/**
 * perks_conditions_subject_has_own:
 * @self: a subject
 * @benefit: a benefit
 *
 * Returns: whether @benefit is given to the offer through its path, which is List, Trial or
 *   Consulting
 */
gboolean
perks_conditions_subject_has_own (const PerksConditionsSubject *self,
                                  PerksBenefit                 *benefit)
{
  return self->path != PERKS_PATH_UNKNOWN && self->path != PERKS_PATH_TRANSACT &&
         perks_benefit_is_for_path (benefit, self->path);
}

/**
 * perks_conditions_subject_get_end:
 * @self: a subject that is an offer
 *
 * What a path gives ends some months after the offer went live on that path, where the edition says
 * so.
 *
 * Returns: the last day of it, or %PERKS_DAY_NONE
 */
PerksDay
perks_conditions_subject_get_end (PerksConditionsSubject *self)
{
  PerksStanding *standing = self->standing;
  int months;

  if (self->end_known)
    return self->end;

  months = perks_edition_get_number (standing->edition, "path-benefit-months");
  if (months >= 0)
    self->end = perks_day_add_months (perks_offer_get_path_since (self->offer, standing->today),
                                      months);
  self->end_known = TRUE;
  return self->end;
}

/**
 * perks_conditions_subject_find_missing:
 * @self: a subject
 * @benefit: a benefit
 *
 * Of the publisher's offers the one that is nearest to having the benefit decides.
 *
 * Returns: a bit `1 << condition` for each #PerksCondition that is asked and not met
 */
guint
perks_conditions_subject_find_missing (PerksConditionsSubject *self,
                                       PerksBenefit           *benefit)
{
  GArray *unmet = get_unmet (self);
  guint asked = perks_conditions_list_asked (benefit);
  guint fewest = g_array_index (unmet, guint, 0) & asked;

  for (guint i = 1; i < unmet->len && fewest != 0; i++)
    {
      guint missing = g_array_index (unmet, guint, i) & asked;

      if (__builtin_popcount (missing) < __builtin_popcount (fewest))
        fewest = missing;
    }

  return fewest;
}

/**
 * perks_conditions_subject_judge_tier:
 * @self: a subject
 * @benefit: a benefit of path Transact
 * @values: (out caller-allocates): where it is put how the benefit stands
 *
 * Without a live offer of path Transact there is no tier, and then it is locked even where it asks
 * for none in particular. Source: rules.md, Standing.
 */
void
perks_conditions_subject_judge_tier (PerksConditionsSubject *self,
                                     PerksBenefit           *benefit,
                                     PerksEntitlementValues *values)
{
  const char *first_tier = perks_benefit_get_first_tier (benefit);
  gboolean locked = self->standing->tier == NULL ||
                    !perks_standing_reaches (self->standing, first_tier);

  *values = (PerksEntitlementValues) {
    .benefit = benefit,
    .offer = self->offer,
    .path = PERKS_PATH_TRANSACT,
    .missing = locked ? 0 : perks_conditions_subject_find_missing (self, benefit),
  };
  conclude (self, values, locked);
}

/**
 * perks_conditions_subject_judge_own:
 * @self: a subject that is an offer
 * @benefit: a benefit of its path, which is List, Trial or Consulting
 * @values: (out caller-allocates): where it is put how the benefit stands
 */
void
perks_conditions_subject_judge_own (PerksConditionsSubject *self,
                                    PerksBenefit           *benefit,
                                    PerksEntitlementValues *values)
{
  *values = (PerksEntitlementValues) {
    .benefit = benefit,
    .offer = self->offer,
    .path = self->path,
    .missing = perks_conditions_subject_find_missing (self, benefit),
    .expires = perks_conditions_subject_get_end (self),
  };
  conclude (self, values, FALSE);
}

/**
 * perks_conditions_subject_judge:
 * @self: a subject
 * @benefit: a benefit
 * @values: (out caller-allocates): where it is put how the benefit stands
 *
 * Returns: %FALSE when the benefit is not given to the subject at all; @values is then left alone
 */
gboolean
perks_conditions_subject_judge (PerksConditionsSubject *self,
                                PerksBenefit           *benefit,
                                PerksEntitlementValues *values)
{
  if (perks_conditions_subject_has_own (self, benefit))
    perks_conditions_subject_judge_own (self, benefit, values);
  else if (perks_benefit_is_for_path (benefit, PERKS_PATH_TRANSACT))
    perks_conditions_subject_judge_tier (self, benefit, values);
  else
    return FALSE;

  return TRUE;
}
