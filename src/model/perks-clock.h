/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "perks-types.h"

G_BEGIN_DECLS

#define PERKS_TYPE_CLOCK (perks_clock_get_type ())
G_DECLARE_FINAL_TYPE (PerksClock, perks_clock, PERKS, CLOCK, GObject)

PerksClock *perks_clock_new_system  (void);
PerksClock *perks_clock_new_fixed   (PerksDay    today);
PerksDay    perks_clock_get_today   (PerksClock *self);
char       *perks_clock_dup_moment  (PerksClock *self);

G_END_DECLS
