/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-focus-memory.h"

#include "perks-button-box.h"
#include "perks-fact-group.h"
#include "perks-ui-fixture.h"

static void
set_up (PerksUiFixture *fixture,
        gconstpointer   data)
{
}

static void
tear_down (PerksUiFixture *fixture,
           gconstpointer   data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, 0);

      gtk_window_destroy (window);
    }
}

static void
fill (PerksFactGroup *group,
      guint           n)
{
  perks_fact_group_clear (group);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Row %u", i + 1);
      GtkWidget *row = perks_fact_group_add_fact (group, title, NULL, NULL);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_button_new_with_label ("Do"));
    }
}

static GtkWidget *
show_group (guint n)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *group = g_object_new (PERKS_TYPE_FACT_GROUP, NULL);

  fill (PERKS_FACT_GROUP (group), n);
  gtk_box_append (GTK_BOX (page), gtk_entry_new ());
  gtk_box_append (GTK_BOX (page), group);
  perks_ui_show (page, 400, 600);
  return page;
}

static PerksFactGroup *
get_group (GtkWidget *page)
{
  return PERKS_FACT_GROUP (perks_ui_find (page, PERKS_TYPE_FACT_GROUP, NULL));
}

static GtkWidget *
get_focus (GtkWidget *page)
{
  return gtk_root_get_focus (gtk_widget_get_root (page));
}

/* From a button within a row to the row that stands there now, or to the last one. */
static void
test_rows (PerksUiFixture *fixture,
           gconstpointer   data)
{
  static const struct
  {
    const char *before;
    guint       n_after;
    const char *after;
  } cases[] = {
    { "Row 2", 3, "Row 2" },
    { "Row 3", 2, "Row 2" },
    { "Row 1", 1, "Row 1" },
  };
  GtkWidget *page = show_group (3);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksFocusMemory memory;
      GtkWidget *row;

      fill (get_group (page), 3);
      perks_ui_settle ();
      row = perks_ui_find (page, ADW_TYPE_ACTION_ROW, cases[i].before);
      gtk_widget_grab_focus (perks_ui_find (row, GTK_TYPE_BUTTON, NULL));
      perks_focus_memory_keep (&memory, page);
      fill (get_group (page), cases[i].n_after);
      perks_focus_memory_restore (&memory);
      g_assert_nonnull (get_focus (page));
      perks_ui_assert_shows (get_focus (page), cases[i].after);
    }
}

static void
test_buttons (PerksUiFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  PerksButtonBox *box = g_object_new (PERKS_TYPE_BUTTON_BOX, NULL);
  PerksFocusMemory memory;

  gtk_box_append (GTK_BOX (page), GTK_WIDGET (box));
  perks_button_box_add (box, "One", "window.close", NULL);
  perks_button_box_add (box, "Two", "window.close", NULL);
  perks_ui_show (page, 400, 200);
  gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (box)));
  perks_focus_memory_keep (&memory, page);
  perks_button_box_clear (box);
  perks_button_box_add (box, "Three", "window.close", NULL);
  perks_button_box_add (box, "Four", "window.close", NULL);
  perks_ui_settle ();
  perks_focus_memory_restore (&memory);
  perks_ui_assert_shows (get_focus (page), "Four");
}

/* What is elsewhere stays there. */
static void
test_elsewhere (PerksUiFixture *fixture,
                gconstpointer   data)
{
  GtkWidget *page = show_group (2);
  GtkWidget *bare = g_object_ref_sink (gtk_label_new (NULL));
  PerksFocusMemory memory;
  GtkWidget *before;

  gtk_widget_grab_focus (perks_ui_find (page, GTK_TYPE_ENTRY, NULL));
  before = get_focus (page);
  perks_focus_memory_keep (&memory, GTK_WIDGET (get_group (page)));
  g_assert_null (memory.list);
  fill (get_group (page), 3);
  perks_focus_memory_restore (&memory);
  g_assert_true (get_focus (page) == before);

  perks_focus_memory_keep (&memory, bare);
  g_assert_null (memory.list);
  g_object_unref (bare);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/focus-memory/" name, PerksUiFixture, NULL, set_up, func, tear_down)
  ADD ("rows", test_rows);
  ADD ("buttons", test_buttons);
  ADD ("elsewhere", test_elsewhere);
#undef ADD

  return g_test_run ();
}
