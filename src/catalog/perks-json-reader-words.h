/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "perks-json-reader.h"

G_BEGIN_DECLS

/* Words of a fixed set: names of enumerations and of flags. */

#define PERKS_JSON_ANY_VALUE G_MAXUINT

guint perks_json_reader_get_choice (PerksJsonReader   *self,
                                    const char        *member,
                                    const char *const *choices);
int   perks_json_reader_get_enum   (PerksJsonReader   *self,
                                    const char        *member,
                                    GType              type);
guint perks_json_reader_get_set    (PerksJsonReader   *self,
                                    const char        *member,
                                    GType              type,
                                    guint              allowed,
                                    guint              fewest);

G_END_DECLS
