/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-locale-text.h"
#include "perks-wording.h"

G_BEGIN_DECLS

void perks_locale_wording_init (PerksWording    *wording,
                                PerksLocaleText *locale_text);

G_END_DECLS
