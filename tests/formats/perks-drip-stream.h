/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PERKS_TYPE_DRIP_STREAM (perks_drip_stream_get_type ())
G_DECLARE_FINAL_TYPE (PerksDripStream, perks_drip_stream, PERKS, DRIP_STREAM, GInputStream)

GInputStream *perks_drip_stream_new (const char *data,
                                     gsize       length,
                                     gsize       most,
                                     gssize      fail_at);

G_END_DECLS
