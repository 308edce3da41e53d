/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-button-box.h"

#include "perks-wrap-layout.h"

#define SPACING 6

/**
 * PerksButtonBox:
 *
 * The buttons below a boxed list, written anew whenever what can be done changes. Those that have
 * no room side by side stand on lines below.
 */
struct _PerksButtonBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (PerksButtonBox, perks_button_box, GTK_TYPE_WIDGET)

static void
perks_button_box_dispose (GObject *object)
{
  perks_button_box_clear (PERKS_BUTTON_BOX (object));

  G_OBJECT_CLASS (perks_button_box_parent_class)->dispose (object);
}

static void
perks_button_box_class_init (PerksButtonBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_button_box_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
perks_button_box_init (PerksButtonBox *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), perks_wrap_layout_new (SPACING));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * perks_button_box_add:
 * @self: a box
 * @label: what the button says, with a mnemonic
 * @action: the action that it does
 * @target: (nullable): the parameter of the action; a floating one is taken over
 *
 * Returns: (transfer none): the new button
 */
GtkWidget *
perks_button_box_add (PerksButtonBox *self,
                      const char     *label,
                      const char     *action,
                      GVariant       *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  /* The target first: in a window the action is looked up at once. */
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  return button;
}

/**
 * perks_button_box_clear:
 * @self: a box
 *
 * Takes all buttons away, and the box out of sight.
 */
void
perks_button_box_clear (PerksButtonBox *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
