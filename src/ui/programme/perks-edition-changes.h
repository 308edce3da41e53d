/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-context.h"
#include "perks-page-groups.h"

G_BEGIN_DECLS

void perks_edition_changes_show             (PerksPageGroups *groups,
                                             GPtrArray       *changes);
void perks_edition_changes_show_differences (PerksPageGroups *groups,
                                             PerksEdition    *before,
                                             PerksEdition    *after,
                                             PerksLocaleText *locale_text);

G_END_DECLS
