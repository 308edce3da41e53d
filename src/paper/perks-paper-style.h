/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * PerksPaperColor:
 * @red: from 0 to 1
 * @green: from 0 to 1
 * @blue: from 0 to 1
 * @alpha: from 0, not to be seen, to 1
 *
 * A colour to draw with.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} PerksPaperColor;

/**
 * PerksPaperStyle:
 * @accent: what is reached
 * @track: what is not reached yet, and lines that only help the eye
 * @text: text
 * @is_mirrored: whether it is read from right to left
 *
 * What a drawing looks like: paper and screen, light and dark differ in nothing else.
 */
typedef struct
{
  PerksPaperColor accent;
  PerksPaperColor track;
  PerksPaperColor text;
  gboolean        is_mirrored;
} PerksPaperStyle;

void perks_paper_set_color     (cairo_t               *cr,
                                const PerksPaperColor *color);
void perks_paper_round_corners (cairo_t               *cr,
                                int                    x,
                                int                    y,
                                int                    width,
                                int                    height,
                                int                    left,
                                int                    right);

G_END_DECLS
