/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-overview-rows.h"

#include <glib/gi18n.h>

#include "perks-overview-figures.h"
#include "perks-overview-text.h"

/* The rows of the overview’s lists. What they say comes from the books and is never taken for
 * markup. */

static AdwActionRow *
create_row (const char *title,
            const char *subtitle)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  /* One after the other: set together, the title would reach its label first. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (row, 0);
  adw_action_row_set_subtitle (row, subtitle != NULL ? subtitle : "");
  adw_action_row_set_subtitle_lines (row, 0);
  return row;
}

static void
add_icon (AdwActionRow *row,
          const char   *icon_name,
          const char   *label,
          const char   *style_class)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (icon, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (style_class != NULL)
    gtk_widget_add_css_class (icon, style_class);
  adw_action_row_add_prefix (row, icon);
}

static void
add_amount (AdwActionRow    *row,
            gint64           cents,
            PerksLocaleText *locale_text)
{
  g_autofree char *text = perks_locale_text_money_short (locale_text, perks_money_new_usd (cents));
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (row, label);
}

/* The whole row leads where its button does. */
static void
add_way (AdwActionRow *row,
         const char   *place)
{
  const char *name = perks_overview_name_place (place);
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  adw_action_row_add_suffix (row, button);
  adw_action_row_set_activatable_widget (row, button);
}

/**
 * perks_overview_create_benefit_row:
 * @entitlement: what a publisher is entitled to and has not claimed
 * @locale_text: how money is written
 *
 * Returns: (transfer floating): a row that names the benefit, what it is worth and what is missing,
 *   and leads to its page
 */
GtkWidget *
perks_overview_create_benefit_row (PerksEntitlement *entitlement,
                                   PerksLocaleText  *locale_text)
{
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
  gint64 amount = perks_entitlement_get_amount (entitlement);
  g_autofree char *missing = perks_overview_describe_missing (entitlement);
  g_autofree char *place = g_strconcat ("benefits:", perks_benefit_get_id (benefit), NULL);
  AdwActionRow *row = create_row (perks_benefit_get_name (benefit), missing);

  if (perks_benefit_get_provenance (benefit) == PERKS_PROVENANCE_ASSUMED)
    {
      const char *note = perks_benefit_get_note (benefit);

      add_icon (row, "dialog-question-symbolic", note != NULL ? note : _("Assumed"), "dim-label");
    }
  if (amount > 0)
    add_amount (row, amount, locale_text);
  add_way (row, place);

  return GTK_WIDGET (row);
}

/**
 * perks_overview_create_exclusion_row:
 * @exclusion: why sales do not count
 * @cents: what they add up to, in cents of USD
 * @locale_text: how money is written
 *
 * Returns: (transfer floating): a row that names the reason and the sum
 */
GtkWidget *
perks_overview_create_exclusion_row (PerksExclusion   exclusion,
                                     gint64           cents,
                                     PerksLocaleText *locale_text)
{
  AdwActionRow *row = create_row (perks_overview_name_exclusion (exclusion),
                                  perks_overview_explain_exclusion (exclusion));

  add_amount (row, cents, locale_text);
  return GTK_WIDGET (row);
}
