/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-adaptive-title.h"

/**
 * PerksAdaptiveTitle:
 *
 * A title with two forms: a wide one, shown where there is room for it, and a narrow one for
 * everywhere else. A bar at the bottom edge can be bound to `is-narrow`.
 */
struct _PerksAdaptiveTitle
{
  GtkWidget  parent_instance;

  GtkWidget *wide;
  GtkWidget *narrow;
  gboolean   is_narrow;
};

enum
{
  PROP_0,
  PROP_WIDE,
  PROP_NARROW,
  PROP_IS_NARROW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PerksAdaptiveTitle, perks_adaptive_title, GTK_TYPE_WIDGET)

static void
set_child (PerksAdaptiveTitle *self,
           GtkWidget         **slot,
           GtkWidget          *child)
{
  if (*slot == child)
    return;

  g_clear_pointer (slot, gtk_widget_unparent);
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  *slot = child;
}

static gboolean
notify_is_narrow_cb (gpointer user_data)
{
  g_object_notify_by_pspec (user_data, props[PROP_IS_NARROW]);
  return G_SOURCE_REMOVE;
}

static void
set_is_narrow (PerksAdaptiveTitle *self,
               gboolean            is_narrow)
{
  gtk_widget_set_child_visible (self->wide, !is_narrow);
  gtk_widget_set_child_visible (self->narrow, is_narrow);
  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  /* Not at once: what is bound to it must not be laid out anew while this is. */
  g_idle_add_full (G_PRIORITY_HIGH, notify_is_narrow_cb, g_object_ref (self), g_object_unref);
}

static void
perks_adaptive_title_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  PerksAdaptiveTitle *self = PERKS_ADAPTIVE_TITLE (widget);
  int narrow_minimum, narrow_natural, wide_minimum, wide_natural;

  gtk_widget_measure (self->narrow, orientation, -1, &narrow_minimum, &narrow_natural, NULL, NULL);
  gtk_widget_measure (self->wide, orientation, -1, &wide_minimum, &wide_natural, NULL, NULL);
  *minimum =
    orientation == GTK_ORIENTATION_HORIZONTAL ? narrow_minimum : MAX (narrow_minimum, wide_minimum);
  *natural = MAX (narrow_natural, wide_natural);
}

static void
perks_adaptive_title_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  PerksAdaptiveTitle *self = PERKS_ADAPTIVE_TITLE (widget);
  int wide_minimum;

  gtk_widget_measure (self->wide, GTK_ORIENTATION_HORIZONTAL, -1, &wide_minimum, NULL, NULL, NULL);
  set_is_narrow (self, width < wide_minimum);
  gtk_widget_allocate (self->is_narrow ? self->narrow : self->wide, width, height, baseline, NULL);
}

static void
perks_adaptive_title_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  PerksAdaptiveTitle *self = PERKS_ADAPTIVE_TITLE (object);

  switch (property_id)
    {
    case PROP_WIDE:
      g_value_set_object (value, self->wide);
      break;
    case PROP_NARROW:
      g_value_set_object (value, self->narrow);
      break;
    case PROP_IS_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_adaptive_title_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PerksAdaptiveTitle *self = PERKS_ADAPTIVE_TITLE (object);

  switch (property_id)
    {
    case PROP_WIDE:
      set_child (self, &self->wide, g_value_get_object (value));
      break;
    case PROP_NARROW:
      set_child (self, &self->narrow, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_adaptive_title_dispose (GObject *object)
{
  PerksAdaptiveTitle *self = PERKS_ADAPTIVE_TITLE (object);

  g_clear_pointer (&self->wide, gtk_widget_unparent);
  g_clear_pointer (&self->narrow, gtk_widget_unparent);

  G_OBJECT_CLASS (perks_adaptive_title_parent_class)->dispose (object);
}

static void
perks_adaptive_title_class_init (PerksAdaptiveTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = perks_adaptive_title_get_property;
  object_class->set_property = perks_adaptive_title_set_property;
  object_class->dispose = perks_adaptive_title_dispose;
  widget_class->measure = perks_adaptive_title_measure;
  widget_class->size_allocate = perks_adaptive_title_size_allocate;

  props[PROP_WIDE] = g_param_spec_object ("wide", NULL, NULL, GTK_TYPE_WIDGET,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] = g_param_spec_object ("narrow", NULL, NULL, GTK_TYPE_WIDGET,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_IS_NARROW] = g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
perks_adaptive_title_init (PerksAdaptiveTitle *self)
{
}
