/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit.h"

/**
 * PerksBenefit:
 *
 * What the programme gives to a tier or a path: a marketing, sales or technical help, and the
 * conditions that come with it. Whether a publisher has it is an entitlement. Immutable.
 */
struct _PerksBenefit
{
  GObject           parent_instance;

  char             *id;
  char             *name;
  PerksCategory     category;
  guint             paths;
  char             *first_tier;
  PerksBenefitMode  mode;
  guint             conditions;
  GHashTable       *amounts;
  GHashTable       *levels;
  char             *summary;
  char             *how;
  char             *value;
  PerksProvenance   provenance;
  char             *source;
  char             *note;
};

G_DEFINE_FINAL_TYPE (PerksBenefit, perks_benefit, G_TYPE_OBJECT)

static void
perks_benefit_finalize (GObject *object)
{
  PerksBenefit *self = PERKS_BENEFIT (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->first_tier);
  g_clear_pointer (&self->amounts, g_hash_table_unref);
  g_clear_pointer (&self->levels, g_hash_table_unref);
  g_free (self->summary);
  g_free (self->how);
  g_free (self->value);
  g_free (self->source);
  g_free (self->note);

  G_OBJECT_CLASS (perks_benefit_parent_class)->finalize (object);
}

static void
perks_benefit_class_init (PerksBenefitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_benefit_finalize;
}

static void
perks_benefit_init (PerksBenefit *self)
{
}

/**
 * perks_benefit_new:
 * @values: what it is made from
 *
 * The texts are copied, the hash tables are taken over by reference and must not be changed
 * afterwards.
 *
 * Returns: (transfer full): a benefit
 */
PerksBenefit *
perks_benefit_new (const PerksBenefitValues *values)
{
  PerksBenefit *self = g_object_new (PERKS_TYPE_BENEFIT, NULL);

  self->id = g_strdup (values->id);
  self->name = g_strdup (values->name);
  self->category = values->category;
  self->paths = values->paths;
  self->first_tier = g_strdup (values->first_tier);
  self->mode = values->mode;
  self->conditions = values->conditions;
  self->amounts = values->amounts != NULL ? g_hash_table_ref (values->amounts) : NULL;
  self->levels = values->levels != NULL ? g_hash_table_ref (values->levels) : NULL;
  self->summary = g_strdup (values->summary);
  self->how = g_strdup (values->how);
  self->value = g_strdup (values->value);
  self->provenance = values->provenance;
  self->source = g_strdup (values->source);
  self->note = g_strdup (values->note);

  return self;
}

/**
 * perks_benefit_get_id:
 * @self: a benefit
 *
 * Returns: (transfer none): the id, unique in its edition
 */
const char *
perks_benefit_get_id (PerksBenefit *self)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), NULL);

  return self->id;
}

/**
 * perks_benefit_get_name:
 * @self: a benefit
 *
 * Returns: (transfer none): the programme's name for it
 */
const char *
perks_benefit_get_name (PerksBenefit *self)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), NULL);

  return self->name;
}

/**
 * perks_benefit_get_category:
 * @self: a benefit
 *
 * Returns: which of the three tables it stands in
 */
PerksCategory
perks_benefit_get_category (PerksBenefit *self)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), PERKS_CATEGORY_MARKETING);

  return self->category;
}

/**
 * perks_benefit_is_for_path:
 * @self: a benefit
 * @path: a path
 *
 * Returns: whether offers of @path are given it
 */
gboolean
perks_benefit_is_for_path (PerksBenefit *self,
                           PerksPath     path)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), FALSE);

  return (self->paths & (1u << path)) != 0;
}

/**
 * perks_benefit_get_first_tier:
 * @self: a benefit
 *
 * Returns: (transfer none) (nullable): the id of the tier from which on it is given, or %NULL
 *   where no tier is asked for
 */
const char *
perks_benefit_get_first_tier (PerksBenefit *self)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), NULL);

  return self->first_tier;
}

/**
 * perks_benefit_get_mode:
 * @self: a benefit
 *
 * Returns: how it comes about
 */
PerksBenefitMode
perks_benefit_get_mode (PerksBenefit *self)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), PERKS_BENEFIT_MODE_SELF_SERVE);

  return self->mode;
}

/**
 * perks_benefit_has_condition:
 * @self: a benefit
 * @condition: a condition
 *
 * Returns: whether the benefit asks for @condition besides its tier
 */
gboolean
perks_benefit_has_condition (PerksBenefit   *self,
                             PerksCondition  condition)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), FALSE);

  return (self->conditions & (1u << condition)) != 0;
}

/**
 * perks_benefit_get_amount:
 * @self: a benefit
 * @tier: (nullable): the id of a tier, or %NULL for what does not depend on one
 *
 * Returns: what it brings at @tier, else what it brings at any, in cents of USD, or -1 where it
 *   brings no money
 */
gint64
perks_benefit_get_amount (PerksBenefit *self,
                          const char   *tier)
{
  const gint64 *amount = NULL;

  g_return_val_if_fail (PERKS_IS_BENEFIT (self), -1);

  if (self->amounts != NULL && tier != NULL)
    amount = g_hash_table_lookup (self->amounts, tier);
  if (self->amounts != NULL && amount == NULL)
    amount = g_hash_table_lookup (self->amounts, "any");

  return amount != NULL ? *amount : -1;
}

/**
 * perks_benefit_get_level:
 * @self: a benefit
 * @path: a path
 *
 * Returns: (transfer none) (nullable): what @path gets of it: `guidance`, `personalized` …, or
 *   %NULL where the edition makes no difference
 */
const char *
perks_benefit_get_level (PerksBenefit *self,
                         PerksPath     path)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), NULL);

  if (self->levels == NULL)
    return NULL;

  return g_hash_table_lookup (self->levels, perks_enum_to_name (PERKS_TYPE_PATH, path));
}

/**
 * perks_benefit_get_summary:
 * @self: a benefit
 *
 * Returns: (transfer none): what it is
 */
const char *
perks_benefit_get_summary (PerksBenefit *self)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), NULL);

  return self->summary;
}

/**
 * perks_benefit_get_how:
 * @self: a benefit
 *
 * Returns: (transfer none): how to get it
 */
const char *
perks_benefit_get_how (PerksBenefit *self)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), NULL);

  return self->how;
}

/**
 * perks_benefit_get_value:
 * @self: a benefit
 *
 * Returns: (transfer none): why a publisher wants it
 */
const char *
perks_benefit_get_value (PerksBenefit *self)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), NULL);

  return self->value;
}

/**
 * perks_benefit_get_provenance:
 * @self: a benefit
 *
 * Returns: where this is known from
 */
PerksProvenance
perks_benefit_get_provenance (PerksBenefit *self)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), PERKS_PROVENANCE_ASSUMED);

  return self->provenance;
}

/**
 * perks_benefit_get_source:
 * @self: a benefit
 *
 * Returns: (transfer none): what was read
 */
const char *
perks_benefit_get_source (PerksBenefit *self)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), NULL);

  return self->source;
}

/**
 * perks_benefit_get_note:
 * @self: a benefit
 *
 * Returns: (transfer none) (nullable): a sentence on what is assumed or not known
 */
const char *
perks_benefit_get_note (PerksBenefit *self)
{
  g_return_val_if_fail (PERKS_IS_BENEFIT (self), NULL);

  return self->note;
}
