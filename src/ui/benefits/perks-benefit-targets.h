/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-situation.h"

G_BEGIN_DECLS

GPtrArray *perks_benefit_targets_list   (PerksSituation   *situation,
                                         PerksBenefit     *benefit);
guint      perks_benefit_targets_choose (GPtrArray        *targets);
char      *perks_benefit_targets_name   (PerksEntitlement *target);

G_END_DECLS
