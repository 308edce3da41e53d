/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PerksSqliteStatement:
 *
 * A prepared statement. The connection owns it; who uses it has it in a `g_autoptr`, which makes it
 * ready for the next use at the end of the scope.
 */
typedef struct _PerksSqliteStatement PerksSqliteStatement;

void        perks_sqlite_statement_bind_int64    (PerksSqliteStatement  *self,
                                                  int                    number,
                                                  gint64                 value);
void        perks_sqlite_statement_bind_text     (PerksSqliteStatement  *self,
                                                  int                    number,
                                                  const char            *text);
gboolean    perks_sqlite_statement_next          (PerksSqliteStatement  *self);
gboolean    perks_sqlite_statement_finish        (PerksSqliteStatement  *self,
                                                  GError               **error);
gboolean    perks_sqlite_statement_run           (PerksSqliteStatement  *self,
                                                  GError               **error);
int         perks_sqlite_statement_get_n_columns (PerksSqliteStatement  *self);
gboolean    perks_sqlite_statement_is_null       (PerksSqliteStatement  *self,
                                                  int                    column);
gint64      perks_sqlite_statement_get_int64     (PerksSqliteStatement  *self,
                                                  int                    column);
const char *perks_sqlite_statement_get_text      (PerksSqliteStatement  *self,
                                                  int                    column);
char       *perks_sqlite_statement_dup_text      (PerksSqliteStatement  *self,
                                                  int                    column);
void        perks_sqlite_statement_release       (PerksSqliteStatement  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksSqliteStatement, perks_sqlite_statement_release)

G_END_DECLS
