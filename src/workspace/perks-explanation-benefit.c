/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-explanation-private.h"

#include <glib/gi18n.h>

#include "perks-conditions-missing.h"
#include "perks-day.h"
#include "perks-engagement-span.h"
#include "perks-entitlement-text.h"
#include "perks-publisher.h"
#include "perks-tier.h"

/* What the state of a benefit rests on: the tier, the conditions, the months of a path, what the
 * publisher has said and claimed, and the clauses. */

typedef struct
{
  PerksSituation   *situation;
  PerksEdition     *edition;
  PerksStanding    *standing;
  PerksEntitlement *entitlement;
  PerksBenefit     *benefit;
  PerksOffer       *offer;
  PerksLocaleText  *locale_text;
  GPtrArray        *lines;
} BenefitCase;

static const char *
get_condition_words (PerksCondition condition)
{
  static const char *const words[] = {
    [PERKS_CONDITION_BYOL] = N_("Not bring your own licence"),
    [PERKS_CONDITION_LISTING_OPTIMIZATION] = N_("Listing optimization done"),
    [PERKS_CONDITION_PRIVATE_OFFER] = N_("Not a private offer"),
    [PERKS_CONDITION_PUBLIC_LISTING] = N_("A public listing"),
    [PERKS_CONDITION_REGION] = N_("Country entered"),
    [PERKS_CONDITION_CO_SELL_READY] = N_("Co-sell ready"),
    [PERKS_CONDITION_MARKETING_CONTACT] = N_("A marketing contact"),
    [PERKS_CONDITION_NOT_ENROLLED] = N_("Enrolled in Marketplace Rewards"),
    [PERKS_CONDITION_NOT_LIVE] = N_("A live offer"),
    [PERKS_CONDITION_OPTED_OUT] = N_("Not opted out"),
  };

  return _(words[condition]);
}

static void
add_state (BenefitCase *self)
{
  g_autofree char *status = perks_entitlement_text_status (self->edition, self->entitlement,
                                                           self->locale_text);

  perks_explanation_add (self->lines, _("State"), status);
}

static void
add_reached (BenefitCase *self)
{
  g_autofree char *since = perks_locale_text_day (self->locale_text, self->standing->since);
  g_autofree char *value = NULL;

  if (self->standing->tier == NULL)
    value = g_strdup (_("none: there is no live offer of path Transact"));
  else if (since != NULL)
    value = g_strdup_printf (_("%s, since %s"), perks_tier_get_label (self->standing->tier), since);
  else
    value = g_strdup (perks_tier_get_label (self->standing->tier));

  perks_explanation_add (self->lines, _("Tier reached"), value);
}

static void
add_tiers (BenefitCase *self)
{
  const char *id = perks_benefit_get_first_tier (self->benefit);
  PerksTier *tier = id != NULL ? perks_edition_find_tier (self->edition, id, NULL) : NULL;

  if (tier == NULL || perks_entitlement_get_path (self->entitlement) != PERKS_PATH_TRANSACT)
    return;

  perks_explanation_add_tier (self->lines, self->edition, _("Tier asked for"), tier,
                              self->locale_text);
  add_reached (self);
}

/* For the publisher as a whole the live offer decides that misses least. */
static guint
find_missing (BenefitCase *self)
{
  PerksBooks *books = perks_situation_get_books (self->situation);
  GPtrArray *offers = perks_books_get_offers (books);
  guint fewest = 1u << PERKS_CONDITION_NOT_LIVE;
  gboolean found = FALSE;

  if (self->offer != NULL)
    return perks_conditions_find_missing (books, self->standing, self->benefit, self->offer);

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);
      guint missing;

      if (!perks_offer_is_live (offer) ||
          perks_edition_derive_path_on (self->edition, offer, self->standing->today) !=
            PERKS_PATH_TRANSACT)
        continue;

      missing = perks_conditions_find_missing (books, self->standing, self->benefit, offer);
      if (!found || __builtin_popcount (missing) < __builtin_popcount (fewest))
        fewest = missing;
      found = TRUE;
    }

  return fewest;
}

/* Locks and claims hide the conditions in the entitlement; here they are told all the same. */
static void
add_conditions (BenefitCase *self)
{
  const guint missing = find_missing (self);

  for (guint condition = 0; condition < PERKS_N_CONDITIONS; condition++)
    {
      const gboolean misses = (missing & (1u << condition)) != 0;
      g_autofree char *value = NULL;

      if (!misses && !perks_benefit_has_condition (self->benefit, condition) &&
          condition != PERKS_CONDITION_NOT_LIVE)
        continue;
      value = misses ? perks_condition_describe (condition, self->entitlement)
                     : g_strdup (_("met"));
      perks_explanation_add (self->lines, get_condition_words (condition), value);
    }
}

static void
add_path (BenefitCase *self)
{
  PerksClaim *claim = perks_entitlement_get_claim (self->entitlement);
  const gboolean by_claim = claim != NULL && perks_claim_get_expires_on (claim) != PERKS_DAY_NONE;
  g_autofree char *day = perks_locale_text_day (self->locale_text,
                                                perks_entitlement_get_expires (self->entitlement));
  g_autofree char *derivation = NULL;
  g_autofree char *value = NULL;

  if (self->offer != NULL && perks_entitlement_get_path (self->entitlement) != PERKS_PATH_TRANSACT)
    {
      perks_explanation_add_day (self->lines, _("On its path since"),
                                 perks_offer_get_path_since (self->offer, self->standing->today),
                                 self->locale_text);
      perks_explanation_add_figure (self->lines, self->edition, "path-benefit-months",
                                    self->locale_text);
    }
  if (day == NULL)
    return;

  derivation = by_claim ? g_strdup (_("the last day that is entered for the claim"))
                        : perks_explanation_derive_end (self->situation, self->offer);
  value = g_strdup_printf (_("%s: %s"), day, derivation);
  perks_explanation_add (self->lines, _("Ends on"), value);
}

/* Only what the team works on depends on what the publisher agrees to. */
static gboolean
team_acts (BenefitCase *self)
{
  const PerksBenefitMode mode = perks_benefit_get_mode (self->benefit);

  return mode != PERKS_BENEFIT_MODE_SELF_SERVE && mode != PERKS_BENEFIT_MODE_AUTOMATIC;
}

static const char *
get_enrolment_words (PerksAnswer enrolled)
{
  switch (enrolled)
    {
    case PERKS_ANSWER_YES:
      return _("enrolled");
    case PERKS_ANSWER_NO:
      return _("not enrolled");
    case PERKS_ANSWER_UNKNOWN:
    default:
      return _("not entered, which blocks nothing");
    }
}

static void
add_enrolment (BenefitCase *self)
{
  const PerksFigure *figure = perks_edition_find_figure (self->edition, "asks-enrolment");
  PerksPublisher *publisher =
    perks_books_get_publisher (perks_situation_get_books (self->situation));

  if (publisher == NULL || figure == NULL || !g_str_equal (figure->value, "yes") ||
      !team_acts (self) ||
      perks_benefit_get_mode (self->benefit) == PERKS_BENEFIT_MODE_ONE_TIME)
    return;

  perks_explanation_add_figure (self->lines, self->edition, "asks-enrolment", self->locale_text);
  perks_explanation_add (self->lines, _("Enrolment"),
                         get_enrolment_words (perks_publisher_get_enrolled (publisher)));
}

static void
add_opting (BenefitCase *self)
{
  PerksEngagementSpan span;
  g_autofree char *day = NULL;
  g_autofree char *value = NULL;

  if (self->offer == NULL || !team_acts (self))
    return;

  perks_engagement_span_find (&span, perks_situation_get_books (self->situation), self->edition,
                              self->offer, perks_situation_get_today (self->situation));
  if (!span.out || span.record == NULL)
    return;

  day = perks_locale_text_day (self->locale_text, perks_engagement_get_opted_out_on (span.record));
  if (perks_engagement_get_opt_reason (span.record) != NULL)
    value = g_strdup_printf (_("on %s: %s"), day, perks_engagement_get_opt_reason (span.record));
  else
    value = g_strdup_printf (_("on %s"), day);
  perks_explanation_add (self->lines, _("Opted out"), value);
}

static void
add_claim (BenefitCase *self)
{
  PerksClaim *claim = perks_entitlement_get_claim (self->entitlement);
  g_autofree char *text = claim != NULL
    ? perks_entitlement_text_claim (claim, self->locale_text)
    : NULL;

  if (text == NULL)
    return;

  perks_explanation_add (self->lines, _("Claim"), text);
  if (perks_claim_get_note (claim) != NULL)
    perks_explanation_add (self->lines, _("Note"), perks_claim_get_note (claim));
}

/* What was begun by the day that an edition names has to be finished by it. */
static void
add_completion (BenefitCase *self)
{
  PerksClaim *claim = perks_entitlement_get_claim (self->entitlement);
  const PerksFigure *figure = perks_edition_find_figure (self->edition, "complete-by");
  PerksDay begun, day;

  if (claim == NULL || !perks_claim_is_open (claim) || figure == NULL ||
      !perks_day_from_string (figure->value, &day, NULL))
    return;

  begun = perks_claim_get_requested_on (claim);
  if (begun == PERKS_DAY_NONE)
    begun = perks_claim_get_since (claim);
  if (begun <= day)
    perks_explanation_add_figure (self->lines, self->edition, "complete-by", self->locale_text);
}

static void
add_amount (BenefitCase *self,
            const char  *subject,
            const char  *tier)
{
  gint64 cents = perks_benefit_get_amount (self->benefit, tier);
  g_autofree char *value = NULL;

  if (cents < 0)
    return;

  value = perks_locale_text_money (self->locale_text, perks_money_new_usd (cents));
  perks_explanation_add (self->lines, subject, value);
}

static void
add_amounts (BenefitCase *self)
{
  GPtrArray *tiers = perks_edition_get_tiers (self->edition);
  const char *first_tier = perks_benefit_get_first_tier (self->benefit);
  guint rank = 0;

  if (first_tier == NULL ||
      perks_entitlement_get_path (self->entitlement) != PERKS_PATH_TRANSACT ||
      perks_edition_find_tier (self->edition, first_tier, &rank) == NULL)
    {
      add_amount (self, _("Amount"), NULL);
      return;
    }

  for (; rank < tiers->len; rank++)
    {
      PerksTier *tier = g_ptr_array_index (tiers, rank);
      g_autofree char *subject = g_strdup_printf (_("Amount at %s"), perks_tier_get_label (tier));

      add_amount (self, subject, perks_tier_get_id (tier));
    }
}

static void
add_benefit (BenefitCase *self)
{
  perks_explanation_add_rule (self->lines, &(PerksExplanationLine) {
    .subject = (char *) perks_benefit_get_name (self->benefit),
    .value = (char *) perks_benefit_get_summary (self->benefit),
    .assumed = perks_benefit_get_provenance (self->benefit) == PERKS_PROVENANCE_ASSUMED,
    .note = (char *) perks_benefit_get_note (self->benefit),
    .source = (char *) perks_benefit_get_source (self->benefit),
  });
}

/* Which clauses a benefit rests on follows from what it asks for and what it brings. */
static void
add_clauses (BenefitCase *self)
{
  const gboolean by_tier = perks_entitlement_get_path (self->entitlement) == PERKS_PATH_TRANSACT;

  if (by_tier && perks_benefit_get_first_tier (self->benefit) != NULL)
    perks_explanation_add_clause (self->lines, self->edition, "tiers");
  perks_explanation_add_clause (self->lines, self->edition,
                                by_tier ? "transact" : "list-trial-consulting");
  perks_explanation_add_clause (self->lines, self->edition, "conditions");
  if (perks_benefit_has_condition (self->benefit, PERKS_CONDITION_LISTING_OPTIMIZATION))
    perks_explanation_add_clause (self->lines, self->edition, "listing-optimization");
  perks_explanation_add_clause (self->lines, self->edition, "claims");
  if (perks_benefit_get_mode (self->benefit) == PERKS_BENEFIT_MODE_FUNDING)
    perks_explanation_add_clause (self->lines, self->edition, "sponsorship");
  perks_explanation_add_clause (self->lines, self->edition, "expiry");
}

/**
 * perks_explanation_of_benefit:
 * @situation: a situation
 * @entitlement: how a benefit stands in it
 * @locale_text: how days and amounts are written
 *
 * Says what the state of a benefit rests on: the tier that it asks for and the one that is reached,
 * each condition and whether it is met, the months of the path and the day on which they end,
 * enrolment and opting out where they matter, the claim, the amount by tier, where the benefit is
 * known from, and the clauses.
 *
 * Returns: (transfer full) (element-type PerksExplanationLine): the lines
 */
GPtrArray *
perks_explanation_of_benefit (PerksSituation   *situation,
                              PerksEntitlement *entitlement,
                              PerksLocaleText  *locale_text)
{
  g_autoptr (GPtrArray) lines =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_explanation_line_free);
  BenefitCase self = {
    .situation = situation,
    .entitlement = entitlement,
    .locale_text = locale_text,
    .lines = lines,
  };

  g_return_val_if_fail (PERKS_IS_SITUATION (situation), NULL);
  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (entitlement), NULL);
  g_return_val_if_fail (PERKS_IS_LOCALE_TEXT (locale_text), NULL);

  self.edition = perks_situation_get_edition (situation);
  self.standing = perks_situation_get_standing (situation);
  self.benefit = perks_entitlement_get_benefit (entitlement);
  self.offer = perks_entitlement_get_offer (entitlement);
  add_state (&self);
  add_tiers (&self);
  add_conditions (&self);
  add_path (&self);
  add_enrolment (&self);
  add_opting (&self);
  add_claim (&self);
  add_completion (&self);
  add_amounts (&self);
  add_benefit (&self);
  add_clauses (&self);

  return g_steal_pointer (&lines);
}
