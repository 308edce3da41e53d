/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-side-layout.h"

#include "perks-ui-fixture.h"

#define LONG "A text that has room on one line of a wide window, and on no line of a narrow one"

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

static GtkWidget *
show_box (const char *text,
          int         width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_layout_manager (box, perks_side_layout_new ());
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Mark as Done"));
  perks_ui_show (box, width, 300);
  return box;
}

static graphene_rect_t
get_bounds (GtkWidget *box,
            GType      type)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (perks_ui_find (box, type, NULL), box, &bounds));
  return bounds;
}

/* The button is beside the text as long as that keeps most of the width, or all that it wants. */
static void
test_places (PerksUiFixture *fixture,
             gconstpointer   data)
{
  static const struct
  {
    const char *text;
    int         width;
    gboolean    beside;
  } cases[] = {
    { LONG, 900, TRUE },
    { LONG, 500, TRUE },
    { LONG, 260, FALSE },
    { "Short", 260, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *box = show_box (cases[i].text, cases[i].width);
      const graphene_rect_t text = get_bounds (box, GTK_TYPE_LABEL);
      const graphene_rect_t button = get_bounds (box, GTK_TYPE_BUTTON);
      int natural;

      g_test_message ("%d: %s", cases[i].width, cases[i].text);
      gtk_widget_measure (perks_ui_find (box, GTK_TYPE_BUTTON, NULL), GTK_ORIENTATION_HORIZONTAL,
                          -1, NULL, &natural, NULL, NULL);
      g_assert_cmpfloat (button.size.width, ==, natural);
      g_assert_cmpfloat (button.origin.x + button.size.width, ==, gtk_widget_get_width (box));
      if (cases[i].beside)
        g_assert_cmpfloat (text.origin.x + text.size.width, <=, button.origin.x);
      else
        g_assert_cmpfloat (text.origin.y + text.size.height, <=, button.origin.y);
    }
}

static void
test_turned (PerksUiFixture *fixture,
             gconstpointer   data)
{
  GtkWidget *box;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  box = show_box ("Short", 500);
  g_assert_cmpfloat (get_bounds (box, GTK_TYPE_BUTTON).origin.x, ==, 0);
}

/* Without its button the text has all the room; two lines are asked for where they are needed. */
static void
test_measure (PerksUiFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *box = show_box (LONG, 900);
  GtkWidget *button = perks_ui_find (box, GTK_TYPE_BUTTON, NULL);
  GtkWidget *label = perks_ui_find (box, GTK_TYPE_LABEL, NULL);
  int beside, below, alone, text, height;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 900, &beside, NULL, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 260, &below, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 260, NULL, &text, NULL, NULL);
  gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  g_assert_cmpint (beside, ==, height);
  g_assert_cmpint (below, ==, text + 12 + height);

  gtk_widget_set_visible (button, FALSE);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 260, &alone, NULL, NULL, NULL);
  g_assert_cmpint (alone, ==, text);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/side-layout/" name, PerksUiFixture, NULL, set_up, func, tear_down)
  ADD ("places", test_places);
  ADD ("turned", test_turned);
  ADD ("measure", test_measure);
#undef ADD

  return g_test_run ();
}
