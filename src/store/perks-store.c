/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-store.h"

#include "perks-batches-table.h"
#include "perks-books-loader.h"
#include "perks-change-writer.h"
#include "perks-data-lock.h"
#include "perks-database.h"
#include "perks-file-system.h"
#include "perks-journal.h"
#include "perks-ledger-table.h"
#include "perks-sales-import.h"
#include "perks-sales-table.h"
#include "perks-sums-table.h"
#include "perks-verifier.h"

/**
 * PerksStore:
 *
 * The books in a data directory: `books.sqlite3`, behind the interface #PerksRepository. As long as
 * it lives no other process can have the directory.
 */
struct _PerksStore
{
  GObject        parent_instance;

  PerksDataLock *lock;
  PerksDatabase *database;
};

static void perks_store_repository_init (PerksRepositoryInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PerksStore, perks_store, G_TYPE_OBJECT,
  G_IMPLEMENT_INTERFACE (PERKS_TYPE_REPOSITORY, perks_store_repository_init))

typedef struct
{
  const char *publisher;
  PerksBooks *books;
} Load;

static gboolean
run_load (PerksSqliteConnection  *connection,
          gpointer                data,
          GError                **error)
{
  Load *load = data;

  load->books = perks_books_loader_load (connection, load->publisher, error);
  return load->books != NULL;
}

static PerksBooks *
perks_store_load (PerksRepository  *repository,
                  const char       *publisher,
                  GError          **error)
{
  Load load = { .publisher = publisher };

  return perks_database_read (PERKS_STORE (repository)->database, run_load, &load, error)
           ? load.books
           : NULL;
}

static gboolean
run_apply (PerksSqliteConnection  *connection,
           gpointer                data,
           GError                **error)
{
  return perks_change_writer_apply (connection, data, error);
}

static gboolean
perks_store_apply (PerksRepository  *repository,
                   PerksChange      *change,
                   GError          **error)
{
  g_return_val_if_fail (PERKS_IS_CHANGE (change), FALSE);

  return perks_database_write (PERKS_STORE (repository)->database, run_apply, change, error);
}

static gboolean
run_import (PerksSqliteConnection  *connection,
            gpointer                data,
            GError                **error)
{
  return perks_sales_import_run (connection, data, error);
}

static gboolean
perks_store_import (PerksRepository  *repository,
                    const char       *publisher,
                    GPtrArray        *files,
                    PerksChange      *change,
                    gboolean          dry_run,
                    GCancellable     *cancellable,
                    GError          **error)
{
  PerksDatabase *database = PERKS_STORE (repository)->database;
  PerksSalesImport import = { publisher, files, change, cancellable };

  g_return_val_if_fail (publisher != NULL && files != NULL && PERKS_IS_CHANGE (change), FALSE);

  return dry_run ? perks_database_rehearse (database, run_import, &import, error)
                 : perks_database_write (database, run_import, &import, error);
}

typedef struct
{
  const PerksSalesQuery *query;
  PerksSaleFunc          func;
  gpointer               user_data;
  gint64                *total;
} Query;

static gboolean
run_count (PerksSqliteConnection  *connection,
           gpointer                data,
           GError                **error)
{
  Query *query = data;
  gint64 ledger;

  return perks_ledger_table_find (connection, query->query->publisher, &ledger, error) &&
         perks_sums_table_count (connection, ledger, query->query, query->total, error);
}

static gboolean
perks_store_count_sales (PerksRepository        *repository,
                         const PerksSalesQuery  *sales_query,
                         gint64                 *total,
                         GError                **error)
{
  Query query = { .query = sales_query, .total = total };

  g_return_val_if_fail (sales_query->publisher != NULL && total != NULL, FALSE);

  return perks_database_read (PERKS_STORE (repository)->database, run_count, &query, error);
}

static gboolean
run_foreach (PerksSqliteConnection  *connection,
             gpointer                data,
             GError                **error)
{
  Query *query = data;
  gint64 ledger;

  return perks_ledger_table_find (connection, query->query->publisher, &ledger, error) &&
         perks_sales_table_foreach (connection, ledger, query->query, query->func, query->user_data,
                                    error);
}

static gboolean
perks_store_foreach_sale (PerksRepository        *repository,
                          const PerksSalesQuery  *sales_query,
                          PerksSaleFunc           func,
                          gpointer                user_data,
                          GError                **error)
{
  Query query = { .query = sales_query, .func = func, .user_data = user_data };

  g_return_val_if_fail (sales_query->publisher != NULL && func != NULL, FALSE);
  g_return_val_if_fail (sales_query->sort <= PERKS_SALES_SORT_KIND, FALSE);

  return perks_database_read (PERKS_STORE (repository)->database, run_foreach, &query, error);
}

typedef struct
{
  const char         *publisher;
  const char *const  *keys;
  GPtrArray          *found;
} Listing;

static PerksSale *
take_sale (PerksStoredSale *stored)
{
  PerksSale *sale = perks_sale_new ();

  *sale = stored->sale;
  memset (&stored->sale, 0, sizeof stored->sale);
  return sale;
}

static gboolean
run_find (PerksSqliteConnection  *connection,
          gpointer                data,
          GError                **error)
{
  Listing *listing = data;
  gint64 ledger;

  if (!perks_ledger_table_find (connection, listing->publisher, &ledger, error))
    return FALSE;

  for (guint i = 0; listing->keys[i] != NULL; i++)
    {
      g_auto (PerksStoredSale) stored = { 0 };

      if (!perks_sales_table_find (connection, ledger, listing->keys[i], &stored, error))
        return FALSE;
      g_ptr_array_add (listing->found, take_sale (&stored));
    }

  return TRUE;
}

static GPtrArray *
perks_store_find_sales (PerksRepository    *repository,
                        const char         *publisher,
                        const char *const  *keys,
                        GError            **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_sale_free);
  Listing listing = { .publisher = publisher, .keys = keys, .found = found };

  g_return_val_if_fail (publisher != NULL && keys != NULL, NULL);

  if (!perks_database_read (PERKS_STORE (repository)->database, run_find, &listing, error))
    return NULL;

  return g_steal_pointer (&found);
}

static gboolean
run_list_batches (PerksSqliteConnection  *connection,
                  gpointer                data,
                  GError                **error)
{
  Listing *listing = data;
  gint64 ledger;

  if (!perks_ledger_table_find (connection, listing->publisher, &ledger, error))
    return FALSE;

  listing->found = perks_batches_table_list (connection, ledger, error);
  return listing->found != NULL;
}

static GPtrArray *
perks_store_list_batches (PerksRepository  *repository,
                          const char       *publisher,
                          GError          **error)
{
  Listing listing = { .publisher = publisher };

  g_return_val_if_fail (publisher != NULL, NULL);

  if (!perks_database_read (PERKS_STORE (repository)->database, run_list_batches, &listing, error))
    return NULL;

  return listing.found;
}

typedef struct
{
  const char *kind;
  const char *id;
  GPtrArray  *changes;
} History;

static gboolean
run_list_changes (PerksSqliteConnection  *connection,
                  gpointer                data,
                  GError                **error)
{
  History *history = data;

  history->changes = perks_journal_list (connection, history->kind, history->id, error);
  return history->changes != NULL;
}

static GPtrArray *
perks_store_list_changes (PerksRepository  *repository,
                          const char       *kind,
                          const char       *id,
                          GError          **error)
{
  History history = { .kind = kind, .id = id };

  if (!perks_database_read (PERKS_STORE (repository)->database, run_list_changes, &history, error))
    return NULL;

  return history.changes;
}

static gboolean
run_verify (PerksSqliteConnection  *connection,
            gpointer                data,
            GError                **error)
{
  return perks_verifier_run (connection, data, error);
}

static GPtrArray *
perks_store_verify (PerksRepository  *repository,
                    GError          **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  if (!perks_database_read (PERKS_STORE (repository)->database, run_verify, findings, error))
    return NULL;

  return g_steal_pointer (&findings);
}

static void
perks_store_repository_init (PerksRepositoryInterface *iface)
{
  iface->load = perks_store_load;
  iface->apply = perks_store_apply;
  iface->import = perks_store_import;
  iface->count_sales = perks_store_count_sales;
  iface->foreach_sale = perks_store_foreach_sale;
  iface->find_sales = perks_store_find_sales;
  iface->list_batches = perks_store_list_batches;
  iface->list_changes = perks_store_list_changes;
  iface->verify = perks_store_verify;
}

/* The database is closed before another process may have the directory. */
static void
perks_store_dispose (GObject *object)
{
  PerksStore *self = PERKS_STORE (object);

  g_clear_object (&self->database);
  g_clear_pointer (&self->lock, perks_data_lock_release);

  G_OBJECT_CLASS (perks_store_parent_class)->dispose (object);
}

static void
perks_store_class_init (PerksStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_store_dispose;
}

static void
perks_store_init (PerksStore *self)
{
}

/**
 * perks_store_new:
 * @directory: the data directory, local; made for the person alone where there is none
 * @error: return location for a #PerksError
 *
 * Takes the data directory for this process, and opens the books in it or begins new ones. Waits
 * for the disk.
 *
 * Returns: (transfer full) (nullable): the store, or %NULL with %PERKS_ERROR_IN_USE,
 *   %PERKS_ERROR_UNWRITABLE, %PERKS_ERROR_NEWER, %PERKS_ERROR_DAMAGED, %PERKS_ERROR_UNREADABLE for
 *   a link in place of the file, or another error of storage
 */
PerksStore *
perks_store_new (GFile   *directory,
                 GError **error)
{
  g_autoptr (PerksStore) self = g_object_new (PERKS_TYPE_STORE, NULL);
  g_autofree char *path = NULL;
  PerksDatabaseMode mode;

  g_return_val_if_fail (G_IS_FILE (directory), NULL);

  self->lock = perks_data_lock_acquire (directory, error);
  if (self->lock == NULL)
    return NULL;

  path = g_build_filename (perks_data_lock_get_directory (self->lock), "books.sqlite3", NULL);
  if (!perks_file_system_make_private (path, error))
    return NULL;

  mode = perks_file_system_holds_remotely (perks_data_lock_get_directory (self->lock))
           ? PERKS_DATABASE_MODE_ALONE : PERKS_DATABASE_MODE_SHARED;
  self->database = perks_database_new (path, mode, error);
  return self->database != NULL ? g_steal_pointer (&self) : NULL;
}
