/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-texts.h"

#include <glib/gi18n.h>

#include "perks-day.h"
#include "perks-listing.h"

/* What is said of an offer: the words of its fields and the rule that gives it its path. Pure; may
 * be called on any thread. */

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

static char *
describe_former_path (PerksLocaleText *locale_text,
                      const char      *word)
{
  g_auto (GStrv) parts = g_strsplit (word, ":", 2);
  g_autofree char *day_text = NULL;
  PerksDay day;
  int path;

  if (g_strv_length (parts) != 2 || !perks_enum_from_name (PERKS_TYPE_PATH, parts[0], &path) ||
      !perks_day_from_string (parts[1], &day, NULL))
    return g_strdup (word);

  day_text = perks_locale_text_day (locale_text, day);
  return g_strdup_printf (_("%s until %s"), perks_offer_texts_path (path), day_text);
}

/**
 * perks_offer_texts_former_paths:
 * @locale_text: how days are written
 * @former_paths: (nullable): the field `former-paths` of an offer
 *
 * Returns: (transfer full) (nullable): the paths that it had before, a line each, the oldest first;
 *   %NULL for none
 */
char *
perks_offer_texts_former_paths (PerksLocaleText *locale_text,
                                const char      *former_paths)
{
  g_auto (GStrv) words = g_strsplit (former_paths != NULL ? former_paths : "", ",", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *line = describe_former_path (locale_text, words[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
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
