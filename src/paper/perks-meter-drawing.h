/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "perks-paper-style.h"

G_BEGIN_DECLS

/**
 * PerksMeter:
 * @start: (nullable): what the beginning of the bar is called, or %NULL when it has no name
 * @labels: (array length=n_steps): what the end of each step is called: the thresholds above the
 *   beginning
 * @n_steps: how many steps there are; at least 1
 * @reached: how many of them are behind
 * @permille: how much of the step under way is behind, in thousandths
 *
 * What a meter shows: how far one has come on a way of several steps. All steps are drawn alike,
 * however different their sizes are.
 */
typedef struct
{
  const char        *start;
  const char *const *labels;
  guint              n_steps;
  guint              reached;
  guint              permille;
} PerksMeter;

int  perks_meter_drawing_get_height      (const PerksMeter      *meter,
                                          PangoContext          *context,
                                          int                    width);
int  perks_meter_drawing_get_least_width (const PerksMeter      *meter,
                                          PangoContext          *context);
void perks_meter_drawing_draw            (const PerksMeter      *meter,
                                          PangoContext          *context,
                                          const PerksPaperStyle *style,
                                          cairo_t               *cr,
                                          int                    width);

G_END_DECLS
