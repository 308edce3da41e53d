/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-locale-text.h"
#include "perks-workspace.h"

G_BEGIN_DECLS

#define PERKS_TYPE_CONTEXT (perks_context_get_type ())
G_DECLARE_FINAL_TYPE (PerksContext, perks_context, PERKS, CONTEXT, GObject)

PerksContext    *perks_context_new             (PerksWorkspace  *workspace,
                                                PerksLocaleText *locale_text);
PerksWorkspace  *perks_context_get_workspace   (PerksContext    *self);
PerksLocaleText *perks_context_get_locale_text (PerksContext    *self);
PerksSituation  *perks_context_get_situation   (PerksContext    *self);

G_END_DECLS
