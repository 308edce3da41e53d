/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-meter-drawing.h"

#include "perks-meter-layout.h"

/* A bar of equal steps with the name of each threshold below its end. What is behind is filled
 * with the accent; the name of the threshold that was reached last is bold, so that colour is
 * not the only sign of it.
 */

#define SEGMENT_GAP 3
#define INNER_RADIUS 3
#define TICK 4
#define FAINT 0.75

/* Everything that follows from the size of the font and the width. */
typedef struct
{
  PangoLayout     *layout;
  PerksMeterLabel *labels;
  guint            n_labels;
  guint            n_rows;
  int              bar_height;
  int              row_height;
  int              gap;
} Plan;

static void
plan_clear (Plan *plan)
{
  g_clear_object (&plan->layout);
  g_clear_pointer (&plan->labels, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static const char *
get_label (const PerksMeter *meter,
           guint             number)
{
  const char *label = number == 0 ? meter->start : meter->labels[number - 1];

  return label != NULL ? label : "";
}

static guint
get_present (const PerksMeter *meter)
{
  return MIN (meter->reached, meter->n_steps);
}

static void
set_label (Plan             *plan,
           const PerksMeter *meter,
           guint             number)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (number == get_present (meter))
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (plan->layout, attributes);
  pango_layout_set_text (plan->layout, get_label (meter, number), -1);
}

static void
plan_init (Plan             *plan,
           const PerksMeter *meter,
           PangoContext     *context,
           int               width,
           gboolean          is_mirrored)
{
  int text_height;

  plan->layout = pango_layout_new (context);
  plan->n_labels = meter->n_steps + 1;
  plan->labels = g_new0 (PerksMeterLabel, plan->n_labels);

  pango_layout_set_text (plan->layout, "$0", -1);
  pango_layout_get_pixel_size (plan->layout, NULL, &text_height);
  plan->bar_height = text_height * 4 / 5;
  plan->row_height = text_height;
  plan->gap = text_height / 2;

  for (guint i = 0; i < plan->n_labels; i++)
    {
      PerksMeterLabel *label = &plan->labels[i];

      set_label (plan, meter, i);
      label->mark = perks_meter_layout_get_mark (width, meter->n_steps, i, is_mirrored);
      if (*get_label (meter, i) != '\0')
        pango_layout_get_pixel_size (plan->layout, &label->width, NULL);
    }

  plan->n_rows =
    perks_meter_layout_place (plan->labels, plan->n_labels, get_present (meter), width, plan->gap);
}

static int
get_height (const Plan *plan)
{
  int height = plan->bar_height;

  if (plan->n_rows > 0)
    height += 2 * TICK + (int) plan->n_rows * plan->row_height;

  return height;
}

static void
draw_segment (const PerksMeter      *meter,
              const PerksPaperStyle *style,
              cairo_t               *cr,
              const Plan            *plan,
              guint                  step)
{
  int one = plan->labels[step].mark;
  int other = plan->labels[step + 1].mark;
  gboolean at_left = style->is_mirrored ? step + 1 == meter->n_steps : step == 0;
  gboolean at_right = style->is_mirrored ? step == 0 : step + 1 == meter->n_steps;
  int left = MIN (one, other) + (at_left ? 0 : SEGMENT_GAP / 2);
  int right = MAX (one, other) - (at_right ? 0 : SEGMENT_GAP - SEGMENT_GAP / 2);
  int width = MAX (right - left, 1);
  int filled = step < meter->reached ? width : 0;

  if (step == meter->reached)
    filled = (int) ((gint64) width * MIN (meter->permille, 1000) / 1000);

  cairo_save (cr);
  perks_paper_round_corners (cr, left, 0, width, plan->bar_height,
                             at_left ? plan->bar_height : INNER_RADIUS,
                             at_right ? plan->bar_height : INNER_RADIUS);
  cairo_clip (cr);
  perks_paper_set_color (cr, &style->track);
  cairo_paint (cr);
  perks_paper_set_color (cr, &style->accent);
  cairo_rectangle (cr, style->is_mirrored ? left + width - filled : left, 0, filled,
                   plan->bar_height);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_label (const PerksMeter      *meter,
            const PerksPaperStyle *style,
            cairo_t               *cr,
            Plan                  *plan,
            guint                  number)
{
  const PerksMeterLabel *label = &plan->labels[number];
  guint present = get_present (meter);
  PerksPaperColor color = style->text;

  if (label->row < 0)
    return;

  set_label (plan, meter, number);
  if (number != present && number != present + 1)
    color.alpha *= FAINT;
  perks_paper_set_color (cr, &color);
  cairo_move_to (cr, label->x, plan->bar_height + 2 * TICK + label->row * plan->row_height);
  pango_cairo_show_layout (cr, plan->layout);

  if (number > 0 && number < meter->n_steps && label->row == 0)
    {
      cairo_rectangle (cr, label->mark - 1, plan->bar_height + 2, 1, TICK);
      cairo_fill (cr);
    }
}

/**
 * perks_meter_drawing_get_height:
 * @meter: what is shown
 * @context: the font, its size and the resolution
 * @width: how wide the meter is, in pixels
 *
 * Returns: how high the meter is, in pixels
 */
int
perks_meter_drawing_get_height (const PerksMeter *meter,
                                PangoContext     *context,
                                int               width)
{
  g_auto (Plan) plan = { 0 };

  plan_init (&plan, meter, context, width, FALSE);
  return get_height (&plan);
}

/**
 * perks_meter_drawing_get_least_width:
 * @meter: what is shown
 * @context: the font, its size and the resolution
 *
 * Returns: the least width in pixels at which no label is wider than the meter and no step vanishes
 */
int
perks_meter_drawing_get_least_width (const PerksMeter *meter,
                                     PangoContext     *context)
{
  g_auto (Plan) plan = { 0 };
  int least = (int) meter->n_steps * 3 * SEGMENT_GAP;

  plan_init (&plan, meter, context, 0, FALSE);
  for (guint i = 0; i < plan.n_labels; i++)
    least = MAX (least, plan.labels[i].width);

  return least;
}

/**
 * perks_meter_drawing_draw:
 * @meter: what is shown
 * @context: the font, its size and the resolution
 * @style: the colours and the direction
 * @cr: where it is drawn: from (0, 0) on
 * @width: how wide it is, in pixels
 *
 * Draws the meter; it is as high as perks_meter_drawing_get_height() says.
 */
void
perks_meter_drawing_draw (const PerksMeter      *meter,
                          PangoContext          *context,
                          const PerksPaperStyle *style,
                          cairo_t               *cr,
                          int                    width)
{
  g_auto (Plan) plan = { 0 };

  plan_init (&plan, meter, context, width, style->is_mirrored);
  for (guint i = 0; i < meter->n_steps; i++)
    draw_segment (meter, style, cr, &plan, i);
  for (guint i = 0; i < plan.n_labels; i++)
    draw_label (meter, style, cr, &plan, i);
}
