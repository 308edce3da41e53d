/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-repository.h"

/**
 * PerksRepository:
 *
 * The only way to load, change and query the books. Its functions wait for the disk: they may be
 * called on any thread, but never on the main thread of a program that shows a window.
 */
G_DEFINE_INTERFACE (PerksRepository, perks_repository, G_TYPE_OBJECT)

static void
perks_repository_default_init (PerksRepositoryInterface *iface)
{
}

/**
 * perks_import_file_new:
 * @name: the name of the file, without its folder
 * @sha256: the SHA-256 of its bytes, in hexadecimal digits
 * @dialect: the name of the dialect or mapping
 * @source: (nullable): where its sales come from
 *
 * Returns: (transfer full): the file, of which nothing has become yet
 */
PerksImportFile *
perks_import_file_new (const char      *name,
                       const char      *sha256,
                       const char      *dialect,
                       PerksSaleSource *source)
{
  PerksImportFile *self = g_new0 (PerksImportFile, 1);

  self->name = g_strdup (name);
  self->sha256 = g_strdup (sha256);
  self->dialect = g_strdup (dialect);
  g_set_object (&self->source, source);
  return self;
}

/**
 * perks_import_file_free:
 * @self: (transfer full): a file from perks_import_file_new()
 */
void
perks_import_file_free (PerksImportFile *self)
{
  g_free (self->name);
  g_free (self->sha256);
  g_free (self->dialect);
  g_clear_object (&self->source);
  g_free (self);
}

/**
 * perks_repository_load:
 * @self: a repository
 * @publisher: (nullable): the id of a publisher, or %NULL for the one in use
 * @error: return location for a #PerksError
 *
 * Reads the books of a publisher as they are now. Reading never waits for an import that is under
 * way.
 *
 * Returns: (transfer full) (nullable): the books; they have no publisher when there is none yet.
 *   %NULL with %PERKS_ERROR_NOT_FOUND when @publisher is none, or with an error of storage
 */
PerksBooks *
perks_repository_load (PerksRepository  *self,
                       const char       *publisher,
                       GError          **error)
{
  return PERKS_REPOSITORY_GET_IFACE (self)->load (self, publisher, error);
}

/**
 * perks_repository_apply:
 * @self: a repository
 * @change: what is to be changed
 * @error: return location for a #PerksError
 *
 * Carries out a change, journal and tables in one transaction. A value that is not what the change
 * takes it to be before is refused.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND, %PERKS_ERROR_EXISTS, %PERKS_ERROR_INVALID_VALUE,
 *   %PERKS_ERROR_REFUSED or an error of storage; the books are then as they were
 */
gboolean
perks_repository_apply (PerksRepository  *self,
                        PerksChange      *change,
                        GError          **error)
{
  return PERKS_REPOSITORY_GET_IFACE (self)->apply (self, change, error);
}

/**
 * perks_repository_import:
 * @self: a repository
 * @publisher: the id of the publisher whose sales they are
 * @files: (element-type PerksImportFile): the files; what became of each is put into it
 * @change: the name and the moment of the step; without operations
 * @dry_run: whether the books are to stay as they are
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #PerksError
 *
 * Takes files of sales into the books, all of them in one transaction. A file that is in the books
 * already, by its SHA-256, is not read. A sale known by its key with the same content is a
 * duplicate; with other content it replaces the old one, but keeps a fraud mark set by hand.
 *
 * Returns: %FALSE with the error of a source, %PERKS_ERROR_CANCELLED or an error of storage; the
 *   books are then as they were
 */
gboolean
perks_repository_import (PerksRepository  *self,
                         const char       *publisher,
                         GPtrArray        *files,
                         PerksChange      *change,
                         gboolean          dry_run,
                         GCancellable     *cancellable,
                         GError          **error)
{
  return PERKS_REPOSITORY_GET_IFACE (self)->import (self, publisher, files, change, dry_run,
                                                    cancellable, error);
}

/**
 * perks_repository_count_sales:
 * @self: a repository
 * @query: which sales; limit, offset and order are of no account
 * @total: (out): how many they are
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of storage
 */
gboolean
perks_repository_count_sales (PerksRepository        *self,
                              const PerksSalesQuery  *query,
                              gint64                 *total,
                              GError                **error)
{
  return PERKS_REPOSITORY_GET_IFACE (self)->count_sales (self, query, total, error);
}

/**
 * perks_repository_foreach_sale:
 * @self: a repository
 * @query: which sales, in which order
 * @func: (scope call): called for each of them, on a thread of the repository; the sale is its to
 *   read until it returns. When it returns %FALSE with an error, that ends the call
 * @user_data: handed to @func
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with the error of @func or an error of storage
 */
gboolean
perks_repository_foreach_sale (PerksRepository        *self,
                               const PerksSalesQuery  *query,
                               PerksSaleFunc           func,
                               gpointer                user_data,
                               GError                **error)
{
  return PERKS_REPOSITORY_GET_IFACE (self)->foreach_sale (self, query, func, user_data, error);
}

/**
 * perks_repository_find_sales:
 * @self: a repository
 * @publisher: the id of a publisher
 * @keys: (array zero-terminated=1): keys of sales
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable) (element-type PerksSale): the sales in the order of @keys, or
 *   %NULL with %PERKS_ERROR_NOT_FOUND that names the first key which no sale has, or with an error
 *   of storage
 */
GPtrArray *
perks_repository_find_sales (PerksRepository    *self,
                             const char         *publisher,
                             const char *const  *keys,
                             GError            **error)
{
  return PERKS_REPOSITORY_GET_IFACE (self)->find_sales (self, publisher, keys, error);
}

/**
 * perks_repository_list_batches:
 * @self: a repository
 * @publisher: the id of a publisher
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable) (element-type PerksImportFile): the files that were imported,
 *   by SHA-256, without a source; %NULL with an error of storage
 */
GPtrArray *
perks_repository_list_batches (PerksRepository  *self,
                               const char       *publisher,
                               GError          **error)
{
  return PERKS_REPOSITORY_GET_IFACE (self)->list_batches (self, publisher, error);
}

/**
 * perks_repository_list_changes:
 * @self: a repository
 * @kind: the kind of a record: `offer`, `claim` …
 * @id: its id
 * @error: return location for a #PerksError
 *
 * What has become of one record, from the journal. Waits for the disk.
 *
 * Returns: (transfer full) (nullable) (element-type PerksChange): each change that touched the
 *   record, the oldest first, with those of its operations that are about the record; empty for a
 *   record that never was; %NULL with an error of storage
 */
GPtrArray *
perks_repository_list_changes (PerksRepository  *self,
                               const char       *kind,
                               const char       *id,
                               GError          **error)
{
  g_return_val_if_fail (PERKS_IS_REPOSITORY (self), NULL);
  g_return_val_if_fail (kind != NULL && id != NULL, NULL);

  return PERKS_REPOSITORY_GET_IFACE (self)->list_changes (self, kind, id, error);
}

/**
 * perks_repository_verify:
 * @self: a repository
 * @error: return location for a #PerksError
 *
 * Checks the books: integrity, foreign keys, kept sums against the sales, journal against the
 * tables.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what is wrong, a sentence each; empty
 *   when all is well. %NULL with an error of storage when the check itself could not be done
 */
GPtrArray *
perks_repository_verify (PerksRepository  *self,
                         GError          **error)
{
  return PERKS_REPOSITORY_GET_IFACE (self)->verify (self, error);
}
