/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadlines.h"

#include "perks-contact-rules.h"
#include "perks-rule.h"

/* What is owed or lapses on a certain day: pure, from books and standing. */

/**
 * perks_deadlines_list:
 * @books: the books
 * @standing: the standing worked out from them, which says what day it is and by which edition to
 *   go
 *
 * Everything that has a day: `contact-silence`, `contact-missing` where the offer has a day of
 * going live, and `owner-left`, due today. May be called on any thread.
 *
 * Returns: (transfer full) (element-type PerksDeadline): the deadlines by day, the earliest first,
 *   and on the same day in the order of the table in rules.md
 */
GPtrArray *
perks_deadlines_list (PerksBooks    *books,
                      PerksStanding *standing)
{
  GPtrArray *deadlines = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (PERKS_IS_BOOKS (books), deadlines);

  perks_contact_rules_apply (books, standing, deadlines);
  for (guint i = deadlines->len; i > 0; i--)
    {
      if (perks_deadline_get_due (g_ptr_array_index (deadlines, i - 1)) == PERKS_DAY_NONE)
        g_ptr_array_remove_index (deadlines, i - 1);
    }

  perks_rule_sort (deadlines);
  return deadlines;
}
