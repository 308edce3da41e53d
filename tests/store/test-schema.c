/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-engagement.h"
#include "perks-schema.h"
#include "store-fixture.h"

typedef struct
{
  char                  *directory;
  char                  *path;
  PerksSqliteConnection *connection;
} Fixture;

static void
open_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->connection =
    perks_sqlite_connection_open (fixture->path, PERKS_SQLITE_ACCESS_WRITE, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->directory = g_dir_make_tmp ("perks-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->directory, "books.sqlite3", NULL);
  open_file (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_clear_object (&fixture->connection);
  remove_directory (fixture->directory);
  g_free (fixture->directory);
  g_free (fixture->path);
}

static gint64
query (Fixture    *fixture,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number;

  perks_sqlite_connection_query_number (fixture->connection, sql, &number, &error);
  g_assert_no_error (error);
  return number;
}

static void
execute (Fixture    *fixture,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  perks_sqlite_connection_execute (fixture->connection, sql, &error);
  g_assert_no_error (error);
}

static void
test_new (Fixture       *fixture,
          gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  gint64 version = -1;

  g_assert_true (perks_schema_check (fixture->connection, &version, &error));
  g_assert_cmpint (version, ==, 0);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM sqlite_schema"), ==, 0);

  g_assert_true (perks_schema_migrate (fixture->connection, &error));
  g_assert_no_error (error);
  g_assert_true (perks_schema_check (fixture->connection, &version, &error));
  g_assert_cmpint (version, ==, 2);
  g_assert_cmpint (query (fixture, "PRAGMA application_id"), ==, 0x5045524B);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM pragma_table_list WHERE schema = 'main' "
                                   "AND name NOT LIKE 'sqlite%' AND strict = 0"), ==, 0);

  /* Again is not a change. */
  g_assert_true (perks_schema_migrate (fixture->connection, &error));
  g_assert_false (perks_sqlite_connection_in_transaction (fixture->connection));
}

/* The tables have the fields of the records, in their order. */
static void
test_columns (Fixture       *fixture,
              gconstpointer  user_data)
{
  const struct
  {
    GType       type;
    const char *table;
  } cases[] = {
    { PERKS_TYPE_PUBLISHER, "publishers" },     { PERKS_TYPE_OFFER, "offers" },
    { PERKS_TYPE_CLAIM, "claims" },             { PERKS_TYPE_ENGAGEMENT, "engagements" },
    { PERKS_TYPE_CREDIT, "credits" },
  };

  g_assert_true (perks_schema_migrate (fixture->connection, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksRecord) record = g_object_new (cases[i].type, "id", "x", NULL);
      g_auto (GStrv) fields = perks_record_list_fields (record);

      for (guint j = 0; fields[j] != NULL; j++)
        {
          g_autofree char *column = g_strdelimit (g_strdup (fields[j]), "-", '_');
          g_autofree char *sql = g_strdup_printf ("SELECT cid FROM pragma_table_info ('%s') "
                                                  "WHERE name = '%s'", cases[i].table, column);

          g_assert_cmpint (query (fixture, sql), ==, j + 1);
        }
    }
}

static void
assert_refused (Fixture    *fixture,
                PerksError  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;
  gint64 version;

  g_clear_object (&fixture->connection);
  g_assert_true (g_file_get_contents (fixture->path, &before, &n_before, NULL));
  open_file (fixture);
  g_assert_false (perks_schema_check (fixture->connection, &version, &error));
  g_assert_error (error, PERKS_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_false (perks_schema_migrate (fixture->connection, &again));
  g_assert_error (again, PERKS_ERROR, (int) code);

  g_clear_object (&fixture->connection);
  g_assert_true (g_file_get_contents (fixture->path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
}

static void
test_newer (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_assert_true (perks_schema_migrate (fixture->connection, NULL));
  execute (fixture, "PRAGMA user_version = 3");
  assert_refused (fixture, PERKS_ERROR_NEWER);
}

static void
test_foreign (Fixture       *fixture,
              gconstpointer  user_data)
{
  execute (fixture, "CREATE TABLE songs (title)");
  assert_refused (fixture, PERKS_ERROR_DAMAGED);

  open_file (fixture);
  execute (fixture, "DROP TABLE songs; PRAGMA application_id = 252006673");
  assert_refused (fixture, PERKS_ERROR_DAMAGED);
}

static void
test_garbage (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autofree char *garbage = g_strnfill (8192, '?');

  g_assert_true (g_file_set_contents (fixture->path, garbage, -1, NULL));
  assert_refused (fixture, PERKS_ERROR_DAMAGED);
}

/* A step that cannot be done leaves nothing behind. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  execute (fixture, "PRAGMA max_page_count = 3");
  g_assert_false (perks_schema_migrate (fixture->connection, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NO_SPACE);
  g_assert_false (perks_sqlite_connection_in_transaction (fixture->connection));
  g_assert_cmpint (query (fixture, "PRAGMA user_version"), ==, 0);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM sqlite_schema"), ==, 0);

  execute (fixture, "PRAGMA max_page_count = 100000");
  g_assert_true (perks_schema_migrate (fixture->connection, NULL));
}

#define ADD(name, func) g_test_add ("/schema/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("new", test_new);
  ADD ("columns", test_columns);
  ADD ("newer", test_newer);
  ADD ("foreign", test_foreign);
  ADD ("garbage", test_garbage);
  ADD ("failure", test_failure);

  return g_test_run ();
}
