/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sqlite-statement.h"

#include "perks-sqlite-error.h"
#include "perks-sqlite-private.h"

/**
 * PerksSqliteStatement:
 *
 * Values are bound, rows are drawn, and perks_sqlite_statement_finish() says whether all of it went
 * well: the first failure is kept until then, so that a caller has one place to look.
 */
struct _PerksSqliteStatement
{
  sqlite3_stmt *handle;
  sqlite3      *connection;
  const char   *path;
  GError       *failure;
};

static void
keep_failure (PerksSqliteStatement *self,
              int                   code)
{
  if (code != SQLITE_OK && self->failure == NULL)
    perks_sqlite_error_set (&self->failure, self->connection, code, self->path);
}

/**
 * perks_sqlite_statement_new: (skip)
 * @handle: an open connection
 * @path: its file, for messages; outlives the statement
 * @sql: a static statement
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable): the prepared statement; for the connection only
 */
PerksSqliteStatement *
perks_sqlite_statement_new (sqlite3     *handle,
                            const char  *path,
                            const char  *sql,
                            GError     **error)
{
  PerksSqliteStatement *self;
  sqlite3_stmt *prepared = NULL;
  int code = sqlite3_prepare_v3 (handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, NULL);

  if (code != SQLITE_OK)
    {
      perks_sqlite_error_set (error, handle, code, path);
      return NULL;
    }

  self = g_new0 (PerksSqliteStatement, 1);
  self->handle = prepared;
  self->connection = handle;
  self->path = path;
  return self;
}

/**
 * perks_sqlite_statement_destroy: (skip)
 * @self: (transfer full) (nullable): a statement
 *
 * Frees the statement; for the connection only.
 */
void
perks_sqlite_statement_destroy (PerksSqliteStatement *self)
{
  if (self == NULL)
    return;

  sqlite3_finalize (self->handle);
  g_clear_error (&self->failure);
  g_free (self);
}

/**
 * perks_sqlite_statement_bind_int64:
 * @self: a statement
 * @number: the number of the parameter, from 1
 * @value: its value
 */
void
perks_sqlite_statement_bind_int64 (PerksSqliteStatement *self,
                                   int                   number,
                                   gint64                value)
{
  keep_failure (self, sqlite3_bind_int64 (self->handle, number, value));
}

/**
 * perks_sqlite_statement_bind_text:
 * @self: a statement
 * @number: the number of the parameter, from 1
 * @text: (nullable): its value, UTF-8; not copied, and so to be kept until the statement is
 *   finished or released
 */
void
perks_sqlite_statement_bind_text (PerksSqliteStatement *self,
                                  int                   number,
                                  const char           *text)
{
  keep_failure (self, sqlite3_bind_text (self->handle, number, text, -1, SQLITE_STATIC));
}

/**
 * perks_sqlite_statement_next:
 * @self: a statement
 *
 * Draws the next row.
 *
 * Returns: whether there is one; %FALSE at the end and after a failure, which
 *   perks_sqlite_statement_finish() tells apart
 */
gboolean
perks_sqlite_statement_next (PerksSqliteStatement *self)
{
  int code;

  if (self->failure != NULL)
    return FALSE;

  code = sqlite3_step (self->handle);
  if (code == SQLITE_ROW)
    return TRUE;

  if (code != SQLITE_DONE)
    keep_failure (self, code);
  sqlite3_reset (self->handle);
  return FALSE;
}

/**
 * perks_sqlite_statement_finish:
 * @self: a statement
 * @error: return location for a #PerksError
 *
 * Ends this use of the statement and forgets what was bound.
 *
 * Returns: %FALSE when binding or drawing failed
 */
gboolean
perks_sqlite_statement_finish (PerksSqliteStatement  *self,
                               GError               **error)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  if (self->failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->failure));
  return FALSE;
}

/**
 * perks_sqlite_statement_run:
 * @self: a statement
 * @error: return location for a #PerksError
 *
 * Runs the statement to its end and finishes it.
 *
 * Returns: whether it went well
 */
gboolean
perks_sqlite_statement_run (PerksSqliteStatement  *self,
                            GError               **error)
{
  while (perks_sqlite_statement_next (self))
    continue;

  return perks_sqlite_statement_finish (self, error);
}

/**
 * perks_sqlite_statement_get_n_columns:
 * @self: a statement
 *
 * Returns: how many columns its rows have
 */
int
perks_sqlite_statement_get_n_columns (PerksSqliteStatement *self)
{
  return sqlite3_column_count (self->handle);
}

/**
 * perks_sqlite_statement_is_null:
 * @self: a statement that stands on a row
 * @column: a column, from 0
 *
 * Returns: whether nothing stands there
 */
gboolean
perks_sqlite_statement_is_null (PerksSqliteStatement *self,
                                int                   column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * perks_sqlite_statement_get_int64:
 * @self: a statement that stands on a row
 * @column: a column, from 0
 *
 * Returns: the number that stands there, or 0
 */
gint64
perks_sqlite_statement_get_int64 (PerksSqliteStatement *self,
                                  int                   column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * perks_sqlite_statement_get_text:
 * @self: a statement that stands on a row
 * @column: a column, from 0
 *
 * Returns: (transfer none) (nullable): the text that stands there, valid until the next row
 */
const char *
perks_sqlite_statement_get_text (PerksSqliteStatement *self,
                                 int                   column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * perks_sqlite_statement_dup_text:
 * @self: a statement that stands on a row
 * @column: a column, from 0
 *
 * Returns: (transfer full) (nullable): the text that stands there
 */
char *
perks_sqlite_statement_dup_text (PerksSqliteStatement *self,
                                 int                   column)
{
  return g_strdup (perks_sqlite_statement_get_text (self, column));
}

/**
 * perks_sqlite_statement_release:
 * @self: a statement
 *
 * Makes the statement ready for its next use. A failure must have been collected with
 * perks_sqlite_statement_finish() before.
 */
void
perks_sqlite_statement_release (PerksSqliteStatement *self)
{
  g_autoptr (GError) uncollected = NULL;

  if (!perks_sqlite_statement_finish (self, &uncollected))
    g_critical ("A failure of the database was not looked at: %s", uncollected->message);
}
