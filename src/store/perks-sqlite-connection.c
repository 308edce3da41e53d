/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sqlite-connection.h"

#include <glib/gi18n.h>
#include <sqlite3.h>

#include "perks-error.h"
#include "perks-sqlite-error.h"
#include "perks-sqlite-private.h"

/**
 * PerksSqliteConnection:
 *
 * One connection to a database file and the statements prepared on it. It belongs to the thread
 * that opened it: used on another one the program stops.
 */
struct _PerksSqliteConnection
{
  GObject parent_instance;

  sqlite3   *handle;
  char      *path;
  GThread   *thread;
  GPtrArray *statements;
};

G_DEFINE_FINAL_TYPE (PerksSqliteConnection, perks_sqlite_connection, G_TYPE_OBJECT)

/* What else holds the file for a moment (a virus scanner, a backup) is waited for. */
#define BUSY_MILLISECONDS 5000

static gboolean
check (PerksSqliteConnection  *self,
       int                     code,
       GError                **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  perks_sqlite_error_set (error, self->handle, code, self->path);
  return FALSE;
}

/* A link has two names for one file, and SQLite's journal would stand beside the wrong one. */
static gboolean
check_links (const char  *path,
             GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_UNIX_NLINK,
                       G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);

  if (info == NULL)
    return TRUE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
      g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_NLINK) <= 1)
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE,
               _("“%s” is a link or has several names; put the file itself there"), path);
  return FALSE;
}

/* A file that is not writable is opened for reading in silence. */
static gboolean
check_writable (PerksSqliteConnection  *self,
                GError                **error)
{
  if (sqlite3_db_readonly (self->handle, "main") == 0)
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE,
               _("“%s” cannot be written; check its permissions"), self->path);
  return FALSE;
}

static gboolean
harden (PerksSqliteConnection  *self,
        PerksSqliteAccess       access,
        GError                **error)
{
  gboolean reads = access == PERKS_SQLITE_ACCESS_READ;

  return check (self, sqlite3_extended_result_codes (self->handle, TRUE), error) &&
         check (self, sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS), error) &&
         check (self, sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL),
                error) &&
         check (self, sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL),
                error) &&
         check (self, sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL),
                error) &&
         check (self,
                sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, reads, NULL),
                error);
}

static void
perks_sqlite_connection_dispose (GObject *object)
{
  PerksSqliteConnection *self = PERKS_SQLITE_CONNECTION (object);

  g_assert (perks_sqlite_connection_is_here (self));

  g_clear_pointer (&self->statements, g_ptr_array_unref);
  if (self->handle != NULL && sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("“%s” was closed in mid-work", self->path);
  self->handle = NULL;

  G_OBJECT_CLASS (perks_sqlite_connection_parent_class)->dispose (object);
}

static void
perks_sqlite_connection_finalize (GObject *object)
{
  PerksSqliteConnection *self = PERKS_SQLITE_CONNECTION (object);

  g_free (self->path);

  G_OBJECT_CLASS (perks_sqlite_connection_parent_class)->finalize (object);
}

static void
perks_sqlite_connection_class_init (PerksSqliteConnectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = perks_sqlite_connection_dispose;
  object_class->finalize = perks_sqlite_connection_finalize;
}

static void
perks_sqlite_connection_init (PerksSqliteConnection *self)
{
  self->thread = g_thread_self ();
  self->statements =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_sqlite_statement_destroy);
}

/**
 * perks_sqlite_connection_open:
 * @path: the database file, absolute and with no symbolic link on the way
 * @access: what the connection may do
 * @error: return location for a #PerksError
 *
 * Opens a database file for this thread, with SQLite's defences against a file that was tampered
 * with.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with %PERKS_ERROR_UNREADABLE for a
 *   link, %PERKS_ERROR_UNWRITABLE and what perks_sqlite_connection_execute() reports
 */
PerksSqliteConnection *
perks_sqlite_connection_open (const char         *path,
                              PerksSqliteAccess   access,
                              GError            **error)
{
  g_autoptr (PerksSqliteConnection) self = NULL;
  int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;

  g_return_val_if_fail (path != NULL && g_path_is_absolute (path), NULL);

  if (!check_links (path, error))
    return NULL;

  self = g_object_new (PERKS_TYPE_SQLITE_CONNECTION, NULL);
  self->path = g_strdup (path);
  flags |= access == PERKS_SQLITE_ACCESS_READ ? SQLITE_OPEN_READONLY
                                              : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (!check (self, sqlite3_open_v2 (path, &self->handle, flags, NULL), error))
    return NULL;
  if (access == PERKS_SQLITE_ACCESS_WRITE && !check_writable (self, error))
    return NULL;
  if (!harden (self, access, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * perks_sqlite_connection_get_path:
 * @self: a connection
 *
 * Returns: (transfer none): the database file
 */
const char *
perks_sqlite_connection_get_path (PerksSqliteConnection *self)
{
  return self->path;
}

/**
 * perks_sqlite_connection_is_here:
 * @self: a connection
 *
 * Returns: whether the calling thread is the one that may use the connection
 */
gboolean
perks_sqlite_connection_is_here (PerksSqliteConnection *self)
{
  return self->thread == g_thread_self ();
}

/**
 * perks_sqlite_connection_execute:
 * @self: a connection
 * @sql: static statements with semicolons between them
 * @error: return location for a #PerksError
 *
 * Runs statements that are not worth preparing.
 *
 * Returns: %FALSE with %PERKS_ERROR_NO_SPACE, %PERKS_ERROR_UNWRITABLE, %PERKS_ERROR_DAMAGED,
 *   %PERKS_ERROR_IN_USE, %PERKS_ERROR_REFUSED or %PERKS_ERROR_STORAGE
 */
gboolean
perks_sqlite_connection_execute (PerksSqliteConnection  *self,
                                 const char             *sql,
                                 GError                **error)
{
  g_return_val_if_fail (PERKS_IS_SQLITE_CONNECTION (self), FALSE);
  g_return_val_if_fail (perks_sqlite_connection_is_here (self), FALSE);

  return check (self, sqlite3_exec (self->handle, sql, NULL, NULL, NULL), error);
}

/**
 * perks_sqlite_connection_query_number:
 * @self: a connection
 * @sql: a static statement with one number as its answer
 * @number: (out): where it is put
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE as perks_sqlite_connection_execute()
 */
gboolean
perks_sqlite_connection_query_number (PerksSqliteConnection  *self,
                                      const char             *sql,
                                      gint64                 *number,
                                      GError                **error)
{
  PerksSqliteStatement *statement;
  gboolean well;

  g_return_val_if_fail (perks_sqlite_connection_is_here (self), FALSE);

  statement = perks_sqlite_statement_new (self->handle, self->path, sql, error);
  if (statement == NULL)
    return FALSE;

  *number =
    perks_sqlite_statement_next (statement) ? perks_sqlite_statement_get_int64 (statement, 0) : 0;
  well = perks_sqlite_statement_finish (statement, error);
  perks_sqlite_statement_destroy (statement);
  return well;
}

/**
 * perks_sqlite_connection_prepare:
 * @self: a connection
 * @statements: (array length=n_statements): static statements
 * @n_statements: how many
 * @error: return location for a #PerksError
 *
 * Prepares the statements that perks_sqlite_connection_get_statement() hands out. To be called
 * once, when the tables are there.
 *
 * Returns: %FALSE as perks_sqlite_connection_execute()
 */
gboolean
perks_sqlite_connection_prepare (PerksSqliteConnection  *self,
                                 const char *const      *statements,
                                 guint                   n_statements,
                                 GError                **error)
{
  g_return_val_if_fail (perks_sqlite_connection_is_here (self), FALSE);
  g_return_val_if_fail (self->statements->len == 0, FALSE);

  for (guint i = 0; i < n_statements; i++)
    {
      PerksSqliteStatement *statement = perks_sqlite_statement_new (self->handle, self->path,
                                                                    statements[i], error);

      if (statement == NULL)
        return FALSE;
      g_ptr_array_add (self->statements, statement);
    }

  return TRUE;
}

/**
 * perks_sqlite_connection_get_statement:
 * @self: a connection
 * @number: the place of a statement among the prepared ones
 *
 * Returns: (transfer none): the statement, ready to be bound; to be released after use
 */
PerksSqliteStatement *
perks_sqlite_connection_get_statement (PerksSqliteConnection *self,
                                       guint                  number)
{
  g_assert (perks_sqlite_connection_is_here (self));
  g_assert (number < self->statements->len);

  return g_ptr_array_index (self->statements, number);
}

/**
 * perks_sqlite_connection_get_changes:
 * @self: a connection
 *
 * Returns: how many rows the last statement inserted, changed or deleted
 */
gint64
perks_sqlite_connection_get_changes (PerksSqliteConnection *self)
{
  return sqlite3_changes64 (self->handle);
}

/**
 * perks_sqlite_connection_get_last_id:
 * @self: a connection
 *
 * Returns: the number of the row that was inserted last
 */
gint64
perks_sqlite_connection_get_last_id (PerksSqliteConnection *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

/**
 * perks_sqlite_connection_in_transaction:
 * @self: a connection
 *
 * Returns: whether a transaction is open; some failures end it by themselves
 */
gboolean
perks_sqlite_connection_in_transaction (PerksSqliteConnection *self)
{
  return sqlite3_get_autocommit (self->handle) == 0;
}
