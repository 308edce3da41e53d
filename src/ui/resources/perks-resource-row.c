/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-resource-row.h"

#include "config.h"

/**
 * PerksResourceRow:
 *
 * A resource in a list: title, what it says, and its category.
 */
struct _PerksResourceRow
{
  GtkBox    parent_instance;

  GtkLabel *title;
  GtkLabel *summary;
  GtkLabel *category;
};

G_DEFINE_FINAL_TYPE (PerksResourceRow, perks_resource_row, GTK_TYPE_BOX)

static void
perks_resource_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PERKS_TYPE_RESOURCE_ROW);

  G_OBJECT_CLASS (perks_resource_row_parent_class)->dispose (object);
}

static void
perks_resource_row_class_init (PerksResourceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_resource_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/resources/perks-resource-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksResourceRow, category);
  gtk_widget_class_bind_template_child (widget_class, PerksResourceRow, summary);
  gtk_widget_class_bind_template_child (widget_class, PerksResourceRow, title);
}

static void
perks_resource_row_init (PerksResourceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_resource_row_show:
 * @self: a row
 * @resource: a resource
 *
 * Shows a resource in place of the one before.
 */
void
perks_resource_row_show (PerksResourceRow *self,
                         PerksResource    *resource)
{
  gtk_label_set_text (self->title, perks_resource_get_title (resource));
  gtk_label_set_text (self->summary, perks_resource_get_summary (resource));
  gtk_label_set_text (self->category, perks_resource_get_category (resource));
}
