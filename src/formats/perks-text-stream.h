/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PERKS_TYPE_TEXT_STREAM (perks_text_stream_get_type ())
G_DECLARE_FINAL_TYPE (PerksTextStream, perks_text_stream, PERKS, TEXT_STREAM, GFilterInputStream)

GInputStream *perks_text_stream_new (GInputStream *bytes);

G_END_DECLS
