/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *perks_cli_stream_read (GInputStream  *stream,
                               gsize          most,
                               GError       **error);
GBytes *perks_cli_file_read   (GFile         *file,
                               gsize          most,
                               GError       **error);

G_END_DECLS
