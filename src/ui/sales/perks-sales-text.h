/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-importer.h"
#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksSalesPeriod:
 *
 * Which days the ledger shows.
 */
typedef enum
{
  PERKS_SALES_PERIOD_ALL,
  PERKS_SALES_PERIOD_TWELVE_MONTHS,
  PERKS_SALES_PERIOD_THIS_YEAR,
  PERKS_SALES_PERIOD_LAST_YEAR,
} PerksSalesPeriod;

void       perks_sales_text_get_days (PerksSalesPeriod         period,
                                      PerksDay                 today,
                                      PerksDay                *from,
                                      PerksDay                *to);
char      *perks_sales_text_summary  (PerksSituation          *situation,
                                      gint64                   n_sales,
                                      PerksLocaleText         *locale_text);
char      *perks_sales_text_rows     (const PerksImportResult *result);
char      *perks_sales_text_sum      (const PerksImportResult *result,
                                      PerksLocaleText         *locale_text);
char      *perks_sales_text_effect   (PerksSituation          *situation,
                                      const PerksImportResult *result,
                                      PerksLocaleText         *locale_text);

G_END_DECLS
