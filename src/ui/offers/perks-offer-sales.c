/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-sales.h"

#include "perks-day.h"
#include "perks-money.h"

/* What single offers sold, from the sums that the books keep. Pure; may be called on any thread. */

static gboolean
is_of_offer (PerksBooks          *books,
             const PerksSalesSum *sum,
             const char          *offer)
{
  const PerksLedgerOffer *named = perks_books_get_ledger_offer (books, sum);

  return named != NULL && g_strcmp0 (named->offer, offer) == 0;
}

static gboolean
add_sum (PerksSituation       *situation,
         const PerksSalesSum  *sum,
         gint64               *counted,
         gint64               *not_counted,
         GError              **error)
{
  gboolean counts;

  perks_standing_classify (perks_situation_get_standing (situation),
                           perks_situation_get_books (situation), sum, &counts);
  return perks_minor_add (counts ? counted : not_counted, sum->usd, error);
}

/**
 * perks_offer_sales_add_up:
 * @situation: where the publisher stands
 * @offer: the id of an offer
 * @counted: (out): what counts towards the tier, in cents of USD
 * @not_counted: (out): what does not, in cents of USD
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_OVERFLOW
 */
gboolean
perks_offer_sales_add_up (PerksSituation  *situation,
                          const char      *offer,
                          gint64          *counted,
                          gint64          *not_counted,
                          GError         **error)
{
  PerksBooks *books = perks_situation_get_books (situation);
  GArray *sums = perks_books_get_sums (books);

  *counted = 0;
  *not_counted = 0;
  for (guint i = 0; i < sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);

      if (is_of_offer (books, sum, offer) && !add_sum (situation, sum, counted, not_counted, error))
        return FALSE;
    }

  return TRUE;
}

static PerksOfferMonth *
find_month (GArray   *months,
            PerksDay  day)
{
  const PerksDay month = perks_day_get_month (day);

  for (guint i = 0; i < months->len; i++)
    {
      PerksOfferMonth *row = &g_array_index (months, PerksOfferMonth, i);

      if (row->month == month)
        return row;
    }

  return NULL;
}

/**
 * perks_offer_sales_list_months:
 * @situation: where the publisher stands
 * @offer: the id of an offer
 * @n_months: how many months, that of today counted
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable) (element-type PerksOfferMonth): the months, the latest
 *   first, or %NULL with %PERKS_ERROR_OVERFLOW
 */
GArray *
perks_offer_sales_list_months (PerksSituation  *situation,
                               const char      *offer,
                               guint            n_months,
                               GError         **error)
{
  g_autoptr (GArray) months = g_array_new (FALSE, FALSE, sizeof (PerksOfferMonth));
  PerksBooks *books = perks_situation_get_books (situation);
  GArray *sums = perks_books_get_sums (books);
  const PerksDay newest = perks_day_get_month (perks_situation_get_today (situation));

  for (guint i = 0; i < n_months; i++)
    {
      PerksOfferMonth month = { perks_day_add_months (newest, -(int) i), 0, 0 };

      g_array_append_val (months, month);
    }

  for (guint i = 0; i < sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);
      PerksOfferMonth *month =
        is_of_offer (books, sum, offer) ? find_month (months, sum->day) : NULL;

      if (month != NULL && !add_sum (situation, sum, &month->counted, &month->not_counted, error))
        return NULL;
    }

  return g_steal_pointer (&months);
}

static void
unknown_offer_free (PerksUnknownOffer *unknown)
{
  g_free (unknown->name);
  g_free (unknown);
}

/**
 * perks_offer_sales_list_unknown:
 * @situation: where the publisher stands
 * @error: return location for a #PerksError
 *
 * The names that sales use although no offer of the books has them. Their sales count, but their
 * path, their contacts and their benefits are not known.
 *
 * Returns: (transfer full) (nullable) (element-type PerksUnknownOffer): the names in the order of
 *   the books, or %NULL with %PERKS_ERROR_OVERFLOW
 */
GPtrArray *
perks_offer_sales_list_unknown (PerksSituation  *situation,
                                GError         **error)
{
  g_autoptr (GPtrArray) unknowns =
    g_ptr_array_new_with_free_func ((GDestroyNotify) unknown_offer_free);
  PerksBooks *books = perks_situation_get_books (situation);
  GPtrArray *names = perks_books_get_ledger_offers (books);
  GArray *sums = perks_books_get_sums (books);

  for (guint i = 0; i < names->len; i++)
    {
      const PerksLedgerOffer *name = g_ptr_array_index (names, i);
      PerksUnknownOffer *unknown;

      if (name->offer != NULL)
        continue;

      unknown = g_new0 (PerksUnknownOffer, 1);
      unknown->name = g_strdup (name->name);
      g_ptr_array_add (unknowns, unknown);
      for (guint j = 0; j < sums->len; j++)
        {
          const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, j);

          if (sum->ledger_offer != i)
            continue;
          unknown->rows += sum->rows;
          if (!perks_minor_add (&unknown->usd, sum->usd, error))
            return NULL;
        }
    }

  return g_steal_pointer (&unknowns);
}
