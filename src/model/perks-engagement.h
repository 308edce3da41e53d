/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-record.h"

G_BEGIN_DECLS

#define PERKS_TYPE_ENGAGEMENT (perks_engagement_get_type ())
G_DECLARE_FINAL_TYPE (PerksEngagement, perks_engagement, PERKS, ENGAGEMENT, PerksRecord)

PerksEngagement *perks_engagement_new              (const char *id);
const char      *perks_engagement_get_publisher    (PerksEngagement *self);
const char      *perks_engagement_get_offer        (PerksEngagement *self);
PerksDay         perks_engagement_get_start        (PerksEngagement *self);
PerksDay         perks_engagement_get_end          (PerksEngagement *self);
const char      *perks_engagement_get_manager      (PerksEngagement *self);
const char      *perks_engagement_get_notes        (PerksEngagement *self);
PerksDay         perks_engagement_get_opted_out_on (PerksEngagement *self);
const char      *perks_engagement_get_opt_reason   (PerksEngagement *self);
PerksDay         perks_engagement_get_opted_in_on  (PerksEngagement *self);
const char      *perks_engagement_get_activities   (PerksEngagement *self);
gboolean         perks_engagement_is_out           (PerksEngagement *self,
                                                    PerksDay         day);

G_END_DECLS
