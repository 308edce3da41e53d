/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-locale-wording.h"

/* Lets the sentences of rules have days and amounts as people of a country write them. */

static char *
write_day (PerksDay day,
           gpointer data)
{
  return perks_locale_text_day (data, day);
}

static char *
write_usd (gint64   cents,
           gpointer data)
{
  return perks_locale_text_money (data, perks_money_new_usd (cents));
}

/**
 * perks_locale_wording_init:
 * @wording: (out caller-allocates): where it is put
 * @locale_text: how money and days are written; it has to outlive @wording, and both are for one
 *   thread at a time
 */
void
perks_locale_wording_init (PerksWording    *wording,
                           PerksLocaleText *locale_text)
{
  wording->write_day = write_day;
  wording->write_usd = write_usd;
  wording->data = locale_text;
}
