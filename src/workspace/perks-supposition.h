/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-situation.h"

G_BEGIN_DECLS

PerksSituation *perks_supposition_add_sale (PerksSituation   *situation,
                                            PerksDay          day,
                                            gint64            cents,
                                            PerksLocaleText  *locale_text,
                                            GError          **error);

G_END_DECLS
