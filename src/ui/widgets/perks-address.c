/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-address.h"

/* Addresses of the web. A person sees where it goes before it is opened. */

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    gtk_widget_activate_action (widget, "win.toast", "s", error->message);
}

/**
 * perks_address_open:
 * @widget: the widget that leads there
 * @address: an address of the web
 *
 * Opens the address in the person's browser; a failure is said in words.
 */
void
perks_address_open (GtkWidget  *widget,
                    const char *address)
{
  g_autoptr (GdkAppLaunchContext) context = NULL;

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_app_info_launch_default_for_uri_async (address, G_APP_LAUNCH_CONTEXT (context), NULL,
                                           launched_cb, g_object_ref (widget));
}

static void
clicked_cb (GtkWidget *button)
{
  perks_address_open (button, gtk_widget_get_tooltip_text (button));
}

/**
 * perks_address_add_way:
 * @row: a row
 * @label: what the button says to assistive technology
 * @address: an address of the web; the row should show it
 *
 * Adds a button to the row that opens the address. The whole row leads where its button does.
 */
void
perks_address_add_way (AdwActionRow *row,
                       const char   *label,
                       const char   *address)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("adw-external-link-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, address);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
  adw_action_row_add_suffix (row, button);
  adw_action_row_set_activatable_widget (row, button);
}
