/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-types.h"

G_BEGIN_DECLS

/**
 * PerksListingValues:
 * @name: the offer type as the programme's pages print it
 * @type: the name that the product ingestion API has for it
 * @storefronts: where offers of this type can be found
 * @options: a bit `1 << option` for each listing option that is allowed
 * @provenance: where this is known from
 * @note: (nullable): a sentence
 *
 * What a listing is made from.
 */
typedef struct
{
  const char      *name;
  const char      *type;
  PerksStorefronts storefronts;
  guint            options;
  PerksProvenance  provenance;
  const char      *note;
} PerksListingValues;

#define PERKS_TYPE_LISTING (perks_listing_get_type ())
G_DECLARE_FINAL_TYPE (PerksListing, perks_listing, PERKS, LISTING, GObject)

PerksListing    *perks_listing_new             (const PerksListingValues *values);
const char      *perks_listing_get_name        (PerksListing             *self);
const char      *perks_listing_get_type_name   (PerksListing             *self);
PerksStorefronts perks_listing_get_storefronts (PerksListing             *self);
gboolean         perks_listing_allows          (PerksListing             *self,
                                                PerksListingOption        option);
PerksProvenance  perks_listing_get_provenance  (PerksListing             *self);
const char      *perks_listing_get_note        (PerksListing             *self);

G_END_DECLS
