/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-edition-comparison.h"
#include "perks-locale-text.h"

G_BEGIN_DECLS

/**
 * PerksDifferencePart:
 *
 * The parts in which the differences between two editions are shown.
 */
typedef enum
{
  PERKS_DIFFERENCE_PART_COUNTS,
  PERKS_DIFFERENCE_PART_TIERS,
  PERKS_DIFFERENCE_PART_BENEFITS,
  PERKS_DIFFERENCE_PART_LISTINGS,
  PERKS_DIFFERENCE_PART_TERMS,
} PerksDifferencePart;

#define PERKS_N_DIFFERENCE_PARTS (PERKS_DIFFERENCE_PART_TERMS + 1)

/**
 * PerksDifferenceCase:
 * @before: the edition in use
 * @after: the other one
 * @locale_text: how amounts and days are written
 *
 * What the words for a difference are taken from.
 */
typedef struct
{
  PerksEdition    *before;
  PerksEdition    *after;
  PerksLocaleText *locale_text;
} PerksDifferenceCase;

PerksDifferencePart perks_difference_text_get_part   (const PerksEditionDifference *difference);
const char         *perks_difference_text_title_part (PerksDifferencePart           part);
char               *perks_difference_text_subject    (const PerksDifferenceCase    *self,
                                                      const PerksEditionDifference *difference);
char               *perks_difference_text_change     (const PerksDifferenceCase    *self,
                                                      const PerksEditionDifference *difference);
char               *perks_change_text                (const char                   *before,
                                                      const char                   *after);

G_END_DECLS
