/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PERKS_TYPE_PAGES (perks_pages_get_type ())
G_DECLARE_FINAL_TYPE (PerksPages, perks_pages, PERKS, PAGES, AdwBin)

GtkWidget *perks_pages_new              (void);
GtkWidget *perks_pages_get_base         (PerksPages *self);
void       perks_pages_set_base         (PerksPages *self,
                                         GtkWidget  *base);
GtkWidget *perks_pages_get_visible_page (PerksPages *self);
guint      perks_pages_get_depth        (PerksPages *self);
void       perks_pages_push             (PerksPages *self,
                                         GtkWidget  *page);
gboolean   perks_pages_pop              (PerksPages *self);
void       perks_pages_pop_to_base      (PerksPages *self);

G_END_DECLS
