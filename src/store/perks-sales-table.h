/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-repository.h"
#include "perks-sqlite-connection.h"

G_BEGIN_DECLS

/**
 * PerksStoredSale:
 * @id: its number
 * @ledger_offer: the number of its offer's name
 * @batch: the number of the batch that said last what it is
 * @sale: the sale itself
 *
 * A sale as the ledger holds it.
 */
typedef struct
{
  gint64    id;
  gint64    ledger_offer;
  gint64    batch;
  PerksSale sale;
} PerksStoredSale;

void     perks_stored_sale_clear     (PerksStoredSale        *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PerksStoredSale, perks_stored_sale_clear)

gboolean perks_sales_table_insert    (PerksSqliteConnection  *connection,
                                      gint64                  ledger,
                                      const PerksStoredSale  *stored,
                                      const PerksSale        *sale,
                                      gboolean               *inserted,
                                      GError                **error);
gboolean perks_sales_table_find      (PerksSqliteConnection  *connection,
                                      gint64                  ledger,
                                      const char             *key,
                                      PerksStoredSale        *stored,
                                      GError                **error);
gboolean perks_sales_table_replace   (PerksSqliteConnection  *connection,
                                      const PerksStoredSale  *stored,
                                      const PerksSale        *sale,
                                      GError                **error);
gboolean perks_sales_table_mark      (PerksSqliteConnection  *connection,
                                      gint64                  id,
                                      gboolean                fraud,
                                      GError                **error);
gboolean perks_sales_table_foreach   (PerksSqliteConnection  *connection,
                                      gint64                  ledger,
                                      const PerksSalesQuery  *query,
                                      PerksSaleFunc           func,
                                      gpointer                user_data,
                                      GError                **error);

G_END_DECLS
