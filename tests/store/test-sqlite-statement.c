/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "perks-sqlite-connection.h"
#include "store-fixture.h"

static const char *const statements[] = {
  "INSERT INTO things (number, text) VALUES (?1, ?2)",
  "SELECT number, text FROM things WHERE ?1 IS NULL OR text = ?1 ORDER BY rowid",
};

enum
{
  ADD,
  LIST,
};

typedef struct
{
  char                  *directory;
  PerksSqliteConnection *connection;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("perks-XXXXXX", NULL);
  path = g_build_filename (fixture->directory, "things.sqlite3", NULL);
  fixture->connection = perks_sqlite_connection_open (path, PERKS_SQLITE_ACCESS_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (perks_sqlite_connection_execute (fixture->connection,
                                                  "CREATE TABLE things (number INTEGER UNIQUE, "
                                                  "text TEXT) STRICT", NULL));
  g_assert_true (perks_sqlite_connection_prepare (fixture->connection, statements,
                                                  G_N_ELEMENTS (statements), &error));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->connection));
  remove_directory (fixture->directory);
  g_free (fixture->directory);
}

static gboolean
add (Fixture     *fixture,
     gint64       number,
     const char  *text,
     GError     **error)
{
  g_autoptr (PerksSqliteStatement) statement =
    perks_sqlite_connection_get_statement (fixture->connection, ADD);

  perks_sqlite_statement_bind_int64 (statement, 1, number);
  perks_sqlite_statement_bind_text (statement, 2, text);
  return perks_sqlite_statement_run (statement, error);
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  user_data)
{
  static const struct
  {
    gint64      number;
    const char *text;
  } rows[] = {
    { 0, "zero" },
    { G_MAXINT64, "" },
    { G_MININT64, NULL },
    { -1, "Zürich ’n Ω 😀" },
    { 7, "'; DROP TABLE things; --" },
  };
  g_autoptr (PerksSqliteStatement) statement = NULL;
  gsize n_rows = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (add (fixture, rows[i].number, rows[i].text, NULL));

  statement = perks_sqlite_connection_get_statement (fixture->connection, LIST);
  g_assert_cmpint (perks_sqlite_statement_get_n_columns (statement), ==, 2);
  while (perks_sqlite_statement_next (statement))
    {
      g_autofree char *copy = perks_sqlite_statement_dup_text (statement, 1);

      g_assert_cmpint (perks_sqlite_statement_get_int64 (statement, 0), ==, rows[n_rows].number);
      g_assert_cmpstr (perks_sqlite_statement_get_text (statement, 1), ==, rows[n_rows].text);
      g_assert_cmpstr (copy, ==, rows[n_rows].text);
      g_assert_cmpint (perks_sqlite_statement_is_null (statement, 1), ==,
                       rows[n_rows].text == NULL);
      n_rows++;
    }
  g_assert_true (perks_sqlite_statement_finish (statement, NULL));
  g_assert_cmpuint (n_rows, ==, G_N_ELEMENTS (rows));
}

/* A second use knows nothing of what was bound in the first. */
static void
test_again (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_assert_true (add (fixture, 1, "one", NULL));
  g_assert_true (add (fixture, 2, "two", NULL));

  for (int round = 0; round < 3; round++)
    {
      g_autoptr (PerksSqliteStatement) statement =
        perks_sqlite_connection_get_statement (fixture->connection, LIST);

      if (round != 1)
        perks_sqlite_statement_bind_text (statement, 1, "two");
      g_assert_true (perks_sqlite_statement_next (statement));
      g_assert_cmpint (perks_sqlite_statement_get_int64 (statement, 0), ==, round != 1 ? 2 : 1);
    }
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) range = NULL;
  PerksSqliteStatement *statement;

  g_assert_true (add (fixture, 1, "one", NULL));
  g_assert_false (add (fixture, 1, "another", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_STORAGE);
  g_assert_nonnull (strstr (error->message, "things.sqlite3"));
  g_assert_true (add (fixture, 2, "after a failure", NULL));

  statement = perks_sqlite_connection_get_statement (fixture->connection, ADD);
  perks_sqlite_statement_bind_int64 (statement, 3, 1);
  g_assert_false (perks_sqlite_statement_next (statement));
  g_assert_false (perks_sqlite_statement_finish (statement, &range));
  g_assert_error (range, PERKS_ERROR, PERKS_ERROR_STORAGE);
  g_assert_true (perks_sqlite_statement_finish (statement, NULL));
}

static void
test_uncollected (Fixture       *fixture,
                  gconstpointer  user_data)
{
  PerksSqliteStatement *statement =
    perks_sqlite_connection_get_statement (fixture->connection, ADD);

  perks_sqlite_statement_bind_int64 (statement, 9, 1);
  g_test_expect_message ("perks-store", G_LOG_LEVEL_CRITICAL, "*not looked at*");
  perks_sqlite_statement_release (statement);
  g_test_assert_expected_messages ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/sqlite-statement/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/sqlite-statement/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/sqlite-statement/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/sqlite-statement/uncollected", Fixture, NULL, set_up, test_uncollected, tear_down);

  return g_test_run ();
}
