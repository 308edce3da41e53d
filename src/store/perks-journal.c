/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-journal.h"

#include "perks-statements.h"

/* Every change that a person made, as a group of operations in their order. Nothing in it is ever
   changed. */

static gboolean
add_operation (PerksSqliteConnection  *connection,
               gint64                  change,
               guint                   position,
               const PerksOperation   *operation,
               GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement =
    perks_statements_get (connection, PERKS_STATEMENT_JOURNAL_ADD_OPERATION);

  perks_sqlite_statement_bind_int64 (statement, 1, change);
  perks_sqlite_statement_bind_int64 (statement, 2, position);
  perks_sqlite_statement_bind_text (statement, 3, operation->kind);
  perks_sqlite_statement_bind_text (statement, 4, operation->id);
  perks_sqlite_statement_bind_text (statement, 5, operation->field);
  perks_sqlite_statement_bind_text (statement, 6, operation->before);
  perks_sqlite_statement_bind_text (statement, 7, operation->after);
  return perks_sqlite_statement_run (statement, error);
}

/**
 * perks_journal_add:
 * @connection: the writing connection, on its thread
 * @change: a change; without operations it leaves no trace
 * @error: return location for a #PerksError
 *
 * Writes a change down. That the tables follow is the caller's part.
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_journal_add (PerksSqliteConnection  *connection,
                   PerksChange            *change,
                   GError                **error)
{
  GPtrArray *operations = perks_change_get_operations (change);
  g_autoptr (PerksSqliteStatement) statement = NULL;
  gint64 id;

  if (operations->len == 0)
    return TRUE;

  statement = perks_statements_get (connection, PERKS_STATEMENT_JOURNAL_ADD_CHANGE);
  perks_sqlite_statement_bind_text (statement, 1, perks_change_get_moment (change));
  perks_sqlite_statement_bind_text (statement, 2, perks_change_get_label (change));
  if (!perks_sqlite_statement_run (statement, error))
    return FALSE;

  id = perks_sqlite_connection_get_last_id (connection);
  for (guint i = 0; i < operations->len; i++)
    {
      if (!add_operation (connection, id, i, g_ptr_array_index (operations, i), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * perks_journal_knows:
 * @connection: a connection, on its thread
 * @kind: the kind of a record
 * @id: its id
 * @known: (out): whether the record was ever in the books
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_journal_knows (PerksSqliteConnection  *connection,
                     const char             *kind,
                     const char             *id,
                     gboolean               *known,
                     GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_JOURNAL_KNOWS);

  perks_sqlite_statement_bind_text (statement, 1, kind);
  perks_sqlite_statement_bind_text (statement, 2, id);
  *known = perks_sqlite_statement_next (statement);
  return perks_sqlite_statement_finish (statement, error);
}

/**
 * perks_journal_list:
 * @connection: a connection, on its thread
 * @kind: the kind of a record
 * @id: its id
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable) (element-type PerksChange): the changes that touched the
 *   record, the oldest first, each with its operations on this record and no others; %NULL with an
 *   error of storage
 */
GPtrArray *
perks_journal_list (PerksSqliteConnection  *connection,
                    const char             *kind,
                    const char             *id,
                    GError                **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_JOURNAL_LIST);
  PerksChange *change = NULL;
  gint64 number = 0;

  perks_sqlite_statement_bind_text (statement, 1, kind);
  perks_sqlite_statement_bind_text (statement, 2, id);
  while (perks_sqlite_statement_next (statement))
    {
      if (change == NULL || perks_sqlite_statement_get_int64 (statement, 0) != number)
        {
          number = perks_sqlite_statement_get_int64 (statement, 0);
          change = perks_change_new (perks_sqlite_statement_get_text (statement, 2),
                                     perks_sqlite_statement_get_text (statement, 1));
          g_ptr_array_add (changes, change);
        }
      perks_change_add (change, kind, id, perks_sqlite_statement_get_text (statement, 3),
                        perks_sqlite_statement_get_text (statement, 4),
                        perks_sqlite_statement_get_text (statement, 5));
    }

  return perks_sqlite_statement_finish (statement, error) ? g_steal_pointer (&changes) : NULL;
}

/* The fields of one record come one after the other; a record is handed on when the next one
   begins. */
typedef struct
{
  char       *kind;
  char       *id;
  GHashTable *values;
} Collected;

static void
collected_clear (Collected *self)
{
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->values, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Collected, collected_clear)

static gboolean
hand_on (Collected         *collected,
         PerksJournalFunc   func,
         gpointer           user_data,
         GError           **error)
{
  gboolean well;

  if (collected->kind == NULL)
    return TRUE;

  well = func (collected->kind, collected->id, collected->values, user_data, error);
  collected_clear (collected);
  return well;
}

static gboolean
is_next_record (const Collected      *collected,
                PerksSqliteStatement *statement)
{
  return g_strcmp0 (collected->kind, perks_sqlite_statement_get_text (statement, 0)) != 0 ||
         g_strcmp0 (collected->id, perks_sqlite_statement_get_text (statement, 1)) != 0;
}

/**
 * perks_journal_foreach_last_values:
 * @connection: a connection, on its thread
 * @func: (scope call): called for each record that was ever changed
 * @user_data: handed to @func
 * @error: return location for a #PerksError
 *
 * Says what the journal takes the records to be now.
 *
 * Returns: %FALSE with the error of @func or an error of storage
 */
gboolean
perks_journal_foreach_last_values (PerksSqliteConnection  *connection,
                                   PerksJournalFunc        func,
                                   gpointer                user_data,
                                   GError                **error)
{
  g_auto (Collected) collected = { NULL };
  g_autoptr (PerksSqliteStatement) statement =
    perks_statements_get (connection, PERKS_STATEMENT_JOURNAL_LAST_VALUES);

  while (perks_sqlite_statement_next (statement))
    {
      if (is_next_record (&collected, statement))
        {
          if (!hand_on (&collected, func, user_data, error))
            return FALSE;
          collected.kind = perks_sqlite_statement_dup_text (statement, 0);
          collected.id = perks_sqlite_statement_dup_text (statement, 1);
          collected.values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
        }
      g_hash_table_insert (collected.values, perks_sqlite_statement_dup_text (statement, 2),
                           perks_sqlite_statement_dup_text (statement, 3));
    }

  return perks_sqlite_statement_finish (statement, error) &&
         hand_on (&collected, func, user_data, error);
}
