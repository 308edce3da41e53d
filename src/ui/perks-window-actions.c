/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-window-actions.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-compat.h"
#include "perks-sample-books.h"
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
about_activated (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  perks_compat_show_about (GTK_WINDOW (widget),
                           "application-icon", PERKS_APPLICATION_ID,
                           "application-name", "Perks",
                           "comments", _("Where a publisher stands in the Marketplace Rewards programme of "
                                         "Microsoft’s commercial marketplace. Perks is not affiliated with "
                                         "Microsoft."),
                           "developer-name", _("The Perks authors"),
                           "license-type", GTK_LICENSE_GPL_3_0,
                           "version", PERKS_VERSION,
                           NULL);
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
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_activated);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.go", "s",
                                         places[i]);
}
