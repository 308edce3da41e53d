/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-situation.h"

G_BEGIN_DECLS

/**
 * PerksDeadlineSpan:
 * @PERKS_DEADLINE_SPAN_OVERDUE: its day has passed
 * @PERKS_DEADLINE_SPAN_WEEK: today or within the seven days after it
 * @PERKS_DEADLINE_SPAN_MONTH: after that, up to the same day of the next month
 * @PERKS_DEADLINE_SPAN_LATER: after that
 *
 * How far away something is.
 */
typedef enum
{
  PERKS_DEADLINE_SPAN_OVERDUE,
  PERKS_DEADLINE_SPAN_WEEK,
  PERKS_DEADLINE_SPAN_MONTH,
  PERKS_DEADLINE_SPAN_LATER,
} PerksDeadlineSpan;

#define PERKS_N_DEADLINE_SPANS (PERKS_DEADLINE_SPAN_LATER + 1)

PerksDeadlineSpan perks_deadline_span_find (PerksDay           due,
                                            PerksDay           today);
GPtrArray        *perks_deadline_span_list (PerksSituation    *situation,
                                            PerksDeadlineSpan  span);

G_END_DECLS
