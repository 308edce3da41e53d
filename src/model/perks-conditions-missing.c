/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-conditions-missing.h"

#include <glib/gi18n.h>

#include "perks-benefit.h"
#include "perks-conditions.h"
#include "perks-engagement-span.h"
#include "perks-offer.h"
#include "perks-publisher.h"

/* What stands between a benefit and an offer, and how to say it. */

static guint
bit (gboolean       missed,
     PerksCondition condition)
{
  return missed ? 1u << condition : 0;
}

/* Benefits that the Rewards team works on; the others a publisher has without anybody's doing. */
static gboolean
team_acts (PerksBenefit *benefit)
{
  switch (perks_benefit_get_mode (benefit))
    {
    case PERKS_BENEFIT_MODE_ASSISTED:
    case PERKS_BENEFIT_MODE_REQUEST:
    case PERKS_BENEFIT_MODE_FUNDING:
    case PERKS_BENEFIT_MODE_ONE_TIME:
      return TRUE;
    case PERKS_BENEFIT_MODE_SELF_SERVE:
    case PERKS_BENEFIT_MODE_AUTOMATIC:
    default:
      return FALSE;
    }
}

/* A private offer may lean on a public listing of the same solution; the books know it by its
 * name. */
static gboolean
has_public_listing (PerksBooks *books,
                    PerksOffer *offer)
{
  const char *name = perks_offer_get_name (offer);

  return perks_offer_get_visibility (offer) == PERKS_VISIBILITY_PUBLIC ||
         (name != NULL && perks_books_has_public_offer (books, name));
}

static gboolean
has_opted_out (PerksBooks    *books,
               PerksStanding *standing,
               PerksOffer    *offer)
{
  PerksEngagementSpan span;

  perks_engagement_span_find (&span, books, standing->edition, offer, standing->today);
  return span.out;
}

/* Only where the edition asks for enrolment. What nobody has answered blocks nothing. */
static guint
list_unmet_enrolment (PerksBooks   *books,
                      PerksEdition *edition)
{
  const PerksFigure *figure = perks_edition_find_figure (edition, "asks-enrolment");
  PerksPublisher *publisher = perks_books_get_publisher (books);
  gboolean no_contact;
  PerksAnswer enrolled;

  if (publisher == NULL || figure == NULL || g_strcmp0 (figure->value, "yes") != 0)
    return 0;

  enrolled = perks_publisher_get_enrolled (publisher);
  no_contact = perks_publisher_get_marketing_contacts (publisher) == NULL;
  return bit (enrolled == PERKS_ANSWER_NO, PERKS_CONDITION_NOT_ENROLLED) |
         bit (enrolled == PERKS_ANSWER_YES && no_contact, PERKS_CONDITION_MARKETING_CONTACT);
}

/**
 * perks_conditions_list_unmet:
 * @books: the books
 * @standing: the standing worked out from them
 * @offer: an offer
 *
 * What an offer does not meet, whatever benefit it is wanted for: worked out once for each offer
 * and held against what each benefit asks.
 *
 * Returns: a bit `1 << condition` for each #PerksCondition
 */
guint
perks_conditions_list_unmet (PerksBooks    *books,
                             PerksStanding *standing,
                             PerksOffer    *offer)
{
  gboolean private_offer = perks_offer_get_visibility (offer) == PERKS_VISIBILITY_PRIVATE;
  gboolean byol = perks_offer_get_listing (offer) == PERKS_LISTING_OPTION_BYOL;
  gboolean out = has_opted_out (books, standing, offer);
  guint unmet = list_unmet_enrolment (books, standing->edition);

  unmet |= bit (byol, PERKS_CONDITION_BYOL);
  unmet |= bit (!perks_offer_get_listing_optimized (offer), PERKS_CONDITION_LISTING_OPTIMIZATION);
  unmet |= bit (private_offer, PERKS_CONDITION_PRIVATE_OFFER);
  unmet |= bit (!has_public_listing (books, offer), PERKS_CONDITION_PUBLIC_LISTING);
  unmet |= bit (perks_offer_get_country (offer) == NULL, PERKS_CONDITION_REGION);
  unmet |= bit (!perks_offer_get_co_sell_ready (offer), PERKS_CONDITION_CO_SELL_READY);
  unmet |= bit (!perks_offer_is_live (offer), PERKS_CONDITION_NOT_LIVE);
  unmet |= bit (out, PERKS_CONDITION_OPTED_OUT);
  return unmet;
}

/**
 * perks_conditions_list_asked:
 * @benefit: a benefit
 *
 * Conditions that a benefit asks for by itself, and those that hold for whatever the team does: a
 * live offer, no opting out, and enrolment and a marketing contact, but not for what every listing
 * is given once.
 *
 * Returns: a bit `1 << condition` for each #PerksCondition
 */
guint
perks_conditions_list_asked (PerksBenefit *benefit)
{
  static const PerksCondition own[] = {
    PERKS_CONDITION_BYOL, PERKS_CONDITION_LISTING_OPTIMIZATION, PERKS_CONDITION_PRIVATE_OFFER,
    PERKS_CONDITION_PUBLIC_LISTING, PERKS_CONDITION_REGION, PERKS_CONDITION_CO_SELL_READY,
  };
  gboolean once = perks_benefit_get_mode (benefit) == PERKS_BENEFIT_MODE_ONE_TIME;
  gboolean acts = team_acts (benefit);
  guint asked = 1u << PERKS_CONDITION_NOT_LIVE;

  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    asked |= bit (perks_benefit_has_condition (benefit, own[i]), own[i]);
  asked |= bit (acts, PERKS_CONDITION_OPTED_OUT);
  asked |= bit (acts && !once, PERKS_CONDITION_NOT_ENROLLED);
  asked |= bit (acts && !once, PERKS_CONDITION_MARKETING_CONTACT);
  return asked;
}

/**
 * perks_conditions_find_missing:
 * @books: the books
 * @standing: the standing worked out from them
 * @benefit: a benefit
 * @offer: the offer that it is wanted for
 *
 * Returns: a bit `1 << condition` for each #PerksCondition that @benefit asks and @offer does not
 *   meet
 */
guint
perks_conditions_find_missing (PerksBooks    *books,
                               PerksStanding *standing,
                               PerksBenefit  *benefit,
                               PerksOffer    *offer)
{
  return perks_conditions_list_unmet (books, standing, offer) &
         perks_conditions_list_asked (benefit);
}

static char *
describe_for_offer (PerksCondition  condition,
                    const char     *name)
{
  switch (condition)
    {
    case PERKS_CONDITION_BYOL:
      return g_strdup_printf (_("“%s” is a bring-your-own-licence listing, which this benefit is "
                                "not given to: add a plan that is sold through the "
                                "storefront."), name);
    case PERKS_CONDITION_LISTING_OPTIMIZATION:
      return g_strdup_printf (_("The listing of “%s” is not optimized yet: go through the listing "
                                "optimization first and mark it done on the offer."), name);
    case PERKS_CONDITION_PRIVATE_OFFER:
      return g_strdup_printf (_("“%s” is private, and this benefit is not given to private "
                                "offers: make it public."), name);
    case PERKS_CONDITION_PUBLIC_LISTING:
      return g_strdup_printf (_("“%s” is private and has no public listing of the same name: "
                                "publish one and set it live."), name);
    case PERKS_CONDITION_REGION:
      return g_strdup_printf (_("Whether this benefit is given depends on the country: enter the "
                                "country of “%s”."), name);
    case PERKS_CONDITION_CO_SELL_READY:
      return g_strdup_printf (_("“%s” is not co-sell ready: complete its co-sell documents in "
                                "Partner Center."), name);
    case PERKS_CONDITION_MARKETING_CONTACT:
      return g_strdup_printf (_("There is no marketing contact, whom the team needs to write to "
                                "about “%s”: enter one for the publisher."), name);
    case PERKS_CONDITION_NOT_ENROLLED:
      return g_strdup_printf (_("The publisher has not enrolled in Marketplace Rewards, which "
                                "“%s” needs: enroll on the Rewards page of Partner Center."), name);
    case PERKS_CONDITION_NOT_LIVE:
      return g_strdup_printf (_("“%s” is not live: publish it and set it live here."), name);
    case PERKS_CONDITION_OPTED_OUT:
      return g_strdup_printf (_("You have opted out of the engagement for “%s”: opt in again to "
                                "be given this."), name);
    default:
      g_return_val_if_reached (NULL);
    }
}

static const char *
get_sentence (PerksCondition condition)
{
  switch (condition)
    {
    case PERKS_CONDITION_BYOL:
      return _("This benefit is not given to bring-your-own-licence listings: add a plan that is "
               "sold through the storefront.");
    case PERKS_CONDITION_LISTING_OPTIMIZATION:
      return _("No listing that could have this is optimized yet: go through the listing "
               "optimization first and mark it done on the offer.");
    case PERKS_CONDITION_PRIVATE_OFFER:
      return _("This benefit is not given to private offers: make an offer public.");
    case PERKS_CONDITION_PUBLIC_LISTING:
      return _("A private offer needs a public listing of the same name: publish one and set it "
               "live.");
    case PERKS_CONDITION_REGION:
      return _("Whether this benefit is given depends on the country: enter the country of an "
               "offer.");
    case PERKS_CONDITION_CO_SELL_READY:
      return _("No offer that could have this is co-sell ready: complete the co-sell documents in "
               "Partner Center.");
    case PERKS_CONDITION_MARKETING_CONTACT:
      return _("There is no marketing contact whom the team could write to: enter one for the "
               "publisher.");
    case PERKS_CONDITION_NOT_ENROLLED:
      return _("The publisher has not enrolled in Marketplace Rewards: enroll on the Rewards page "
               "of Partner Center.");
    case PERKS_CONDITION_NOT_LIVE:
      return _("No offer that is sold through the storefront is live: publish one and set it live "
               "here.");
    case PERKS_CONDITION_OPTED_OUT:
      return _("You have opted out of the engagement: opt in again to be given this.");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * perks_condition_describe:
 * @condition: a condition that is not met
 * @entitlement: the entitlement that it stands in the way of
 *
 * Says in one sentence what is missing and how it is met, with the name of the offer where there
 * is one.
 *
 * Returns: (transfer full): the sentence
 */
char *
perks_condition_describe (PerksCondition    condition,
                          PerksEntitlement *entitlement)
{
  PerksOffer *offer;
  const char *name;

  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (entitlement), NULL);

  offer = perks_entitlement_get_offer (entitlement);
  if (offer == NULL)
    return g_strdup (get_sentence (condition));

  name = perks_offer_get_name (offer);
  if (name == NULL)
    name = perks_record_get_id (PERKS_RECORD (offer));

  return describe_for_offer (condition, name);
}
