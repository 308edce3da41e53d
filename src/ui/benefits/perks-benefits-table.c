/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefits-table.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-adaptive-title.h"
#include "perks-benefit-column.h"
#include "perks-benefit-texts.h"
#include "perks-cell-factory.h"
#include "perks-tier.h"

/**
 * PerksBenefitsTable:
 *
 * One of the programme's tables: a row for each benefit, a column for each tier or path, the
 * present tier lit. Where there is no room for columns it is a list of names, with how each
 * benefit stands and where it begins. A row leads to the benefit's page by the action `win.go`.
 */
struct _PerksBenefitsTable
{
  AdwBin              parent_instance;

  GListStore         *items;
  GtkFilter          *filter;
  GListModel         *rows;
  PerksBenefitFilter  wanted;
  PerksEdition       *edition;
  char               *layout;

  GtkColumnView      *column_view;
  GtkListView        *list_view;
};

G_DEFINE_FINAL_TYPE (PerksBenefitsTable, perks_benefits_table, ADW_TYPE_BIN)

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  return perks_benefit_item_matches (item, PERKS_BENEFITS_TABLE (user_data)->wanted);
}

static void
row_activated_cb (PerksBenefitsTable *self,
                  guint               position)
{
  g_autoptr (PerksBenefitItem) item = g_list_model_get_item (self->rows, position);
  g_autofree char *target = NULL;

  if (item == NULL)
    return;

  target =
    g_strconcat ("benefits:", perks_benefit_get_id (perks_benefit_item_get_benefit (item)), NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", target);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *css_class,
           gboolean    wrap)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wrap);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (!wrap)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* The name, below it a shape and how the benefit stands, and in the list where it begins. */
static void
set_up_name (GtkListItem *list_item,
             gboolean     wrap)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = gtk_image_new ();

  g_object_set_data (G_OBJECT (box), "name", add_label (box, wrap ? "heading" : NULL, wrap));
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (box), line);
  g_object_set_data (G_OBJECT (box), "icon", image);
  g_object_set_data (G_OBJECT (box), "status", add_label (line, "caption", wrap));
  if (wrap)
    g_object_set_data (G_OBJECT (box), "from", add_label (box, "dim-label", TRUE));
  gtk_widget_add_css_class (box, "perks-list-row");
  gtk_list_item_set_child (list_item, box);
}

static void
set_up_cell_cb (PerksBenefitsTable *self,
                GtkListItem        *list_item)
{
  set_up_name (list_item, FALSE);
}

static void
set_up_row_cb (PerksBenefitsTable *self,
               GtkListItem        *list_item)
{
  set_up_name (list_item, TRUE);
}

static char *
describe_begin (PerksBenefitsTable *self,
                PerksBenefit       *benefit)
{
  const PerksPath paths[] = { PERKS_PATH_LIST, PERKS_PATH_CONSULTING, PERKS_PATH_TRIAL };
  PerksTier *tier =
    perks_edition_find_tier (self->edition, perks_benefit_get_first_tier (benefit), NULL);
  g_autoptr (GPtrArray) columns = NULL;
  g_autoptr (GString) text = NULL;

  if (tier != NULL)
    return g_strdup_printf (_("From %s"), perks_tier_get_label (tier));

  columns = perks_benefit_column_list_paths ();
  text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      if (!perks_benefit_is_for_path (benefit, paths[i]))
        continue;
      if (text->len > 0)
        g_string_append (text, " · ");
      g_string_append (text, perks_benefit_column_get_title (g_ptr_array_index (columns, i)));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
bind_name_cb (PerksBenefitsTable *self,
              GtkListItem        *list_item)
{
  GObject *box = G_OBJECT (gtk_list_item_get_child (list_item));
  PerksBenefitItem *item = gtk_list_item_get_item (list_item);
  PerksBenefit *benefit = perks_benefit_item_get_benefit (item);
  const char *status = perks_benefit_item_get_status (item);
  GtkLabel *from = g_object_get_data (box, "from");
  g_autofree char *begin = NULL;

  gtk_label_set_label (g_object_get_data (box, "name"), perks_benefit_get_name (benefit));
  gtk_label_set_label (g_object_get_data (box, "status"), status);
  gtk_image_set_from_icon_name (g_object_get_data (box, "icon"),
                                perks_benefit_texts_icon (perks_benefit_item_get_state (item)));
  if (from == NULL)
    {
      begin = g_strdup_printf ("%s\n%s", perks_benefit_get_name (benefit), status);
      gtk_widget_set_tooltip_text (GTK_WIDGET (box), begin);
      return;
    }

  begin = describe_begin (self, benefit);
  gtk_label_set_label (from, begin);
}

static void
write_cell (gpointer   item,
            PerksCell *cell,
            gpointer   user_data)
{
  PerksBenefitColumn *column = user_data;
  PerksBenefit *benefit = perks_benefit_item_get_benefit (item);

  cell->text = perks_benefit_column_write (column, benefit);
  cell->spoken = perks_benefit_column_speak (column, benefit);
  cell->tooltip = g_strdup (cell->spoken);
  cell->style = perks_benefit_column_is_present (column) ? "now" : NULL;
}

static void
append_column (PerksBenefitsTable *self,
               PerksBenefitColumn *column)
{
  GtkListItemFactory *factory =
    perks_cell_factory_new (write_cell, g_object_ref (column), g_object_unref, GTK_ALIGN_START, -1,
                            1);
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  view_column = gtk_column_view_column_new (perks_benefit_column_get_title (column), factory);
  gtk_column_view_append_column (self->column_view, view_column);
}

/* All but the first, which has the names. */
static void
remove_columns (PerksBenefitsTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->column_view);

  while (g_list_model_get_n_items (columns) > 1)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 1);

      gtk_column_view_remove_column (self->column_view, column);
    }
}

static void
set_columns (PerksBenefitsTable *self,
             GPtrArray          *columns)
{
  g_autoptr (GString) layout = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (layout, "%s|",
                            perks_benefit_column_get_title (g_ptr_array_index (columns, i)));
  g_string_append_printf (layout, "%p", (gpointer) self->edition);
  if (g_strcmp0 (layout->str, self->layout) == 0)
    return;

  g_free (self->layout);
  self->layout = g_strdup (layout->str);
  remove_columns (self);
  for (guint i = 0; i < columns->len; i++)
    append_column (self, g_ptr_array_index (columns, i));
}

static void
perks_benefits_table_dispose (GObject *object)
{
  PerksBenefitsTable *self = PERKS_BENEFITS_TABLE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_BENEFITS_TABLE);
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  g_clear_object (&self->edition);
  g_clear_pointer (&self->layout, g_free);

  G_OBJECT_CLASS (perks_benefits_table_parent_class)->dispose (object);
}

static void
perks_benefits_table_class_init (PerksBenefitsTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_benefits_table_dispose;

  g_type_ensure (PERKS_TYPE_ADAPTIVE_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/benefits/perks-benefits-table.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitsTable, column_view);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitsTable, list_view);
  gtk_widget_class_bind_template_callback (widget_class, bind_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row_cb);
}

static void
perks_benefits_table_init (PerksBenefitsTable *self)
{
  g_autoptr (GtkSelectionModel) table_rows = NULL;
  g_autoptr (GtkSelectionModel) list_rows = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = g_list_store_new (PERKS_TYPE_BENEFIT_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->rows = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                                        g_object_ref (self->filter)));
  table_rows = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->rows)));
  list_rows = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->rows)));
  gtk_column_view_set_model (self->column_view, table_rows);
  gtk_list_view_set_model (self->list_view, list_rows);
}

/**
 * perks_benefits_table_show:
 * @self: a table
 * @situation: where the publisher stands
 * @locale_text: how money and days are written
 * @table: which table
 *
 * Shows a table as it is in a situation; the filter stays.
 */
void
perks_benefits_table_show (PerksBenefitsTable *self,
                           PerksSituation     *situation,
                           PerksLocaleText    *locale_text,
                           PerksBenefitTable   table)
{
  PerksEdition *edition = perks_situation_get_edition (situation);
  g_autoptr (GPtrArray) items = perks_benefit_item_list (situation, locale_text, table);
  g_autoptr (GPtrArray) columns = NULL;

  g_set_object (&self->edition, edition);
  columns = table == PERKS_BENEFIT_TABLE_PATHS
              ? perks_benefit_column_list_paths ()
              : perks_benefit_column_list_tiers (edition, perks_situation_get_standing (situation),
                                                 locale_text);
  set_columns (self, columns);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
}

/**
 * perks_benefits_table_set_filter:
 * @self: a table
 * @filter: which rows are shown
 */
void
perks_benefits_table_set_filter (PerksBenefitsTable *self,
                                 PerksBenefitFilter  filter)
{
  self->wanted = filter;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * perks_benefits_table_get_size:
 * @self: a table
 *
 * Returns: how many rows there are, those that the filter hides counted
 */
guint
perks_benefits_table_get_size (PerksBenefitsTable *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/**
 * perks_benefits_table_get_rows:
 * @self: a table
 *
 * Returns: (transfer none): the rows that are shown; of #PerksBenefitItem
 */
GListModel *
perks_benefits_table_get_rows (PerksBenefitsTable *self)
{
  return self->rows;
}

/**
 * perks_benefits_table_get_view:
 * @self: a table
 *
 * Returns: (transfer none): the form with columns
 */
GtkColumnView *
perks_benefits_table_get_view (PerksBenefitsTable *self)
{
  return self->column_view;
}
