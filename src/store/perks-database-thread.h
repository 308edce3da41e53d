/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

/**
 * PerksDatabaseFunc:
 * @connection: the connection of the thread
 * @user_data: what was given with it
 * @error: return location for a #PerksError
 *
 * Work that is done on a database thread.
 *
 * Returns: %FALSE with @error set when it failed
 */
typedef gboolean (*PerksDatabaseFunc) (PerksSqliteConnection  *connection,
                                       gpointer                user_data,
                                       GError                **error);

/**
 * PerksDatabaseOpenFunc:
 * @user_data: what was given with it
 * @error: return location for a #PerksError
 *
 * Opens the connection of a database thread, on that thread.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with @error set
 */
typedef PerksSqliteConnection *(*PerksDatabaseOpenFunc) (gpointer   user_data,
                                                         GError   **error);

typedef struct _PerksDatabaseThread PerksDatabaseThread;

PerksDatabaseThread *perks_database_thread_new     (const char             *name,
                                                    PerksDatabaseOpenFunc   open,
                                                    gpointer                user_data,
                                                    GError                **error);
gboolean             perks_database_thread_run     (PerksDatabaseThread    *self,
                                                    PerksDatabaseFunc       func,
                                                    gpointer                user_data,
                                                    GError                **error);
gboolean             perks_database_thread_is_here (PerksDatabaseThread    *self);
void                 perks_database_thread_free    (PerksDatabaseThread    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksDatabaseThread, perks_database_thread_free)

G_END_DECLS
