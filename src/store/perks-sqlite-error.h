/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

void perks_sqlite_error_set (GError     **error,
                             sqlite3     *handle,
                             int          code,
                             const char  *path);

G_END_DECLS
