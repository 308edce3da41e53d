/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PERKS_TYPE_CSV_WRITER (perks_csv_writer_get_type ())
G_DECLARE_FINAL_TYPE (PerksCsvWriter, perks_csv_writer, PERKS, CSV_WRITER, GObject)

PerksCsvWriter *perks_csv_writer_new        (GOutputStream   *stream);
void            perks_csv_writer_add_text   (PerksCsvWriter  *self,
                                             const char      *text);
void            perks_csv_writer_add_number (PerksCsvWriter  *self,
                                             const char      *number);
gboolean        perks_csv_writer_end_row    (PerksCsvWriter  *self,
                                             GCancellable    *cancellable,
                                             GError         **error);
gboolean        perks_csv_writer_finish     (PerksCsvWriter  *self,
                                             GCancellable    *cancellable,
                                             GError         **error);

char           *perks_csv_guard             (const char      *text);
char           *perks_csv_unguard           (const char      *text);

G_END_DECLS
