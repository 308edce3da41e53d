/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-texts.h"

#include <glib/gi18n.h>

#include "perks-entitlement-text.h"

/* What is said of a benefit: its state in a word and a shape, how it comes about. How it stands is
 * said by the workspace, for the command line and for the window. Pure; may be called on any
 * thread. */

/**
 * perks_benefit_texts_state:
 * @state: how a benefit stands
 *
 * Returns: (transfer none): a word for it
 */
const char *
perks_benefit_texts_state (PerksBenefitState state)
{
  return perks_entitlement_text_state (state);
}

/**
 * perks_benefit_texts_icon:
 * @state: how a benefit stands
 *
 * Returns: (transfer none): the name of an icon whose shape no other state has
 */
const char *
perks_benefit_texts_icon (PerksBenefitState state)
{
  switch (state)
    {
    case PERKS_BENEFIT_STATE_AVAILABLE:
      return "changes-allow-symbolic";
    case PERKS_BENEFIT_STATE_BLOCKED:
      return "dialog-warning-symbolic";
    case PERKS_BENEFIT_STATE_REQUESTED:
      return "adw-mail-send-symbolic";
    case PERKS_BENEFIT_STATE_ACTIVE:
      return "media-playback-start-symbolic";
    case PERKS_BENEFIT_STATE_DONE:
      return "object-select-symbolic";
    case PERKS_BENEFIT_STATE_DECLINED:
      return "window-close-symbolic";
    case PERKS_BENEFIT_STATE_EXPIRED:
      return "document-open-recent-symbolic";
    case PERKS_BENEFIT_STATE_REVOKED:
      return "list-remove-symbolic";
    case PERKS_BENEFIT_STATE_LOCKED:
    default:
      return "changes-prevent-symbolic";
    }
}

/**
 * perks_benefit_texts_claim:
 * @state: how far a claim has got
 *
 * Returns: (transfer none): a word for it
 */
const char *
perks_benefit_texts_claim (PerksClaimState state)
{
  switch (state)
    {
    case PERKS_CLAIM_STATE_REQUESTED:
      return _("Requested");
    case PERKS_CLAIM_STATE_CONTACTED:
      return _("In contact");
    case PERKS_CLAIM_STATE_SCHEDULED:
      return _("Scheduled");
    case PERKS_CLAIM_STATE_ACTIVE:
      return _("Active");
    case PERKS_CLAIM_STATE_DONE:
      return _("Done");
    case PERKS_CLAIM_STATE_DECLINED:
      return _("Declined by you");
    case PERKS_CLAIM_STATE_REFUSED:
      return _("Refused by the Rewards team");
    case PERKS_CLAIM_STATE_EXPIRED:
      return _("Expired");
    case PERKS_CLAIM_STATE_REVOKED:
      return _("Revoked");
    case PERKS_CLAIM_STATE_AVAILABLE:
    default:
      return _("Not claimed");
    }
}

/**
 * perks_benefit_texts_mode:
 * @mode: how a benefit comes about
 *
 * Returns: (transfer none): a sentence
 */
const char *
perks_benefit_texts_mode (PerksBenefitMode mode)
{
  switch (mode)
    {
    case PERKS_BENEFIT_MODE_AUTOMATIC:
      return _("It happens by itself.");
    case PERKS_BENEFIT_MODE_ASSISTED:
      return _("The Rewards team helps.");
    case PERKS_BENEFIT_MODE_REQUEST:
      return _("It has to be asked for.");
    case PERKS_BENEFIT_MODE_FUNDING:
      return _("It has to be asked for and brings an amount of money.");
    case PERKS_BENEFIT_MODE_ONE_TIME:
      return _("It is given once for each publication.");
    case PERKS_BENEFIT_MODE_SELF_SERVE:
    default:
      return _("You take it without asking anybody.");
    }
}

/**
 * perks_benefit_texts_condition:
 * @condition: a condition
 *
 * Returns: (transfer none): what it asks for
 */
const char *
perks_benefit_texts_condition (PerksCondition condition)
{
  switch (condition)
    {
    case PERKS_CONDITION_BYOL:
      return _("Sold Through the Storefront, Not BYOL");
    case PERKS_CONDITION_LISTING_OPTIMIZATION:
      return _("Listing Optimization Done");
    case PERKS_CONDITION_PRIVATE_OFFER:
      return _("Not a Private Offer");
    case PERKS_CONDITION_PUBLIC_LISTING:
      return _("A Public Listing");
    case PERKS_CONDITION_REGION:
      return _("Country Entered");
    case PERKS_CONDITION_CO_SELL_READY:
      return _("Co-Sell Ready");
    case PERKS_CONDITION_MARKETING_CONTACT:
      return _("A Marketing Contact");
    case PERKS_CONDITION_NOT_ENROLLED:
      return _("Enrolled in Marketplace Rewards");
    case PERKS_CONDITION_OPTED_OUT:
      return _("Not Opted Out");
    case PERKS_CONDITION_NOT_LIVE:
    default:
      return _("A Live Offer");
    }
}

/**
 * perks_benefit_texts_level:
 * @benefit: a benefit
 * @path: List, Consulting or Trial
 *
 * Returns: (transfer none) (nullable): what offers of that path get of it in a word, or %NULL
 *   when nothing
 */
const char *
perks_benefit_texts_level (PerksBenefit *benefit,
                           PerksPath     path)
{
  const char *level = perks_benefit_get_level (benefit, path);

  if (!perks_benefit_is_for_path (benefit, path))
    return NULL;
  if (g_strcmp0 (level, "guidance") == 0)
    return _("Guidance");
  if (g_strcmp0 (level, "personal") == 0)
    return _("Personal help");

  return level != NULL ? level : _("Included");
}

/**
 * perks_benefit_texts_provenance:
 * @provenance: where something is known from
 *
 * Returns: (transfer none): a word for it
 */
const char *
perks_benefit_texts_provenance (PerksProvenance provenance)
{
  switch (provenance)
    {
    case PERKS_PROVENANCE_ASSUMED:
      return _("Assumed");
    case PERKS_PROVENANCE_USER:
      return _("Entered by you");
    case PERKS_PROVENANCE_PUBLISHED:
    default:
      return _("Published");
    }
}

/**
 * perks_benefit_texts_lock:
 * @edition: the edition
 * @benefit: a benefit that is locked
 *
 * Returns: (transfer full): that it is, and from which tier on it is given
 */
char *
perks_benefit_texts_lock (PerksEdition *edition,
                          PerksBenefit *benefit)
{
  return perks_entitlement_text_lock (edition, benefit);
}

/**
 * perks_benefit_texts_status:
 * @locale_text: how days and amounts are written
 * @edition: the edition
 * @entitlement: an entitlement
 *
 * Says how it stands and, where it is blocked, why, in the words of the command line.
 *
 * Returns: (transfer full): a line
 */
char *
perks_benefit_texts_status (PerksLocaleText  *locale_text,
                            PerksEdition     *edition,
                            PerksEntitlement *entitlement)
{
  return perks_entitlement_text_full (edition, entitlement, locale_text);
}

/**
 * perks_benefit_texts_summary:
 * @locale_text: how money and counts are written
 * @counts: a publisher's benefits, counted
 *
 * Returns: (transfer full): how many tier benefits are unlocked and what of their money is unused
 */
char *
perks_benefit_texts_summary (PerksLocaleText          *locale_text,
                             const PerksBenefitCounts *counts)
{
  const guint n = counts->unlocked + counts->locked;
  g_autofree char *unlocked = perks_locale_text_count (locale_text, counts->unlocked);
  g_autofree char *all = perks_locale_text_count (locale_text, n);
  g_autofree char *unused = perks_locale_text_money (locale_text,
                                                     perks_money_new_usd (counts->unused_value));

  if (n == 0)
    return g_strdup (_("Nothing is unlocked yet: benefits belong to a publisher."));

  return g_strdup_printf (_("%s of %s unlocked · %s unused"), unlocked, all, unused);
}

/**
 * perks_benefit_texts_amount:
 * @locale_text: how money is written
 * @cents: an amount in cents of USD
 *
 * Returns: (transfer full): the amount, without cents where there are none
 */
char *
perks_benefit_texts_amount (PerksLocaleText *locale_text,
                            gint64           cents)
{
  return perks_locale_text_money_short (locale_text, perks_money_new_usd (cents));
}
