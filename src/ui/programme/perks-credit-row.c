/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-credit-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "perks-credit-text.h"

/* A credit in a list: what it is for, until when, how much of it is left, and what can be done. */

/* A level bar knows parts of a thousand; money itself never becomes a fraction. */
#define FULL 1000

static GtkWidget *
create_label (const char *text,
              const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static GtkWidget *
create_menu (const char *id,
             const char *title)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = {
    { N_("Enter _Use…"), "credits.use" },
    { N_("_Edit…"), "credits.edit" },
    { N_("_Remove"), "credits.remove" },
  };
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *name = g_strdup_printf (_("Actions for %s"), title);
  GtkWidget *button = gtk_menu_button_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(items[i].label), NULL);

      g_menu_item_set_action_and_target (item, items[i].action, "s", id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("Actions"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkWidget *
create_level (PerksCredit *credit,
              const char  *left)
{
  gint64 amount = MAX (perks_credit_get_amount (credit), 1);
  gint64 part = MAX (perks_credit_get_left (credit), 0) * FULL / amount;
  GtkWidget *level = gtk_level_bar_new_for_interval (0, FULL);

  gtk_level_bar_set_value (GTK_LEVEL_BAR (level), (int) MIN (part, FULL));
  /* The words below say what a colour would hint at. */
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (level), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (level), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (level), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (level), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Left"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, left, -1);
  return level;
}

static GtkWidget *
create_content (PerksCredit *credit,
                const char  *title,
                const char  *status,
                const char  *left,
                gboolean     ended)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), create_label (title, NULL));
  gtk_box_append (GTK_BOX (box), create_label (status, "subtitle"));
  if (!ended)
    gtk_box_append (GTK_BOX (box), create_level (credit, left));
  gtk_box_append (GTK_BOX (box), create_label (left, "caption"));
  return box;
}

/**
 * perks_credit_row_new:
 * @credit: a credit
 * @books: the books that it is in
 * @today: the day
 * @locale_text: how amounts and days are written
 *
 * Makes a row with a menu of the actions `credits.use`, `credits.edit` and `credits.remove`.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
perks_credit_row_new (PerksCredit     *credit,
                      PerksBooks      *books,
                      PerksDay         today,
                      PerksLocaleText *locale_text)
{
  g_autofree char *title = perks_credit_text_title (credit, locale_text);
  g_autofree char *status = perks_credit_text_status (credit, books, today, locale_text);
  g_autofree char *left = perks_credit_text_left (credit, today, locale_text);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 6);
  gtk_box_append (GTK_BOX (box), create_content (credit, title, status, left,
                                                 perks_credit_has_ended (credit, today)));
  gtk_box_append (GTK_BOX (box),
                  create_menu (perks_record_get_id (PERKS_RECORD (credit)), title));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}
