/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-offer-draft.h"

G_BEGIN_DECLS

void             perks_offer_drafts_keep (PerksOfferDraft *self,
                                          GObject         *keeper);
PerksOfferDraft *perks_offer_drafts_take (GObject         *keeper,
                                          const char      *offer,
                                          const char      *name);

G_END_DECLS
