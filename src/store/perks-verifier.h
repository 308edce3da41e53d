/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

gboolean perks_verifier_run (PerksSqliteConnection  *connection,
                             GPtrArray              *findings,
                             GError                **error);

G_END_DECLS
