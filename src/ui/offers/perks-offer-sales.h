/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksOfferMonth:
 * @month: the first day of the month
 * @counted: what counts, in cents of USD
 * @not_counted: what does not, in cents of USD
 *
 * What an offer sold in a month.
 */
typedef struct
{
  PerksDay month;
  gint64   counted;
  gint64   not_counted;
} PerksOfferMonth;

/**
 * PerksUnknownOffer:
 * @name: a name that sales use and no offer of the books has
 * @rows: how many lines there are
 * @usd: their sum, in cents of USD
 */
typedef struct
{
  char   *name;
  gint64  rows;
  gint64  usd;
} PerksUnknownOffer;

gboolean   perks_offer_sales_add_up       (PerksSituation  *situation,
                                           const char      *offer,
                                           gint64          *counted,
                                           gint64          *not_counted,
                                           GError         **error);
GArray    *perks_offer_sales_list_months  (PerksSituation  *situation,
                                           const char      *offer,
                                           guint            n_months,
                                           GError         **error);
GPtrArray *perks_offer_sales_list_unknown (PerksSituation  *situation,
                                           GError         **error);

G_END_DECLS
