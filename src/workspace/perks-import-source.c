/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-import-source.h"

#include <glib/gi18n.h>

#include "perks-error.h"

/* How many bytes are read between two reports of progress. */
#define PROGRESS_STEP (64 * 1024)

/**
 * PerksImportSource: (skip)
 *
 * A report file on its way into the books. The file was hashed first, to know whether it is in the
 * books already, and is read a second time for its sales; this makes sure that both times it was
 * the same, and says how far the reading is.
 */
struct _PerksImportSource
{
  GObject              parent_instance;

  PerksSalesReader    *reader;
  char                *sha256;

  PerksImportProgress  progress;
  gpointer             progress_data;
  guint64              before;
  guint64              total;
  guint64              reported;
};

static void perks_import_source_iface_init (PerksSaleSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PerksImportSource, perks_import_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PERKS_TYPE_SALE_SOURCE,
                                                      perks_import_source_iface_init))

static void
report_progress (PerksImportSource *self,
                 guint64            least_step)
{
  guint64 read;

  if (self->progress == NULL)
    return;

  read = self->before + perks_sales_reader_get_bytes_read (self->reader);
  if (read < self->reported + least_step)
    return;

  self->reported = read;
  self->progress (read, self->total, self->progress_data);
}

static gboolean
check_unchanged (PerksImportSource  *self,
                 GError            **error)
{
  if (g_strcmp0 (perks_sales_reader_get_sha256 (self->reader), self->sha256) == 0)
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE,
               _("“%s” changed while it was read: import it again"),
               perks_sales_reader_get_name (self->reader));
  return FALSE;
}

static gboolean
perks_import_source_next (PerksSaleSource  *source,
                          PerksSale        *sale,
                          GError          **error)
{
  PerksImportSource *self = PERKS_IMPORT_SOURCE (source);
  GError *cause = NULL;

  if (perks_sale_source_next (PERKS_SALE_SOURCE (self->reader), sale, &cause))
    {
      report_progress (self, PROGRESS_STEP);
      return TRUE;
    }
  if (cause != NULL)
    {
      g_propagate_error (error, cause);
      return FALSE;
    }

  report_progress (self, 0);
  check_unchanged (self, error);
  return FALSE;
}

static void
perks_import_source_finalize (GObject *object)
{
  PerksImportSource *self = PERKS_IMPORT_SOURCE (object);

  g_clear_object (&self->reader);
  g_free (self->sha256);

  G_OBJECT_CLASS (perks_import_source_parent_class)->finalize (object);
}

static void
perks_import_source_iface_init (PerksSaleSourceInterface *iface)
{
  iface->next = perks_import_source_next;
}

static void
perks_import_source_class_init (PerksImportSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_import_source_finalize;
}

static void
perks_import_source_init (PerksImportSource *self)
{
}

/**
 * perks_import_source_new:
 * @reader: a reader of the file
 * @sha256: the SHA-256 that the file had when it was hashed, in hexadecimal digits
 *
 * Returns: (transfer full): a source that fails at its end when the reader has read something else
 */
PerksImportSource *
perks_import_source_new (PerksSalesReader *reader,
                         const char       *sha256)
{
  PerksImportSource *self;

  g_return_val_if_fail (PERKS_IS_SALES_READER (reader), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  self = g_object_new (PERKS_TYPE_IMPORT_SOURCE, NULL);
  self->reader = g_object_ref (reader);
  self->sha256 = g_strdup (sha256);
  return self;
}

/**
 * perks_import_source_get_reader:
 * @self: a source
 *
 * Returns: (transfer none): the reader, for what it has counted
 */
PerksSalesReader *
perks_import_source_get_reader (PerksImportSource *self)
{
  g_return_val_if_fail (PERKS_IS_IMPORT_SOURCE (self), NULL);

  return self->reader;
}

/**
 * perks_import_source_set_progress:
 * @self: a source
 * @progress: (nullable): called now and then on the thread that reads
 * @user_data: handed to @progress
 * @before: how many bytes are read before this file
 * @total: how many bytes are read in all
 */
void
perks_import_source_set_progress (PerksImportSource   *self,
                                  PerksImportProgress  progress,
                                  gpointer             user_data,
                                  guint64              before,
                                  guint64              total)
{
  g_return_if_fail (PERKS_IS_IMPORT_SOURCE (self));

  self->progress = progress;
  self->progress_data = user_data;
  self->before = before;
  self->total = total;
  self->reported = before;
}
