/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-locale-text.h"
#include "perks-standing.h"

G_BEGIN_DECLS

/**
 * PerksTierMeterValue:
 * @start: (nullable): what the beginning of the meter is called: the tier that asks for no sale, or
 *   %NULL
 * @labels: what the thresholds above it are called, lowest first
 * @n_steps: how many thresholds that are
 * @reached: how many of them are reached
 * @permille: how much of the way to the next is behind, in thousandths, rounded down
 * @now: the sum that counts, in whole USD, rounded down
 * @most: the threshold that comes next, or the highest when it is reached, in whole USD
 * @text: the same in words
 * @note: (nullable): a sentence when a threshold is assumed
 *
 * What the tier meter shows of a standing.
 */
typedef struct
{
  char  *start;
  char **labels;
  guint  n_steps;
  guint  reached;
  guint  permille;
  int    now;
  int    most;
  char  *text;
  char  *note;
} PerksTierMeterValue;

PerksTierMeterValue *perks_tier_meter_value_new  (PerksStanding       *standing,
                                                  PerksLocaleText     *locale_text);
void                 perks_tier_meter_value_free (PerksTierMeterValue *self);

guint                perks_permille              (gint64               part,
                                                  gint64               whole);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PerksTierMeterValue, perks_tier_meter_value_free)

G_END_DECLS
