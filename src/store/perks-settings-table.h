/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

gboolean    perks_settings_table_has_kind (const char             *kind);
gboolean    perks_settings_table_get      (PerksSqliteConnection  *connection,
                                           const char             *kind,
                                           const char             *name,
                                           char                  **value,
                                           GError                **error);
GHashTable *perks_settings_table_list     (PerksSqliteConnection  *connection,
                                           const char             *kind,
                                           GError                **error);
gboolean    perks_settings_table_put      (PerksSqliteConnection  *connection,
                                           const char             *kind,
                                           const char             *name,
                                           const char             *value,
                                           GError                **error);

G_END_DECLS
