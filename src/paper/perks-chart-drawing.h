/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "perks-paper-style.h"

G_BEGIN_DECLS

/**
 * PerksChartMark:
 * @value: a value of the axis
 * @label: how it is written
 *
 * A line of the axis.
 */
typedef struct
{
  gint64 value;
  char  *label;
} PerksChartMark;

/**
 * PerksChart:
 * @values: (array length=n_bars): the values
 * @labels: (array length=n_bars): what each stands for
 * @n_bars: how many there are; at least 1
 * @marks: (array length=n_marks): the lines of the axis, lowest first; zero is one of them
 * @n_marks: how many there are; at least 2
 *
 * What a bar chart shows.
 */
typedef struct
{
  const gint64         *values;
  const char *const    *labels;
  guint                 n_bars;
  const PerksChartMark *marks;
  guint                 n_marks;
} PerksChart;

int  perks_chart_drawing_get_height (PangoContext          *context);
int  perks_chart_drawing_find_bar   (const PerksChart      *chart,
                                     PangoContext          *context,
                                     gboolean               is_mirrored,
                                     int                    width,
                                     int                    x);
void perks_chart_drawing_draw       (const PerksChart      *chart,
                                     PangoContext          *context,
                                     const PerksPaperStyle *style,
                                     cairo_t               *cr,
                                     int                    width,
                                     int                    height);

G_END_DECLS
