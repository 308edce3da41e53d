/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sums-table.h"

#include "perks-statements.h"

/* The sales put together by day, offer, kind and currency. Kept in C and not by triggers or once at
   the end with SQL: both double the time of an import. */

typedef struct
{
  gint64   ledger_offer;
  PerksDay day;
  int      kind;
  char     currency[4];

  gint64   rows;
  gint64   usd;
  gint64   own;
} Sum;

struct _PerksSumsDelta
{
  GHashTable *sums;
};

static guint
sum_hash (gconstpointer data)
{
  const Sum *sum = data;
  guint hash = (guint) sum->ledger_offer * 2654435761u + (guint) sum->day;

  for (gsize i = 0; i < 3; i++)
    hash = hash * 31 + (guint) sum->currency[i];

  return hash * 5 + (guint) sum->kind;
}

static gboolean
sum_equal (gconstpointer a,
           gconstpointer b)
{
  const Sum *first = a;
  const Sum *second = b;

  return first->ledger_offer == second->ledger_offer && first->day == second->day &&
         first->kind == second->kind && g_str_equal (first->currency, second->currency);
}

/**
 * perks_sums_delta_new:
 *
 * Returns: (transfer full): no change at all; free it with perks_sums_delta_free()
 */
PerksSumsDelta *
perks_sums_delta_new (void)
{
  PerksSumsDelta *self = g_new0 (PerksSumsDelta, 1);

  self->sums = g_hash_table_new_full (sum_hash, sum_equal, g_free, NULL);
  return self;
}

static Sum *
find_sum (PerksSumsDelta  *self,
          gint64           ledger_offer,
          const PerksSale *sale)
{
  Sum key = { .ledger_offer = ledger_offer, .day = sale->day,
              .kind = sale->fraud ? PERKS_SALE_KIND_FRAUD : sale->kind };
  Sum *sum;

  g_strlcpy (key.currency, sale->own.currency, sizeof key.currency);
  sum = g_hash_table_lookup (self->sums, &key);
  if (sum == NULL)
    {
      sum = g_new0 (Sum, 1);
      *sum = key;
      g_hash_table_add (self->sums, sum);
    }

  return sum;
}

/**
 * perks_sums_delta_add:
 * @self: a delta
 * @ledger_offer: the number of the name of the sale's offer
 * @sale: a sale that comes into the ledger; its fraud mark goes before its kind
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_OVERFLOW
 */
gboolean
perks_sums_delta_add (PerksSumsDelta   *self,
                      gint64            ledger_offer,
                      const PerksSale  *sale,
                      GError          **error)
{
  Sum *sum = find_sum (self, ledger_offer, sale);

  sum->rows++;
  return perks_minor_add (&sum->usd, sale->usd, error) &&
         perks_minor_add (&sum->own, sale->own.minor, error);
}

/**
 * perks_sums_delta_take_away:
 * @self: a delta
 * @ledger_offer: the number of the name of the sale's offer
 * @sale: a sale as it was in the ledger
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_OVERFLOW
 */
gboolean
perks_sums_delta_take_away (PerksSumsDelta   *self,
                            gint64            ledger_offer,
                            const PerksSale  *sale,
                            GError          **error)
{
  Sum *sum = find_sum (self, ledger_offer, sale);

  sum->rows--;
  return perks_minor_subtract (&sum->usd, sale->usd, error) &&
         perks_minor_subtract (&sum->own, sale->own.minor, error);
}

/**
 * perks_sums_delta_free:
 * @self: (transfer full): a delta
 */
void
perks_sums_delta_free (PerksSumsDelta *self)
{
  g_hash_table_unref (self->sums);
  g_free (self);
}

static void
bind_sum (PerksSqliteStatement *statement,
          gint64                ledger,
          const Sum            *sum)
{
  perks_sqlite_statement_bind_int64 (statement, 1, ledger);
  perks_sqlite_statement_bind_int64 (statement, 2, sum->ledger_offer);
  perks_sqlite_statement_bind_int64 (statement, 3, sum->day);
  perks_sqlite_statement_bind_int64 (statement, 4, sum->kind);
  perks_sqlite_statement_bind_text (statement, 5, sum->currency);
}

static gboolean
add_kept (PerksSqliteConnection  *connection,
          gint64                  ledger,
          Sum                    *sum,
          GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_SUM_GET);

  bind_sum (statement, ledger, sum);
  if (perks_sqlite_statement_next (statement))
    {
      sum->rows += perks_sqlite_statement_get_int64 (statement, 0);
      if (!perks_minor_add (&sum->usd, perks_sqlite_statement_get_int64 (statement, 1), error) ||
          !perks_minor_add (&sum->own, perks_sqlite_statement_get_int64 (statement, 2), error))
        return FALSE;
    }

  return perks_sqlite_statement_finish (statement, error);
}

static gboolean
apply_sum (PerksSqliteConnection  *connection,
           gint64                  ledger,
           const Sum              *delta,
           GError                **error)
{
  Sum sum = *delta;
  g_autoptr (PerksSqliteStatement) statement = NULL;

  if (!add_kept (connection, ledger, &sum, error))
    return FALSE;

  if (sum.rows == 0)
    {
      statement = perks_statements_get (connection, PERKS_STATEMENT_SUM_REMOVE);
      bind_sum (statement, ledger, &sum);
      return perks_sqlite_statement_run (statement, error);
    }

  statement = perks_statements_get (connection, PERKS_STATEMENT_SUM_PUT);
  bind_sum (statement, ledger, &sum);
  perks_sqlite_statement_bind_int64 (statement, 6, sum.rows);
  perks_sqlite_statement_bind_int64 (statement, 7, sum.usd);
  perks_sqlite_statement_bind_int64 (statement, 8, sum.own);
  return perks_sqlite_statement_run (statement, error);
}

/**
 * perks_sums_table_apply:
 * @connection: the writing connection, on its thread
 * @ledger: the number of a ledger
 * @delta: by how much its sums change; empty afterwards
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_OVERFLOW or an error of storage
 */
gboolean
perks_sums_table_apply (PerksSqliteConnection  *connection,
                        gint64                  ledger,
                        PerksSumsDelta         *delta,
                        GError                **error)
{
  GHashTableIter iter;
  gpointer sum;

  g_hash_table_iter_init (&iter, delta->sums);
  while (g_hash_table_iter_next (&iter, &sum, NULL))
    {
      if (!apply_sum (connection, ledger, sum, error))
        return FALSE;
    }

  g_hash_table_remove_all (delta->sums);
  return TRUE;
}

/**
 * perks_sums_table_list:
 * @connection: a connection, on its thread
 * @ledger: the number of a ledger
 * @ledger_offer: the number of the name of an offer
 * @number: what the sums are to give as their ledger offer
 * @sums: (element-type PerksSalesSum): where the sums are appended, by day, kind and currency
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_sums_table_list (PerksSqliteConnection  *connection,
                       gint64                  ledger,
                       gint64                  ledger_offer,
                       guint                   number,
                       GArray                 *sums,
                       GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_SUM_LIST);

  perks_sqlite_statement_bind_int64 (statement, 1, ledger);
  perks_sqlite_statement_bind_int64 (statement, 2, ledger_offer);
  while (perks_sqlite_statement_next (statement))
    {
      PerksSalesSum sum = { .ledger_offer = number };

      sum.day = (PerksDay) perks_sqlite_statement_get_int64 (statement, 0);
      sum.kind = (PerksSaleKind) perks_sqlite_statement_get_int64 (statement, 1);
      g_strlcpy (sum.currency, perks_sqlite_statement_get_text (statement, 2), sizeof sum.currency);
      sum.rows = perks_sqlite_statement_get_int64 (statement, 3);
      sum.usd = perks_sqlite_statement_get_int64 (statement, 4);
      sum.own = perks_sqlite_statement_get_int64 (statement, 5);
      g_array_append_val (sums, sum);
    }

  return perks_sqlite_statement_finish (statement, error);
}

/**
 * perks_sums_table_count:
 * @connection: a connection, on its thread
 * @ledger: the number of a ledger
 * @query: which sales
 * @total: (out): how many they are
 * @error: return location for a #PerksError
 *
 * Counts sales without reading one of them.
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_sums_table_count (PerksSqliteConnection  *connection,
                        gint64                  ledger,
                        const PerksSalesQuery  *query,
                        gint64                 *total,
                        GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_SUM_COUNT);

  perks_sqlite_statement_bind_int64 (statement, 1, ledger);
  perks_sqlite_statement_bind_int64 (statement, 2, query->from);
  perks_sqlite_statement_bind_int64 (statement, 3,
                                     query->to != PERKS_DAY_NONE ? query->to : G_MAXINT32);
  perks_sqlite_statement_bind_text (statement, 4, query->offer);
  *total =
    perks_sqlite_statement_next (statement) ? perks_sqlite_statement_get_int64 (statement, 0) : 0;
  return perks_sqlite_statement_finish (statement, error);
}
