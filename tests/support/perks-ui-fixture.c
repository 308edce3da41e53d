/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-ui-fixture.h"

#include <glib/gstdio.h>

#include "perks-day.h"
#include "perks-sample-books.h"

/* Only a test that hangs for ever meets it; it never decides what comes out. */
#define MOST_SECONDS 60

static void
refreshed_cb (GObject      *workspace,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean *done = user_data;

  perks_workspace_run_finish (PERKS_WORKSPACE (workspace), result, &error);
  g_assert_no_error (error);
  *done = TRUE;
}

static gboolean
is_true (gpointer user_data)
{
  return *(gboolean *) user_data;
}

/* Has the books read again, as a change would. */
void
perks_ui_fixture_refresh (PerksUiFixture *self)
{
  gboolean done = FALSE;

  perks_workspace_run_async (self->workspace, NULL, NULL, NULL, NULL, refreshed_cb, &done);
  perks_ui_fixture_wait (is_true, &done);
}

void
perks_ui_fixture_set_up (PerksUiFixture *self,
                         gconstpointer   test_data)
{
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (perks_day_new (2026, 11, 22));
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) directory = NULL;

  self->folder = g_dir_make_tmp ("perks-ui-XXXXXX", &error);
  g_assert_no_error (error);
  directory = g_file_new_for_path (self->folder);
  self->workspace = perks_workspace_new (directory, clock, &error);
  g_assert_no_error (error);
  if (g_strcmp0 (test_data, "empty") != 0)
    perks_sample_books_fill (self->workspace, NULL, &error);
  g_assert_no_error (error);

  self->context = perks_context_new (self->workspace, locale_text);
  perks_ui_fixture_refresh (self);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

void
perks_ui_fixture_tear_down (PerksUiFixture *self,
                            gconstpointer   test_data)
{
  g_clear_object (&self->context);
  g_assert_finalize_object (self->workspace);
  remove_folder (self->folder);
  g_free (self->folder);
}

static gboolean
time_is_up (gpointer user_data)
{
  g_error ("What the test waits for did not happen within %d seconds", MOST_SECONDS);
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until @condition holds. */
void
perks_ui_fixture_wait (PerksUiCondition condition,
                       gpointer         user_data)
{
  guint timeout = g_timeout_add_seconds (MOST_SECONDS, time_is_up, NULL);

  while (!condition (user_data))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (timeout);
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

/* The first label or cell below @root that is mapped and has @text in it; %NULL when none has. */
GtkWidget *
perks_ui_fixture_find_text (GtkWidget  *root,
                            const char *text)
{
  const char *shown = gtk_widget_get_mapped (root) ? get_text (root) : NULL;

  if (shown != NULL && strstr (shown, text) != NULL)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = perks_ui_fixture_find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}
