/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-commands-private.h"

#include <glib/gi18n.h>

#include "perks-error.h"
#include "perks-publisher.h"
#include "perks-record-id.h"

/* Commands on publishers. */

static PerksPublisher *
find_publisher (PerksBooks  *books,
                const char  *id,
                GError     **error)
{
  PerksPublisher *publisher = perks_books_find_publisher (books, id);

  if (publisher == NULL)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND, _("There is no publisher “%s”"), id);

  return publisher;
}

static gboolean
check_publisher (PerksWorkspace  *workspace,
                 PerksBooks      *books,
                 PerksPublisher  *publisher,
                 GError         **error)
{
  const char *id = perks_publisher_get_edition (publisher);
  g_autoptr (PerksEdition) edition = NULL;

  if (!perks_commands_check_name (perks_publisher_get_name (publisher), error))
    return FALSE;
  if (id == NULL)
    return TRUE;

  edition = perks_workspace_find_edition (workspace, books, id, error);
  if (edition == NULL)
    g_prefix_error (error, "edition: ");

  return edition != NULL;
}

static void
gather_ids (PerksBooks *books,
            GHashTable *taken)
{
  GPtrArray *publishers = perks_books_get_publishers (books);

  for (guint i = 0; i < publishers->len; i++)
    g_hash_table_add (taken, g_strdup (perks_record_get_id (g_ptr_array_index (publishers, i))));
}

/* The sales of a publisher that was removed are kept, so that the removal can be taken back. They
   must not turn up with another one that happens to get the same id. */
static gboolean
check_ledger (PerksWorkspace  *workspace,
              const char      *id,
              gboolean        *is_free,
              GError         **error)
{
  g_autoptr (GPtrArray) batches = NULL;

  batches = perks_repository_list_batches (perks_workspace_get_repository (workspace), id, error);
  *is_free = batches != NULL && batches->len == 0;
  return batches != NULL;
}

static char *
choose_id (PerksWorkspace    *workspace,
           PerksBooks        *books,
           PerksAssignments  *assignments,
           const char        *name,
           GError           **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *given = perks_assignments_take (assignments, "id");

  gather_ids (books, taken);
  for (;;)
    {
      g_autofree char *id = perks_record_id_choose (given, name, "publisher", taken, error);
      gboolean is_free;

      if (id == NULL || !check_ledger (workspace, id, &is_free, error))
        return NULL;
      if (is_free)
        return g_steal_pointer (&id);
      g_hash_table_add (taken, g_steal_pointer (&id));
    }
}

static PerksPublisher *
make_publisher (PerksWorkspace    *workspace,
                PerksBooks        *books,
                const char        *name,
                PerksAssignments  *assignments,
                GError           **error)
{
  g_autofree char *assigned = perks_assignments_take (assignments, "name");
  const char *chosen = assigned != NULL ? assigned : name;
  g_autoptr (PerksPublisher) publisher = NULL;
  g_autofree char *id = NULL;

  if (!perks_commands_check_name (chosen, error))
    return NULL;
  id = choose_id (workspace, books, assignments, chosen, error);
  if (id == NULL)
    return NULL;

  publisher = perks_publisher_new (id);
  if (!perks_record_set_field (PERKS_RECORD (publisher), "name", chosen, error) ||
      !perks_assignments_apply (assignments, PERKS_RECORD (publisher), error) ||
      !check_publisher (workspace, books, publisher, error))
    return NULL;

  return g_steal_pointer (&publisher);
}

/**
 * perks_commands_add_publisher:
 * @workspace: a workspace
 * @name: the name of the new publisher
 * @assignments: (nullable) (array zero-terminated=1): `FIELD=VALUE` for its other fields; `id` may
 *   be among them
 * @id: (out) (optional): its id, which is made from the name when none is given
 * @error: return location for a #PerksError
 *
 * Adds a publisher. The first one becomes the one in use. The id of a publisher who was removed and
 * had sales is not given again. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE, %PERKS_ERROR_UNKNOWN_FIELD, %PERKS_ERROR_EXISTS,
 *   %PERKS_ERROR_NOT_FOUND for an unknown edition, or an error of storage; nothing is then changed
 */
gboolean
perks_commands_add_publisher (PerksWorkspace      *workspace,
                              const char          *name,
                              const char *const   *assignments,
                              char               **id,
                              GError             **error)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksAssignments) given = NULL;
  g_autoptr (PerksPublisher) publisher = NULL;
  g_autoptr (PerksChange) change = NULL;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);

  given = perks_assignments_new (assignments, error);
  if (given == NULL)
    return FALSE;
  books = perks_commands_load_books (workspace, NULL, error);
  if (books == NULL)
    return FALSE;
  publisher = make_publisher (workspace, books, name, given, error);
  if (publisher == NULL)
    return FALSE;

  change = perks_commands_begin (workspace, _("New publisher %s"),
                                 perks_publisher_get_name (publisher));
  perks_change_create (change, PERKS_RECORD (publisher));
  if (perks_books_get_publishers (books)->len == 0)
    perks_commands_set_setting (change, books, PERKS_SETTING_PUBLISHER,
                                perks_record_get_id (PERKS_RECORD (publisher)));
  if (!perks_commands_end (workspace, change, error))
    return FALSE;

  if (id != NULL)
    *id = g_strdup (perks_record_get_id (PERKS_RECORD (publisher)));
  return TRUE;
}

/**
 * perks_commands_edit_publisher:
 * @workspace: a workspace
 * @id: the id of a publisher
 * @assignments: (nullable) (array zero-terminated=1): `FIELD=VALUE` for the fields that are to
 *   change
 * @error: return location for a #PerksError
 *
 * Changes fields of a publisher; an empty value takes one away. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND, %PERKS_ERROR_INVALID_VALUE,
 *   %PERKS_ERROR_UNKNOWN_FIELD or an error of storage; nothing is then changed
 */
gboolean
perks_commands_edit_publisher (PerksWorkspace      *workspace,
                               const char          *id,
                               const char *const   *assignments,
                               GError             **error)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksAssignments) given = NULL;
  g_autoptr (PerksRecord) after = NULL;
  g_autoptr (PerksChange) change = NULL;
  PerksPublisher *publisher;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  given = perks_assignments_new (assignments, error);
  if (given == NULL)
    return FALSE;
  books = perks_commands_load_books (workspace, NULL, error);
  if (books == NULL)
    return FALSE;
  publisher = find_publisher (books, id, error);
  if (publisher == NULL)
    return FALSE;

  after = perks_record_copy (PERKS_RECORD (publisher));
  if (!perks_assignments_apply (given, after, error) ||
      !check_publisher (workspace, books, PERKS_PUBLISHER (after), error))
    return FALSE;

  change = perks_commands_begin (workspace, _("Edit of the publisher %s"),
                                 perks_publisher_get_name (PERKS_PUBLISHER (after)));
  perks_change_edit (change, PERKS_RECORD (publisher), after);
  return perks_commands_end (workspace, change, error);
}

/* Who is in use when @leaving is gone. */
static const char *
choose_successor (PerksBooks *books,
                  const char *leaving)
{
  GPtrArray *publishers = perks_books_get_publishers (books);

  for (guint i = 0; i < publishers->len; i++)
    {
      const char *id = perks_record_get_id (g_ptr_array_index (publishers, i));

      if (!g_str_equal (id, leaving))
        return id;
    }

  return NULL;
}

/**
 * perks_commands_remove_publisher:
 * @workspace: a workspace
 * @id: the id of a publisher
 * @error: return location for a #PerksError
 *
 * Removes a publisher with its offers, claims, engagements and credits. When it was the one in use,
 * another one is used from then on. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND or an error of storage; nothing is then changed
 */
gboolean
perks_commands_remove_publisher (PerksWorkspace  *workspace,
                                 const char      *id,
                                 GError         **error)
{
  const PerksSelection selection = { id, NULL, PERKS_DAY_NONE };
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksChange) change = NULL;
  PerksPublisher *publisher;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  books = perks_commands_load_books (workspace, &selection, error);
  if (books == NULL)
    return FALSE;
  publisher = find_publisher (books, id, error);
  if (publisher == NULL)
    return FALSE;

  change = perks_commands_begin (workspace, _("Removal of the publisher %s"),
                                 perks_publisher_get_name (publisher));
  perks_commands_remove_records (change, perks_books_get_claims (books));
  perks_commands_remove_records (change, perks_books_get_engagements (books));
  perks_commands_remove_records (change, perks_books_get_credits (books));
  perks_commands_remove_records (change, perks_books_get_offers (books));
  perks_change_remove (change, PERKS_RECORD (publisher));
  if (g_strcmp0 (perks_books_get_setting (books, PERKS_SETTING_PUBLISHER), id) == 0)
    perks_commands_set_setting (change, books, PERKS_SETTING_PUBLISHER,
                                choose_successor (books, id));

  return perks_commands_end (workspace, change, error);
}

/**
 * perks_commands_use_publisher:
 * @workspace: a workspace
 * @id: the id of a publisher
 * @error: return location for a #PerksError
 *
 * Makes a publisher the one that is meant wherever none is named. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND or an error of storage; nothing is then changed
 */
gboolean
perks_commands_use_publisher (PerksWorkspace  *workspace,
                              const char      *id,
                              GError         **error)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksChange) change = NULL;
  PerksPublisher *publisher;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  books = perks_commands_load_books (workspace, NULL, error);
  if (books == NULL)
    return FALSE;
  publisher = find_publisher (books, id, error);
  if (publisher == NULL)
    return FALSE;

  change = perks_commands_begin (workspace, _("Use of the publisher %s"),
                                 perks_publisher_get_name (publisher));
  perks_commands_set_setting (change, books, PERKS_SETTING_PUBLISHER, id);
  return perks_commands_end (workspace, change, error);
}
