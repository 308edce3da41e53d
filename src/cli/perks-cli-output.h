/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-context.h"
#include "perks-text-table.h"

G_BEGIN_DECLS

/**
 * PerksCliJsonFunc:
 * @builder: a builder where a value is due
 * @item: what is to be added
 * @user_data: what was given with it
 *
 * Adds one element of a list.
 */
typedef void (*PerksCliJsonFunc) (JsonBuilder *builder,
                                  gpointer     item,
                                  gpointer     user_data);

void     perks_cli_print_line      (PerksCliContext    *context,
                                    PerksConsoleStyle   style,
                                    const char         *format,
                                    ...) G_GNUC_PRINTF (3, 4);
void     perks_cli_print_blank     (PerksCliContext    *context);
void     perks_cli_print_field     (PerksCliContext    *context,
                                    const char         *label,
                                    const char         *value);
void     perks_cli_print_field_at  (PerksCliContext    *context,
                                    guint               column,
                                    const char         *label,
                                    const char         *value);
void     perks_cli_print_paragraph (PerksCliContext    *context,
                                    const char         *bullet,
                                    const char         *text);
void     perks_cli_print_unwrapped (PerksCliContext    *context,
                                    const char         *label,
                                    const char         *value);
void     perks_cli_print_record    (PerksCliContext    *context,
                                    PerksRecord        *record);
gboolean perks_cli_print_no_publisher (PerksCliContext *context,
                                       PerksBooks      *books);

void     perks_cli_print_json      (PerksCliContext    *context,
                                    JsonBuilder        *builder);
void     perks_cli_print_list      (PerksCliContext    *context,
                                    const char         *name,
                                    GPtrArray          *items,
                                    PerksCliJsonFunc    add,
                                    gpointer            user_data);
void     perks_cli_print_id        (PerksCliContext    *context,
                                    const char         *id);
void     perks_cli_print_done      (PerksCliContext    *context);
void     perks_cli_add_members     (JsonBuilder        *builder,
                                    JsonBuilder        *other);
char    *perks_cli_to_json_line    (JsonBuilder        *builder);

PerksTextTable *perks_cli_begin_table (PerksCliContext       *context,
                                       const PerksTextColumn *columns,
                                       guint                  n_columns);
gboolean perks_cli_take_lines      (const char         *text,
                                    gpointer            user_data,
                                    GError            **error);
char    *perks_cli_describe_usd    (PerksCliContext    *context,
                                    gint64              cents);
char    *perks_cli_describe_day    (PerksCliContext    *context,
                                    PerksDay            day);
char    *perks_cli_describe_count  (PerksCliContext    *context,
                                    gint64              count);

G_END_DECLS
