/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-standing.h"

G_BEGIN_DECLS

/* For perks-conditions.c only. */
guint perks_conditions_list_unmet   (PerksBooks    *books,
                                     PerksStanding *standing,
                                     PerksOffer    *offer);
guint perks_conditions_list_asked   (PerksBenefit  *benefit);
guint perks_conditions_find_missing (PerksBooks    *books,
                                     PerksStanding *standing,
                                     PerksBenefit  *benefit,
                                     PerksOffer    *offer);

G_END_DECLS
