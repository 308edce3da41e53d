/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-provenance-mark.h"

#include <glib/gi18n.h>

/* The word beside what nobody has published. */

static GtkWidget *
create_note (const char *note)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = gtk_label_new (note);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_margin_end (label, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  return popover;
}

/**
 * perks_provenance_mark_new:
 * @provenance: where something is known from
 * @note: (nullable): why it is taken to be so
 *
 * Makes a button that says that something is assumed, or was entered, and on being pressed why. The
 * note is its tooltip too.
 *
 * Returns: (transfer floating) (nullable): the button, or %NULL for what is published
 */
GtkWidget *
perks_provenance_mark_new (PerksProvenance  provenance,
                           const char      *note)
{
  const char *reason = note != NULL ? note : _("No page of the programme says so.");
  GtkWidget *button;

  if (provenance == PERKS_PROVENANCE_PUBLISHED)
    return NULL;

  button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button),
                             provenance == PERKS_PROVENANCE_ASSUMED ? _("Assumed")
                                                                    : _("Entered by You"));
  gtk_menu_button_set_popover (
    GTK_MENU_BUTTON (button),
    create_note (provenance == PERKS_PROVENANCE_ASSUMED ? reason : _("You entered it.")));
  gtk_widget_set_tooltip_text (button, provenance == PERKS_PROVENANCE_ASSUMED ? reason : NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "assumed");
  gtk_widget_add_css_class (button, "flat");
  return button;
}
