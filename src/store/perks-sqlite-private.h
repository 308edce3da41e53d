/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include "perks-sqlite-statement.h"

G_BEGIN_DECLS

PerksSqliteStatement *perks_sqlite_statement_new     (sqlite3               *handle,
                                                      const char            *path,
                                                      const char            *sql,
                                                      GError               **error);
void                  perks_sqlite_statement_destroy (PerksSqliteStatement  *self);

G_END_DECLS
