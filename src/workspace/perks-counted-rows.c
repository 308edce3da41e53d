/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-counted-rows.h"

#include "perks-day.h"
#include "perks-money.h"

/* What a standing is made of, line by line, to explain it with. */

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_places (const PerksCountedRow *a,
                const PerksCountedRow *b)
{
  int order = g_strcmp0 (a->offer, b->offer);

  if (order == 0)
    order = compare_numbers (a->month, b->month);
  if (order == 0)
    order = compare_numbers (a->kind, b->kind);
  if (order == 0)
    order = compare_numbers (b->counts, a->counts);
  if (order == 0 && !a->counts)
    order = compare_numbers (a->reason, b->reason);

  return order;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return compare_places (a, b);
}

static void
append_sum (GArray              *rows,
            PerksSituation      *situation,
            const PerksSalesSum *sum)
{
  PerksBooks *books = perks_situation_get_books (situation);
  const PerksLedgerOffer *offer = perks_books_get_ledger_offer (books, sum);
  PerksCountedRow row = {
    .offer = offer != NULL ? offer->name : NULL,
    .month = perks_day_get_month (sum->day),
    .kind = sum->kind,
    .rows = sum->rows,
    .usd = sum->usd,
  };

  row.reason = perks_standing_classify (perks_situation_get_standing (situation), books, sum,
                                        &row.counts);
  g_array_append_val (rows, row);
}

static GArray *
put_together (GArray  *rows,
              GError **error)
{
  g_autoptr (GArray) together = g_array_new (FALSE, FALSE, sizeof (PerksCountedRow));

  for (guint i = 0; i < rows->len; i++)
    {
      const PerksCountedRow *row = &g_array_index (rows, PerksCountedRow, i);
      PerksCountedRow *last = together->len > 0
        ? &g_array_index (together, PerksCountedRow, together->len - 1)
        : NULL;

      if (last == NULL || compare_places (last, row) != 0)
        {
          g_array_append_vals (together, row, 1);
          continue;
        }

      last->rows += row->rows;
      if (!perks_minor_add (&last->usd, row->usd, error))
        return NULL;
    }

  return g_steal_pointer (&together);
}

/**
 * perks_counted_rows_list:
 * @situation: a situation, which must outlive the result
 * @error: return location for %PERKS_ERROR_OVERFLOW
 *
 * Puts the lines behind a standing together by offer, month, kind and what became of them, in this
 * order. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type PerksCountedRow): the rows
 */
GArray *
perks_counted_rows_list (PerksSituation  *situation,
                         GError         **error)
{
  GArray *sums = perks_books_get_sums (perks_situation_get_books (situation));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PerksCountedRow));

  for (guint i = 0; i < sums->len; i++)
    append_sum (rows, situation, &g_array_index (sums, PerksSalesSum, i));
  g_array_sort (rows, compare_rows);

  return put_together (rows, error);
}
