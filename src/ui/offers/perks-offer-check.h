/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-offer.h"

G_BEGIN_DECLS

guint  perks_offer_check_list_options (PerksEdition *edition,
                                       const char   *type);
char  *perks_offer_check_form         (const char   *field,
                                       const char   *text);
char  *perks_offer_check_rules        (PerksOffer   *offer,
                                       PerksEdition *edition,
                                       const char   *field);

G_END_DECLS
