/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-types.h"

G_BEGIN_DECLS

/**
 * PerksBenefitValues:
 * @id: the id, unique in its edition
 * @name: the programme's name for it
 * @category: which of the three tables it stands in
 * @paths: a bit `1 << path` for each path that it is for
 * @first_tier: (nullable): the id of the tier from which on it is given, %NULL where no tier is
 *   asked for
 * @mode: how it comes about
 * @conditions: a bit `1 << condition` for each condition
 * @amounts: (nullable) (element-type utf8 gint64): cents of USD by the id of the tier, or by `any`
 * @levels: (nullable) (element-type utf8 utf8): what a path gets of it, by the name of the path
 * @summary: what it is
 * @how: how to get it
 * @value: why a publisher wants it
 * @provenance: where this is known from
 * @source: what was read
 * @note: (nullable): a sentence on what is assumed or not known
 *
 * What a benefit is made from. The hash tables are taken over; their values are pointers to #gint64
 * and to text.
 */
typedef struct
{
  const char      *id;
  const char      *name;
  PerksCategory    category;
  guint            paths;
  const char      *first_tier;
  PerksBenefitMode mode;
  guint            conditions;
  GHashTable      *amounts;
  GHashTable      *levels;
  const char      *summary;
  const char      *how;
  const char      *value;
  PerksProvenance  provenance;
  const char      *source;
  const char      *note;
} PerksBenefitValues;

#define PERKS_TYPE_BENEFIT (perks_benefit_get_type ())
G_DECLARE_FINAL_TYPE (PerksBenefit, perks_benefit, PERKS, BENEFIT, GObject)

PerksBenefit    *perks_benefit_new            (const PerksBenefitValues *values);
const char      *perks_benefit_get_id         (PerksBenefit             *self);
const char      *perks_benefit_get_name       (PerksBenefit             *self);
PerksCategory    perks_benefit_get_category   (PerksBenefit             *self);
gboolean         perks_benefit_is_for_path    (PerksBenefit             *self,
                                               PerksPath                 path);
const char      *perks_benefit_get_first_tier (PerksBenefit             *self);
PerksBenefitMode perks_benefit_get_mode       (PerksBenefit             *self);
gboolean         perks_benefit_has_condition  (PerksBenefit             *self,
                                               PerksCondition            condition);
gint64           perks_benefit_get_amount     (PerksBenefit             *self,
                                               const char               *tier);
const char      *perks_benefit_get_level      (PerksBenefit             *self,
                                               PerksPath                 path);
const char      *perks_benefit_get_summary    (PerksBenefit             *self);
const char      *perks_benefit_get_how        (PerksBenefit             *self);
const char      *perks_benefit_get_value      (PerksBenefit             *self);
PerksProvenance  perks_benefit_get_provenance (PerksBenefit             *self);
const char      *perks_benefit_get_source     (PerksBenefit             *self);
const char      *perks_benefit_get_note       (PerksBenefit             *self);

G_END_DECLS
