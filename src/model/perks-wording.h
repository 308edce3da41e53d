/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-types.h"

G_BEGIN_DECLS

/**
 * PerksWording:
 * @write_day: writes a day; the text is the caller's
 * @write_usd: writes an amount in cents of USD; the text is the caller's
 * @data: handed to both; it has to live as long as the wording
 *
 * How days and amounts are written in the sentences of rules: in the language of a person, or
 * plainly for other programs.
 */
typedef struct
{
  char     *(*write_day) (PerksDay day,
                          gpointer data);
  char     *(*write_usd) (gint64   cents,
                          gpointer data);
  gpointer    data;
} PerksWording;

char *perks_wording_write_day (const PerksWording *self,
                               PerksDay            day);
char *perks_wording_write_usd (const PerksWording *self,
                               gint64              cents);

G_END_DECLS
