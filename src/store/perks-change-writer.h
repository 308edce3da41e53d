/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-change.h"
#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

gboolean perks_change_writer_apply (PerksSqliteConnection  *connection,
                                    PerksChange            *change,
                                    GError                **error);

G_END_DECLS
