/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PerksMoney:
 * @minor: the amount in the currency's minor unit: cents of USD, whole yen of JPY
 * @currency: the ISO 4217 code, three capital letters and a NUL
 *
 * An exact amount of money. Copied by value.
 */
typedef struct
{
  gint64 minor;
  char   currency[4];
} PerksMoney;

PerksMoney perks_money_new               (gint64       minor,
                                          const char  *currency);
PerksMoney perks_money_new_usd           (gint64       cents);
gboolean   perks_money_from_string       (const char  *text,
                                          const char  *currency,
                                          PerksMoney  *money,
                                          GError     **error);
char      *perks_money_to_string         (PerksMoney   money);
gboolean   perks_money_add               (PerksMoney   a,
                                          PerksMoney   b,
                                          PerksMoney  *sum,
                                          GError     **error);
gboolean   perks_money_subtract          (PerksMoney   a,
                                          PerksMoney   b,
                                          PerksMoney  *difference,
                                          GError     **error);
gboolean   perks_minor_add               (gint64      *total,
                                          gint64       minor,
                                          GError     **error);
gboolean   perks_minor_subtract          (gint64      *total,
                                          gint64       minor,
                                          GError     **error);
char      *perks_usd_to_string           (gint64       cents);

gboolean   perks_currency_is_code        (const char  *code);
guint      perks_currency_get_digits     (const char  *code);

G_END_DECLS
