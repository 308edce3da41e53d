/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-exporter.h"
#include "perks-sale.h"

G_BEGIN_DECLS

gboolean perks_exporter_write_table      (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          PerksExportSubject     subject,
                                          GOutputStream         *stream,
                                          GCancellable          *cancellable,
                                          GError               **error);
gboolean perks_exporter_write_object     (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          PerksExportSubject     subject,
                                          GOutputStream         *stream,
                                          GCancellable          *cancellable,
                                          GError               **error);
gboolean perks_exporter_write_calendar   (PerksWorkspace        *workspace,
                                          const PerksSelection  *selection,
                                          GOutputStream         *stream,
                                          GCancellable          *cancellable,
                                          GError               **error);
gboolean perks_exporter_write_everything (PerksWorkspace        *workspace,
                                          GOutputStream         *stream,
                                          GCancellable          *cancellable,
                                          GError               **error);

gboolean perks_exporter_foreach_sale     (PerksWorkspace        *workspace,
                                          PerksPublisher        *publisher,
                                          PerksSaleFunc          func,
                                          gpointer               user_data,
                                          GError               **error);

G_END_DECLS
