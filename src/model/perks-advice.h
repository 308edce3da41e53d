/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-deadline.h"
#include "perks-standing.h"

G_BEGIN_DECLS

GPtrArray *perks_advice_list (PerksBooks    *books,
                              PerksStanding *standing);

G_END_DECLS
