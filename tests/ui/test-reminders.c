/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-reminders.h"

#include <glib/gstdio.h>

#include "perks-commands.h"
#include "perks-day.h"
#include "perks-ui-fixture.h"

#define GROUP "app.perks.Test"

/* What a test has of its own besides the books: an application that shows nothing, a file, and what
 * was sent and withdrawn. */
typedef struct
{
  PerksUiFixture  ui;
  GApplication   *application;
  GFile          *file;
  PerksReminders *reminders;
  guint           n_sent;
  guint           n_withdrawn;
  guint           n_failed;
} Fixture;

#define FIXTURE_KEY "fixture"

static void
send (GApplication  *application,
      const char    *id,
      GNotification *notification)
{
  Fixture *fixture = g_object_get_data (G_OBJECT (application), FIXTURE_KEY);

  g_assert_cmpstr (id, ==, "deadlines");
  g_assert_true (G_IS_NOTIFICATION (notification));
  fixture->n_sent++;
}

static void
withdraw (GApplication *application,
          const char   *id)
{
  Fixture *fixture = g_object_get_data (G_OBJECT (application), FIXTURE_KEY);

  g_assert_cmpstr (id, ==, "deadlines");
  fixture->n_withdrawn++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  perks_ui_fixture_set_up_sample (&fixture->ui, data);
  fixture->application = g_application_new (GROUP, G_APPLICATION_DEFAULT_FLAGS);
  g_object_set_data (G_OBJECT (fixture->application), FIXTURE_KEY, fixture);
  fixture->file = g_file_new_build_filename (fixture->ui.path, "reminders", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->reminders != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->reminders));
  g_object_unref (fixture->application);
  g_object_unref (fixture->file);
  perks_ui_fixture_tear_down (&fixture->ui, data);
}

static void
failed_cb (PerksReminders *reminders,
           const char     *message,
           Fixture        *fixture)
{
  g_assert_nonnull (strstr (message, g_file_peek_path (fixture->file)));
  fixture->n_failed++;
}

/* As at the start of a window; what is written is written when this returns. */
static void
start_for (Fixture    *fixture,
           const char *group)
{
  static const PerksReminderSink sink = { send, withdraw };

  if (fixture->reminders != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->reminders));
  fixture->n_sent = fixture->n_withdrawn = 0;
  fixture->reminders =
    perks_reminders_new (fixture->application,
                         perks_context_get_workspace (fixture->ui.context), fixture->file, group,
                         &sink);
  g_signal_connect (fixture->reminders, "failed", G_CALLBACK (failed_cb), fixture);
  perks_ui_settle ();
}

static void
start (Fixture *fixture)
{
  start_for (fixture, GROUP);
}

static char *
read_value (Fixture    *fixture,
            const char *group,
            const char *key)
{
  g_autoptr (GKeyFile) state = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (state, g_file_peek_path (fixture->file), G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  return g_key_file_get_string (state, group, key, NULL);
}

#define assert_value(fixture, group, key, expected) \
  G_STMT_START { \
    g_autofree char *value_ = read_value (fixture, group, key); \
    g_assert_cmpstr (value_, ==, expected); \
  } G_STMT_END

/* The same books on another day. */
static void
reopen (Fixture  *fixture,
        PerksDay  day)
{
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (day);
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (GFile) directory = g_file_new_for_path (fixture->ui.path);
  g_autoptr (PerksWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (g_steal_pointer (&fixture->reminders));
  g_clear_object (&fixture->ui.context);
  workspace = perks_workspace_new (directory, clock, &error);
  g_assert_no_error (error);
  fixture->ui.context = perks_context_new (workspace, locale_text);
  perks_ui_fixture_run (&fixture->ui, NULL, NULL);
}

/* On 22 November two things of the sample are overdue: the answer to a claim and a message. */
static gboolean
note_answer (PerksWorkspace  *workspace,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  return perks_commands_claim (workspace, NULL, &(PerksClaimValues) {
    .benefit = "featured-category",
    .offer = "planner",
    .state = PERKS_CLAIM_STATE_CONTACTED,
  }, error);
}

static gboolean
rename_publisher (PerksWorkspace  *workspace,
                  gpointer         user_data,
                  GCancellable    *cancellable,
                  GError         **error)
{
  static const char *const words[] = { "name=Other Ltd", NULL };

  return perks_commands_edit_publisher (workspace, "pantlerwick-software", words, error);
}

static void
test_once_a_day (Fixture       *fixture,
                 gconstpointer  data)
{
  start (fixture);
  g_assert_cmpuint (fixture->n_sent, ==, 1);
  assert_value (fixture, GROUP, "day", "2026-11-22");
  assert_value (fixture, GROUP, "ids",
                "contact-silence/offer:kitchen-rollout;"
                "claim-reply-overdue/claim:pantlerwick-software/featured-category/planner;");

  perks_ui_fixture_run (&fixture->ui, rename_publisher, NULL);
  perks_ui_settle ();
  g_assert_cmpuint (fixture->n_sent, ==, 1);
  g_assert_cmpuint (fixture->n_withdrawn, ==, 0);

  /* A second start on the same day. */
  start (fixture);
  g_assert_cmpuint (fixture->n_sent, ==, 0);
  g_assert_cmpuint (fixture->n_withdrawn, ==, 0);
}

static void
test_next_day (Fixture       *fixture,
               gconstpointer  data)
{
  start (fixture);
  reopen (fixture, perks_day_new (2026, 11, 23));
  start (fixture);
  g_assert_cmpuint (fixture->n_sent, ==, 1);
  assert_value (fixture, GROUP, "day", "2026-11-23");
}

/* What is not true any more is taken back, and nothing else is said on that day. */
static void
test_settled (Fixture       *fixture,
              gconstpointer  data)
{
  start (fixture);
  perks_ui_fixture_run (&fixture->ui, note_answer, NULL);
  perks_ui_settle ();
  g_assert_cmpuint (fixture->n_withdrawn, ==, 1);
  g_assert_cmpuint (fixture->n_sent, ==, 1);
  assert_value (fixture, GROUP, "ids", NULL);
  assert_value (fixture, GROUP, "day", "2026-11-22");

  perks_ui_fixture_run (&fixture->ui, rename_publisher, NULL);
  perks_ui_settle ();
  g_assert_cmpuint (fixture->n_withdrawn, ==, 1);
  start (fixture);
  g_assert_cmpuint (fixture->n_sent, ==, 0);
}

/* Also when it was settled while no window was open. */
static void
test_settled_meanwhile (Fixture       *fixture,
                        gconstpointer  data)
{
  start (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->reminders));
  perks_ui_fixture_run (&fixture->ui, note_answer, NULL);
  start (fixture);
  g_assert_cmpuint (fixture->n_sent, ==, 0);
  g_assert_cmpuint (fixture->n_withdrawn, ==, 1);
}

static void
test_switch (Fixture       *fixture,
             gconstpointer  data)
{
  gboolean enabled = FALSE;

  start (fixture);
  g_object_get (fixture->reminders, "enabled", &enabled, NULL);
  g_assert_true (enabled);
  g_object_set (fixture->reminders, "enabled", FALSE, NULL);
  perks_ui_settle ();
  g_assert_cmpuint (fixture->n_withdrawn, ==, 1);
  assert_value (fixture, "general", "enabled", "false");

  /* It stays so, also on another day. */
  reopen (fixture, perks_day_new (2026, 11, 23));
  start (fixture);
  g_assert_false (perks_reminders_get_enabled (fixture->reminders));
  g_assert_cmpuint (fixture->n_sent, ==, 0);

  perks_reminders_set_enabled (fixture->reminders, TRUE);
  perks_ui_settle ();
  g_assert_cmpuint (fixture->n_sent, ==, 1);
  assert_value (fixture, "general", "enabled", "true");
  assert_value (fixture, GROUP, "day", "2026-11-23");

  /* Off and on again on the same day does not say it twice. */
  perks_reminders_set_enabled (fixture->reminders, FALSE);
  perks_reminders_set_enabled (fixture->reminders, TRUE);
  perks_ui_settle ();
  g_assert_cmpuint (fixture->n_sent, ==, 1);
  assert_value (fixture, "general", "enabled", "true");
}

/* Two data directories are reminded of each on its own. */
static void
test_groups (Fixture       *fixture,
             gconstpointer  data)
{
  start (fixture);
  start_for (fixture, "app.perks.Other");
  g_assert_cmpuint (fixture->n_sent, ==, 1);
  start (fixture);
  g_assert_cmpuint (fixture->n_sent, ==, 0);
  assert_value (fixture, "app.perks.Other", "day", "2026-11-22");
  assert_value (fixture, GROUP, "day", "2026-11-22");
}

static gboolean
remove_publisher (PerksWorkspace  *workspace,
                  gpointer         user_data,
                  GCancellable    *cancellable,
                  GError         **error)
{
  return perks_commands_remove_publisher (workspace, "pantlerwick-software", error);
}

/* Without a publisher nothing is owed. */
static void
test_nothing_due (Fixture       *fixture,
                  gconstpointer  data)
{
  perks_ui_fixture_run (&fixture->ui, remove_publisher, NULL);
  start (fixture);
  g_assert_cmpuint (fixture->n_sent, ==, 0);
  g_assert_cmpuint (fixture->n_withdrawn, ==, 0);
  g_assert_false (g_file_query_exists (fixture->file, NULL));
}

/* It is said that it cannot be kept; the reminder itself has come. */
static void
test_unwritable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->ui.path, "in-the-way", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (folder, "", -1, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->file);
  fixture->file = g_file_new_build_filename (folder, "reminders", NULL);
  start (fixture);
  g_assert_cmpuint (fixture->n_sent, ==, 1);
  g_assert_cmpuint (fixture->n_failed, >=, 1);
}

static gboolean
is_kept (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_file_query_exists (fixture->file, NULL);
}

/* What is told at the very end is kept, and nothing is told after it. */
static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  static const PerksReminderSink sink = { send, withdraw };

  fixture->reminders =
    perks_reminders_new (fixture->application,
                         perks_context_get_workspace (fixture->ui.context), fixture->file, GROUP,
                         &sink);
  perks_reminders_stop (fixture->reminders);
  perks_ui_settle ();
  g_assert_cmpuint (fixture->n_sent, ==, 0);

  start (fixture);
  g_assert_cmpuint (fixture->n_sent, ==, 1);
  perks_reminders_stop (fixture->reminders);
  perks_ui_wait (is_kept, fixture);
  perks_ui_fixture_run (&fixture->ui, note_answer, NULL);
  perks_ui_settle ();
  g_assert_cmpuint (fixture->n_withdrawn, ==, 0);
}

/* The application may end before the reminders do. */
static void
test_application_gone (Fixture       *fixture,
                       gconstpointer  data)
{
  start (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->application));
  perks_ui_fixture_run (&fixture->ui, note_answer, NULL);
  perks_ui_settle ();
  g_assert_cmpuint (fixture->n_withdrawn, ==, 0);
  fixture->application = g_application_new (GROUP, G_APPLICATION_DEFAULT_FLAGS);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/ui/reminders/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("once-a-day", test_once_a_day);
  ADD ("next-day", test_next_day);
  ADD ("settled", test_settled);
  ADD ("settled-meanwhile", test_settled_meanwhile);
  ADD ("switch", test_switch);
  ADD ("groups", test_groups);
  ADD ("nothing-due", test_nothing_due);
  ADD ("unwritable", test_unwritable);
  ADD ("stop", test_stop);
  ADD ("application-gone", test_application_gone);

  return g_test_run ();
}
