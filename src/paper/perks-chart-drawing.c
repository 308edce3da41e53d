/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-chart-drawing.h"

#include "perks-chart-layout.h"

/* Bars over a row of labels, with lines across and what they stand for beside them. */

#define ROWS 11
#define RADIUS 3
#define FAINT 0.75

/* Everything that follows from the chart, the font and the size. */
typedef struct
{
  PangoLayout *layout;
  gboolean     is_mirrored;
  int          text_height;
  int          gap;
  int          plot_x;
  int          plot_y;
  int          plot_width;
  int          plot_height;
  int          label_width;
} Plan;

static void
plan_clear (Plan *plan)
{
  g_clear_object (&plan->layout);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static int
measure (Plan       *plan,
         const char *text)
{
  int width;

  pango_layout_set_text (plan->layout, text, -1);
  pango_layout_get_pixel_size (plan->layout, &width, NULL);
  return width;
}

static void
plan_init (Plan             *plan,
           const PerksChart *chart,
           PangoContext     *context,
           gboolean          is_mirrored,
           int               width,
           int               height)
{
  int mark_width = 0;

  plan->layout = pango_layout_new (context);
  plan->is_mirrored = is_mirrored;
  pango_layout_set_text (plan->layout, "0", -1);
  pango_layout_get_pixel_size (plan->layout, NULL, &plan->text_height);
  plan->gap = plan->text_height / 2;

  for (guint i = 0; i < chart->n_marks; i++)
    mark_width = MAX (mark_width, measure (plan, chart->marks[i].label));
  for (guint i = 0; i < chart->n_bars; i++)
    plan->label_width = MAX (plan->label_width, measure (plan, chart->labels[i]));

  plan->plot_width = MAX (width - mark_width - plan->gap, 0);
  plan->plot_x = is_mirrored ? 0 : width - plan->plot_width;
  plan->plot_y = plan->text_height / 2;
  plan->plot_height = MAX (height - plan->plot_y - plan->gap - plan->text_height, 0);
}

static int
get_y (const Plan       *plan,
       const PerksChart *chart,
       gint64            value)
{
  gint64 least = chart->marks[0].value;
  gint64 range = chart->marks[chart->n_marks - 1].value - least;

  return plan->plot_y + plan->plot_height -
         perks_chart_layout_scale (value - least, range, plan->plot_height);
}

static void
draw_mark (const PerksChart      *chart,
           const PerksPaperStyle *style,
           cairo_t               *cr,
           Plan                  *plan,
           const PerksChartMark  *mark)
{
  int y = get_y (plan, chart, mark->value);
  int width = measure (plan, mark->label);
  PerksPaperColor color = style->text;

  perks_paper_set_color (cr, &style->track);
  cairo_rectangle (cr, plan->plot_x, y, plan->plot_width, 1);
  cairo_fill (cr);

  color.alpha *= FAINT;
  perks_paper_set_color (cr, &color);
  cairo_move_to (cr,
                 plan->is_mirrored ? plan->plot_width + plan->gap
                                   : plan->plot_x - plan->gap - width,
                 y - plan->text_height / 2);
  pango_cairo_show_layout (cr, plan->layout);
}

static void
draw_bar (const PerksChart      *chart,
          const PerksPaperStyle *style,
          cairo_t               *cr,
          const Plan            *plan,
          guint                  number)
{
  PerksChartBar bar = perks_chart_layout_get_bar (plan->plot_width, chart->n_bars, number,
                                                  plan->is_mirrored);
  int zero = get_y (plan, chart, 0);
  int end = get_y (plan, chart, chart->values[number]);

  if (end == zero)
    return;

  /* Round at the end, straight where it stands. */
  cairo_save (cr);
  cairo_rectangle (cr, plan->plot_x + bar.x, MIN (zero, end), bar.width, ABS (zero - end));
  cairo_clip (cr);
  perks_paper_set_color (cr, &style->accent);
  perks_paper_round_corners (cr,
                             plan->plot_x + bar.x,
                             end < zero ? end : zero - 2 * RADIUS,
                             bar.width,
                             ABS (zero - end) + 2 * RADIUS,
                             RADIUS,
                             RADIUS);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_labels (const PerksChart      *chart,
             const PerksPaperStyle *style,
             cairo_t               *cr,
             Plan                  *plan)
{
  guint stride = perks_chart_layout_get_stride (plan->plot_width, chart->n_bars, plan->label_width,
                                                plan->gap);
  int y = plan->plot_y + plan->plot_height + plan->gap;
  PerksPaperColor color = style->text;

  color.alpha *= FAINT;
  perks_paper_set_color (cr, &color);
  for (guint back = 0; back < chart->n_bars; back += stride)
    {
      guint number = chart->n_bars - 1 - back;
      PerksChartBar bar = perks_chart_layout_get_bar (plan->plot_width, chart->n_bars, number,
                                                      plan->is_mirrored);
      int width = measure (plan, chart->labels[number]);
      int x;

      if (!perks_chart_layout_place_label (plan->plot_width, bar, width, back == 0, &x))
        continue;

      cairo_move_to (cr, plan->plot_x + x, y);
      pango_cairo_show_layout (cr, plan->layout);
    }
}

/**
 * perks_chart_drawing_get_height:
 * @context: the font, its size and the resolution
 *
 * Returns: how high a chart should be for its text, in pixels
 */
int
perks_chart_drawing_get_height (PangoContext *context)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  int text_height;

  pango_layout_set_text (layout, "0", -1);
  pango_layout_get_pixel_size (layout, NULL, &text_height);
  return ROWS * text_height;
}

/**
 * perks_chart_drawing_find_bar:
 * @chart: what is shown
 * @context: the font, its size and the resolution
 * @is_mirrored: whether it is read from right to left
 * @width: how wide the chart is, in pixels
 * @x: a place, in pixels from its left edge
 *
 * Returns: the number of the bar at @x, or -1 beside the bars
 */
int
perks_chart_drawing_find_bar (const PerksChart *chart,
                              PangoContext     *context,
                              gboolean          is_mirrored,
                              int               width,
                              int               x)
{
  g_auto (Plan) plan = { 0 };

  plan_init (&plan, chart, context, is_mirrored, width, 0);
  return perks_chart_layout_find_bar (plan.plot_width, chart->n_bars, x - plan.plot_x, is_mirrored);
}

/**
 * perks_chart_drawing_draw:
 * @chart: what is shown
 * @context: the font, its size and the resolution
 * @style: the colours and the direction
 * @cr: where it is drawn: from (0, 0) on
 * @width: how wide it is, in pixels
 * @height: how high it is, in pixels
 *
 * Draws the chart.
 */
void
perks_chart_drawing_draw (const PerksChart      *chart,
                          PangoContext          *context,
                          const PerksPaperStyle *style,
                          cairo_t               *cr,
                          int                    width,
                          int                    height)
{
  g_auto (Plan) plan = { 0 };

  g_return_if_fail (chart->n_bars > 0 && chart->n_marks > 1);

  plan_init (&plan, chart, context, style->is_mirrored, width, height);
  for (guint i = 0; i < chart->n_marks; i++)
    draw_mark (chart, style, cr, &plan, &chart->marks[i]);
  for (guint i = 0; i < chart->n_bars; i++)
    draw_bar (chart, style, cr, &plan, i);
  draw_labels (chart, style, cr, &plan);
}
