/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-json-reader.h"

G_BEGIN_DECLS

/* The plain values of JSON. */

const char *perks_json_reader_get_text          (PerksJsonReader *self,
                                                 const char      *member);
const char *perks_json_reader_get_nullable_text (PerksJsonReader *self,
                                                 const char      *member);
const char *perks_json_reader_get_optional_text (PerksJsonReader *self,
                                                 const char      *member);
const char *perks_json_reader_get_text_at       (PerksJsonReader *self,
                                                 guint            index);
int         perks_json_reader_get_integer       (PerksJsonReader *self,
                                                 const char      *member,
                                                 int              least,
                                                 int              most);

G_END_DECLS
