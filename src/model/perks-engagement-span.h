/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-books.h"
#include "perks-edition.h"
#include "perks-engagement.h"
#include "perks-offer.h"

G_BEGIN_DECLS

/**
 * PerksEngagementSpan:
 * @kind: how long an engagement manager helps this offer
 * @record: (nullable): what a person has entered about the engagement of this publication
 * @start: its first day, or %PERKS_DAY_NONE while the offer is not live
 * @end: its last day, or %PERKS_DAY_NONE where it has none
 * @out: whether the publisher has opted out of it
 *
 * The engagement that an offer has now: what the books say, and where they say nothing, what
 * follows from path, day of going live and edition. The record stays with the books.
 */
typedef struct
{
  PerksEngagementKind  kind;
  PerksEngagement     *record;
  PerksDay             start;
  PerksDay             end;
  gboolean             out;
} PerksEngagementSpan;

void     perks_engagement_span_find    (PerksEngagementSpan       *self,
                                        PerksBooks                *books,
                                        PerksEdition              *edition,
                                        PerksOffer                *offer,
                                        PerksDay                   today);
gboolean perks_engagement_span_is_over (const PerksEngagementSpan *self,
                                        PerksDay                   day);

G_END_DECLS
