/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <unistd.h>

#include "perks-data-lock.h"
#include "store-fixture.h"

typedef struct
{
  char  *path;
  GFile *directory;
} Fixture;

static const char *program;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->path = g_dir_make_tmp ("perks-XXXXXX", NULL);
  fixture->directory = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  remove_directory (fixture->path);
  g_free (fixture->path);
  g_object_unref (fixture->directory);
}

static void
assert_in_use (Fixture    *fixture,
               const char *process)
{
  g_autofree char *named = g_strdup_printf ("process %s;", process);
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_data_lock_acquire (fixture->directory, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_IN_USE);
  g_assert_nonnull (strstr (error->message, named));
  g_assert_nonnull (strstr (error->message, fixture->path));
}

static void
test_again (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autofree char *process = g_strdup_printf ("%d", (int) getpid ());
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (PerksDataLock) lock = perks_data_lock_acquire (fixture->directory, &error);

      g_assert_no_error (error);
      g_assert_true (g_str_has_suffix (perks_data_lock_get_directory (lock), fixture->path));
      assert_in_use (fixture, process);
      assert_in_use (fixture, process);
    }
}

/* The lock of a process that is killed is gone with it. */
static void
test_other_process (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;
  g_autofree char *process = NULL;
  g_autoptr (PerksDataLock) lock = NULL;
  g_autoptr (GError) error = NULL;

  child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDIN_PIPE, &error,
                            program, "--hold", fixture->path, NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  line = g_data_input_stream_read_line (output, NULL, NULL, NULL);
  g_assert_cmpstr (line, ==, "held");

  process = g_strdup (g_subprocess_get_identifier (child));
  assert_in_use (fixture, process);
  g_subprocess_force_exit (child);
  g_assert_true (g_subprocess_wait (child, NULL, NULL));
  lock = perks_data_lock_acquire (fixture->directory, &error);
  g_assert_no_error (error);
}

static void
test_no_number (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->path, "perks.lock", NULL);
  g_autoptr (PerksDataLock) lock = perks_data_lock_acquire (fixture->directory, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (path, 0), ==, 0);
  g_assert_null (perks_data_lock_acquire (fixture->directory, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_IN_USE);
  g_assert_nonnull (strstr (error->message, "another process"));
}

static void
test_link (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->path, "perks.lock", NULL);
  g_autofree char *victim = g_build_filename (fixture->path, "victim", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (victim, "precious", -1, NULL));
  g_assert_cmpint (symlink (victim, path), ==, 0);
  g_assert_null (perks_data_lock_acquire (fixture->directory, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
  g_assert_true (g_file_get_contents (victim, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "precious");
}

static void
test_unwritable (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->path, "file", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) below = g_file_get_child (file, "data");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "", -1, NULL));
  g_assert_null (perks_data_lock_acquire (below, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  if (getuid () == 0)
    {
      g_test_skip ("permissions do not bind the superuser");
      return;
    }

  g_assert_cmpint (g_chmod (fixture->path, 0500), ==, 0);
  g_assert_null (perks_data_lock_acquire (fixture->directory, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_cmpint (g_chmod (fixture->path, 0700), ==, 0);
}

/* The other process: takes the lock, says so and waits to be killed. */
static int
hold (const char *path)
{
  g_autoptr (GFile) directory = g_file_new_for_path (path);
  g_autoptr (PerksDataLock) lock = perks_data_lock_acquire (directory, NULL);
  char byte;

  g_print (lock != NULL ? "held\n" : "failed\n");
  return read (STDIN_FILENO, &byte, 1) < 0 ? 1 : 0;
}

#define ADD(name, func) g_test_add ("/data-lock/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--hold"))
    return hold (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("again", test_again);
  ADD ("other-process", test_other_process);
  ADD ("no-number", test_no_number);
  ADD ("link", test_link);
  ADD ("unwritable", test_unwritable);
  ADD ("read-only", test_read_only);

  return g_test_run ();
}
