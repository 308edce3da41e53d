/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-record.h"

G_BEGIN_DECLS

#define PERKS_TYPE_OFFER (perks_offer_get_type ())
G_DECLARE_FINAL_TYPE (PerksOffer, perks_offer, PERKS, OFFER, PerksRecord)

PerksOffer         *perks_offer_new                   (const char *id);
const char         *perks_offer_get_publisher         (PerksOffer *self);
const char         *perks_offer_get_name              (PerksOffer *self);
const char         *perks_offer_get_offer_type        (PerksOffer *self);
PerksStorefronts    perks_offer_get_storefront        (PerksOffer *self);
PerksListingOption  perks_offer_get_listing           (PerksOffer *self);
PerksConsultingKind perks_offer_get_consulting        (PerksOffer *self);
PerksVisibility     perks_offer_get_visibility        (PerksOffer *self);
PerksOfferStatus    perks_offer_get_status            (PerksOffer *self);
PerksDay            perks_offer_get_live_since        (PerksOffer *self);
const char         *perks_offer_get_owner             (PerksOffer *self);
const char         *perks_offer_get_primary_contact   (PerksOffer *self);
gboolean            perks_offer_get_owner_left        (PerksOffer *self);
PerksDay            perks_offer_get_contacted_on      (PerksOffer *self);
PerksPortal         perks_offer_get_portal            (PerksOffer *self);
gboolean            perks_offer_get_listing_optimized (PerksOffer *self);
gboolean            perks_offer_get_co_sell_ready     (PerksOffer *self);
const char         *perks_offer_get_country           (PerksOffer *self);
const char         *perks_offer_get_product_family    (PerksOffer *self);
gint64              perks_offer_get_teams_mau         (PerksOffer *self);
PerksDay            perks_offer_get_teams_mau_on      (PerksOffer *self);
gboolean            perks_offer_is_live               (PerksOffer *self);
const char         *perks_offer_get_former_paths      (PerksOffer *self);
PerksDay            perks_offer_get_path_since        (PerksOffer *self,
                                                       PerksDay    day);

G_END_DECLS
