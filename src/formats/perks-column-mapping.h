/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "perks-report-dialect.h"

G_BEGIN_DECLS

#define PERKS_TYPE_COLUMN_MAPPING (perks_column_mapping_get_type ())
G_DECLARE_FINAL_TYPE (PerksColumnMapping, perks_column_mapping, PERKS, COLUMN_MAPPING, GObject)

PerksColumnMapping       *perks_column_mapping_new            (const char          *name);
PerksColumnMapping       *perks_column_mapping_new_from_data  (const char          *data,
                                                               gsize                length,
                                                               const char          *file_name,
                                                               GError             **error);
PerksColumnMapping       *perks_column_mapping_new_from_file  (GFile               *file,
                                                               GCancellable        *cancellable,
                                                               GError             **error);
const char               *perks_column_mapping_get_name       (PerksColumnMapping  *self);
void                      perks_column_mapping_set_key        (PerksColumnMapping  *self,
                                                               const char *const   *columns);
const char *const        *perks_column_mapping_get_key        (PerksColumnMapping  *self);
void                      perks_column_mapping_set_column     (PerksColumnMapping  *self,
                                                               PerksReportRole      role,
                                                               const char          *column);
const char               *perks_column_mapping_get_column     (PerksColumnMapping  *self,
                                                               PerksReportRole      role);
gboolean                  perks_column_mapping_check          (PerksColumnMapping  *self,
                                                               GError             **error);
const PerksReportDialect *perks_column_mapping_get_dialect    (PerksColumnMapping  *self);
char                     *perks_column_mapping_to_json        (PerksColumnMapping  *self);

G_END_DECLS
