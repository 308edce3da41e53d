/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-engagement-span.h"
#include "perks-locale-text.h"

G_BEGIN_DECLS

/**
 * PerksEngagementCase:
 * @span: the engagement that the offer has now
 * @offer: the offer
 * @books: the books
 * @edition: the edition in use
 * @today: the day
 * @locale_text: how days are written
 *
 * What is talked about. Everything is borrowed.
 */
typedef struct
{
  PerksEngagementSpan  span;
  PerksOffer          *offer;
  PerksBooks          *books;
  PerksEdition        *edition;
  PerksDay             today;
  PerksLocaleText     *locale_text;
} PerksEngagementCase;

char      *perks_engagement_texts_state           (const PerksEngagementCase  *self);
gboolean   perks_engagement_texts_get_days        (const PerksEngagementCase  *self,
                                                   int                        *left,
                                                   int                        *all);
char      *perks_engagement_texts_left            (const PerksEngagementCase  *self);
char      *perks_engagement_texts_start           (const PerksEngagementCase  *self);
char      *perks_engagement_texts_end             (const PerksEngagementCase  *self);
char      *perks_engagement_texts_opt             (const PerksEngagementCase  *self);
char      *perks_engagement_texts_activities      (const PerksEngagementCase  *self);
GPtrArray *perks_engagement_texts_list_former     (const PerksEngagementCase  *self);
char      *perks_engagement_texts_former          (const PerksEngagementCase  *self,
                                                   PerksEngagement            *engagement);
gboolean   perks_engagement_texts_may_start       (const PerksEngagementCase  *self);
gboolean   perks_engagement_texts_may_end         (const PerksEngagementCase  *self);

G_END_DECLS
