/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-change-writer.h"

#include <glib/gi18n.h>

#include "perks-error.h"
#include "perks-journal.h"
#include "perks-ledger-table.h"
#include "perks-offer.h"
#include "perks-records-table.h"
#include "perks-sales-table.h"
#include "perks-settings-table.h"
#include "perks-sums-table.h"

/* Carries the operations of a change out on the tables. All operations of one record are taken
   together, so that the record is read and written once; what each takes to be there before is
   compared with what is there. */

typedef struct
{
  const char *kind;
  const char *id;
  GPtrArray  *operations;
} Group;

static void
group_free (Group *self)
{
  g_ptr_array_unref (self->operations);
  g_free (self);
}

static GPtrArray *
group_operations (PerksChange *change)
{
  GPtrArray *operations = perks_change_get_operations (change);
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  g_autoptr (GHashTable) by_record = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < operations->len; i++)
    {
      PerksOperation *operation = g_ptr_array_index (operations, i);
      g_autofree char *record = g_strconcat (operation->kind, "/", operation->id, NULL);
      Group *group = g_hash_table_lookup (by_record, record);

      if (group == NULL)
        {
          group = g_new0 (Group, 1);
          group->kind = operation->kind;
          group->id = operation->id;
          group->operations = g_ptr_array_new ();
          g_ptr_array_add (groups, group);
          g_hash_table_insert (by_record, g_steal_pointer (&record), group);
        }
      g_ptr_array_add (group->operations, operation);
    }

  return groups;
}

static gboolean
set_changed (const char  *kind,
             const char  *id,
             const char  *field,
             const char  *stored,
             GError     **error)
{
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
               _("%s “%s” changed meanwhile: %s is “%s” now; look at it again"), kind, id, field,
               stored != NULL ? stored : "");
  return FALSE;
}

static gboolean
check_before (const PerksOperation  *operation,
              const char            *stored,
              GError               **error)
{
  return g_strcmp0 (operation->before, stored) == 0 ||
         set_changed (operation->kind, operation->id, operation->field, stored, error);
}

static gboolean
check_field (const PerksOperation  *operation,
             const char            *only,
             GError               **error)
{
  if (g_str_equal (operation->field, only))
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNKNOWN_FIELD,
               _("“%s” cannot be set; the fields are: %s"), operation->field, only);
  return FALSE;
}

/* Whether the group takes the record to be there before, and whether it leaves it there. Without a
   word of that it is there before and after. */
static void
find_existence (const Group *group,
                gboolean    *says,
                gboolean    *before,
                gboolean    *after)
{
  *says = FALSE;
  *before = *after = TRUE;
  for (guint i = 0; i < group->operations->len; i++)
    {
      const PerksOperation *operation = g_ptr_array_index (group->operations, i);

      if (!g_str_equal (operation->field, PERKS_OPERATION_EXISTS))
        continue;
      if (!*says)
        *before = operation->before != NULL;
      *after = operation->after != NULL;
      *says = TRUE;
    }
}

static gboolean
check_existence (const Group  *group,
                 gboolean      expected,
                 gboolean      exists,
                 GError      **error)
{
  if (expected == exists)
    return TRUE;

  if (exists)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_EXISTS,
                 _("%s “%s” exists already; choose another id"), group->kind, group->id);
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                 _("There is no %s “%s” in the books"), group->kind, group->id);
  return FALSE;
}

static gboolean
set_fields (const Group  *group,
            PerksRecord  *record,
            gboolean      is_new,
            GError      **error)
{
  for (guint i = 0; i < group->operations->len; i++)
    {
      const PerksOperation *operation = g_ptr_array_index (group->operations, i);
      g_autofree char *stored = NULL;

      if (g_str_equal (operation->field, PERKS_OPERATION_EXISTS))
        continue;
      if (perks_record_has_field (record, operation->field))
        stored = perks_record_dup_field (record, operation->field);
      if (!is_new && perks_record_has_field (record, operation->field) &&
          !check_before (operation, stored, error))
        return FALSE;
      if (!perks_record_restore_field (record, operation->field, operation->after, error))
        return FALSE;
    }

  return TRUE;
}

/* A record that goes takes only values with it that the change knows of: what was entered since
   would be lost, and no undo could bring it back. */
static gboolean
check_emptied (const Group  *group,
               PerksRecord  *record,
               GError      **error)
{
  g_autoptr (PerksRecord) empty = perks_records_table_new_record (group->kind, group->id);
  g_auto (GStrv) fields = perks_record_list_fields (record);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *expected = perks_record_dup_field (empty, fields[i]);
      g_autofree char *stored = perks_record_dup_field (record, fields[i]);

      if (g_strcmp0 (expected, stored) != 0)
        return set_changed (group->kind, group->id, fields[i], stored, error);
    }

  return TRUE;
}

/* An offer that comes back, by undo, has the names that it had: no more, or undo would not be
   exact. */
static gboolean
link_offer (PerksSqliteConnection  *connection,
            PerksRecord            *record,
            GError                **error)
{
  PerksOffer *offer;
  gboolean known;

  if (!PERKS_IS_OFFER (record))
    return TRUE;
  if (!perks_journal_knows (connection, "offer", perks_record_get_id (record), &known, error))
    return FALSE;

  offer = PERKS_OFFER (record);
  if (known || perks_offer_get_name (offer) == NULL || perks_offer_get_publisher (offer) == NULL)
    return TRUE;

  return perks_ledger_table_link (connection, perks_offer_get_publisher (offer),
                                  perks_record_get_id (record), perks_offer_get_name (offer),
                                  error);
}

static gboolean
apply_record (PerksSqliteConnection  *connection,
              const Group            *group,
              GError                **error)
{
  g_autoptr (PerksRecord) record = NULL;
  gboolean says, before, after, is_new;

  find_existence (group, &says, &before, &after);
  if (!perks_records_table_get (connection, group->kind, group->id, &record, error) ||
      !check_existence (group, before, record != NULL, error))
    return FALSE;

  is_new = record == NULL;
  if (is_new)
    record = perks_records_table_new_record (group->kind, group->id);
  if (!set_fields (group, record, is_new, error))
    return FALSE;

  if (!after)
    return check_emptied (group, record, error) &&
           perks_records_table_remove (connection, group->kind, group->id, error);
  if (!perks_records_table_put (connection, record, error))
    return FALSE;

  return !is_new || link_offer (connection, record, error);
}

static gboolean
apply_setting (PerksSqliteConnection  *connection,
               const Group            *group,
               GError                **error)
{
  for (guint i = 0; i < group->operations->len; i++)
    {
      const PerksOperation *operation = g_ptr_array_index (group->operations, i);
      g_autofree char *stored = NULL;

      if (!check_field (operation, "value", error) ||
          !perks_settings_table_get (connection, group->kind, group->id, &stored, error) ||
          !check_before (operation, stored, error) ||
          !perks_settings_table_put (connection, group->kind, group->id, operation->after, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
mark_sale (PerksSqliteConnection  *connection,
           gint64                  ledger,
           const char             *key,
           const PerksOperation   *operation,
           GError                **error)
{
  g_autoptr (PerksSumsDelta) delta = perks_sums_delta_new ();
  g_auto (PerksStoredSale) stored = { 0 };

  if (!perks_sales_table_find (connection, ledger, key, &stored, error) ||
      !check_before (operation, stored.sale.fraud ? "yes" : NULL, error) ||
      !perks_sums_delta_take_away (delta, stored.ledger_offer, &stored.sale, error))
    return FALSE;

  stored.sale.fraud = operation->after != NULL;
  return perks_sums_delta_add (delta, stored.ledger_offer, &stored.sale, error) &&
         perks_sales_table_mark (connection, stored.id, stored.sale.fraud, error) &&
         perks_sums_table_apply (connection, ledger, delta, error);
}

static gboolean
check_mark (const PerksOperation  *operation,
            GError               **error)
{
  if (!check_field (operation, "fraud", error))
    return FALSE;
  if (operation->after == NULL || g_str_equal (operation->after, "yes"))
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
               _("%s: “%s” is not allowed; it is one of: %s"), operation->field, operation->after,
               "yes");
  return FALSE;
}

/* The ledger outlives the record of its publisher; what nobody sees is not changed. */
static gboolean
find_ledger (PerksSqliteConnection  *connection,
             const char             *publisher,
             gint64                 *ledger,
             GError                **error)
{
  g_autoptr (PerksRecord) record = NULL;

  if (!perks_records_table_get (connection, "publisher", publisher, &record, error))
    return FALSE;
  if (record != NULL)
    return perks_ledger_table_find (connection, publisher, ledger, error);

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
               _("There is no publisher “%s” in the books"), publisher);
  return FALSE;
}

/* The key may hold slashes, the publisher's id does not. */
static gboolean
apply_sale (PerksSqliteConnection  *connection,
            const Group            *group,
            GError                **error)
{
  const char *slash = strchr (group->id, '/');
  g_autofree char *publisher = NULL;
  gint64 ledger;

  if (slash == NULL)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND, _("No sale has the key “%s”"),
                   group->id);
      return FALSE;
    }

  publisher = g_strndup (group->id, (gsize) (slash - group->id));
  if (!find_ledger (connection, publisher, &ledger, error))
    return FALSE;

  for (guint i = 0; i < group->operations->len; i++)
    {
      const PerksOperation *operation = g_ptr_array_index (group->operations, i);

      if (!check_mark (operation, error) ||
          !mark_sale (connection, ledger, slash + 1, operation, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
apply_group (PerksSqliteConnection  *connection,
             const Group            *group,
             GError                **error)
{
  if (perks_records_table_has_kind (group->kind))
    return apply_record (connection, group, error);
  if (perks_settings_table_has_kind (group->kind))
    return apply_setting (connection, group, error);
  if (g_str_equal (group->kind, "sale"))
    return apply_sale (connection, group, error);

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
               _("A %s cannot be changed by hand"), group->kind);
  return FALSE;
}

/**
 * perks_change_writer_apply:
 * @connection: the writing connection, on its thread and in a transaction
 * @change: what is to be changed
 * @error: return location for a #PerksError
 *
 * Carries a change out, tables and journal.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND, %PERKS_ERROR_EXISTS, %PERKS_ERROR_INVALID_VALUE,
 *   %PERKS_ERROR_UNKNOWN_FIELD, %PERKS_ERROR_REFUSED or an error of storage; the transaction must
 *   then be rolled back
 */
gboolean
perks_change_writer_apply (PerksSqliteConnection  *connection,
                           PerksChange            *change,
                           GError                **error)
{
  g_autoptr (GPtrArray) groups = group_operations (change);

  for (guint i = 0; i < groups->len; i++)
    {
      if (!apply_group (connection, g_ptr_array_index (groups, i), error))
        return FALSE;
    }

  return perks_journal_add (connection, change, error);
}
