/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-exporter-private.h"

#include <glib/gi18n.h>

#include "perks-error.h"
#include "perks-publisher.h"

/* The books as files for other programs. */

G_DEFINE_ENUM_TYPE (PerksExportSubject, perks_export_subject,
  G_DEFINE_ENUM_VALUE (PERKS_EXPORT_SUBJECT_SALES, "sales"),
  G_DEFINE_ENUM_VALUE (PERKS_EXPORT_SUBJECT_OFFERS, "offers"),
  G_DEFINE_ENUM_VALUE (PERKS_EXPORT_SUBJECT_BENEFITS, "benefits"),
  G_DEFINE_ENUM_VALUE (PERKS_EXPORT_SUBJECT_DEADLINES, "deadlines"),
  G_DEFINE_ENUM_VALUE (PERKS_EXPORT_SUBJECT_EVERYTHING, "everything"))

G_DEFINE_ENUM_TYPE (PerksExportKind, perks_export_kind,
  G_DEFINE_ENUM_VALUE (PERKS_EXPORT_KIND_CSV, "csv"),
  G_DEFINE_ENUM_VALUE (PERKS_EXPORT_KIND_JSON, "json"),
  G_DEFINE_ENUM_VALUE (PERKS_EXPORT_KIND_ICS, "ics"))

/**
 * perks_exporter_foreach_sale: (skip)
 * @workspace: a workspace
 * @publisher: a publisher
 * @func: (scope call): called for each sale, by key
 * @user_data: handed to @func
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE as perks_repository_foreach_sale()
 */
gboolean
perks_exporter_foreach_sale (PerksWorkspace  *workspace,
                             PerksPublisher  *publisher,
                             PerksSaleFunc    func,
                             gpointer         user_data,
                             GError         **error)
{
  const PerksSalesQuery query = {
    .publisher = perks_record_get_id (PERKS_RECORD (publisher)),
    .sort = PERKS_SALES_SORT_KEY,
    .limit = -1,
  };

  return perks_repository_foreach_sale (perks_workspace_get_repository (workspace), &query, func,
                                        user_data, error);
}

static gboolean
check_kind (PerksExportSubject   subject,
            PerksExportKind      kind,
            GError             **error)
{
  if (subject == PERKS_EXPORT_SUBJECT_EVERYTHING && kind == PERKS_EXPORT_KIND_CSV)
    {
      g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                           _("Everything cannot be exported as one CSV table; export it as JSON"));
      return FALSE;
    }
  if (kind == PERKS_EXPORT_KIND_ICS && subject != PERKS_EXPORT_SUBJECT_DEADLINES)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                   _("“%s” cannot be exported as a calendar; only “deadlines” can"),
                   perks_enum_to_name (PERKS_TYPE_EXPORT_SUBJECT, (int) subject));
      return FALSE;
    }

  return TRUE;
}

/**
 * perks_exporter_write:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher, by which edition and for which day; of no account
 *   for everything
 * @subject: what is written
 * @kind: as what
 * @stream: where it goes; it stays open
 * @cancellable: (nullable): ends the writing
 * @error: return location for a #PerksError
 *
 * Writes a part of the books, or all that a person entered or imported. Two books with the same
 * content make the same bytes, but for a calendar, which is for people and written as they write
 * days and amounts. Memory does not grow with the number of sales. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE when the subject does not come as that kind, with
 *   %PERKS_ERROR_NOT_FOUND, %PERKS_ERROR_UNWRITABLE, %PERKS_ERROR_NO_SPACE, %PERKS_ERROR_CANCELLED
 *   or an error of storage
 */
gboolean
perks_exporter_write (PerksWorkspace        *workspace,
                      const PerksSelection  *selection,
                      PerksExportSubject     subject,
                      PerksExportKind        kind,
                      GOutputStream         *stream,
                      GCancellable          *cancellable,
                      GError               **error)
{
  PerksSelection plain = { .publisher = NULL };

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  if (!check_kind (subject, kind, error))
    return FALSE;
  if (selection != NULL)
    plain = *selection;
  plain.locale_text = NULL;

  if (subject == PERKS_EXPORT_SUBJECT_EVERYTHING)
    return perks_exporter_write_everything (workspace, stream, cancellable, error);
  if (kind == PERKS_EXPORT_KIND_ICS)
    return perks_exporter_write_calendar (workspace, selection, stream, cancellable, error);
  if (kind == PERKS_EXPORT_KIND_CSV)
    return perks_exporter_write_table (workspace, &plain, subject, stream, cancellable, error);

  return perks_exporter_write_object (workspace, &plain, subject, stream, cancellable, error);
}

static gboolean
set_unwritable (GFile         *file,
                const GError  *cause,
                GError       **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED, _("The export to %s was cancelled"),
                 name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NO_SPACE,
                 _("%s cannot be written: the disk is full"), name);
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE, _("%s cannot be written: %s"), name,
                 cause->message);

  return FALSE;
}

/* Closing what was written in place of a file puts it there; closing it cancelled leaves the
 * file as it was. A file that did not exist is written directly and has to go again. */
static void
abandon (GFile             *file,
         GFileOutputStream *stream,
         gboolean           existed)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
  if (!existed)
    g_file_delete (file, NULL, NULL);
}

/**
 * perks_exporter_write_file:
 * @workspace: a workspace
 * @selection: (nullable): as in perks_exporter_write()
 * @subject: what is written
 * @kind: as what
 * @file: the file; one that exists is replaced when all is written, and not before
 * @cancellable: (nullable): ends the writing
 * @error: return location for a #PerksError
 *
 * Writes a part of the books to a file. Waits for the disk.
 *
 * Returns: %FALSE as perks_exporter_write(); a file that existed is then as it was, and there is no
 *   new one
 */
gboolean
perks_exporter_write_file (PerksWorkspace        *workspace,
                           const PerksSelection  *selection,
                           PerksExportSubject     subject,
                           PerksExportKind        kind,
                           GFile                 *file,
                           GCancellable          *cancellable,
                           GError               **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;
  gboolean existed;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  existed = g_file_query_exists (file, NULL);
  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, &cause);
  if (stream == NULL)
    return set_unwritable (file, cause, error);

  if (!perks_exporter_write (workspace, selection, subject, kind, G_OUTPUT_STREAM (stream),
                             cancellable, error))
    {
      g_autofree char *name = g_file_get_parse_name (file);

      abandon (file, stream, existed);
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }

  if (!g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &cause))
    {
      abandon (file, stream, existed);
      return set_unwritable (file, cause, error);
    }

  return TRUE;
}
