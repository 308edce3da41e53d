/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-credit-tiers.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What each tier gives of one benefit that brings money: a little table behind a row. */

static void
add_tier (GtkWidget       *table,
          PerksTier       *tier,
          gint64           cents,
          gboolean         own,
          PerksLocaleText *locale_text)
{
  g_autofree char *amount = perks_locale_text_money (locale_text, perks_money_new_usd (cents));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (amount);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), perks_tier_get_label (tier));
  if (own)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Your tier"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (table), row);
}

/* From the least to the most. */
static char *
describe_span (gint64           least,
               gint64           most,
               PerksLocaleText *locale_text)
{
  g_autofree char *from = perks_locale_text_money_short (locale_text, perks_money_new_usd (least));
  g_autofree char *to = perks_locale_text_money_short (locale_text, perks_money_new_usd (most));

  if (least == most)
    return g_strdup (from);

  return g_strdup_printf (_("%s to %s"), from, to);
}

static char *
add_tiers (GtkWidget       *table,
           PerksEdition    *edition,
           PerksBenefit    *benefit,
           PerksTier       *own,
           PerksLocaleText *locale_text)
{
  GPtrArray *tiers = perks_edition_get_tiers (edition);
  gint64 least = G_MAXINT64;
  gint64 most = -1;

  for (guint i = 0; i < tiers->len; i++)
    {
      PerksTier *tier = g_ptr_array_index (tiers, i);
      gint64 cents = perks_benefit_get_amount (benefit, perks_tier_get_id (tier));

      if (cents < 0)
        continue;
      least = MIN (least, cents);
      most = MAX (most, cents);
      add_tier (table, tier, cents, tier == own, locale_text);
    }

  if (most < 0)
    return g_strdup (_("The programme does not say how much"));

  return describe_span (least, most, locale_text);
}

/**
 * perks_credit_tiers_new:
 * @edition: an edition
 * @benefit: a benefit of it that brings money
 * @own: (nullable): the tier of the publisher
 * @locale_text: how amounts are written
 *
 * Returns: (transfer floating): a row that unfolds to a row for each tier, the lowest first
 */
GtkWidget *
perks_credit_tiers_new (PerksEdition    *edition,
                        PerksBenefit    *benefit,
                        PerksTier       *own,
                        PerksLocaleText *locale_text)
{
  GtkWidget *table = adw_expander_row_new ();
  g_autofree char *span = add_tiers (table, edition, benefit, own, locale_text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (table), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (table), perks_benefit_get_name (benefit));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (table), span);
  return table;
}
