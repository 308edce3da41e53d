/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-window-actions.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-compat.h"
#include "perks-import-dialog.h"
#include "perks-offer-editor.h"
#include "perks-programme-window.h"
#include "perks-publisher-dialog.h"
#include "perks-sample-books.h"
#include "perks-undo.h"
#include "perks-window-deadlines.h"
#include "perks-window.h"

static void
toast_activated (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  perks_window_show_toast (PERKS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
go_activated (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_auto (GStrv) words = g_strsplit (g_variant_get_string (parameter, NULL), ":", 2);

  perks_window_go (PERKS_WINDOW (widget), words[0], words[1]);
}

static gboolean
fill_sample (PerksWorkspace  *workspace,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  return perks_sample_books_fill (workspace, NULL, error);
}

static void
sample_filled_cb (GObject      *workspace,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (PerksWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!perks_workspace_run_finish (PERKS_WORKSPACE (workspace), result, &error))
    perks_window_show_toast (self, error->message);
}

static void
sample_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  PerksContext *context = perks_window_get_context (PERKS_WINDOW (widget));

  if (context != NULL)
    perks_workspace_run_async (perks_context_get_workspace (context), fill_sample, NULL, NULL, NULL,
                               sample_filled_cb, g_object_ref (widget));
}

static void
show_import (PerksWindow *self,
             GFile       *file)
{
  PerksImportDialog *dialog = perks_import_dialog_new (GTK_WINDOW (self),
                                                       perks_window_get_context (self), file);

  gtk_window_present (GTK_WINDOW (dialog));
}

/* What was asked for, until there is a publisher that it can belong to. */
typedef struct
{
  GtkWidget  *window;
  const char *action;
  GVariant   *target;
} Wish;

static void
wish_free (gpointer  data,
           GClosure *closure)
{
  Wish *wish = data;

  g_object_unref (wish->window);
  g_clear_pointer (&wish->target, g_variant_unref);
  g_free (wish);
}

static void
publisher_saved_cb (PerksPublisherDialog *dialog,
                    Wish                 *wish)
{
  gtk_widget_activate_action_variant (wish->window, wish->action, wish->target);
}

static void
ask_for_publisher (GtkWidget  *widget,
                   const char *action,
                   GVariant   *target)
{
  PerksPublisherDialog *dialog = perks_publisher_dialog_new (
    GTK_WINDOW (widget), perks_window_get_context (PERKS_WINDOW (widget)), NULL);
  Wish *wish = g_new0 (Wish, 1);

  wish->window = g_object_ref (widget);
  wish->action = g_intern_string (action);
  wish->target = target != NULL ? g_variant_ref (target) : NULL;
  g_signal_connect_data (dialog, "saved", G_CALLBACK (publisher_saved_cb), wish, wish_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Offers and sales belong to a publisher: without one it is asked for first, and then what was
 * wished is done. */
static gboolean
has_publisher (GtkWidget  *widget,
               const char *action,
               GVariant   *target)
{
  PerksContext *context = perks_window_get_context (PERKS_WINDOW (widget));
  PerksSituation *situation = context != NULL ? perks_context_get_situation (context) : NULL;

  if (situation == NULL)
    return FALSE;
  if (perks_books_get_publisher (perks_situation_get_books (situation)) != NULL)
    return TRUE;

  ask_for_publisher (widget, action, target);
  return FALSE;
}

static void
report_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GFile) file = perks_compat_open_file_finish (result, NULL);

  if (file != NULL)
    show_import (PERKS_WINDOW (source), file);
}

static GListModel *
make_report_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) reports = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) everything = gtk_file_filter_new ();

  gtk_file_filter_set_name (reports, _("Reports (CSV, TSV)"));
  gtk_file_filter_add_suffix (reports, "csv");
  gtk_file_filter_add_suffix (reports, "tsv");
  gtk_file_filter_add_suffix (reports, "txt");
  gtk_file_filter_set_name (everything, _("All Files"));
  gtk_file_filter_add_pattern (everything, "*");
  g_list_store_append (filters, reports);
  g_list_store_append (filters, everything);
  return G_LIST_MODEL (filters);
}

static void
import_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autoptr (GListModel) filters = NULL;

  if (!has_publisher (widget, action_name, NULL))
    return;

  filters = make_report_filters ();
  perks_compat_open_file (GTK_WINDOW (widget), _("Import a Report"), filters, NULL,
                          report_chosen_cb, NULL);
}

static void
import_file_activated (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  if (has_publisher (widget, action_name, parameter))
    show_import (PERKS_WINDOW (widget), file);
}

static void
about_activated (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  perks_compat_show_about (GTK_WINDOW (widget),
                           "application-icon", PERKS_APPLICATION_ID,
                           "application-name", "Perks",
                           "comments", _("Where a publisher stands in the Marketplace Rewards "
                                         "programme of Microsoft’s commercial marketplace. Perks "
                                         "is not affiliated with Microsoft."),
                           "developer-name", _("The Perks authors"),
                           "license-type", GTK_LICENSE_GPL_3_0,
                           "version", PERKS_VERSION,
                           NULL);
}

static void
new_offer_activated (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  if (has_publisher (widget, action_name, NULL))
    perks_offer_editor_present (GTK_WINDOW (widget),
                                perks_window_get_context (PERKS_WINDOW (widget)), NULL, NULL);
}

static void
edit_publisher_activated (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  PerksContext *context = perks_window_get_context (PERKS_WINDOW (widget));
  PerksPublisher *publisher;

  if (context == NULL || perks_context_get_situation (context) == NULL)
    return;

  publisher =
    perks_books_get_publisher (perks_situation_get_books (perks_context_get_situation (context)));
  gtk_window_present (GTK_WINDOW (perks_publisher_dialog_new (
    GTK_WINDOW (widget), context,
    publisher != NULL ? perks_record_get_id (PERKS_RECORD (publisher)) : NULL)));
}

static void
undo_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PerksUndo *undo = perks_undo_find (widget);

  if (undo != NULL)
    perks_undo_take_back_last (undo);
}

static void
enter_by_hand_activated (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.new-offer", NULL);
}

/**
 * perks_window_class_install_actions:
 * @widget_class: the class of the window
 *
 * Installs what can be done from everywhere in the window, with its keys.
 */
void
perks_window_class_install_actions (GtkWidgetClass *widget_class)
{
  static const char *const places[] = { "overview", "offers", "benefits", "sales", "resources" };

  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_activated);
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_activated);
  gtk_widget_class_install_action (widget_class, "win.sample", NULL, sample_activated);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_activated);
  gtk_widget_class_install_action (widget_class, "win.import-file", "s", import_file_activated);
  gtk_widget_class_install_action (widget_class, "win.new-offer", NULL, new_offer_activated);
  gtk_widget_class_install_action (widget_class, "win.enter-by-hand", NULL,
                                   enter_by_hand_activated);
  gtk_widget_class_install_action (widget_class, "win.edit-publisher", NULL,
                                   edit_publisher_activated);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_activated);
  perks_programme_window_install_actions (widget_class);

  perks_window_deadlines_install_actions (widget_class);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.go", "s",
                                         places[i]);
  /* Not for the whole application: a line of text has an undo of its own, which comes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
}
