/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-repository.h"

G_BEGIN_DECLS

#define PERKS_TYPE_LEDGER (perks_ledger_get_type ())
G_DECLARE_FINAL_TYPE (PerksLedger, perks_ledger, PERKS, LEDGER, GObject)

PerksLedger *perks_ledger_new   (void);
void         perks_ledger_query (PerksLedger           *self,
                                 PerksRepository       *repository,
                                 const PerksSalesQuery *query);

G_END_DECLS
