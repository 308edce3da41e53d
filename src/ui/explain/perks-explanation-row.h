/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-edition.h"
#include "perks-explanation.h"

G_BEGIN_DECLS

#define PERKS_TYPE_EXPLANATION_ROW (perks_explanation_row_get_type ())
G_DECLARE_FINAL_TYPE (PerksExplanationRow,
                      perks_explanation_row,
                      PERKS,
                      EXPLANATION_ROW,
                      AdwPreferencesRow)

GtkWidget *perks_explanation_row_new            (const PerksExplanationLine *line);
GtkWidget *perks_explanation_row_new_for_clause (const PerksClause          *clause);

G_END_DECLS
