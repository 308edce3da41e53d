/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  PERKS_EXPORT_SUBJECT_SALES,
  PERKS_EXPORT_SUBJECT_OFFERS,
  PERKS_EXPORT_SUBJECT_BENEFITS,
  PERKS_EXPORT_SUBJECT_DEADLINES,
  PERKS_EXPORT_SUBJECT_EVERYTHING,
} PerksExportSubject;

typedef enum
{
  PERKS_EXPORT_KIND_CSV,
  PERKS_EXPORT_KIND_JSON,
  PERKS_EXPORT_KIND_ICS,
} PerksExportKind;

#define PERKS_TYPE_EXPORT_SUBJECT (perks_export_subject_get_type ())
GType perks_export_subject_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_EXPORT_KIND (perks_export_kind_get_type ())
GType perks_export_kind_get_type (void) G_GNUC_CONST;

gboolean perks_exporter_write      (PerksWorkspace        *workspace,
                                    const PerksSelection  *selection,
                                    PerksExportSubject     subject,
                                    PerksExportKind        kind,
                                    GOutputStream         *stream,
                                    GCancellable          *cancellable,
                                    GError               **error);
gboolean perks_exporter_write_file (PerksWorkspace        *workspace,
                                    const PerksSelection  *selection,
                                    PerksExportSubject     subject,
                                    PerksExportKind        kind,
                                    GFile                 *file,
                                    GCancellable          *cancellable,
                                    GError               **error);

G_END_DECLS
