/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-engagement-texts.h"

#include <glib/gi18n.h>

#include "perks-offer-texts.h"

/* What is said of the engagement of an offer: who helps, since when and until when, and what the
 * publisher has chosen. Pure; may be called on any thread. */

static char *
write_day (const PerksEngagementCase *self,
           PerksDay                   day)
{
  return perks_locale_text_day (self->locale_text, day);
}

static gboolean
has_begun (const PerksEngagementCase *self)
{
  return self->span.start != PERKS_DAY_NONE && self->span.start <= self->today;
}

static char *
describe_none (const PerksEngagementCase *self)
{
  switch (perks_edition_derive_path_on (self->edition, self->offer, self->today))
    {
    case PERKS_PATH_LIST:
      return g_strdup (_("Offers of path List have no engagement manager. The self-serve resources "
                         "and best practices are there for them."));
    case PERKS_PATH_TRIAL:
    case PERKS_PATH_CONSULTING:
    case PERKS_PATH_TRANSACT:
      return g_strdup (_("The edition in use does not say how long an engagement manager helps."));
    case PERKS_PATH_UNKNOWN:
    default:
      return g_strdup (_("Whether an engagement manager helps follows from the path."));
    }
}

static char *
describe_coming (const PerksEngagementCase *self)
{
  const int months = perks_edition_get_number (self->edition, "engagement-months");
  g_autofree char *day = NULL;

  if (self->span.start > self->today)
    {
      day = write_day (self, self->span.start);
      return g_strdup_printf (_("It begins on %s."), day);
    }
  if (self->span.kind == PERKS_ENGAGEMENT_KIND_EVERGREEN)
    return g_strdup (_("An engagement manager helps once the offer is live."));

  return g_strdup_printf (ngettext ("An engagement manager helps for %d month once the offer is "
                                    "live.",
                                    "An engagement manager helps for %d months once the offer is "
                                    "live.", (gulong) months), months);
}

static char *
describe_evergreen (const PerksEngagementCase *self)
{
  if (!perks_offer_is_live (self->offer))
    return g_strdup (_("An engagement manager helps while the offer is live, and it is not."));

  return g_strdup (_("Evergreen: an engagement manager helps as long as the offer is live. You "
                     "choose the activities and when they take place."));
}

/**
 * perks_engagement_texts_state:
 * @self: what is talked about
 *
 * Returns: (transfer full): whether somebody helps the offer now, in a sentence
 */
char *
perks_engagement_texts_state (const PerksEngagementCase *self)
{
  g_autofree char *end = NULL;

  if (self->span.kind == PERKS_ENGAGEMENT_KIND_NONE)
    return describe_none (self);
  if (!has_begun (self))
    return describe_coming (self);
  if (self->span.end == PERKS_DAY_NONE)
    return describe_evergreen (self);

  end = write_day (self, self->span.end);
  if (perks_engagement_span_is_over (&self->span, self->today))
    return g_strdup_printf (_("It ended on %s."), end);
  if (self->span.out)
    return g_strdup_printf (_("It would end on %s, but you have opted out."), end);

  return g_strdup_printf (_("An engagement manager helps until %s."), end);
}

/**
 * perks_engagement_texts_get_days:
 * @self: what is talked about
 * @left: (out): how many days are left after today
 * @all: (out): how many days there are from its first to its last
 *
 * Returns: whether it runs and has an end
 */
gboolean
perks_engagement_texts_get_days (const PerksEngagementCase *self,
                                 int                       *left,
                                 int                       *all)
{
  *left = 0;
  *all = 0;
  if (self->span.kind == PERKS_ENGAGEMENT_KIND_NONE || !has_begun (self) ||
      self->span.end <= self->span.start ||
      perks_engagement_span_is_over (&self->span, self->today))
    return FALSE;

  *left = self->span.end - self->today;
  *all = self->span.end - self->span.start;
  return TRUE;
}

/**
 * perks_engagement_texts_left:
 * @self: what is talked about
 *
 * Returns: (transfer full) (nullable): how many days are left, or %NULL where nothing runs out
 */
char *
perks_engagement_texts_left (const PerksEngagementCase *self)
{
  g_autofree char *text = NULL;
  g_autofree char *of = NULL;
  int left, all;

  if (!perks_engagement_texts_get_days (self, &left, &all))
    return NULL;
  if (left == 0)
    return g_strdup (_("Today is its last day."));

  text = perks_locale_text_count (self->locale_text, left);
  of = perks_offer_texts_days (self->locale_text, all);
  return g_strdup_printf (_("%s of %s left"), text, of);
}

/**
 * perks_engagement_texts_start:
 * @self: what is talked about
 *
 * Returns: (transfer full) (nullable): since when, and how that is known; %NULL before the offer is
 *   live
 */
char *
perks_engagement_texts_start (const PerksEngagementCase *self)
{
  g_autofree char *day = NULL;

  if (self->span.start == PERKS_DAY_NONE)
    return NULL;

  day = write_day (self, self->span.start);
  if (self->span.record != NULL &&
      perks_engagement_get_start (self->span.record) != PERKS_DAY_NONE)
    return g_steal_pointer (&day);
  if (self->span.start != perks_offer_get_live_since (self->offer))
    return g_strdup_printf (_("%s, when the path changed"), day);

  return g_strdup_printf (_("%s, when the offer went live"), day);
}

static char *
describe_worked_out_end (const PerksEngagementCase *self,
                         const char                *day)
{
  const PerksFigure *figure = perks_edition_find_figure (self->edition, "engagement-months");
  const int months = perks_edition_get_number (self->edition, "engagement-months");

  if (figure != NULL && figure->provenance == PERKS_PROVENANCE_ASSUMED)
    return g_strdup_printf (ngettext ("%s, %d month after its start (assumed)",
                                      "%s, %d months after its start (assumed)", (gulong) months),
                            day, months);

  return g_strdup_printf (ngettext ("%s, %d month after its start", "%s, %d months after its start",
                                    (gulong) months), day, months);
}

/**
 * perks_engagement_texts_end:
 * @self: what is talked about
 *
 * Returns: (transfer full) (nullable): until when, and how that is known; %NULL before the offer is
 *   live
 */
char *
perks_engagement_texts_end (const PerksEngagementCase *self)
{
  g_autofree char *day = NULL;

  if (self->span.start == PERKS_DAY_NONE)
    return NULL;
  if (self->span.end == PERKS_DAY_NONE)
    return g_strdup (_("Without an end"));

  day = write_day (self, self->span.end);
  if (self->span.record != NULL && perks_engagement_get_end (self->span.record) != PERKS_DAY_NONE)
    return g_steal_pointer (&day);

  return describe_worked_out_end (self, day);
}

static char *
describe_opting (const PerksEngagementCase *self,
                 PerksEngagement           *record)
{
  const PerksDay in = perks_engagement_get_opted_in_on (record);
  const PerksDay out = perks_engagement_get_opted_out_on (record);
  g_autofree char *out_text = write_day (self, out);
  g_autofree char *in_text = NULL;

  if (perks_engagement_is_out (record, self->today))
    return g_strdup_printf (_("Opted out since %s"), out_text);
  if (in == PERKS_DAY_NONE)
    return g_strdup_printf (_("Opted out from %s on"), out_text);

  in_text = write_day (self, in);
  return g_strdup_printf (_("Opted out on %s, and in again on %s"), out_text, in_text);
}

/**
 * perks_engagement_texts_opt:
 * @self: what is talked about
 *
 * Returns: (transfer full) (nullable): since when the publisher has opted out, or out and in again,
 *   and why; %NULL for one that never did
 */
char *
perks_engagement_texts_opt (const PerksEngagementCase *self)
{
  PerksEngagement *record = self->span.record;
  g_autofree char *text = NULL;

  if (record == NULL || perks_engagement_get_opted_out_on (record) == PERKS_DAY_NONE)
    return NULL;

  text = describe_opting (self, record);
  if (perks_engagement_get_opt_reason (record) == NULL)
    return g_steal_pointer (&text);

  return g_strdup_printf ("%s: %s", text, perks_engagement_get_opt_reason (record));
}

/**
 * perks_engagement_texts_activities:
 * @self: what is talked about
 *
 * Returns: (transfer full) (nullable): the activities that were chosen, a line each
 */
char *
perks_engagement_texts_activities (const PerksEngagementCase *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  if (self->span.record == NULL || perks_engagement_get_activities (self->span.record) == NULL)
    return NULL;

  words = g_strsplit (perks_engagement_get_activities (self->span.record), ";", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*g_strstrip (words[i]) == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, words[i]);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const PerksDay first = perks_engagement_get_start (*(PerksEngagement *const *) a);
  const PerksDay second = perks_engagement_get_start (*(PerksEngagement *const *) b);

  return (first < second) - (first > second);
}

/**
 * perks_engagement_texts_list_former:
 * @self: what is talked about
 *
 * Returns: (transfer full) (element-type PerksEngagement): the engagements of the offer besides the
 *   one that it has now, the latest first
 */
GPtrArray *
perks_engagement_texts_list_former (const PerksEngagementCase *self)
{
  GPtrArray *former = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *engagements = perks_books_get_engagements (self->books);
  const char *id = perks_record_get_id (PERKS_RECORD (self->offer));

  for (guint i = 0; i < engagements->len; i++)
    {
      PerksEngagement *engagement = g_ptr_array_index (engagements, i);

      if (engagement != self->span.record &&
          g_strcmp0 (perks_engagement_get_offer (engagement), id) == 0)
        g_ptr_array_add (former, g_object_ref (engagement));
    }

  g_ptr_array_sort (former, compare_starts);
  return former;
}

static char *
describe_former_days (const PerksEngagementCase *self,
                      PerksEngagement           *engagement)
{
  const PerksDay from = perks_engagement_get_start (engagement);
  const PerksDay to = perks_engagement_get_end (engagement);
  g_autofree char *first = from != PERKS_DAY_NONE ? write_day (self, from) : NULL;
  g_autofree char *last = to != PERKS_DAY_NONE ? write_day (self, to) : NULL;

  if (first != NULL && last != NULL)
    return g_strdup_printf (_("%s to %s"), first, last);
  if (first != NULL)
    return g_strdup_printf (_("From %s on"), first);
  if (last != NULL)
    return g_strdup_printf (_("Until %s"), last);

  return g_strdup (_("Without days"));
}

/**
 * perks_engagement_texts_former:
 * @self: what is talked about
 * @engagement: an engagement of the offer that is none any more
 *
 * Returns: (transfer full): when it was and who helped
 */
char *
perks_engagement_texts_former (const PerksEngagementCase *self,
                               PerksEngagement           *engagement)
{
  g_autofree char *days = describe_former_days (self, engagement);
  const char *manager = perks_engagement_get_manager (engagement);

  return manager != NULL ? g_strdup_printf (_("%s: %s"), days, manager) : g_steal_pointer (&days);
}

/**
 * perks_engagement_texts_may_start:
 * @self: what is talked about
 *
 * Returns: whether a start can be entered: the offer is live, and nothing is entered yet, or what
 *   is entered is over
 */
gboolean
perks_engagement_texts_may_start (const PerksEngagementCase *self)
{
  const gboolean entered = self->span.record != NULL &&
                           perks_engagement_get_start (self->span.record) != PERKS_DAY_NONE;

  if (self->span.kind == PERKS_ENGAGEMENT_KIND_NONE || !perks_offer_is_live (self->offer))
    return FALSE;

  return !entered || perks_engagement_span_is_over (&self->span, self->today);
}

/**
 * perks_engagement_texts_may_end:
 * @self: what is talked about
 *
 * Returns: whether there is an engagement that can be ended
 */
gboolean
perks_engagement_texts_may_end (const PerksEngagementCase *self)
{
  return self->span.kind != PERKS_ENGAGEMENT_KIND_NONE && self->span.start != PERKS_DAY_NONE &&
         !perks_engagement_span_is_over (&self->span, self->today);
}
