/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offers-table.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-adaptive-title.h"
#include "perks-offer-cells.h"
#include "perks-offer-item.h"

/**
 * PerksOffersTable:
 *
 * The offers as a table that can be sorted by each column; where there is no room for one, as a
 * list of names with the most important beneath. A row leads to the offer's page by the action
 * `win.go`.
 */
struct _PerksOffersTable
{
  AdwBin           parent_instance;

  PerksOfferCells *cells;
  GListStore      *items;
  GtkFilter       *filter;
  GListModel      *rows;
  char            *words;

  GtkColumnView   *column_view;
  GtkListView     *list_view;
};

G_DEFINE_FINAL_TYPE (PerksOffersTable, perks_offers_table, ADW_TYPE_BIN)

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  PerksOffersTable *self = user_data;

  return perks_offer_item_matches (item, self->words);
}

static void
row_activated_cb (PerksOffersTable *self,
                  guint             position)
{
  g_autoptr (PerksOfferItem) item = g_list_model_get_item (self->rows, position);
  g_autofree char *target = NULL;

  if (item == NULL)
    return;

  target = g_strconcat (
    "offers:", perks_record_get_id (PERKS_RECORD (perks_offer_item_get_offer (item))), NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", target);
}

static void
set_up_row_cb (PerksOffersTable *self,
               GtkListItem      *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "heading");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_widget_add_css_class (box, "perks-list-row");
  gtk_list_item_set_child (list_item, box);
}

static void
bind_row_cb (PerksOffersTable *self,
             GtkListItem      *list_item)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  PerksOfferItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *summary = perks_offer_cells_summarize (self->cells, item);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)),
                       perks_offer_item_get_name (item));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), summary);
}

static void
set_models (PerksOffersTable *self)
{
  GtkSorter *sorter = g_object_ref (gtk_column_view_get_sorter (self->column_view));
  GtkFilterListModel *found;

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                     g_object_ref (self->filter));
  self->rows = G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (found), sorter));
}

static void
perks_offers_table_dispose (GObject *object)
{
  PerksOffersTable *self = PERKS_OFFERS_TABLE (object);

  /* The views go before what their cells are written from. */
  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_OFFERS_TABLE);
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  g_clear_pointer (&self->cells, perks_offer_cells_free);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (perks_offers_table_parent_class)->dispose (object);
}

static void
perks_offers_table_class_init (PerksOffersTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_offers_table_dispose;

  g_type_ensure (PERKS_TYPE_ADAPTIVE_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PERKS_RESOURCE_BASE "/offers/perks-offers-table.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksOffersTable, column_view);
  gtk_widget_class_bind_template_child (widget_class, PerksOffersTable, list_view);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row_cb);
}

static void
perks_offers_table_init (PerksOffersTable *self)
{
  g_autoptr (GtkSelectionModel) table_rows = NULL;
  g_autoptr (GtkSelectionModel) list_rows = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->cells = perks_offer_cells_new ();
  self->items = g_list_store_new (PERKS_TYPE_OFFER_ITEM);
  perks_offer_cells_add_columns (self->cells, self->column_view);
  set_models (self);

  table_rows = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->rows)));
  list_rows = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->rows)));
  gtk_column_view_set_model (self->column_view, table_rows);
  gtk_list_view_set_model (self->list_view, list_rows);
}

/**
 * perks_offers_table_show:
 * @self: a table
 * @situation: where the publisher stands
 * @locale_text: how money and days are written
 * @error: return location for a #PerksError
 *
 * Shows the offers of the situation; order and search stay.
 *
 * Returns: %FALSE with %PERKS_ERROR_OVERFLOW; the table is then unchanged
 */
gboolean
perks_offers_table_show (PerksOffersTable  *self,
                         PerksSituation    *situation,
                         PerksLocaleText   *locale_text,
                         GError           **error)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (PERKS_IS_OFFERS_TABLE (self), FALSE);

  items = perks_offer_item_list (situation, error);
  if (items == NULL)
    return FALSE;

  perks_offer_cells_set_situation (self->cells, situation, locale_text);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  return TRUE;
}

/**
 * perks_offers_table_search:
 * @self: a table
 * @words: (nullable): what is looked for in the names
 *
 * Shows only the offers whose names have these words.
 */
void
perks_offers_table_search (PerksOffersTable *self,
                           const char       *words)
{
  g_return_if_fail (PERKS_IS_OFFERS_TABLE (self));

  g_free (self->words);
  self->words = g_strdup (words);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * perks_offers_table_get_rows:
 * @self: a table
 *
 * Returns: (transfer none): the rows that are shown, in their order; of #PerksOfferItem
 */
GListModel *
perks_offers_table_get_rows (PerksOffersTable *self)
{
  return self->rows;
}
