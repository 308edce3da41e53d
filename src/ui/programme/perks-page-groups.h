/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-fact-group.h"

G_BEGIN_DECLS

#define PERKS_TYPE_PAGE_GROUPS (perks_page_groups_get_type ())
G_DECLARE_FINAL_TYPE (PerksPageGroups, perks_page_groups, PERKS, PAGE_GROUPS, GObject)

PerksPageGroups *perks_page_groups_new   (AdwPreferencesPage *page);
void             perks_page_groups_clear (PerksPageGroups    *self);
PerksFactGroup  *perks_page_groups_add   (PerksPageGroups    *self,
                                          const char         *title,
                                          const char         *description);

G_END_DECLS
