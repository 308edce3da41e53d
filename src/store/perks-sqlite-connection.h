/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "perks-sqlite-statement.h"

G_BEGIN_DECLS

/**
 * PerksSqliteAccess:
 * @PERKS_SQLITE_ACCESS_WRITE: reads, writes and checkpoints; makes the file when there is none
 * @PERKS_SQLITE_ACCESS_READ: reads and never checkpoints
 *
 * What a connection may do.
 */
typedef enum
{
  PERKS_SQLITE_ACCESS_WRITE,
  PERKS_SQLITE_ACCESS_READ,
} PerksSqliteAccess;

#define PERKS_TYPE_SQLITE_CONNECTION (perks_sqlite_connection_get_type ())
G_DECLARE_FINAL_TYPE (PerksSqliteConnection, perks_sqlite_connection,
                      PERKS, SQLITE_CONNECTION, GObject)

PerksSqliteConnection *perks_sqlite_connection_open           (const char       *path,
                                                               PerksSqliteAccess access,
                                                               GError          **error);
const char            *perks_sqlite_connection_get_path       (PerksSqliteConnection *self);
gboolean               perks_sqlite_connection_is_here        (PerksSqliteConnection *self);
gboolean               perks_sqlite_connection_execute        (PerksSqliteConnection *self,
                                                               const char            *sql,
                                                               GError               **error);
gboolean               perks_sqlite_connection_query_number   (PerksSqliteConnection *self,
                                                               const char            *sql,
                                                               gint64                *number,
                                                               GError               **error);
gboolean               perks_sqlite_connection_prepare        (PerksSqliteConnection *self,
                                                               const char *const     *statements,
                                                               guint                  n_statements,
                                                               GError               **error);
PerksSqliteStatement  *perks_sqlite_connection_get_statement  (PerksSqliteConnection *self,
                                                               guint                  number);
gint64                 perks_sqlite_connection_get_changes    (PerksSqliteConnection *self);
gint64                 perks_sqlite_connection_get_last_id    (PerksSqliteConnection *self);
gboolean               perks_sqlite_connection_in_transaction (PerksSqliteConnection *self);

G_END_DECLS
