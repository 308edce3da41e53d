/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sales-chart.h"

#include <glib/gi18n.h>

#include "perks-chart-drawing.h"
#include "perks-drawing-style.h"
#include "perks-sales-months.h"

/**
 * PerksSalesChart:
 *
 * What counted month by month, as bars. To assistive technology it is a picture with a description;
 * the same figures stand in the place of the sales.
 */
struct _PerksSalesChart
{
  GtkWidget         parent_instance;

  GtkWidget        *accent;
  PerksSalesMonths *months;
};

G_DEFINE_FINAL_TYPE (PerksSalesChart, perks_sales_chart, GTK_TYPE_WIDGET)

#define NATURAL_WIDTH 480
#define LEAST_WIDTH 200

static PerksChart
get_chart (PerksSalesChart *self)
{
  return (PerksChart) {
    .values = self->months->values,
    .labels = (const char *const *) self->months->names,
    .n_bars = self->months->n_months,
    .marks = self->months->marks,
    .n_marks = self->months->n_marks,
  };
}

static gboolean
tooltip_queried_cb (PerksSalesChart *self,
                    int              x,
                    int              y,
                    gboolean         keyboard,
                    GtkTooltip      *tooltip)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *text = NULL;
  PerksChart chart;
  int bar;

  if (self->months == NULL || keyboard)
    return FALSE;

  chart = get_chart (self);
  bar = perks_chart_drawing_find_bar (&chart, gtk_widget_get_pango_context (widget),
                                      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
                                      gtk_widget_get_width (widget), x);
  if (bar < 0)
    return FALSE;

  /* Translators: a month and an amount */
  text = g_strdup_printf (_("%1$s: %2$s"), self->months->names[bar], self->months->amounts[bar]);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
perks_sales_chart_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = perks_chart_drawing_get_height (gtk_widget_get_pango_context (widget));
      *natural = *minimum;
    }
}

static void
perks_sales_chart_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  gtk_widget_allocate (PERKS_SALES_CHART (widget)->accent, width, height, -1, NULL);
}

static void
perks_sales_chart_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PerksSalesChart *self = PERKS_SALES_CHART (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  PerksPaperStyle style;
  PerksChart chart;
  cairo_t *cr;

  if (self->months == NULL)
    return;

  chart = get_chart (self);
  style = perks_drawing_style_get (widget, self->accent);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  perks_chart_drawing_draw (&chart, gtk_widget_get_pango_context (widget), &style, cr, width,
                            height);
  cairo_destroy (cr);
}

static void
perks_sales_chart_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (perks_sales_chart_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
}

static void
perks_sales_chart_system_setting_changed (GtkWidget        *widget,
                                          GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (perks_sales_chart_parent_class)->system_setting_changed (widget, setting);

  gtk_widget_queue_resize (widget);
}

static void
perks_sales_chart_dispose (GObject *object)
{
  PerksSalesChart *self = PERKS_SALES_CHART (object);

  g_clear_pointer (&self->accent, gtk_widget_unparent);
  g_clear_pointer (&self->months, perks_sales_months_free);

  G_OBJECT_CLASS (perks_sales_chart_parent_class)->dispose (object);
}

static void
perks_sales_chart_class_init (PerksSalesChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_sales_chart_dispose;
  widget_class->measure = perks_sales_chart_measure;
  widget_class->size_allocate = perks_sales_chart_size_allocate;
  widget_class->snapshot = perks_sales_chart_snapshot;
  widget_class->css_changed = perks_sales_chart_css_changed;
  widget_class->system_setting_changed = perks_sales_chart_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "saleschart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
perks_sales_chart_init (PerksSalesChart *self)
{
  self->accent = perks_drawing_style_add_accent (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_queried_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sales by Month"),
                                  -1);
}

/**
 * perks_sales_chart_set_situation:
 * @self: a chart
 * @situation: where the publisher stands
 * @locale_text: how money and months are written
 *
 * Shows what counted month by month.
 */
void
perks_sales_chart_set_situation (PerksSalesChart *self,
                                 PerksSituation  *situation,
                                 PerksLocaleText *locale_text)
{
  g_return_if_fail (PERKS_IS_SALES_CHART (self));

  g_clear_pointer (&self->months, perks_sales_months_free);
  self->months = perks_sales_months_new (situation, locale_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->months->text,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
