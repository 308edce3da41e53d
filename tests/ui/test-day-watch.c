/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day-watch.h"

#include "perks-day.h"
#include "perks-ui-fixture.h"

static void
count_cb (PerksWorkspace *workspace,
          GParamSpec     *pspec,
          guint          *n_changes)
{
  *n_changes += 1;
}

static guint
check_on (PerksUiFixture *fixture,
          PerksDay        day)
{
  PerksWorkspace *workspace = perks_context_get_workspace (fixture->context);
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (day);
  g_autoptr (PerksDayWatch) watch = perks_day_watch_new (workspace, clock);
  guint n_changes = 0;
  gulong handler =
    g_signal_connect (workspace, "notify::situation", G_CALLBACK (count_cb), &n_changes);
  gboolean checked = perks_day_watch_check (watch);

  /* What is given to the workspace now is done after what the watch gave it. */
  perks_ui_settle ();
  g_signal_handler_disconnect (workspace, handler);
  g_assert_cmpuint (n_changes, ==, checked ? 1 : 0);
  return checked;
}

static void
test_same_day (PerksUiFixture *fixture,
               gconstpointer   data)
{
  g_assert_false (check_on (fixture, perks_day_new (2026, 11, 22)));
}

static void
test_next_day (PerksUiFixture *fixture,
               gconstpointer   data)
{
  g_assert_true (check_on (fixture, perks_day_new (2026, 11, 23)));
}

/* The machine has slept for weeks, or its clock was put right. */
static void
test_other_days (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  g_assert_true (check_on (fixture, perks_day_new (2027, 1, 15)));
  g_assert_true (check_on (fixture, perks_day_new (2026, 11, 21)));
}

/* As long as the books are not read there is nothing to work out anew. */
static void
test_not_read_yet (PerksUiFixture *fixture,
                   gconstpointer   data)
{
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (perks_day_new (2026, 11, 22));
  g_autoptr (PerksClock) later = perks_clock_new_fixed (perks_day_new (2026, 11, 23));
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->path, "other", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (path);
  g_autoptr (PerksWorkspace) workspace = perks_workspace_new (directory, clock, &error);
  g_autoptr (PerksDayWatch) watch = NULL;

  g_assert_no_error (error);
  watch = perks_day_watch_new (workspace, later);
  g_assert_false (perks_day_watch_check (watch));
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (perks_day_new (2026, 11, 23));
  PerksDayWatch *watch =
    perks_day_watch_new (perks_context_get_workspace (fixture->context), clock);

  perks_day_watch_check (watch);
  perks_ui_settle ();
  g_assert_finalize_object (watch);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/day-watch/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, func, \
              perks_ui_fixture_tear_down)
  ADD ("same-day", test_same_day);
  ADD ("next-day", test_next_day);
  ADD ("other-days", test_other_days);
  ADD ("not-read-yet", test_not_read_yet);
  ADD ("finalize", test_finalize);

  return g_test_run ();
}
