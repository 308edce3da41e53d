/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadlines.h"

#include "perks-advice.h"

/* What is owed or lapses on a certain day: pure, from books and standing. */

/**
 * perks_deadlines_list:
 * @rule_case: what the rules are applied to, as in perks_advice_list(); a horizon lists what lapses
 *   within so many days, even where nobody has to be warned of it yet
 *
 * What perks_advice_list() gives that has a day. May be called on any thread.
 *
 * Returns: (transfer full) (element-type PerksDeadline): the deadlines by day, the earliest first,
 *   and on the same day in the order of the table in rules.md
 */
GPtrArray *
perks_deadlines_list (const PerksRuleCase *rule_case)
{
  GPtrArray *deadlines = perks_advice_list (rule_case);

  for (guint i = deadlines->len; i > 0; i--)
    {
      if (perks_deadline_get_due (g_ptr_array_index (deadlines, i - 1)) == PERKS_DAY_NONE)
        g_ptr_array_remove_index (deadlines, i - 1);
    }

  return deadlines;
}
