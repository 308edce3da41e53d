/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-record.h"
#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

gboolean     perks_records_table_has_kind   (const char             *kind);
PerksRecord *perks_records_table_new_record (const char             *kind,
                                             const char             *id);
gboolean     perks_records_table_get        (PerksSqliteConnection  *connection,
                                             const char             *kind,
                                             const char             *id,
                                             PerksRecord           **record,
                                             GError                **error);
GPtrArray   *perks_records_table_list       (PerksSqliteConnection  *connection,
                                             const char             *kind,
                                             const char             *publisher,
                                             GError                **error);
gboolean     perks_records_table_put        (PerksSqliteConnection  *connection,
                                             PerksRecord            *record,
                                             GError                **error);
gboolean     perks_records_table_remove     (PerksSqliteConnection  *connection,
                                             const char             *kind,
                                             const char             *id,
                                             GError                **error);

G_END_DECLS
