/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier-meter.h"

#include <glib/gi18n.h>

#include "perks-drawing-style.h"
#include "perks-meter-drawing.h"
#include "perks-tier-meter-value.h"

/**
 * PerksTierMeter:
 *
 * How far a publisher has come on the way through the tiers: a bar of equal steps with every
 * threshold marked. To assistive technology it is a meter with its value in words. Its colours are
 * those of the style: text, and whatever is the accent.
 */
struct _PerksTierMeter
{
  GtkWidget            parent_instance;

  GtkWidget           *accent;
  PerksTierMeterValue *value;
};

G_DEFINE_FINAL_TYPE (PerksTierMeter, perks_tier_meter, GTK_TYPE_WIDGET)

#define NATURAL_WIDTH 480

static PerksMeter
get_meter (PerksTierMeter *self)
{
  return (PerksMeter) {
    .start = self->value->start,
    .labels = (const char *const *) self->value->labels,
    .n_steps = self->value->n_steps,
    .reached = self->value->reached,
    .permille = self->value->permille,
  };
}

static GtkSizeRequestMode
perks_tier_meter_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
perks_tier_meter_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  PerksTierMeter *self = PERKS_TIER_METER (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PerksMeter meter;

  *minimum = 0;
  *natural = 0;
  if (self->value == NULL)
    return;

  meter = get_meter (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = perks_meter_drawing_get_least_width (&meter, context);
      *natural = MAX (*minimum, NATURAL_WIDTH);
    }
  else
    {
      *minimum =
        perks_meter_drawing_get_height (&meter, context, for_size < 0 ? NATURAL_WIDTH : for_size);
      *natural = *minimum;
    }
}

static void
perks_tier_meter_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  gtk_widget_allocate (PERKS_TIER_METER (widget)->accent, width, height, -1, NULL);
}

static void
perks_tier_meter_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  PerksTierMeter *self = PERKS_TIER_METER (widget);
  graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  PerksPaperStyle style;
  PerksMeter meter;
  cairo_t *cr;

  if (self->value == NULL)
    return;

  meter = get_meter (self);
  style = perks_drawing_style_get (widget, self->accent);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  perks_meter_drawing_draw (&meter, gtk_widget_get_pango_context (widget), &style, cr,
                            gtk_widget_get_width (widget));
  cairo_destroy (cr);
}

static void
perks_tier_meter_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (perks_tier_meter_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
}

static void
perks_tier_meter_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (perks_tier_meter_parent_class)->system_setting_changed (widget, setting);

  gtk_widget_queue_resize (widget);
}

static void
perks_tier_meter_dispose (GObject *object)
{
  PerksTierMeter *self = PERKS_TIER_METER (object);

  g_clear_pointer (&self->accent, gtk_widget_unparent);
  g_clear_pointer (&self->value, perks_tier_meter_value_free);

  G_OBJECT_CLASS (perks_tier_meter_parent_class)->dispose (object);
}

static void
perks_tier_meter_class_init (PerksTierMeterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_tier_meter_dispose;
  widget_class->get_request_mode = perks_tier_meter_get_request_mode;
  widget_class->measure = perks_tier_meter_measure;
  widget_class->size_allocate = perks_tier_meter_size_allocate;
  widget_class->snapshot = perks_tier_meter_snapshot;
  widget_class->css_changed = perks_tier_meter_css_changed;
  widget_class->system_setting_changed = perks_tier_meter_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "tiermeter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
perks_tier_meter_init (PerksTierMeter *self)
{
  self->accent = perks_drawing_style_add_accent (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Way Through the Tiers"), -1);
}

static void
update_accessible_value (PerksTierMeter *self)
{
  GtkAccessibleProperty properties[] = {
    GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
    GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
    GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
  };
  GValue values[] = { G_VALUE_INIT, G_VALUE_INIT, G_VALUE_INIT, G_VALUE_INIT };

  for (guint i = 0; i < 3; i++)
    g_value_init (&values[i], G_TYPE_DOUBLE);
  g_value_init (&values[3], G_TYPE_STRING);
  g_value_set_double (&values[1], self->value->now);
  g_value_set_double (&values[2], self->value->most);
  g_value_set_string (&values[3], self->value->text);

  gtk_accessible_update_property_value (GTK_ACCESSIBLE (self), G_N_ELEMENTS (properties),
                                        properties, values);
  g_value_unset (&values[3]);
}

/**
 * perks_tier_meter_set_standing:
 * @self: a meter
 * @standing: where the publisher stands
 * @locale_text: how money is written
 *
 * Shows a standing.
 */
void
perks_tier_meter_set_standing (PerksTierMeter  *self,
                               PerksStanding   *standing,
                               PerksLocaleText *locale_text)
{
  g_autofree char *tooltip = NULL;

  g_return_if_fail (PERKS_IS_TIER_METER (self));

  g_clear_pointer (&self->value, perks_tier_meter_value_free);
  self->value = perks_tier_meter_value_new (standing, locale_text);

  tooltip = self->value->note != NULL
              ? g_strconcat (self->value->text, "\n", self->value->note, NULL)
              : g_strdup (self->value->text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  update_accessible_value (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
