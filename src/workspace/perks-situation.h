/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-conditions.h"
#include "perks-edition.h"
#include "perks-locale-text.h"
#include "perks-standing.h"

G_BEGIN_DECLS

/**
 * PerksSituationValues:
 * @books: the books; they may be without a publisher
 * @edition: the edition by which they are judged
 * @today: the day
 * @editions: (nullable) (element-type PerksEdition): all editions that are known, the oldest first
 * @locale_text: (nullable): how days and amounts are written in sentences, or %NULL for plainly;
 *   used only while the situation is made
 *
 * What a situation is made from.
 */
typedef struct
{
  PerksBooks      *books;
  PerksEdition    *edition;
  PerksDay         today;
  GPtrArray       *editions;
  PerksLocaleText *locale_text;
} PerksSituationValues;

#define PERKS_TYPE_SITUATION (perks_situation_get_type ())
G_DECLARE_FINAL_TYPE (PerksSituation, perks_situation, PERKS, SITUATION, GObject)

PerksSituation           *perks_situation_new              (const PerksSituationValues  *values,
                                                            GError                     **error);
PerksBooks               *perks_situation_get_books        (PerksSituation *self);
PerksEdition             *perks_situation_get_edition      (PerksSituation *self);
PerksDay                  perks_situation_get_today        (PerksSituation *self);
PerksStanding            *perks_situation_get_standing     (PerksSituation *self);
GPtrArray                *perks_situation_get_entitlements (PerksSituation *self);
const PerksBenefitCounts *perks_situation_get_counts       (PerksSituation *self);
GPtrArray                *perks_situation_get_advice       (PerksSituation *self);
GPtrArray                *perks_situation_get_deadlines    (PerksSituation *self);
GPtrArray                *perks_situation_get_editions     (PerksSituation *self);

G_END_DECLS
