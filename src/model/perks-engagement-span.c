/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-engagement-span.h"

#include "perks-day.h"

/* The three-month clock and what has none. Source: rules.md, Paths. */

static PerksEngagementKind
find_kind (PerksEdition *edition,
           PerksOffer   *offer,
           PerksDay      today)
{
  switch (perks_edition_derive_path_on (edition, offer, today))
    {
    case PERKS_PATH_TRIAL:
    case PERKS_PATH_CONSULTING:
      return perks_edition_get_number (edition, "engagement-months") >= 0
               ? PERKS_ENGAGEMENT_KIND_FIXED
               : PERKS_ENGAGEMENT_KIND_NONE;
    case PERKS_PATH_TRANSACT:
      return PERKS_ENGAGEMENT_KIND_EVERGREEN;
    case PERKS_PATH_UNKNOWN:
    case PERKS_PATH_LIST:
    default:
      return PERKS_ENGAGEMENT_KIND_NONE;
    }
}

/* Each publication and each path has an engagement of its own: what began before belongs to the
 * one before. */
static gboolean
is_of_this_publication (PerksEngagement *record,
                        PerksDay         path_since)
{
  PerksDay start = perks_engagement_get_start (record);
  PerksDay latest = MAX (start, MAX (perks_engagement_get_opted_out_on (record),
                                     perks_engagement_get_opted_in_on (record)));

  return path_since == PERKS_DAY_NONE || latest == PERKS_DAY_NONE || latest >= path_since;
}

static void
read_record (PerksEngagementSpan *self,
             PerksDay             today)
{
  PerksDay start = perks_engagement_get_start (self->record);

  if (start != PERKS_DAY_NONE)
    self->start = start;
  self->end = perks_engagement_get_end (self->record);
  self->out = perks_engagement_is_out (self->record, today);
}

/**
 * perks_engagement_span_find:
 * @self: (out caller-allocates): where it is put
 * @books: the books, which keep the record alive
 * @edition: the edition to go by
 * @offer: an offer of the books
 * @today: the day
 *
 * Finds out who helps an offer and until when. A fixed engagement ends so many months after its
 * start as the edition says, unless a person has entered another end; each new publication starts a
 * new one, and so does each change of path.
 */
void
perks_engagement_span_find (PerksEngagementSpan *self,
                            PerksBooks          *books,
                            PerksEdition        *edition,
                            PerksOffer          *offer,
                            PerksDay             today)
{
  const char *id = perks_record_get_id (PERKS_RECORD (offer));
  PerksDay path_since = perks_offer_get_path_since (offer, today);
  PerksEngagement *record = perks_books_find_engagement (books, id);

  *self = (PerksEngagementSpan) { .kind = find_kind (edition, offer, today) };
  if (perks_offer_is_live (offer))
    self->start = path_since;
  if (record != NULL && is_of_this_publication (record, path_since))
    {
      self->record = record;
      read_record (self, today);
    }

  if (self->kind == PERKS_ENGAGEMENT_KIND_FIXED && self->end == PERKS_DAY_NONE &&
      self->start != PERKS_DAY_NONE)
    self->end = perks_day_add_months (self->start,
                                      perks_edition_get_number (edition, "engagement-months"));
}

/**
 * perks_engagement_span_is_over:
 * @self: a span
 * @day: a day
 *
 * Returns: whether its last day has passed on @day
 */
gboolean
perks_engagement_span_is_over (const PerksEngagementSpan *self,
                               PerksDay                   day)
{
  return self->end != PERKS_DAY_NONE && day > self->end;
}
