/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sales-table.h"

#include <glib/gi18n.h>

#include "perks-error.h"
#include "perks-statements.h"

/* The ledger: one row for each billed line, unique by its key within a publisher. */

/**
 * perks_stored_sale_clear:
 * @self: a sale
 *
 * Frees what it holds and empties it.
 */
void
perks_stored_sale_clear (PerksStoredSale *self)
{
  perks_sale_clear (&self->sale);
  memset (self, 0, sizeof *self);
}

/* The texts are lent by the statement, not copied. */
static void
read_sale (PerksSqliteStatement *statement,
           PerksStoredSale      *stored)
{
  PerksSale *sale = &stored->sale;

  stored->id = perks_sqlite_statement_get_int64 (statement, 0);
  stored->ledger_offer = perks_sqlite_statement_get_int64 (statement, 1);
  stored->batch = perks_sqlite_statement_get_int64 (statement, 2);
  sale->key = (char *) perks_sqlite_statement_get_text (statement, 3);
  sale->offer_name = (char *) perks_sqlite_statement_get_text (statement, 4);
  sale->sku = (char *) perks_sqlite_statement_get_text (statement, 5);
  sale->day = (PerksDay) perks_sqlite_statement_get_int64 (statement, 6);
  sale->kind = (PerksSaleKind) perks_sqlite_statement_get_int64 (statement, 7);
  sale->fraud = perks_sqlite_statement_get_int64 (statement, 8) != 0;
  sale->usd = perks_sqlite_statement_get_int64 (statement, 9);
  sale->own.minor = perks_sqlite_statement_get_int64 (statement, 10);
  g_strlcpy (sale->own.currency, perks_sqlite_statement_get_text (statement, 11),
             sizeof sale->own.currency);
}

/**
 * perks_sales_table_insert:
 * @connection: the writing connection, on its thread
 * @ledger: the number of a ledger
 * @stored: the numbers of the offer's name and of the batch
 * @sale: a sale
 * @inserted: (out): whether the key is new; when it is not, nothing was done
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_sales_table_insert (PerksSqliteConnection  *connection,
                          gint64                  ledger,
                          const PerksStoredSale  *stored,
                          const PerksSale        *sale,
                          gboolean               *inserted,
                          GError                **error)
{
  PerksSqliteStatement *statement = perks_statements_get (connection, PERKS_STATEMENT_SALE_INSERT);

  perks_sqlite_statement_bind_int64 (statement, 1, ledger);
  perks_sqlite_statement_bind_text (statement, 2, sale->key);
  perks_sqlite_statement_bind_int64 (statement, 3, sale->day);
  perks_sqlite_statement_bind_int64 (statement, 4, stored->ledger_offer);
  perks_sqlite_statement_bind_text (statement, 5, sale->sku);
  perks_sqlite_statement_bind_int64 (statement, 6, sale->kind);
  perks_sqlite_statement_bind_int64 (statement, 7, sale->usd);
  perks_sqlite_statement_bind_int64 (statement, 8, sale->own.minor);
  perks_sqlite_statement_bind_text (statement, 9, sale->own.currency);
  perks_sqlite_statement_bind_int64 (statement, 10, stored->batch);
  if (!perks_sqlite_statement_run (statement, error))
    return FALSE;

  *inserted = perks_sqlite_connection_get_changes (connection) > 0;
  return TRUE;
}

/**
 * perks_sales_table_find:
 * @connection: a connection, on its thread
 * @ledger: the number of a ledger
 * @key: the key of a sale
 * @stored: (out): the sale; clear it with perks_stored_sale_clear()
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND that names the key, or an error of storage
 */
gboolean
perks_sales_table_find (PerksSqliteConnection  *connection,
                        gint64                  ledger,
                        const char             *key,
                        PerksStoredSale        *stored,
                        GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_SALE_FIND);

  perks_stored_sale_clear (stored);
  perks_sqlite_statement_bind_int64 (statement, 1, ledger);
  perks_sqlite_statement_bind_text (statement, 2, key);
  if (perks_sqlite_statement_next (statement))
    {
      read_sale (statement, stored);
      stored->sale.key = g_strdup (stored->sale.key);
      stored->sale.offer_name = g_strdup (stored->sale.offer_name);
      stored->sale.sku = g_strdup (stored->sale.sku);
      return TRUE;
    }

  if (perks_sqlite_statement_finish (statement, error))
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND, _("No sale has the key “%s”"), key);
  return FALSE;
}

static gboolean
keep_replaced (PerksSqliteConnection  *connection,
               const PerksStoredSale  *stored,
               GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement =
    perks_statements_get (connection, PERKS_STATEMENT_SALE_KEEP_REPLACED);

  perks_sqlite_statement_bind_int64 (statement, 1, stored->id);
  perks_sqlite_statement_bind_int64 (statement, 2, stored->batch);
  return perks_sqlite_statement_run (statement, error);
}

/**
 * perks_sales_table_replace:
 * @connection: the writing connection, on its thread
 * @stored: the number of the sale, and the new numbers of the offer's name and of the batch
 * @sale: what the sale is now
 * @error: return location for a #PerksError
 *
 * Gives a sale other content and keeps the old. The fraud mark stays.
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_sales_table_replace (PerksSqliteConnection  *connection,
                           const PerksStoredSale  *stored,
                           const PerksSale        *sale,
                           GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_SALE_REPLACE);

  if (!keep_replaced (connection, stored, error))
    return FALSE;

  perks_sqlite_statement_bind_int64 (statement, 1, stored->id);
  perks_sqlite_statement_bind_int64 (statement, 2, sale->day);
  perks_sqlite_statement_bind_int64 (statement, 3, stored->ledger_offer);
  perks_sqlite_statement_bind_text (statement, 4, sale->sku);
  perks_sqlite_statement_bind_int64 (statement, 5, sale->kind);
  perks_sqlite_statement_bind_int64 (statement, 6, sale->usd);
  perks_sqlite_statement_bind_int64 (statement, 7, sale->own.minor);
  perks_sqlite_statement_bind_text (statement, 8, sale->own.currency);
  perks_sqlite_statement_bind_int64 (statement, 9, stored->batch);
  return perks_sqlite_statement_run (statement, error);
}

/**
 * perks_sales_table_mark:
 * @connection: the writing connection, on its thread
 * @id: the number of a sale
 * @fraud: whether it is marked as fraud
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_sales_table_mark (PerksSqliteConnection  *connection,
                        gint64                  id,
                        gboolean                fraud,
                        GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_SALE_MARK);

  perks_sqlite_statement_bind_int64 (statement, 1, id);
  perks_sqlite_statement_bind_int64 (statement, 2, fraud);
  return perks_sqlite_statement_run (statement, error);
}

/**
 * perks_sales_table_foreach:
 * @connection: a connection, on its thread
 * @ledger: the number of a ledger
 * @query: which sales, in which order
 * @func: (scope call): called for each of them
 * @user_data: handed to @func
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with the error of @func or an error of storage
 */
gboolean
perks_sales_table_foreach (PerksSqliteConnection  *connection,
                           gint64                  ledger,
                           const PerksSalesQuery  *query,
                           PerksSaleFunc           func,
                           gpointer                user_data,
                           GError                **error)
{
  guint order = 2 * (guint) query->sort + (query->descending ? 1 : 0);
  g_autoptr (PerksSqliteStatement) statement =
    perks_statements_get (connection, PERKS_STATEMENT_SALES_BY_DAY + order);

  perks_sqlite_statement_bind_int64 (statement, 1, ledger);
  perks_sqlite_statement_bind_int64 (statement, 2, query->from);
  perks_sqlite_statement_bind_int64 (statement, 3,
                                     query->to != PERKS_DAY_NONE ? query->to : G_MAXINT32);
  perks_sqlite_statement_bind_text (statement, 4, query->offer);
  perks_sqlite_statement_bind_int64 (statement, 5, query->limit);
  perks_sqlite_statement_bind_int64 (statement, 6, query->offset);
  while (perks_sqlite_statement_next (statement))
    {
      PerksStoredSale lent = { 0 };

      read_sale (statement, &lent);
      if (!func (&lent.sale, user_data, error))
        return FALSE;
    }

  return perks_sqlite_statement_finish (statement, error);
}
