/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile    *perks_reminder_file_get_default  (void);
void      perks_reminder_file_read_async   (GFile                *file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GKeyFile *perks_reminder_file_read_finish  (GAsyncResult         *result,
                                            GError              **error);
void      perks_reminder_file_write_async  (GFile                *file,
                                            GKeyFile             *state,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean  perks_reminder_file_write_finish (GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
