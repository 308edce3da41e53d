/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-fixture.h"

#include "perks-batches-table.h"
#include "perks-ledger-table.h"
#include "perks-records-table.h"
#include "perks-schema.h"
#include "perks-statements.h"

void
table_fixture_set_up (TableFixture  *self,
                      gconstpointer  user_data)
{
  g_autoptr (PerksRecord) publisher =
    new_record (PERKS_TYPE_PUBLISHER, PUBLISHER, "name", "Contoso", NULL);
  g_autoptr (PerksImportFile) file = perks_import_file_new ("first.csv", "00", "revenue", NULL);
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("perks-table-XXXXXX", NULL);
  self->path = g_build_filename (self->directory, "books.sqlite3", NULL);
  self->connection = perks_sqlite_connection_open (self->path, PERKS_SQLITE_ACCESS_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (perks_schema_migrate (self->connection, &error));
  g_assert_true (perks_statements_prepare (self->connection, &error));

  table_fixture_put (self, publisher);
  g_assert_true (
    perks_ledger_table_find_or_add (self->connection, PUBLISHER, &self->ledger, &error));
  g_assert_true (
    perks_batches_table_add (self->connection, self->ledger, file, MOMENT, &self->batch, &error));
}

void
table_fixture_tear_down (TableFixture  *self,
                         gconstpointer  user_data)
{
  g_assert_finalize_object (g_steal_pointer (&self->connection));
  remove_directory (self->directory);
  g_free (self->directory);
  g_free (self->path);
}

gint64
table_fixture_query (TableFixture *self,
                     const char   *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number = 0;

  perks_sqlite_connection_query_number (self->connection, sql, &number, &error);
  g_assert_no_error (error);
  return number;
}

void
table_fixture_put (TableFixture *self,
                   PerksRecord  *record)
{
  g_autoptr (GError) error = NULL;

  perks_records_table_put (self->connection, record, &error);
  g_assert_no_error (error);
}
