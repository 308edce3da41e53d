/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-verifier.h"

#include <glib/gi18n.h>

#include "perks-batches-table.h"
#include "perks-day.h"
#include "perks-error.h"
#include "perks-journal.h"
#include "perks-ledger-table.h"
#include "perks-operation.h"
#include "perks-records-table.h"
#include "perks-sales-table.h"
#include "perks-settings-table.h"
#include "perks-statements.h"

/* Whether the books agree with themselves: what is kept twice is compared, and SQLite's own checks
   are asked. */

typedef struct
{
  PerksSqliteConnection *connection;
  GPtrArray             *findings;
} Check;

G_GNUC_PRINTF (2, 3) static void
find (Check      *check,
      const char *format,
      ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (check->findings, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static gboolean
check_integrity (Check   *check,
                 GError **error)
{
  g_autoptr (PerksSqliteStatement) statement =
    perks_statements_get (check->connection, PERKS_STATEMENT_CHECK_INTEGRITY);

  while (perks_sqlite_statement_next (statement))
    find (check, _("The file is damaged: %s."), perks_sqlite_statement_get_text (statement, 0));

  return perks_sqlite_statement_finish (statement, error);
}

static gboolean
check_foreign_keys (Check   *check,
                    GError **error)
{
  g_autoptr (PerksSqliteStatement) statement =
    perks_statements_get (check->connection, PERKS_STATEMENT_CHECK_FOREIGN_KEYS);

  while (perks_sqlite_statement_next (statement))
    find (check, _("The table %s refers %s times to what is not in %s."),
          perks_sqlite_statement_get_text (statement, 0),
          perks_sqlite_statement_get_text (statement, 2),
          perks_sqlite_statement_get_text (statement, 1));

  return perks_sqlite_statement_finish (statement, error);
}

static gboolean
check_sums (Check           *check,
            PerksStatement   which,
            const char      *format,
            GError         **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (check->connection, which);

  while (perks_sqlite_statement_next (statement))
    {
      g_autofree char *day = perks_day_to_string (perks_sqlite_statement_get_int64 (statement, 2));
      const char *name = perks_sqlite_statement_get_text (statement, 1);
      const char *currency = perks_sqlite_statement_get_text (statement, 3);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      find (check, format, name != NULL ? name : "?", day != NULL ? day : "?", currency);
#pragma GCC diagnostic pop
    }

  return perks_sqlite_statement_finish (statement, error);
}

static gboolean
check_ledgers (Check   *check,
               GError **error)
{
  g_autoptr (PerksSqliteStatement) statement = perks_statements_get (check->connection,
                                                                     PERKS_STATEMENT_CHECK_LEDGERS);

  while (perks_sqlite_statement_next (statement))
    find (check, _("The sale “%s” belongs to no imported file or to no offer's name."),
          perks_sqlite_statement_get_text (statement, 0));

  return perks_sqlite_statement_finish (statement, error);
}

static gboolean
check_unjournaled (Check   *check,
                   GError **error)
{
  g_autoptr (PerksSqliteStatement) statement =
    perks_statements_get (check->connection, PERKS_STATEMENT_CHECK_UNJOURNALED);

  while (perks_sqlite_statement_next (statement))
    find (check, _("The journal knows nothing of %s “%s”."),
          perks_sqlite_statement_get_text (statement, 0),
          perks_sqlite_statement_get_text (statement, 1));

  return perks_sqlite_statement_finish (statement, error);
}

static void
compare_field (Check       *check,
               const char  *kind,
               const char  *id,
               const char  *field,
               const char  *journal,
               const char  *stored)
{
  if (g_strcmp0 (journal, stored) != 0)
    find (check, _("%s “%s”: %s is “%s” in the journal and “%s” in the books."), kind, id, field,
          journal != NULL ? journal : "", stored != NULL ? stored : "");
}

/* The fields that the journal never named have their defaults in both. */
static void
compare_records (Check       *check,
                 PerksRecord *stored,
                 PerksRecord *expected)
{
  g_auto (GStrv) fields = perks_record_list_fields (stored);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *in_books = perks_record_dup_field (stored, fields[i]);
      g_autofree char *in_journal = perks_record_dup_field (expected, fields[i]);

      compare_field (check, perks_record_get_kind (stored), perks_record_get_id (stored), fields[i],
                     in_journal, in_books);
    }
}

static PerksRecord *
make_expected (const char  *kind,
               const char  *id,
               GHashTable  *values,
               GError     **error)
{
  g_autoptr (PerksRecord) expected = perks_records_table_new_record (kind, id);
  GHashTableIter iter;
  gpointer field, value;

  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, &field, &value))
    {
      if (!g_str_equal (field, PERKS_OPERATION_EXISTS) &&
          !perks_record_restore_field (expected, field, value, error))
        return NULL;
    }

  return g_steal_pointer (&expected);
}

static gboolean
check_record (Check       *check,
              const char  *kind,
              const char  *id,
              GHashTable  *values,
              GError     **error)
{
  const char *exists = g_hash_table_lookup (values, PERKS_OPERATION_EXISTS);
  g_autoptr (PerksRecord) stored = NULL;
  g_autoptr (PerksRecord) expected = NULL;
  g_autoptr (GError) reason = NULL;

  if (!perks_records_table_get (check->connection, kind, id, &stored, error))
    return FALSE;

  compare_field (check, kind, id, PERKS_OPERATION_EXISTS, exists, stored != NULL ? "yes" : NULL);
  if (stored == NULL || exists == NULL)
    return TRUE;

  expected = make_expected (kind, id, values, &reason);
  if (expected != NULL)
    compare_records (check, stored, expected);
  else
    find (check, _("The journal of %s “%s” cannot be read: %s."), kind, id, reason->message);
  return TRUE;
}

static gboolean
check_setting (Check       *check,
               const char  *kind,
               const char  *id,
               GHashTable  *values,
               GError     **error)
{
  g_autofree char *stored = NULL;

  if (!perks_settings_table_get (check->connection, kind, id, &stored, error))
    return FALSE;

  compare_field (check, kind, id, "value", g_hash_table_lookup (values, "value"), stored);
  return TRUE;
}

static gboolean
check_sale (Check       *check,
            const char  *id,
            const char  *key,
            gint64       ledger,
            GHashTable  *values,
            GError     **error)
{
  g_auto (PerksStoredSale) stored = { 0 };
  g_autoptr (GError) reason = NULL;

  if (perks_sales_table_find (check->connection, ledger, key, &stored, &reason))
    {
      compare_field (check, "sale", id, "fraud", g_hash_table_lookup (values, "fraud"),
                     stored.sale.fraud ? "yes" : NULL);
      return TRUE;
    }
  if (g_error_matches (reason, PERKS_ERROR, PERKS_ERROR_NOT_FOUND))
    {
      find (check, _("The journal names a sale “%s” that is not in the books."), id);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
check_batch (Check       *check,
             const char  *id,
             const char  *sha256,
             gint64       ledger,
             GHashTable  *values,
             GError     **error)
{
  g_autoptr (PerksImportFile) stored = NULL;

  if (!perks_batches_table_find (check->connection, ledger, sha256, &stored, error))
    return FALSE;

  compare_field (check, "batch", id, PERKS_OPERATION_EXISTS,
                 g_hash_table_lookup (values, PERKS_OPERATION_EXISTS),
                 stored != NULL ? "yes" : NULL);
  if (stored != NULL)
    {
      compare_field (check, "batch", id, "name", g_hash_table_lookup (values, "name"),
                     stored->name);
      compare_field (check, "batch", id, "dialect", g_hash_table_lookup (values, "dialect"),
                     stored->dialect);
    }
  return TRUE;
}

static gboolean
check_of_ledger (Check       *check,
                 const char  *kind,
                 const char  *id,
                 GHashTable  *values,
                 GError     **error)
{
  const char *slash = strchr (id, '/');
  g_autofree char *publisher = slash != NULL ? g_strndup (id, (gsize) (slash - id)) : NULL;
  gint64 ledger;

  if (publisher == NULL)
    {
      find (check, _("The journal names a %s “%s” that is not in the books."), kind, id);
      return TRUE;
    }
  if (!perks_ledger_table_find (check->connection, publisher, &ledger, error))
    return FALSE;
  if (g_str_equal (kind, "sale"))
    return check_sale (check, id, slash + 1, ledger, values, error);

  return check_batch (check, id, slash + 1, ledger, values, error);
}

static gboolean
check_journaled (const char  *kind,
                 const char  *id,
                 GHashTable  *values,
                 gpointer     user_data,
                 GError     **error)
{
  Check *check = user_data;

  if (perks_records_table_has_kind (kind))
    return check_record (check, kind, id, values, error);
  if (perks_settings_table_has_kind (kind))
    return check_setting (check, kind, id, values, error);
  if (g_str_equal (kind, "sale") || g_str_equal (kind, "batch"))
    return check_of_ledger (check, kind, id, values, error);

  find (check, _("The journal names a %s “%s” that is not in the books."), kind, id);
  return TRUE;
}

static gboolean
run_checks (Check   *check,
            GError **error)
{
  /* What contradicts itself below would say the same again above. */
  if (!check_integrity (check, error))
    return FALSE;
  if (check->findings->len > 0)
    return TRUE;

  return check_foreign_keys (check, error) && check_ledgers (check, error) &&
         check_sums (check, PERKS_STATEMENT_CHECK_SUMS_MISSING,
                     _("The sales of “%s” on %s in %s do not add up to the kept sum."), error) &&
         check_sums (check, PERKS_STATEMENT_CHECK_SUMS_WRONG,
                     _("The kept sum of “%s” on %s in %s is not that of its sales."), error) &&
         perks_journal_foreach_last_values (check->connection, check_journaled, check, error) &&
         check_unjournaled (check, error);
}

/**
 * perks_verifier_run:
 * @connection: a connection, on its thread and in a transaction
 * @findings: (element-type utf8): where what is wrong is appended, a sentence each
 * @error: return location for a #PerksError
 *
 * Checks the books: integrity, foreign keys, kept sums against the sales, journal against the
 * tables. It reads all of them.
 *
 * Returns: %FALSE with an error of storage when the check itself could not be done; damage is a
 *   finding
 */
gboolean
perks_verifier_run (PerksSqliteConnection  *connection,
                    GPtrArray              *findings,
                    GError                **error)
{
  Check check = { .connection = connection, .findings = findings };
  g_autoptr (GError) failure = NULL;

  if (run_checks (&check, &failure))
    return TRUE;
  if (g_error_matches (failure, PERKS_ERROR, PERKS_ERROR_DAMAGED))
    {
      find (&check, "%s.", failure->message);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
