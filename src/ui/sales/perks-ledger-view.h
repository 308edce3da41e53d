/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-locale-text.h"
#include "perks-repository.h"

G_BEGIN_DECLS

#define PERKS_TYPE_LEDGER_VIEW (perks_ledger_view_get_type ())
G_DECLARE_FINAL_TYPE (PerksLedgerView, perks_ledger_view, PERKS, LEDGER_VIEW, AdwBin)

void       perks_ledger_view_set_locale_text   (PerksLedgerView *self,
                                                PerksLocaleText *locale_text);
void       perks_ledger_view_set_model         (PerksLedgerView *self,
                                                GListModel      *ledger);
void       perks_ledger_view_get_order         (PerksLedgerView *self,
                                                PerksSalesSort  *sort,
                                                gboolean        *descending);
GPtrArray *perks_ledger_view_get_selected_keys (PerksLedgerView *self,
                                                guint           *n_marked);
guint      perks_ledger_view_get_n_selected    (PerksLedgerView *self);
void       perks_ledger_view_unselect          (PerksLedgerView *self);

G_END_DECLS
