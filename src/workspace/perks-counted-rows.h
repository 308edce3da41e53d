/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksCountedRow:
 * @offer: the offer's name in the reports
 * @month: the first day of the month
 * @kind: what the lines are
 * @counts: whether they count
 * @reason: why they do not; without meaning where they do
 * @rows: how many lines
 * @usd: their sum in cents of USD
 *
 * The lines of one month, offer and kind, and what became of them.
 */
typedef struct
{
  const char    *offer;
  PerksDay       month;
  PerksSaleKind  kind;
  gboolean       counts;
  PerksExclusion reason;
  gint64         rows;
  gint64         usd;
} PerksCountedRow;

GArray *perks_counted_rows_list (PerksSituation  *situation,
                                 GError         **error);

G_END_DECLS
