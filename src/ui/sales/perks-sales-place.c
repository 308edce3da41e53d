/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sales-place.h"

#include "config.h"

struct _PerksSalesPlace
{
  PerksPlace parent_instance;

  GtkStack  *stack;
};

G_DEFINE_FINAL_TYPE (PerksSalesPlace, perks_sales_place, PERKS_TYPE_PLACE)

static void
perks_sales_place_show (PerksPlace     *place,
                       PerksSituation *situation)
{
  PerksSalesPlace *self = PERKS_SALES_PLACE (place);

  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
perks_sales_place_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PERKS_TYPE_SALES_PLACE);

  G_OBJECT_CLASS (perks_sales_place_parent_class)->dispose (object);
}

static void
perks_sales_place_class_init (PerksSalesPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_sales_place_dispose;
  PERKS_PLACE_CLASS (klass)->show = perks_sales_place_show;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PERKS_RESOURCE_BASE "/sales/perks-sales-place.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksSalesPlace, stack);
}

static void
perks_sales_place_init (PerksSalesPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
