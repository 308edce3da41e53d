/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-json-reader.h"

G_BEGIN_DECLS

void       perks_terms_parser_read_window  (PerksJsonReader    *reader,
                                            PerksEditionValues *values);
GPtrArray *perks_terms_parser_read_figures (PerksJsonReader    *reader);
GPtrArray *perks_terms_parser_read_clauses (PerksJsonReader    *reader);

G_END_DECLS
