/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-schema.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-error.h"
#include "perks-statements.h"
#include "perks-store-resources.h"

/* "PERK" in the file's header says whose file it is. */
#define APPLICATION_ID 0x5045524B

#define MIGRATIONS PERKS_RESOURCE_BASE "/store/migrations/"

/* By number; each sets the user version to its own. */
static const char *const migrations[] = {
  MIGRATIONS "0001-books.sql",
  MIGRATIONS "0002-engagements.sql",
};

static gboolean
check_application (PerksSqliteConnection  *connection,
                   GError                **error)
{
  gint64 application, n_tables;

  if (!perks_sqlite_connection_query_number (connection,
                                             perks_script_get_text (PERKS_SCRIPT_APPLICATION_ID),
                                             &application, error) ||
      !perks_sqlite_connection_query_number (connection,
                                             perks_script_get_text (PERKS_SCRIPT_COUNT_TABLES),
                                             &n_tables, error))
    return FALSE;
  if (application == APPLICATION_ID || (application == 0 && n_tables == 0))
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_DAMAGED,
               _("“%s” is not a Perks data file"), perks_sqlite_connection_get_path (connection));
  return FALSE;
}

/**
 * perks_schema_check:
 * @connection: a connection
 * @version: (out): the version of the books, 0 for an empty file
 * @error: return location for a #PerksError
 *
 * Looks whether this program may use the file, and writes nothing.
 *
 * Returns: %FALSE with %PERKS_ERROR_DAMAGED when it is not a file of Perks, %PERKS_ERROR_NEWER when
 *   a later version wrote it, or an error of storage
 */
gboolean
perks_schema_check (PerksSqliteConnection  *connection,
                    gint64                 *version,
                    GError                **error)
{
  if (!check_application (connection, error) ||
      !perks_sqlite_connection_query_number (connection,
                                             perks_script_get_text (PERKS_SCRIPT_USER_VERSION),
                                             version, error))
    return FALSE;
  if (*version >= 0 && *version <= (gint64) G_N_ELEMENTS (migrations))
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_NEWER,
               _("“%s” was written by a newer version of Perks; install that version to open it"),
               perks_sqlite_connection_get_path (connection));
  return FALSE;
}

static gboolean
run_migration (PerksSqliteConnection  *connection,
               const char             *path,
               GError                **error)
{
  g_autoptr (GBytes) sql = NULL;

  sql =
    g_resource_lookup_data (perks_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (sql != NULL);

  if (!perks_script_run (PERKS_SCRIPT_BEGIN_WRITE, connection, error))
    return FALSE;
  if (perks_sqlite_connection_execute (connection, g_bytes_get_data (sql, NULL), error) &&
      perks_script_run (PERKS_SCRIPT_COMMIT, connection, error))
    return TRUE;

  if (perks_sqlite_connection_in_transaction (connection))
    perks_script_run (PERKS_SCRIPT_ROLLBACK, connection, NULL);
  return FALSE;
}

/**
 * perks_schema_migrate:
 * @connection: a writing connection to a file that perks_schema_check() let pass
 * @error: return location for a #PerksError
 *
 * Brings the tables to the present version, one transaction for each step.
 *
 * Returns: %FALSE with an error of storage; the steps before the failed one stand
 */
gboolean
perks_schema_migrate (PerksSqliteConnection  *connection,
                      GError                **error)
{
  gint64 version, reached;

  if (!perks_schema_check (connection, &version, error))
    return FALSE;

  for (gsize i = (gsize) version; i < G_N_ELEMENTS (migrations); i++)
    {
      if (!run_migration (connection, migrations[i], error) ||
          !perks_schema_check (connection, &reached, error))
        return FALSE;
      g_assert (reached == (gint64) i + 1);
    }

  return TRUE;
}
