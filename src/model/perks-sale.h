/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-money.h"
#include "perks-types.h"

G_BEGIN_DECLS

/**
 * PerksSale:
 * @key: what the report knows the line by; unique within a publisher
 * @offer_name: the offer as the report prints it
 * @sku: (nullable): the plan
 * @day: the day of the sale; a monthly report gives the first of the month
 * @kind: what the report says of the line; never %PERKS_SALE_KIND_FRAUD
 * @fraud: whether a person marked the line as fraud
 * @usd: the amount that counts, in cents of USD
 * @own: the amount in the customer's currency; the same as @usd where the report has none
 *
 * One billed line of a report. A plain struct, since there can be millions. Clear it with
 * perks_sale_clear().
 */
struct _PerksSale
{
  char         *key;
  char         *offer_name;
  char         *sku;
  PerksDay      day;
  PerksSaleKind kind;
  gboolean      fraud;
  gint64        usd;
  PerksMoney    own;
};

PerksSale *perks_sale_new           (void);
PerksSale *perks_sale_copy          (const PerksSale *self);
void       perks_sale_clear         (PerksSale       *self);
void       perks_sale_free          (PerksSale       *self);
gboolean   perks_sale_equal_content (const PerksSale *a,
                                     const PerksSale *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PerksSale, perks_sale_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksSale, perks_sale_free)

G_END_DECLS
