/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-compat.h"

/* The only file that asks for a version. GTK 4.8 has GtkFileChooserNative and the style context;
 * their successors came in 4.10. Each branch for the older version goes when the floor passes the
 * version named.
 */

#if GTK_CHECK_VERSION (4, 10, 0)

static void
return_file (GTask  *task,
             GFile  *file,
             GError *error)
{
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
file_opened_cb (GObject      *dialog,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GFile *file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, &error);

  return_file (task, file, error);
}

static void
file_named_cb (GObject      *dialog,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);

  return_file (task, file, error);
}

/* With a name the file is one to be written. */
static void
choose_file (GtkWindow  *parent,
             const char *title,
             const char *name,
             GListModel *filters,
             GTask      *task)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GCancellable *cancellable = g_task_get_cancellable (task);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  if (name == NULL)
    {
      gtk_file_dialog_open (dialog, parent, cancellable, file_opened_cb, task);
      return;
    }

  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, parent, cancellable, file_named_cb, task);
}

#else /* until GTK 4.10 is the floor */

static void
native_responded_cb (GtkNativeDialog *dialog,
                     int              response,
                     gpointer         user_data)
{
  g_autoptr (GTask) task = user_data;
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  /* A file chooser behind the document portal can accept without giving a file. */
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Dismissed");
}

/* With a name the file is one to be written. */
static void
choose_file (GtkWindow  *parent,
             const char *title,
             const char *name,
             GListModel *filters,
             GTask      *task)
{
  GtkFileChooserAction action = name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE
                                             : GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);

  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);

  for (guint i = 0; filters != NULL && i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }

  g_object_set_data_full (G_OBJECT (task), "dialog", dialog, g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (native_responded_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

#endif

/**
 * perks_compat_open_file:
 * @parent: the window that asks
 * @title: the title of the dialog
 * @filters: (nullable) (element-type GtkFileFilter): which files are offered
 * @cancellable: (nullable): a cancellable
 * @callback: called when a file was chosen or not
 * @user_data: handed to @callback
 *
 * Lets the person choose a file to read.
 */
void
perks_compat_open_file (GtkWindow           *parent,
                        const char          *title,
                        GListModel          *filters,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, perks_compat_open_file);
  choose_file (parent, title, NULL, filters, task);
}

/**
 * perks_compat_open_file_finish:
 * @result: a result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with an error when the person dismissed
 *   the dialog
 */
GFile *
perks_compat_open_file_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * perks_compat_save_file:
 * @parent: the window that asks
 * @title: the title of the dialog
 * @name: the name that is proposed
 * @filters: (nullable) (element-type GtkFileFilter): which files are shown
 * @cancellable: (nullable): a cancellable
 * @callback: called when a file was named or not
 * @user_data: handed to @callback
 *
 * Lets the person say where a file is to be written. The dialog asks before one is overwritten.
 */
void
perks_compat_save_file (GtkWindow           *parent,
                        const char          *title,
                        const char          *name,
                        GListModel          *filters,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, perks_compat_save_file);
  choose_file (parent, title, name, filters, task);
}

/**
 * perks_compat_save_file_finish:
 * @result: a result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with an error when the person dismissed
 *   the dialog
 */
GFile *
perks_compat_save_file_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * perks_compat_show_about:
 * @parent: the window that asks
 * @first_property: the first of the about window's properties, followed by its value and further
 *   pairs
 * @...: the pairs, ended by %NULL
 *
 * Shows what the program is.
 */
#if ADW_CHECK_VERSION (1, 5, 0)
void
perks_compat_show_about (GtkWindow  *parent,
                         const char *first_property,
                         ...)
{
  va_list properties;
  GObject *about;

  va_start (properties, first_property);
  about = g_object_new_valist (ADW_TYPE_ABOUT_DIALOG, first_property, properties);
  va_end (properties);
  adw_dialog_present (ADW_DIALOG (about), GTK_WIDGET (parent));
}
#else /* until libadwaita 1.5 is the floor */
void
perks_compat_show_about (GtkWindow  *parent,
                         const char *first_property,
                         ...)
{
  va_list properties;
  GObject *about;

  va_start (properties, first_property);
  about = g_object_new_valist (ADW_TYPE_ABOUT_WINDOW, first_property, properties);
  va_end (properties);
  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_set_modal (GTK_WINDOW (about), TRUE);
  gtk_window_present (GTK_WINDOW (about));
}
#endif

/**
 * perks_compat_get_color:
 * @widget: a widget
 * @color: (out): where the colour is put
 *
 * The colour of a widget's text, for drawing.
 */
#if GTK_CHECK_VERSION (4, 10, 0)
void
perks_compat_get_color (GtkWidget *widget,
                        GdkRGBA   *color)
{
  gtk_widget_get_color (widget, color);
}
#else /* until GTK 4.10 is the floor */
void
perks_compat_get_color (GtkWidget *widget,
                        GdkRGBA   *color)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}
#endif
