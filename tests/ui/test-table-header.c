/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-table-header.h"

#include "perks-ui-fixture.h"

static GtkWidget *
find_label (GtkWidget *view,
            float     *end)
{
  GtkWidget *label = perks_ui_find (view, GTK_TYPE_LABEL, "Sum");
  graphene_rect_t bounds;

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_compute_bounds (label, view, &bounds));
  *end = bounds.origin.x + bounds.size.width;
  return label;
}

/* The header of numbers ends where its column does; without the call it begins there. */
static void
test_align_end (void)
{
  GtkWidget *view = gtk_column_view_new (NULL);
  g_autoptr (GtkColumnViewColumn) name = gtk_column_view_column_new ("Name", NULL);
  g_autoptr (GtkColumnViewColumn) sum = gtk_column_view_column_new ("Sum", NULL);
  float before, after;

  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), name);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), sum);
  gtk_column_view_column_set_fixed_width (name, 200);
  gtk_column_view_column_set_fixed_width (sum, 200);
  perks_ui_show (view, 400, 200);
  find_label (view, &before);
  g_assert_cmpfloat (before, <, 300);

  perks_table_header_align_end (GTK_COLUMN_VIEW (view), 1);
  perks_ui_settle ();
  find_label (view, &after);
  g_assert_cmpfloat (after, >, 380);
  g_assert_cmpfloat (after, <=, 400);

  /* There is no such column. */
  perks_table_header_align_end (GTK_COLUMN_VIEW (view), 7);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/table-header/align-end", test_align_end);

  return g_test_run ();
}
