/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

#define PERKS_TYPE_OFFERS_TABLE (perks_offers_table_get_type ())
G_DECLARE_FINAL_TYPE (PerksOffersTable, perks_offers_table, PERKS, OFFERS_TABLE, AdwBin)

gboolean    perks_offers_table_show       (PerksOffersTable  *self,
                                           PerksSituation    *situation,
                                           PerksLocaleText   *locale_text,
                                           GError           **error);
void        perks_offers_table_search     (PerksOffersTable  *self,
                                           const char        *words);
GListModel *perks_offers_table_get_rows   (PerksOffersTable  *self);

G_END_DECLS
