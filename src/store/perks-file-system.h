/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean  perks_file_system_is_remote      (gint64        type);
gboolean  perks_file_system_holds_remotely (const char   *directory);
char     *perks_file_system_make_directory (GFile        *directory,
                                            GError      **error);
gboolean  perks_file_system_make_private   (const char   *path,
                                            GError      **error);
void      perks_file_system_set_error      (GError      **error,
                                            int           reason,
                                            const char   *path);

G_END_DECLS
