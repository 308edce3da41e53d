/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PerksMeterLabel:
 * @mark: where the threshold is, in pixels from the left edge
 * @width: how wide its label is, in pixels; 0 for a threshold without one
 * @x: where the label begins; set by perks_meter_layout_place()
 * @row: in which row it stands, counted from 0, or -1 when it is left out; set likewise
 *
 * The label of one threshold.
 */
typedef struct
{
  int mark;
  int width;
  int x;
  int row;
} PerksMeterLabel;

#define PERKS_METER_MOST_ROWS 2

int   perks_meter_layout_get_mark (int              width,
                                   guint            n_steps,
                                   guint            step,
                                   gboolean         is_mirrored);
guint perks_meter_layout_place    (PerksMeterLabel *labels,
                                   guint            n_labels,
                                   guint            present,
                                   int              width,
                                   int              gap);

G_END_DECLS
