/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-credit.h"

#include "perks-field.h"

/**
 * PerksCredit:
 *
 * An Azure sponsorship: money for a test drive or a proof of concept that is used up within a span
 * of days.
 */
struct _PerksCredit
{
  PerksRecord parent_instance;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_PUBLISHER,
  PROP_OFFER,
  PROP_KIND,
  PROP_AMOUNT,
  PROP_USED,
  PROP_START,
  PROP_END,
  PROP_NOTE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PerksCredit, perks_credit, PERKS_TYPE_RECORD)

static void
perks_credit_class_init (PerksCreditClass *klass)
{
  props[PROP_ID] = perks_field_text ("id");
  props[PROP_PUBLISHER] = perks_field_text ("publisher");
  props[PROP_OFFER] = perks_field_text ("offer");
  props[PROP_KIND] = perks_field_enum ("kind", PERKS_TYPE_CREDIT_KIND);
  props[PROP_AMOUNT] = perks_field_usd ("amount");
  props[PROP_USED] = perks_field_usd ("used");
  props[PROP_START] = perks_field_day ("start");
  props[PROP_END] = perks_field_day ("end");
  props[PROP_NOTE] = perks_field_text ("note");

  perks_record_class_install (PERKS_RECORD_CLASS (klass), "credit", props, N_PROPS);
}

static void
perks_credit_init (PerksCredit *self)
{
}

/**
 * perks_credit_new:
 * @id: the id, unique among the credits of the books
 *
 * Returns: (transfer full): a credit with nothing entered
 */
PerksCredit *
perks_credit_new (const char *id)
{
  return g_object_new (PERKS_TYPE_CREDIT, "id", id, NULL);
}

/**
 * perks_credit_get_publisher:
 * @self: a credit
 *
 * Returns: (transfer none) (nullable): the id of the publisher
 */
const char *
perks_credit_get_publisher (PerksCredit *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_PUBLISHER));
}

/**
 * perks_credit_get_offer:
 * @self: a credit
 *
 * Returns: (transfer none) (nullable): the id of the offer, or %NULL
 */
const char *
perks_credit_get_offer (PerksCredit *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_OFFER));
}

/**
 * perks_credit_get_kind:
 * @self: a credit
 *
 * Returns: what it may be used for
 */
PerksCreditKind
perks_credit_get_kind (PerksCredit *self)
{
  return g_value_get_enum (perks_record_get_value (PERKS_RECORD (self), PROP_KIND));
}

/**
 * perks_credit_get_amount:
 * @self: a credit
 *
 * Returns: the amount in cents of USD, or -1
 */
gint64
perks_credit_get_amount (PerksCredit *self)
{
  return g_value_get_int64 (perks_record_get_value (PERKS_RECORD (self), PROP_AMOUNT));
}

/**
 * perks_credit_get_used:
 * @self: a credit
 *
 * Returns: what is used of it in cents of USD, or -1
 */
gint64
perks_credit_get_used (PerksCredit *self)
{
  return g_value_get_int64 (perks_record_get_value (PERKS_RECORD (self), PROP_USED));
}

/**
 * perks_credit_get_start:
 * @self: a credit
 *
 * Returns: its first day
 */
PerksDay
perks_credit_get_start (PerksCredit *self)
{
  return g_value_get_int (perks_record_get_value (PERKS_RECORD (self), PROP_START));
}

/**
 * perks_credit_get_end:
 * @self: a credit
 *
 * Returns: its last day
 */
PerksDay
perks_credit_get_end (PerksCredit *self)
{
  return g_value_get_int (perks_record_get_value (PERKS_RECORD (self), PROP_END));
}

/**
 * perks_credit_get_note:
 * @self: a credit
 *
 * Returns: (transfer none) (nullable): what was noted
 */
const char *
perks_credit_get_note (PerksCredit *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_NOTE));
}

/**
 * perks_credit_get_left:
 * @self: a credit
 *
 * Source: rules.md, Sponsorship: what is left never goes below zero.
 *
 * Returns: what is left of it in cents of USD, 0 or more
 */
gint64
perks_credit_get_left (PerksCredit *self)
{
  gint64 amount = MAX (perks_credit_get_amount (self), 0);
  gint64 used = MAX (perks_credit_get_used (self), 0);

  return MAX (amount - used, 0);
}

/* As long as nobody has entered how much it is, nobody knows. */
static gboolean
is_used_up (PerksCredit *self)
{
  return perks_credit_get_amount (self) >= 0 && perks_credit_get_left (self) == 0;
}

/**
 * perks_credit_has_ended:
 * @self: a credit
 * @day: a day
 *
 * Returns: whether nothing of it can be used any more on @day: its last day has passed, or all of
 *   it is used
 */
gboolean
perks_credit_has_ended (PerksCredit *self,
                        PerksDay     day)
{
  PerksDay end = perks_credit_get_end (self);

  return is_used_up (self) || (end != PERKS_DAY_NONE && day > end);
}

/* A credit without a last day runs on. */
static PerksDay
get_last_day (PerksCredit *self)
{
  PerksDay end = perks_credit_get_end (self);

  return end != PERKS_DAY_NONE ? end : G_MAXINT32;
}

/**
 * perks_credit_overlaps:
 * @self: a credit
 * @other: another one
 *
 * Credits follow one another: the earlier has to be used up or ended before the next begins.
 * Source: rules.md, Sponsorship.
 *
 * Returns: whether the two have days in common and the one that begins first is not used up; of two
 *   that begin on one day, neither
 */
gboolean
perks_credit_overlaps (PerksCredit *self,
                       PerksCredit *other)
{
  PerksDay start = perks_credit_get_start (self);
  PerksDay other_start = perks_credit_get_start (other);

  if (start <= other_start && (is_used_up (self) || other_start > get_last_day (self)))
    return FALSE;

  return other_start > start || (!is_used_up (other) && start <= get_last_day (other));
}
