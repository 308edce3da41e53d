/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-edition.h"

G_BEGIN_DECLS

char *scenario_show (PerksBooks   *books,
                     GPtrArray    *editions,
                     PerksEdition *edition,
                     PerksDay      today);

G_END_DECLS
