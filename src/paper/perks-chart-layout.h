/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PerksChartBar:
 * @x: the left edge, in pixels
 * @width: how wide it is, in pixels
 *
 * Where a bar stands on the axis.
 */
typedef struct
{
  int x;
  int width;
} PerksChartBar;

gint64        perks_chart_layout_choose_step (gint64   least,
                                              gint64   most,
                                              guint    most_marks);
int           perks_chart_layout_scale       (gint64   value,
                                              gint64   range,
                                              int      height);
PerksChartBar perks_chart_layout_get_bar     (int      width,
                                              guint    n_bars,
                                              guint    bar,
                                              gboolean is_mirrored);
int           perks_chart_layout_find_bar    (int      width,
                                              guint    n_bars,
                                              int      x,
                                              gboolean is_mirrored);
guint         perks_chart_layout_get_stride  (int      width,
                                              guint    n_bars,
                                              int      label_width,
                                              int      gap);
gboolean      perks_chart_layout_place_label (int            width,
                                              PerksChartBar  bar,
                                              int            label_width,
                                              gboolean       is_last,
                                              int           *x);

G_END_DECLS
