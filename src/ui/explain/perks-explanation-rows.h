/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-explanation.h"
#include "perks-fact-group.h"

G_BEGIN_DECLS

char      *perks_explanation_rows_describe    (const PerksExplanationLine *line);
char      *perks_explanation_rows_describe_clause
                                              (const PerksClause          *clause);
GtkWidget *perks_explanation_rows_add_line    (PerksFactGroup             *group,
                                               const PerksExplanationLine *line);
void       perks_explanation_rows_add_lines   (PerksFactGroup             *group,
                                               GPtrArray                  *lines);
GtkWidget *perks_explanation_rows_add_clause  (PerksFactGroup             *group,
                                               PerksEdition               *edition,
                                               const char                 *id);

G_END_DECLS
