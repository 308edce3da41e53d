/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _PerksJsonReader PerksJsonReader;

PerksJsonReader *perks_json_reader_new           (const char         *name,
                                                  JsonNode           *root);
void             perks_json_reader_free          (PerksJsonReader    *self);
gboolean         perks_json_reader_is_good       (PerksJsonReader    *self);
gboolean         perks_json_reader_finish        (PerksJsonReader    *self,
                                                  GError            **error);
void             perks_json_reader_complain      (PerksJsonReader    *self,
                                                  const char         *member,
                                                  const char         *format,
                                                  ...) G_GNUC_PRINTF (3, 4);
gboolean         perks_json_reader_open_object   (PerksJsonReader    *self,
                                                  const char         *member,
                                                  const char *const  *known);
void             perks_json_reader_check_members (PerksJsonReader    *self,
                                                  const char *const  *known);
gboolean         perks_json_reader_open_array    (PerksJsonReader    *self,
                                                  const char         *member,
                                                  guint               fewest,
                                                  guint              *length);
gboolean         perks_json_reader_open_element  (PerksJsonReader    *self,
                                                  guint               index,
                                                  const char *const  *known);
void             perks_json_reader_close         (PerksJsonReader    *self);
GPtrArray       *perks_json_reader_list_members  (PerksJsonReader    *self);
JsonNode        *perks_json_reader_find          (PerksJsonReader    *self,
                                                  const char         *member);
JsonNode        *perks_json_reader_require       (PerksJsonReader    *self,
                                                  const char         *member);
JsonNode        *perks_json_reader_get_element   (PerksJsonReader    *self,
                                                  guint               index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksJsonReader, perks_json_reader_free)

G_END_DECLS
