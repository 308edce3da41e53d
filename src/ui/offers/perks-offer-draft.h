/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-offer.h"

G_BEGIN_DECLS

#define PERKS_TYPE_OFFER_DRAFT (perks_offer_draft_get_type ())
G_DECLARE_FINAL_TYPE (PerksOfferDraft, perks_offer_draft, PERKS, OFFER_DRAFT, GObject)

PerksOfferDraft  *perks_offer_draft_new              (PerksOffer       *before,
                                                      const char       *name);
PerksOffer       *perks_offer_draft_get_before       (PerksOfferDraft  *self);
const char       *perks_offer_draft_get_name         (PerksOfferDraft  *self);
const char       *perks_offer_draft_get_text         (PerksOfferDraft  *self,
                                                      const char       *field);
void              perks_offer_draft_set_text         (PerksOfferDraft  *self,
                                                      const char       *field,
                                                      const char       *text);
void              perks_offer_draft_reset            (PerksOfferDraft  *self);
gboolean          perks_offer_draft_is_changed       (PerksOfferDraft  *self);
gboolean          perks_offer_draft_is_consulting    (PerksOfferDraft  *self);
char             *perks_offer_draft_check            (PerksOfferDraft  *self,
                                                      PerksEdition     *edition,
                                                      const char       *field);
gboolean          perks_offer_draft_is_valid         (PerksOfferDraft  *self,
                                                      PerksEdition     *edition);
PerksOffer       *perks_offer_draft_dup_offer        (PerksOfferDraft  *self);
char            **perks_offer_draft_dup_assignments  (PerksOfferDraft  *self);
char             *perks_offer_draft_describe_path    (PerksOfferDraft  *self,
                                                      PerksEdition     *edition);
char             *perks_offer_draft_describe_change  (PerksOfferDraft  *self,
                                                      PerksEdition     *edition);

G_END_DECLS
