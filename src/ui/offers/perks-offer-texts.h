/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-locale-text.h"
#include "perks-offer.h"

G_BEGIN_DECLS

const char *perks_offer_texts_path         (PerksPath            path);
const char *perks_offer_texts_listing      (PerksListingOption   option);
const char *perks_offer_texts_consulting   (PerksConsultingKind  kind);
const char *perks_offer_texts_visibility   (PerksVisibility      visibility);
const char *perks_offer_texts_status       (PerksOfferStatus     status);
const char *perks_offer_texts_portal       (PerksPortal          portal);
const char *perks_offer_texts_storefronts  (PerksStorefronts     storefronts);
const char *perks_offer_texts_type         (PerksEdition        *edition,
                                            const char          *type);
char       *perks_offer_texts_path_rule    (PerksEdition        *edition,
                                            PerksOffer          *offer);
char       *perks_offer_texts_former_paths (PerksLocaleText     *locale_text,
                                            const char          *former_paths);
char       *perks_offer_texts_days         (PerksLocaleText     *locale_text,
                                            gint64               days);

G_END_DECLS
