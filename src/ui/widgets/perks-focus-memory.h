/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PerksFocusMemory:
 * @list: (nullable): the list that had the focus
 * @position: which of its children had it
 *
 * Where the focus was before a page was written anew.
 */
typedef struct
{
  GtkWidget *list;
  guint      position;
} PerksFocusMemory;

void perks_focus_memory_keep    (PerksFocusMemory *self,
                                 GtkWidget        *page);
void perks_focus_memory_restore (PerksFocusMemory *self);

G_END_DECLS
