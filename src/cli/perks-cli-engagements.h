/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-output.h"

G_BEGIN_DECLS

void perks_cli_print_engagement (PerksCliContext *context,
                                 PerksSituation  *situation,
                                 PerksOffer      *offer);

G_END_DECLS
