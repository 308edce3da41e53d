/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-json-reader.h"
#include "perks-types.h"

G_BEGIN_DECLS

/* The kinds of text that files of the programme are made of. */

const char      *perks_json_reader_get_id           (PerksJsonReader *self,
                                                     const char      *member);
const char      *perks_json_reader_get_nullable_id  (PerksJsonReader *self,
                                                     const char      *member);
const char      *perks_json_reader_get_unique_id    (PerksJsonReader *self,
                                                     const char      *member,
                                                     GHashTable      *seen);
PerksDay         perks_json_reader_get_day          (PerksJsonReader *self,
                                                     const char      *member);
PerksDay         perks_json_reader_get_nullable_day (PerksJsonReader *self,
                                                     const char      *member);
gint64           perks_json_reader_get_usd          (PerksJsonReader *self,
                                                     const char      *member);
gint64           perks_json_reader_get_count        (PerksJsonReader *self,
                                                     const char      *member,
                                                     gsize            most_digits);
PerksProvenance  perks_json_reader_get_provenance   (PerksJsonReader *self);
void             perks_json_reader_check_note       (PerksJsonReader *self,
                                                     PerksProvenance  provenance,
                                                     const char      *note);

G_END_DECLS
