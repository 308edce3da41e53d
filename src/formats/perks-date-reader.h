/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-day.h"

G_BEGIN_DECLS

gboolean perks_date_read  (const char  *text,
                           PerksDay    *day,
                           GError     **error);
PerksDay perks_date_parse (const char  *text);

G_END_DECLS
