/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PERKS_TYPE_PAGE (perks_page_get_type ())
G_DECLARE_FINAL_TYPE (PerksPage, perks_page, PERKS, PAGE, AdwBin)

GtkWidget  *perks_page_new         (const char *title);
const char *perks_page_get_title   (PerksPage  *self);
void        perks_page_set_title   (PerksPage  *self,
                                    const char *title);
GtkWidget  *perks_page_get_content (PerksPage  *self);
void        perks_page_set_content (PerksPage  *self,
                                    GtkWidget  *content);
GtkWidget  *perks_page_get_actions (PerksPage  *self);
void        perks_page_set_actions (PerksPage  *self,
                                    GtkWidget  *actions);

G_END_DECLS
