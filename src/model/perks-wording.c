/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-wording.h"

#include "perks-day.h"
#include "perks-money.h"

/* Sentences are made in the model, which knows no language's digits and calendars; who asks for
 * them says how. */

/**
 * perks_wording_write_day:
 * @self: (nullable): how it is written, or %NULL for `2026-11-22`
 * @day: a day
 *
 * Returns: (transfer full): the day as it is written in a sentence
 */
char *
perks_wording_write_day (const PerksWording *self,
                         PerksDay            day)
{
  return self != NULL ? self->write_day (day, self->data) : perks_day_to_string (day);
}

/**
 * perks_wording_write_usd:
 * @self: (nullable): how it is written, or %NULL for `1500.00 USD`
 * @cents: an amount in cents of USD
 *
 * Returns: (transfer full): the amount as it is written in a sentence, with its currency
 */
char *
perks_wording_write_usd (const PerksWording *self,
                         gint64              cents)
{
  g_autofree char *plain = NULL;

  if (self != NULL)
    return self->write_usd (cents, self->data);

  plain = perks_usd_to_string (cents);
  return g_strconcat (plain, " USD", NULL);
}
