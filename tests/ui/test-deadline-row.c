/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadline-row.h"

#include "perks-day.h"
#include "perks-ui-fixture.h"
#include "perks-window.h"

static GtkWidget *
make_row (PerksDay         due,
          PerksProvenance  provenance,
          PerksAction      action)
{
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (PerksDeadline) deadline = perks_deadline_new (&(PerksDeadlineValues) {
    .rule = "contact-silence",
    .entity = "offer:planner",
    .due = due,
    .text = "“<Planner> & Co.” has been live for long. Look up the owner.",
    .source = "2023-08#getting-started",
    .provenance = provenance,
    .action = action,
    .target = "planner",
  });

  return perks_deadline_row_new (deadline, perks_day_new (2026, 11, 22), locale_text);
}

/* In a window that knows what can be done. */
static GtkWidget *
show_in_window (GtkWidget *row)
{
  GtkWidget *window = g_object_new (PERKS_TYPE_WINDOW, NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  perks_ui_settle ();
  return row;
}

static void
test_texts (PerksUiFixture *fixture,
            gconstpointer   data)
{
  static const struct
  {
    int         days;
    const char *due;
    const char *icon;
  } cases[] = {
    { -34, "Overdue by 34 days, since Oct 19, 2026", "Overdue" },
    { -1, "Overdue by 1 day, since Nov 21, 2026", "Overdue" },
    { 0, "Due today, Nov 22, 2026", "Due" },
    { 1, "In 1 day, on Nov 23, 2026", "Due" },
    { 23, "In 23 days, on Dec 15, 2026", "Due" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row =
        show_in_window (make_row (perks_day_new (2026, 11, 22) + cases[i].days,
                                  PERKS_PROVENANCE_PUBLISHED, PERKS_ACTION_FIND_OWNER));
      g_autofree char *name = NULL;

      perks_ui_assert_shows (row, "No message from the Rewards team");
      perks_ui_assert_shows (row, "“<Planner> & Co.” has been live for long. Look up the owner.");
      perks_ui_assert_shows (row, cases[i].due);
      perks_ui_assert_hides (row, "Assumed");
      g_assert_cmpstr (
        gtk_widget_get_tooltip_text (perks_ui_find (row, GTK_TYPE_IMAGE, NULL)), ==, cases[i].icon);
      name = g_strconcat ("No message from the Rewards team. ", cases[i].due,
                          ". “<Planner> & Co.” has been live for long. Look up the owner.", NULL);
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    }
}

/* What has no day says none; what rests on an assumption says so. */
static void
test_marks (PerksUiFixture *fixture,
            gconstpointer   data)
{
  GtkWidget *row = show_in_window (make_row (PERKS_DAY_NONE, PERKS_PROVENANCE_ASSUMED,
                                             PERKS_ACTION_FIND_OWNER));

  perks_ui_assert_shows (row, "Assumed");
  perks_ui_assert_hides (row, "Due");
  perks_ui_assert_hides (row, "days");
  row = show_in_window (make_row (PERKS_DAY_NONE, PERKS_PROVENANCE_USER, PERKS_ACTION_FIND_OWNER));
  perks_ui_assert_shows (row, "Assumed");
}

/* One button, which does it; the row itself explains. */
static void
test_actions (PerksUiFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *row = show_in_window (make_row (PERKS_DAY_NONE, PERKS_PROVENANCE_PUBLISHED,
                                             PERKS_ACTION_FIND_OWNER));
  GtkWidget *button = perks_ui_find (row, GTK_TYPE_BUTTON, "Find the Owner");
  const char *id = "contact-silence/offer:planner";

  g_assert_cmpuint (perks_ui_count (row, GTK_TYPE_BUTTON), ==, 1);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.act");
  g_assert_cmpstr (g_variant_get_string (
    gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL), ==, id);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.explain");
  g_assert_cmpstr (g_variant_get_string (
    gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL), ==, id);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (button),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_widget_is_sensitive (button));
}

/* A page that knows a shorter way has the button take it, in any window. */
static void
test_own_action (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  GtkWidget *row = make_row (PERKS_DAY_NONE, PERKS_PROVENANCE_PUBLISHED, PERKS_ACTION_OPEN_REMOTES);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *button;

  perks_deadline_row_set_action (PERKS_DEADLINE_ROW (row), "Look Here", "test.show",
                                 g_variant_new ("(ss)", "a", "b"));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  perks_ui_show (list, 600, 300);
  button = perks_ui_find (row, GTK_TYPE_BUTTON, "Look Here");
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "test.show");
  g_assert_true (g_variant_is_of_type (
    gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), G_VARIANT_TYPE ("(ss)")));
  gtk_test_accessible_assert_property (
    button, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Look Here: “<Planner> & Co.” has been live for long. Look up the owner.");
}

/* What a window cannot do has no button: no window has accounts yet, another window has nothing. */
static void
test_no_action (PerksUiFixture *fixture,
                gconstpointer   data)
{
  GtkWidget *row = show_in_window (make_row (PERKS_DAY_NONE, PERKS_PROVENANCE_PUBLISHED,
                                             PERKS_ACTION_OPEN_REMOTES));
  GtkWidget *list = gtk_list_box_new ();

  g_assert_cmpuint (perks_ui_count (row, GTK_TYPE_BUTTON), ==, 0);
  row = make_row (PERKS_DAY_NONE, PERKS_PROVENANCE_PUBLISHED, PERKS_ACTION_EDIT_OFFER);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  perks_ui_show (list, 600, 300);
  g_assert_cmpuint (perks_ui_count (row, GTK_TYPE_BUTTON), ==, 0);
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  GtkWidget *row = g_object_ref_sink (make_row (PERKS_DAY_NONE, PERKS_PROVENANCE_PUBLISHED,
                                                PERKS_ACTION_EDIT_OFFER));

  g_assert_cmpstr (perks_deadline_get_rule (
    perks_deadline_row_get_deadline (PERKS_DEADLINE_ROW (row))), ==, "contact-silence");
  g_assert_finalize_object (row);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/deadline-row/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up, func, \
              perks_ui_fixture_tear_down)
  ADD ("texts", test_texts);
  ADD ("marks", test_marks);
  ADD ("actions", test_actions);
  ADD ("own-action", test_own_action);
  ADD ("no-action", test_no_action);
  ADD ("finalize", test_finalize);

  return g_test_run ();
}
