/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-resource-page.h"

#include "config.h"
#include "perks-address.h"
#include "perks-page.h"
#include "perks-resource-text.h"

/**
 * PerksResourcePage:
 *
 * One resource, read in place: what it says in our words, whom it serves, where it is known from,
 * and its address, which is shown before it is opened.
 */
struct _PerksResourcePage
{
  AdwBin         parent_instance;

  PerksResource *resource;

  PerksPage     *page;
  GtkLabel      *heading;
  GtkLabel      *summary;
  AdwActionRow  *category;
  AdwActionRow  *audience;
  AdwActionRow  *address;
  AdwActionRow  *alternative;
  AdwActionRow  *source;
};

G_DEFINE_FINAL_TYPE (PerksResourcePage, perks_resource_page, ADW_TYPE_BIN)

static void
address_activated_cb (PerksResourcePage *self)
{
  perks_address_open (GTK_WIDGET (self), perks_resource_get_url (self->resource));
}

static void
alternative_activated_cb (PerksResourcePage *self)
{
  perks_address_open (GTK_WIDGET (self), perks_resource_get_alternative_url (self->resource));
}

static void
set_row (AdwActionRow *row,
         const char   *subtitle)
{
  adw_action_row_set_subtitle (row, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (row), subtitle != NULL);
}

static void
show_resource (PerksResourcePage *self)
{
  PerksResource *resource = self->resource;
  g_autofree char *audience = perks_resource_text_audience (resource);
  g_autofree char *source = perks_resource_text_source (resource);

  perks_page_set_title (self->page, perks_resource_get_title (resource));
  gtk_label_set_text (self->heading, perks_resource_get_title (resource));
  gtk_label_set_text (self->summary, perks_resource_get_summary (resource));
  set_row (self->category, perks_resource_get_category (resource));
  set_row (self->audience, audience);
  set_row (self->address, perks_resource_get_url (resource));
  set_row (self->alternative, perks_resource_get_alternative_url (resource));
  set_row (self->source, source);
}

static void
perks_resource_page_dispose (GObject *object)
{
  PerksResourcePage *self = PERKS_RESOURCE_PAGE (object);

  g_clear_object (&self->resource);

  G_OBJECT_CLASS (perks_resource_page_parent_class)->dispose (object);
}

static void
perks_resource_page_class_init (PerksResourcePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_resource_page_dispose;

  g_type_ensure (PERKS_TYPE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/resources/perks-resource-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksResourcePage, address);
  gtk_widget_class_bind_template_child (widget_class, PerksResourcePage, alternative);
  gtk_widget_class_bind_template_child (widget_class, PerksResourcePage, audience);
  gtk_widget_class_bind_template_child (widget_class, PerksResourcePage, category);
  gtk_widget_class_bind_template_child (widget_class, PerksResourcePage, heading);
  gtk_widget_class_bind_template_child (widget_class, PerksResourcePage, page);
  gtk_widget_class_bind_template_child (widget_class, PerksResourcePage, source);
  gtk_widget_class_bind_template_child (widget_class, PerksResourcePage, summary);
  gtk_widget_class_bind_template_callback (widget_class, address_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, alternative_activated_cb);
}

static void
perks_resource_page_init (PerksResourcePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_resource_page_new:
 * @resource: a resource
 *
 * Returns: (transfer none): a page that shows it
 */
GtkWidget *
perks_resource_page_new (PerksResource *resource)
{
  PerksResourcePage *self = g_object_new (PERKS_TYPE_RESOURCE_PAGE, NULL);

  self->resource = g_object_ref (resource);
  show_resource (self);
  return GTK_WIDGET (self);
}

/**
 * perks_resource_page_get_resource:
 * @self: a page
 *
 * Returns: (transfer none): the resource that it shows
 */
PerksResource *
perks_resource_page_get_resource (PerksResourcePage *self)
{
  return self->resource;
}
