/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-types.h"

G_BEGIN_DECLS

/**
 * PerksTierValues:
 * @id: the id, unique in its edition
 * @label: how the programme's pages print it
 * @thresholds: by #PerksMetric, from which amount on the tier is reached (cents of USD, users); -1
 *   where the metric does not lead to this tier
 * @provenance: where the thresholds are known from
 * @source: what was read
 * @note: (nullable): a sentence on what is assumed
 *
 * What a tier is made from.
 */
typedef struct
{
  const char     *id;
  const char     *label;
  gint64          thresholds[PERKS_N_METRICS];
  PerksProvenance provenance;
  const char     *source;
  const char     *note;
} PerksTierValues;

#define PERKS_TYPE_TIER (perks_tier_get_type ())
G_DECLARE_FINAL_TYPE (PerksTier, perks_tier, PERKS, TIER, GObject)

PerksTier      *perks_tier_new            (const PerksTierValues *values);
const char     *perks_tier_get_id         (PerksTier             *self);
const char     *perks_tier_get_label      (PerksTier             *self);
gint64          perks_tier_get_threshold  (PerksTier             *self,
                                           PerksMetric            metric);
PerksProvenance perks_tier_get_provenance (PerksTier             *self);
const char     *perks_tier_get_source     (PerksTier             *self);
const char     *perks_tier_get_note       (PerksTier             *self);

G_END_DECLS
