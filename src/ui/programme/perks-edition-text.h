/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-locale-text.h"
#include "perks-tier.h"

G_BEGIN_DECLS

const char *perks_edition_text_provenance (PerksEdition    *edition);
guint       perks_edition_text_n_assumed  (PerksEdition    *edition);
char       *perks_edition_text_span       (PerksEdition    *edition,
                                           PerksLocaleText *locale_text);
char       *perks_edition_text_window     (int              months);
char       *perks_edition_text_tier       (PerksTier       *tier,
                                           PerksLocaleText *locale_text);

G_END_DECLS
