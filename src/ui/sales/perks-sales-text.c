/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sales-text.h"

#include <glib/gi18n.h>

#include "perks-day.h"
#include "perks-tier.h"

/**
 * perks_sales_text_get_days:
 * @period: which days are asked for
 * @today: the day today
 * @from: (out): the first of them, or %PERKS_DAY_NONE
 * @to: (out): the last of them, or %PERKS_DAY_NONE
 */
void
perks_sales_text_get_days (PerksSalesPeriod  period,
                           PerksDay          today,
                           PerksDay         *from,
                           PerksDay         *to)
{
  int year, month, day;

  perks_day_get_parts (today, &year, &month, &day);
  *from = PERKS_DAY_NONE;
  *to = PERKS_DAY_NONE;

  switch (period)
    {
    case PERKS_SALES_PERIOD_TWELVE_MONTHS:
      *from = perks_day_add_months (today, -12) + 1;
      *to = today;
      break;
    case PERKS_SALES_PERIOD_THIS_YEAR:
      *from = perks_day_new (year, 1, 1);
      break;
    case PERKS_SALES_PERIOD_LAST_YEAR:
      *from = perks_day_new (year - 1, 1, 1);
      *to = perks_day_new (year - 1, 12, 31);
      break;
    case PERKS_SALES_PERIOD_ALL:
    default:
      break;
    }
}

/**
 * perks_sales_text_summary:
 * @situation: where the publisher stands
 * @n_sales: how many sales the ledger shows
 * @locale_text: how money and numbers are written
 *
 * Returns: (transfer full): a line that says how many they are, and what counts in all
 */
char *
perks_sales_text_summary (PerksSituation  *situation,
                          gint64           n_sales,
                          PerksLocaleText *locale_text)
{
  gint64 counted = perks_situation_get_standing (situation)->counted;
  g_autofree char *number = perks_locale_text_count (locale_text, n_sales);
  g_autofree char *sum = perks_locale_text_money (locale_text, perks_money_new_usd (counted));

  return g_strdup_printf (ngettext ("%s sale shown · %s count for the tier",
                                    "%s sales shown · %s count for the tier", (gulong) n_sales),
                          number, sum);
}

static void
add_part (GString *text,
          gint64   number,
          char    *part)
{
  if (number > 0 && text->len > 0)
    g_string_append (text, _(", "));
  if (number > 0)
    g_string_append (text, part);
  g_free (part);
}

/**
 * perks_sales_text_rows:
 * @result: what an import would do
 *
 * Returns: (transfer full): how many rows are new, known, changed and refused, in words
 */
char *
perks_sales_text_rows (const PerksImportResult *result)
{
  GString *text = g_string_new (NULL);

  add_part (text, result->accepted,
            g_strdup_printf (_("%" G_GINT64_FORMAT " new"), result->accepted));
  add_part (text, result->duplicates,
            g_strdup_printf (_("%" G_GINT64_FORMAT " known already"), result->duplicates));
  add_part (text, result->updated,
            g_strdup_printf (_("%" G_GINT64_FORMAT " changed"), result->updated));
  add_part (text, result->n_refused,
            g_strdup_printf (_("%" G_GINT64_FORMAT " refused"), result->n_refused));
  if (text->len == 0)
    g_string_append (text, _("The report has no rows"));

  return g_string_free (text, FALSE);
}

/**
 * perks_sales_text_sum:
 * @result: what an import would do
 * @locale_text: how money and days are written
 *
 * Returns: (transfer full): what the new and changed sales add up to, and from when to when
 */
char *
perks_sales_text_sum (const PerksImportResult *result,
                      PerksLocaleText         *locale_text)
{
  g_autofree char *sum = perks_locale_text_money (locale_text, perks_money_new_usd (result->usd));
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (result->first == PERKS_DAY_NONE)
    return g_steal_pointer (&sum);

  first = perks_locale_text_day (locale_text, result->first);
  last = perks_locale_text_day (locale_text, result->last);
  return g_strdup_printf (_("%s, from %s to %s"), sum, first, last);
}

static const char *
get_tier_label (PerksStanding *standing)
{
  return standing->tier != NULL ? perks_tier_get_label (standing->tier) : _("no tier");
}

/**
 * perks_sales_text_effect:
 * @situation: where the publisher stands now
 * @result: what an import would do
 * @locale_text: how money is written
 *
 * What the new sales would make of the tier, as far as it can be said before they are taken: as if
 * they were all of the report’s last day and of an offer that counts.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL when there is nothing to say
 */
char *
perks_sales_text_effect (PerksSituation          *situation,
                         const PerksImportResult *result,
                         PerksLocaleText         *locale_text)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksStanding) after = NULL;
  PerksStanding *now = perks_situation_get_standing (situation);
  g_autofree char *sum = NULL;

  if (result->usd == 0 || result->last == PERKS_DAY_NONE)
    return NULL;

  books = perks_books_copy_with_sale (perks_situation_get_books (situation), result->last,
                                      result->usd);
  after = perks_standing_new (books, perks_situation_get_edition (situation),
                              perks_situation_get_today (situation), NULL);
  if (after == NULL)
    return NULL;

  sum = perks_locale_text_money (locale_text, perks_money_new_usd (after->counted));
  if (after->tier == now->tier)
    return g_strdup_printf (_("The tier stays as it is (%s), with up to %s"),
                            get_tier_label (now), sum);

  return g_strdup_printf (_("The tier goes from %s to %s, with up to %s"), get_tier_label (now),
                          get_tier_label (after), sum);
}
