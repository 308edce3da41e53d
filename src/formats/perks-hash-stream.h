/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PERKS_TYPE_HASH_STREAM (perks_hash_stream_get_type ())
G_DECLARE_FINAL_TYPE (PerksHashStream, perks_hash_stream, PERKS, HASH_STREAM, GFilterInputStream)

PerksHashStream *perks_hash_stream_new            (GInputStream    *bytes);
guint64          perks_hash_stream_get_bytes_read (PerksHashStream *self);
char            *perks_hash_stream_dup_sha256     (PerksHashStream *self);

G_END_DECLS
