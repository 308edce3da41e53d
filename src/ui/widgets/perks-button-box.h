/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PERKS_TYPE_BUTTON_BOX (perks_button_box_get_type ())
G_DECLARE_FINAL_TYPE (PerksButtonBox, perks_button_box, PERKS, BUTTON_BOX, GtkWidget)

GtkWidget *perks_button_box_add   (PerksButtonBox *self,
                                   const char     *label,
                                   const char     *action,
                                   GVariant       *target);
void       perks_button_box_clear (PerksButtonBox *self);

G_END_DECLS
