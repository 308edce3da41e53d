/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-attention-row.h"

#include "perks-day.h"
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
show_row (PerksDay due,
          int      width)
{
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (PerksDeadline) deadline = perks_deadline_new (&(PerksDeadlineValues) {
    .rule = "contact-silence",
    .entity = "offer:planner",
    .due = due,
    .text = "Something <is> the matter. Do something about it.",
    .source = "2023-08#getting-started",
    .action = PERKS_ACTION_FIND_OWNER,
    .target = "planner",
  });
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = perks_attention_row_new (deadline, perks_day_new (2026, 11, 22), locale_text);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  perks_ui_show (list, width, 300);
  return row;
}

/* When it is due is said in words, and the icon has a word too. */
static void
test_due (PerksUiFixture *fixture,
          gconstpointer   data)
{
  static const struct
  {
    int         year;
    int         month;
    int         day;
    const char *when;
    const char *icon;
    const char *word;
  } cases[] = {
    { 2026, 10, 19, "Overdue by 34 days, since Oct 19, 2026", "dialog-warning-symbolic",
      "Overdue" },
    { 2026, 11, 22, "Due today, Nov 22, 2026", "alarm-symbolic", "Due" },
    { 2026, 11, 23, "In 1 day, on Nov 23, 2026", "alarm-symbolic", "Due" },
    { 0, 0, 0, NULL, "dialog-information-symbolic", "Advice" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = show_row (perks_day_new (cases[i].year, cases[i].month, cases[i].day), 400);
      GtkWidget *icon = perks_ui_find (row, GTK_TYPE_IMAGE, NULL);

      perks_ui_assert_shows (row, "Something <is> the matter. Do something about it.");
      if (cases[i].when != NULL)
        perks_ui_assert_shows (row, cases[i].when);
      else
        perks_ui_assert_hides (row, "2026");
      g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (icon)), ==, cases[i].icon);
      gtk_test_accessible_assert_property (icon, GTK_ACCESSIBLE_PROPERTY_LABEL, cases[i].word);
    }
}

static void
test_button (PerksUiFixture *fixture,
             gconstpointer   data)
{
  GtkWidget *row = show_row (PERKS_DAY_NONE, 360);
  GtkWidget *button;
  const char *target;
  int minimum;

  g_assert_null (perks_ui_find (row, GTK_TYPE_BUTTON, NULL));
  perks_attention_row_set_action (PERKS_ATTENTION_ROW (row), "Find the Owner", "test.find",
                                  g_variant_new_string ("planner"));
  button = perks_ui_find (row, GTK_TYPE_BUTTON, "Find the Owner");
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "test.find");
  target =
    g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL);
  g_assert_cmpstr (target, ==, "planner");
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 320);
}

static void
test_life (PerksUiFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (PERKS_TYPE_ATTENTION_ROW, NULL));

  g_assert_finalize_object (row);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/attention-row/" name, PerksUiFixture, NULL, set_up, func, tear_down)
  ADD ("due", test_due);
  ADD ("button", test_button);
  ADD ("life", test_life);
#undef ADD

  return g_test_run ();
}
