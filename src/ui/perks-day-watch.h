/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-workspace.h"

G_BEGIN_DECLS

#define PERKS_TYPE_DAY_WATCH (perks_day_watch_get_type ())
G_DECLARE_FINAL_TYPE (PerksDayWatch, perks_day_watch, PERKS, DAY_WATCH, GObject)

PerksDayWatch *perks_day_watch_new   (PerksWorkspace *workspace,
                                      PerksClock     *clock);
gboolean       perks_day_watch_check (PerksDayWatch  *self);

G_END_DECLS
