/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-button-box.h"

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

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, 0);

      gtk_window_destroy (window);
    }
}

static PerksButtonBox *
make_box (void)
{
  PerksButtonBox *box = g_object_new (PERKS_TYPE_BUTTON_BOX, NULL);

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (box)));
  perks_button_box_add (box, "_One Button", "test.do", g_variant_new_string ("one"));
  perks_button_box_add (box, "_Two Buttons", "test.do", g_variant_new_string ("two"));
  perks_button_box_add (box, "Th_ree Buttons", "test.do", g_variant_new_string ("three"));
  return box;
}

static graphene_rect_t
get_bounds (PerksButtonBox *box,
            const char     *label)
{
  GtkWidget *button = perks_ui_find (GTK_WIDGET (box), GTK_TYPE_BUTTON, label);
  graphene_rect_t bounds;

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_compute_bounds (button, GTK_WIDGET (box), &bounds));
  return bounds;
}

/* With room all on one line, without it one below the other, and always in their order. */
static void
test_lines (PerksUiFixture *fixture,
            gconstpointer   data)
{
  static const struct
  {
    int      width;
    gboolean beside;
  } cases[] = { { 800, TRUE }, { 150, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksButtonBox *box = make_box ();
      graphene_rect_t one, two, three;

      perks_ui_show (GTK_WIDGET (box), cases[i].width, 300);
      one = get_bounds (box, "One Button");
      two = get_bounds (box, "Two Buttons");
      three = get_bounds (box, "Three Buttons");
      g_assert_cmpfloat (one.origin.x, ==, 0);
      if (cases[i].beside)
        {
          g_assert_cmpfloat (two.origin.y, ==, one.origin.y);
          g_assert_cmpfloat (three.origin.y, ==, one.origin.y);
          g_assert_cmpfloat (two.origin.x, ==, one.size.width + 6);
          g_assert_cmpfloat (three.origin.x, >, two.origin.x + two.size.width);
        }
      else
        {
          g_assert_cmpfloat (two.origin.x, ==, 0);
          g_assert_cmpfloat (two.origin.y, ==, one.size.height + 6);
          g_assert_cmpfloat (three.origin.y, >, two.origin.y + two.size.height);
        }
    }
}

static void
test_right_to_left (PerksUiFixture *fixture,
                    gconstpointer   data)
{
  PerksButtonBox *box;
  graphene_rect_t one, two;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  box = make_box ();
  perks_ui_show (GTK_WIDGET (box), 800, 300);
  one = get_bounds (box, "One Button");
  two = get_bounds (box, "Two Buttons");
  g_assert_cmpfloat (one.origin.x + one.size.width, ==, gtk_widget_get_width (GTK_WIDGET (box)));
  g_assert_cmpfloat (two.origin.x, <, one.origin.x);
}

/* It asks for the height of its lines, and can be as narrow as one button. */
static void
test_measure (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksButtonBox *box = make_box ();
  int narrow, wide, minimum, natural;

  perks_ui_show (GTK_WIDGET (box), 800, 300);
  g_assert_cmpint (gtk_widget_get_request_mode (GTK_WIDGET (box)), ==,
                   GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
  gtk_widget_measure (GTK_WIDGET (box), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (box), GTK_ORIENTATION_VERTICAL, minimum, &narrow, NULL, NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (box), GTK_ORIENTATION_VERTICAL, natural, &wide, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, natural / 2);
  g_assert_cmpint (narrow, ==, 3 * wide + 2 * 6);
}

static void
do_activated (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
}

/* The key for going on leads from one button to the next, and then out. */
static void
test_keyboard (PerksUiFixture *fixture,
               gconstpointer   data)
{
  static const char *const labels[] = { "One Button", "Two Buttons", "Three Buttons" };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("do", G_VARIANT_TYPE_STRING);
  PerksButtonBox *box = make_box ();
  GtkWindow *window = perks_ui_show (GTK_WIDGET (box), 800, 300);

  g_signal_connect (action, "activate", G_CALLBACK (do_activated), NULL);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (window), "test", G_ACTION_GROUP (actions));
  gtk_window_set_focus (window, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (box), GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_window_get_focus (window) ==
                     perks_ui_find (GTK_WIDGET (box), GTK_TYPE_BUTTON, labels[i]));
    }
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (box), GTK_DIR_TAB_FORWARD));
}

static void
test_clear (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksButtonBox *box = make_box ();
  GtkWidget *button;

  perks_ui_show (GTK_WIDGET (box), 800, 300);
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (box), GTK_TYPE_BUTTON), ==, 3);
  perks_button_box_clear (box);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (box)));
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (box)));

  button = perks_button_box_add (box, "_Again", "test.do", NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (box)));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "test.do");
  g_assert_null (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
}

static void
test_life (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksButtonBox *box = g_object_ref_sink (make_box ());

  g_assert_finalize_object (box);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/button-box/" name, PerksUiFixture, NULL, set_up, func, tear_down)
  ADD ("lines", test_lines);
  ADD ("right-to-left", test_right_to_left);
  ADD ("measure", test_measure);
  ADD ("keyboard", test_keyboard);
  ADD ("clear", test_clear);
  ADD ("life", test_life);
#undef ADD

  return g_test_run ();
}
