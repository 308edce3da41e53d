/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-importer.h"
#include "perks-sales-reader.h"

G_BEGIN_DECLS

#define PERKS_TYPE_IMPORT_SOURCE (perks_import_source_get_type ())
G_DECLARE_FINAL_TYPE (PerksImportSource, perks_import_source, PERKS, IMPORT_SOURCE, GObject)

PerksImportSource *perks_import_source_new          (PerksSalesReader    *reader,
                                                     const char          *sha256);
PerksSalesReader  *perks_import_source_get_reader   (PerksImportSource   *self);
void               perks_import_source_set_progress (PerksImportSource   *self,
                                                     PerksImportProgress  progress,
                                                     gpointer             user_data,
                                                     guint64              before,
                                                     guint64              total);

G_END_DECLS
