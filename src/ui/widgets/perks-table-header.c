/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-table-header.h"

/* Headers of tables. A column view sets all of them flush with the near edge and has no property
 * that says otherwise; where its parts are not those that are known here, they stay so. */

static GtkWidget *
get_nth_child (GtkWidget *widget,
               guint      n)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL && n > 0; n--)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/**
 * perks_table_header_align_end:
 * @view: a table
 * @column: which of its columns, counted from 0
 *
 * Sets the header of a column of numbers above its numbers: flush with the far edge, behind the
 * arrow that shows the order.
 */
void
perks_table_header_align_end (GtkColumnView *view,
                              guint          column)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header != NULL ? get_nth_child (header, column) : NULL;
  GtkWidget *box = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  GtkWidget *label = box != NULL ? gtk_widget_get_first_child (box) : NULL;
  GtkWidget *arrow = label != NULL ? gtk_widget_get_next_sibling (label) : NULL;

  if (!GTK_IS_BOX (box) || !GTK_IS_LABEL (label) || arrow == NULL)
    return;

  gtk_box_reorder_child_after (GTK_BOX (box), label, arrow);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
}
