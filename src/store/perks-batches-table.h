/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-repository.h"
#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

gboolean   perks_batches_table_find   (PerksSqliteConnection  *connection,
                                       gint64                  ledger,
                                       const char             *sha256,
                                       PerksImportFile       **batch,
                                       GError                **error);
gboolean   perks_batches_table_add    (PerksSqliteConnection  *connection,
                                       gint64                  ledger,
                                       const PerksImportFile  *file,
                                       const char             *moment,
                                       gint64                 *id,
                                       GError                **error);
gboolean   perks_batches_table_finish (PerksSqliteConnection  *connection,
                                       gint64                  id,
                                       const PerksImportFile  *file,
                                       GError                **error);
GPtrArray *perks_batches_table_list   (PerksSqliteConnection  *connection,
                                       gint64                  ledger,
                                       GError                **error);

G_END_DECLS
