/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-entitlement.h"

/**
 * PerksEntitlement:
 *
 * One benefit as it stands for one publisher or one offer on one day: locked, open, blocked and by
 * what, or claimed. It is worked out anew whenever the books change. Immutable.
 */
struct _PerksEntitlement
{
  GObject            parent_instance;

  PerksBenefit      *benefit;
  PerksOffer        *offer;
  PerksPath          path;
  PerksClaim        *claim;
  PerksBenefitState  state;
  guint              missing;
  gint64             amount;
  PerksDay           expires;
};

G_DEFINE_FINAL_TYPE (PerksEntitlement, perks_entitlement, G_TYPE_OBJECT)

static void
perks_entitlement_finalize (GObject *object)
{
  PerksEntitlement *self = PERKS_ENTITLEMENT (object);

  g_clear_object (&self->benefit);
  g_clear_object (&self->offer);
  g_clear_object (&self->claim);

  G_OBJECT_CLASS (perks_entitlement_parent_class)->finalize (object);
}

static void
perks_entitlement_class_init (PerksEntitlementClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_entitlement_finalize;
}

static void
perks_entitlement_init (PerksEntitlement *self)
{
}

/**
 * perks_entitlement_new:
 * @values: what it is made from
 *
 * The objects are taken over by reference.
 *
 * Returns: (transfer full): an entitlement
 */
PerksEntitlement *
perks_entitlement_new (const PerksEntitlementValues *values)
{
  PerksEntitlement *self = g_object_new (PERKS_TYPE_ENTITLEMENT, NULL);

  g_set_object (&self->benefit, values->benefit);
  g_set_object (&self->offer, values->offer);
  self->path = values->path;
  g_set_object (&self->claim, values->claim);
  self->state = values->state;
  self->missing = values->missing;
  self->amount = values->amount;
  self->expires = values->expires;

  return self;
}

/**
 * perks_entitlement_get_benefit:
 * @self: an entitlement
 *
 * Returns: (transfer none): the benefit
 */
PerksBenefit *
perks_entitlement_get_benefit (PerksEntitlement *self)
{
  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (self), NULL);

  return self->benefit;
}

/**
 * perks_entitlement_get_offer:
 * @self: an entitlement
 *
 * Returns: (transfer none) (nullable): the offer, or %NULL for the publisher as a whole
 */
PerksOffer *
perks_entitlement_get_offer (PerksEntitlement *self)
{
  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (self), NULL);

  return self->offer;
}

/**
 * perks_entitlement_get_path:
 * @self: an entitlement
 *
 * Returns: the path through which it is given
 */
PerksPath
perks_entitlement_get_path (PerksEntitlement *self)
{
  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (self), PERKS_PATH_UNKNOWN);

  return self->path;
}

/**
 * perks_entitlement_get_claim:
 * @self: an entitlement
 *
 * Returns: (transfer none) (nullable): the claim, if there is one
 */
PerksClaim *
perks_entitlement_get_claim (PerksEntitlement *self)
{
  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (self), NULL);

  return self->claim;
}

/**
 * perks_entitlement_get_state:
 * @self: an entitlement
 *
 * Returns: how it stands
 */
PerksBenefitState
perks_entitlement_get_state (PerksEntitlement *self)
{
  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (self), PERKS_BENEFIT_STATE_LOCKED);

  return self->state;
}

/**
 * perks_entitlement_misses:
 * @self: an entitlement
 * @condition: a condition
 *
 * Returns: whether @condition is what stands in the way
 */
gboolean
perks_entitlement_misses (PerksEntitlement *self,
                          PerksCondition    condition)
{
  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (self), FALSE);

  return (self->missing & (1u << condition)) != 0;
}

/**
 * perks_entitlement_get_n_missing:
 * @self: an entitlement
 *
 * Returns: how many conditions are not met
 */
guint
perks_entitlement_get_n_missing (PerksEntitlement *self)
{
  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (self), 0);

  return (guint) __builtin_popcount (self->missing);
}

/**
 * perks_entitlement_get_amount:
 * @self: an entitlement
 *
 * Returns: what it brings at the present tier, in cents of USD, or -1 where it brings no money;
 *   for a locked one what it brings at its first tier
 */
gint64
perks_entitlement_get_amount (PerksEntitlement *self)
{
  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (self), -1);

  return self->amount;
}

/**
 * perks_entitlement_get_expires:
 * @self: an entitlement
 *
 * Returns: the last day on which it can be used, or %PERKS_DAY_NONE
 */
PerksDay
perks_entitlement_get_expires (PerksEntitlement *self)
{
  g_return_val_if_fail (PERKS_IS_ENTITLEMENT (self), PERKS_DAY_NONE);

  return self->expires;
}
