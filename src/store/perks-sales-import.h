/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-repository.h"
#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

/**
 * PerksSalesImport:
 * @publisher: the id of the publisher whose sales they are
 * @files: (element-type PerksImportFile): the files
 * @change: the name and the moment of the step
 * @cancellable: (nullable): a cancellable
 *
 * What is imported.
 */
typedef struct
{
  const char   *publisher;
  GPtrArray    *files;
  PerksChange  *change;
  GCancellable *cancellable;
} PerksSalesImport;

gboolean perks_sales_import_run (PerksSqliteConnection   *connection,
                                 const PerksSalesImport  *import,
                                 GError                 **error);

G_END_DECLS
