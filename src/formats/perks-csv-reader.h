/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "perks-refused-row.h"

G_BEGIN_DECLS

#define PERKS_TYPE_CSV_READER (perks_csv_reader_get_type ())
G_DECLARE_FINAL_TYPE (PerksCsvReader, perks_csv_reader, PERKS, CSV_READER, GObject)

PerksCsvReader     *perks_csv_reader_new           (GInputStream    *stream,
                                                    const char      *name,
                                                    GCancellable    *cancellable);
gboolean            perks_csv_reader_next          (PerksCsvReader  *self,
                                                    GError         **error);
guint               perks_csv_reader_get_n_fields  (PerksCsvReader  *self);
const char         *perks_csv_reader_get_field     (PerksCsvReader  *self,
                                                    guint            number);
guint64             perks_csv_reader_get_line      (PerksCsvReader  *self);
PerksRefusedReason  perks_csv_reader_get_refusal   (PerksCsvReader  *self);
char                perks_csv_reader_get_separator (PerksCsvReader  *self);

G_END_DECLS
