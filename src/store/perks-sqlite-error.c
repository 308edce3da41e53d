/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sqlite-error.h"

#include <glib/gi18n.h>

#include "perks-error.h"

static void
set_constraint (GError     **error,
                int          code,
                const char  *path,
                const char  *reason)
{
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
                 _("“%s” was not changed: something that other records refer to would be missing"),
                 path);
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_STORAGE,
                 _("“%s” was not changed: %s"), path, reason);
}

/**
 * perks_sqlite_error_set: (skip)
 * @error: return location for a #PerksError
 * @handle: (nullable): the connection that failed
 * @code: what SQLite returned, an extended result code
 * @path: the database file, for the message
 *
 * Says in the program's own words what SQLite reports: %PERKS_ERROR_NO_SPACE,
 * %PERKS_ERROR_UNWRITABLE, %PERKS_ERROR_DAMAGED, %PERKS_ERROR_IN_USE, %PERKS_ERROR_REFUSED for a
 * reference to nothing, and %PERKS_ERROR_STORAGE for all else. To be called before @handle is used
 * again.
 */
void
perks_sqlite_error_set (GError     **error,
                        sqlite3     *handle,
                        int          code,
                        const char  *path)
{
  const char *reason = handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (code);

  switch (code & 0xff)
    {
    case SQLITE_FULL:
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_NO_SPACE,
                   _("“%s” was not changed: the disk is full"), path);
      break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE,
                   _("“%s” cannot be opened or written: %s"), path, reason);
      break;
    case SQLITE_NOTADB:
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_DAMAGED,
                   _("“%s” is not a Perks data file"), path);
      break;
    case SQLITE_CORRUPT:
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_DAMAGED,
                   _("“%s” is damaged; restore a backup (%s)"), path, reason);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_IN_USE,
                   _("“%s” is in use by another program; close it and try again"), path);
      break;
    case SQLITE_CONSTRAINT:
      set_constraint (error, code, path, reason);
      break;
    default:
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_STORAGE,
                   _("“%s” cannot be read or written: %s"), path, reason);
      break;
    }
}
