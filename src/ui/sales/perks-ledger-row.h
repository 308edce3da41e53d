/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-sale.h"

G_BEGIN_DECLS

#define PERKS_TYPE_LEDGER_ROW (perks_ledger_row_get_type ())
G_DECLARE_FINAL_TYPE (PerksLedgerRow, perks_ledger_row, PERKS, LEDGER_ROW, GObject)

PerksLedgerRow  *perks_ledger_row_new      (void);
const PerksSale *perks_ledger_row_get_sale (PerksLedgerRow *self);
void             perks_ledger_row_set_sale (PerksLedgerRow *self,
                                            PerksSale      *sale);

G_END_DECLS
