/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-console.h"

G_BEGIN_DECLS

/**
 * PerksTextColumn:
 * @heading: what stands above it
 * @is_number: whether it is aligned to the right
 * @may_be_cut: whether long text in it may be cut on a terminal
 *
 * A column of a table.
 */
typedef struct
{
  const char *heading;
  gboolean    is_number;
  gboolean    may_be_cut;
} PerksTextColumn;

/**
 * PerksTextSink:
 * @text: one or more whole lines
 * @user_data: what was given with it
 * @error: return location for an error
 *
 * Takes the lines of a table.
 *
 * Returns: %FALSE to stop
 */
typedef gboolean (*PerksTextSink) (const char  *text,
                                   gpointer     user_data,
                                   GError     **error);

typedef struct _PerksTextTable PerksTextTable;

PerksTextTable *perks_text_table_new     (PerksConsole           *console,
                                          const PerksTextColumn  *columns,
                                          guint                   n_columns,
                                          PerksTextSink           sink,
                                          gpointer                user_data);
void            perks_text_table_free    (PerksTextTable         *self);
gboolean        perks_text_table_add_row (PerksTextTable         *self,
                                          const char *const      *cells,
                                          GError                **error);
gboolean        perks_text_table_finish  (PerksTextTable         *self,
                                          GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksTextTable, perks_text_table_free)

G_END_DECLS
