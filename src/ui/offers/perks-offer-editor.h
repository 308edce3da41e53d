/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-context.h"
#include "perks-offer-form.h"

G_BEGIN_DECLS

#define PERKS_TYPE_OFFER_EDITOR (perks_offer_editor_get_type ())
G_DECLARE_FINAL_TYPE (PerksOfferEditor, perks_offer_editor, PERKS, OFFER_EDITOR, AdwWindow)

PerksOfferEditor *perks_offer_editor_new      (GtkWindow        *parent,
                                               PerksContext     *context,
                                               const char       *offer,
                                               const char       *name);
PerksOfferForm   *perks_offer_editor_get_form (PerksOfferEditor *self);
void              perks_offer_editor_present  (GtkWindow        *parent,
                                               PerksContext     *context,
                                               const char       *offer,
                                               const char       *name);

G_END_DECLS
