/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-edition.h"

#include <glib/gi18n.h>

#include "perks-error.h"
#include "perks-listing.h"
#include "perks-offer.h"

/* What an edition says of an offer's type: several rows of its table can have one type, and
 * what any of them allows is allowed. */

typedef struct
{
  gboolean         known;
  guint            options;
  PerksStorefronts storefronts;
} TypeRules;

static TypeRules
gather_rules (PerksEdition *self,
              const char   *type)
{
  GPtrArray *listings = perks_edition_get_listings (self);
  TypeRules rules = { FALSE, 0, PERKS_STOREFRONTS_NONE };

  for (guint i = 0; i < listings->len; i++)
    {
      PerksListing *listing = g_ptr_array_index (listings, i);

      if (g_strcmp0 (perks_listing_get_type_name (listing), type) != 0)
        continue;

      rules.known = TRUE;
      rules.storefronts |= perks_listing_get_storefronts (listing);
      for (guint option = 1; option <= PERKS_LISTING_OPTION_USAGE_BASED; option++)
        rules.options |= perks_listing_allows (listing, option) ? 1u << option : 0;
    }

  return rules;
}

static void
append_name (GString    *names,
             const char *name)
{
  if (names->len > 0)
    g_string_append_c (names, ' ');
  g_string_append (names, name);
}

static char *
list_types (PerksEdition *self)
{
  GPtrArray *listings = perks_edition_get_listings (self);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < listings->len; i++)
    {
      const char *type = perks_listing_get_type_name (g_ptr_array_index (listings, i));

      if (type != NULL && g_hash_table_add (seen, (gpointer) type))
        append_name (names, type);
    }

  return g_string_free (names, FALSE);
}

static char *
list_options (guint options)
{
  GString *names = g_string_new (NULL);

  for (int option = 1; option <= PERKS_LISTING_OPTION_USAGE_BASED; option++)
    {
      if ((options & (1u << option)) != 0)
        append_name (names, perks_enum_to_name (PERKS_TYPE_LISTING_OPTION, option));
    }

  return g_string_free (names, FALSE);
}

static char *
list_storefronts (PerksStorefronts storefronts)
{
  g_autoptr (GTypeClass) flags_class = g_type_class_ref (PERKS_TYPE_STOREFRONTS);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_FLAGS_CLASS (flags_class)->n_values; i++)
    {
      const GFlagsValue *flag = &G_FLAGS_CLASS (flags_class)->values[i];

      if ((storefronts & flag->value) != 0)
        append_name (names, flag->value_nick);
    }

  return g_string_free (names, FALSE);
}

static gboolean
check_listing (PerksOffer  *offer,
               TypeRules    rules,
               GError     **error)
{
  PerksListingOption option = perks_offer_get_listing (offer);
  g_autofree char *allowed = NULL;

  /* A row without any option is one that the programme's table leaves blank. */
  if (option == PERKS_LISTING_OPTION_UNKNOWN || rules.options == 0 ||
      (rules.options & (1u << option)) != 0)
    return TRUE;

  allowed = list_options (rules.options);
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
               _("listing: an offer of type “%s” cannot be listed as “%s”; it is one of: %s"),
               perks_offer_get_offer_type (offer),
               perks_enum_to_name (PERKS_TYPE_LISTING_OPTION, option), allowed);
  return FALSE;
}

static gboolean
check_consulting (PerksOffer  *offer,
                  GError     **error)
{
  if (perks_offer_get_consulting (offer) == PERKS_CONSULTING_KIND_NONE ||
      g_str_equal (perks_offer_get_offer_type (offer), "consultingService"))
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
               _("consulting: only an offer of type “consultingService” has a kind of consulting, "
                 "“%s” has none"),
               perks_offer_get_offer_type (offer));
  return FALSE;
}

static gboolean
check_storefront (PerksOffer  *offer,
                  TypeRules    rules,
                  GError     **error)
{
  PerksStorefronts entered = perks_offer_get_storefront (offer);
  g_autofree char *refused = NULL;
  g_autofree char *allowed = NULL;

  if (rules.storefronts == PERKS_STOREFRONTS_NONE || (entered & ~rules.storefronts) == 0)
    return TRUE;

  refused = list_storefronts (entered & ~rules.storefronts);
  allowed = list_storefronts (rules.storefronts);
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
               _("storefront: an offer of type “%s” is not sold in %s; it is one of: %s"),
               perks_offer_get_offer_type (offer), refused, allowed);
  return FALSE;
}

/**
 * perks_edition_derive_storefronts:
 * @self: an edition
 * @offer: an offer
 *
 * Returns: the storefronts that were entered for @offer, else those of its type, else none
 */
PerksStorefronts
perks_edition_derive_storefronts (PerksEdition *self,
                                  PerksOffer   *offer)
{
  g_return_val_if_fail (PERKS_IS_EDITION (self), PERKS_STOREFRONTS_NONE);
  g_return_val_if_fail (PERKS_IS_OFFER (offer), PERKS_STOREFRONTS_NONE);

  if (perks_offer_get_storefront (offer) != PERKS_STOREFRONTS_NONE)
    return perks_offer_get_storefront (offer);
  if (perks_offer_get_offer_type (offer) == NULL)
    return PERKS_STOREFRONTS_NONE;

  return gather_rules (self, perks_offer_get_offer_type (offer)).storefronts;
}

/**
 * perks_edition_check_offer:
 * @self: an edition
 * @offer: an offer
 * @error: return location for a #PerksError
 *
 * Whether the programme knows offers like this one: its type, and for that type the listing
 * option, the kind of consulting and the storefronts. What is not entered yet is not judged, nor
 * what the edition's table leaves blank. The message begins with the name of the field and says
 * what is allowed.
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE for an unknown type, %PERKS_ERROR_REFUSED for
 *   what does not go with the type
 */
gboolean
perks_edition_check_offer (PerksEdition  *self,
                           PerksOffer    *offer,
                           GError       **error)
{
  const char *type;
  TypeRules rules;

  g_return_val_if_fail (PERKS_IS_EDITION (self), FALSE);
  g_return_val_if_fail (PERKS_IS_OFFER (offer), FALSE);

  type = perks_offer_get_offer_type (offer);
  if (type == NULL)
    return TRUE;

  rules = gather_rules (self, type);
  if (!rules.known)
    {
      g_autofree char *allowed = list_types (self);

      g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                   _("type: “%s” is not a type of offer; it is one of: %s"), type, allowed);
      return FALSE;
    }

  return check_listing (offer, rules, error) && check_consulting (offer, error) &&
         check_storefront (offer, rules, error);
}
