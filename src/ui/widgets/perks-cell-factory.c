/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cell-factory.h"

/* Cells of tables: a label with an icon before it where there is one. The cells of one column
 * share a function that says what a row's cell shows. */

typedef struct
{
  PerksCellFunc  func;
  gpointer       user_data;
  GDestroyNotify destroy;
  GtkAlign       align;
  int            most_chars;
  int            most_lines;
} Column;

static void
column_free (gpointer  data,
             GClosure *closure)
{
  Column *column = data;

  if (column->destroy != NULL)
    column->destroy (column->user_data);
  g_free (column);
}

static void
cell_clear (PerksCell *cell)
{
  g_clear_pointer (&cell->text, g_free);
  g_clear_pointer (&cell->tooltip, g_free);
  g_clear_pointer (&cell->spoken, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PerksCell, cell_clear)

static void
setup_cb (Column      *column,
          GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = gtk_image_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), column->most_chars);
  gtk_label_set_wrap (GTK_LABEL (label), column->most_lines > 1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), column->most_lines);
  gtk_label_set_xalign (GTK_LABEL (label), column->align == GTK_ALIGN_END ? 1.0 : 0.0);
  if (column->align == GTK_ALIGN_CENTER)
    gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (list_item, box);
}

/* The class goes to the whole cell, its margins too. */
static void
set_style (GtkWidget  *box,
           const char *style)
{
  GtkWidget *parent = gtk_widget_get_parent (box);
  GtkWidget *cell = parent != NULL ? parent : box;
  const char *before = g_object_get_data (G_OBJECT (cell), "perks-cell-style");

  if (before != NULL)
    gtk_widget_remove_css_class (cell, before);
  if (style != NULL)
    gtk_widget_add_css_class (cell, style);
  g_object_set_data (G_OBJECT (cell), "perks-cell-style", (gpointer) g_intern_string (style));
}

static void
bind_cb (Column      *column,
         GtkListItem *list_item)
{
  g_auto (PerksCell) cell = { 0 };
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *image = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_last_child (box);

  column->func (gtk_list_item_get_item (list_item), &cell, column->user_data);
  gtk_label_set_label (GTK_LABEL (label), cell.text != NULL ? cell.text : "");
  gtk_image_set_from_icon_name (GTK_IMAGE (image), cell.icon);
  gtk_widget_set_visible (image, cell.icon != NULL);
  gtk_widget_set_tooltip_text (box, cell.tooltip);
  set_style (box, cell.style);
  if (cell.spoken != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    cell.spoken, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/**
 * perks_cell_factory_new:
 * @func: says what a cell shows
 * @user_data: handed to @func
 * @destroy: (nullable): frees @user_data
 * @align: where text stands: start, centre, or end for numbers
 * @most_chars: how many letters wide a cell wants to be at most, or -1
 * @most_lines: how many lines text may take before it is cut off
 *
 * Returns: (transfer full): a factory for the cells of a column
 */
GtkListItemFactory *
perks_cell_factory_new (PerksCellFunc  func,
                        gpointer       user_data,
                        GDestroyNotify destroy,
                        GtkAlign       align,
                        int            most_chars,
                        int            most_lines)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *column = g_new0 (Column, 1);

  column->func = func;
  column->user_data = user_data;
  column->destroy = destroy;
  column->align = align;
  column->most_chars = most_chars;
  column->most_lines = most_lines;
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), column, column_free,
                         G_CONNECT_SWAPPED);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), column, NULL, G_CONNECT_SWAPPED);
  return factory;
}
