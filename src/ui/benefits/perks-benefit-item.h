/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksBenefitTable:
 * @PERKS_BENEFIT_TABLE_MARKETING: marketing benefits, by tier
 * @PERKS_BENEFIT_TABLE_SALES: sales benefits, by tier
 * @PERKS_BENEFIT_TABLE_TECHNICAL: technical benefits, by tier
 * @PERKS_BENEFIT_TABLE_PATHS: what needs no tier, by List, Consulting and Trial
 *
 * The tables of the programme.
 */
typedef enum
{
  PERKS_BENEFIT_TABLE_MARKETING,
  PERKS_BENEFIT_TABLE_SALES,
  PERKS_BENEFIT_TABLE_TECHNICAL,
  PERKS_BENEFIT_TABLE_PATHS,
} PerksBenefitTable;

#define PERKS_N_BENEFIT_TABLES (PERKS_BENEFIT_TABLE_PATHS + 1)

/**
 * PerksBenefitFilter:
 *
 * Which rows of a table are shown: all, or those that stand in one way.
 */
typedef enum
{
  PERKS_BENEFIT_FILTER_ALL,
  PERKS_BENEFIT_FILTER_AVAILABLE,
  PERKS_BENEFIT_FILTER_BLOCKED,
  PERKS_BENEFIT_FILTER_LOCKED,
  PERKS_BENEFIT_FILTER_CLAIMED,
  PERKS_BENEFIT_FILTER_DONE,
} PerksBenefitFilter;

#define PERKS_N_BENEFIT_FILTERS (PERKS_BENEFIT_FILTER_DONE + 1)

#define PERKS_TYPE_BENEFIT_ITEM (perks_benefit_item_get_type ())
G_DECLARE_FINAL_TYPE (PerksBenefitItem, perks_benefit_item, PERKS, BENEFIT_ITEM, GObject)

GPtrArray         *perks_benefit_item_list        (PerksSituation     *situation,
                                                   PerksLocaleText    *locale_text,
                                                   PerksBenefitTable   table);
PerksBenefit      *perks_benefit_item_get_benefit (PerksBenefitItem   *self);
PerksBenefitState  perks_benefit_item_get_state   (PerksBenefitItem   *self);
const char        *perks_benefit_item_get_status  (PerksBenefitItem   *self);
gboolean           perks_benefit_item_matches     (PerksBenefitItem   *self,
                                                   PerksBenefitFilter  filter);

G_END_DECLS
