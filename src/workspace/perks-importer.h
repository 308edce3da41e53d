/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-report-dialect.h"
#include "perks-workspace.h"

G_BEGIN_DECLS

/**
 * PerksImportResult:
 * @name: the name of the file, without its folder
 * @sha256: the SHA-256 of its bytes, in hexadecimal digits
 * @dialect: the name of the dialect or mapping by which it was read
 * @already_imported: whether it was in the books already; it was then not read again
 * @rows: how many rows it has besides the header; of a file that was in the books already, those
 *   that were taken then
 * @accepted: how many are new sales
 * @duplicates: how many were known with the same content
 * @updated: how many were known with other content
 * @n_refused: how many could not be read
 * @refused: (element-type PerksRefusedRow): the first of them
 * @usd: what the new and updated sales that count add up to, in cents of USD
 * @fraud_usd: what those among them that are marked as fraud add up to, in cents of USD
 * @first: the first day, or %PERKS_DAY_NONE
 * @last: the last day, or %PERKS_DAY_NONE
 *
 * What became of one imported file.
 */
typedef struct
{
  char      *name;
  char      *sha256;
  char      *dialect;
  gboolean   already_imported;
  gint64     rows;
  gint64     accepted;
  gint64     duplicates;
  gint64     updated;
  gint64     n_refused;
  GPtrArray *refused;
  gint64     usd;
  gint64     fraud_usd;
  PerksDay   first;
  PerksDay   last;
} PerksImportResult;

void perks_import_result_free (PerksImportResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksImportResult, perks_import_result_free)

/**
 * PerksImportProgress:
 * @read: how many bytes are read
 * @total: how many there are
 * @user_data: what was given with it
 *
 * Called now and then during an import, on the thread that reads.
 */
typedef void (*PerksImportProgress) (guint64  read,
                                     guint64  total,
                                     gpointer user_data);

/**
 * PerksImportOptions:
 * @publisher: (nullable): the id of the publisher, or %NULL for the one in use
 * @dialect: (nullable): the dialect, or %NULL to find it by the header
 * @dry_run: whether the books are to stay as they are
 * @progress: (nullable): called now and then
 * @progress_data: handed to @progress
 */
typedef struct
{
  const char               *publisher;
  const PerksReportDialect *dialect;
  gboolean                  dry_run;
  PerksImportProgress       progress;
  gpointer                  progress_data;
} PerksImportOptions;

GPtrArray *perks_importer_run (PerksWorkspace            *workspace,
                               GPtrArray                 *files,
                               const PerksImportOptions  *options,
                               GCancellable              *cancellable,
                               GError                   **error);

G_END_DECLS
