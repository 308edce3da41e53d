/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-edition-facts.h"

#include <glib/gi18n.h>

#include "perks-edition-text.h"
#include "perks-figure-text.h"
#include "perks-provenance-mark.h"
#include "perks-tier.h"

/* The numbers of an edition, each marked where it is assumed. */

static void
add (PerksFactGroup  *group,
     const char      *title,
     const char      *value,
     PerksProvenance  provenance,
     const char      *note)
{
  GtkWidget *row = perks_fact_group_add_fact (group, title, value, NULL);
  GtkWidget *mark = perks_provenance_mark_new (provenance, note);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (mark != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
}

static void
show_figures (PerksFactGroup  *group,
              PerksEdition    *edition,
              PerksLocaleText *locale_text)
{
  GPtrArray *figures = perks_edition_get_figures (edition);
  g_autofree char *window = perks_edition_text_window (perks_edition_get_window_months (edition));

  add (group, _("Sales That Count"), window, perks_edition_get_window_provenance (edition),
       perks_edition_get_window_note (edition));
  for (guint i = 0; i < figures->len; i++)
    {
      const PerksFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *value = perks_figure_text_value (figure, locale_text);

      add (group, perks_figure_text_subject (figure), value, figure->provenance, figure->note);
    }
}

static void
show_tiers (PerksFactGroup  *group,
            PerksEdition    *edition,
            PerksLocaleText *locale_text)
{
  GPtrArray *tiers = perks_edition_get_tiers (edition);

  for (guint i = 0; i < tiers->len; i++)
    {
      PerksTier *tier = g_ptr_array_index (tiers, i);
      g_autofree char *threshold = perks_edition_text_tier (tier, locale_text);

      add (group, perks_tier_get_label (tier), threshold, perks_tier_get_provenance (tier),
           perks_tier_get_note (tier));
    }
}

/**
 * perks_edition_facts_show:
 * @groups: where it is written
 * @edition: an edition
 * @locale_text: how amounts and days are written
 *
 * Writes the period that counts, the figures and the tiers of @edition.
 */
void
perks_edition_facts_show (PerksPageGroups *groups,
                          PerksEdition    *edition,
                          PerksLocaleText *locale_text)
{
  show_figures (perks_page_groups_add (groups, _("Times"), NULL), edition, locale_text);
  show_tiers (perks_page_groups_add (groups, _("Tiers and Their Thresholds"), NULL), edition,
              locale_text);
}
