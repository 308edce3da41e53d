/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-address.h"

#include "perks-ui-fixture.h"

#define ADDRESS "https://partner.microsoft.example/a?b=c&d=e"

/* The fixture’s folder takes the place of the person’s: there a program of our own notes which
 * addresses it is asked to open. */
static void
set_up (PerksUiFixture *fixture,
        gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  fixture->path = g_dir_make_tmp ("perks-address-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (PerksUiFixture *fixture,
           gconstpointer   data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->path);
  g_autoptr (GFile) noted = g_file_get_child (folder, "noted");

  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, 0);

      gtk_window_destroy (window);
    }
  g_file_delete (noted, NULL, NULL);
  g_assert_true (g_file_delete (folder, NULL, NULL));
  g_clear_pointer (&fixture->path, g_free);
}

static void
write_file (const char *folder,
            const char *name,
            const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static void
install_program (const char *folder)
{
  g_autofree char *programs = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Note\n"
                                            "Exec=sh -c \"printf %%%%s \\\"\\$1\\\" > %s/noting && "
                                            "mv %s/noting %s/noted\" sh %%u\n"
                                            "MimeType=x-scheme-handler/https;\n", folder, folder,
                                            folder);

  write_file (programs, "perks-note.desktop", entry);
  write_file (g_get_user_config_dir (), "mimeapps.list",
              "[Default Applications]\nx-scheme-handler/https=perks-note.desktop\n");
}

static gboolean
is_noted (gpointer path)
{
  g_usleep (1000);
  g_main_context_wakeup (NULL);
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static GtkWidget *
show_row (void)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_action_row_new ();

  perks_address_add_way (ADW_ACTION_ROW (row), "Open Partner Center", ADDRESS);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  perks_ui_show (list, 400, 200);
  return row;
}

static void
test_open (PerksUiFixture *fixture,
           gconstpointer   data)
{
  GtkWidget *row = show_row ();
  GtkWidget *button = perks_ui_find (row, GTK_TYPE_BUTTON, NULL);
  g_autofree char *path = g_build_filename (fixture->path, "noted", NULL);
  g_autofree char *noted = NULL;

  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, ADDRESS);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Open Partner Center");
  install_program (fixture->path);
  /* The whole row leads where its button does. */
  g_assert_true (gtk_widget_activate (row));
  perks_ui_wait (is_noted, path);
  g_assert_true (g_file_get_contents (path, &noted, NULL, NULL));
  g_assert_cmpstr (noted, ==, ADDRESS);
}

static void
toast_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  char **said = user_data;

  *said = g_variant_dup_string (parameter, NULL);
}

static gboolean
is_said (gpointer said)
{
  return *(char **) said != NULL;
}

/* A failure is said in words. */
static void
test_failure (PerksUiFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) toast = g_simple_action_new ("toast", G_VARIANT_TYPE_STRING);
  g_autofree char *said = NULL;
  GtkWidget *row = show_row ();

  g_signal_connect (toast, "activate", G_CALLBACK (toast_cb), &said);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (toast));
  gtk_widget_insert_action_group (row, "win", G_ACTION_GROUP (group));
  perks_address_open (row, "no-such-scheme:whatever");
  perks_ui_wait (is_said, &said);
  g_assert_cmpstr (said, !=, "");
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

  g_test_add ("/ui/address/open", PerksUiFixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/ui/address/failure", PerksUiFixture, NULL, set_up, test_failure, tear_down);

  return g_test_run ();
}
