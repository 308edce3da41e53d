/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-batches-table.h"

#include "perks-statements.h"

/* The files that were imported, each once for a ledger by its SHA-256, and what became of them
   then. */

static PerksImportFile *
read_batch (PerksSqliteStatement *statement)
{
  const char *name = perks_sqlite_statement_get_text (statement, 1);
  const char *sha256 = perks_sqlite_statement_get_text (statement, 2);
  const char *dialect = perks_sqlite_statement_get_text (statement, 3);
  PerksImportFile *batch = perks_import_file_new (name, sha256, dialect, NULL);

  batch->accepted = perks_sqlite_statement_get_int64 (statement, 4);
  batch->duplicates = perks_sqlite_statement_get_int64 (statement, 5);
  batch->updated = perks_sqlite_statement_get_int64 (statement, 6);
  batch->usd = perks_sqlite_statement_get_int64 (statement, 7);
  batch->fraud_usd = perks_sqlite_statement_get_int64 (statement, 8);
  batch->first = (PerksDay) perks_sqlite_statement_get_int64 (statement, 9);
  batch->last = (PerksDay) perks_sqlite_statement_get_int64 (statement, 10);
  return batch;
}

/**
 * perks_batches_table_find:
 * @connection: a connection, on its thread
 * @ledger: the number of a ledger
 * @sha256: the SHA-256 of a file
 * @batch: (out) (nullable) (transfer full): what became of the file, or %NULL when it was never
 *   imported
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_batches_table_find (PerksSqliteConnection  *connection,
                          gint64                  ledger,
                          const char             *sha256,
                          PerksImportFile       **batch,
                          GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_BATCH_FIND);

  perks_sqlite_statement_bind_int64 (statement, 1, ledger);
  perks_sqlite_statement_bind_text (statement, 2, sha256);
  *batch = perks_sqlite_statement_next (statement) ? read_batch (statement) : NULL;
  return perks_sqlite_statement_finish (statement, error);
}

/**
 * perks_batches_table_add:
 * @connection: the writing connection, on its thread
 * @ledger: the number of a ledger
 * @file: a file whose import begins
 * @moment: when
 * @id: (out): the number of the batch
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_batches_table_add (PerksSqliteConnection  *connection,
                         gint64                  ledger,
                         const PerksImportFile  *file,
                         const char             *moment,
                         gint64                 *id,
                         GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_BATCH_ADD);

  perks_sqlite_statement_bind_int64 (statement, 1, ledger);
  perks_sqlite_statement_bind_text (statement, 2, file->sha256);
  perks_sqlite_statement_bind_text (statement, 3, file->name);
  perks_sqlite_statement_bind_text (statement, 4, file->dialect);
  perks_sqlite_statement_bind_text (statement, 5, moment);
  if (!perks_sqlite_statement_run (statement, error))
    return FALSE;

  *id = perks_sqlite_connection_get_last_id (connection);
  return TRUE;
}

/**
 * perks_batches_table_finish:
 * @connection: the writing connection, on its thread
 * @id: the number of a batch
 * @file: what became of its file
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_batches_table_finish (PerksSqliteConnection  *connection,
                            gint64                  id,
                            const PerksImportFile  *file,
                            GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_BATCH_FINISH);

  perks_sqlite_statement_bind_int64 (statement, 1, id);
  perks_sqlite_statement_bind_int64 (statement, 2, file->accepted);
  perks_sqlite_statement_bind_int64 (statement, 3, file->duplicates);
  perks_sqlite_statement_bind_int64 (statement, 4, file->updated);
  perks_sqlite_statement_bind_int64 (statement, 5, file->usd);
  perks_sqlite_statement_bind_int64 (statement, 6, file->fraud_usd);
  perks_sqlite_statement_bind_int64 (statement, 7, file->first);
  perks_sqlite_statement_bind_int64 (statement, 8, file->last);
  return perks_sqlite_statement_run (statement, error);
}

/**
 * perks_batches_table_list:
 * @connection: a connection, on its thread
 * @ledger: the number of a ledger
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable) (element-type PerksImportFile): the batches by SHA-256, or
 *   %NULL with an error of storage
 */
GPtrArray *
perks_batches_table_list (PerksSqliteConnection  *connection,
                          gint64                  ledger,
                          GError                **error)
{
  g_autoptr (GPtrArray) batches =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_import_file_free);
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_BATCH_LIST);

  perks_sqlite_statement_bind_int64 (statement, 1, ledger);
  while (perks_sqlite_statement_next (statement))
    g_ptr_array_add (batches, read_batch (statement));

  return perks_sqlite_statement_finish (statement, error) ? g_steal_pointer (&batches) : NULL;
}
