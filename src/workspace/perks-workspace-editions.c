/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-workspace.h"

#include <glib/gi18n.h>

#include "perks-catalog-parser.h"
#include "perks-error.h"

/* The editions of a workspace: those that Perks ships and those that the person added. */

static PerksEdition *
parse_added_edition (PerksBooks  *books,
                     const char  *id,
                     GError     **error)
{
  const char *json = g_hash_table_lookup (perks_books_get_editions (books), id);
  g_autoptr (GBytes) bytes = NULL;

  if (json == NULL)
    return NULL;

  bytes = g_bytes_new_static (json, strlen (json));
  return perks_catalog_parse_edition (id, bytes, error);
}

static int
compare_editions (gconstpointer a,
                  gconstpointer b)
{
  PerksEdition *one = *(PerksEdition **) a;
  PerksEdition *other = *(PerksEdition **) b;
  PerksDay from = perks_edition_get_from (one);
  PerksDay other_from = perks_edition_get_from (other);

  if (from != other_from)
    return from < other_from ? -1 : 1;

  return strcmp (perks_edition_get_id (one), perks_edition_get_id (other));
}

/**
 * perks_workspace_list_editions:
 * @self: a workspace
 * @books: the books, for the editions that the person added
 * @error: return location for a #PerksError
 *
 * Of an edition that was added and is shipped under the same id by now, the shipped one is meant.
 *
 * Returns: (transfer full) (nullable) (element-type PerksEdition): all editions, the oldest first,
 *   or %NULL with %PERKS_ERROR_MALFORMED when one in the books cannot be read
 */
GPtrArray *
perks_workspace_list_editions (PerksWorkspace  *self,
                               PerksBooks      *books,
                               GError         **error)
{
  g_autoptr (GPtrArray) editions = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *shipped;
  GHashTableIter iter;
  const char *id;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PERKS_IS_BOOKS (books), NULL);

  shipped = perks_catalog_get_editions (perks_workspace_get_catalog (self));
  for (guint i = 0; i < shipped->len; i++)
    g_ptr_array_add (editions, g_object_ref (g_ptr_array_index (shipped, i)));

  g_hash_table_iter_init (&iter, perks_books_get_editions (books));
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    {
      PerksEdition *edition;

      if (perks_catalog_find_edition (perks_workspace_get_catalog (self), id) != NULL)
        continue;
      edition = parse_added_edition (books, id, error);
      if (edition == NULL)
        return NULL;
      g_ptr_array_add (editions, edition);
    }

  g_ptr_array_sort (editions, compare_editions);
  return g_steal_pointer (&editions);
}

static void
set_unknown_edition (PerksWorkspace  *self,
                     PerksBooks      *books,
                     const char      *id,
                     GError         **error)
{
  g_autoptr (GPtrArray) editions = perks_workspace_list_editions (self, books, error);
  g_autoptr (GString) known = g_string_new (NULL);

  if (editions == NULL)
    return;

  for (guint i = 0; i < editions->len; i++)
    g_string_append_printf (known, " %s", perks_edition_get_id (g_ptr_array_index (editions, i)));
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
               _("There is no edition “%s”; the editions are:%s"), id, known->str);
}

/**
 * perks_workspace_find_edition:
 * @self: a workspace
 * @books: the books, for the editions that the person added
 * @id: the id of an edition
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable): the edition, or %NULL with %PERKS_ERROR_NOT_FOUND that names
 *   it and the known ones, or with %PERKS_ERROR_MALFORMED when it is in the books and cannot be
 *   read
 */
PerksEdition *
perks_workspace_find_edition (PerksWorkspace  *self,
                              PerksBooks      *books,
                              const char      *id,
                              GError         **error)
{
  PerksEdition *shipped;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PERKS_IS_BOOKS (books), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  shipped = perks_catalog_find_edition (perks_workspace_get_catalog (self), id);
  if (shipped != NULL)
    return g_object_ref (shipped);
  if (g_hash_table_contains (perks_books_get_editions (books), id))
    return parse_added_edition (books, id, error);

  set_unknown_edition (self, books, id, error);
  return NULL;
}
