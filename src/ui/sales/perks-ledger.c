/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-ledger.h"

#include "perks-ledger-row.h"

/**
 * PerksLedger:
 *
 * A list that is a window on the sales of the books: it knows how many there are and reads a page
 * of them when one of its rows is asked for. Pages that were not looked at for long are let go.
 *
 * `ready` is emitted when the number of sales is known, `failed` with a sentence when they cannot
 * be read.
 */
struct _PerksLedger
{
  GObject          parent_instance;

  PerksRepository *repository;
  PerksSalesQuery  query;
  char            *publisher;
  char            *offer;

  guint            n_items;
  GHashTable      *pages;
  GQueue           recent;
  GCancellable    *cancellable;
};

#define PAGE_ROWS  200
#define MOST_PAGES 24

enum
{
  READY,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void perks_ledger_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PerksLedger, perks_ledger, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      perks_ledger_list_model_init))

/* What a thread reads: the number of sales, or the sales of one page. */
typedef struct
{
  PerksRepository *repository;
  PerksSalesQuery  query;
  char            *publisher;
  char            *offer;
  guint            page;
  gint64           total;
  GPtrArray       *sales;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->repository);
  g_free (reading->publisher);
  g_free (reading->offer);
  g_clear_pointer (&reading->sales, g_ptr_array_unref);
  g_free (reading);
}

static Reading *
reading_new (PerksLedger *self,
             guint        page)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->repository = g_object_ref (self->repository);
  reading->query = self->query;
  reading->query.publisher = reading->publisher = g_strdup (self->publisher);
  reading->query.offer = reading->offer = g_strdup (self->offer);
  reading->query.offset = (gint64) page * PAGE_ROWS;
  reading->query.limit = PAGE_ROWS;
  reading->page = page;
  return reading;
}

/* A sale that a row has taken over leaves a gap behind. */
static void
free_sale (gpointer sale)
{
  if (sale != NULL)
    perks_sale_free (sale);
}

static gboolean
keep_sale (const PerksSale  *sale,
           gpointer          user_data,
           GError          **error)
{
  g_ptr_array_add (user_data, perks_sale_copy (sale));
  return TRUE;
}

static void
read_page (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Reading *reading = task_data;
  GError *error = NULL;

  reading->sales = g_ptr_array_new_with_free_func (free_sale);
  if (perks_repository_foreach_sale (reading->repository, &reading->query, keep_sale,
                                     reading->sales, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
read_total (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Reading *reading = task_data;
  GError *error = NULL;

  if (perks_repository_count_sales (reading->repository, &reading->query, &reading->total, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
say_failure (PerksLedger *self,
             GError      *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
page_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  PerksLedger *self = PERKS_LEDGER (source);
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      say_failure (self, error);
      return;
    }

  rows = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (reading->page));
  for (guint i = 0; rows != NULL && i < rows->len && i < reading->sales->len; i++)
    perks_ledger_row_set_sale (g_ptr_array_index (rows, i),
                               g_steal_pointer (&g_ptr_array_index (reading->sales, i)));
}

static void
total_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  PerksLedger *self = PERKS_LEDGER (source);
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      say_failure (self, error);
      return;
    }

  self->n_items = (guint) MIN (reading->total, G_MAXINT);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->n_items);
  g_signal_emit (self, signals[READY], 0);
}

static void
start_reading (PerksLedger         *self,
               guint                page,
               GTaskThreadFunc      func,
               GAsyncReadyCallback  callback)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, callback, NULL);
  Reading *reading = reading_new (self, page);

  g_task_set_source_tag (task, start_reading);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (task, func);
}

static void
let_old_page_go (PerksLedger *self)
{
  if (g_queue_get_length (&self->recent) >= MOST_PAGES)
    g_hash_table_remove (self->pages, g_queue_pop_tail (&self->recent));
}

static GPtrArray *
make_page (PerksLedger *self,
           guint        page)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_rows = MIN (PAGE_ROWS, self->n_items - page * PAGE_ROWS);

  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (rows, perks_ledger_row_new ());
  let_old_page_go (self);
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (page), rows);
  g_queue_push_head (&self->recent, GUINT_TO_POINTER (page));
  start_reading (self, page, read_page, page_read_cb);
  return rows;
}

static GType
perks_ledger_get_item_type (GListModel *model)
{
  return PERKS_TYPE_LEDGER_ROW;
}

static guint
perks_ledger_get_n_items (GListModel *model)
{
  return PERKS_LEDGER (model)->n_items;
}

static gpointer
perks_ledger_get_item (GListModel *model,
                       guint       position)
{
  PerksLedger *self = PERKS_LEDGER (model);
  guint page = position / PAGE_ROWS;
  GPtrArray *rows;

  if (position >= self->n_items)
    return NULL;

  rows = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (page));
  if (rows == NULL)
    rows = make_page (self, page);

  return g_object_ref (g_ptr_array_index (rows, position % PAGE_ROWS));
}

static void
perks_ledger_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = perks_ledger_get_item_type;
  iface->get_n_items = perks_ledger_get_n_items;
  iface->get_item = perks_ledger_get_item;
}

static void
forget (PerksLedger *self)
{
  guint n_items = self->n_items;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->n_items = 0;
  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->recent);
  if (n_items > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_items, 0);
}

static void
perks_ledger_dispose (GObject *object)
{
  PerksLedger *self = PERKS_LEDGER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (perks_ledger_parent_class)->dispose (object);
}

static void
perks_ledger_finalize (GObject *object)
{
  PerksLedger *self = PERKS_LEDGER (object);

  g_clear_object (&self->cancellable);
  g_queue_clear (&self->recent);
  g_hash_table_unref (self->pages);
  g_free (self->publisher);
  g_free (self->offer);

  G_OBJECT_CLASS (perks_ledger_parent_class)->finalize (object);
}

static void
perks_ledger_class_init (PerksLedgerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_ledger_dispose;
  G_OBJECT_CLASS (klass)->finalize = perks_ledger_finalize;

  signals[READY] = g_signal_new ("ready", PERKS_TYPE_LEDGER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", PERKS_TYPE_LEDGER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
perks_ledger_init (PerksLedger *self)
{
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->cancellable = g_cancellable_new ();
  g_queue_init (&self->recent);
}

/**
 * perks_ledger_new:
 *
 * Returns: (transfer full): a ledger without sales
 */
PerksLedger *
perks_ledger_new (void)
{
  return g_object_new (PERKS_TYPE_LEDGER, NULL);
}

/**
 * perks_ledger_query:
 * @self: a ledger
 * @repository: where the sales are
 * @query: which sales, in which order; its limit and offset are of no account
 *
 * Turns the window to other sales. `ready` follows when their number is known.
 */
void
perks_ledger_query (PerksLedger           *self,
                    PerksRepository       *repository,
                    const PerksSalesQuery *query)
{
  forget (self);
  g_set_object (&self->repository, repository);
  g_free (self->publisher);
  g_free (self->offer);
  self->query = *query;
  self->query.publisher = self->publisher = g_strdup (query->publisher);
  self->query.offer = self->offer = g_strdup (query->offer);
  start_reading (self, 0, read_total, total_read_cb);
}
