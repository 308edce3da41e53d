/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-settings-table.h"

#include "perks-statements.h"

/* Two tables of one shape: what is set for the data directory as a whole, and the editions that a
   person added, as JSON by their id. */

static PerksStatement
get_statement (const char     *kind,
               PerksStatement  setting,
               PerksStatement  edition)
{
  g_assert (perks_settings_table_has_kind (kind));

  return g_str_equal (kind, "setting") ? setting : edition;
}

/**
 * perks_settings_table_has_kind:
 * @kind: the kind of a record
 *
 * Returns: whether it is `setting` or `edition`
 */
gboolean
perks_settings_table_has_kind (const char *kind)
{
  return g_str_equal (kind, "setting") || g_str_equal (kind, "edition");
}

/**
 * perks_settings_table_get:
 * @connection: a connection, on its thread
 * @kind: `setting` or `edition`
 * @name: the name of a setting or the id of an edition
 * @value: (out) (nullable) (transfer full): its value, or %NULL when there is none
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_settings_table_get (PerksSqliteConnection  *connection,
                          const char             *kind,
                          const char             *name,
                          char                  **value,
                          GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement =
    perks_statements_get (connection, get_statement (kind, PERKS_STATEMENT_SETTING_GET,
                                                     PERKS_STATEMENT_EDITION_GET));

  *value = NULL;
  perks_sqlite_statement_bind_text (statement, 1, name);
  if (perks_sqlite_statement_next (statement))
    *value = perks_sqlite_statement_dup_text (statement, 0);

  return perks_sqlite_statement_finish (statement, error);
}

/**
 * perks_settings_table_list:
 * @connection: a connection, on its thread
 * @kind: `setting` or `edition`
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): the values by name or id, or %NULL
 *   with an error of storage
 */
GHashTable *
perks_settings_table_list (PerksSqliteConnection  *connection,
                           const char             *kind,
                           GError                **error)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (PerksSqliteStatement) statement =
    perks_statements_get (connection, get_statement (kind, PERKS_STATEMENT_SETTING_LIST,
                                                     PERKS_STATEMENT_EDITION_LIST));

  while (perks_sqlite_statement_next (statement))
    g_hash_table_insert (values, perks_sqlite_statement_dup_text (statement, 0),
                         perks_sqlite_statement_dup_text (statement, 1));

  return perks_sqlite_statement_finish (statement, error) ? g_steal_pointer (&values) : NULL;
}

/**
 * perks_settings_table_put:
 * @connection: the writing connection, on its thread
 * @kind: `setting` or `edition`
 * @name: the name of a setting or the id of an edition
 * @value: (nullable): its value, or %NULL to remove it
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_settings_table_put (PerksSqliteConnection  *connection,
                          const char             *kind,
                          const char             *name,
                          const char             *value,
                          GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = NULL;

  if (value != NULL)
    statement = perks_statements_get (connection, get_statement (kind, PERKS_STATEMENT_SETTING_PUT,
                                                                 PERKS_STATEMENT_EDITION_PUT));
  else
    statement =
      perks_statements_get (connection, get_statement (kind, PERKS_STATEMENT_SETTING_REMOVE,
                                                       PERKS_STATEMENT_EDITION_REMOVE));

  perks_sqlite_statement_bind_text (statement, 1, name);
  if (value != NULL)
    perks_sqlite_statement_bind_text (statement, 2, value);
  return perks_sqlite_statement_run (statement, error);
}
