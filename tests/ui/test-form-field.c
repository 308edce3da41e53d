/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-form-field.h"

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

static GtkWidget *
show_field (PerksFormField *field)
{
  GtkWidget *group = adw_preferences_group_new ();

  perks_form_field_add_to (field, ADW_PREFERENCES_GROUP (group));
  perks_ui_show (group, 360, 200);
  return group;
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

static void
assert_text (PerksFormField *field,
             const char     *expected)
{
  g_autofree char *text = perks_form_field_dup_text (field);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_text (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksFormField *field = perks_form_field_new_text ("A & B");
  GtkWidget *group = show_field (field);
  guint n_changes = 0;

  g_signal_connect_swapped (field, "changed", G_CALLBACK (count_cb), &n_changes);
  assert_text (field, "");
  gtk_editable_set_text (GTK_EDITABLE (perks_form_field_get_row (field)), "typed");
  assert_text (field, "typed");
  g_assert_cmpuint (n_changes, >, 0);
  perks_form_field_set_text (field, "other");
  assert_text (field, "other");
  perks_ui_assert_shows (group, "A & B");
  g_assert_finalize_object (field);
}

static void
test_message (PerksUiFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (PerksFormField) field = perks_form_field_new_text ("Day");
  GtkWidget *group = show_field (field);
  GtkWidget *row = perks_form_field_get_row (field);

  g_assert_null (perks_form_field_get_message (field));
  perks_form_field_set_message (field, PERKS_FORM_TONE_ERROR, "<Not> a day");
  g_assert_cmpstr (perks_form_field_get_message (field), ==, "<Not> a day");
  perks_ui_assert_shows (group, "<Not> a day");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  perks_form_field_set_message (field, PERKS_FORM_TONE_WARNING, "Perhaps");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  perks_ui_assert_shows (group, "Perhaps");

  perks_form_field_set_message (field, PERKS_FORM_TONE_HINT, NULL);
  g_assert_null (perks_form_field_get_message (field));
  perks_ui_assert_hides (group, "Perhaps");
}

static void
test_choice (PerksUiFixture *fixture,
             gconstpointer   data)
{
  const char *const names[] = { "", "a", "b", NULL };
  const char *const titles[] = { "None", "Alpha", "Beta", NULL };
  const char *const fewer_names[] = { "", "b", NULL };
  const char *const fewer_titles[] = { "None", "Beta", NULL };
  g_autoptr (PerksFormField) field = perks_form_field_new_choice ("Choice");
  guint n_changes = 0;

  show_field (field);
  perks_form_field_set_choices (field, names, titles);
  assert_text (field, "");
  perks_form_field_set_text (field, "b");
  assert_text (field, "b");

  /* Other choices are no choice of the person's. */
  g_signal_connect_swapped (field, "changed", G_CALLBACK (count_cb), &n_changes);
  perks_form_field_set_choices (field, fewer_names, fewer_titles);
  assert_text (field, "b");
  g_assert_cmpuint (n_changes, ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (perks_form_field_get_row (field)), 0);
  assert_text (field, "");
  g_assert_cmpuint (n_changes, ==, 1);
  perks_form_field_set_text (field, "unknown");
  assert_text (field, "");
}

static void
test_switch (PerksUiFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (PerksFormField) field = perks_form_field_new_switch ("Done");
  guint n_changes = 0;

  show_field (field);
  g_signal_connect_swapped (field, "changed", G_CALLBACK (count_cb), &n_changes);
  assert_text (field, "");
  perks_form_field_set_text (field, "yes");
  assert_text (field, "yes");
  g_assert_cmpuint (n_changes, ==, 1);
}

static void
test_day (PerksUiFixture *fixture,
          gconstpointer   data)
{
  g_autoptr (PerksFormField) field = perks_form_field_new_day ("Live Since");
  GtkWidget *group = show_field (field);
  GtkWidget *button = perks_ui_find (group, GTK_TYPE_MENU_BUTTON, NULL);
  GtkWidget *calendar;
  g_autoptr (GDateTime) date = g_date_time_new_utc (2024, 2, 29, 0, 0, 0);
  g_autoptr (GDateTime) shown = NULL;

  g_assert_nonnull (button);
  calendar = gtk_popover_get_child (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
  assert_text (field, "2024-02-29");

  perks_form_field_set_text (field, "2023-11-14");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  perks_ui_settle ();
  shown = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_assert_cmpint (g_date_time_get_year (shown), ==, 2023);
  g_assert_cmpint (g_date_time_get_month (shown), ==, 11);
  g_assert_cmpint (g_date_time_get_day_of_month (shown), ==, 14);
  assert_text (field, "2023-11-14");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  perks_ui_settle ();
}

static void
test_visible (PerksUiFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (PerksFormField) field = perks_form_field_new_text ("Kind");
  GtkWidget *group = show_field (field);

  perks_form_field_set_message (field, PERKS_FORM_TONE_ERROR, "Wrong");
  perks_form_field_set_visible (field, FALSE);
  perks_ui_assert_hides (group, "Kind");
  perks_ui_assert_hides (group, "Wrong");
  perks_form_field_set_visible (field, TRUE);
  perks_ui_assert_shows (group, "Kind");
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, PerksUiFixture, NULL, set_up, func, tear_down)
  ADD ("/ui/form-field/text", test_text);
  ADD ("/ui/form-field/message", test_message);
  ADD ("/ui/form-field/choice", test_choice);
  ADD ("/ui/form-field/switch", test_switch);
  ADD ("/ui/form-field/day", test_day);
  ADD ("/ui/form-field/visible", test_visible);
#undef ADD

  return g_test_run ();
}
