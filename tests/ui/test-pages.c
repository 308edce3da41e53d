/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-pages.h"

#include "perks-page.h"
#include "perks-ui-fixture.h"

static void
set_up (PerksUiFixture *fixture,
        gconstpointer   data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  /* A page that is popped has gone at once. */
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
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
  perks_ui_settle ();
}

static PerksPages *
show_pages (GtkWidget **button)
{
  PerksPages *pages = PERKS_PAGES (perks_pages_new ());

  *button = gtk_button_new_with_label ("Base");
  perks_pages_set_base (pages, *button);
  perks_ui_show (GTK_WIDGET (pages), 400, 300);
  return pages;
}

static GtkWidget *
push_page (PerksPages *pages,
           const char *title)
{
  GtkWidget *page = perks_page_new (title);

  perks_page_set_content (PERKS_PAGE (page), gtk_button_new_with_label ("Inside"));
  perks_pages_push (pages, page);
  perks_ui_settle ();
  return page;
}

static void
test_new (PerksUiFixture *fixture,
          gconstpointer   data)
{
  GtkWidget *pages = g_object_ref_sink (perks_pages_new ());

  g_assert_cmpuint (perks_pages_get_depth (PERKS_PAGES (pages)), ==, 0);
  g_assert_null (perks_pages_get_base (PERKS_PAGES (pages)));
  g_assert_null (perks_pages_get_visible_page (PERKS_PAGES (pages)));
  g_assert_false (perks_pages_pop (PERKS_PAGES (pages)));
  g_assert_finalize_object (pages);
}

static void
test_push_and_pop (PerksUiFixture *fixture,
                   gconstpointer   data)
{
  GtkWidget *button;
  PerksPages *pages = show_pages (&button);
  GtkWidget *page = push_page (pages, "First");

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  g_assert_cmpuint (perks_pages_get_depth (pages), ==, 2);
  g_assert_true (perks_pages_get_visible_page (pages) == page);
  perks_ui_assert_shows (pages, "First");
  perks_ui_assert_hides (pages, "Base");

  g_assert_true (perks_pages_pop (pages));
  perks_ui_settle ();
  g_assert_null (page);
  g_assert_true (perks_pages_get_visible_page (pages) == button);
  perks_ui_assert_shows (pages, "Base");
  g_assert_false (perks_pages_pop (pages));
}

static void
test_pop_to_base (PerksUiFixture *fixture,
                  gconstpointer   data)
{
  GtkWidget *button;
  PerksPages *pages = show_pages (&button);

  push_page (pages, "First");
  push_page (pages, "Second");
  perks_ui_assert_shows (pages, "Second");
  g_assert_cmpuint (perks_pages_get_depth (pages), ==, 3);
  perks_pages_pop_to_base (pages);
  perks_ui_settle ();
  g_assert_cmpuint (perks_pages_get_depth (pages), ==, 1);
  perks_ui_assert_shows (pages, "Base");
}

static void
test_focus (PerksUiFixture *fixture,
            gconstpointer   data)
{
  GtkWidget *button;
  PerksPages *pages = show_pages (&button);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (pages));
  GtkWidget *back;

  g_assert_true (gtk_widget_grab_focus (button));
  push_page (pages, "First");

  /* Not on a button that changes something: Enter would press it. */
  back = perks_ui_find (GTK_WIDGET (pages), GTK_TYPE_BUTTON, NULL);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (back)), ==, "pages.pop");
  g_assert_true (gtk_root_get_focus (root) == back);
  gtk_test_accessible_assert_property (back, GTK_ACCESSIBLE_PROPERTY_LABEL, "Back");

  perks_pages_pop (pages);
  perks_ui_settle ();
  g_assert_true (gtk_root_get_focus (root) == button);
}

static void
test_action (PerksUiFixture *fixture,
             gconstpointer   data)
{
  GtkWidget *button;
  PerksPages *pages = show_pages (&button);
  GtkWidget *page = push_page (pages, "First");

  g_assert_true (gtk_widget_activate_action (page, "pages.pop", NULL));
  perks_ui_settle ();
  g_assert_cmpuint (perks_pages_get_depth (pages), ==, 1);

  /* With nothing to go back from the keys stay free. */
  gtk_widget_activate_action (button, "pages.pop", NULL);
  g_assert_cmpuint (perks_pages_get_depth (pages), ==, 1);
}

static void
test_transition (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *button;
  PerksPages *pages;
  GtkWidget *page;

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  pages = show_pages (&button);
  page = push_page (pages, "First");
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  g_usleep (300000);
  perks_ui_settle ();
  perks_pages_pop (pages);
  for (guint i = 0; page != NULL && i < 100; i++)
    {
      g_usleep (20000);
      perks_ui_settle ();
    }
  g_assert_null (page);
}

static void
test_page (PerksUiFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *page = g_object_ref_sink (perks_page_new ("Fish & <Chips>"));
  GtkWidget *actions = gtk_button_new_with_label ("Edit");
  GtkWidget *content = gtk_label_new ("Content");

  g_assert_cmpstr (perks_page_get_title (PERKS_PAGE (page)), ==, "Fish & <Chips>");
  perks_page_set_actions (PERKS_PAGE (page), actions);
  perks_page_set_content (PERKS_PAGE (page), content);
  g_assert_true (perks_page_get_actions (PERKS_PAGE (page)) == actions);
  g_assert_true (perks_page_get_content (PERKS_PAGE (page)) == content);
  perks_ui_assert_shows (page, "Fish & <Chips>");
  perks_ui_assert_shows (page, "Edit");
  perks_ui_assert_shows (page, "Content");
  perks_page_set_title (PERKS_PAGE (page), "Other");
  perks_ui_assert_shows (page, "Other");
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, PerksUiFixture, NULL, set_up, func, tear_down)
  ADD ("/ui/pages/new", test_new);
  ADD ("/ui/pages/push-and-pop", test_push_and_pop);
  ADD ("/ui/pages/pop-to-base", test_pop_to_base);
  ADD ("/ui/pages/focus", test_focus);
  ADD ("/ui/pages/action", test_action);
  ADD ("/ui/pages/transition", test_transition);
  ADD ("/ui/pages/page", test_page);
#undef ADD

  return g_test_run ();
}
