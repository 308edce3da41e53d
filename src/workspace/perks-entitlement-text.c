/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-entitlement-text.h"

#include <glib/gi18n.h>

#include "perks-claim.h"
#include "perks-tier.h"

/* The one place that says how a benefit stands, so that the window and the command line say the
 * same. Pure but for the writing of days and amounts; one thread at a time for each
 * #PerksLocaleText. */

/**
 * perks_entitlement_text_state:
 * @state: how a benefit stands
 *
 * Returns: (transfer none): a word for it
 */
const char *
perks_entitlement_text_state (PerksBenefitState state)
{
  static const char *const words[] = {
    [PERKS_BENEFIT_STATE_LOCKED] = N_("Locked"),
    [PERKS_BENEFIT_STATE_AVAILABLE] = N_("Available"),
    [PERKS_BENEFIT_STATE_BLOCKED] = N_("Blocked"),
    [PERKS_BENEFIT_STATE_REQUESTED] = N_("Requested"),
    [PERKS_BENEFIT_STATE_ACTIVE] = N_("Active"),
    [PERKS_BENEFIT_STATE_DONE] = N_("Done"),
    [PERKS_BENEFIT_STATE_DECLINED] = N_("Declined"),
    [PERKS_BENEFIT_STATE_EXPIRED] = N_("Expired"),
    [PERKS_BENEFIT_STATE_REVOKED] = N_("Revoked"),
  };

  g_return_val_if_fail (state < G_N_ELEMENTS (words), NULL);

  return _(words[state]);
}

/**
 * perks_entitlement_text_lock:
 * @edition: the edition
 * @benefit: a benefit that is locked
 *
 * Returns: (transfer full): that it is, and from which tier on it is given
 */
char *
perks_entitlement_text_lock (PerksEdition *edition,
                             PerksBenefit *benefit)
{
  const char *first_tier;
  PerksTier *tier;

  g_return_val_if_fail (PERKS_IS_EDITION (edition), NULL);
  g_return_val_if_fail (PERKS_IS_BENEFIT (benefit), NULL);

  first_tier = perks_benefit_get_first_tier (benefit);
  tier = first_tier != NULL ? perks_edition_find_tier (edition, first_tier, NULL) : NULL;
  if (tier == NULL)
    return g_strdup (perks_entitlement_text_state (PERKS_BENEFIT_STATE_LOCKED));

  return g_strdup_printf (_("Locked: given from %s on"), perks_tier_get_label (tier));
}

static PerksDay
get_claim_day (PerksClaim *claim)
{
  switch (perks_claim_get_state (claim))
    {
    case PERKS_CLAIM_STATE_REQUESTED:
      if (perks_claim_get_requested_on (claim) != PERKS_DAY_NONE)
        return perks_claim_get_requested_on (claim);
      break;
    case PERKS_CLAIM_STATE_EXPIRED:
      if (perks_claim_get_expires_on (claim) != PERKS_DAY_NONE)
        return perks_claim_get_expires_on (claim);
      break;
    case PERKS_CLAIM_STATE_AVAILABLE:
    case PERKS_CLAIM_STATE_CONTACTED:
    case PERKS_CLAIM_STATE_SCHEDULED:
    case PERKS_CLAIM_STATE_ACTIVE:
    case PERKS_CLAIM_STATE_DONE:
    case PERKS_CLAIM_STATE_DECLINED:
    case PERKS_CLAIM_STATE_REFUSED:
    case PERKS_CLAIM_STATE_REVOKED:
    default:
      break;
    }

  return perks_claim_get_since (claim);
}

/* %NULL where the claim says no more than that there is something to claim. */
static const char *
get_claim_words (PerksClaimState state)
{
  switch (state)
    {
    case PERKS_CLAIM_STATE_REQUESTED:
      return _("Requested");
    case PERKS_CLAIM_STATE_CONTACTED:
      return _("Requested, in contact");
    case PERKS_CLAIM_STATE_SCHEDULED:
      return _("Requested, scheduled");
    case PERKS_CLAIM_STATE_ACTIVE:
      return _("Active");
    case PERKS_CLAIM_STATE_DONE:
      return _("Done");
    case PERKS_CLAIM_STATE_DECLINED:
      return _("Declined");
    case PERKS_CLAIM_STATE_REFUSED:
      return _("Declined by the Rewards team");
    case PERKS_CLAIM_STATE_EXPIRED:
      return _("Expired");
    case PERKS_CLAIM_STATE_REVOKED:
      return _("Revoked");
    case PERKS_CLAIM_STATE_AVAILABLE:
    default:
      return NULL;
    }
}

static char *
write_claim_words (PerksClaimState  state,
                   const char      *day)
{
  switch (state)
    {
    case PERKS_CLAIM_STATE_REQUESTED:
      return g_strdup_printf (_("Requested on %s"), day);
    case PERKS_CLAIM_STATE_CONTACTED:
      return g_strdup_printf (_("Requested, in contact since %s"), day);
    case PERKS_CLAIM_STATE_SCHEDULED:
      return g_strdup_printf (_("Requested, scheduled on %s"), day);
    case PERKS_CLAIM_STATE_ACTIVE:
      return g_strdup_printf (_("Active since %s"), day);
    case PERKS_CLAIM_STATE_DONE:
      return g_strdup_printf (_("Done on %s"), day);
    case PERKS_CLAIM_STATE_DECLINED:
      return g_strdup_printf (_("Declined on %s"), day);
    case PERKS_CLAIM_STATE_REFUSED:
      return g_strdup_printf (_("Declined by the Rewards team on %s"), day);
    case PERKS_CLAIM_STATE_EXPIRED:
      return g_strdup_printf (_("Expired on %s"), day);
    case PERKS_CLAIM_STATE_REVOKED:
      return g_strdup_printf (_("Revoked on %s"), day);
    case PERKS_CLAIM_STATE_AVAILABLE:
    default:
      return NULL;
    }
}

/* What a person of the publisher does is done “by” them; the rest they have only brought about. */
static gboolean
is_done_by_person (PerksClaimState state)
{
  return state == PERKS_CLAIM_STATE_REQUESTED || state == PERKS_CLAIM_STATE_DONE ||
         state == PERKS_CLAIM_STATE_DECLINED;
}

/**
 * perks_entitlement_text_claim:
 * @claim: a claim
 * @locale_text: how days are written
 *
 * Returns: (transfer full) (nullable): how far it has got, since when and through whom: `Requested
 *   on Oct 1, 2026 by Marketing`; %NULL where it says no more than that there is something to claim
 */
char *
perks_entitlement_text_claim (PerksClaim      *claim,
                              PerksLocaleText *locale_text)
{
  PerksClaimState state;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  const char *by;

  g_return_val_if_fail (PERKS_IS_CLAIM (claim), NULL);
  g_return_val_if_fail (PERKS_IS_LOCALE_TEXT (locale_text), NULL);

  state = perks_claim_get_state (claim);
  by = perks_claim_get_by (claim);
  day = perks_locale_text_day (locale_text, get_claim_day (claim));
  text = day != NULL ? write_claim_words (state, day) : g_strdup (get_claim_words (state));
  if (text == NULL || by == NULL)
    return g_steal_pointer (&text);

  return is_done_by_person (state) ? g_strdup_printf (_("%s by %s"), text, by)
                                   : g_strdup_printf (_("%s (%s)"), text, by);
}

static char *
describe_state (PerksEdition     *edition,
                PerksEntitlement *entitlement,
                PerksLocaleText  *locale_text)
{
  const PerksBenefitState state = perks_entitlement_get_state (entitlement);
  PerksClaim *claim = perks_entitlement_get_claim (entitlement);
  char *text = claim != NULL ? perks_entitlement_text_claim (claim, locale_text) : NULL;

  if (text != NULL)
    return text;
  if (state == PERKS_BENEFIT_STATE_LOCKED)
    return perks_entitlement_text_lock (edition, perks_entitlement_get_benefit (entitlement));

  return g_strdup (perks_entitlement_text_state (state));
}

/* The day on which it ends or ended, where that is not said yet and still matters. */
static char *
describe_end (PerksEntitlement *entitlement,
              const char       *text,
              PerksLocaleText  *locale_text)
{
  PerksClaim *claim = perks_entitlement_get_claim (entitlement);
  g_autofree char *day = perks_locale_text_day (locale_text,
                                                perks_entitlement_get_expires (entitlement));

  if (day == NULL)
    return g_strdup (text);

  switch (perks_entitlement_get_state (entitlement))
    {
    case PERKS_BENEFIT_STATE_AVAILABLE:
      return g_strdup_printf (_("%s until %s"), text, day);
    case PERKS_BENEFIT_STATE_BLOCKED:
    case PERKS_BENEFIT_STATE_REQUESTED:
    case PERKS_BENEFIT_STATE_ACTIVE:
      return g_strdup_printf (_("%s, until %s"), text, day);
    case PERKS_BENEFIT_STATE_EXPIRED:
      return claim != NULL && perks_claim_get_state (claim) == PERKS_CLAIM_STATE_EXPIRED
               ? g_strdup (text)
               : g_strdup_printf (_("Expired on %s"), day);
    case PERKS_BENEFIT_STATE_LOCKED:
    case PERKS_BENEFIT_STATE_DONE:
    case PERKS_BENEFIT_STATE_DECLINED:
    case PERKS_BENEFIT_STATE_REVOKED:
    default:
      return g_strdup (text);
    }
}

/**
 * perks_entitlement_text_status:
 * @edition: the edition
 * @entitlement: an entitlement
 * @locale_text: how days and amounts are written
 *
 * Says in one line how a benefit stands: the state, since when and through whom where it is
 * claimed, from which tier on where it is locked, until when it can be used, and what it brings.
 * What is missing is told by perks_entitlement_text_missing().
 *
 * Returns: (transfer full): the line: `Requested on Oct 1, 2026 by Marketing, until Apr 20, 2027 ·
 *   $2,000`
 */
char *
perks_entitlement_text_status (PerksEdition     *edition,
                               PerksEntitlement *entitlement,
                               PerksLocaleText  *locale_text)
{
  g_autofree char *state = NULL;
  g_autofree char *text = NULL;
  g_autofree char *amount = NULL;
  gint64 cents;

  g_return_val_if_fail (PERKS_IS_EDITION (edition), NULL);
  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (entitlement), NULL);
  g_return_val_if_fail (PERKS_IS_LOCALE_TEXT (locale_text), NULL);

  state = describe_state (edition, entitlement, locale_text);
  text = describe_end (entitlement, state, locale_text);
  cents = perks_entitlement_get_amount (entitlement);
  if (cents < 0)
    return g_steal_pointer (&text);

  amount = perks_locale_text_money_short (locale_text, perks_money_new_usd (cents));
  return g_strdup_printf (_("%s · %s"), text, amount);
}

/**
 * perks_entitlement_text_missing:
 * @entitlement: an entitlement
 *
 * Returns: (transfer full) (element-type utf8): for each condition that is not met a sentence that
 *   says how it is, in the order of #PerksCondition; none where nothing stands in the way
 */
GPtrArray *
perks_entitlement_text_missing (PerksEntitlement *entitlement)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (entitlement), sentences);

  for (guint condition = 0; condition < PERKS_N_CONDITIONS; condition++)
    {
      if (perks_entitlement_misses (entitlement, condition))
        g_ptr_array_add (sentences, perks_condition_describe (condition, entitlement));
    }

  return sentences;
}

/**
 * perks_entitlement_text_full:
 * @edition: the edition
 * @entitlement: an entitlement
 * @locale_text: how days and amounts are written
 *
 * Says how a benefit stands and what stands in its way; what the command line prints of the
 * benefits of an offer and what the offer's page shows.
 *
 * Returns: (transfer full): the line of perks_entitlement_text_status() and, after a colon, the
 *   sentences of perks_entitlement_text_missing()
 */
char *
perks_entitlement_text_full (PerksEdition     *edition,
                             PerksEntitlement *entitlement,
                             PerksLocaleText  *locale_text)
{
  g_autofree char *status = perks_entitlement_text_status (edition, entitlement, locale_text);
  g_autoptr (GPtrArray) sentences = perks_entitlement_text_missing (entitlement);
  g_autofree char *missing = NULL;

  if (sentences->len == 0)
    return g_steal_pointer (&status);

  g_ptr_array_add (sentences, NULL);
  missing = g_strjoinv (" ", (char **) sentences->pdata);
  return g_strdup_printf (_("%s: %s"), status, missing);
}
