/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-explanation-rows.h"

#include <glib/gi18n.h>

#include "perks-window-deadlines.h"

/* The rows of explanations: what a figure rests on, what of it is assumed, and where it is known
 * from. What they say comes from the books and editions and is never taken for markup. */

static void
add_sentence (GString    *text,
              const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, sentence);
}

static char *
describe (const char *value,
          gboolean    assumed,
          const char *note,
          const char *source)
{
  g_autoptr (GString) text = g_string_new (value);

  if (assumed)
    {
      /* Translators: %s is a sentence that says what is assumed */
      g_autofree char *sentence = note != NULL ? g_strdup_printf (_("Assumed: %s"), note)
                                               : g_strdup (_("Assumed"));

      add_sentence (text, sentence);
    }
  if (source != NULL)
    {
      /* Translators: %s is a page, a document, a talk */
      g_autofree char *sentence = g_strdup_printf (_("Source: %s"), source);

      add_sentence (text, sentence);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_mark (GtkWidget  *row,
          gboolean    assumed,
          const char *note)
{
  const char *label = note != NULL ? note : _("Assumed");
  GtkWidget *icon;

  if (!assumed)
    return;

  icon = gtk_image_new_from_icon_name ("dialog-question-symbolic");
  gtk_widget_set_tooltip_text (icon, label);
  gtk_widget_add_css_class (icon, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Assumed"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
}

/**
 * perks_explanation_rows_describe:
 * @line: what an explained figure rests on
 *
 * Returns: (transfer full): its value, what is assumed of it, and its source, a line each
 */
char *
perks_explanation_rows_describe (const PerksExplanationLine *line)
{
  return describe (line->value, line->assumed, line->note, line->source);
}

/**
 * perks_explanation_rows_describe_clause:
 * @clause: a clause of an edition
 *
 * Returns: (transfer full): what it says, whether it is assumed, and its source, a line each
 */
char *
perks_explanation_rows_describe_clause (const PerksClause *clause)
{
  return describe (clause->text, clause->provenance == PERKS_PROVENANCE_ASSUMED, NULL,
                   clause->source);
}

/**
 * perks_explanation_rows_add_line:
 * @group: a boxed list
 * @line: what an explained figure rests on
 *
 * Returns: (transfer none): the new row
 */
GtkWidget *
perks_explanation_rows_add_line (PerksFactGroup             *group,
                                 const PerksExplanationLine *line)
{
  g_autofree char *text = perks_explanation_rows_describe (line);
  GtkWidget *row = perks_fact_group_add_fact (group, line->subject, text, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  add_mark (row, line->assumed, line->note);
  return row;
}

/**
 * perks_explanation_rows_add_lines:
 * @group: a boxed list, which is emptied first
 * @lines: (element-type PerksExplanationLine): what an explained figure rests on
 *
 * Shows the lines; a list without any is hidden.
 */
void
perks_explanation_rows_add_lines (PerksFactGroup *group,
                                  GPtrArray      *lines)
{
  perks_fact_group_clear (group);
  for (guint i = 0; i < lines->len; i++)
    perks_explanation_rows_add_line (group, g_ptr_array_index (lines, i));
  gtk_widget_set_visible (GTK_WIDGET (group), lines->len > 0);
}

/**
 * perks_explanation_rows_add_clause:
 * @group: a boxed list in a window
 * @edition: an edition
 * @id: the id of a clause
 *
 * Adds a row that says what a clause says and, in a window that has them, leads to the terms.
 *
 * Returns: (transfer none) (nullable): the new row, or %NULL where @edition says nothing on the
 *   matter
 */
GtkWidget *
perks_explanation_rows_add_clause (PerksFactGroup *group,
                                   PerksEdition   *edition,
                                   const char     *id)
{
  const PerksClause *clause = perks_edition_find_clause (edition, id);
  g_autofree char *text = NULL;
  GtkWidget *row;

  if (clause == NULL)
    return NULL;

  text = perks_explanation_rows_describe_clause (clause);
  row = perks_fact_group_add_fact (group, clause->title, text, NULL);
  add_mark (row, clause->provenance == PERKS_PROVENANCE_ASSUMED, NULL);
  if (!perks_window_has_action (GTK_WIDGET (group), "win.terms"))
    return row;

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  /* The target first: in a window the action is looked up at once. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", clause->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.terms");
  return row;
}
