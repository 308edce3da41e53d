/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-records-table.h"

#include <glib/gi18n.h>

#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-engagement.h"
#include "perks-error.h"
#include "perks-offer.h"
#include "perks-publisher.h"
#include "perks-statements.h"

/* The tables of records have a column for each field, in the order of the fields. Numbers, amounts
   (cents) and yes or no are integers; all else is the field's form as text, which a person can read
   in the file. */

typedef struct
{
  const char     *kind;
  GType         (*get_type) (void);
  PerksStatement  get;
  PerksStatement  list;
  PerksStatement  put;
  PerksStatement  remove;
} Table;

#define TABLE(kind, type, KIND)                                                         \
  { kind, type, PERKS_STATEMENT_##KIND##_GET, PERKS_STATEMENT_##KIND##_LIST,            \
    PERKS_STATEMENT_##KIND##_PUT, PERKS_STATEMENT_##KIND##_REMOVE }

static const Table tables[] = {
  TABLE ("publisher", perks_publisher_get_type, PUBLISHER),
  TABLE ("offer", perks_offer_get_type, OFFER),
  TABLE ("claim", perks_claim_get_type, CLAIM),
  TABLE ("engagement", perks_engagement_get_type, ENGAGEMENT),
  TABLE ("credit", perks_credit_get_type, CREDIT),
};

static const Table *
find_table (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (g_str_equal (tables[i].kind, kind))
        return &tables[i];
    }

  return NULL;
}

static gboolean
read_field (PerksRecord           *record,
            GParamSpec            *field,
            PerksSqliteStatement  *statement,
            int                    column,
            GError               **error)
{
  if (perks_sqlite_statement_is_null (statement, column))
    return TRUE;

  if (G_IS_PARAM_SPEC_INT64 (field))
    g_object_set (record, field->name, perks_sqlite_statement_get_int64 (statement, column), NULL);
  else if (G_IS_PARAM_SPEC_BOOLEAN (field))
    g_object_set (record, field->name, perks_sqlite_statement_get_int64 (statement, column) != 0,
                  NULL);
  else
    return perks_record_restore_field (record, field->name,
                                       perks_sqlite_statement_get_text (statement, column), error);

  return TRUE;
}

/* What was checked when it came in can only be wrong now because the file was changed by others. */
static PerksRecord *
read_record (const Table           *table,
             PerksSqliteStatement  *statement,
             GError               **error)
{
  g_autoptr (PerksRecord) record =
    g_object_new (table->get_type (), "id", perks_sqlite_statement_get_text (statement, 0), NULL);
  PerksRecordClass *klass = PERKS_RECORD_GET_CLASS (record);

  g_assert (perks_sqlite_statement_get_n_columns (statement) == (int) klass->n_fields - 1);

  for (guint i = 2; i < klass->n_fields; i++)
    {
      g_autoptr (GError) reason = NULL;

      if (!read_field (record, klass->fields[i], statement, (int) i - 1, &reason))
        {
          g_set_error (error, PERKS_ERROR, PERKS_ERROR_DAMAGED,
                       _("The books are damaged at %s “%s”; restore a backup (%s)"), table->kind,
                       perks_record_get_id (record), reason->message);
          return NULL;
        }
    }

  return g_steal_pointer (&record);
}

/**
 * perks_records_table_has_kind:
 * @kind: the kind of a record
 *
 * Returns: whether it is one of `publisher`, `offer`, `claim`, `engagement` and `credit`
 */
gboolean
perks_records_table_has_kind (const char *kind)
{
  return find_table (kind) != NULL;
}

/**
 * perks_records_table_new_record:
 * @kind: a kind that perks_records_table_has_kind() knows
 * @id: an id
 *
 * Returns: (transfer full): a record with nothing entered, which is not in the table
 */
PerksRecord *
perks_records_table_new_record (const char *kind,
                                const char *id)
{
  const Table *table = find_table (kind);

  g_return_val_if_fail (table != NULL, NULL);

  return g_object_new (table->get_type (), "id", id, NULL);
}

/**
 * perks_records_table_get:
 * @connection: a connection, on its thread
 * @kind: the kind of a record
 * @id: its id
 * @record: (out) (nullable): the record, or %NULL when there is none
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_DAMAGED or another error of storage
 */
gboolean
perks_records_table_get (PerksSqliteConnection  *connection,
                         const char             *kind,
                         const char             *id,
                         PerksRecord           **record,
                         GError                **error)
{
  const Table *table = find_table (kind);
  g_autoptr (PerksSqliteStatement) statement = NULL;

  g_return_val_if_fail (table != NULL, FALSE);

  *record = NULL;
  statement = perks_statements_get (connection, table->get);
  perks_sqlite_statement_bind_text (statement, 1, id);
  if (perks_sqlite_statement_next (statement))
    {
      *record = read_record (table, statement, error);
      return *record != NULL;
    }

  return perks_sqlite_statement_finish (statement, error);
}

/**
 * perks_records_table_list:
 * @connection: a connection, on its thread
 * @kind: the kind of the records
 * @publisher: (nullable): whose records; %NULL for the publishers themselves
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable) (element-type PerksRecord): the records by their ids, or
 *   %NULL with %PERKS_ERROR_DAMAGED or another error of storage
 */
GPtrArray *
perks_records_table_list (PerksSqliteConnection  *connection,
                          const char             *kind,
                          const char             *publisher,
                          GError                **error)
{
  const Table *table = find_table (kind);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PerksSqliteStatement) statement = NULL;

  g_return_val_if_fail (table != NULL, NULL);

  statement = perks_statements_get (connection, table->list);
  if (publisher != NULL)
    perks_sqlite_statement_bind_text (statement, 1, publisher);
  while (perks_sqlite_statement_next (statement))
    {
      PerksRecord *record = read_record (table, statement, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }

  return perks_sqlite_statement_finish (statement, error) ? g_steal_pointer (&records) : NULL;
}

static void
bind_number (PerksSqliteStatement *statement,
             int                   number,
             const GValue         *value)
{
  if (G_VALUE_HOLDS_BOOLEAN (value))
    perks_sqlite_statement_bind_int64 (statement, number, g_value_get_boolean (value));
  else if (g_value_get_int64 (value) >= 0)
    perks_sqlite_statement_bind_int64 (statement, number, g_value_get_int64 (value));
}

/**
 * perks_records_table_put:
 * @connection: the writing connection, on its thread
 * @record: a record
 * @error: return location for a #PerksError
 *
 * Puts a record into its table, in the place of the one with the same id.
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_records_table_put (PerksSqliteConnection  *connection,
                         PerksRecord            *record,
                         GError                **error)
{
  const Table *table = find_table (perks_record_get_kind (record));
  PerksRecordClass *klass = PERKS_RECORD_GET_CLASS (record);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PerksSqliteStatement) statement = NULL;

  g_return_val_if_fail (table != NULL, FALSE);

  statement = perks_statements_get (connection, table->put);
  for (guint i = 1; i < klass->n_fields; i++)
    {
      if (G_IS_PARAM_SPEC_INT64 (klass->fields[i]) || G_IS_PARAM_SPEC_BOOLEAN (klass->fields[i]))
        {
          bind_number (statement, (int) i, perks_record_get_value (record, i));
        }
      else
        {
          char *text = perks_record_dup_field (record, klass->fields[i]->name);

          g_ptr_array_add (texts, text);
          perks_sqlite_statement_bind_text (statement, (int) i, text);
        }
    }

  return perks_sqlite_statement_run (statement, error);
}

/**
 * perks_records_table_remove:
 * @connection: the writing connection, on its thread
 * @kind: the kind of a record
 * @id: its id
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_records_table_remove (PerksSqliteConnection  *connection,
                            const char             *kind,
                            const char             *id,
                            GError                **error)
{
  const Table *table = find_table (kind);
  g_autoptr (PerksSqliteStatement) statement = NULL;

  g_return_val_if_fail (table != NULL, FALSE);

  statement = perks_statements_get (connection, table->remove);
  perks_sqlite_statement_bind_text (statement, 1, id);
  return perks_sqlite_statement_run (statement, error);
}
