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

char                *perks_contact_texts_silence     (PerksLocaleText     *locale_text,
                                                     PerksEdition        *edition,
                                                     PerksOffer          *offer,
                                                     PerksDay             today);
gboolean             perks_contact_texts_needs_steps (PerksEdition        *edition,
                                                     PerksOffer          *offer,
                                                     PerksDay             today);
gboolean             perks_contact_texts_is_generic  (const char          *contact);
PerksContactConcern  perks_contact_texts_judge       (PerksOffer          *offer);
const char          *perks_contact_texts_concern     (PerksContactConcern  concern);

G_END_DECLS
