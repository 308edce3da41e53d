/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-locale-text.h"
#include "perks-offer.h"

G_BEGIN_DECLS

/**
 * PerksContactConcern:
 * @PERKS_CONTACT_CONCERN_NONE: a person answers for the offer
 * @PERKS_CONTACT_CONCERN_MISSING: neither owner nor primary contact is entered
 * @PERKS_CONTACT_CONCERN_GENERIC: one of them is a general mailbox
 * @PERKS_CONTACT_CONCERN_OWNER_LEFT: the owner has left the company
 *
 * What is wrong with the contacts of an offer; where several things are, the first to be mended.
 */
typedef enum
{
  PERKS_CONTACT_CONCERN_NONE,
  PERKS_CONTACT_CONCERN_MISSING,
  PERKS_CONTACT_CONCERN_GENERIC,
  PERKS_CONTACT_CONCERN_OWNER_LEFT,
} PerksContactConcern;

const char          *perks_offer_texts_path            (PerksPath             path);
const char          *perks_offer_texts_listing         (PerksListingOption    option);
const char          *perks_offer_texts_consulting      (PerksConsultingKind   kind);
const char          *perks_offer_texts_visibility      (PerksVisibility       visibility);
const char          *perks_offer_texts_status          (PerksOfferStatus      status);
const char          *perks_offer_texts_portal          (PerksPortal           portal);
const char          *perks_offer_texts_storefronts     (PerksStorefronts      storefronts);
const char          *perks_offer_texts_type            (PerksEdition         *edition,
                                                        const char           *type);
char                *perks_offer_texts_path_rule       (PerksEdition         *edition,
                                                        PerksOffer           *offer);
char                *perks_offer_texts_days            (PerksLocaleText      *locale_text,
                                                        gint64                days);
char                *perks_offer_texts_silence         (PerksLocaleText      *locale_text,
                                                        PerksEdition         *edition,
                                                        PerksOffer           *offer,
                                                        PerksDay              today);
gboolean             perks_offer_texts_is_generic      (const char           *contact);
PerksContactConcern  perks_offer_texts_judge_contacts  (PerksOffer           *offer);
const char          *perks_offer_texts_concern         (PerksContactConcern   concern);

G_END_DECLS
