/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-texts.h"

#include <glib/gi18n.h>

#include "perks-contact.h"
#include "perks-listing.h"

/* What is said of an offer: the words of its fields, the rule that gives it its path, the clock
 * of silence and what is wrong with its contacts. Pure; may be called on any thread. */

/**
 * perks_offer_texts_path:
 * @path: a path
 *
 * Returns: (transfer none): the programme's word for it
 */
const char *
perks_offer_texts_path (PerksPath path)
{
  switch (path)
    {
    case PERKS_PATH_LIST:
      return _("List");
    case PERKS_PATH_TRIAL:
      return _("Trial");
    case PERKS_PATH_CONSULTING:
      return _("Consulting");
    case PERKS_PATH_TRANSACT:
      return _("Transact");
    case PERKS_PATH_UNKNOWN:
    default:
      return _("Not known yet");
    }
}

/**
 * perks_offer_texts_listing:
 * @option: a listing option
 *
 * Returns: (transfer none): the programme's words for it
 */
const char *
perks_offer_texts_listing (PerksListingOption option)
{
  switch (option)
    {
    case PERKS_LISTING_OPTION_CONTACT_ME:
      return _("Contact me");
    case PERKS_LISTING_OPTION_FREE_TRIAL:
      return _("Free trial");
    case PERKS_LISTING_OPTION_TEST_DRIVE:
      return _("Test drive");
    case PERKS_LISTING_OPTION_GET_IT_NOW_FREE:
      return _("Get it now (free)");
    case PERKS_LISTING_OPTION_BYOL:
      return _("Bring your own licence (BYOL)");
    case PERKS_LISTING_OPTION_SUBSCRIPTION:
      return _("Subscription");
    case PERKS_LISTING_OPTION_USAGE_BASED:
      return _("Usage-based");
    case PERKS_LISTING_OPTION_UNKNOWN:
    default:
      return _("Not entered");
    }
}

/**
 * perks_offer_texts_consulting:
 * @kind: a kind of consulting service
 *
 * Returns: (transfer none): the programme's words for it
 */
const char *
perks_offer_texts_consulting (PerksConsultingKind kind)
{
  switch (kind)
    {
    case PERKS_CONSULTING_KIND_ASSESSMENT:
      return _("Assessment");
    case PERKS_CONSULTING_KIND_BRIEFING:
      return _("Briefing");
    case PERKS_CONSULTING_KIND_IMPLEMENTATION:
      return _("Implementation");
    case PERKS_CONSULTING_KIND_PROOF_OF_CONCEPT:
      return _("Proof of concept");
    case PERKS_CONSULTING_KIND_WORKSHOP:
      return _("Workshop");
    case PERKS_CONSULTING_KIND_NONE:
    default:
      return _("Not entered");
    }
}

/**
 * perks_offer_texts_visibility:
 * @visibility: who can see an offer
 *
 * Returns: (transfer none): a word for it
 */
const char *
perks_offer_texts_visibility (PerksVisibility visibility)
{
  return visibility == PERKS_VISIBILITY_PRIVATE ? _("Private") : _("Public");
}

/**
 * perks_offer_texts_status:
 * @status: how far a publication is
 *
 * Returns: (transfer none): a word for it
 */
const char *
perks_offer_texts_status (PerksOfferStatus status)
{
  switch (status)
    {
    case PERKS_OFFER_STATUS_LIVE:
      return _("Live");
    case PERKS_OFFER_STATUS_DELISTED:
      return _("Delisted");
    case PERKS_OFFER_STATUS_DRAFT:
    default:
      return _("Draft");
    }
}

/**
 * perks_offer_texts_portal:
 * @portal: where an offer was made
 *
 * Returns: (transfer none): its name
 */
const char *
perks_offer_texts_portal (PerksPortal portal)
{
  switch (portal)
    {
    case PERKS_PORTAL_CLOUD_PARTNER_PORTAL:
      return _("Cloud Partner Portal");
    case PERKS_PORTAL_PARTNER_CENTER:
      return _("Partner Center");
    case PERKS_PORTAL_UNKNOWN:
    default:
      return _("Not entered");
    }
}

/**
 * perks_offer_texts_storefronts:
 * @storefronts: where an offer can be found
 *
 * Returns: (transfer none): their names
 */
const char *
perks_offer_texts_storefronts (PerksStorefronts storefronts)
{
  const gboolean azure = (storefronts & PERKS_STOREFRONTS_AZURE_MARKETPLACE) != 0;
  const gboolean appsource = (storefronts & PERKS_STOREFRONTS_APPSOURCE) != 0;

  if (azure && appsource)
    return _("Azure Marketplace and AppSource");
  if (azure)
    return _("Azure Marketplace");
  if (appsource)
    return _("AppSource");

  return _("Not known yet");
}

/**
 * perks_offer_texts_type:
 * @edition: an edition
 * @type: (nullable): an offer type, by the name that the product ingestion API has for it
 *
 * Several of an edition's listings can be of one type; its title is then what their names begin
 * with.
 *
 * Returns: (transfer none): the type as the programme's pages print it
 */
const char *
perks_offer_texts_type (PerksEdition *edition,
                        const char   *type)
{
  GPtrArray *listings = perks_edition_get_listings (edition);
  const char *name = NULL;

  if (type == NULL)
    return _("Not entered");

  for (guint i = 0; i < listings->len; i++)
    {
      PerksListing *listing = g_ptr_array_index (listings, i);

      if (g_strcmp0 (perks_listing_get_type_name (listing), type) != 0)
        continue;
      if (name != NULL)
        {
          g_autofree char *before = g_strndup (name, strcspn (name, ":"));

          return g_intern_string (before);
        }
      name = perks_listing_get_name (listing);
    }

  return name != NULL ? name : type;
}

/**
 * perks_offer_texts_path_rule:
 * @edition: an edition
 * @offer: an offer
 *
 * Says why the offer has the path that it has, or what has to be entered before it has one.
 *
 * Returns: (transfer full): a sentence
 */
char *
perks_offer_texts_path_rule (PerksEdition *edition,
                             PerksOffer   *offer)
{
  const char *type = perks_offer_get_offer_type (offer);
  const char *path = perks_offer_texts_path (perks_edition_derive_path (edition, offer));
  const gboolean is_consulting = g_strcmp0 (type, "consultingService") == 0;

  if (perks_edition_derive_path (edition, offer) == PERKS_PATH_UNKNOWN)
    return g_strdup (_("Enter the type and the listing option: the path follows from them."));
  if (is_consulting && perks_offer_get_consulting (offer) == PERKS_CONSULTING_KIND_NONE)
    return g_strdup_printf (_("%s, until the kind of consulting service is entered."), path);
  if (is_consulting)
    return g_strdup_printf (_("%s, because it is a consulting service of the kind “%s”."), path,
                            perks_offer_texts_consulting (perks_offer_get_consulting (offer)));

  return g_strdup_printf (_("%s, because its listing option is “%s”."), path,
                          perks_offer_texts_listing (perks_offer_get_listing (offer)));
}

/**
 * perks_offer_texts_days:
 * @locale_text: how counts are written
 * @days: a number of days
 *
 * Returns: (transfer full): `1 day`, `1,104 days`
 */
char *
perks_offer_texts_days (PerksLocaleText *locale_text,
                        gint64           days)
{
  g_autofree char *count = perks_locale_text_count (locale_text, days);

  return g_strdup_printf (ngettext ("%s day", "%s days", ABS (days)), count);
}

static char *
describe_contact (PerksLocaleText *locale_text,
                  PerksOffer      *offer)
{
  const PerksDay contacted = perks_offer_get_contacted_on (offer);
  const PerksDay live = perks_offer_get_live_since (offer);
  g_autofree char *day = perks_locale_text_day (locale_text, contacted);
  g_autofree char *days = NULL;

  if (live == PERKS_DAY_NONE || contacted < live)
    return g_strdup_printf (_("The Rewards team wrote on %s."), day);

  days = perks_offer_texts_days (locale_text, contacted - live);
  return g_strdup_printf (_("The Rewards team wrote on %s, %s after the offer went live."), day,
                          days);
}

/**
 * perks_offer_texts_silence:
 * @locale_text: how days are written
 * @edition: an edition
 * @offer: an offer
 * @today: the day
 *
 * Says how long the Rewards team has been silent, and since or until when it is to write. The
 * weeks are the edition's figure `silence-weeks`; one day more than those weeks is too long.
 *
 * Returns: (transfer full): a sentence
 */
char *
perks_offer_texts_silence (PerksLocaleText *locale_text,
                           PerksEdition    *edition,
                           PerksOffer      *offer,
                           PerksDay         today)
{
  const PerksDay live = perks_offer_get_live_since (offer);
  const int weeks = perks_edition_get_number (edition, "silence-weeks");
  g_autofree char *days = NULL;
  g_autofree char *due = NULL;

  if (perks_offer_get_contacted_on (offer) != PERKS_DAY_NONE)
    return describe_contact (locale_text, offer);
  if (!perks_offer_is_live (offer) || live == PERKS_DAY_NONE || live > today)
    return g_strdup (_("The Rewards team writes once the offer is live."));

  days = perks_offer_texts_days (locale_text, today - live);
  if (weeks < 0)
    return g_strdup_printf (
      _("Live for %s and no message yet. This edition does not say when one is due."), days);

  due = perks_locale_text_day (locale_text, live + 7 * weeks);
  if (today > live + 7 * weeks)
    return g_strdup_printf (_("Live for %s and no message yet: due since %s."), days, due);

  return g_strdup_printf (_("Live for %s and no message yet: due by %s."), days, due);
}

/**
 * perks_offer_texts_is_generic:
 * @contact: (nullable): a contact as it was typed
 *
 * Returns: whether it is a general mailbox, which no person reads as their own
 */
gboolean
perks_offer_texts_is_generic (const char *contact)
{
  g_autoptr (PerksContact) parsed = NULL;

  if (contact == NULL || *contact == '\0')
    return FALSE;

  parsed = perks_contact_new_from_text (contact);
  return parsed != NULL && perks_contact_is_generic (parsed);
}

/**
 * perks_offer_texts_judge_contacts:
 * @offer: an offer
 *
 * Returns: what is wrong with its contacts, if anything is
 */
PerksContactConcern
perks_offer_texts_judge_contacts (PerksOffer *offer)
{
  const char *owner = perks_offer_get_owner (offer);
  const char *primary = perks_offer_get_primary_contact (offer);

  if (owner == NULL && primary == NULL)
    return PERKS_CONTACT_CONCERN_MISSING;
  if (perks_offer_get_owner_left (offer))
    return PERKS_CONTACT_CONCERN_OWNER_LEFT;
  if (perks_offer_texts_is_generic (owner) || perks_offer_texts_is_generic (primary))
    return PERKS_CONTACT_CONCERN_GENERIC;

  return PERKS_CONTACT_CONCERN_NONE;
}

/**
 * perks_offer_texts_concern:
 * @concern: what is wrong
 *
 * Returns: (transfer none) (nullable): a sentence, or %NULL when nothing is wrong
 */
const char *
perks_offer_texts_concern (PerksContactConcern concern)
{
  switch (concern)
    {
    case PERKS_CONTACT_CONCERN_MISSING:
      return _("Nobody is entered whom the Rewards team could write to.");
    case PERKS_CONTACT_CONCERN_GENERIC:
      return _(
        "A general mailbox: messages of the Rewards team can get lost there. Enter a person.");
    case PERKS_CONTACT_CONCERN_OWNER_LEFT:
      return _("The owner has left the company. Enter a new one.");
    case PERKS_CONTACT_CONCERN_NONE:
    default:
      return NULL;
    }
}
