/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define PERKS_JSON_MOST_DEPTH  64
#define PERKS_JSON_MOST_DIGITS 18

gboolean  perks_json_guard_check (const char  *data,
                                  gsize        length,
                                  gsize        most_bytes,
                                  GError     **error);
JsonNode *perks_json_read        (const char  *data,
                                  gsize        length,
                                  gsize        most_bytes,
                                  GError     **error);

G_END_DECLS
