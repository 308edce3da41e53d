/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-window.h"

#include <string.h>

#include "perks-overview-place.h"
#include "perks-ui-fixture.h"

static PerksWindow *
show_window (PerksUiFixture *fixture)
{
  PerksWindow *window = g_object_new (PERKS_TYPE_WINDOW, NULL);

  gtk_window_present (GTK_WINDOW (window));
  if (fixture != NULL)
    perks_window_set_context (window, fixture->context);
  perks_ui_settle ();
  return window;
}

static void
test_loading (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksWindow *window = show_window (NULL);

  g_assert_null (perks_window_get_context (window));
  g_assert_nonnull (perks_ui_find (GTK_WIDGET (window), GTK_TYPE_SPINNER, NULL));
  perks_ui_assert_hides (window, "Billed Sales");
}

static void
test_error (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksWindow *window = show_window (NULL);

  perks_window_show_error (window, "The books in /tmp/<x> & more are in use.");
  perks_ui_settle ();
  perks_ui_assert_shows (window, "The Books Cannot Be Opened");
  perks_ui_assert_shows (window, "The books in /tmp/<x> & more are in use.");
  g_assert_false (gtk_widget_is_sensitive (
    perks_ui_find (GTK_WIDGET (window), ADW_TYPE_VIEW_SWITCHER, NULL)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-offer", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.import", NULL);
  perks_ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
  perks_ui_assert_shows (window, "The Books Cannot Be Opened");
}

static void
test_sample (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);

  g_assert_true (perks_window_get_context (window) == fixture->context);
  perks_ui_assert_shows (window, "Pantlerwick Software");
  perks_ui_assert_shows (window, "$50K tier");
}

/* From the first run to the first standing without anything but the button. */
static void
test_sample_button (PerksUiFixture *fixture,
                    gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  GtkWidget *button = perks_ui_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Try the Sample Books");

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  /* The loading that follows comes after the filling. */
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
  perks_ui_assert_shows (window, "$50K tier");
}

static void
test_go (PerksUiFixture *fixture,
         gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  GtkWidget *overview = perks_ui_find (GTK_WIDGET (window), PERKS_TYPE_OVERVIEW_PLACE, NULL);

  g_assert_nonnull (overview);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "sales");
  perks_ui_settle ();
  g_assert_null (perks_ui_find (GTK_WIDGET (window), PERKS_TYPE_OVERVIEW_PLACE, NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "overview");
  perks_ui_settle ();
  g_assert_true (perks_ui_find (GTK_WIDGET (window), PERKS_TYPE_OVERVIEW_PLACE, NULL) == overview);
}

/* What is said in passing is never markup. */
static void
test_toast (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.toast", "s", "<b>“A” & B</b>");
  perks_ui_settle ();
  perks_ui_assert_shows (window, "<b>“A” & B</b>");
}

static int
measure (PerksWindow    *window,
         GtkOrientation  orientation,
         int             for_size)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  int minimum;

  gtk_widget_measure (content, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* On a telephone, and there also with text twice as large. */
static void
test_least_size (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_assert_cmpint (measure (window, GTK_ORIENTATION_HORIZONTAL, -1), <=, 360);
  g_assert_cmpint (measure (window, GTK_ORIENTATION_VERTICAL, 360), <=, 294);

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * (dpi > 0 ? dpi : 96 * 1024), NULL);
  perks_ui_settle ();
  g_assert_cmpint (measure (window, GTK_ORIENTATION_HORIZONTAL, -1), <=, 360);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* Every place fits below what a narrow window shows above and below it; GTK draws a border of its
 * own where there are no shadows. */
static void
test_least_height (PerksUiFixture *fixture,
                   gconstpointer   data)
{
  static const char *const places[] = { "offers", "benefits", "sales", "resources", "overview" };
  PerksWindow *window = show_window (fixture);

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 294);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", places[i]);
      perks_ui_settle ();
      g_test_message ("%s", places[i]);
      g_assert_cmpint (measure (window, GTK_ORIENTATION_VERTICAL, -1), <=, 286);
    }
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksWindow *window = show_window (fixture);
  gpointer pointer = window;

  g_object_add_weak_pointer (G_OBJECT (window), &pointer);
  gtk_window_destroy (GTK_WINDOW (window));
  perks_ui_settle ();
  g_assert_null (pointer);
}

int
main (int   argc,
      char *argv[])
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, set_up, func) \
  g_test_add ("/window/" name, PerksUiFixture, NULL, set_up, func, perks_ui_fixture_tear_down)
  ADD ("loading", perks_ui_fixture_set_up, test_loading);
  ADD ("error", perks_ui_fixture_set_up, test_error);
  ADD ("sample", perks_ui_fixture_set_up_sample, test_sample);
  ADD ("sample-button", perks_ui_fixture_set_up, test_sample_button);
  ADD ("go", perks_ui_fixture_set_up_sample, test_go);
  ADD ("toast", perks_ui_fixture_set_up_sample, test_toast);
  ADD ("least-size", perks_ui_fixture_set_up_sample, test_least_size);
  ADD ("least-height", perks_ui_fixture_set_up_sample, test_least_height);
  ADD ("finalize", perks_ui_fixture_set_up_sample, test_finalize);

  return g_test_run ();
}
