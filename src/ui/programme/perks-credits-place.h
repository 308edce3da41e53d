/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-place.h"

G_BEGIN_DECLS

#define PERKS_TYPE_CREDITS_PLACE (perks_credits_place_get_type ())
G_DECLARE_FINAL_TYPE (PerksCreditsPlace, perks_credits_place, PERKS, CREDITS_PLACE, PerksPlace)

G_END_DECLS
