/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-figure-card.h"

#include "config.h"

/**
 * PerksFigureCard:
 *
 * A key figure with its name and what belongs to it; it leads to the place that shows it in full.
 */
struct _PerksFigureCard
{
  GtkButton  parent_instance;

  GtkLabel  *note;
  GtkLabel  *title;
  GtkLabel  *value;
};

G_DEFINE_FINAL_TYPE (PerksFigureCard, perks_figure_card, GTK_TYPE_BUTTON)

static void
perks_figure_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PERKS_TYPE_FIGURE_CARD);

  G_OBJECT_CLASS (perks_figure_card_parent_class)->dispose (object);
}

static void
perks_figure_card_class_init (PerksFigureCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_figure_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/overview/perks-figure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksFigureCard, note);
  gtk_widget_class_bind_template_child (widget_class, PerksFigureCard, title);
  gtk_widget_class_bind_template_child (widget_class, PerksFigureCard, value);
}

static void
perks_figure_card_init (PerksFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_figure_card_set_figure:
 * @self: a card
 * @figure: a figure; it is copied
 *
 * Shows a figure.
 */
void
perks_figure_card_set_figure (PerksFigureCard           *self,
                              const PerksOverviewFigure *figure)
{
  g_autofree char *name = g_strjoin (", ", figure->title, figure->value, figure->note, NULL);

  g_return_if_fail (PERKS_IS_FIGURE_CARD (self));

  gtk_label_set_label (self->title, figure->title);
  gtk_label_set_label (self->value, figure->value);
  gtk_label_set_label (self->note, figure->note);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", figure->place);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), perks_overview_name_place (figure->place));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
