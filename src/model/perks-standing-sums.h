/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-standing.h"

G_BEGIN_DECLS

/* For perks-standing.c only. */
GArray   *perks_standing_sift_sums (PerksStanding        *self,
                                    PerksBooks           *books,
                                    GError              **error);
gboolean  perks_standing_passes    (const PerksStanding  *self,
                                    PerksBooks           *books,
                                    const PerksSalesSum  *sum,
                                    PerksExclusion       *reason);

G_END_DECLS
