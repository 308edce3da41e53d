/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-listing.h"

/**
 * PerksListing:
 *
 * A row of the programme's table of listing options: an offer type, where it is sold and how it
 * may be listed. Two rows can have one type. Immutable.
 */
struct _PerksListing
{
  GObject           parent_instance;

  char             *name;
  char             *type;
  PerksStorefronts  storefronts;
  guint             options;
  PerksProvenance   provenance;
  char             *note;
};

G_DEFINE_FINAL_TYPE (PerksListing, perks_listing, G_TYPE_OBJECT)

static void
perks_listing_finalize (GObject *object)
{
  PerksListing *self = PERKS_LISTING (object);

  g_free (self->name);
  g_free (self->type);
  g_free (self->note);

  G_OBJECT_CLASS (perks_listing_parent_class)->finalize (object);
}

static void
perks_listing_class_init (PerksListingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_listing_finalize;
}

static void
perks_listing_init (PerksListing *self)
{
}

/**
 * perks_listing_new:
 * @values: what it is made from
 *
 * The texts are copied.
 *
 * Returns: (transfer full): a listing
 */
PerksListing *
perks_listing_new (const PerksListingValues *values)
{
  PerksListing *self = g_object_new (PERKS_TYPE_LISTING, NULL);

  self->name = g_strdup (values->name);
  self->type = g_strdup (values->type);
  self->storefronts = values->storefronts;
  self->options = values->options;
  self->provenance = values->provenance;
  self->note = g_strdup (values->note);

  return self;
}

/**
 * perks_listing_get_name:
 * @self: a listing
 *
 * Returns: (transfer none): the offer type as the programme's pages print it
 */
const char *
perks_listing_get_name (PerksListing *self)
{
  g_return_val_if_fail (PERKS_IS_LISTING (self), NULL);

  return self->name;
}

/**
 * perks_listing_get_type_name:
 * @self: a listing
 *
 * Returns: (transfer none): the name that the product ingestion API has for it
 */
const char *
perks_listing_get_type_name (PerksListing *self)
{
  g_return_val_if_fail (PERKS_IS_LISTING (self), NULL);

  return self->type;
}

/**
 * perks_listing_get_storefronts:
 * @self: a listing
 *
 * Returns: where offers of this type can be found
 */
PerksStorefronts
perks_listing_get_storefronts (PerksListing *self)
{
  g_return_val_if_fail (PERKS_IS_LISTING (self), PERKS_STOREFRONTS_NONE);

  return self->storefronts;
}

/**
 * perks_listing_allows:
 * @self: a listing
 * @option: a listing option
 *
 * Returns: whether offers of this type can be listed with @option
 */
gboolean
perks_listing_allows (PerksListing       *self,
                      PerksListingOption  option)
{
  g_return_val_if_fail (PERKS_IS_LISTING (self), FALSE);

  return (self->options & (1u << option)) != 0;
}

/**
 * perks_listing_get_provenance:
 * @self: a listing
 *
 * Returns: where this is known from
 */
PerksProvenance
perks_listing_get_provenance (PerksListing *self)
{
  g_return_val_if_fail (PERKS_IS_LISTING (self), PERKS_PROVENANCE_ASSUMED);

  return self->provenance;
}

/**
 * perks_listing_get_note:
 * @self: a listing
 *
 * Returns: (transfer none) (nullable): a sentence, or %NULL
 */
const char *
perks_listing_get_note (PerksListing *self)
{
  g_return_val_if_fail (PERKS_IS_LISTING (self), NULL);

  return self->note;
}
