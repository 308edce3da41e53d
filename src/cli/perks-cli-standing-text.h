/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-output.h"

G_BEGIN_DECLS

void        perks_cli_print_situation    (PerksCliContext *context,
                                          PerksSituation  *situation);
const char *perks_cli_get_exclusion_text (PerksExclusion   exclusion);

G_END_DECLS
