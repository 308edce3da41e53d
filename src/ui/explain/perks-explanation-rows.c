/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-explanation-rows.h"

#include "perks-explanation-row.h"

/* Lists of what an explained figure rests on. */

/**
 * perks_explanation_rows_add_line:
 * @group: a boxed list
 * @line: what an explained figure rests on
 */
void
perks_explanation_rows_add_line (PerksFactGroup             *group,
                                 const PerksExplanationLine *line)
{
  perks_fact_group_add_row (group, perks_explanation_row_new (line));
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
 * @group: a boxed list
 * @edition: an edition
 * @id: the id of a clause
 *
 * Adds what a clause says.
 *
 * Returns: %FALSE where @edition says nothing on the matter
 */
gboolean
perks_explanation_rows_add_clause (PerksFactGroup *group,
                                   PerksEdition   *edition,
                                   const char     *id)
{
  const PerksClause *clause = perks_edition_find_clause (edition, id);

  if (clause == NULL)
    return FALSE;

  perks_fact_group_add_row (group, perks_explanation_row_new_for_clause (clause));
  return TRUE;
}
