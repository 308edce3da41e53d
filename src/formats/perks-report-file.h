/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PerksReportFile:
 * @name: the file's base name, for messages
 * @stream: the file's bytes
 * @size: how many bytes it had when it was opened
 *
 * A report file that is open. Clear it with perks_report_file_clear().
 */
typedef struct
{
  char         *name;
  GInputStream *stream;
  guint64       size;

  /*< private >*/
  GFile        *file;
  char         *etag;
} PerksReportFile;

gboolean perks_report_file_open      (PerksReportFile  *self,
                                      GFile            *file,
                                      GCancellable     *cancellable,
                                      GError          **error);
gboolean perks_report_file_check     (PerksReportFile  *self,
                                      GCancellable     *cancellable,
                                      GError          **error);
gboolean perks_report_file_translate (PerksReportFile  *self,
                                      const GError     *cause,
                                      GError          **error);
void     perks_report_file_clear     (PerksReportFile  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PerksReportFile, perks_report_file_clear)

G_END_DECLS
