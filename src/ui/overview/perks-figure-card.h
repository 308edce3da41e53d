/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "perks-overview-figures.h"

G_BEGIN_DECLS

#define PERKS_TYPE_FIGURE_CARD (perks_figure_card_get_type ())
G_DECLARE_FINAL_TYPE (PerksFigureCard, perks_figure_card, PERKS, FIGURE_CARD, GtkButton)

void perks_figure_card_set_figure (PerksFigureCard           *self,
                                   const PerksOverviewFigure *figure);

G_END_DECLS
