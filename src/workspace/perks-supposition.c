/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-supposition.h"

/* A situation as it would be. */

/**
 * perks_supposition_add_sale:
 * @situation: a situation
 * @day: the day on which something is sold besides, or %PERKS_DAY_NONE for today
 * @cents: for how much, in cents of USD; less than zero for a refund
 * @locale_text: (nullable): as in #PerksSituationValues
 * @error: return location for a #PerksError
 *
 * Works out what would follow from one more sale that counts, by the same edition and for the same
 * day. The books stay as they are. May take a while for many sales; any thread.
 *
 * Returns: (transfer full) (nullable): the situation as it would be, or %NULL with
 *   %PERKS_ERROR_OVERFLOW when the sums do not fit
 */
PerksSituation *
perks_supposition_add_sale (PerksSituation   *situation,
                            PerksDay          day,
                            gint64            cents,
                            PerksLocaleText  *locale_text,
                            GError          **error)
{
  PerksDay today;
  g_autoptr (PerksBooks) books = NULL;

  g_return_val_if_fail (PERKS_IS_SITUATION (situation), NULL);

  today = perks_situation_get_today (situation);
  books = perks_books_copy_with_sale (perks_situation_get_books (situation),
                                      day != PERKS_DAY_NONE ? day : today, cents);
  return perks_situation_new (&(PerksSituationValues) {
    .books = books,
    .edition = perks_situation_get_edition (situation),
    .today = today,
    .editions = perks_situation_get_editions (situation),
    .locale_text = locale_text,
  }, error);
}
