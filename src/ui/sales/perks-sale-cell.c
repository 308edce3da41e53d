/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sale-cell.h"

#include <glib/gi18n.h>

/**
 * perks_sale_cell_kind:
 * @sale: a sale
 *
 * Returns: (transfer full): what the sale is, in a word
 */
char *
perks_sale_cell_kind (const PerksSale *sale)
{
  if (sale->fraud)
    return g_strdup (_("Fraud"));

  switch (sale->kind)
    {
    case PERKS_SALE_KIND_TRIAL:
      return g_strdup (_("Trial"));
    case PERKS_SALE_KIND_REJECTED:
      return g_strdup (_("Rejected"));
    case PERKS_SALE_KIND_FRAUD:
    case PERKS_SALE_KIND_BILLED:
    default:
      return g_strdup (_("Billed"));
    }
}

/**
 * perks_sale_cell_text:
 * @sale: a sale
 * @column: a column of the ledger
 * @locale_text: how money and days are written
 *
 * Returns: (transfer full): what stands in that column
 */
char *
perks_sale_cell_text (const PerksSale *sale,
                      PerksSalesSort   column,
                      PerksLocaleText *locale_text)
{
  switch (column)
    {
    case PERKS_SALES_SORT_DAY:
      return perks_locale_text_day (locale_text, sale->day);
    case PERKS_SALES_SORT_OFFER:
      return g_strdup (sale->offer_name);
    case PERKS_SALES_SORT_USD:
      return perks_locale_text_money (locale_text, perks_money_new_usd (sale->usd));
    case PERKS_SALES_SORT_OWN:
      return perks_locale_text_money (locale_text, sale->own);
    case PERKS_SALES_SORT_KIND:
      return perks_sale_cell_kind (sale);
    case PERKS_SALES_SORT_KEY:
    default:
      return g_strdup (sale->key);
    }
}

/**
 * perks_sale_cell_is_number:
 * @column: a column of the ledger
 *
 * Returns: whether the column is set flush with the far edge
 */
gboolean
perks_sale_cell_is_number (PerksSalesSort column)
{
  return column == PERKS_SALES_SORT_USD || column == PERKS_SALES_SORT_OWN;
}
