/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "perks-refused-row.h"
#include "perks-report-dialect.h"
#include "perks-sale-source.h"

G_BEGIN_DECLS

#define PERKS_TYPE_SALES_READER (perks_sales_reader_get_type ())
G_DECLARE_FINAL_TYPE (PerksSalesReader, perks_sales_reader, PERKS, SALES_READER, GObject)

PerksSalesReader  *perks_sales_reader_new            (GFile                     *file,
                                                      const PerksReportDialect  *dialect,
                                                      GCancellable              *cancellable,
                                                      GError                   **error);
PerksSalesReader  *perks_sales_reader_new_for_stream (GInputStream              *stream,
                                                      const char                *name,
                                                      const PerksReportDialect  *dialect,
                                                      GCancellable              *cancellable,
                                                      GError                   **error);
gboolean           perks_sales_reader_hash_file      (GFile                     *file,
                                                      GCancellable              *cancellable,
                                                      char                     **sha256,
                                                      GError                   **error);

const char        *perks_sales_reader_get_name       (PerksSalesReader          *self);
const char        *perks_sales_reader_get_dialect    (PerksSalesReader          *self);
const char *const *perks_sales_reader_get_header     (PerksSalesReader          *self);
const char        *perks_sales_reader_get_column     (PerksSalesReader          *self,
                                                      PerksReportRole            role);
guint64            perks_sales_reader_get_n_rows     (PerksSalesReader          *self);
guint64            perks_sales_reader_get_n_refused  (PerksSalesReader          *self);
GPtrArray         *perks_sales_reader_get_refused    (PerksSalesReader          *self);
const char        *perks_sales_reader_get_sha256     (PerksSalesReader          *self);
guint64            perks_sales_reader_get_bytes_read (PerksSalesReader          *self);
guint64            perks_sales_reader_get_size       (PerksSalesReader          *self);

G_END_DECLS
