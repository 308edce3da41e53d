/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-standing.h"

G_BEGIN_DECLS

/* For perks-deadlines.c and perks-advice.c only. */
void perks_contact_rules_apply (PerksBooks    *books,
                                PerksStanding *standing,
                                GPtrArray     *deadlines);

G_END_DECLS
