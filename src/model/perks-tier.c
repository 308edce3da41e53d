/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier.h"

/**
 * PerksTier:
 *
 * A step of the programme: from a certain amount of billed sales on, or by another metric of its
 * edition, a publisher is given more. Immutable.
 */
struct _PerksTier
{
  GObject          parent_instance;

  char            *id;
  char            *label;
  gint64           thresholds[PERKS_N_METRICS];
  PerksProvenance  provenance;
  char            *source;
  char            *note;
};

G_DEFINE_FINAL_TYPE (PerksTier, perks_tier, G_TYPE_OBJECT)

static void
perks_tier_finalize (GObject *object)
{
  PerksTier *self = PERKS_TIER (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->source);
  g_free (self->note);

  G_OBJECT_CLASS (perks_tier_parent_class)->finalize (object);
}

static void
perks_tier_class_init (PerksTierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_tier_finalize;
}

static void
perks_tier_init (PerksTier *self)
{
}

/**
 * perks_tier_new:
 * @values: what it is made from
 *
 * The texts are copied.
 *
 * Returns: (transfer full): a tier
 */
PerksTier *
perks_tier_new (const PerksTierValues *values)
{
  PerksTier *self = g_object_new (PERKS_TYPE_TIER, NULL);

  self->id = g_strdup (values->id);
  self->label = g_strdup (values->label);
  memcpy (self->thresholds, values->thresholds, sizeof self->thresholds);
  self->provenance = values->provenance;
  self->source = g_strdup (values->source);
  self->note = g_strdup (values->note);

  return self;
}

/**
 * perks_tier_get_id:
 * @self: a tier
 *
 * Returns: (transfer none): the id, unique in its edition
 */
const char *
perks_tier_get_id (PerksTier *self)
{
  g_return_val_if_fail (PERKS_IS_TIER (self), NULL);

  return self->id;
}

/**
 * perks_tier_get_label:
 * @self: a tier
 *
 * Returns: (transfer none): how the programme's pages print it
 */
const char *
perks_tier_get_label (PerksTier *self)
{
  g_return_val_if_fail (PERKS_IS_TIER (self), NULL);

  return self->label;
}

/**
 * perks_tier_get_threshold:
 * @self: a tier
 * @metric: what is measured
 *
 * A threshold is a lower bound and counts from the very amount.
 *
 * Returns: from which amount on the tier is reached, in cents of USD or in users, or -1 where
 *   @metric does not lead to it
 */
gint64
perks_tier_get_threshold (PerksTier   *self,
                          PerksMetric  metric)
{
  g_return_val_if_fail (PERKS_IS_TIER (self), -1);
  g_return_val_if_fail ((guint) metric < PERKS_N_METRICS, -1);

  return self->thresholds[metric];
}

/**
 * perks_tier_get_provenance:
 * @self: a tier
 *
 * Returns: where the thresholds are known from
 */
PerksProvenance
perks_tier_get_provenance (PerksTier *self)
{
  g_return_val_if_fail (PERKS_IS_TIER (self), PERKS_PROVENANCE_ASSUMED);

  return self->provenance;
}

/**
 * perks_tier_get_source:
 * @self: a tier
 *
 * Returns: (transfer none): what was read
 */
const char *
perks_tier_get_source (PerksTier *self)
{
  g_return_val_if_fail (PERKS_IS_TIER (self), NULL);

  return self->source;
}

/**
 * perks_tier_get_note:
 * @self: a tier
 *
 * Returns: (transfer none) (nullable): a sentence on what is assumed
 */
const char *
perks_tier_get_note (PerksTier *self)
{
  g_return_val_if_fail (PERKS_IS_TIER (self), NULL);

  return self->note;
}
