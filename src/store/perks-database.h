/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-database-thread.h"

G_BEGIN_DECLS

/**
 * PerksDatabaseMode:
 * @PERKS_DATABASE_MODE_SHARED: a write-ahead log; reading does not wait for writing
 * @PERKS_DATABASE_MODE_ALONE: a rollback journal and one connection for all, for file systems whose
 *   files cannot be shared in memory; slower
 */
typedef enum
{
  PERKS_DATABASE_MODE_SHARED,
  PERKS_DATABASE_MODE_ALONE,
} PerksDatabaseMode;

#define PERKS_TYPE_DATABASE (perks_database_get_type ())
G_DECLARE_FINAL_TYPE (PerksDatabase, perks_database, PERKS, DATABASE, GObject)

PerksDatabase *perks_database_new      (const char         *path,
                                        PerksDatabaseMode   mode,
                                        GError            **error);
gboolean       perks_database_write    (PerksDatabase      *self,
                                        PerksDatabaseFunc   func,
                                        gpointer            user_data,
                                        GError            **error);
gboolean       perks_database_rehearse (PerksDatabase      *self,
                                        PerksDatabaseFunc   func,
                                        gpointer            user_data,
                                        GError            **error);
gboolean       perks_database_read     (PerksDatabase      *self,
                                        PerksDatabaseFunc   func,
                                        gpointer            user_data,
                                        GError            **error);

G_END_DECLS
