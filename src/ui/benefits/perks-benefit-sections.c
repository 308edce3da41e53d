/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-sections.h"

#include <glib/gi18n.h>

#include "perks-benefit-column.h"
#include "perks-benefit-targets.h"
#include "perks-benefit-texts.h"
#include "perks-explanation.h"

#define EXPANDED "perks-expanded"

/* The parts of a benefit's page that say what it is, what each tier gives of it, for which offers
 * it stands how, and what all this rests on. */

/**
 * perks_benefit_sections_show_about:
 * @group: the list
 * @benefit: a benefit
 *
 * Writes what it is and how to get it.
 */
void
perks_benefit_sections_show_about (PerksFactGroup *group,
                                   PerksBenefit   *benefit)
{
  perks_fact_group_clear (group);
  perks_fact_group_add_fact (group, _("What It Is"), perks_benefit_get_summary (benefit), NULL);
  perks_fact_group_add_fact (group, _("Why"), perks_benefit_get_value (benefit), NULL);
  perks_fact_group_add_fact (group, _("How to Get It"), perks_benefit_get_how (benefit), NULL);
  perks_fact_group_add_fact (group, _("How It Comes About"),
                             perks_benefit_texts_mode (perks_benefit_get_mode (benefit)), NULL);
}

static void
add_column (PerksFactGroup     *group,
            PerksBenefitColumn *column,
            PerksBenefit       *benefit)
{
  g_autofree char *given = perks_benefit_column_write (column, benefit);
  const char *text = given != NULL ? given : _("Not given");

  perks_fact_group_add_figure (group, perks_benefit_column_get_title (column), NULL,
                               g_strcmp0 (given, "✓") == 0 ? _("Given") : text);
}

/**
 * perks_benefit_sections_show_columns:
 * @group: the list
 * @benefit: a benefit
 * @situation: where the publisher stands
 * @locale_text: how money is written
 *
 * Writes what each tier gives of it, or each of List, Consulting and Trial.
 */
void
perks_benefit_sections_show_columns (PerksFactGroup  *group,
                                     PerksBenefit    *benefit,
                                     PerksSituation  *situation,
                                     PerksLocaleText *locale_text)
{
  const gboolean by_tier = perks_benefit_is_for_path (benefit, PERKS_PATH_TRANSACT);
  g_autoptr (GPtrArray) columns = NULL;

  columns = by_tier ? perks_benefit_column_list_tiers (perks_situation_get_edition (situation),
                                                       perks_situation_get_standing (situation),
                                                       locale_text)
                    : perks_benefit_column_list_paths ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   by_tier ? _("By Tier") : _("By Path"));
  perks_fact_group_clear (group);
  for (guint i = 0; i < columns->len; i++)
    add_column (group, g_ptr_array_index (columns, i), benefit);
}

/**
 * perks_benefit_sections_show_offers:
 * @group: the list
 * @targets: (element-type PerksEntitlement): for whom the benefit can be claimed
 * @situation: where the publisher stands
 * @locale_text: how days are written
 *
 * Writes how it stands for each offer; without any the list is out of sight.
 */
void
perks_benefit_sections_show_offers (PerksFactGroup  *group,
                                    GPtrArray       *targets,
                                    PerksSituation  *situation,
                                    PerksLocaleText *locale_text)
{
  PerksEdition *edition = perks_situation_get_edition (situation);

  perks_fact_group_clear (group);
  for (guint i = 0; i < targets->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (targets, i);
      PerksOffer *offer = perks_entitlement_get_offer (entitlement);
      g_autofree char *name = perks_benefit_targets_name (entitlement);
      g_autofree char *status = NULL;
      g_autofree char *link = NULL;

      if (offer == NULL)
        continue;
      status = perks_benefit_texts_status (locale_text, edition, entitlement);
      link = g_strconcat ("offers:", perks_record_get_id (PERKS_RECORD (offer)), NULL);
      perks_fact_group_add_link (
        group, name, status, perks_benefit_texts_icon (perks_entitlement_get_state (entitlement)),
        link);
    }

  gtk_widget_set_visible (GTK_WIDGET (group), perks_fact_group_get_size (group) > 0);
}

static char *
describe_ground (const PerksExplanationLine *line)
{
  GString *text = g_string_new (line->value);

  if (line->assumed && line->note != NULL)
    g_string_append_printf (text, _("\nAssumed: %s"), line->note);
  else if (line->assumed)
    g_string_append (text, _("\nAssumed"));
  else if (line->note != NULL)
    g_string_append_printf (text, "\n%s", line->note);
  if (line->source != NULL)
    g_string_append_printf (text, _("\nSource: %s"), line->source);

  return g_string_free (text, FALSE);
}

static GtkWidget *
make_ground (const PerksExplanationLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = describe_ground (line);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->subject);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (line->assumed)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("dialog-question-symbolic"));
  return row;
}

/* What is unfolded stays so when the list is written anew. */
static void
expanded_cb (AdwExpanderRow *expander,
             GParamSpec     *pspec,
             GObject        *group)
{
  g_object_set_data (group, EXPANDED,
                     GINT_TO_POINTER (adw_expander_row_get_expanded (expander)));
}

/**
 * perks_benefit_sections_show_grounds:
 * @group: the list
 * @target: (nullable): how the benefit stands for whom is looked at
 * @situation: where the publisher stands
 * @locale_text: how money and days are written
 *
 * Writes, folded away, every field, figure and clause that the state rests on.
 */
void
perks_benefit_sections_show_grounds (PerksFactGroup   *group,
                                     PerksEntitlement *target,
                                     PerksSituation   *situation,
                                     PerksLocaleText  *locale_text)
{
  g_autoptr (GPtrArray) lines = NULL;
  GtkWidget *expander;

  perks_fact_group_clear (group);
  gtk_widget_set_visible (GTK_WIDGET (group), target != NULL);
  if (target == NULL)
    return;

  lines = perks_explanation_of_benefit (situation, target, locale_text);
  expander = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _("What It Rests On"));
  for (guint i = 0; i < lines->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                              make_ground (g_ptr_array_index (lines, i)));
  adw_expander_row_set_expanded (
    ADW_EXPANDER_ROW (expander),
    GPOINTER_TO_INT (g_object_get_data (G_OBJECT (group), EXPANDED)));
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), group, 0);
  perks_fact_group_add_row (group, expander);
}

/**
 * perks_benefit_sections_show_source:
 * @group: the list
 * @benefit: a benefit
 *
 * Writes where the benefit is known from.
 */
void
perks_benefit_sections_show_source (PerksFactGroup *group,
                                    PerksBenefit   *benefit)
{
  const PerksProvenance provenance = perks_benefit_get_provenance (benefit);
  const gboolean assumed = provenance == PERKS_PROVENANCE_ASSUMED;

  perks_fact_group_clear (group);
  perks_fact_group_add_fact (group, perks_benefit_texts_provenance (provenance),
                             perks_benefit_get_source (benefit),
                             assumed ? "dialog-question-symbolic" : NULL);
  if (perks_benefit_get_note (benefit) != NULL)
    perks_fact_group_add_fact (group, assumed ? _("What Is Assumed") : _("Note"),
                               perks_benefit_get_note (benefit), NULL);
}
