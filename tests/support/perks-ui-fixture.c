/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "perks-day.h"
#include "perks-sample-books.h"

/**
 * perks_ui_test_init:
 * @argc: the arguments of main()
 * @argv: the arguments of main()
 *
 * Begins a test with a display. Not by gtk_test_init(), which does not isolate the directories.
 */
void
perks_ui_test_init (int    *argc,
                    char ***argv)
{
  static const char *const file_types[] = { "/usr/share/mime", NULL };

  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  /* Pictures are recognised by the system's table of file types, which isolation hides. */
  g_content_type_set_mime_dirs (file_types);
  adw_init ();
}

static void
run_done_cb (GObject      *workspace,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean *done = user_data;

  perks_workspace_run_finish (PERKS_WORKSPACE (workspace), result, &error);
  g_assert_no_error (error);
  *done = TRUE;
}

/**
 * perks_ui_fixture_run:
 * @self: a fixture
 * @func: (nullable): a change of the books
 * @user_data: handed to @func
 *
 * Has a change carried out and waits until the views are shown what follows.
 */
void
perks_ui_fixture_run (PerksUiFixture *self,
                      PerksWorkFunc   func,
                      gpointer        user_data)
{
  gboolean done = FALSE;

  perks_workspace_run_async (perks_context_get_workspace (self->context), func, user_data, NULL,
                             NULL, run_done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
fill_sample (PerksWorkspace  *workspace,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  return perks_sample_books_fill (workspace, NULL, error);
}

/**
 * perks_ui_fixture_set_up:
 * @self: a fixture
 * @data: not used
 *
 * Makes a context over empty books.
 */
void
perks_ui_fixture_set_up (PerksUiFixture *self,
                         gconstpointer   data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) directory = NULL;
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (perks_day_new (2026, 11, 22));
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (PerksWorkspace) workspace = NULL;

  self->path = g_dir_make_tmp ("perks-ui-XXXXXX", &error);
  g_assert_no_error (error);
  directory = g_file_new_for_path (self->path);
  workspace = perks_workspace_new (directory, clock, &error);
  g_assert_no_error (error);

  self->context = perks_context_new (workspace, locale_text);
  perks_ui_fixture_run (self, NULL, NULL);
}

/**
 * perks_ui_fixture_set_up_sample:
 * @self: a fixture
 * @data: not used
 *
 * Makes a context over the sample books.
 */
void
perks_ui_fixture_set_up_sample (PerksUiFixture *self,
                                gconstpointer   data)
{
  perks_ui_fixture_set_up (self, data);
  perks_ui_fixture_run (self, fill_sample, NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/**
 * perks_ui_fixture_tear_down:
 * @self: a fixture
 * @data: not used
 *
 * Closes all windows and the books, and removes their directory.
 */
void
perks_ui_fixture_tear_down (PerksUiFixture *self,
                            gconstpointer   data)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, 0);

      gtk_window_destroy (window);
    }
  perks_ui_settle ();

  g_clear_object (&self->context);
  remove_folder (self->path);
  g_clear_pointer (&self->path, g_free);
}

/**
 * perks_ui_show:
 * @widget: a widget
 * @width: how wide the window is, in pixels, or -1
 * @height: how high the window is, in pixels, or -1
 *
 * Shows a widget in a window of its own; the fixture closes it.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
perks_ui_show (GtkWidget *widget,
               int        width,
               int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  perks_ui_settle ();
  return GTK_WINDOW (window);
}

/**
 * perks_ui_settle:
 *
 * Lets the main loop do what it has to do at once.
 */
void
perks_ui_settle (void)
{
  for (guint i = 0; i < 50; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));

  return NULL;
}

static void
read_widget (GtkWidget *widget,
             GString   *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (get_text (widget) != NULL)
    g_string_append_printf (text, "%s\n", get_text (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_widget (child, text);
}

/**
 * perks_ui_read:
 * @widget: a widget
 *
 * Returns: (transfer full): all text that it shows, label by label, a line each
 */
char *
perks_ui_read (GtkWidget *widget)
{
  g_autoptr (GString) text = g_string_new (NULL);

  read_widget (widget, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  g_autofree char *shown = perks_ui_read (widget);

  return text == NULL || strstr (shown, text) != NULL;
}

/**
 * perks_ui_find:
 * @widget: where it is looked for
 * @type: the type of what is looked for
 * @text: (nullable): what it shows, or %NULL for whatever
 *
 * Returns: (transfer none) (nullable): the first widget inside @widget of that type that is shown
 */
GtkWidget *
perks_ui_find (GtkWidget  *widget,
               GType       type,
               const char *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && shows (widget, text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = perks_ui_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * perks_ui_count:
 * @widget: where they are counted
 * @type: a type
 *
 * Returns: how many widgets of that type are shown inside @widget
 */
guint
perks_ui_count (GtkWidget *widget,
                GType      type)
{
  guint n_found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? 1 : 0;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_found += perks_ui_count (child, type);

  return n_found;
}

/* Only a test that hangs for ever meets it; it never decides what comes out. */
#define MOST_SECONDS 60

static gboolean
time_is_up (gpointer user_data)
{
  g_error ("What the test waits for did not happen within %d seconds", MOST_SECONDS);
  return G_SOURCE_REMOVE;
}

/**
 * perks_ui_wait:
 * @condition: what is waited for
 * @user_data: handed to @condition
 *
 * Runs the main loop until @condition holds.
 */
void
perks_ui_wait (PerksUiCondition condition,
               gpointer         user_data)
{
  guint timeout = g_timeout_add_seconds (MOST_SECONDS, time_is_up, NULL);

  while (!condition (user_data))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (timeout);
}

typedef struct
{
  GtkWidget  *widget;
  const char *text;
} ShownText;

static gboolean
is_shown (gpointer user_data)
{
  ShownText *wanted = user_data;

  return shows (wanted->widget, wanted->text);
}

/**
 * perks_ui_wait_for_text:
 * @widget: a widget
 * @text: a text
 *
 * Runs the main loop until @text is among what @widget shows.
 */
void
perks_ui_wait_for_text (GtkWidget  *widget,
                        const char *text)
{
  ShownText wanted = { widget, text };

  perks_ui_wait (is_shown, &wanted);
}
