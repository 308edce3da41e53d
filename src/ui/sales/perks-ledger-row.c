/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-ledger-row.h"

/**
 * PerksLedgerRow:
 *
 * A place in the ledger that may be waiting for its sale. Only the rows around what is seen exist.
 */
struct _PerksLedgerRow
{
  GObject    parent_instance;

  PerksSale *sale;
};

enum
{
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PerksLedgerRow, perks_ledger_row, G_TYPE_OBJECT)

static void
perks_ledger_row_finalize (GObject *object)
{
  PerksLedgerRow *self = PERKS_LEDGER_ROW (object);

  g_clear_pointer (&self->sale, perks_sale_free);

  G_OBJECT_CLASS (perks_ledger_row_parent_class)->finalize (object);
}

static void
perks_ledger_row_class_init (PerksLedgerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_ledger_row_finalize;

  signals[LOADED] = g_signal_new ("loaded", PERKS_TYPE_LEDGER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
perks_ledger_row_init (PerksLedgerRow *self)
{
}

/**
 * perks_ledger_row_new:
 *
 * Returns: (transfer full): a row that waits for its sale
 */
PerksLedgerRow *
perks_ledger_row_new (void)
{
  return g_object_new (PERKS_TYPE_LEDGER_ROW, NULL);
}

/**
 * perks_ledger_row_get_sale:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the sale, or %NULL while it is being read
 */
const PerksSale *
perks_ledger_row_get_sale (PerksLedgerRow *self)
{
  return self->sale;
}

/**
 * perks_ledger_row_set_sale:
 * @self: a row
 * @sale: (transfer full): its sale
 *
 * Gives the row what it waited for; `loaded` is emitted.
 */
void
perks_ledger_row_set_sale (PerksLedgerRow *self,
                           PerksSale      *sale)
{
  g_clear_pointer (&self->sale, perks_sale_free);
  self->sale = sale;
  g_signal_emit (self, signals[LOADED], 0);
}
