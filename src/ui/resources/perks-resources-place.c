/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-resources-place.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-pages.h"
#include "perks-resource-page.h"
#include "perks-resource-row.h"
#include "perks-resource-text.h"

/**
 * PerksResourcesPlace:
 *
 * The library: a list of self-serve material with a search, and a page for each resource. It needs
 * no books, so that it has no empty state but “nothing found”.
 */
struct _PerksResourcesPlace
{
  PerksPlace      parent_instance;

  GPtrArray      *resources;
  GListStore     *found;

  PerksPages     *pages;
  GtkStack       *stack;
  GtkSearchEntry *search;
  GtkDropDown    *category;
  GtkListView    *list;
  GtkLabel       *count;
};

G_DEFINE_FINAL_TYPE (PerksResourcesPlace, perks_resources_place, PERKS_TYPE_PLACE)

/* The first row stands for all categories. */
static const char *
get_category (PerksResourcesPlace *self)
{
  guint selected = gtk_drop_down_get_selected (self->category);
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->category));

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  return gtk_string_list_get_string (names, selected);
}

static void
show_found (PerksResourcesPlace *self)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *count = NULL;

  if (self->resources == NULL)
    return;

  found = perks_resource_text_find (self->resources, get_category (self),
                                    gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)),
                       found->pdata, found->len);
  count = g_strdup_printf (ngettext ("%u resource", "%u resources", found->len), found->len);
  gtk_label_set_text (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "list" : "nothing");
}

static void
fill_categories (PerksResourcesPlace *self)
{
  g_autoptr (GPtrArray) categories = perks_resource_text_categories (self->resources);
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->category));

  for (guint i = 0; i < categories->len; i++)
    gtk_string_list_append (names, g_ptr_array_index (categories, i));
}

static void
clear_search_cb (PerksResourcesPlace *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->category, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
push_resource (PerksResourcesPlace *self,
               PerksResource       *resource)
{
  perks_pages_push (self->pages, perks_resource_page_new (resource));
}

static void
row_activated_cb (PerksResourcesPlace *self,
                  guint                position)
{
  g_autoptr (PerksResource) resource = NULL;

  resource = g_list_model_get_item (G_LIST_MODEL (self->found), position);
  push_resource (self, resource);
}

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  gtk_list_item_set_child (item, g_object_new (PERKS_TYPE_RESOURCE_ROW, NULL));
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  perks_resource_row_show (PERKS_RESOURCE_ROW (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item));
}

static void
perks_resources_place_show (PerksPlace     *place,
                            PerksSituation *situation)
{
  PerksResourcesPlace *self = PERKS_RESOURCES_PLACE (place);
  PerksWorkspace *workspace = perks_context_get_workspace (perks_place_get_context (place));

  if (self->resources != NULL)
    return;

  self->resources = perks_catalog_get_resources (perks_workspace_get_catalog (workspace));
  g_ptr_array_ref (self->resources);
  fill_categories (self);
  show_found (self);
}

static void
perks_resources_place_open (PerksPlace *place,
                            const char *id)
{
  PerksResourcesPlace *self = PERKS_RESOURCES_PLACE (place);
  PerksContext *context = perks_place_get_context (place);
  PerksWorkspace *workspace = perks_context_get_workspace (context);
  PerksCatalog *catalog = perks_workspace_get_catalog (workspace);
  PerksResource *resource = perks_catalog_find_resource (catalog, id);

  perks_pages_pop_to_base (self->pages);
  if (resource != NULL)
    push_resource (self, resource);
}

static void
perks_resources_place_dispose (GObject *object)
{
  PerksResourcesPlace *self = PERKS_RESOURCES_PLACE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_RESOURCES_PLACE);
  g_clear_pointer (&self->resources, g_ptr_array_unref);
  g_clear_object (&self->found);

  G_OBJECT_CLASS (perks_resources_place_parent_class)->dispose (object);
}

static void
perks_resources_place_class_init (PerksResourcesPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_resources_place_dispose;
  PERKS_PLACE_CLASS (klass)->show = perks_resources_place_show;
  PERKS_PLACE_CLASS (klass)->open = perks_resources_place_open;

  g_type_ensure (PERKS_TYPE_PAGES);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/resources/perks-resources-place.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksResourcesPlace, category);
  gtk_widget_class_bind_template_child (widget_class, PerksResourcesPlace, count);
  gtk_widget_class_bind_template_child (widget_class, PerksResourcesPlace, list);
  gtk_widget_class_bind_template_child (widget_class, PerksResourcesPlace, pages);
  gtk_widget_class_bind_template_child (widget_class, PerksResourcesPlace, search);
  gtk_widget_class_bind_template_child (widget_class, PerksResourcesPlace, stack);
  gtk_widget_class_bind_template_callback (widget_class, clear_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_found);
}

static void
perks_resources_place_init (PerksResourcesPlace *self)
{
  GtkNoSelection *rows;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->found = g_list_store_new (PERKS_TYPE_RESOURCE);
  rows = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (rows));
  g_object_unref (rows);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
}
