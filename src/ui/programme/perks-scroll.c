/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-scroll.h"

/* Room above what is scrolled to, in pixels. */
#define ROOM_ABOVE 12

/* Where it is in all that can be scrolled, which is the same however far it is scrolled now. */
static gboolean
find_place (GtkWidget *widget,
            int       *y)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  if (gtk_widget_get_height (widget) == 0 ||
      !gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                                  &bounds))
    return FALSE;

  *y = (int) bounds.origin.y;
  return TRUE;
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  guint *n_frames = user_data;
  int y;

  if (viewport == NULL)
    return G_SOURCE_REMOVE;
  /* In the first frame what was just added has no place yet. */
  if (++*n_frames < 2 || !find_place (widget, &y))
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                            y - ROOM_ABOVE);
  return G_SOURCE_REMOVE;
}

/**
 * perks_scroll_to:
 * @widget: a widget in a viewport
 *
 * Brings the top of @widget to the top of what is seen, once it has its place.
 */
void
perks_scroll_to (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, scroll_cb, g_new0 (guint, 1), g_free);
}
