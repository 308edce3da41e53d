/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-database-thread.h"
#include "store-fixture.h"

typedef struct
{
  char                *directory;
  char                *path;
  PerksDatabaseThread *thread;
} Fixture;

static PerksSqliteConnection *
open_file (gpointer   path,
           GError   **error)
{
  return perks_sqlite_connection_open (path, PERKS_SQLITE_ACCESS_WRITE, error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("perks-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->directory, "books.sqlite3", NULL);
  fixture->thread = perks_database_thread_new ("test", open_file, fixture->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  perks_database_thread_free (fixture->thread);
  remove_directory (fixture->directory);
  g_free (fixture->directory);
  g_free (fixture->path);
}

typedef struct
{
  PerksDatabaseThread *thread;
  GThread             *seen;
  gboolean             fail;
} Look;

static gboolean
look (PerksSqliteConnection  *connection,
      gpointer                data,
      GError                **error)
{
  Look *here = data;

  here->seen = g_thread_self ();
  g_assert_true (perks_sqlite_connection_is_here (connection));
  g_assert_true (perks_database_thread_is_here (here->thread));
  if (here->fail)
    g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW, "as asked");
  return !here->fail;
}

static void
test_place (Fixture       *fixture,
            gconstpointer  user_data)
{
  Look first = { .thread = fixture->thread };
  Look second = { .thread = fixture->thread };

  g_assert_true (perks_database_thread_run (fixture->thread, look, &first, NULL));
  g_assert_true (perks_database_thread_run (fixture->thread, look, &second, NULL));
  g_assert_true (first.seen == second.seen);
  g_assert_true (first.seen != g_thread_self ());
  g_assert_false (perks_database_thread_is_here (fixture->thread));
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  user_data)
{
  Look failing = { .thread = fixture->thread, .fail = TRUE };
  Look good = { .thread = fixture->thread };
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_database_thread_run (fixture->thread, look, &failing, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
  g_assert_cmpstr (error->message, ==, "as asked");
  g_assert_false (perks_database_thread_run (fixture->thread, look, &failing, NULL));
  g_assert_true (perks_database_thread_run (fixture->thread, look, &good, NULL));
}

static void
test_open_fails (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_database_thread_new ("test", open_file, (char *) "/nowhere/books.sqlite3",
                                            &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
}

#define N_CALLERS 8
#define N_CALLS 500

/* Without a lock of its own: the thread does one job after the other. */
static gboolean
count (PerksSqliteConnection  *connection,
       gpointer                data,
       GError                **error)
{
  *(guint *) data += 1;
  return TRUE;
}

typedef struct
{
  PerksDatabaseThread *thread;
  guint               *total;
} Caller;

static gpointer
call (gpointer data)
{
  Caller *caller = data;

  for (int i = 0; i < N_CALLS; i++)
    g_assert_true (perks_database_thread_run (caller->thread, count, caller->total, NULL));
  return NULL;
}

static void
test_callers (Fixture       *fixture,
              gconstpointer  user_data)
{
  guint total = 0;
  Caller caller = { fixture->thread, &total };
  GThread *threads[N_CALLERS];

  for (gsize i = 0; i < N_CALLERS; i++)
    threads[i] = g_thread_new ("caller", call, &caller);
  for (gsize i = 0; i < N_CALLERS; i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (total, ==, N_CALLERS * N_CALLS);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/database-thread/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("place", test_place);
  ADD ("failure", test_failure);
  ADD ("callers", test_callers);
  g_test_add_func ("/database-thread/open-fails", test_open_fails);

  return g_test_run ();
}
