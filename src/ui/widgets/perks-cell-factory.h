/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PerksCell:
 * @text: (nullable): what is written
 * @icon: (nullable): the name of an icon before it
 * @tooltip: (nullable): what is said when the pointer rests on it
 * @spoken: (nullable): what a screen reader says in place of @text
 * @style: (nullable): a style class
 *
 * What a cell of a table shows.
 */
typedef struct
{
  char       *text;
  const char *icon;
  char       *tooltip;
  char       *spoken;
  const char *style;
} PerksCell;

/**
 * PerksCellFunc:
 * @item: a row's item
 * @cell: (inout): an empty cell, to be filled
 * @user_data: what was given with it
 */
typedef void (*PerksCellFunc) (gpointer   item,
                               PerksCell *cell,
                               gpointer   user_data);

GtkListItemFactory *perks_cell_factory_new (PerksCellFunc   func,
                                            gpointer        user_data,
                                            GDestroyNotify  destroy,
                                            GtkAlign        align,
                                            int             most_chars,
                                            int             most_lines);

G_END_DECLS
