/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadline-spans.h"

#include "perks-day.h"
#include "perks-deadline.h"

/* Deadlines by how far away they are: pure. */

#define WEEK_DAYS 7

/**
 * perks_deadline_span_find:
 * @due: the day on which something is owed or lapses
 * @today: the day today
 *
 * Returns: how far away it is
 */
PerksDeadlineSpan
perks_deadline_span_find (PerksDay due,
                          PerksDay today)
{
  if (due < today)
    return PERKS_DEADLINE_SPAN_OVERDUE;
  if (due - today <= WEEK_DAYS)
    return PERKS_DEADLINE_SPAN_WEEK;

  return due <= perks_day_add_months (today, 1) ? PERKS_DEADLINE_SPAN_MONTH
                                                : PERKS_DEADLINE_SPAN_LATER;
}

/**
 * perks_deadline_span_list:
 * @situation: where the publisher stands
 * @span: how far away
 *
 * Returns: (transfer full) (element-type PerksDeadline): the deadlines that are so far away, the
 *   earliest first
 */
GPtrArray *
perks_deadline_span_list (PerksSituation    *situation,
                          PerksDeadlineSpan  span)
{
  GPtrArray *deadlines = perks_situation_get_deadlines (situation);
  PerksDay today = perks_situation_get_today (situation);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < deadlines->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (perks_deadline_span_find (perks_deadline_get_due (deadline), today) == span)
        g_ptr_array_add (found, g_object_ref (deadline));
    }

  return found;
}
