/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PERKS_TYPE_FACT_GROUP (perks_fact_group_get_type ())
G_DECLARE_FINAL_TYPE (PerksFactGroup, perks_fact_group, PERKS, FACT_GROUP, AdwPreferencesGroup)

void       perks_fact_group_clear     (PerksFactGroup *self);
guint      perks_fact_group_get_size  (PerksFactGroup *self);
void       perks_fact_group_add_row   (PerksFactGroup *self,
                                       GtkWidget      *row);
GtkWidget *perks_fact_group_add_fact  (PerksFactGroup *self,
                                       const char     *title,
                                       const char     *value,
                                       const char     *icon);
GtkWidget *perks_fact_group_add_link  (PerksFactGroup *self,
                                       const char     *title,
                                       const char     *value,
                                       const char     *icon,
                                       const char     *target);
GtkWidget *perks_fact_group_add_figure (PerksFactGroup *self,
                                        const char     *title,
                                        const char     *subtitle,
                                        const char     *figure);

G_END_DECLS
