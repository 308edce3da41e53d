/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-ledger-table.h"

#include "perks-offer.h"
#include "perks-records-table.h"
#include "perks-statements.h"

/* A publisher's ledger and the names of offers in it. A report knows an offer by its name only;
   which offer of the books that is, is settled when either of the two first appears, and stays when
   the offer is renamed. */

static void
ledger_name_free (PerksLedgerName *self)
{
  g_free (self->name);
  g_free (self->offer);
  g_free (self);
}

/**
 * perks_ledger_table_find:
 * @connection: a connection, on its thread
 * @publisher: the id of a publisher
 * @ledger: (out): the number of its ledger, or 0 when nothing was ever imported
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_ledger_table_find (PerksSqliteConnection  *connection,
                         const char             *publisher,
                         gint64                 *ledger,
                         GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (connection,
                                                                     PERKS_STATEMENT_LEDGER_FIND);

  perks_sqlite_statement_bind_text (statement, 1, publisher);
  *ledger =
    perks_sqlite_statement_next (statement) ? perks_sqlite_statement_get_int64 (statement, 0) : 0;
  return perks_sqlite_statement_finish (statement, error);
}

/**
 * perks_ledger_table_find_or_add:
 * @connection: the writing connection, on its thread
 * @publisher: the id of a publisher
 * @ledger: (out): the number of its ledger
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_ledger_table_find_or_add (PerksSqliteConnection  *connection,
                                const char             *publisher,
                                gint64                 *ledger,
                                GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = NULL;

  if (!perks_ledger_table_find (connection, publisher, ledger, error))
    return FALSE;
  if (*ledger != 0)
    return TRUE;

  statement = perks_statements_get (connection, PERKS_STATEMENT_LEDGER_ADD);
  perks_sqlite_statement_bind_text (statement, 1, publisher);
  if (!perks_sqlite_statement_run (statement, error))
    return FALSE;

  *ledger = perks_sqlite_connection_get_last_id (connection);
  return TRUE;
}

/**
 * perks_ledger_table_list_names:
 * @connection: a connection, on its thread
 * @ledger: the number of a ledger
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable) (element-type PerksLedgerName): the names of offers in their
 *   order as text, or %NULL with an error of storage
 */
GPtrArray *
perks_ledger_table_list_names (PerksSqliteConnection  *connection,
                               gint64                  ledger,
                               GError                **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) ledger_name_free);
  g_autoptr (PerksSqliteStatement) statement =
    perks_statements_get (connection, PERKS_STATEMENT_LEDGER_OFFER_LIST);

  perks_sqlite_statement_bind_int64 (statement, 1, ledger);
  while (perks_sqlite_statement_next (statement))
    {
      PerksLedgerName *name = g_new0 (PerksLedgerName, 1);

      name->id = perks_sqlite_statement_get_int64 (statement, 0);
      name->name = perks_sqlite_statement_dup_text (statement, 1);
      name->offer = perks_sqlite_statement_dup_text (statement, 2);
      g_ptr_array_add (names, name);
    }

  return perks_sqlite_statement_finish (statement, error) ? g_steal_pointer (&names) : NULL;
}

/* The first by id, where several offers have the name. */
static const char *
find_offer (GPtrArray  *offers,
            const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);
      const char *own = perks_offer_get_name (offer);
      g_autofree char *own_folded = own != NULL ? g_utf8_casefold (own, -1) : NULL;

      if (g_strcmp0 (own_folded, folded) == 0)
        return perks_record_get_id (PERKS_RECORD (offer));
    }

  return NULL;
}

static gboolean
link_name (PerksSqliteConnection  *connection,
           gint64                  id,
           const char             *offer,
           GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement =
    perks_statements_get (connection, PERKS_STATEMENT_LEDGER_OFFER_LINK);

  perks_sqlite_statement_bind_int64 (statement, 1, id);
  perks_sqlite_statement_bind_text (statement, 2, offer);
  return perks_sqlite_statement_run (statement, error);
}

static gboolean
add_name (PerksSqliteConnection  *connection,
          const char             *publisher,
          gint64                  ledger,
          const char             *name,
          gint64                 *id,
          GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement = NULL;
  g_autoptr (GPtrArray) offers = perks_records_table_list (connection, "offer", publisher, error);
  const char *offer;

  if (offers == NULL)
    return FALSE;

  statement = perks_statements_get (connection, PERKS_STATEMENT_LEDGER_OFFER_ADD);
  perks_sqlite_statement_bind_int64 (statement, 1, ledger);
  perks_sqlite_statement_bind_text (statement, 2, name);
  if (!perks_sqlite_statement_run (statement, error))
    return FALSE;

  *id = perks_sqlite_connection_get_last_id (connection);
  offer = find_offer (offers, name);
  return offer == NULL || link_name (connection, *id, offer, error);
}

/**
 * perks_ledger_table_intern:
 * @connection: the writing connection, on its thread
 * @publisher: the id of a publisher
 * @ledger: the number of its ledger
 * @name: an offer's name as a report prints it
 * @id: (out): the number of the name
 * @error: return location for a #PerksError
 *
 * Finds a name, or adds it; a new one stands for the offer that has the same name, without regard
 * to case.
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_ledger_table_intern (PerksSqliteConnection  *connection,
                           const char             *publisher,
                           gint64                  ledger,
                           const char             *name,
                           gint64                 *id,
                           GError                **error)
{
  g_autoptr (PerksSqliteStatement) statement =
    perks_statements_get (connection, PERKS_STATEMENT_LEDGER_OFFER_FIND);

  perks_sqlite_statement_bind_int64 (statement, 1, ledger);
  perks_sqlite_statement_bind_text (statement, 2, name);
  *id =
    perks_sqlite_statement_next (statement) ? perks_sqlite_statement_get_int64 (statement, 0) : 0;
  if (!perks_sqlite_statement_finish (statement, error))
    return FALSE;

  return *id != 0 || add_name (connection, publisher, ledger, name, id, error);
}

/**
 * perks_ledger_table_link:
 * @connection: the writing connection, on its thread
 * @publisher: the id of a publisher
 * @offer: the id of an offer that has just come into the books for the first time
 * @name: its name
 * @error: return location for a #PerksError
 *
 * Has the names that are equal to @name without regard to case, and stand for no offer, stand for
 * this one. An offer that comes back has the names that it had, without this.
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_ledger_table_link (PerksSqliteConnection  *connection,
                         const char             *publisher,
                         const char             *offer,
                         const char             *name,
                         GError                **error)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autoptr (GPtrArray) names = NULL;
  gint64 ledger;

  if (!perks_ledger_table_find (connection, publisher, &ledger, error))
    return FALSE;

  names = perks_ledger_table_list_names (connection, ledger, error);
  if (names == NULL)
    return FALSE;

  for (guint i = 0; i < names->len; i++)
    {
      const PerksLedgerName *unlinked = g_ptr_array_index (names, i);
      g_autofree char *its_folded = g_utf8_casefold (unlinked->name, -1);

      if (unlinked->offer == NULL && g_str_equal (its_folded, folded) &&
          !link_name (connection, unlinked->id, offer, error))
        return FALSE;
    }

  return TRUE;
}
