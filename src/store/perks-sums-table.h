/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-repository.h"
#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

/**
 * PerksSumsDelta:
 *
 * By how much the kept sums of a ledger change. It is put together in memory and applied once, at
 * the end of the transaction.
 */
typedef struct _PerksSumsDelta PerksSumsDelta;

PerksSumsDelta *perks_sums_delta_new       (void);
gboolean        perks_sums_delta_add       (PerksSumsDelta         *self,
                                            gint64                  ledger_offer,
                                            const PerksSale        *sale,
                                            GError                **error);
gboolean        perks_sums_delta_take_away (PerksSumsDelta         *self,
                                            gint64                  ledger_offer,
                                            const PerksSale        *sale,
                                            GError                **error);
void            perks_sums_delta_free      (PerksSumsDelta         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksSumsDelta, perks_sums_delta_free)

gboolean        perks_sums_table_apply     (PerksSqliteConnection  *connection,
                                            gint64                  ledger,
                                            PerksSumsDelta         *delta,
                                            GError                **error);
gboolean        perks_sums_table_list      (PerksSqliteConnection  *connection,
                                            gint64                  ledger,
                                            gint64                  ledger_offer,
                                            guint                   number,
                                            GArray                 *sums,
                                            GError                **error);
gboolean        perks_sums_table_count     (PerksSqliteConnection  *connection,
                                            gint64                  ledger,
                                            const PerksSalesQuery  *query,
                                            gint64                 *total,
                                            GError                **error);

G_END_DECLS
