/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-fact-group.h"

/**
 * PerksFactGroup:
 *
 * A boxed list of facts that is written anew whenever the facts change. A fact is a name and a
 * value; a link is a fact that leads to another place of the window; a figure is one whose value
 * is a number. What is written is data: none of it is markup.
 */
struct _PerksFactGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray          *rows;
};

G_DEFINE_FINAL_TYPE (PerksFactGroup, perks_fact_group, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
add_row (PerksFactGroup *self,
         const char     *title,
         const char     *subtitle,
         const char     *icon)
{
  GtkWidget *row = adw_action_row_new ();

  /* First of all: while an object is made, its labels do not hear of it. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (icon != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  perks_fact_group_add_row (self, row);
  return row;
}

static void
perks_fact_group_finalize (GObject *object)
{
  g_ptr_array_unref (PERKS_FACT_GROUP (object)->rows);

  G_OBJECT_CLASS (perks_fact_group_parent_class)->finalize (object);
}

static void
perks_fact_group_class_init (PerksFactGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_fact_group_finalize;
}

static void
perks_fact_group_init (PerksFactGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * perks_fact_group_clear:
 * @self: a group
 *
 * Takes all rows away.
 */
void
perks_fact_group_clear (PerksFactGroup *self)
{
  g_return_if_fail (PERKS_IS_FACT_GROUP (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

/**
 * perks_fact_group_get_size:
 * @self: a group
 *
 * Returns: how many rows there are
 */
guint
perks_fact_group_get_size (PerksFactGroup *self)
{
  return self->rows->len;
}

/**
 * perks_fact_group_add_row:
 * @self: a group
 * @row: a row of another kind
 *
 * Puts a row at the end of the list, to be taken away with the others.
 */
void
perks_fact_group_add_row (PerksFactGroup *self,
                          GtkWidget      *row)
{
  g_return_if_fail (PERKS_IS_FACT_GROUP (self));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/**
 * perks_fact_group_add_fact:
 * @self: a group
 * @title: what it is
 * @value: (nullable): what is known of it
 * @icon: (nullable): the name of an icon before it
 *
 * Returns: (transfer none): the new row
 */
GtkWidget *
perks_fact_group_add_fact (PerksFactGroup *self,
                           const char     *title,
                           const char     *value,
                           const char     *icon)
{
  g_return_val_if_fail (PERKS_IS_FACT_GROUP (self), NULL);

  return add_row (self, title, value, icon);
}

/**
 * perks_fact_group_add_link:
 * @self: a group
 * @title: what it is
 * @value: (nullable): what is known of it
 * @icon: (nullable): the name of an icon before it
 * @target: where it leads, as the action `win.go` takes it
 *
 * Returns: (transfer none): the new row
 */
GtkWidget *
perks_fact_group_add_link (PerksFactGroup *self,
                           const char     *title,
                           const char     *value,
                           const char     *icon,
                           const char     *target)
{
  GtkWidget *row;

  g_return_val_if_fail (PERKS_IS_FACT_GROUP (self), NULL);

  row = add_row (self, title, value, icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  /* The target first: in a window the action is looked up at once. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go");
  return row;
}

/**
 * perks_fact_group_add_figure:
 * @self: a group
 * @title: what it is
 * @subtitle: (nullable): what is to be said besides
 * @figure: the number as text
 *
 * Returns: (transfer none): the new row
 */
GtkWidget *
perks_fact_group_add_figure (PerksFactGroup *self,
                             const char     *title,
                             const char     *subtitle,
                             const char     *figure)
{
  GtkWidget *label;
  GtkWidget *row;

  g_return_val_if_fail (PERKS_IS_FACT_GROUP (self), NULL);

  row = add_row (self, title, subtitle, NULL);
  label = gtk_label_new (figure);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}
