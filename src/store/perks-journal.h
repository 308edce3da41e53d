/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-change.h"
#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

/**
 * PerksJournalFunc:
 * @kind: the kind of a record
 * @id: its id
 * @values: (element-type utf8 utf8): the last value of each of its fields; %NULL for none
 * @user_data: what was given with it
 * @error: return location for a #PerksError
 *
 * Called for a record that the journal knows.
 *
 * Returns: %FALSE with @error set to end the listing
 */
typedef gboolean (*PerksJournalFunc) (const char  *kind,
                                      const char  *id,
                                      GHashTable  *values,
                                      gpointer     user_data,
                                      GError     **error);

gboolean   perks_journal_add                 (PerksSqliteConnection  *connection,
                                              PerksChange            *change,
                                              GError                **error);
gboolean   perks_journal_knows               (PerksSqliteConnection  *connection,
                                              const char             *kind,
                                              const char             *id,
                                              gboolean               *known,
                                              GError                **error);
GPtrArray *perks_journal_list                (PerksSqliteConnection  *connection,
                                              const char             *kind,
                                              const char             *id,
                                              GError                **error);
gboolean   perks_journal_foreach_last_values (PerksSqliteConnection  *connection,
                                              PerksJournalFunc        func,
                                              gpointer                user_data,
                                              GError                **error);

G_END_DECLS
