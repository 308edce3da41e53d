/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-history-group.h"

#include "perks-change.h"
#include "perks-commands.h"
#include "perks-ui-fixture.h"

/* A line for each change: its label and how many fields it touched. */
static GPtrArray *
write_lines (GPtrArray *changes,
             gpointer   user_data)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_history_line_free);

  for (guint i = 0; i < changes->len; i++)
    {
      PerksChange *change = g_ptr_array_index (changes, i);
      g_autofree char *title = g_strdup_printf ("Change <%u>", i + 1);

      g_ptr_array_add (lines, perks_history_line_new (title, perks_change_get_label (change)));
    }

  return lines;
}

typedef struct
{
  const char *offer;
  const char *assignments[2];
} Edit;

static gboolean
edit_offer (PerksWorkspace  *workspace,
            gpointer         user_data,
            GCancellable    *cancellable,
            GError         **error)
{
  const Edit *edit = user_data;

  return perks_commands_edit_offer (workspace, NULL, edit->offer, edit->assignments, error);
}

static void
edit_times (PerksUiFixture *fixture,
            guint           n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *word = g_strdup_printf ("owner=person-%u@example.com", i);
      Edit edit = { "planner", { word, NULL } };

      perks_ui_fixture_run (fixture, edit_offer, &edit);
    }
}

static void
load (PerksUiFixture    *fixture,
      PerksHistoryGroup *group,
      const char        *id)
{
  PerksWorkspace *workspace = perks_context_get_workspace (fixture->context);

  perks_history_group_load (group, perks_workspace_get_repository (workspace), "offer", id,
                            write_lines, NULL, NULL);
}

static PerksHistoryGroup *
show_group (void)
{
  GtkWidget *group = g_object_new (PERKS_TYPE_HISTORY_GROUP, "title", "History", NULL);

  perks_ui_show (group, 400, 800);
  return PERKS_HISTORY_GROUP (group);
}

static guint
count_rows (PerksHistoryGroup *group)
{
  return perks_ui_count (GTK_WIDGET (group), ADW_TYPE_ACTION_ROW);
}

static void
test_first_ten (PerksUiFixture *fixture,
                gconstpointer   data)
{
  PerksHistoryGroup *group = show_group ();
  GtkWidget *row;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (group)));
  edit_times (fixture, 9);
  load (fixture, group, "planner");
  perks_ui_wait_for_text (GTK_WIDGET (group), "Change <10>");
  g_assert_cmpuint (count_rows (group), ==, 10);
  perks_ui_assert_hides (group, "Show All");

  edit_times (fixture, 2);
  load (fixture, group, "planner");
  perks_ui_wait_for_text (GTK_WIDGET (group), "Show All");
  g_assert_cmpuint (count_rows (group), ==, 11);
  perks_ui_assert_hides (group, "Change <11>");

  row = perks_ui_find (GTK_WIDGET (group), ADW_TYPE_ACTION_ROW, "Show All");
  g_signal_emit_by_name (row, "activated");
  perks_ui_settle ();
  g_assert_cmpuint (count_rows (group), ==, 12);
  perks_ui_assert_shows (group, "Change <12>");
  perks_ui_assert_hides (group, "Show All");

  /* It stays unfolded when something more happens. */
  edit_times (fixture, 1);
  load (fixture, group, "planner");
  perks_ui_wait_for_text (GTK_WIDGET (group), "Change <13>");
  perks_ui_assert_hides (group, "Show All");
}

/* Of two readings the later one counts; what never was has no history. */
static void
test_others (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksHistoryGroup *group = show_group ();

  edit_times (fixture, 2);
  load (fixture, group, "planner");
  load (fixture, group, "cafe-meter");
  perks_ui_wait_for_text (GTK_WIDGET (group), "Change <1>");
  perks_ui_settle ();
  g_assert_cmpuint (count_rows (group), ==, 1);

  load (fixture, group, "nobody-knows");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (group)));
  perks_ui_settle ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (group)));
}

static void
note_free (gpointer freed)
{
  *(gboolean *) freed = TRUE;
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

/* Gone while it reads, it does no harm. */
static void
test_gone (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksWorkspace *workspace = perks_context_get_workspace (fixture->context);
  PerksHistoryGroup *group = g_object_ref_sink (g_object_new (PERKS_TYPE_HISTORY_GROUP, NULL));
  gboolean freed = FALSE;

  perks_history_group_load (group, perks_workspace_get_repository (workspace), "offer", "planner",
                            write_lines, &freed, note_free);
  g_assert_finalize_object (group);
  perks_ui_wait (is_true, &freed);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/history-group/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, \
              func, perks_ui_fixture_tear_down)
  ADD ("first-ten", test_first_ten);
  ADD ("others", test_others);
  ADD ("gone", test_gone);
#undef ADD

  return g_test_run ();
}
