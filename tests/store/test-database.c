/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "perks-database.h"
#include "perks-settings-table.h"
#include "store-fixture.h"

typedef struct
{
  char          *directory;
  char          *path;
  PerksDatabase *database;
} Fixture;

static void
open_database (Fixture           *fixture,
               PerksDatabaseMode  mode)
{
  g_autoptr (GError) error = NULL;

  fixture->database = perks_database_new (fixture->path, mode, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->directory = g_dir_make_tmp ("perks-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->directory, "books.sqlite3", NULL);
  open_database (fixture, GPOINTER_TO_INT (user_data));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_clear_object (&fixture->database);
  remove_directory (fixture->directory);
  g_free (fixture->directory);
  g_free (fixture->path);
}

static gboolean
put (PerksSqliteConnection  *connection,
     gpointer                value,
     GError                **error)
{
  return perks_settings_table_put (connection, "setting", "colour", value, error);
}

static gboolean
put_and_fail (PerksSqliteConnection  *connection,
              gpointer                value,
              GError                **error)
{
  g_assert_true (put (connection, value, error));
  g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW, "as asked");
  return FALSE;
}

/* Breaks a deferred foreign key, which shows at the commit only. */
static gboolean
put_and_break (PerksSqliteConnection  *connection,
               gpointer                value,
               GError                **error)
{
  g_assert_true (put (connection, value, error));
  return perks_sqlite_connection_execute (
    connection, "INSERT INTO claims (id, publisher) VALUES ('a', 'b')", error);
}

static gboolean
get (PerksSqliteConnection  *connection,
     gpointer                value,
     GError                **error)
{
  return perks_settings_table_get (connection, "setting", "colour", value, error);
}

static void
assert_colour (Fixture    *fixture,
               const char *expected)
{
  g_autofree char *colour = NULL;
  g_autoptr (GError) error = NULL;

  perks_database_read (fixture->database, get, &colour, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (colour, ==, expected);
}

static void
test_new (Fixture       *fixture,
          gconstpointer  user_data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->database));
}

static void
test_transactions (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (GError) broken = NULL;

  assert_colour (fixture, NULL);
  g_assert_true (perks_database_write (fixture->database, put, (char *) "green", NULL));
  assert_colour (fixture, "green");

  g_assert_false (perks_database_write (fixture->database, put_and_fail, (char *) "red", &failed));
  g_assert_error (failed, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
  assert_colour (fixture, "green");

  g_assert_false (perks_database_write (fixture->database, put_and_break, (char *) "red", &broken));
  g_assert_error (broken, PERKS_ERROR, PERKS_ERROR_REFUSED);
  assert_colour (fixture, "green");

  g_assert_true (perks_database_rehearse (fixture->database, put, (char *) "red", NULL));
  assert_colour (fixture, "green");
  g_assert_true (perks_database_write (fixture->database, put, (char *) "blue", NULL));
  assert_colour (fixture, "blue");

  g_clear_object (&fixture->database);
  open_database (fixture, GPOINTER_TO_INT (user_data));
  assert_colour (fixture, "blue");
}

static gboolean
ask (PerksSqliteConnection  *connection,
     gpointer                answer,
     GError                **error)
{
  gint64 *numbers = answer;

  return perks_sqlite_connection_query_number (connection, "PRAGMA query_only", &numbers[0],
                                               error) &&
         perks_sqlite_connection_query_number (connection, "PRAGMA wal_autocheckpoint", &numbers[1],
                                               error) &&
         perks_sqlite_connection_query_number (connection, "PRAGMA mmap_size", &numbers[2],
                                               error) &&
         perks_sqlite_connection_query_number (connection, "PRAGMA cell_size_check", &numbers[3],
                                               error) &&
         perks_sqlite_connection_query_number (connection, "PRAGMA synchronous", &numbers[4],
                                               error);
}

/* The one that reads cannot write and never checkpoints; the other does both, with every write
   synced. */
static void
test_settings (Fixture       *fixture,
               gconstpointer  user_data)
{
  gint64 reader[5], writer[5];

  g_assert_true (perks_database_read (fixture->database, ask, reader, NULL));
  g_assert_true (perks_database_write (fixture->database, ask, writer, NULL));
  g_assert_cmpint (reader[0], ==, 1);
  g_assert_cmpint (reader[1], ==, 0);
  g_assert_cmpint (writer[0], ==, 0);
  g_assert_cmpint (writer[1], >, 0);
  for (gsize i = 0; i < 2; i++)
    {
      const gint64 *numbers = i == 0 ? reader : writer;

      g_assert_cmpint (numbers[2], ==, 0);
      g_assert_cmpint (numbers[3], ==, 1);
    }
  g_assert_cmpint (writer[4], ==, 2);
}

static gboolean
write_here (PerksSqliteConnection  *connection,
            gpointer                data,
            GError                **error)
{
  return put (connection, (char *) "red", error);
}

static void
test_reader (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_database_read (fixture->database, write_here, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
  assert_colour (fixture, NULL);
}

/* The writing connection is closed last and tidies up: nothing but the file is left. */
static void
test_order_of_closing (Fixture       *fixture,
                       gconstpointer  user_data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *index = g_strconcat (fixture->path, "-shm", NULL);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);

  g_assert_true (perks_database_write (fixture->database, put, (char *) "green", NULL));
  g_assert_cmpint (g_file_test (log, G_FILE_TEST_EXISTS), ==,
                   GPOINTER_TO_INT (user_data) == PERKS_DATABASE_MODE_SHARED);
  g_clear_object (&fixture->database);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (index, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

/* Moved to a network home and back. */
static void
test_other_mode (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_assert_true (perks_database_write (fixture->database, put, (char *) "green", NULL));
  for (int i = 0; i < 4; i++)
    {
      g_clear_object (&fixture->database);
      open_database (fixture, i % 2 == 0 ? PERKS_DATABASE_MODE_ALONE : PERKS_DATABASE_MODE_SHARED);
      assert_colour (fixture, "green");
    }
}

typedef struct
{
  PerksDatabase *database;
  GMutex         mutex;
  GCond          cond;
  int            step;
} Meeting;

static void
reach (Meeting *meeting,
       int      step)
{
  g_mutex_lock (&meeting->mutex);
  meeting->step = step;
  g_cond_broadcast (&meeting->cond);
  g_mutex_unlock (&meeting->mutex);
}

static void
await (Meeting *meeting,
       int      step)
{
  g_mutex_lock (&meeting->mutex);
  while (meeting->step < step)
    g_cond_wait (&meeting->cond, &meeting->mutex);
  g_mutex_unlock (&meeting->mutex);
}

static gboolean
write_slowly (PerksSqliteConnection  *connection,
              gpointer                data,
              GError                **error)
{
  g_assert_true (put (connection, (char *) "red", error));
  reach (data, 1);
  await (data, 2);
  return TRUE;
}

static gpointer
write_elsewhere (gpointer data)
{
  Meeting *meeting = data;

  g_assert_true (perks_database_write (meeting->database, write_slowly, meeting, NULL));
  return NULL;
}

/* Reading does not wait for a transaction under way, and sees nothing of it. */
static void
test_side_by_side (Fixture       *fixture,
                   gconstpointer  user_data)
{
  Meeting meeting = { .database = fixture->database };
  GThread *thread;

  g_assert_true (perks_database_write (fixture->database, put, (char *) "green", NULL));
  thread = g_thread_new ("writer", write_elsewhere, &meeting);
  await (&meeting, 1);
  assert_colour (fixture, "green");
  reach (&meeting, 2);
  g_thread_join (thread);
  assert_colour (fixture, "red");
}

static void
test_open_fails (void)
{
  g_autofree char *directory = g_dir_make_tmp ("perks-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "books.sqlite3", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path,
                                      "This is a letter, not a book. This is a letter, not a book. "
                                      "It is long enough to be taken for a header of a file.",
                                      -1, NULL));
  g_assert_null (perks_database_new (path, PERKS_DATABASE_MODE_SHARED, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_DAMAGED);
  remove_directory (directory);
}

#define ADD(name, mode, func)                                                                      \
  g_test_add ("/database/" name, Fixture, GINT_TO_POINTER (PERKS_DATABASE_MODE_##mode), set_up,    \
              func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("new", SHARED, test_new);
  ADD ("transactions", SHARED, test_transactions);
  ADD ("transactions-alone", ALONE, test_transactions);
  ADD ("settings", SHARED, test_settings);
  ADD ("reader", SHARED, test_reader);
  ADD ("order-of-closing", SHARED, test_order_of_closing);
  ADD ("order-of-closing-alone", ALONE, test_order_of_closing);
  ADD ("other-mode", SHARED, test_other_mode);
  ADD ("side-by-side", SHARED, test_side_by_side);
  g_test_add_func ("/database/open-fails", test_open_fails);

  return g_test_run ();
}
