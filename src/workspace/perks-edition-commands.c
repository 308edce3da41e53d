/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-commands-private.h"

#include <glib/gi18n.h>

#include "perks-catalog-parser.h"
#include "perks-error.h"
#include "perks-publisher.h"

/* Commands on editions. */

/**
 * perks_commands_use_edition:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher
 * @id: the id of an edition
 * @error: return location for a #PerksError
 *
 * Makes the publisher use an edition; where there is no publisher yet, the data directory as a
 * whole. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND or an error of storage; nothing is then changed
 */
gboolean
perks_commands_use_edition (PerksWorkspace        *workspace,
                            const PerksSelection  *selection,
                            const char            *id,
                            GError               **error)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksEdition) edition = NULL;
  g_autoptr (PerksChange) change = NULL;
  PerksPublisher *publisher;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  books = perks_commands_load_books (workspace, selection, error);
  if (books == NULL)
    return FALSE;
  edition = perks_workspace_find_edition (workspace, books, id, error);
  if (edition == NULL)
    return FALSE;

  change = perks_commands_begin (workspace, _("Use of the edition %s"), id);
  publisher = perks_books_get_publisher (books);
  if (publisher != NULL)
    perks_change_add (change, "publisher", perks_record_get_id (PERKS_RECORD (publisher)),
                      "edition", perks_publisher_get_edition (publisher), id);
  else
    perks_commands_set_setting (change, books, PERKS_SETTING_EDITION, id);

  return perks_commands_end (workspace, change, error);
}

/* Takes over @cause. */
static void
set_unreadable (const char  *name,
                GError      *cause,
                GError     **error)
{
  g_autoptr (GError) owned = cause;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE, _("%s cannot be read: %s"), name,
               owned->message);
}

static GBytes *
read_file (GFile       *file,
           const char  *name,
           GError     **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *data = NULL;
  GError *cause = NULL;
  gsize length = 0;

  stream = g_file_read (file, NULL, &cause);
  if (stream == NULL)
    {
      set_unreadable (name, cause, error);
      return NULL;
    }

  /* One byte more than is allowed tells a file that is too large from one that just fits. */
  data = g_malloc (PERKS_CATALOG_MOST_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, PERKS_CATALOG_MOST_BYTES + 1,
                                &length, NULL, &cause))
    {
      set_unreadable (name, cause, error);
      return NULL;
    }
  if (length > PERKS_CATALOG_MOST_BYTES)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED,
                   _("%s is larger than 8 MiB, the most that a file with an edition may have"),
                   name);
      return NULL;
    }

  bytes = g_bytes_new (data, length);
  return g_steal_pointer (&bytes);
}

static PerksEdition *
read_edition (PerksWorkspace  *workspace,
              const char      *name,
              GBytes          *bytes,
              GError         **error)
{
  g_autoptr (PerksEdition) edition = perks_catalog_parse_edition (name, bytes, error);
  const char *id;

  if (edition == NULL)
    return NULL;

  id = perks_edition_get_id (edition);
  if (perks_catalog_find_edition (perks_workspace_get_catalog (workspace), id) != NULL)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_EXISTS,
                   _("%s: the edition “%s” comes with Perks and cannot be replaced; "
                     "give it another id"),
                   name, id);
      return NULL;
    }

  return g_steal_pointer (&edition);
}

/**
 * perks_commands_load_edition:
 * @workspace: a workspace
 * @file: a file with an edition as JSON, of at most 8 MiB
 * @id: (out) (optional): the id of the edition
 * @error: return location for a #PerksError
 *
 * Takes an edition from a file into the books, in place of a former one with the same id. Waits for
 * the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_UNREADABLE, %PERKS_ERROR_MALFORMED, %PERKS_ERROR_EXISTS for the
 *   id of an edition that Perks ships, or an error of storage; nothing is then changed
 */
gboolean
perks_commands_load_edition (PerksWorkspace  *workspace,
                             GFile           *file,
                             char           **id,
                             GError         **error)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksEdition) edition = NULL;
  g_autoptr (PerksChange) change = NULL;
  const char *edition_id;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  name = g_file_get_basename (file);
  bytes = read_file (file, name, error);
  if (bytes == NULL)
    return FALSE;
  edition = read_edition (workspace, name, bytes, error);
  if (edition == NULL)
    return FALSE;
  books = perks_commands_load_books (workspace, NULL, error);
  if (books == NULL)
    return FALSE;

  edition_id = perks_edition_get_id (edition);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  change = perks_commands_begin (workspace, _("Edition %s loaded"), edition_id);
  perks_change_add (change, "edition", edition_id, "value",
                    g_hash_table_lookup (perks_books_get_editions (books), edition_id), text);
  if (!perks_commands_end (workspace, change, error))
    return FALSE;

  if (id != NULL)
    *id = g_strdup (edition_id);
  return TRUE;
}
