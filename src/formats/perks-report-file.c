/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-report-file.h"

#include <glib/gi18n.h>

#include "perks-error.h"

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," \
                   G_FILE_ATTRIBUTE_ETAG_VALUE

/* Pipes and devices are refused too: a report is read twice, and they could be waited for without
 * end. */
static gboolean
check_type (PerksReportFile  *self,
            GFileInfo        *info,
            GError          **error)
{
  GFileType type = g_file_info_get_file_type (info);

  /* A link that leads nowhere is told by opening it. */
  if (type == G_FILE_TYPE_REGULAR || type == G_FILE_TYPE_SYMBOLIC_LINK ||
      type == G_FILE_TYPE_UNKNOWN)
    return TRUE;

  if (type == G_FILE_TYPE_DIRECTORY)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE,
                 _("“%s” is a folder: choose a file in it"), self->name);
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE,
                 _("“%s” is not a file: save the report to the disk first"), self->name);

  return FALSE;
}

/**
 * perks_report_file_open:
 * @self: (out caller-allocates): where the open file is put
 * @file: the file
 * @cancellable: (nullable): ends the opening
 * @error: return location for a #PerksError
 *
 * Opens a report. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND, %PERKS_ERROR_UNREADABLE or %PERKS_ERROR_CANCELLED,
 *   naming the file
 */
gboolean
perks_report_file_open (PerksReportFile  *self,
                        GFile            *file,
                        GCancellable     *cancellable,
                        GError          **error)
{
  g_autofree char *base_name = g_file_get_basename (file);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) cause = NULL;

  memset (self, 0, sizeof *self);
  self->file = g_object_ref (file);
  self->name = g_filename_display_name (base_name);

  info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL)
    return perks_report_file_translate (self, cause, error);
  if (!check_type (self, info, error))
    return FALSE;

  self->size = (guint64) g_file_info_get_size (info);
  self->etag = g_strdup (g_file_info_get_etag (info));
  self->stream = G_INPUT_STREAM (g_file_read (file, cancellable, &cause));
  return self->stream != NULL || perks_report_file_translate (self, cause, error);
}

/**
 * perks_report_file_check:
 * @self: an open file that was read to its end
 * @cancellable: (nullable): ends the look
 * @error: return location for a #PerksError
 *
 * Whether the file is still there and as it was when it was opened.
 *
 * Returns: %FALSE with %PERKS_ERROR_UNREADABLE or %PERKS_ERROR_CANCELLED, naming the file
 */
gboolean
perks_report_file_check (PerksReportFile  *self,
                         GCancellable     *cancellable,
                         GError          **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) cause = NULL;

  info = g_file_query_info (self->file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL && g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE,
                   _("“%s” vanished while it was read"), self->name);
      return FALSE;
    }
  if (info == NULL)
    return perks_report_file_translate (self, cause, error);
  if (g_strcmp0 (self->etag, g_file_info_get_etag (info)) == 0 &&
      self->size == (guint64) g_file_info_get_size (info))
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE,
               _("“%s” changed while it was read: import it again"), self->name);
  return FALSE;
}

/**
 * perks_report_file_translate:
 * @self: a file
 * @cause: what GIO says
 * @error: return location for a #PerksError
 *
 * Turns an error of GIO into one that names the file.
 *
 * Returns: %FALSE
 */
gboolean
perks_report_file_translate (PerksReportFile  *self,
                             const GError     *cause,
                             GError          **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND, _("There is no file “%s”"), self->name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED, _("Reading “%s” was cancelled"),
                 self->name);
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE, _("“%s” cannot be read: %s"),
                 self->name, cause->message);

  return FALSE;
}

/**
 * perks_report_file_clear:
 * @self: a file, open or not
 *
 * Closes the file and frees what the struct holds.
 */
void
perks_report_file_clear (PerksReportFile *self)
{
  g_clear_object (&self->stream);
  g_clear_object (&self->file);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->etag, g_free);
}
