/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-sale.h"

G_BEGIN_DECLS

#define PERKS_TYPE_SALE_SOURCE (perks_sale_source_get_type ())
G_DECLARE_INTERFACE (PerksSaleSource, perks_sale_source, PERKS, SALE_SOURCE, GObject)

struct _PerksSaleSourceInterface
{
  GTypeInterface parent_iface;

  gboolean (*next) (PerksSaleSource  *self,
                    PerksSale        *sale,
                    GError          **error);
};

gboolean perks_sale_source_next (PerksSaleSource  *self,
                                 PerksSale        *sale,
                                 GError          **error);

G_END_DECLS
