/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day-button.h"

#include <glib/gi18n.h>

#include "perks-day.h"

/* A button with a calendar, for a field in which a day can be typed. */

static void
day_selected_cb (GtkCalendar *calendar,
                 GtkEditable *editable)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  if (!g_str_equal (text, gtk_editable_get_text (editable)))
    gtk_editable_set_text (editable, text);
}

static void
popover_shown_cb (GtkCalendar *calendar,
                  GtkPopover  *popover)
{
  GtkEditable *editable = g_object_get_data (G_OBJECT (calendar), "editable");
  g_autoptr (GDateTime) date = NULL;
  PerksDay day;
  int parts[3];

  if (!perks_day_from_string (gtk_editable_get_text (editable), &day, NULL))
    return;

  perks_day_get_parts (day, &parts[0], &parts[1], &parts[2]);
  date = g_date_time_new_local (parts[0], parts[1], parts[2], 12, 0, 0);
  if (date != NULL)
    gtk_calendar_select_day (calendar, date);
}

/**
 * perks_day_button_new:
 * @editable: where the day is written, as `YYYY-MM-DD`; the button has to be inside of it
 * @title: what day it is
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
perks_day_button_new (GtkEditable *editable,
                      const char  *title)
{
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *popover = gtk_popover_new ();
  g_autofree char *label = g_strdup_printf (_("Choose a Day: %s"), title);
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON,
                                    "icon-name", "x-office-calendar-symbolic",
                                    "valign", GTK_ALIGN_CENTER,
                                    "popover", popover,
                                    "tooltip-text", _("Choose a Day"),
                                    NULL);

  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (calendar), "editable", editable);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (day_selected_cb), editable);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (popover_shown_cb), calendar);
  return button;
}
