/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <unistd.h>

#include "perks-sqlite-connection.h"
#include "store-fixture.h"

typedef struct
{
  char *directory;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->directory = g_dir_make_tmp ("perks-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->directory, "books.sqlite3", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  remove_directory (fixture->directory);
  g_free (fixture->directory);
  g_free (fixture->path);
}

static PerksSqliteConnection *
open_connection (const char        *path,
                 PerksSqliteAccess  access)
{
  g_autoptr (GError) error = NULL;
  PerksSqliteConnection *connection = perks_sqlite_connection_open (path, access, &error);

  g_assert_no_error (error);
  return connection;
}

static void
assert_refused (const char        *path,
                PerksSqliteAccess  access,
                PerksError         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_sqlite_connection_open (path, access, &error));
  g_assert_error (error, PERKS_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_new (Fixture       *fixture,
          gconstpointer  user_data)
{
  g_autoptr (PerksSqliteConnection) connection =
    open_connection (fixture->path, PERKS_SQLITE_ACCESS_WRITE);

  g_assert_cmpstr (perks_sqlite_connection_get_path (connection), ==, fixture->path);
  g_assert_true (perks_sqlite_connection_is_here (connection));
  g_assert_false (perks_sqlite_connection_in_transaction (connection));
  g_assert_finalize_object (g_steal_pointer (&connection));
}

static void
test_defences (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr (PerksSqliteConnection) connection =
    open_connection (fixture->path, PERKS_SQLITE_ACCESS_WRITE);
  g_autoptr (GError) error = NULL;
  gint64 number;

  g_assert_true (
    perks_sqlite_connection_query_number (connection, "PRAGMA trusted_schema", &number, NULL));
  g_assert_cmpint (number, ==, 0);
  g_assert_true (
    perks_sqlite_connection_query_number (connection, "PRAGMA foreign_keys", &number, NULL));
  g_assert_cmpint (number, ==, 1);
  g_assert_true (
    perks_sqlite_connection_query_number (connection, "PRAGMA busy_timeout", &number, NULL));
  g_assert_cmpint (number, >, 0);

  /* DEFENSIVE: the schema cannot be written as a table. */
  g_assert_true (perks_sqlite_connection_execute (connection, "PRAGMA writable_schema = ON", NULL));
  g_assert_false (
    perks_sqlite_connection_execute (connection, "DELETE FROM sqlite_schema", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_STORAGE);
}

static void
test_reader (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (PerksSqliteConnection) writer =
    open_connection (fixture->path, PERKS_SQLITE_ACCESS_WRITE);
  g_autoptr (PerksSqliteConnection) reader = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number;

  g_assert_true (
    perks_sqlite_connection_execute (writer, "CREATE TABLE t (a); INSERT INTO t VALUES (5)", NULL));
  g_assert_cmpint (perks_sqlite_connection_get_changes (writer), ==, 1);
  g_assert_cmpint (perks_sqlite_connection_get_last_id (writer), ==, 1);

  reader = open_connection (fixture->path, PERKS_SQLITE_ACCESS_READ);
  g_assert_true (perks_sqlite_connection_query_number (reader, "SELECT a FROM t", &number, NULL));
  g_assert_cmpint (number, ==, 5);
  g_assert_false (perks_sqlite_connection_execute (reader, "INSERT INTO t VALUES (6)", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autofree char *nowhere = g_build_filename (fixture->directory, "no", "books.sqlite3", NULL);

  assert_refused (fixture->path, PERKS_SQLITE_ACCESS_READ, PERKS_ERROR_UNWRITABLE);
  assert_refused (nowhere, PERKS_SQLITE_ACCESS_WRITE, PERKS_ERROR_UNWRITABLE);
}

static void
test_links (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autofree char *symbolic = g_build_filename (fixture->directory, "symbolic.sqlite3", NULL);
  g_autofree char *hard = g_build_filename (fixture->directory, "hard.sqlite3", NULL);
  g_autofree char *loop = g_build_filename (fixture->directory, "loop", NULL);
  g_autofree char *inside = g_build_filename (loop, "books.sqlite3", NULL);

  g_clear_object (
    &(PerksSqliteConnection *){ open_connection (fixture->path, PERKS_SQLITE_ACCESS_WRITE) });

  g_assert_cmpint (symlink (fixture->path, symbolic), ==, 0);
  assert_refused (symbolic, PERKS_SQLITE_ACCESS_WRITE, PERKS_ERROR_UNREADABLE);
  assert_refused (symbolic, PERKS_SQLITE_ACCESS_READ, PERKS_ERROR_UNREADABLE);

  g_assert_cmpint (link (fixture->path, hard), ==, 0);
  assert_refused (fixture->path, PERKS_SQLITE_ACCESS_WRITE, PERKS_ERROR_UNREADABLE);
  assert_refused (hard, PERKS_SQLITE_ACCESS_READ, PERKS_ERROR_UNREADABLE);

  g_assert_cmpint (g_unlink (hard), ==, 0);
  g_assert_cmpint (symlink (fixture->directory, loop), ==, 0);
  assert_refused (inside, PERKS_SQLITE_ACCESS_WRITE, PERKS_ERROR_UNWRITABLE);
  assert_refused (fixture->directory, PERKS_SQLITE_ACCESS_WRITE, PERKS_ERROR_UNREADABLE);
}

static void
test_garbage (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autofree char *garbage = g_strnfill (5000, 'x');
  g_autoptr (PerksSqliteConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, garbage, -1, NULL));
  connection = open_connection (fixture->path, PERKS_SQLITE_ACCESS_WRITE);
  g_assert_false (
    perks_sqlite_connection_execute (connection, "SELECT * FROM sqlite_schema", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_DAMAGED);
}

static void
test_read_only_file (Fixture       *fixture,
                     gconstpointer  user_data)
{
  if (getuid () == 0)
    {
      g_test_skip ("permissions do not bind the superuser");
      return;
    }

  g_clear_object (
    &(PerksSqliteConnection *){ open_connection (fixture->path, PERKS_SQLITE_ACCESS_WRITE) });
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  assert_refused (fixture->path, PERKS_SQLITE_ACCESS_WRITE, PERKS_ERROR_UNWRITABLE);
}

static void
test_statements (Fixture       *fixture,
                 gconstpointer  user_data)
{
  static const char *const good[] = { "SELECT 1", "SELECT 2" };
  static const char *const bad[] = { "SELECT 1", "SELECT nothing FROM nowhere" };
  g_autoptr (PerksSqliteConnection) connection =
    open_connection (fixture->path, PERKS_SQLITE_ACCESS_WRITE);
  g_autoptr (PerksSqliteConnection) other =
    open_connection (fixture->path, PERKS_SQLITE_ACCESS_WRITE);
  g_autoptr (PerksSqliteStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_sqlite_connection_prepare (connection, good, G_N_ELEMENTS (good), &error));
  statement = perks_sqlite_connection_get_statement (connection, 1);
  g_assert_true (perks_sqlite_statement_next (statement));
  g_assert_cmpint (perks_sqlite_statement_get_int64 (statement, 0), ==, 2);

  g_assert_false (perks_sqlite_connection_prepare (other, bad, G_N_ELEMENTS (bad), &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_STORAGE);
}

static gpointer
ask_elsewhere (gpointer connection)
{
  return GINT_TO_POINTER (perks_sqlite_connection_is_here (connection));
}

static void
test_thread (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (PerksSqliteConnection) connection =
    open_connection (fixture->path, PERKS_SQLITE_ACCESS_WRITE);

  g_assert_false (
    GPOINTER_TO_INT (g_thread_join (g_thread_new ("other", ask_elsewhere, connection))));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/sqlite-connection/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("new", test_new);
  ADD ("defences", test_defences);
  ADD ("reader", test_reader);
  ADD ("missing", test_missing);
  ADD ("links", test_links);
  ADD ("garbage", test_garbage);
  ADD ("read-only-file", test_read_only_file);
  ADD ("statements", test_statements);
  ADD ("thread", test_thread);

  return g_test_run ();
}
