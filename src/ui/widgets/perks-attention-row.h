/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-deadline.h"
#include "perks-locale-text.h"

G_BEGIN_DECLS

#define PERKS_TYPE_ATTENTION_ROW (perks_attention_row_get_type ())
G_DECLARE_FINAL_TYPE (PerksAttentionRow,
                      perks_attention_row,
                      PERKS,
                      ATTENTION_ROW,
                      AdwPreferencesRow)

GtkWidget *perks_attention_row_new        (PerksDeadline     *deadline,
                                           PerksDay           today,
                                           PerksLocaleText   *locale_text);
void       perks_attention_row_set_action (PerksAttentionRow *self,
                                           const char        *label,
                                           const char        *action,
                                           GVariant          *target);

G_END_DECLS
