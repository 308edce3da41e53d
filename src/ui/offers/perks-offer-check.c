/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-check.h"

#include <glib/gi18n.h>

#include "perks-listing.h"
#include "perks-offer-texts.h"

/* What is wrong with what a person typed of an offer, in words. Pure. */

/**
 * perks_offer_check_list_options:
 * @edition: an edition
 * @type: (nullable): an offer type
 *
 * Returns: a bit `1 << option` for each listing option that offers of this type can have; all
 *   where the edition does not know the type or leaves it blank
 */
guint
perks_offer_check_list_options (PerksEdition *edition,
                                const char   *type)
{
  GPtrArray *listings = perks_edition_get_listings (edition);
  guint all = 0;
  guint options = 0;

  for (guint option = 1; option <= PERKS_LISTING_OPTION_USAGE_BASED; option++)
    {
      all |= 1u << option;
      for (guint i = 0; i < listings->len; i++)
        {
          PerksListing *listing = g_ptr_array_index (listings, i);

          if (g_strcmp0 (perks_listing_get_type_name (listing), type) == 0 &&
              perks_listing_allows (listing, option))
            options |= 1u << option;
        }
    }

  return options != 0 ? options : all;
}

static char *
list_option_names (guint options)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint option = 1; option <= PERKS_LISTING_OPTION_USAGE_BASED; option++)
    {
      if ((options & (1u << option)) == 0)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, perks_offer_texts_listing (option));
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
check_listing (PerksOffer   *offer,
               PerksEdition *edition)
{
  const char *type = perks_offer_get_offer_type (offer);
  const PerksListingOption option = perks_offer_get_listing (offer);
  const guint options = perks_offer_check_list_options (edition, type);
  g_autofree char *allowed = NULL;

  if (type == NULL || option == PERKS_LISTING_OPTION_UNKNOWN || (options & (1u << option)) != 0)
    return NULL;

  allowed = list_option_names (options);
  return g_strdup_printf (
    _("An offer of the type “%s” cannot be listed as “%s”. Choose one of: %s."),
    perks_offer_texts_type (edition, type), perks_offer_texts_listing (option), allowed);
}

static char *
check_storefront (PerksOffer   *offer,
                  PerksEdition *edition)
{
  const PerksStorefronts entered = perks_offer_get_storefront (offer);
  g_autoptr (PerksOffer) bare = NULL;
  PerksStorefronts possible;

  if (entered == PERKS_STOREFRONTS_NONE || perks_offer_get_offer_type (offer) == NULL)
    return NULL;

  bare = perks_offer_new ("bare");
  g_object_set (bare, "type", perks_offer_get_offer_type (offer), NULL);
  possible = perks_edition_derive_storefronts (edition, bare);
  if (possible == PERKS_STOREFRONTS_NONE || (entered & ~possible) == 0)
    return NULL;

  return g_strdup_printf (_("Offers of this type are found in %s only."),
                          perks_offer_texts_storefronts (possible));
}

/**
 * perks_offer_check_form:
 * @field: the name of a field
 * @text: what is typed
 *
 * Looks at the form of a field alone; what goes with what is perks_offer_check_rules().
 *
 * Returns: (transfer full) (nullable): what is wrong with it, or %NULL
 */
char *
perks_offer_check_form (const char *field,
                        const char *text)
{
  g_autoptr (PerksOffer) scratch = perks_offer_new ("scratch");
  g_autoptr (GError) error = NULL;

  if (g_str_equal (field, "name") && *text == '\0')
    return g_strdup (_("Enter the name, as reports print it."));
  if (perks_record_set_field (PERKS_RECORD (scratch), field, text, &error))
    return NULL;

  if (g_str_has_suffix (field, "-since") || g_str_has_suffix (field, "-on"))
    return g_strdup_printf (_("“%s” is not a day. Write it as in 2026-11-22."), text);
  if (g_str_equal (field, "teams-mau"))
    return g_strdup_printf (_("“%s” is not a number. Write digits only."), text);

  return g_strdup (error->message);
}

/**
 * perks_offer_check_rules:
 * @offer: what is typed
 * @edition: by which rules
 * @field: the name of a field
 *
 * Looks whether what is chosen for a field goes with the type of the offer.
 *
 * Returns: (transfer full) (nullable): what is wrong with it, or %NULL
 */
char *
perks_offer_check_rules (PerksOffer   *offer,
                         PerksEdition *edition,
                         const char   *field)
{
  if (g_str_equal (field, "listing"))
    return check_listing (offer, edition);
  if (g_str_equal (field, "storefront"))
    return check_storefront (offer, edition);

  return NULL;
}
