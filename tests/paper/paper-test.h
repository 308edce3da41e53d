/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "perks-paper-style.h"

G_BEGIN_DECLS

#define TEST_ACCENT 0xffff0000u
#define TEST_TRACK 0xff00ff00u

extern const PerksPaperStyle test_style;

PangoContext    *create_context (int              size);
cairo_surface_t *create_surface (int              width,
                                 int              height);
guint32          get_pixel      (cairo_surface_t *surface,
                                 int              x,
                                 int              y);
gboolean         has_text       (cairo_surface_t *surface,
                                 int              left,
                                 int              top,
                                 int              right,
                                 int              bottom);

G_END_DECLS
