/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-contact-texts.h"
#include "perks-situation.h"

G_BEGIN_DECLS

#define PERKS_TYPE_OFFER_ITEM (perks_offer_item_get_type ())
G_DECLARE_FINAL_TYPE (PerksOfferItem, perks_offer_item, PERKS, OFFER_ITEM, GObject)

GPtrArray           *perks_offer_item_list            (PerksSituation   *situation,
                                                       GError          **error);
PerksOffer          *perks_offer_item_get_offer       (PerksOfferItem   *self);
const char          *perks_offer_item_get_name        (PerksOfferItem   *self);
PerksPath            perks_offer_item_get_path        (PerksOfferItem   *self);
PerksStorefronts     perks_offer_item_get_storefronts (PerksOfferItem   *self);
gint64               perks_offer_item_get_counted     (PerksOfferItem   *self);
gint64               perks_offer_item_get_days_live   (PerksOfferItem   *self);
gint64               perks_offer_item_get_days_silent (PerksOfferItem   *self);
const char          *perks_offer_item_get_contact     (PerksOfferItem   *self);
PerksContactConcern  perks_offer_item_get_concern     (PerksOfferItem   *self);
gboolean             perks_offer_item_matches         (PerksOfferItem   *self,
                                                       const char       *words);

G_END_DECLS
