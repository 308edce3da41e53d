/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-side-layout.h"

#define SPACING 12

/**
 * PerksSideLayout:
 *
 * Puts a text and a button side by side, the button at the end, and where the text would become a
 * narrow column the button below it. So a button never has to shorten what it says.
 */
struct _PerksSideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PerksSideLayout, perks_side_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The second child, unless it is out of sight. */
static GtkWidget *
get_button (GtkWidget *widget)
{
  GtkWidget *button = gtk_widget_get_next_sibling (gtk_widget_get_first_child (widget));

  return button != NULL && gtk_widget_should_layout (button) ? button : NULL;
}

static int
get_width (GtkWidget *child,
           gboolean   natural)
{
  int least, wished;

  if (child == NULL)
    return 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished, NULL, NULL);
  return natural ? wished : least;
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int height;

  if (child == NULL)
    return 0;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* What is left of @width for the text beside the button: three fifths of it at least, or all that
 * the text wants; 0 when that is not to be had. */
static int
find_width_beside (GtkWidget *text,
                   GtkWidget *button,
                   int        width)
{
  const int left = width - SPACING - get_width (button, TRUE);

  if (left < get_width (text, FALSE) || left < MIN (get_width (text, TRUE), width * 3 / 5))
    return 0;

  return left;
}

static GtkSizeRequestMode
perks_side_layout_get_request_mode (GtkLayoutManager *layout,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  GtkWidget *text = gtk_widget_get_first_child (widget);
  GtkWidget *button = get_button (widget);
  int left;

  if (button == NULL)
    return get_height (text, width);

  left = find_width_beside (text, button, width);
  if (left > 0)
    return MAX (get_height (text, left), get_height (button, get_width (button, TRUE)));

  return get_height (text, width) + SPACING + get_height (button, width);
}

static void
perks_side_layout_measure (GtkLayoutManager *layout,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  GtkWidget *text = gtk_widget_get_first_child (widget);
  GtkWidget *button = get_button (widget);
  const int least = MAX (get_width (text, FALSE), get_width (button, FALSE));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = MAX (least, get_width (text, TRUE) +
                             (button != NULL ? SPACING + get_width (button, TRUE) : 0));
      return;
    }

  *minimum = *natural = measure_height (widget, for_size >= 0 ? for_size : least);
}

static void
perks_side_layout_allocate (GtkLayoutManager *layout,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  const gboolean turned = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *text = gtk_widget_get_first_child (widget);
  GtkWidget *button = get_button (widget);
  const int left = button != NULL ? find_width_beside (text, button, width) : width;
  GtkAllocation text_box = { .width = left > 0 ? left : width };
  GtkAllocation button_box = { .width = MIN (get_width (button, TRUE), width) };

  text_box.height = get_height (text, text_box.width);
  button_box.height = get_height (button, button_box.width);
  text_box.y = left > 0 ? MAX ((height - text_box.height) / 2, 0) : 0;
  button_box.y = left > 0 ? (height - button_box.height) / 2 : text_box.height + SPACING;
  text_box.x = turned ? width - text_box.width : 0;
  button_box.x = turned ? 0 : width - button_box.width;

  gtk_widget_size_allocate (text, &text_box, -1);
  if (button != NULL)
    gtk_widget_size_allocate (button, &button_box, -1);
}

static void
perks_side_layout_class_init (PerksSideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = perks_side_layout_get_request_mode;
  layout_class->measure = perks_side_layout_measure;
  layout_class->allocate = perks_side_layout_allocate;
}

static void
perks_side_layout_init (PerksSideLayout *self)
{
}

/**
 * perks_side_layout_new:
 *
 * Returns: (transfer full): a layout for a text and a button, in this order
 */
GtkLayoutManager *
perks_side_layout_new (void)
{
  return g_object_new (PERKS_TYPE_SIDE_LAYOUT, NULL);
}
