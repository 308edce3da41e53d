/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-database.h"

#include "perks-schema.h"
#include "perks-statements.h"

/**
 * PerksDatabase:
 *
 * The database file and the two threads that work on it: one owns the only connection that writes
 * and checkpoints, the other one that only reads. SQLite before 3.51.3 can damage a file when two
 * connections write or checkpoint at once; ours never do. The reading connection is closed before
 * the writing one, which then tidies up.
 */
struct _PerksDatabase
{
  GObject parent_instance;

  PerksDatabaseThread *writer;
  PerksDatabaseThread *reader;
};

G_DEFINE_FINAL_TYPE (PerksDatabase, perks_database, G_TYPE_OBJECT)

typedef struct
{
  const char        *path;
  PerksDatabaseMode  mode;
} Opening;

/**
 * Transaction:
 * @begin: how it begins
 * @end: how it ends when all went well
 * @func: what is done in it
 * @user_data: handed to @func
 */
typedef struct
{
  PerksScript       begin;
  PerksScript       end;
  PerksDatabaseFunc func;
  gpointer          user_data;
} Transaction;

static PerksSqliteConnection *
open_writer (gpointer   data,
             GError   **error)
{
  const Opening *opening = data;
  g_autoptr (PerksSqliteConnection) connection = NULL;
  PerksScript journal = opening->mode == PERKS_DATABASE_MODE_SHARED ? PERKS_SCRIPT_JOURNAL_WAL
                                                                    : PERKS_SCRIPT_JOURNAL_DELETE;
  gint64 version;

  /* Nothing is written before it is clear whose file it is. */
  connection = perks_sqlite_connection_open (opening->path, PERKS_SQLITE_ACCESS_WRITE, error);
  if (connection == NULL || !perks_script_run (PERKS_SCRIPT_OPEN, connection, error) ||
      !perks_schema_check (connection, &version, error) ||
      !perks_script_run (journal, connection, error) || !perks_schema_migrate (connection, error) ||
      !perks_statements_prepare (connection, error))
    return NULL;

  return g_steal_pointer (&connection);
}

static PerksSqliteConnection *
open_reader (gpointer   data,
             GError   **error)
{
  const Opening *opening = data;
  g_autoptr (PerksSqliteConnection) connection = NULL;

  connection = perks_sqlite_connection_open (opening->path, PERKS_SQLITE_ACCESS_READ, error);
  if (connection == NULL || !perks_script_run (PERKS_SCRIPT_OPEN_READER, connection, error) ||
      !perks_statements_prepare (connection, error))
    return NULL;

  return g_steal_pointer (&connection);
}

/* What went wrong first is what is reported; a rollback that fails leaves the file to SQLite's
   recovery. */
static gboolean
run_transaction (PerksSqliteConnection  *connection,
                 gpointer                data,
                 GError                **error)
{
  const Transaction *transaction = data;

  if (!perks_script_run (transaction->begin, connection, error))
    return FALSE;

  if (transaction->func (connection, transaction->user_data, error) &&
      perks_script_run (transaction->end, connection, error))
    return TRUE;

  if (perks_sqlite_connection_in_transaction (connection))
    perks_script_run (PERKS_SCRIPT_ROLLBACK, connection, NULL);
  return FALSE;
}

static void
perks_database_dispose (GObject *object)
{
  PerksDatabase *self = PERKS_DATABASE (object);

  g_clear_pointer (&self->reader, perks_database_thread_free);
  g_clear_pointer (&self->writer, perks_database_thread_free);

  G_OBJECT_CLASS (perks_database_parent_class)->dispose (object);
}

static void
perks_database_class_init (PerksDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_database_dispose;
}

static void
perks_database_init (PerksDatabase *self)
{
}

/**
 * perks_database_new:
 * @path: the database file, absolute and with no symbolic link on the way; made where there is none
 * @mode: how it is shared
 * @error: return location for a #PerksError
 *
 * Opens the database and brings it to the present version.
 *
 * Returns: (transfer full) (nullable): the database, or %NULL with %PERKS_ERROR_NEWER,
 *   %PERKS_ERROR_DAMAGED, %PERKS_ERROR_UNREADABLE for a link, or another error of storage
 */
PerksDatabase *
perks_database_new (const char         *path,
                    PerksDatabaseMode   mode,
                    GError            **error)
{
  g_autoptr (PerksDatabase) self = g_object_new (PERKS_TYPE_DATABASE, NULL);
  Opening opening = { .path = path, .mode = mode };

  g_return_val_if_fail (path != NULL, NULL);

  self->writer = perks_database_thread_new ("books-write", open_writer, &opening, error);
  if (self->writer == NULL)
    return NULL;
  if (mode == PERKS_DATABASE_MODE_ALONE)
    return g_steal_pointer (&self);

  self->reader = perks_database_thread_new ("books-read", open_reader, &opening, error);
  return self->reader != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * perks_database_write:
 * @self: a database
 * @func: (scope call): what is done
 * @user_data: handed to @func
 * @error: return location for a #PerksError
 *
 * Runs @func in a transaction on the writing thread and waits for it. When @func or the commit
 * fails nothing has happened. May be called on any thread but those of the database.
 *
 * Returns: %FALSE with the error of @func or of storage
 */
gboolean
perks_database_write (PerksDatabase      *self,
                      PerksDatabaseFunc   func,
                      gpointer            user_data,
                      GError            **error)
{
  Transaction transaction = { PERKS_SCRIPT_BEGIN_WRITE, PERKS_SCRIPT_COMMIT, func, user_data };

  g_return_val_if_fail (PERKS_IS_DATABASE (self), FALSE);

  return perks_database_thread_run (self->writer, run_transaction, &transaction, error);
}

/**
 * perks_database_rehearse:
 * @self: a database
 * @func: (scope call): what is done
 * @user_data: handed to @func
 * @error: return location for a #PerksError
 *
 * As perks_database_write(), but takes everything back at the end.
 *
 * Returns: %FALSE with the error of @func or of storage
 */
gboolean
perks_database_rehearse (PerksDatabase      *self,
                         PerksDatabaseFunc   func,
                         gpointer            user_data,
                         GError            **error)
{
  Transaction transaction = { PERKS_SCRIPT_BEGIN_WRITE, PERKS_SCRIPT_ROLLBACK, func, user_data };

  g_return_val_if_fail (PERKS_IS_DATABASE (self), FALSE);

  return perks_database_thread_run (self->writer, run_transaction, &transaction, error);
}

/**
 * perks_database_read:
 * @self: a database
 * @func: (scope call): what is read
 * @user_data: handed to @func
 * @error: return location for a #PerksError
 *
 * Runs @func on the reading thread and waits for it. All that it reads is of one moment. May be
 * called on any thread but those of the database.
 *
 * Returns: %FALSE with the error of @func or of storage
 */
gboolean
perks_database_read (PerksDatabase      *self,
                     PerksDatabaseFunc   func,
                     gpointer            user_data,
                     GError            **error)
{
  Transaction transaction = { PERKS_SCRIPT_BEGIN_READ, PERKS_SCRIPT_ROLLBACK, func, user_data };
  PerksDatabaseThread *thread;

  g_return_val_if_fail (PERKS_IS_DATABASE (self), FALSE);

  /* Not a commit: that fails in a damaged file, even though nothing was written. */
  thread = self->reader != NULL ? self->reader : self->writer;
  return perks_database_thread_run (thread, run_transaction, &transaction, error);
}
