/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-edition-row.h"

#include <glib/gi18n.h>

#include "perks-edition-text.h"

/* An edition in a list. */

static GtkWidget *
create_mark (const char *icon,
             const char *name)
{
  GtkWidget *mark = gtk_image_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (mark, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return mark;
}

/* How much of it is assumed is said on pointing at it; the terms mark each statement. */
static void
explain_provenance (GtkWidget    *row,
                    PerksEdition *edition)
{
  guint n_assumed = perks_edition_text_n_assumed (edition);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u statement of it is assumed, because no page says so.",
                               "%u statements of it are assumed, because no page says so.",
                               n_assumed), n_assumed);

  if (n_assumed > 0)
    gtk_widget_set_tooltip_text (row, text);
}

/**
 * perks_edition_row_add:
 * @group: the list
 * @edition: an edition
 * @used: whether it is in use; another one can be activated
 * @locale_text: how days are written
 *
 * Returns: (transfer none): the new row
 */
GtkWidget *
perks_edition_row_add (PerksFactGroup  *group,
                       PerksEdition    *edition,
                       gboolean         used,
                       PerksLocaleText *locale_text)
{
  g_autofree char *span = perks_edition_text_span (edition, locale_text);
  g_autofree char *summary = g_strconcat (span, "\n", perks_edition_get_summary (edition), NULL);
  GtkWidget *row =
    perks_fact_group_add_fact (group, perks_edition_get_label (edition), summary, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  explain_provenance (row, edition);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             used ? create_mark ("object-select-symbolic", _("In Use"))
                                  : create_mark ("pan-down-symbolic", _("Compare")));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !used);
  return row;
}
