/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-commands-private.h"

#include <glib/gi18n.h>

#include "perks-error.h"
#include "perks-publisher.h"

/* What the commands share: each loads the books, makes one change with a name in words, and
   applies it. */

/**
 * perks_commands_begin: (skip)
 * @workspace: a workspace
 * @format: the change's name in the person's words, in the form of printf()
 * @...: what goes into it
 *
 * Returns: (transfer full): a change without operations, of this moment
 */
PerksChange *
perks_commands_begin (PerksWorkspace *workspace,
                      const char     *format,
                      ...)
{
  g_autofree char *moment = perks_clock_dup_moment (perks_workspace_get_clock (workspace));
  g_autofree char *label = NULL;
  va_list arguments;

  va_start (arguments, format);
  label = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return perks_change_new (label, moment);
}

/**
 * perks_commands_end: (skip)
 * @workspace: a workspace
 * @change: a change
 * @error: return location for a #PerksError
 *
 * Applies the change, unless there is nothing in it.
 *
 * Returns: %FALSE as perks_repository_apply()
 */
gboolean
perks_commands_end (PerksWorkspace  *workspace,
                    PerksChange     *change,
                    GError         **error)
{
  if (perks_change_get_operations (change)->len == 0)
    return TRUE;
  if (!perks_repository_apply (perks_workspace_get_repository (workspace), change, error))
    return FALSE;

  perks_workspace_set_last_change (workspace, change);
  return TRUE;
}

/**
 * perks_commands_load_books: (skip)
 * @workspace: a workspace
 * @selection: (nullable): for whom
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable): the books of the selected publisher, or %NULL as
 *   perks_repository_load()
 */
PerksBooks *
perks_commands_load_books (PerksWorkspace        *workspace,
                           const PerksSelection  *selection,
                           GError               **error)
{
  return perks_repository_load (perks_workspace_get_repository (workspace),
                                selection != NULL ? selection->publisher : NULL, error);
}

/**
 * perks_commands_require_publisher: (skip)
 * @books: the books
 * @error: return location for a #PerksError
 *
 * Returns: (transfer none) (nullable): the publisher, or %NULL with %PERKS_ERROR_NOT_FOUND when
 *   there is none yet
 */
PerksPublisher *
perks_commands_require_publisher (PerksBooks  *books,
                                  GError     **error)
{
  PerksPublisher *publisher = perks_books_get_publisher (books);

  if (publisher == NULL)
    g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                         _("There is no publisher yet; "
                           "add one with “perks publisher add --name=NAME”"));

  return publisher;
}

/**
 * perks_commands_require_offer: (skip)
 * @books: the books
 * @id: the id of an offer
 * @error: return location for a #PerksError
 *
 * Returns: (transfer none) (nullable): the offer, or %NULL with %PERKS_ERROR_NOT_FOUND
 */
PerksOffer *
perks_commands_require_offer (PerksBooks  *books,
                              const char  *id,
                              GError     **error)
{
  PerksOffer *offer = perks_books_find_offer (books, id);

  if (offer == NULL)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND, _("There is no offer “%s”"), id);

  return offer;
}

/**
 * perks_commands_check_name: (skip)
 * @name: (nullable): the name of a record
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE when it is empty
 */
gboolean
perks_commands_check_name (const char  *name,
                           GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));

  if (*stripped != '\0')
    return TRUE;

  g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                       _("name: it must not be empty"));
  return FALSE;
}

/**
 * perks_commands_gather_ids: (skip)
 * @workspace: a workspace
 * @books: the books of any publisher
 * @get: what gives the records of one kind
 * @error: return location for a #PerksError
 *
 * An id is the key of a record in a table that all publishers share.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): the ids of the records of that kind
 *   of every publisher, or %NULL with an error of storage
 */
GHashTable *
perks_commands_gather_ids (PerksWorkspace           *workspace,
                           PerksBooks               *books,
                           PerksCommandsGetRecords   get,
                           GError                  **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *publishers = perks_books_get_publishers (books);

  for (guint i = 0; i < publishers->len; i++)
    {
      PerksRecord *publisher = g_ptr_array_index (publishers, i);
      const PerksSelection selection = { .publisher = perks_record_get_id (publisher) };
      g_autoptr (PerksBooks) others = perks_commands_load_books (workspace, &selection, error);
      GPtrArray *records;

      if (others == NULL)
        return NULL;
      records = get (others);
      for (guint j = 0; j < records->len; j++)
        g_hash_table_add (ids, g_strdup (perks_record_get_id (g_ptr_array_index (records, j))));
    }

  return g_steal_pointer (&ids);
}

/**
 * perks_commands_remove_records: (skip)
 * @change: a change
 * @records: (element-type PerksRecord): records that are to leave the books
 */
void
perks_commands_remove_records (PerksChange *change,
                               GPtrArray   *records)
{
  for (guint i = 0; i < records->len; i++)
    perks_change_remove (change, g_ptr_array_index (records, i));
}

/**
 * perks_commands_set_setting: (skip)
 * @change: a change
 * @books: the books as they are
 * @name: the name of a setting of the data directory
 * @value: (nullable): its new value
 */
void
perks_commands_set_setting (PerksChange *change,
                            PerksBooks  *books,
                            const char  *name,
                            const char  *value)
{
  perks_change_add (change, "setting", name, "value", perks_books_get_setting (books, name), value);
}

static gboolean
is_in_use (PerksBooks *books,
           const char *edition)
{
  GPtrArray *publishers = perks_books_get_publishers (books);

  if (g_strcmp0 (perks_books_get_setting (books, PERKS_SETTING_EDITION), edition) == 0)
    return TRUE;
  for (guint i = 0; i < publishers->len; i++)
    {
      PerksPublisher *publisher = g_ptr_array_index (publishers, i);

      if (g_strcmp0 (perks_publisher_get_edition (publisher), edition) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Books that go by an edition which is not there could not be opened. */
static gboolean
check_editions (PerksWorkspace  *workspace,
                PerksChange     *change,
                GError         **error)
{
  GPtrArray *operations = perks_change_get_operations (change);
  g_autoptr (PerksBooks) books = NULL;

  for (guint i = 0; i < operations->len; i++)
    {
      const PerksOperation *operation = g_ptr_array_index (operations, i);

      if (!g_str_equal (operation->kind, "edition") || operation->after != NULL)
        continue;
      if (books == NULL)
        books = perks_commands_load_books (workspace, NULL, error);
      if (books == NULL)
        return FALSE;
      if (!is_in_use (books, operation->id))
        continue;
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
                   _("The edition “%s” is in use; go by another one before you take it back"),
                   operation->id);
      return FALSE;
    }

  return TRUE;
}

/**
 * perks_commands_take_back:
 * @workspace: a workspace
 * @change: a change that was applied to its books
 * @error: return location for a #PerksError
 *
 * Makes the books what they were before a change. What something else has changed since is not
 * overwritten. Imports cannot be taken back. Waits for the disk.
 *
 * Returns: %FALSE with the error of perks_repository_apply() when the same fields have changed
 *   since or something else now refers to what would go, with %PERKS_ERROR_REFUSED for an import or
 *   an edition that is in use, or with an error of storage; nothing is then changed
 */
gboolean
perks_commands_take_back (PerksWorkspace  *workspace,
                          PerksChange     *change,
                          GError         **error)
{
  g_autofree char *moment = perks_clock_dup_moment (perks_workspace_get_clock (workspace));
  g_autofree char *label = g_strdup_printf (_("Taken back: %s"), perks_change_get_label (change));
  g_autoptr (PerksChange) inverse = perks_change_invert (change, label, moment);

  return check_editions (workspace, inverse, error) &&
         perks_commands_end (workspace, inverse, error);
}
