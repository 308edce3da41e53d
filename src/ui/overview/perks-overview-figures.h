/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksOverviewFigure:
 * @title: what it is
 * @value: the figure
 * @note: what belongs to it
 * @place: where it is shown in full: the target of `win.go`
 *
 * One of the key figures.
 */
typedef struct
{
  char       *title;
  char       *value;
  char       *note;
  const char *place;
} PerksOverviewFigure;

#define PERKS_OVERVIEW_N_FIGURES 4

/* Where the sum and the way to the next tier are explained: a target of `win.go`. */
#define PERKS_OVERVIEW_WHY "overview:tier"

void        perks_overview_figure_clear (PerksOverviewFigure *self);

void        perks_overview_get_figures  (PerksSituation      *situation,
                                         PerksLocaleText     *locale_text,
                                         PerksOverviewFigure *figures);
const char *perks_overview_name_place   (const char          *place);
GPtrArray  *perks_overview_list_unused  (GPtrArray           *entitlements,
                                         guint                most);

G_END_DECLS
