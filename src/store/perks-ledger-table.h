/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

/**
 * PerksLedgerName:
 * @id: its number in the ledger
 * @name: an offer's name as reports print it
 * @offer: (nullable): the id of the offer of the books that it stands for
 */
typedef struct
{
  gint64  id;
  char   *name;
  char   *offer;
} PerksLedgerName;

gboolean   perks_ledger_table_find       (PerksSqliteConnection  *connection,
                                          const char             *publisher,
                                          gint64                 *ledger,
                                          GError                **error);
gboolean   perks_ledger_table_find_or_add (PerksSqliteConnection  *connection,
                                          const char             *publisher,
                                          gint64                 *ledger,
                                          GError                **error);
GPtrArray *perks_ledger_table_list_names (PerksSqliteConnection  *connection,
                                          gint64                  ledger,
                                          GError                **error);
gboolean   perks_ledger_table_intern     (PerksSqliteConnection  *connection,
                                          const char             *publisher,
                                          gint64                  ledger,
                                          const char             *name,
                                          gint64                 *id,
                                          GError                **error);
gboolean   perks_ledger_table_link       (PerksSqliteConnection  *connection,
                                          const char             *publisher,
                                          const char             *offer,
                                          const char             *name,
                                          GError                **error);

G_END_DECLS
