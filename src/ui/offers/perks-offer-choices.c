/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-choices.h"

#include <glib/gi18n.h>

#include "perks-listing.h"
#include "perks-offer-check.h"
#include "perks-offer-texts.h"

/* What can be chosen for the fields of an offer, and how it is called. Pure. */

static void
add (PerksOfferChoices *self,
     const char        *name,
     const char        *title)
{
  g_ptr_array_add (self->names, g_strdup (name));
  g_ptr_array_add (self->titles, g_strdup (title));
}

static gboolean
has_name (PerksOfferChoices *self,
          const char        *name)
{
  return g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, NULL);
}

static void
add_types (PerksOfferChoices *self,
           PerksEdition      *edition)
{
  GPtrArray *listings = perks_edition_get_listings (edition);

  add (self, "", _("Not entered"));
  for (guint i = 0; i < listings->len; i++)
    {
      const char *type = perks_listing_get_type_name (g_ptr_array_index (listings, i));

      if (type != NULL && !has_name (self, type))
        add (self, type, perks_offer_texts_type (edition, type));
    }
}

static void
add_listings (PerksOfferChoices *self,
              PerksEdition      *edition,
              const char        *type,
              const char        *chosen)
{
  const guint options = perks_offer_check_list_options (edition, type);

  add (self, "", _("Not entered"));
  for (guint option = 1; option <= PERKS_LISTING_OPTION_USAGE_BASED; option++)
    {
      const char *name = perks_enum_to_name (PERKS_TYPE_LISTING_OPTION, option);

      /* What was chosen before the type changed stays to be seen, and is marked as wrong. */
      if ((options & (1u << option)) != 0 || g_strcmp0 (name, chosen) == 0)
        add (self, name, perks_offer_texts_listing (option));
    }
}

static void
add_consulting (PerksOfferChoices *self)
{
  add (self, "", _("Not entered"));
  for (guint kind = 1; kind <= PERKS_CONSULTING_KIND_WORKSHOP; kind++)
    add (self, perks_enum_to_name (PERKS_TYPE_CONSULTING_KIND, kind),
         perks_offer_texts_consulting (kind));
}

static void
add_storefronts (PerksOfferChoices *self)
{
  const PerksStorefronts both = PERKS_STOREFRONTS_AZURE_MARKETPLACE | PERKS_STOREFRONTS_APPSOURCE;

  add (self, "", _("Those of the type"));
  add (self, "azure-marketplace",
       perks_offer_texts_storefronts (PERKS_STOREFRONTS_AZURE_MARKETPLACE));
  add (self, "appsource", perks_offer_texts_storefronts (PERKS_STOREFRONTS_APPSOURCE));
  add (self, "azure-marketplace,appsource", perks_offer_texts_storefronts (both));
}

static void
add_status (PerksOfferChoices *self)
{
  for (guint status = 0; status <= PERKS_OFFER_STATUS_DELISTED; status++)
    add (self, perks_enum_to_name (PERKS_TYPE_OFFER_STATUS, status),
         perks_offer_texts_status (status));
}

static void
add_portals (PerksOfferChoices *self)
{
  add (self, "", _("Not entered"));
  for (guint portal = 1; portal <= PERKS_PORTAL_PARTNER_CENTER; portal++)
    add (self, perks_enum_to_name (PERKS_TYPE_PORTAL, portal), perks_offer_texts_portal (portal));
}

/**
 * perks_offer_choices_new: (skip)
 * @edition: by which rules
 * @field: the name of a field of an offer
 * @type: (nullable): the offer type, on which the listing options depend
 * @chosen: (nullable): what is chosen now, which is among the choices whether it is allowed or not
 *
 * Returns: (transfer full): what can be chosen
 */
PerksOfferChoices *
perks_offer_choices_new (PerksEdition *edition,
                         const char   *field,
                         const char   *type,
                         const char   *chosen)
{
  PerksOfferChoices *self = g_new0 (PerksOfferChoices, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->titles = g_ptr_array_new_with_free_func (g_free);

  if (g_str_equal (field, "type"))
    add_types (self, edition);
  else if (g_str_equal (field, "listing"))
    add_listings (self, edition, type, chosen);
  else if (g_str_equal (field, "consulting"))
    add_consulting (self);
  else if (g_str_equal (field, "storefront"))
    add_storefronts (self);
  else if (g_str_equal (field, "status"))
    add_status (self);
  else if (g_str_equal (field, "portal"))
    add_portals (self);
  else if (g_str_equal (field, "visibility"))
    {
      add (self, "public", perks_offer_texts_visibility (PERKS_VISIBILITY_PUBLIC));
      add (self, "private", perks_offer_texts_visibility (PERKS_VISIBILITY_PRIVATE));
    }
  else if (g_str_equal (field, "product-family"))
    {
      add (self, "", _("None"));
      add (self, "dynamics", _("Dynamics"));
    }

  if (chosen != NULL && *chosen != '\0' && !has_name (self, chosen))
    add (self, chosen, chosen);
  g_ptr_array_add (self->names, NULL);
  g_ptr_array_add (self->titles, NULL);
  return self;
}

/**
 * perks_offer_choices_free: (skip)
 * @self: (transfer full): choices
 */
void
perks_offer_choices_free (PerksOfferChoices *self)
{
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->titles);
  g_free (self);
}

/**
 * perks_offer_choices_explain_left_out:
 * @edition: by which rules
 * @type: an offer type
 *
 * Returns: (transfer full) (nullable): which listing options offers of this type cannot have, in
 *   a sentence, or %NULL when they can have all
 */
char *
perks_offer_choices_explain_left_out (PerksEdition *edition,
                                      const char   *type)
{
  const guint options = perks_offer_check_list_options (edition, type);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint option = 1; option <= PERKS_LISTING_OPTION_USAGE_BASED; option++)
    {
      if ((options & (1u << option)) != 0)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, perks_offer_texts_listing (option));
    }

  if (names->len == 0)
    return NULL;

  return g_strdup_printf (_("Not for this type: %s."), names->str);
}
