/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-importer.h"

#include <glib/gi18n.h>

#include "perks-commands-private.h"
#include "perks-import-source.h"
#include "perks-publisher.h"
#include "perks-refused-row.h"

/* From report files to sales in the books. */

/**
 * perks_import_result_free:
 * @self: (transfer full): a result of perks_importer_run()
 */
void
perks_import_result_free (PerksImportResult *self)
{
  g_free (self->name);
  g_free (self->sha256);
  g_free (self->dialect);
  g_ptr_array_unref (self->refused);
  g_free (self);
}

/* What one call works with: a result for every file that was given, and for those that have to
 * be read what the repository is to draw from. */
typedef struct
{
  GPtrArray  *results;
  GPtrArray  *files;
  GHashTable *known;
} Import;

static void
import_clear (Import *import)
{
  g_clear_pointer (&import->results, g_ptr_array_unref);
  g_clear_pointer (&import->files, g_ptr_array_unref);
  g_clear_pointer (&import->known, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static gboolean
import_init (Import          *import,
             PerksWorkspace  *workspace,
             const char      *publisher,
             GError         **error)
{
  PerksRepository *repository = perks_workspace_get_repository (workspace);
  g_autoptr (GPtrArray) batches = perks_repository_list_batches (repository, publisher, error);

  if (batches == NULL)
    return FALSE;

  import->results = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_import_result_free);
  import->files = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_import_file_free);
  import->known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) perks_import_file_free);

  g_ptr_array_set_free_func (batches, NULL);
  for (guint i = 0; i < batches->len; i++)
    {
      PerksImportFile *batch = g_ptr_array_index (batches, i);

      g_hash_table_insert (import->known, batch->sha256, batch);
    }

  return TRUE;
}

/* Of a file that was imported before, with the rows that were counted then. */
static void
fill_known (PerksImportResult     *result,
            const PerksImportFile *batch)
{
  result->already_imported = TRUE;
  result->dialect = g_strdup (batch->dialect);
  result->rows = batch->accepted + batch->duplicates + batch->updated;
  result->duplicates = result->rows;
  result->first = batch->first;
  result->last = batch->last;
}

static const PerksImportResult *
find_result (Import     *import,
             const char *sha256)
{
  for (guint i = 0; i < import->results->len; i++)
    {
      const PerksImportResult *result = g_ptr_array_index (import->results, i);

      if (g_str_equal (result->sha256, sha256))
        return result;
    }

  return NULL;
}

static gboolean
open_file (Import                    *import,
           GFile                     *file,
           PerksImportResult         *result,
           const PerksReportDialect  *dialect,
           GCancellable              *cancellable,
           GError                   **error)
{
  g_autoptr (PerksSalesReader) reader = perks_sales_reader_new (file, dialect, cancellable, error);
  g_autoptr (PerksImportSource) source = NULL;

  if (reader == NULL)
    return FALSE;

  source = perks_import_source_new (reader, result->sha256);
  result->dialect = g_strdup (perks_sales_reader_get_dialect (reader));
  g_ptr_array_add (import->files,
                   perks_import_file_new (result->name, result->sha256, result->dialect,
                                          PERKS_SALE_SOURCE (source)));
  return TRUE;
}

static gboolean
add_file (Import                    *import,
          GFile                     *file,
          const PerksImportOptions  *options,
          GCancellable              *cancellable,
          GError                   **error)
{
  PerksImportResult *result;
  g_autofree char *base_name = g_file_get_basename (file);
  const PerksImportFile *batch;
  gboolean again;
  char *sha256 = NULL;

  if (!perks_sales_reader_hash_file (file, cancellable, &sha256, error))
    return FALSE;

  batch = g_hash_table_lookup (import->known, sha256);
  again = find_result (import, sha256) != NULL;

  result = g_new0 (PerksImportResult, 1);
  result->name = g_filename_display_name (base_name);
  result->sha256 = sha256;
  result->refused = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_refused_row_free);
  g_ptr_array_add (import->results, result);

  if (batch != NULL)
    fill_known (result, batch);
  else if (!again)
    return open_file (import, file, result, options->dialect, cancellable, error);

  return TRUE;
}

static PerksSalesReader *
get_reader (Import *import,
            guint   number)
{
  PerksImportFile *file = g_ptr_array_index (import->files, number);

  return perks_import_source_get_reader (PERKS_IMPORT_SOURCE (file->source));
}

static void
spread_progress (Import                   *import,
                 const PerksImportOptions *options)
{
  guint64 total = 0;
  guint64 before = 0;

  for (guint i = 0; i < import->files->len; i++)
    total += perks_sales_reader_get_size (get_reader (import, i));

  for (guint i = 0; i < import->files->len; i++)
    {
      PerksImportFile *file = g_ptr_array_index (import->files, i);

      perks_import_source_set_progress (PERKS_IMPORT_SOURCE (file->source), options->progress,
                                        options->progress_data, before, total);
      before += perks_sales_reader_get_size (get_reader (import, i));
    }
}

static PerksChange *
begin_import (PerksWorkspace *workspace,
              Import         *import)
{
  const PerksImportFile *first = g_ptr_array_index (import->files, 0);

  if (import->files->len == 1)
    return perks_commands_begin (workspace, _("Import of %s"), first->name);

  return perks_commands_begin (workspace, ngettext ("Import of %u file", "Import of %u files",
                                                    import->files->len), import->files->len);
}

static void
fill_read (PerksImportResult     *result,
           const PerksImportFile *file,
           PerksSalesReader      *reader)
{
  GPtrArray *refused = perks_sales_reader_get_refused (reader);

  result->rows = perks_sales_reader_get_n_rows (reader);
  result->n_refused = perks_sales_reader_get_n_refused (reader);
  for (guint i = 0; i < refused->len; i++)
    g_ptr_array_add (result->refused, perks_refused_row_copy (g_ptr_array_index (refused, i)));

  result->already_imported = file->already_imported;
  result->accepted = file->accepted;
  result->duplicates = file->duplicates;
  result->updated = file->updated;
  result->usd = file->usd;
  result->fraud_usd = file->fraud_usd;
  result->first = file->first;
  result->last = file->last;
}

/* The same file given twice in one call is read once; the second time it is one that is imported
   already. */
static void
fill_repeated (PerksImportResult       *result,
               const PerksImportResult *first)
{
  result->already_imported = TRUE;
  result->dialect = g_strdup (first->dialect);
  result->rows = first->accepted + first->duplicates + first->updated;
  result->duplicates = result->rows;
  result->first = first->first;
  result->last = first->last;
}

static void
fill_results (Import *import)
{
  for (guint i = 0, number = 0; i < import->results->len; i++)
    {
      PerksImportResult *result = g_ptr_array_index (import->results, i);
      const PerksImportFile *file = NULL;

      if (number < import->files->len)
        file = g_ptr_array_index (import->files, number);
      if (result->already_imported)
        continue;
      if (file != NULL && g_str_equal (file->sha256, result->sha256))
        fill_read (result, file, get_reader (import, number++));
      else
        fill_repeated (result, find_result (import, result->sha256));
    }
}

static char *
find_publisher (PerksWorkspace  *workspace,
                const char      *selected,
                GError         **error)
{
  const PerksSelection selection = { .publisher = selected };
  g_autoptr (PerksBooks) books = perks_commands_load_books (workspace, &selection, error);
  PerksPublisher *publisher;

  if (books == NULL)
    return NULL;
  publisher = perks_commands_require_publisher (books, error);

  return publisher != NULL ? g_strdup (perks_record_get_id (PERKS_RECORD (publisher))) : NULL;
}

static gboolean
carry_out (PerksWorkspace            *workspace,
           Import                    *import,
           const char                *publisher,
           const PerksImportOptions  *options,
           GCancellable              *cancellable,
           GError                   **error)
{
  g_autoptr (PerksChange) change = NULL;

  if (import->files->len == 0)
    return TRUE;

  spread_progress (import, options);
  change = begin_import (workspace, import);
  return perks_repository_import (perks_workspace_get_repository (workspace), publisher,
                                  import->files, change, options->dry_run, cancellable, error);
}

/**
 * perks_importer_run:
 * @workspace: a workspace
 * @files: (element-type GFile): report files
 * @options: (nullable): for whom and how; %NULL for the publisher in use and the dialect that the
 *   header shows
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #PerksError
 *
 * Takes report files into the books, all of them or none. A file that is in the books already, by
 * the SHA-256 of its bytes, is not read again. Rows that cannot be read are left out and listed in
 * the result. Waits for the disk.
 *
 * Returns: (transfer full) (nullable) (element-type PerksImportResult): what became of each file,
 *   in the order of @files; %NULL with %PERKS_ERROR_NOT_FOUND when there is no such publisher,
 *   %PERKS_ERROR_UNREADABLE, %PERKS_ERROR_NOT_RECOGNISED, %PERKS_ERROR_MALFORMED,
 *   %PERKS_ERROR_CANCELLED or an error of storage; the books are then as they were
 */
GPtrArray *
perks_importer_run (PerksWorkspace            *workspace,
                    GPtrArray                 *files,
                    const PerksImportOptions  *options,
                    GCancellable              *cancellable,
                    GError                   **error)
{
  static const PerksImportOptions none = { NULL, NULL, FALSE, NULL, NULL };
  g_auto (Import) import = { NULL, NULL, NULL };
  g_autofree char *publisher = NULL;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (files != NULL, NULL);

  if (options == NULL)
    options = &none;

  publisher = find_publisher (workspace, options->publisher, error);
  if (publisher == NULL || !import_init (&import, workspace, publisher, error))
    return NULL;

  for (guint i = 0; i < files->len; i++)
    {
      if (!add_file (&import, g_ptr_array_index (files, i), options, cancellable, error))
        return NULL;
    }

  if (!carry_out (workspace, &import, publisher, options, cancellable, error))
    return NULL;

  fill_results (&import);
  return g_steal_pointer (&import.results);
}
