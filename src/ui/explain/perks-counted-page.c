/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-counted-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-counted-item.h"
#include "perks-page.h"

/**
 * PerksCountedPage:
 *
 * The rows behind the sum: the sales by offer and month, those that count and those that do not,
 * with the reason. There can be thousands, so it is a list that makes only the rows in sight.
 */
struct _PerksCountedPage
{
  PerksPlace     parent_instance;

  PerksPage     *page;
  AdwStatusPage *error_page;
  GtkListView   *list;
  GtkStack      *stack;
  GtkLabel      *total;

  GListStore    *items;
};

G_DEFINE_FINAL_TYPE (PerksCountedPage, perks_counted_page, PERKS_TYPE_PLACE)

/* The parts of a row, in the order in which they are made. */
enum
{
  PART_ICON,
  PART_TEXTS,
  PART_AMOUNT,
};

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
get_part (GtkWidget *row,
          int        part)
{
  GtkWidget *child = gtk_widget_get_first_child (row);

  for (; part > 0; part--)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
set_up_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = make_label ("caption");
  GtkWidget *amount = gtk_label_new (NULL);

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (texts), make_label (NULL));
  gtk_box_append (GTK_BOX (texts), caption);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_add_css_class (amount, "numeric");
  gtk_widget_set_valign (amount, GTK_ALIGN_CENTER);

  gtk_widget_add_css_class (row, "perks-list-row");
  gtk_box_append (GTK_BOX (row), gtk_image_new ());
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), amount);
  gtk_list_item_set_child (list_item, row);
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
show_fate (GtkImage *icon,
           gboolean  counts)
{
  const char *label = counts ? _("Counts") : _("Does not count");

  gtk_image_set_from_icon_name (icon, counts ? "object-select-symbolic"
                                             : "action-unavailable-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (icon), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item)
{
  PerksCountedItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *texts = get_part (row, PART_TEXTS);
  GtkLabel *amount = GTK_LABEL (get_part (row, PART_AMOUNT));

  show_fate (GTK_IMAGE (get_part (row, PART_ICON)), perks_counted_item_counts (item));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)),
                       perks_counted_item_get_title (item));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (texts)),
                       perks_counted_item_get_subtitle (item));
  gtk_label_set_label (amount, perks_counted_item_get_amount (item));
  if (perks_counted_item_counts (item))
    gtk_widget_remove_css_class (GTK_WIDGET (amount), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (amount), "dim-label");
}

static void
show_total (PerksCountedPage *self,
            PerksStanding    *standing)
{
  PerksLocaleText *locale_text =
    perks_context_get_locale_text (perks_place_get_context (PERKS_PLACE (self)));
  g_autofree char *counted =
    perks_locale_text_money (locale_text, perks_money_new_usd (standing->counted));
  /* Translators: %s is an amount */
  g_autofree char *text = g_strdup_printf (_("What counts adds up to %s."), counted);

  gtk_label_set_label (self->total, text);
}

static void
perks_counted_page_show (PerksPlace     *place,
                         PerksSituation *situation)
{
  PerksCountedPage *self = PERKS_COUNTED_PAGE (place);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = perks_counted_item_list (
    situation, perks_context_get_locale_text (perks_place_get_context (place)), &error);

  if (items == NULL)
    {
      g_autofree char *message = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, message);
      gtk_stack_set_visible_child_name (self->stack, "error");
      return;
    }

  show_total (self, perks_situation_get_standing (situation));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "content" : "empty");
}

static void
perks_counted_page_dispose (GObject *object)
{
  PerksCountedPage *self = PERKS_COUNTED_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_COUNTED_PAGE);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (perks_counted_page_parent_class)->dispose (object);
}

static void
perks_counted_page_class_init (PerksCountedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_counted_page_dispose;
  PERKS_PLACE_CLASS (klass)->show = perks_counted_page_show;

  g_type_ensure (PERKS_TYPE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/explain/perks-counted-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksCountedPage, error_page);
  gtk_widget_class_bind_template_child (widget_class, PerksCountedPage, list);
  gtk_widget_class_bind_template_child (widget_class, PerksCountedPage, page);
  gtk_widget_class_bind_template_child (widget_class, PerksCountedPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PerksCountedPage, total);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row_cb);
}

static void
perks_counted_page_init (PerksCountedPage *self)
{
  g_autoptr (GtkSelectionModel) rows = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = g_list_store_new (PERKS_TYPE_COUNTED_ITEM);
  rows = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items))));
  gtk_list_view_set_model (self->list, rows);
}

/**
 * perks_counted_page_new:
 *
 * Returns: (transfer floating): a page without a context
 */
GtkWidget *
perks_counted_page_new (void)
{
  return g_object_new (PERKS_TYPE_COUNTED_PAGE, NULL);
}
