/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sales-import.h"

#include <glib/gi18n.h>

#include "perks-batches-table.h"
#include "perks-error.h"
#include "perks-journal.h"
#include "perks-ledger-table.h"
#include "perks-records-table.h"
#include "perks-sales-table.h"
#include "perks-statements.h"
#include "perks-sums-table.h"

/* Files of sales into the ledger. What a million rows have in common is kept in memory until the
   end of the transaction: the numbers of the offers' names and by how much the sums change. */

/* How many rows lie between two looks at the cancellable. */
#define ROWS_BETWEEN_LOOKS 1000

/* How many rows are put in the order of their keys before they are taken: neighbours in the index
   are then still at hand in the processor's cache. */
#define ROWS_IN_PORTION 16384

typedef struct
{
  PerksSqliteConnection *connection;
  const char            *publisher;
  gint64                 ledger;
  GCancellable          *cancellable;
  GHashTable            *names;
  PerksSumsDelta        *delta;
} Run;

static void
run_clear (Run *self)
{
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->delta, perks_sums_delta_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static gboolean
intern_name (Run         *run,
             const char  *name,
             gint64      *id,
             GError     **error)
{
  gint64 *known = g_hash_table_lookup (run->names, name);

  if (known == NULL)
    {
      known = g_new0 (gint64, 1);
      g_hash_table_insert (run->names, g_strdup (name), known);
      if (!perks_ledger_table_intern (run->connection, run->publisher, run->ledger, name, known,
                                      error))
        return FALSE;
    }

  *id = *known;
  return TRUE;
}

/* Which of the file's two amounts a sale belongs to, or %NULL when it counts for neither. */
static gint64 *
find_amount (PerksImportFile *file,
             const PerksSale *sale)
{
  if (sale->fraud)
    return &file->fraud_usd;

  return sale->kind == PERKS_SALE_KIND_BILLED ? &file->usd : NULL;
}

static gboolean
add_amount (PerksImportFile  *file,
            const PerksSale  *sale,
            GError          **error)
{
  gint64 *amount = find_amount (file, sale);

  return amount == NULL || perks_minor_add (amount, sale->usd, error);
}

/* What the file itself said before of the same sale does not count twice. */
static gboolean
take_amount_back (PerksImportFile  *file,
                  const PerksSale  *sale,
                  GError          **error)
{
  gint64 *amount = find_amount (file, sale);

  return amount == NULL || perks_minor_subtract (amount, sale->usd, error);
}

static gboolean
replace_sale (Run              *run,
              PerksImportFile  *file,
              PerksStoredSale  *stored,
              gint64            batch,
              gint64            ledger_offer,
              PerksSale        *sale,
              GError          **error)
{
  sale->fraud = stored->sale.fraud;
  if (stored->batch == batch && !take_amount_back (file, &stored->sale, error))
    return FALSE;
  if (!perks_sums_delta_take_away (run->delta, stored->ledger_offer, &stored->sale, error) ||
      !perks_sums_delta_add (run->delta, ledger_offer, sale, error) ||
      !add_amount (file, sale, error))
    return FALSE;

  file->updated++;
  stored->ledger_offer = ledger_offer;
  stored->batch = batch;
  return perks_sales_table_replace (run->connection, stored, sale, error);
}

static gboolean
take_known_sale (Run              *run,
                 PerksImportFile  *file,
                 gint64            batch,
                 gint64            ledger_offer,
                 PerksSale        *sale,
                 GError          **error)
{
  g_auto (PerksStoredSale) stored = { 0 };

  if (!perks_sales_table_find (run->connection, run->ledger, sale->key, &stored, error))
    return FALSE;
  if (!perks_sale_equal_content (&stored.sale, sale))
    return replace_sale (run, file, &stored, batch, ledger_offer, sale, error);

  file->duplicates++;
  return TRUE;
}

static gboolean
take_sale (Run              *run,
           PerksImportFile  *file,
           gint64            batch,
           PerksSale        *sale,
           GError          **error)
{
  PerksStoredSale numbers = { .batch = batch };
  gboolean inserted;

  sale->fraud = FALSE;
  file->first = file->first == PERKS_DAY_NONE ? sale->day : MIN (file->first, sale->day);
  file->last = MAX (file->last, sale->day);
  if (!intern_name (run, sale->offer_name, &numbers.ledger_offer, error) ||
      !perks_sales_table_insert (run->connection, run->ledger, &numbers, sale, &inserted, error))
    return FALSE;
  if (!inserted)
    return take_known_sale (run, file, batch, numbers.ledger_offer, sale, error);

  file->accepted++;
  return perks_sums_delta_add (run->delta, numbers.ledger_offer, sale, error) &&
         add_amount (file, sale, error);
}

static gboolean
check_cancelled (Run     *run,
                 GError **error)
{
  if (!g_cancellable_is_cancelled (run->cancellable))
    return TRUE;

  g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_CANCELLED,
                       _("The import was cancelled; the books are as they were"));
  return FALSE;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (((const PerksSale *) a)->key, ((const PerksSale *) b)->key);
}

/* Of lines with one key the later one still comes later: the sort is stable. */
static gboolean
take_portion (Run              *run,
              PerksImportFile  *file,
              gint64            batch,
              GArray           *portion,
              GError          **error)
{
  g_array_sort (portion, compare_keys);
  for (guint i = 0; i < portion->len; i++)
    {
      if (i % ROWS_BETWEEN_LOOKS == 0 && !check_cancelled (run, error))
        return FALSE;
      if (!take_sale (run, file, batch, &g_array_index (portion, PerksSale, i), error))
        return FALSE;
    }

  g_array_set_size (portion, 0);
  return TRUE;
}

/* Adds the next sale; at the end of the source the portion stays as it is. */
static gboolean
draw_sale (PerksSaleSource  *source,
           GArray           *portion,
           GError          **error)
{
  g_array_set_size (portion, portion->len + 1);
  if (perks_sale_source_next (source, &g_array_index (portion, PerksSale, portion->len - 1), error))
    return TRUE;

  g_array_set_size (portion, portion->len - 1);
  return FALSE;
}

static gboolean
read_source (Run              *run,
             PerksImportFile  *file,
             gint64            batch,
             GError          **error)
{
  g_autoptr (GArray) portion = g_array_sized_new (FALSE, TRUE, sizeof (PerksSale), ROWS_IN_PORTION);
  g_autoptr (GError) failure = NULL;

  g_array_set_clear_func (portion, (GDestroyNotify) perks_sale_clear);
  while (draw_sale (file->source, portion, &failure))
    {
      if (portion->len % ROWS_BETWEEN_LOOKS == 0 && !check_cancelled (run, error))
        return FALSE;
      if (portion->len == ROWS_IN_PORTION && !take_portion (run, file, batch, portion, error))
        return FALSE;
    }

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return take_portion (run, file, batch, portion, error) && check_cancelled (run, error);
}

/* What the source says names the file already; a sum that is too large does not. */
static gboolean
read_file (Run              *run,
           PerksImportFile  *file,
           gint64            batch,
           GError          **error)
{
  g_autoptr (GError) cause = NULL;

  if (read_source (run, file, batch, &cause))
    return TRUE;

  if (g_error_matches (cause, PERKS_ERROR, PERKS_ERROR_OVERFLOW))
    g_prefix_error (&cause, _("“%s”: "), file->name);
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static void
note_known_file (PerksImportFile       *file,
                 const PerksImportFile *batch)
{
  file->already_imported = TRUE;
  file->duplicates = batch->accepted + batch->duplicates + batch->updated;
  file->first = batch->first;
  file->last = batch->last;
}

static void
reset_file (PerksImportFile *file)
{
  file->already_imported = FALSE;
  file->accepted = file->duplicates = file->updated = 0;
  file->usd = file->fraud_usd = 0;
  file->first = file->last = PERKS_DAY_NONE;
}

static void
journal_file (PerksChange           *change,
              const char            *publisher,
              const PerksImportFile *file)
{
  g_autofree char *id = g_strdup_printf ("%s/%s", publisher, file->sha256);

  perks_change_add (change, "batch", id, PERKS_OPERATION_EXISTS, NULL, "yes");
  perks_change_add (change, "batch", id, "name", NULL, file->name);
  perks_change_add (change, "batch", id, "dialect", NULL, file->dialect);
}

static gboolean
import_file (Run              *run,
             PerksImportFile  *file,
             PerksChange      *change,
             GError          **error)
{
  g_autoptr (PerksImportFile) known = NULL;
  gint64 batch;

  reset_file (file);
  if (!perks_batches_table_find (run->connection, run->ledger, file->sha256, &known, error))
    return FALSE;
  if (known != NULL)
    {
      note_known_file (file, known);
      return TRUE;
    }

  g_assert (file->source != NULL);
  journal_file (change, run->publisher, file);
  return perks_batches_table_add (run->connection, run->ledger, file,
                                  perks_change_get_moment (change), &batch, error) &&
         read_file (run, file, batch, error) &&
         perks_batches_table_finish (run->connection, batch, file, error);
}

static gboolean
check_publisher (PerksSqliteConnection  *connection,
                 const char             *id,
                 GError                **error)
{
  g_autoptr (PerksRecord) publisher = NULL;

  if (!perks_records_table_get (connection, "publisher", id, &publisher, error))
    return FALSE;
  if (publisher != NULL)
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
               _("There is no publisher “%s” in the books"), id);
  return FALSE;
}

static gboolean
import_files (PerksSqliteConnection   *connection,
              const PerksSalesImport  *import,
              GError                 **error)
{
  g_auto (Run) run = { .connection = connection, .publisher = import->publisher,
                       .cancellable = import->cancellable };
  g_autoptr (PerksChange) change = perks_change_new (perks_change_get_label (import->change),
                                                     perks_change_get_moment (import->change));

  run.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  run.delta = perks_sums_delta_new ();
  if (!check_publisher (connection, import->publisher, error) ||
      !perks_ledger_table_find_or_add (connection, import->publisher, &run.ledger, error))
    return FALSE;

  for (guint i = 0; i < import->files->len; i++)
    {
      if (!import_file (&run, g_ptr_array_index (import->files, i), change, error))
        return FALSE;
    }

  return perks_sums_table_apply (connection, run.ledger, run.delta, error) &&
         perks_journal_add (connection, change, error);
}

/**
 * perks_sales_import_run:
 * @connection: the writing connection, on its thread and in a transaction
 * @import: what is imported; what became of each file is put into it
 * @error: return location for a #PerksError
 *
 * Takes files into the ledger of a publisher, with a large page cache for that time: a unique key
 * on random text costs half as much with it.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND for the publisher, the error of a source unchanged,
 *   %PERKS_ERROR_CANCELLED, %PERKS_ERROR_OVERFLOW or an error of storage; the transaction must then
 *   be rolled back
 */
gboolean
perks_sales_import_run (PerksSqliteConnection   *connection,
                        const PerksSalesImport  *import,
                        GError                 **error)
{
  gboolean well;

  if (!perks_script_run (PERKS_SCRIPT_CACHE_LARGE, connection, error))
    return FALSE;

  well = import_files (connection, import, error);
  return perks_script_run (PERKS_SCRIPT_CACHE_NORMAL, connection, well ? error : NULL) && well;
}
