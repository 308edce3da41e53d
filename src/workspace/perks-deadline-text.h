/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-situation.h"

G_BEGIN_DECLS

const char *perks_deadline_text_rule  (const char     *rule);
char       *perks_deadline_text_title (PerksSituation *situation,
                                       PerksDeadline  *deadline);

G_END_DECLS
