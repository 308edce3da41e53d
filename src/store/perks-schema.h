/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

gboolean perks_schema_check   (PerksSqliteConnection  *connection,
                               gint64                 *version,
                               GError                **error);
gboolean perks_schema_migrate (PerksSqliteConnection  *connection,
                               GError                **error);

G_END_DECLS
