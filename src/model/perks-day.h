/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-types.h"

G_BEGIN_DECLS

PerksDay perks_day_new         (int          year,
                                int          month,
                                int          day);
gboolean perks_day_from_string (const char  *text,
                                PerksDay    *day,
                                GError     **error);
char    *perks_day_to_string   (PerksDay     day);
PerksDay perks_day_add_months  (PerksDay     day,
                                int          months);
PerksDay perks_day_add_years   (PerksDay     day,
                                int          years);
PerksDay perks_day_get_month   (PerksDay     day);
void     perks_day_get_parts   (PerksDay     day,
                                int         *year,
                                int         *month,
                                int         *day_of_month);

G_END_DECLS
