/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition.h"
#include "perks-locale-text.h"
#include "perks-page-groups.h"

G_BEGIN_DECLS

void perks_edition_facts_show (PerksPageGroups *groups,
                               PerksEdition    *edition,
                               PerksLocaleText *locale_text);

G_END_DECLS
