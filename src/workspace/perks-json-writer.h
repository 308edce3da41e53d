/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define PERKS_TYPE_JSON_WRITER (perks_json_writer_get_type ())
G_DECLARE_FINAL_TYPE (PerksJsonWriter, perks_json_writer, PERKS, JSON_WRITER, GObject)

PerksJsonWriter *perks_json_writer_new         (GOutputStream    *stream,
                                                GCancellable     *cancellable);
void             perks_json_writer_add_member  (PerksJsonWriter  *self,
                                                const char       *member,
                                                JsonNode         *value);
void             perks_json_writer_begin_array (PerksJsonWriter  *self,
                                                const char       *member);
gboolean         perks_json_writer_add_element (PerksJsonWriter  *self,
                                                JsonBuilder      *builder,
                                                GError          **error);
void             perks_json_writer_end_array   (PerksJsonWriter  *self);
gboolean         perks_json_writer_finish      (PerksJsonWriter  *self,
                                                GError          **error);

G_END_DECLS
