/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-locale-text.h"

G_BEGIN_DECLS

const char *perks_fact_text_subject (const char      *field);
char       *perks_fact_text_value   (PerksEdition    *edition,
                                     const char      *field,
                                     const char      *value,
                                     PerksLocaleText *locale_text);

G_END_DECLS
