/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-focus-memory.h"

#include "perks-button-box.h"

/* A page whose rows and buttons are written anew takes the focus away from who works with the
 * keyboard. It is given back to what stands in the same place. */

static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) || PERKS_IS_BUTTON_BOX (widget);
}

static guint
find_position (GtkWidget *child)
{
  guint position = 0;

  for (GtkWidget *before = gtk_widget_get_prev_sibling (child); before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    position++;

  return position;
}

/**
 * perks_focus_memory_keep: (skip)
 * @self: (out caller-allocates): where the focus is
 * @page: a widget whose lists stay while what is in them is written anew
 *
 * Notes which child of which list inside @page has the focus; the outermost list, since those
 * within rows go with the rows.
 */
void
perks_focus_memory_keep (PerksFocusMemory *self,
                         GtkWidget        *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  *self = (PerksFocusMemory) { NULL };
  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    return;

  for (GtkWidget *child = focus; child != page; child = gtk_widget_get_parent (child))
    {
      if (!is_list (gtk_widget_get_parent (child)))
        continue;
      self->list = gtk_widget_get_parent (child);
      self->position = find_position (child);
    }
}

/**
 * perks_focus_memory_restore: (skip)
 * @self: where the focus was
 *
 * Gives the focus to the child that stands there now, or to the last one.
 */
void
perks_focus_memory_restore (PerksFocusMemory *self)
{
  GtkWidget *child;

  if (self->list == NULL || !gtk_widget_get_mapped (self->list))
    return;

  child = gtk_widget_get_first_child (self->list);
  for (guint i = 0; i < self->position && child != NULL; i++)
    {
      if (gtk_widget_get_next_sibling (child) == NULL)
        break;
      child = gtk_widget_get_next_sibling (child);
    }

  if (child != NULL)
    gtk_widget_grab_focus (child);
}
