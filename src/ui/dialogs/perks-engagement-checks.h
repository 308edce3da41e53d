/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-engagement-texts.h"

G_BEGIN_DECLS

char *perks_engagement_checks_start        (const PerksEngagementCase *self,
                                            PerksDay                   day);
char *perks_engagement_checks_end          (const PerksEngagementCase *self,
                                            PerksDay                   start,
                                            PerksDay                   end);
char *perks_engagement_checks_opt_in       (const PerksEngagementCase *self,
                                            PerksDay                   day);
char *perks_engagement_checks_describe_end (const PerksEngagementCase *self,
                                            PerksDay                   start);

G_END_DECLS
