/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-ledger-view.h"

#include <glib/gi18n.h>

#include "perks-ledger-row.h"
#include "perks-sale-cell.h"
#include "perks-table-header.h"

/**
 * PerksLedgerView:
 *
 * The ledger as a table. Its rows are sorted where the sales are kept; a click on a header only
 * says how. `order-changed` and `selection-changed` are emitted when the person asks for another
 * order or chooses other rows.
 */
struct _PerksLedgerView
{
  AdwBin             parent_instance;

  PerksLocaleText   *locale_text;
  GtkColumnView     *table;
  GtkMultiSelection *selection;

  PerksSalesSort     asked;
  int                width;
};

enum
{
  ORDER_CHANGED,
  SELECTION_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PerksLedgerView, perks_ledger_view, ADW_TYPE_BIN)

typedef struct
{
  PerksSalesSort sort;
  const char    *title;
  int            width;
  int            narrow_width;
  int            shown_from;
  gboolean       expand;
} Column;

/* Below this width columns are narrow. A column is left out where the table is not as wide as it is
 * shown from, so that the names of offers can be read. */
#define NARROW_WIDTH 560

static const Column columns[] = {
  { PERKS_SALES_SORT_DAY, N_("Day"), 120, 100, 0, FALSE },
  { PERKS_SALES_SORT_OFFER, N_("Offer"), -1, -1, 0, TRUE },
  { PERKS_SALES_SORT_KIND, N_("Kind"), 90, 90, 560, FALSE },
  { PERKS_SALES_SORT_OWN, N_("Amount"), 120, 110, 780, FALSE },
  { PERKS_SALES_SORT_USD, N_("In USD"), 120, 100, 0, FALSE },
  { PERKS_SALES_SORT_KEY, N_("Line"), 150, 140, 900, FALSE },
};

static void
show_cell (GtkListItem *item)
{
  PerksLedgerRow *row = gtk_list_item_get_item (item);
  GtkInscription *cell = GTK_INSCRIPTION (gtk_list_item_get_child (item));
  PerksLedgerView *self = g_object_get_data (G_OBJECT (cell), "view");
  PerksSalesSort sort = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "sort"));
  const PerksSale *sale = perks_ledger_row_get_sale (row);
  g_autofree char *text = NULL;

  if (sale != NULL)
    text = perks_sale_cell_text (sale, sort, self->locale_text);
  gtk_inscription_set_text (cell, text);
}

static void
cell_setup_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               const Column             *column)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  g_object_set_data (G_OBJECT (cell), "view", g_object_get_data (G_OBJECT (factory), "view"));
  g_object_set_data (G_OBJECT (cell), "sort", GUINT_TO_POINTER (column->sort));
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell), 1);
  if (perks_sale_cell_is_number (column->sort))
    {
      gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), 1);
      gtk_widget_add_css_class (cell, "numeric");
    }
  gtk_list_item_set_child (item, cell);
}

static void
cell_bind_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              const Column             *column)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "loaded", G_CALLBACK (show_cell), item,
                           G_CONNECT_SWAPPED);
  show_cell (item);
}

static void
cell_unbind_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                const Column             *column)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_cell, item);
}

/* Which column the table sorts by cannot be read off it before GTK 4.10. So it is made to compare,
 * and the column that is asked first says so. */
static int
note_column (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  const Column *column = g_object_get_data (user_data, "column");
  PerksLedgerView *self = g_object_get_data (user_data, "view");

  if (a != b)
    self->asked = column->sort;
  return a < b ? -1 : a > b;
}

static void
order_changed_cb (PerksLedgerView *self)
{
  g_signal_emit (self, signals[ORDER_CHANGED], 0);
}

static void
selection_changed_cb (PerksLedgerView *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static GtkColumnViewColumn *
make_column (PerksLedgerView *self,
             const Column    *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *made = gtk_column_view_column_new (_(column->title), factory);
  g_autoptr (GtkSorter) sorter = NULL;

  g_object_set_data (G_OBJECT (factory), "view", self);
  g_signal_connect (factory, "setup", G_CALLBACK (cell_setup_cb), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (cell_bind_cb), (gpointer) column);
  g_signal_connect (factory, "unbind", G_CALLBACK (cell_unbind_cb), (gpointer) column);

  g_object_set_data (G_OBJECT (made), "column", (gpointer) column);
  g_object_set_data (G_OBJECT (made), "view", self);
  sorter = GTK_SORTER (gtk_custom_sorter_new (note_column, made, NULL));
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_fixed_width (made, column->width);
  gtk_column_view_column_set_expand (made, column->expand);
  gtk_column_view_column_set_resizable (made, TRUE);
  return made;
}

static gboolean
show_columns_cb (gpointer user_data)
{
  PerksLedgerView *self = user_data;
  GListModel *shown;

  if (self->table == NULL)
    return G_SOURCE_REMOVE;

  shown = gtk_column_view_get_columns (self->table);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);
      const gboolean is_shown = self->width >= columns[i].shown_from;
      const int width = self->width < NARROW_WIDTH ? columns[i].narrow_width : columns[i].width;

      /* A column that is not shown keeps the width that it was given. */
      gtk_column_view_column_set_visible (column, is_shown);
      gtk_column_view_column_set_fixed_width (column, is_shown ? width : 0);
    }

  return G_SOURCE_REMOVE;
}

/* Whether the same columns are shown at both widths, and as wide. */
static gboolean
is_same_step (int a,
              int b)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if ((a >= columns[i].shown_from) != (b >= columns[i].shown_from))
        return FALSE;
    }

  return (a < NARROW_WIDTH) == (b < NARROW_WIDTH);
}

static void
width_changed_cb (PerksLedgerView *self,
                  GParamSpec      *pspec,
                  GtkAdjustment   *adjustment)
{
  int width = (int) gtk_adjustment_get_page_size (adjustment);

  if (is_same_step (self->width, width))
    return;

  /* Not at once: columns must not come and go while the table is laid out. */
  self->width = width;
  g_idle_add_full (G_PRIORITY_HIGH, show_columns_cb, g_object_ref (self), g_object_unref);
}

static void
perks_ledger_view_dispose (GObject *object)
{
  PerksLedgerView *self = PERKS_LEDGER_VIEW (object);

  if (self->table != NULL)
    g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->table),
                                          order_changed_cb, self);
  self->table = NULL;
  g_clear_object (&self->selection);
  g_clear_object (&self->locale_text);

  G_OBJECT_CLASS (perks_ledger_view_parent_class)->dispose (object);
}

static void
perks_ledger_view_class_init (PerksLedgerViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_ledger_view_dispose;

  signals[ORDER_CHANGED] = g_signal_new ("order-changed", PERKS_TYPE_LEDGER_VIEW, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", PERKS_TYPE_LEDGER_VIEW,
                                             G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                             0);
}

static void
perks_ledger_view_init (PerksLedgerView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkSelectionModel *model;

  self->width = G_MAXINT;
  self->selection = gtk_multi_selection_new (NULL);
  model = g_object_ref (GTK_SELECTION_MODEL (self->selection));
  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (model));
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (self, &columns[i]);

      gtk_column_view_append_column (self->table, column);
      if (perks_sale_cell_is_number (columns[i].sort))
        perks_table_header_align_end (self->table, i);
      if (columns[i].sort == PERKS_SALES_SORT_DAY)
        gtk_column_view_sort_by_column (self->table, column, GTK_SORT_DESCENDING);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Ledger"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "data-table");
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "perks-ledger");
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->table));
  adw_bin_set_child (ADW_BIN (self), scrolled);

  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled)),
                           "notify::page-size", G_CALLBACK (width_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (gtk_column_view_get_sorter (self->table), "changed",
                            G_CALLBACK (order_changed_cb), self);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * perks_ledger_view_set_locale_text:
 * @self: a view
 * @locale_text: how money and days are written
 */
void
perks_ledger_view_set_locale_text (PerksLedgerView *self,
                                   PerksLocaleText *locale_text)
{
  g_set_object (&self->locale_text, locale_text);
}

/**
 * perks_ledger_view_set_model:
 * @self: a view
 * @ledger: a list of #PerksLedgerRow
 */
void
perks_ledger_view_set_model (PerksLedgerView *self,
                             GListModel      *ledger)
{
  gtk_multi_selection_set_model (self->selection, ledger);
}

/**
 * perks_ledger_view_get_order:
 * @self: a view
 * @sort: (out): the column that the person sorts by
 * @descending: (out): whether the order is turned round
 */
void
perks_ledger_view_get_order (PerksLedgerView *self,
                             PerksSalesSort  *sort,
                             gboolean        *descending)
{
  g_autoptr (PerksLedgerRow) first = perks_ledger_row_new ();
  g_autoptr (PerksLedgerRow) second = perks_ledger_row_new ();
  GtkOrdering forward = first < second ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;
  GtkSorter *sorter = gtk_column_view_get_sorter (self->table);
  GtkOrdering order;

  self->asked = PERKS_SALES_SORT_DAY;
  order = gtk_sorter_compare (sorter, first, second);
  *sort = self->asked;
  *descending = order != forward;
}

/**
 * perks_ledger_view_get_selected_keys:
 * @self: a view
 * @n_marked: (out) (optional): how many of them are marked as fraud
 *
 * Returns: (transfer full) (element-type utf8) (array zero-terminated=1): the keys of the sales
 *   that are chosen and read, ended by %NULL
 */
GPtrArray *
perks_ledger_view_get_selected_keys (PerksLedgerView *self,
                                     guint           *n_marked)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (model);
  GPtrArray *keys = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  GtkBitsetIter iter;
  guint position, marked = 0;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, chosen, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (PerksLedgerRow) row = g_list_model_get_item (G_LIST_MODEL (model), position);
      const PerksSale *sale = row != NULL ? perks_ledger_row_get_sale (row) : NULL;

      if (sale == NULL)
        continue;
      g_ptr_array_add (keys, g_strdup (sale->key));
      marked += sale->fraud ? 1 : 0;
    }

  if (n_marked != NULL)
    *n_marked = marked;
  return keys;
}

/**
 * perks_ledger_view_get_n_selected:
 * @self: a view
 *
 * Returns: how many rows are chosen
 */
guint
perks_ledger_view_get_n_selected (PerksLedgerView *self)
{
  g_autoptr (GtkBitset) chosen = NULL;

  chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  return (guint) gtk_bitset_get_size (chosen);
}

/**
 * perks_ledger_view_unselect:
 * @self: a view
 *
 * Chooses no row.
 */
void
perks_ledger_view_unselect (PerksLedgerView *self)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
}
