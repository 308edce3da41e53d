/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-place.h"

G_BEGIN_DECLS

#define PERKS_TYPE_TERMS_PLACE (perks_terms_place_get_type ())
G_DECLARE_FINAL_TYPE (PerksTermsPlace, perks_terms_place, PERKS, TERMS_PLACE, PerksPlace)

G_END_DECLS
