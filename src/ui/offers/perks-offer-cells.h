/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "perks-locale-text.h"
#include "perks-offer-item.h"
#include "perks-situation.h"

G_BEGIN_DECLS

typedef struct _PerksOfferCells PerksOfferCells;

PerksOfferCells *perks_offer_cells_new           (void);
void             perks_offer_cells_free          (PerksOfferCells *self);
void             perks_offer_cells_set_situation (PerksOfferCells *self,
                                                  PerksSituation  *situation,
                                                  PerksLocaleText *locale_text);
void             perks_offer_cells_add_columns   (PerksOfferCells *self,
                                                  GtkColumnView   *view);
char            *perks_offer_cells_summarize     (PerksOfferCells *self,
                                                  PerksOfferItem  *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksOfferCells, perks_offer_cells_free)

G_END_DECLS
