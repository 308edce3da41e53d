/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-wrap-layout.h"

/**
 * PerksWrapLayout:
 *
 * Puts buttons side by side, as many as have room, and the rest on lines below. A flow box would do
 * the same, but takes the focus for itself before the buttons get it.
 */
struct _PerksWrapLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
};

G_DEFINE_FINAL_TYPE (PerksWrapLayout, perks_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  int width;
  int x;
  int y;
  int line_height;
} Flow;

static void
measure_child (GtkWidget *child,
               int        width,
               int       *child_width,
               int       *child_height)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  *child_width = MAX (minimum, MIN (natural, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *child_width, NULL, child_height, NULL,
                      NULL);
}

/* Finds the place of the next child; what has no room on the line begins the next one. */
static void
flow_place (PerksWrapLayout *self,
            Flow            *flow,
            int              width,
            int              height)
{
  if (flow->x > 0 && flow->x + width > flow->width)
    {
      flow->x = 0;
      flow->y += flow->line_height + self->spacing;
      flow->line_height = 0;
    }
  flow->line_height = MAX (flow->line_height, height);
}

static GtkSizeRequestMode
perks_wrap_layout_get_request_mode (GtkLayoutManager *layout,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (PerksWrapLayout *self,
               GtkWidget       *widget,
               int             *minimum,
               int             *natural)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least, wished;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wished + (*natural > 0 ? self->spacing : 0);
    }
}

static int
measure_height (PerksWrapLayout *self,
                GtkWidget       *widget,
                int              width)
{
  Flow flow = { .width = width >= 0 ? width : G_MAXINT / 2 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;
      measure_child (child, flow.width, &child_width, &child_height);
      flow_place (self, &flow, child_width, child_height);
      flow.x += child_width + self->spacing;
    }

  return flow.y + flow.line_height;
}

static void
perks_wrap_layout_measure (GtkLayoutManager *layout,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  PerksWrapLayout *self = PERKS_WRAP_LAYOUT (layout);
  int least;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }

  /* Without a width the tallest it can become is what it may need. */
  measure_width (self, widget, &least, natural);
  *natural = measure_height (self, widget, for_size >= 0 ? for_size : *natural);
  *minimum = for_size >= 0 ? *natural : measure_height (self, widget, least);
  *natural = MAX (*natural, *minimum);
}

static void
perks_wrap_layout_allocate (GtkLayoutManager *layout,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  PerksWrapLayout *self = PERKS_WRAP_LAYOUT (layout);
  const gboolean turned = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Flow flow = { .width = width };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;
      measure_child (child, width, &child_width, &child_height);
      flow_place (self, &flow, child_width, child_height);
      gtk_widget_size_allocate (child, &(GtkAllocation) {
        .x = turned ? width - flow.x - child_width : flow.x,
        .y = flow.y,
        .width = child_width,
        .height = child_height,
      }, -1);
      flow.x += child_width + self->spacing;
    }
}

static void
perks_wrap_layout_class_init (PerksWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = perks_wrap_layout_get_request_mode;
  layout_class->measure = perks_wrap_layout_measure;
  layout_class->allocate = perks_wrap_layout_allocate;
}

static void
perks_wrap_layout_init (PerksWrapLayout *self)
{
}

/**
 * perks_wrap_layout_new:
 * @spacing: what is left free between two children and between two lines, in pixels
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
perks_wrap_layout_new (int spacing)
{
  PerksWrapLayout *self = g_object_new (PERKS_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
