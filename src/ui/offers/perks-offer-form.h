/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-form-field.h"
#include "perks-locale-text.h"
#include "perks-offer-draft.h"

G_BEGIN_DECLS

#define PERKS_TYPE_OFFER_FORM (perks_offer_form_get_type ())
G_DECLARE_FINAL_TYPE (PerksOfferForm, perks_offer_form, PERKS, OFFER_FORM, AdwBin)

void             perks_offer_form_set_rules  (PerksOfferForm  *self,
                                              PerksEdition    *edition,
                                              PerksLocaleText *locale_text);
PerksOfferDraft *perks_offer_form_get_draft  (PerksOfferForm  *self);
void             perks_offer_form_set_draft  (PerksOfferForm  *self,
                                              PerksOfferDraft *draft);
gboolean         perks_offer_form_is_valid   (PerksOfferForm  *self);
PerksFormField  *perks_offer_form_find_field (PerksOfferForm  *self,
                                              const char      *name);

G_END_DECLS
