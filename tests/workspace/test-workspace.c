/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include <glib/gstdio.h>

#include "perks-publisher.h"
#include "perks-tier.h"

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->path, "other", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (path);
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (read_day (FIXTURE_TODAY));
  g_autoptr (GError) error = NULL;
  PerksWorkspace *workspace = perks_workspace_new (directory, clock, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_equal (perks_workspace_get_directory (workspace), directory));
  g_assert_true (perks_workspace_get_clock (workspace) == clock);
  g_assert_true (PERKS_IS_REPOSITORY (perks_workspace_get_repository (workspace)));
  g_assert_true (PERKS_IS_CATALOG (perks_workspace_get_catalog (workspace)));
  g_assert_null (perks_workspace_get_situation (workspace));
  g_assert_finalize_object (workspace);
}

/* Every failure names the directory, or what is in it. */
static void
test_new_refused (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (read_day (FIXTURE_TODAY));
  g_autoptr (GFile) file = fixture_write (fixture, "a-file", "text");
  g_autoptr (GFile) below = g_file_get_child (file, "perks");
  g_autofree char *damaged = g_build_filename (fixture->path, "damaged", NULL);
  g_autofree char *books = g_build_filename (damaged, "books.sqlite3", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (damaged);
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_workspace_new (file, clock, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == PERKS_ERROR);
  assert_says (error, "a-file");
  g_clear_error (&error);

  g_assert_null (perks_workspace_new (below, clock, &error));
  g_assert_true (error->domain == PERKS_ERROR);
  assert_says (error, "a-file");
  g_clear_error (&error);

  g_assert_null (perks_workspace_new (perks_workspace_get_directory (fixture->workspace), clock,
                                      &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_IN_USE);
  assert_says (error, fixture->path);
  g_clear_error (&error);

  g_assert_cmpint (g_mkdir (damaged, 0700), ==, 0);
  g_file_set_contents (books, "This is no database, but it is long enough to be looked at.", -1,
                       NULL);
  g_assert_null (perks_workspace_new (directory, clock, &error));
  g_assert_true (error->domain == PERKS_ERROR);
  assert_says (error, "damaged");
}

static void
test_load (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const two[] = { "id=two", "edition=2019-08", NULL };
  static const struct
  {
    PerksSelection  selection;
    const char     *today;
    const char     *publisher;
    const char     *edition;
  } cases[] = {
    { { NULL, NULL, 0 }, NULL, "one", "2023-08" },
    { { "two", NULL, 0 }, NULL, "two", "2019-08" },
    { { "two", "2023-12", 0 }, NULL, "two", "2023-12" },
    { { NULL, "2019-08", 0 }, "2025-02-03", "one", "2019-08" },
  };
  g_autoptr (GError) error = NULL;

  perks_commands_add_publisher (fixture->workspace, "Two", two, NULL, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksSelection selection = cases[i].selection;
      g_autoptr (PerksSituation) situation = NULL;
      PerksPublisher *publisher;

      if (cases[i].today != NULL)
        selection.today = read_day (cases[i].today);
      situation = perks_workspace_load (fixture->workspace, &selection, &error);
      g_assert_no_error (error);
      publisher = perks_books_get_publisher (perks_situation_get_books (situation));
      g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (publisher)), ==, cases[i].publisher);
      g_assert_cmpstr (perks_edition_get_id (perks_situation_get_edition (situation)), ==,
                       cases[i].edition);
      g_assert_cmpint (perks_situation_get_today (situation), ==,
                       read_day (cases[i].today != NULL ? cases[i].today : FIXTURE_TODAY));
    }
}

static void
test_load_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  const PerksSelection nobody = { .publisher = "nobody" };
  const PerksSelection unknown = { .edition = "2099-01" };
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_workspace_load (fixture->workspace, &nobody, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "nobody");
  g_clear_error (&error);
  g_assert_null (perks_workspace_load (fixture->workspace, &unknown, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
  assert_says (error, "“2099-01”");
  assert_says (error, "2019-08 2023-08 2023-12");
}

static void
test_load_empty (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksSituation) situation = perks_workspace_load (fixture->workspace, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (perks_books_get_publisher (perks_situation_get_books (situation)));
  g_assert_cmpuint (perks_situation_get_entitlements (situation)->len, ==, 0);
}

/* What a callback was told, in the order in which it was told. */
typedef struct
{
  GString *log;
  GThread *main_thread;
  guint    pending;
  guint    notified;
  guint    freed;
} Watch;

static void
watch_init (Watch *watch)
{
  watch->log = g_string_new (NULL);
  watch->main_thread = g_thread_self ();
  watch->pending = watch->notified = watch->freed = 0;
}

static void
watch_clear (Watch *watch)
{
  g_string_free (watch->log, TRUE);
}

static void
notified_cb (PerksWorkspace *workspace,
             GParamSpec     *pspec,
             Watch          *watch)
{
  g_assert_true (g_thread_self () == watch->main_thread);
  watch->notified++;
  g_string_append (watch->log, "notify ");
}

static void
finished_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Watch *watch = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_thread_self () == watch->main_thread);
  if (perks_workspace_run_finish (PERKS_WORKSPACE (object), result, &error))
    g_string_append (watch->log, "done ");
  else
    g_string_append_printf (watch->log, "%s ", error->message);
  watch->pending--;
}

static void
wait_for (Watch *watch)
{
  while (watch->pending > 0)
    g_main_context_iteration (NULL, TRUE);
}

typedef struct
{
  Watch      *watch;
  const char *name;
} Addition;

static void
addition_free (Addition *addition)
{
  g_assert_true (g_thread_self () == addition->watch->main_thread);
  addition->watch->freed++;
  g_free (addition);
}

static Addition *
addition_new (Watch      *watch,
              const char *name)
{
  Addition *addition = g_new0 (Addition, 1);

  addition->watch = watch;
  addition->name = name;
  watch->pending++;
  return addition;
}

static gboolean
add_publisher (PerksWorkspace  *workspace,
               gpointer         user_data,
               GCancellable    *cancellable,
               GError         **error)
{
  Addition *addition = user_data;

  g_assert_true (g_thread_self () != addition->watch->main_thread);
  return perks_commands_add_publisher (workspace, addition->name, NULL, NULL, error);
}

/* The situation is there, and told of, before the callback. */
static void
test_run (Fixture       *fixture,
          gconstpointer  data)
{
  PerksSituation *situation;
  Watch watch;

  watch_init (&watch);
  g_signal_connect (fixture->workspace, "notify::situation", G_CALLBACK (notified_cb), &watch);

  watch.pending++;
  perks_workspace_run_async (fixture->workspace, NULL, NULL, NULL, NULL, finished_cb, &watch);
  wait_for (&watch);
  g_assert_cmpstr (watch.log->str, ==, "notify done ");
  situation = perks_workspace_get_situation (fixture->workspace);
  g_assert_null (perks_books_get_publisher (perks_situation_get_books (situation)));

  perks_workspace_run_async (fixture->workspace, add_publisher, addition_new (&watch, "One"),
                             (GDestroyNotify) addition_free, NULL, finished_cb, &watch);
  wait_for (&watch);
  g_assert_cmpstr (watch.log->str, ==, "notify done notify done ");
  g_assert_cmpuint (watch.freed, ==, 1);
  situation = perks_workspace_get_situation (fixture->workspace);
  g_assert_cmpstr (perks_publisher_get_name (perks_books_get_publisher (
                     perks_situation_get_books (situation))), ==, "One");
  watch_clear (&watch);
}

static void
test_run_property (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (PerksSituation) situation = NULL;
  Watch watch;

  watch_init (&watch);
  watch.pending++;
  perks_workspace_run_async (fixture->workspace, NULL, NULL, NULL, NULL, finished_cb, &watch);
  wait_for (&watch);
  g_object_get (fixture->workspace, "situation", &situation, NULL);
  g_assert_true (situation == perks_workspace_get_situation (fixture->workspace));
  watch_clear (&watch);
}

/* The error comes to the callback; the situation stays the same object. */
static void
test_run_fails (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (PerksSituation) before = NULL;
  Watch watch;

  watch_init (&watch);
  watch.pending++;
  perks_workspace_run_async (fixture->workspace, NULL, NULL, NULL, NULL, finished_cb, &watch);
  wait_for (&watch);
  before = g_object_ref (perks_workspace_get_situation (fixture->workspace));

  g_signal_connect (fixture->workspace, "notify::situation", G_CALLBACK (notified_cb), &watch);
  perks_workspace_run_async (fixture->workspace, add_publisher, addition_new (&watch, ""),
                             (GDestroyNotify) addition_free, NULL, finished_cb, &watch);
  wait_for (&watch);
  g_assert_cmpstr (watch.log->str, ==, "done name: it must not be empty ");
  g_assert_cmpuint (watch.notified, ==, 0);
  g_assert_cmpuint (watch.freed, ==, 1);
  g_assert_true (before == perks_workspace_get_situation (fixture->workspace));
  watch_clear (&watch);
}

static gboolean
append_slowly (PerksWorkspace  *workspace,
               gpointer         user_data,
               GCancellable    *cancellable,
               GError         **error)
{
  Addition *addition = user_data;

  /* The first is the slowest: without an order it would come last. */
  g_usleep (addition->name[0] == '0' ? 30000 : 0);
  return perks_commands_add_publisher (workspace, addition->name, NULL, NULL, error);
}

static void
ordered_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Watch *watch = user_data;
  g_autoptr (GError) error = NULL;
  PerksSituation *situation;

  perks_workspace_run_finish (PERKS_WORKSPACE (object), result, &error);
  g_assert_no_error (error);
  situation = perks_workspace_get_situation (PERKS_WORKSPACE (object));
  g_string_append_printf (watch->log, "%u ",
                          perks_books_get_publishers (perks_situation_get_books (situation))->len);
  watch->pending--;
}

/* Pieces of work do not overlap, and each callback sees what its own work has done and no more. */
static void
test_run_order (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const names[] = { "0", "1", "2", "3", "4", "5", "6", "7" };
  Watch watch;

  watch_init (&watch);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    perks_workspace_run_async (fixture->workspace, append_slowly, addition_new (&watch, names[i]),
                               (GDestroyNotify) addition_free, NULL, ordered_cb, &watch);
  wait_for (&watch);
  g_assert_cmpstr (watch.log->str, ==, "1 2 3 4 5 6 7 8 ");
  g_assert_cmpuint (watch.freed, ==, G_N_ELEMENTS (names));
  watch_clear (&watch);
}

/* Work that was cancelled before it began is not done. */
static void
test_run_cancelled (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PerksBooks) books = NULL;
  Watch watch;

  watch_init (&watch);
  g_cancellable_cancel (cancellable);
  perks_workspace_run_async (fixture->workspace, add_publisher, addition_new (&watch, "One"),
                             (GDestroyNotify) addition_free, cancellable, finished_cb, &watch);
  wait_for (&watch);
  g_assert_cmpstr (watch.log->str, ==, "It was cancelled ");
  books = fixture_load (fixture, NULL);
  g_assert_cmpuint (perks_books_get_publishers (books)->len, ==, 0);
  watch_clear (&watch);
}

static gboolean
cancel_after (PerksWorkspace  *workspace,
              gpointer         user_data,
              GCancellable    *cancellable,
              GError         **error)
{
  gboolean done = perks_commands_add_publisher (workspace, "One", NULL, NULL, error);

  g_cancellable_cancel (cancellable);
  return done;
}

/* What is done is reported as done, even when it is cancelled too late. */
static void
test_run_cancelled_late (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  PerksSituation *situation;
  Watch watch;

  watch_init (&watch);
  watch.pending++;
  perks_workspace_run_async (fixture->workspace, cancel_after, NULL, NULL, cancellable, finished_cb,
                             &watch);
  wait_for (&watch);
  g_assert_cmpstr (watch.log->str, ==, "done ");
  situation = perks_workspace_get_situation (fixture->workspace);
  g_assert_nonnull (perks_books_get_publisher (perks_situation_get_books (situation)));
  watch_clear (&watch);
}

/* Whoever gave the work may let the workspace go before it is done. */
static void
test_run_dropped (void)
{
  g_autofree char *path = g_dir_make_tmp ("perks-workspace-XXXXXX", NULL);
  g_autofree char *data = g_build_filename (path, "perks", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (data);
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (read_day (FIXTURE_TODAY));
  g_autoptr (GError) error = NULL;
  PerksWorkspace *workspace = perks_workspace_new (directory, clock, &error);
  Watch watch;

  g_assert_no_error (error);
  watch_init (&watch);
  perks_workspace_run_async (workspace, append_slowly, addition_new (&watch, "0"),
                             (GDestroyNotify) addition_free, NULL, finished_cb, &watch);
  g_object_add_weak_pointer (G_OBJECT (workspace), (gpointer *) &workspace);
  g_object_unref (workspace);
  wait_for (&watch);
  while (workspace != NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (watch.log->str, ==, "done ");
  watch_clear (&watch);
  remove_folder (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, set_up, func) \
  g_test_add ("/workspace/workspace/" path, Fixture, NULL, set_up, func, fixture_tear_down)

  ADD ("new", fixture_set_up, test_new);
  ADD ("new-refused", fixture_set_up, test_new_refused);
  ADD ("load", fixture_set_up_filled, test_load);
  ADD ("load-refused", fixture_set_up_filled, test_load_refused);
  ADD ("load-empty", fixture_set_up, test_load_empty);
  ADD ("run", fixture_set_up, test_run);
  ADD ("run-property", fixture_set_up, test_run_property);
  ADD ("run-fails", fixture_set_up, test_run_fails);
  ADD ("run-order", fixture_set_up, test_run_order);
  ADD ("run-cancelled", fixture_set_up, test_run_cancelled);
  ADD ("run-cancelled-late", fixture_set_up, test_run_cancelled_late);
  g_test_add_func ("/workspace/workspace/run-dropped", test_run_dropped);

  return g_test_run ();
}
