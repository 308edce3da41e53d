/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-context.h"

G_BEGIN_DECLS

#define PERKS_TYPE_OFFER_PAGE (perks_offer_page_get_type ())
G_DECLARE_FINAL_TYPE (PerksOfferPage, perks_offer_page, PERKS, OFFER_PAGE, AdwBin)

GtkWidget  *perks_offer_page_new    (const char     *offer);
const char *perks_offer_page_get_id (PerksOfferPage *self);
gboolean    perks_offer_page_show   (PerksOfferPage *self,
                                     PerksContext   *context);

G_END_DECLS
