/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-chart-layout.h"

/* Where bars, lines and labels of the chart stand: pure, in whole pixels and whole cents. */

/**
 * perks_chart_layout_choose_step:
 * @least: the lowest value, not above zero
 * @most: the highest value, not below zero
 * @most_marks: how many lines are wanted at most above or below zero; at least 1
 *
 * Chooses the distance of the lines of the axis: one, two or five of a power of ten.
 *
 * Returns: the distance, in the unit of the values
 */
gint64
perks_chart_layout_choose_step (gint64 least,
                                gint64 most,
                                guint  most_marks)
{
  static const int factors[] = { 1, 2, 5 };
  gint64 reach = MAX (most, -(least + 1));
  gint64 power = 1;

  g_return_val_if_fail (most_marks > 0, 1);

  for (;;)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (factors); i++)
        {
          gint64 step = power * factors[i];

          if (reach / step < most_marks || step > G_MAXINT64 / 10)
            return step;
        }
      power *= 10;
    }
}

/**
 * perks_chart_layout_scale:
 * @value: a value
 * @range: what the whole height stands for, in the same unit; positive
 * @height: the height in pixels
 *
 * Returns: how high @value is, in pixels, towards zero; negative for what is below zero
 */
int
perks_chart_layout_scale (gint64 value,
                          gint64 range,
                          int    height)
{
  g_return_val_if_fail (range > 0 && height >= 0, 0);

  value = CLAMP (value, -range, range);
  if (height > 0 && range > G_MAXINT64 / height)
    return (int) (value / (range / height));

  return (int) (value * height / range);
}

/**
 * perks_chart_layout_get_bar:
 * @width: how wide the plot is, in pixels
 * @n_bars: how many bars there are
 * @bar: the number of a bar
 * @is_mirrored: whether the first bar is at the right edge
 *
 * Returns: where the bar stands: in the middle of its share of the width, and two thirds as wide
 */
PerksChartBar
perks_chart_layout_get_bar (int      width,
                            guint    n_bars,
                            guint    bar,
                            gboolean is_mirrored)
{
  guint place = is_mirrored ? n_bars - 1 - bar : bar;
  int from = (int) ((gint64) width * place / MAX (n_bars, 1));
  int to = (int) ((gint64) width * (place + 1) / MAX (n_bars, 1));
  PerksChartBar result = { from, 0 };

  g_return_val_if_fail (bar < n_bars, result);

  result.width = MAX ((to - from) * 2 / 3, 1);
  result.x = from + (to - from - result.width) / 2;
  return result;
}

/**
 * perks_chart_layout_find_bar:
 * @width: how wide the plot is, in pixels
 * @n_bars: how many bars there are
 * @x: a place, in pixels from the left edge of the plot
 * @is_mirrored: whether the first bar is at the right edge
 *
 * Returns: the number of the bar in whose share of the width @x is, or -1 outside the plot
 */
int
perks_chart_layout_find_bar (int      width,
                             guint    n_bars,
                             int      x,
                             gboolean is_mirrored)
{
  if (x < 0 || x >= width || n_bars == 0)
    return -1;

  for (guint place = 0; place < n_bars; place++)
    {
      if (x < (int) ((gint64) width * (place + 1) / n_bars))
        return (int) (is_mirrored ? n_bars - 1 - place : place);
    }

  return -1;
}

/**
 * perks_chart_layout_get_stride:
 * @width: how wide the plot is, in pixels
 * @n_bars: how many bars there are
 * @label_width: how wide the widest label is, in pixels
 * @gap: how far apart two labels must be, in pixels
 *
 * Labels stand in the middle below their bars; counted from the last bar every so-manieth has one,
 * so that none touches another when they are placed by perks_chart_layout_place_label().
 *
 * Returns: of how many bars one has a label; more than @n_bars when only the last has room for one
 */
guint
perks_chart_layout_get_stride (int   width,
                               guint n_bars,
                               int   label_width,
                               int   gap)
{
  /* At the edge the last label gives way by half its width. */
  gint64 need = (gint64) label_width * 3 / 2 + gap;

  if (width <= 0)
    return n_bars + 1;

  return (guint) CLAMP ((need * n_bars + width - 1) / width, 1, (gint64) n_bars + 1);
}

/**
 * perks_chart_layout_place_label:
 * @width: how wide the plot is, in pixels
 * @bar: the bar that is labelled
 * @label_width: how wide the label is, in pixels
 * @is_last: whether it is the bar of the present, whose label always stays
 * @x: (out): where the label begins
 *
 * A label that would reach beyond an edge is left out; that of the last bar gives way.
 *
 * Returns: whether the label is shown
 */
gboolean
perks_chart_layout_place_label (int            width,
                                PerksChartBar  bar,
                                int            label_width,
                                gboolean       is_last,
                                int           *x)
{
  int wanted = bar.x + bar.width / 2 - label_width / 2;

  *x = CLAMP (wanted, 0, MAX (width - label_width, 0));
  return is_last || *x == wanted;
}
