/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offers-place.h"

#include "config.h"

struct _PerksOffersPlace
{
  PerksPlace parent_instance;

  GtkStack  *stack;
};

G_DEFINE_FINAL_TYPE (PerksOffersPlace, perks_offers_place, PERKS_TYPE_PLACE)

static void
perks_offers_place_show (PerksPlace     *place,
                       PerksSituation *situation)
{
  PerksOffersPlace *self = PERKS_OFFERS_PLACE (place);

  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
perks_offers_place_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PERKS_TYPE_OFFERS_PLACE);

  G_OBJECT_CLASS (perks_offers_place_parent_class)->dispose (object);
}

static void
perks_offers_place_class_init (PerksOffersPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_offers_place_dispose;
  PERKS_PLACE_CLASS (klass)->show = perks_offers_place_show;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PERKS_RESOURCE_BASE "/offers/perks-offers-place.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksOffersPlace, stack);
}

static void
perks_offers_place_init (PerksOffersPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
