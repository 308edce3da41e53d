/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-paper-style.h"

/* What all drawings share. */

/**
 * perks_paper_set_color:
 * @cr: a drawing
 * @color: a colour
 *
 * Draws with @color from here on.
 */
void
perks_paper_set_color (cairo_t               *cr,
                       const PerksPaperColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

/**
 * perks_paper_round_corners:
 * @cr: a drawing
 * @x: the left edge
 * @y: the upper edge
 * @width: the width
 * @height: the height
 * @left: the radius of the corners on the left
 * @right: the radius of the corners on the right
 *
 * Makes a rectangle with round corners the path of @cr.
 */
void
perks_paper_round_corners (cairo_t *cr,
                           int      x,
                           int      y,
                           int      width,
                           int      height,
                           int      left,
                           int      right)
{
  int most = MIN (width, height) / 2;

  left = MIN (left, most);
  right = MIN (right, most);

  cairo_new_path (cr);
  cairo_arc (cr, x + width - right, y + right, right, -G_PI_2, 0);
  cairo_arc (cr, x + width - right, y + height - right, right, 0, G_PI_2);
  cairo_arc (cr, x + left, y + height - left, left, G_PI_2, G_PI);
  cairo_arc (cr, x + left, y + left, left, G_PI, -G_PI_2);
  cairo_close_path (cr);
}
