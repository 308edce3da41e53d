/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-types.h"

G_BEGIN_DECLS

/**
 * PerksClaimStep:
 * @state: the state that the claim came to
 * @since: the day on which it got there
 * @by: (nullable): who brought it there
 * @note: (nullable): what was noted with it
 * @moment: when it was entered, in UTC: `2026-11-22T10:15:00Z`
 *
 * One step in the history of a claim: who did what when.
 */
typedef struct
{
  PerksClaimState state;
  PerksDay        since;
  char           *by;
  char           *note;
  char           *moment;
} PerksClaimStep;

void       perks_claim_step_free  (PerksClaimStep *self);
GPtrArray *perks_claim_steps_list (GPtrArray      *changes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksClaimStep, perks_claim_step_free)

G_END_DECLS
