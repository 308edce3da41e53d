/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-explanation.h"

G_BEGIN_DECLS

/* For the files of explanations only. */

void perks_explanation_add        (GPtrArray             *lines,
                                   const char            *subject,
                                   const char            *value);
void perks_explanation_add_rule   (GPtrArray             *lines,
                                   PerksExplanationLine  *line);
void perks_explanation_add_day    (GPtrArray             *lines,
                                   const char            *subject,
                                   PerksDay               day,
                                   PerksLocaleText       *locale_text);
void perks_explanation_add_figure (GPtrArray             *lines,
                                   PerksEdition          *edition,
                                   const char            *name,
                                   PerksLocaleText       *locale_text);
void perks_explanation_add_clause (GPtrArray             *lines,
                                   PerksEdition          *edition,
                                   const char            *id);
void perks_explanation_add_tier   (GPtrArray             *lines,
                                   PerksEdition          *edition,
                                   const char            *subject,
                                   PerksTier             *tier,
                                   PerksLocaleText       *locale_text);
char *perks_explanation_derive_end (PerksSituation       *situation,
                                    PerksOffer           *offer);

G_END_DECLS
