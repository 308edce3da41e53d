/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-explanation.h"
#include "perks-fact-group.h"

G_BEGIN_DECLS

void     perks_explanation_rows_add_line   (PerksFactGroup             *group,
                                            const PerksExplanationLine *line);
void     perks_explanation_rows_add_lines  (PerksFactGroup             *group,
                                            GPtrArray                  *lines);
gboolean perks_explanation_rows_add_clause (PerksFactGroup             *group,
                                            PerksEdition               *edition,
                                            const char                 *id);

G_END_DECLS
