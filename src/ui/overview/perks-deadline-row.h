/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-deadline.h"
#include "perks-locale-text.h"

G_BEGIN_DECLS

#define PERKS_TYPE_DEADLINE_ROW (perks_deadline_row_get_type ())
G_DECLARE_FINAL_TYPE (PerksDeadlineRow, perks_deadline_row, PERKS, DEADLINE_ROW, GtkListBoxRow)

GtkWidget     *perks_deadline_row_new          (PerksDeadline    *deadline,
                                                PerksDay          today,
                                                PerksLocaleText  *locale_text);
PerksDeadline *perks_deadline_row_get_deadline (PerksDeadlineRow *self);
void           perks_deadline_row_set_action   (PerksDeadlineRow *self,
                                                const char       *label,
                                                const char       *action,
                                                GVariant         *target);

G_END_DECLS
