/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-explanation.h"

G_BEGIN_DECLS

const char *const *perks_tier_explanation_get_clauses   (void);
char              *perks_tier_explanation_dup_verdict   (PerksStanding   *standing,
                                                         PerksLocaleText *locale_text);
GPtrArray         *perks_tier_explanation_list_reasons  (PerksStanding   *standing,
                                                         PerksLocaleText *locale_text);
GPtrArray         *perks_tier_explanation_list_forecast (PerksStanding   *standing,
                                                         PerksLocaleText *locale_text);

G_END_DECLS
