/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-standing.h"

G_BEGIN_DECLS

/* For perks-standing.c only. */
PerksDay perks_standing_get_window_from (PerksEdition   *edition,
                                         PerksDay        day);
gboolean perks_standing_walk_back       (PerksStanding  *self,
                                         GArray         *sums,
                                         gint64          threshold,
                                         GError        **error);
gboolean perks_standing_walk_ahead      (PerksStanding  *self,
                                         GArray         *sums,
                                         gint64          threshold,
                                         GError        **error);

G_END_DECLS
