/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-drawing-style.h"

#include "perks-compat.h"

/* The colours of a widget that draws: its text, and whatever is the accent. */

#define TRACK 0.15
#define TRACK_IN_HIGH_CONTRAST 0.4

/**
 * perks_drawing_style_add_accent:
 * @widget: a widget that draws
 *
 * Gives @widget a child that shows nothing and bears the accent colour: libadwaita 1.2 has no other
 * way to ask for it. @widget unparents it, and is drawn anew when the colours change.
 *
 * Returns: (transfer none): the child
 */
GtkWidget *
perks_drawing_style_add_accent (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget *accent = g_object_new (ADW_TYPE_BIN,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    "can-target", FALSE,
                                    NULL);

  gtk_widget_add_css_class (accent, "accent");
  gtk_widget_set_parent (accent, widget);
  g_signal_connect_object (manager,
                           "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw),
                           widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
  return accent;
}

static PerksPaperColor
get_color (GtkWidget *widget)
{
  GdkRGBA color;

  perks_compat_get_color (widget, &color);
  return (PerksPaperColor) { color.red, color.green, color.blue, color.alpha };
}

/**
 * perks_drawing_style_get:
 * @widget: a widget that draws
 * @accent: its child from perks_drawing_style_add_accent()
 *
 * Returns: what its drawings look like now
 */
PerksPaperStyle
perks_drawing_style_get (GtkWidget *widget,
                         GtkWidget *accent)
{
  gboolean high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  PerksPaperStyle style = {
    .accent = get_color (accent),
    .text = get_color (widget),
    .is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };

  style.track = style.text;
  style.track.alpha *= high_contrast ? TRACK_IN_HIGH_CONTRAST : TRACK;
  return style;
}
