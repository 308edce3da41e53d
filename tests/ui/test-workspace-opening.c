/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-workspace-opening.h"

#include "perks-day.h"
#include "perks-error.h"
#include "perks-ui-fixture.h"

typedef struct
{
  PerksWorkspace *workspace;
  GError         *error;
  gboolean        done;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_object (&outcome->workspace);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->workspace = perks_workspace_opening_run_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static gboolean
is_done (gpointer user_data)
{
  return ((Outcome *) user_data)->done;
}

static void
open_books (const char *path,
            Outcome    *outcome)
{
  g_autoptr (GFile) directory = g_file_new_for_path (path);
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (perks_day_new (2026, 11, 22));

  perks_workspace_opening_run_async (directory, clock, opened_cb, outcome);
}

static void
test_opens (PerksUiFixture *fixture,
            gconstpointer   data)
{
  g_auto (Outcome) outcome = { NULL };

  g_clear_object (&fixture->context);
  open_books (fixture->path, &outcome);
  perks_ui_wait (is_done, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (PERKS_IS_WORKSPACE (outcome.workspace));
  g_assert_cmpint (perks_clock_get_today (perks_workspace_get_clock (outcome.workspace)), ==,
                   perks_day_new (2026, 11, 22));
}

static gboolean
close_cb (gpointer user_data)
{
  PerksUiFixture *fixture = user_data;

  g_clear_object (&fixture->context);
  return G_SOURCE_REMOVE;
}

/* Who holds the books for a moment is waited for. */
static void
test_patience (PerksUiFixture *fixture,
               gconstpointer   data)
{
  g_auto (Outcome) outcome = { NULL };

  open_books (fixture->path, &outcome);
  g_timeout_add (250, close_cb, fixture);
  perks_ui_wait (is_done, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_nonnull (outcome.workspace);
}

/* A file stands where the data directory should be: that does not pass by waiting. */
static void
test_failure (PerksUiFixture *fixture,
              gconstpointer   data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autofree char *path = g_build_filename (fixture->path, "file", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "in the way", -1, &error);
  g_assert_no_error (error);
  open_books (path, &outcome);
  perks_ui_wait (is_done, &outcome);
  g_assert_null (outcome.workspace);
  g_assert_true (outcome.error->domain == PERKS_ERROR);
  g_assert_nonnull (strstr (outcome.error->message, path));
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/workspace-opening/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, \
              func, perks_ui_fixture_tear_down)
  ADD ("opens", test_opens);
  ADD ("patience", test_patience);
  ADD ("failure", test_failure);

  return g_test_run ();
}
