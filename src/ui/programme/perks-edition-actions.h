/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-place.h"

G_BEGIN_DECLS

void perks_edition_actions_use         (PerksPlace *place,
                                        const char *id);
void perks_edition_actions_load        (PerksPlace *place,
                                        GFile      *file);
void perks_edition_actions_choose_file (PerksPlace *place);

G_END_DECLS
