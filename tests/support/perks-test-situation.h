/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksTestCase:
 * @edition: the id of an edition that Perks ships
 * @publisher: (nullable): the publisher's name, or %NULL for books without a publisher
 * @offer: (nullable): the listing option of the one live offer, or %NULL for none
 * @cents: what was sold on @day, in cents of USD; 0 for books without a sale
 * @day: the day of the sale as text
 * @kind: what the sale is
 *
 * Books of the simplest kind: one publisher, one offer, one sale.
 */
typedef struct
{
  const char   *edition;
  const char   *publisher;
  const char   *offer;
  gint64        cents;
  const char   *day;
  PerksSaleKind kind;
} PerksTestCase;

PerksSituation *perks_test_situation_new (const PerksTestCase *books,
                                          const char          *today);

G_END_DECLS
