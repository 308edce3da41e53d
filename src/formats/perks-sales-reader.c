/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sales-reader.h"

#include <glib/gi18n.h>

#include "perks-csv-reader.h"
#include "perks-error.h"
#include "perks-hash-stream.h"
#include "perks-report-file.h"
#include "perks-report-layout.h"

/* A file in which every row is wrong must not fill the memory; beyond this the rows are only
 * counted. */
#define MOST_REFUSED 10000

#define CHUNK 262144

/**
 * PerksSalesReader:
 *
 * Reads the sales of one report. It finds out what kind of report it is, hands over sale after
 * sale, and keeps a list of the rows that it cannot read. While it reads it works out the SHA-256
 * of the file, which addresses the batch. To be used on one thread at a time; only the progress may
 * be asked for on others.
 */
struct _PerksSalesReader
{
  GObject            parent_instance;

  PerksReportFile    file;
  PerksHashStream   *bytes;
  PerksCsvReader    *rows;
  GCancellable      *cancellable;
  char              *name;
  char              *dialect;
  char             **header;
  PerksReportLayout  layout;

  guint64            n_rows;
  guint64            n_refused;
  GPtrArray         *refused;
  gboolean           ended;
  GError            *failure;
  char              *sha256;
};

static void perks_sales_reader_init_source (PerksSaleSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PerksSalesReader, perks_sales_reader, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PERKS_TYPE_SALE_SOURCE,
                                                      perks_sales_reader_init_source))

static gboolean
set_no_header (PerksSalesReader  *self,
               GError           **error)
{
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED, _("“%s” is empty"), self->name);
  return FALSE;
}

static gboolean
read_header (PerksSalesReader  *self,
             GError           **error)
{
  g_autoptr (GError) cause = NULL;
  guint n_columns;

  if (!perks_csv_reader_next (self->rows, &cause))
    {
      if (cause == NULL)
        return set_no_header (self, error);
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }

  n_columns = perks_csv_reader_get_n_fields (self->rows);
  self->header = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    self->header[i] = g_strdup (perks_csv_reader_get_field (self->rows, i));

  return TRUE;
}

static gboolean
bind_columns (PerksSalesReader          *self,
              const PerksReportDialect  *dialect,
              GError                   **error)
{
  const char *const *header = (const char *const *) self->header;
  guint n_header = g_strv_length (self->header);

  if (dialect == NULL)
    dialect = perks_report_dialect_recognise (header, n_header, error);
  if (dialect == NULL ||
      !perks_report_layout_init (&self->layout, dialect, header, n_header, error))
    {
      g_prefix_error (error, _("“%s”, line %d: "), self->name,
                      (int) perks_csv_reader_get_line (self->rows));
      return FALSE;
    }

  self->dialect = g_strdup (dialect->name);
  return TRUE;
}

static gboolean
begin (PerksSalesReader          *self,
       GInputStream              *stream,
       const char                *name,
       const PerksReportDialect  *dialect,
       GError                   **error)
{
  self->name = g_strdup (name);
  self->bytes = perks_hash_stream_new (stream);
  self->rows = perks_csv_reader_new (G_INPUT_STREAM (self->bytes), name, self->cancellable);

  return read_header (self, error) && bind_columns (self, dialect, error);
}

static void
refuse_row (PerksSalesReader   *self,
            int                 column,
            PerksRefusedReason  reason)
{
  guint64 line = perks_csv_reader_get_line (self->rows);
  const char *name = NULL;
  const char *value = NULL;

  self->n_refused++;
  if (self->refused->len == MOST_REFUSED)
    return;

  if (column >= 0)
    {
      name = self->header[column];
      value = perks_csv_reader_get_field (self->rows, (guint) column);
    }
  g_ptr_array_add (self->refused, perks_refused_row_new (line, name, value, reason));
}

/* A file of which not one row can be read is another kind of file than it looks: it is refused
 * whole. */
static gboolean
check_refused (PerksSalesReader  *self,
               GError           **error)
{
  g_autofree char *message = NULL;

  if (self->n_rows == 0 || self->n_refused < self->n_rows)
    return TRUE;

  message = perks_refused_row_dup_message (g_ptr_array_index (self->refused, 0));
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED,
               _("not one row of “%s” can be read; %s"), self->name, message);
  return FALSE;
}

static gboolean
finish (PerksSalesReader  *self,
        GError           **error)
{
  self->ended = TRUE;
  self->sha256 = perks_hash_stream_dup_sha256 (self->bytes);

  if (self->file.stream != NULL && !perks_report_file_check (&self->file, self->cancellable, error))
    return FALSE;

  return check_refused (self, error);
}

/* Goes on until a row can be read. Leaves an error unset at the end. */
static gboolean
read_sale (PerksSalesReader  *self,
           PerksSale         *sale,
           GError           **error)
{
  for (;;)
    {
      g_autoptr (GError) cause = NULL;
      gboolean good = perks_csv_reader_next (self->rows, &cause);
      PerksRefusedReason reason = perks_csv_reader_get_refusal (self->rows);
      int column = -1;

      if (!good && reason == PERKS_REFUSED_REASON_NONE)
        {
          if (cause == NULL)
            finish (self, error);
          else
            g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }

      self->n_rows++;
      if (good)
        reason = perks_report_layout_read (&self->layout, self->rows, sale, &column);
      if (reason == PERKS_REFUSED_REASON_NONE)
        return TRUE;

      perks_sale_clear (sale);
      refuse_row (self, column, reason);
    }
}

static gboolean
perks_sales_reader_next (PerksSaleSource  *source,
                         PerksSale        *sale,
                         GError          **error)
{
  PerksSalesReader *self = PERKS_SALES_READER (source);

  if (self->failure == NULL && !self->ended && read_sale (self, sale, &self->failure))
    return TRUE;

  /* A failure stays one, however often the next sale is asked for. */
  if (self->failure != NULL && error != NULL)
    *error = g_error_copy (self->failure);

  return FALSE;
}

static void
perks_sales_reader_init_source (PerksSaleSourceInterface *iface)
{
  iface->next = perks_sales_reader_next;
}

static void
perks_sales_reader_finalize (GObject *object)
{
  PerksSalesReader *self = PERKS_SALES_READER (object);

  perks_report_file_clear (&self->file);
  g_clear_object (&self->rows);
  g_clear_object (&self->bytes);
  g_clear_object (&self->cancellable);
  g_free (self->name);
  g_free (self->dialect);
  g_strfreev (self->header);
  g_ptr_array_unref (self->refused);
  g_clear_error (&self->failure);
  g_free (self->sha256);

  G_OBJECT_CLASS (perks_sales_reader_parent_class)->finalize (object);
}

static void
perks_sales_reader_class_init (PerksSalesReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_sales_reader_finalize;
}

static void
perks_sales_reader_init (PerksSalesReader *self)
{
  self->refused = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_refused_row_free);
}

/**
 * perks_sales_reader_new:
 * @file: a report
 * @dialect: (nullable): what kind of report it is, or %NULL to find out by its columns; not used
 *   any more when this returns
 * @cancellable: (nullable): ends the reading, now and later
 * @error: return location for a #PerksError
 *
 * Opens a report and reads its header. Waits for the disk.
 *
 * Returns: (transfer full): a reader before the first sale, or %NULL with %PERKS_ERROR_NOT_FOUND,
 *   %PERKS_ERROR_UNREADABLE, %PERKS_ERROR_MALFORMED, %PERKS_ERROR_NOT_RECOGNISED or
 *   %PERKS_ERROR_CANCELLED, each naming the file
 */
PerksSalesReader *
perks_sales_reader_new (GFile                     *file,
                        const PerksReportDialect  *dialect,
                        GCancellable              *cancellable,
                        GError                   **error)
{
  g_autoptr (PerksSalesReader) self = g_object_new (PERKS_TYPE_SALES_READER, NULL);

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_set_object (&self->cancellable, cancellable);
  if (!perks_report_file_open (&self->file, file, cancellable, error) ||
      !begin (self, self->file.stream, self->file.name, dialect, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * perks_sales_reader_new_for_stream:
 * @stream: a report's bytes, as a download has them
 * @name: what messages call it
 * @dialect: (nullable): what kind of report it is, or %NULL to find out by its columns
 * @cancellable: (nullable): ends the reading, now and later
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full): a reader before the first sale, or %NULL with an error of
 *   perks_sales_reader_new()
 */
PerksSalesReader *
perks_sales_reader_new_for_stream (GInputStream              *stream,
                                   const char                *name,
                                   const PerksReportDialect  *dialect,
                                   GCancellable              *cancellable,
                                   GError                   **error)
{
  g_autoptr (PerksSalesReader) self = g_object_new (PERKS_TYPE_SALES_READER, NULL);

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_set_object (&self->cancellable, cancellable);
  return begin (self, stream, name, dialect, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * perks_sales_reader_hash_file:
 * @file: a report
 * @cancellable: (nullable): ends the reading
 * @sha256: (out) (transfer full): where the SHA-256 is put, 64 hexadecimal digits
 * @error: return location for a #PerksError
 *
 * Works out by what a batch made of the file would be addressed, before it is read. Waits for the
 * disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND, %PERKS_ERROR_UNREADABLE or %PERKS_ERROR_CANCELLED
 */
gboolean
perks_sales_reader_hash_file (GFile         *file,
                              GCancellable  *cancellable,
                              char         **sha256,
                              GError       **error)
{
  g_auto (PerksReportFile) report = { 0 };
  g_autoptr (PerksHashStream) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *chunk = NULL;
  gssize length;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (sha256 != NULL, FALSE);

  if (!perks_report_file_open (&report, file, cancellable, error))
    return FALSE;

  bytes = perks_hash_stream_new (report.stream);
  chunk = g_malloc (CHUNK);
  do
    length = g_input_stream_read (G_INPUT_STREAM (bytes), chunk, CHUNK, cancellable, &cause);
  while (length > 0);

  if (length < 0)
    return perks_report_file_translate (&report, cause, error);

  *sha256 = perks_hash_stream_dup_sha256 (bytes);
  return TRUE;
}

/**
 * perks_sales_reader_get_name:
 * @self: a reader
 *
 * Returns: the file's base name
 */
const char *
perks_sales_reader_get_name (PerksSalesReader *self)
{
  g_return_val_if_fail (PERKS_IS_SALES_READER (self), NULL);

  return self->name;
}

/**
 * perks_sales_reader_get_dialect:
 * @self: a reader
 *
 * Returns: the name of the dialect that the report is read by
 */
const char *
perks_sales_reader_get_dialect (PerksSalesReader *self)
{
  g_return_val_if_fail (PERKS_IS_SALES_READER (self), NULL);

  return self->dialect;
}

/**
 * perks_sales_reader_get_header:
 * @self: a reader
 *
 * Returns: (transfer none): the names of all columns as the report prints them, %NULL-terminated
 */
const char *const *
perks_sales_reader_get_header (PerksSalesReader *self)
{
  g_return_val_if_fail (PERKS_IS_SALES_READER (self), NULL);

  return (const char *const *) self->header;
}

/**
 * perks_sales_reader_get_column:
 * @self: a reader
 * @role: what the column is
 *
 * Returns: (nullable): the name of the first column that is read for it, as the report prints it
 */
const char *
perks_sales_reader_get_column (PerksSalesReader *self,
                               PerksReportRole   role)
{
  g_return_val_if_fail (PERKS_IS_SALES_READER (self), NULL);
  g_return_val_if_fail (role < PERKS_N_REPORT_ROLES, NULL);

  return self->layout.n_positions[role] > 0 ? self->header[self->layout.positions[role][0]] : NULL;
}

/**
 * perks_sales_reader_get_n_rows:
 * @self: a reader
 *
 * Returns: how many rows were read so far, the refused ones counted in and the header not
 */
guint64
perks_sales_reader_get_n_rows (PerksSalesReader *self)
{
  g_return_val_if_fail (PERKS_IS_SALES_READER (self), 0);

  return self->n_rows;
}

/**
 * perks_sales_reader_get_n_refused:
 * @self: a reader
 *
 * Returns: how many rows were refused so far
 */
guint64
perks_sales_reader_get_n_refused (PerksSalesReader *self)
{
  g_return_val_if_fail (PERKS_IS_SALES_READER (self), 0);

  return self->n_refused;
}

/**
 * perks_sales_reader_get_refused:
 * @self: a reader
 *
 * Returns: (transfer none) (element-type PerksRefusedRow): the first 10,000 of the refused rows
 */
GPtrArray *
perks_sales_reader_get_refused (PerksSalesReader *self)
{
  g_return_val_if_fail (PERKS_IS_SALES_READER (self), NULL);

  return self->refused;
}

/**
 * perks_sales_reader_get_sha256:
 * @self: a reader
 *
 * Returns: (nullable): the SHA-256 of all that was read, 64 hexadecimal digits; %NULL before the
 *   end
 */
const char *
perks_sales_reader_get_sha256 (PerksSalesReader *self)
{
  g_return_val_if_fail (PERKS_IS_SALES_READER (self), NULL);

  return self->sha256;
}

/**
 * perks_sales_reader_get_bytes_read:
 * @self: a reader
 *
 * May be called on any thread while another one reads.
 *
 * Returns: how many bytes of the file were read so far
 */
guint64
perks_sales_reader_get_bytes_read (PerksSalesReader *self)
{
  g_return_val_if_fail (PERKS_IS_SALES_READER (self), 0);

  return perks_hash_stream_get_bytes_read (self->bytes);
}

/**
 * perks_sales_reader_get_size:
 * @self: a reader
 *
 * May be called on any thread while another one reads.
 *
 * Returns: how many bytes the file has, 0 when that is not known
 */
guint64
perks_sales_reader_get_size (PerksSalesReader *self)
{
  g_return_val_if_fail (PERKS_IS_SALES_READER (self), 0);

  return self->file.size;
}
