/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim.h"

#include "perks-field.h"

/**
 * PerksClaim:
 *
 * How far one benefit has got, for the publisher as a whole or for one offer: its state, since
 * when, by whom, and what was noted. Earlier states stand in the journal; see #PerksClaimStep.
 */
struct _PerksClaim
{
  PerksRecord parent_instance;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_PUBLISHER,
  PROP_BENEFIT,
  PROP_OFFER,
  PROP_STATE,
  PROP_SINCE,
  PROP_REQUESTED_ON,
  PROP_EXPIRES_ON,
  PROP_NOTE,
  PROP_BY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PerksClaim, perks_claim, PERKS_TYPE_RECORD)

static void
perks_claim_class_init (PerksClaimClass *klass)
{
  props[PROP_ID] = perks_field_text ("id");
  props[PROP_PUBLISHER] = perks_field_text ("publisher");
  props[PROP_BENEFIT] = perks_field_text ("benefit");
  props[PROP_OFFER] = perks_field_text ("offer");
  props[PROP_STATE] = perks_field_enum ("state", PERKS_TYPE_CLAIM_STATE);
  props[PROP_SINCE] = perks_field_day ("since");
  props[PROP_REQUESTED_ON] = perks_field_day ("requested-on");
  props[PROP_EXPIRES_ON] = perks_field_day ("expires-on");
  props[PROP_NOTE] = perks_field_text ("note");
  props[PROP_BY] = perks_field_text ("by");

  perks_record_class_install (PERKS_RECORD_CLASS (klass), "claim", props, N_PROPS);
}

static void
perks_claim_init (PerksClaim *self)
{
}

/**
 * perks_claim_new:
 * @id: the id, unique among the claims of the books
 *
 * Returns: (transfer full): a claim with nothing entered
 */
PerksClaim *
perks_claim_new (const char *id)
{
  return g_object_new (PERKS_TYPE_CLAIM, "id", id, NULL);
}

/**
 * perks_claim_get_publisher:
 * @self: a claim
 *
 * Returns: (transfer none) (nullable): the id of the publisher
 */
const char *
perks_claim_get_publisher (PerksClaim *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_PUBLISHER));
}

/**
 * perks_claim_get_benefit:
 * @self: a claim
 *
 * Returns: (transfer none) (nullable): the id of the benefit in its edition
 */
const char *
perks_claim_get_benefit (PerksClaim *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_BENEFIT));
}

/**
 * perks_claim_get_offer:
 * @self: a claim
 *
 * Returns: (transfer none) (nullable): the id of the offer, or %NULL for the publisher as a whole
 */
const char *
perks_claim_get_offer (PerksClaim *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_OFFER));
}

/**
 * perks_claim_get_state:
 * @self: a claim
 *
 * Returns: how far it has got
 */
PerksClaimState
perks_claim_get_state (PerksClaim *self)
{
  return g_value_get_enum (perks_record_get_value (PERKS_RECORD (self), PROP_STATE));
}

/**
 * perks_claim_get_since:
 * @self: a claim
 *
 * Returns: the day on which it got there
 */
PerksDay
perks_claim_get_since (PerksClaim *self)
{
  return g_value_get_int (perks_record_get_value (PERKS_RECORD (self), PROP_SINCE));
}

/**
 * perks_claim_get_requested_on:
 * @self: a claim
 *
 * Returns: the day on which it was asked for, or %PERKS_DAY_NONE
 */
PerksDay
perks_claim_get_requested_on (PerksClaim *self)
{
  return g_value_get_int (perks_record_get_value (PERKS_RECORD (self), PROP_REQUESTED_ON));
}

/**
 * perks_claim_get_expires_on:
 * @self: a claim
 *
 * Returns: the last day on which it can be used, or %PERKS_DAY_NONE
 */
PerksDay
perks_claim_get_expires_on (PerksClaim *self)
{
  return g_value_get_int (perks_record_get_value (PERKS_RECORD (self), PROP_EXPIRES_ON));
}

/**
 * perks_claim_get_note:
 * @self: a claim
 *
 * Returns: (transfer none) (nullable): what was noted last
 */
const char *
perks_claim_get_note (PerksClaim *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_NOTE));
}

/**
 * perks_claim_get_by:
 * @self: a claim
 *
 * Returns: (transfer none) (nullable): who brought it to its state
 */
const char *
perks_claim_get_by (PerksClaim *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_BY));
}

/**
 * perks_claim_is_open:
 * @self: a claim
 *
 * Returns: whether somebody still has to do something: it is requested, contacted, scheduled or
 *   active
 */
gboolean
perks_claim_is_open (PerksClaim *self)
{
  PerksClaimState state = perks_claim_get_state (self);

  return state >= PERKS_CLAIM_STATE_REQUESTED && state <= PERKS_CLAIM_STATE_ACTIVE;
}

/**
 * perks_claim_make_id:
 * @publisher: the id of a publisher
 * @benefit: the id of a benefit
 * @offer: (nullable): the id of an offer, or %NULL for the publisher as a whole
 *
 * A benefit is claimed once by whom it is for, so the three make the id.
 *
 * Returns: (transfer full): the id of the claim
 */
char *
perks_claim_make_id (const char *publisher,
                     const char *benefit,
                     const char *offer)
{
  return g_strjoin ("/", publisher, benefit, offer, NULL);
}
