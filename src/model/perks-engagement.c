/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-engagement.h"

#include "perks-field.h"

/**
 * PerksEngagement:
 *
 * The span in which an engagement manager helps an offer to market: three months for Trial and
 * Consulting, without an end for Transact.
 */
struct _PerksEngagement
{
  PerksRecord parent_instance;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_PUBLISHER,
  PROP_OFFER,
  PROP_START,
  PROP_END,
  PROP_MANAGER,
  PROP_NOTES,
  PROP_OPTED_OUT_ON,
  PROP_OPT_REASON,
  PROP_OPTED_IN_ON,
  PROP_ACTIVITIES,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PerksEngagement, perks_engagement, PERKS_TYPE_RECORD)

static void
perks_engagement_class_init (PerksEngagementClass *klass)
{
  props[PROP_ID] = perks_field_text ("id");
  props[PROP_PUBLISHER] = perks_field_text ("publisher");
  props[PROP_OFFER] = perks_field_text ("offer");
  props[PROP_START] = perks_field_day ("start");
  props[PROP_END] = perks_field_day ("end");
  props[PROP_MANAGER] = perks_field_text ("manager");
  props[PROP_NOTES] = perks_field_text ("notes");
  props[PROP_OPTED_OUT_ON] = perks_field_day ("opted-out-on");
  props[PROP_OPT_REASON] = perks_field_text ("opt-reason");
  props[PROP_OPTED_IN_ON] = perks_field_day ("opted-in-on");
  props[PROP_ACTIVITIES] = perks_field_text ("activities");

  perks_record_class_install (PERKS_RECORD_CLASS (klass), "engagement", props, N_PROPS);
}

static void
perks_engagement_init (PerksEngagement *self)
{
}

/**
 * perks_engagement_new:
 * @id: the id, unique among the engagements of the books
 *
 * Returns: (transfer full): an engagement with nothing entered
 */
PerksEngagement *
perks_engagement_new (const char *id)
{
  return g_object_new (PERKS_TYPE_ENGAGEMENT, "id", id, NULL);
}

/**
 * perks_engagement_get_publisher:
 * @self: an engagement
 *
 * Returns: (transfer none) (nullable): the id of the publisher
 */
const char *
perks_engagement_get_publisher (PerksEngagement *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_PUBLISHER));
}

/**
 * perks_engagement_get_offer:
 * @self: an engagement
 *
 * Returns: (transfer none) (nullable): the id of the offer
 */
const char *
perks_engagement_get_offer (PerksEngagement *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_OFFER));
}

/**
 * perks_engagement_get_start:
 * @self: an engagement
 *
 * Returns: its first day
 */
PerksDay
perks_engagement_get_start (PerksEngagement *self)
{
  return g_value_get_int (perks_record_get_value (PERKS_RECORD (self), PROP_START));
}

/**
 * perks_engagement_get_end:
 * @self: an engagement
 *
 * Returns: its last day, or %PERKS_DAY_NONE when it is evergreen
 */
PerksDay
perks_engagement_get_end (PerksEngagement *self)
{
  return g_value_get_int (perks_record_get_value (PERKS_RECORD (self), PROP_END));
}

/**
 * perks_engagement_get_manager:
 * @self: an engagement
 *
 * Returns: (transfer none) (nullable): the name of the engagement manager
 */
const char *
perks_engagement_get_manager (PerksEngagement *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_MANAGER));
}

/**
 * perks_engagement_get_notes:
 * @self: an engagement
 *
 * Returns: (transfer none) (nullable): what was noted
 */
const char *
perks_engagement_get_notes (PerksEngagement *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_NOTES));
}

/**
 * perks_engagement_get_opted_out_on:
 * @self: an engagement
 *
 * Returns: the day on which the publisher opted out last, or %PERKS_DAY_NONE
 */
PerksDay
perks_engagement_get_opted_out_on (PerksEngagement *self)
{
  return g_value_get_int (perks_record_get_value (PERKS_RECORD (self), PROP_OPTED_OUT_ON));
}

/**
 * perks_engagement_get_opt_reason:
 * @self: an engagement
 *
 * Returns: (transfer none) (nullable): why the publisher opted out or in again
 */
const char *
perks_engagement_get_opt_reason (PerksEngagement *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_OPT_REASON));
}

/**
 * perks_engagement_get_opted_in_on:
 * @self: an engagement
 *
 * Returns: the day on which the publisher opted in again last, or %PERKS_DAY_NONE
 */
PerksDay
perks_engagement_get_opted_in_on (PerksEngagement *self)
{
  return g_value_get_int (perks_record_get_value (PERKS_RECORD (self), PROP_OPTED_IN_ON));
}

/**
 * perks_engagement_get_activities:
 * @self: an engagement
 *
 * Returns: (transfer none) (nullable): the activities that the publisher has chosen, with
 *   semicolons between them
 */
const char *
perks_engagement_get_activities (PerksEngagement *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_ACTIVITIES));
}

/**
 * perks_engagement_is_out:
 * @self: an engagement
 * @day: a day
 *
 * Opting in on the day of opting out, or later, takes it back. Source: rules.md, Paths.
 *
 * Returns: whether the publisher has opted out of it on @day
 */
gboolean
perks_engagement_is_out (PerksEngagement *self,
                         PerksDay         day)
{
  PerksDay out = perks_engagement_get_opted_out_on (self);
  PerksDay in = perks_engagement_get_opted_in_on (self);

  return out != PERKS_DAY_NONE && out <= day && (in < out || in > day);
}
