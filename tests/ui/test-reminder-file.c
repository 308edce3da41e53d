/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-reminder-file.h"

#include <string.h>

#include <glib/gstdio.h>

#include "perks-error.h"

typedef struct
{
  char  *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->path = g_dir_make_tmp ("perks-reminder-file-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_file_new_build_filename (fixture->path, "state", "reminders", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->path, "state", NULL);

  g_unlink (g_file_peek_path (fixture->file));
  g_rmdir (folder);
  g_unlink (folder);
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
  g_object_unref (fixture->file);
  g_free (fixture->path);
}

typedef struct
{
  GKeyFile *state;
  GError   *error;
  gboolean  done;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_pointer (&outcome->state, g_key_file_unref);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->state = perks_reminder_file_read_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Outcome *outcome = user_data;

  perks_reminder_file_write_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static void
wait_for (Outcome *outcome)
{
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
read_file (Fixture *fixture,
           Outcome *outcome)
{
  perks_reminder_file_read_async (fixture->file, NULL, read_cb, outcome);
  wait_for (outcome);
}

static void
write_file (Fixture    *fixture,
            const char *text,
            Outcome    *outcome)
{
  g_autoptr (GKeyFile) state = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_data (state, text, -1, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  perks_reminder_file_write_async (fixture->file, state, written_cb, outcome);
  wait_for (outcome);
}

static void
assert_holds (Fixture    *fixture,
              const char *text)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (g_file_peek_path (fixture->file), &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, text);
}

static void
test_default (void)
{
  g_autoptr (GFile) file = perks_reminder_file_get_default ();
  g_autofree char *path =
    g_build_filename (g_get_user_state_dir (), "perks", "reminders", NULL);

  g_assert_cmpstr (g_file_peek_path (file), ==, path);
}

/* What does not exist is as good as empty, and is made with its folder, for the person alone. */
static void
test_first (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (Outcome) before = { NULL };
  g_auto (Outcome) written = { NULL };
  g_auto (Outcome) after = { NULL };
  g_autofree char *day = NULL;
  GStatBuf status;

  read_file (fixture, &before);
  g_assert_no_error (before.error);
  g_assert_nonnull (before.state);
  g_assert_false (g_key_file_has_group (before.state, "one"));

  write_file (fixture, "[one]\nday=2026-11-22\n", &written);
  g_assert_no_error (written.error);
  g_assert_cmpint (g_stat (g_file_peek_path (fixture->file), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  read_file (fixture, &after);
  g_assert_no_error (after.error);
  day = g_key_file_get_string (after.state, "one", "day", NULL);
  g_assert_cmpstr (day, ==, "2026-11-22");
}

/* The groups of other data directories stay; keys that are gone from a group are gone. */
static void
test_other_groups (Fixture       *fixture,
                   gconstpointer  data)
{
  g_auto (Outcome) first = { NULL };
  g_auto (Outcome) second = { NULL };
  g_auto (Outcome) third = { NULL };

  write_file (fixture, "[one]\nday=2026-11-21\nids=a;b;\n", &first);
  write_file (fixture, "[two]\nday=2026-11-22\n", &second);
  write_file (fixture, "[one]\nday=2026-11-23\n", &third);
  g_assert_no_error (third.error);
  assert_holds (fixture, "[two]\nday=2026-11-22\n\n[one]\nday=2026-11-23\n");
}

/* What is none of the kind is begun anew. */
static void
test_broken (Fixture       *fixture,
             gconstpointer  data)
{
  g_auto (Outcome) outcome = { NULL };
  g_auto (Outcome) written = { NULL };
  g_autofree char *folder = g_build_filename (fixture->path, "state", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_file_set_contents (g_file_peek_path (fixture->file), "\x01\xff no such thing", -1, &error);
  g_assert_no_error (error);
  read_file (fixture, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_nonnull (outcome.state);
  write_file (fixture, "[one]\nday=2026-11-22\n", &written);
  g_assert_no_error (written.error);
  assert_holds (fixture, "[one]\nday=2026-11-22\n");
}

/* A file stands where the folder should be. */
static void
test_unwritable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_auto (Outcome) written = { NULL };
  g_autofree char *folder = g_build_filename (fixture->path, "state", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (folder, "in the way", -1, &error);
  g_assert_no_error (error);
  write_file (fixture, "[one]\nday=2026-11-22\n", &written);
  g_assert_error (written.error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
  g_assert_nonnull (strstr (written.error->message, g_file_peek_path (fixture->file)));
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  perks_reminder_file_read_async (fixture->file, cancellable, read_cb, &outcome);
  wait_for (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/reminder-file/default", test_default);
#define ADD(name, func) \
  g_test_add ("/ui/reminder-file/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("first", test_first);
  ADD ("other-groups", test_other_groups);
  ADD ("broken", test_broken);
  ADD ("unwritable", test_unwritable);
  ADD ("cancelled", test_cancelled);

  return g_test_run ();
}
