/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sale-source.h"

/**
 * PerksSaleSource:
 *
 * Where sales come from one after the other: a report file, a reply of the marketplace's service, a
 * test. The repository draws from it during an import, on its own thread, so that memory does not
 * grow with the number of sales.
 */
G_DEFINE_INTERFACE (PerksSaleSource, perks_sale_source, G_TYPE_OBJECT)

static void
perks_sale_source_default_init (PerksSaleSourceInterface *iface)
{
}

/**
 * perks_sale_source_next:
 * @self: a source
 * @sale: a sale; what it holds is cleared first
 * @error: return location for a #PerksError
 *
 * Reads the next sale. To be called on one thread at a time; may wait for the disk.
 *
 * Returns: %TRUE when @sale was filled, %FALSE at the end (@error is then unset) or on failure
 */
gboolean
perks_sale_source_next (PerksSaleSource  *self,
                        PerksSale        *sale,
                        GError          **error)
{
  g_return_val_if_fail (PERKS_IS_SALE_SOURCE (self), FALSE);

  perks_sale_clear (sale);
  return PERKS_SALE_SOURCE_GET_IFACE (self)->next (self, sale, error);
}
