/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-situation-comparison-private.h"

#include <glib/gi18n.h>

#include "perks-engagement-span.h"
#include "perks-figure-text.h"
#include "perks-rule.h"
#include "perks-tier.h"

/* What would change for a publisher: the standing, what the publisher is given, then offer by
 * offer, then what deserves attention. */

/**
 * perks_situation_difference_free:
 * @self: (transfer full): a difference
 *
 * Frees @self.
 */
void
perks_situation_difference_free (PerksSituationDifference *self)
{
  g_free (self->subject);
  g_free (self->key);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/**
 * perks_comparison_add:
 * @self: a comparison in the making
 * @subject: what may differ, for a person
 * @key: the same for programs
 * @before: (nullable): how it stands
 * @after: (nullable): how it would stand
 *
 * Adds a line, unless both are the same.
 */
void
perks_comparison_add (PerksComparison *self,
                      const char      *subject,
                      const char      *key,
                      const char      *before,
                      const char      *after)
{
  PerksSituationDifference *difference;

  if (g_strcmp0 (before, after) == 0)
    return;

  difference = g_new0 (PerksSituationDifference, 1);
  difference->subject = g_strdup (subject);
  difference->key = g_strdup (key);
  difference->before = g_strdup (before);
  difference->after = g_strdup (after);
  g_ptr_array_add (self->differences, difference);
}

static void
add_days (PerksComparison *self,
          const char      *subject,
          const char      *key,
          PerksDay         before,
          PerksDay         after)
{
  g_autofree char *before_text = perks_locale_text_day (self->locale_text, before);
  g_autofree char *after_text = perks_locale_text_day (self->locale_text, after);

  perks_comparison_add (self, subject, key, before_text, after_text);
}

static char *
write_usd (PerksComparison *self,
           gint64           cents)
{
  return perks_locale_text_money (self->locale_text, perks_money_new_usd (cents));
}

static void
add_sums (PerksComparison *self,
          const char      *subject,
          const char      *key,
          gint64           before,
          gint64           after)
{
  g_autofree char *before_text = write_usd (self, before);
  g_autofree char *after_text = write_usd (self, after);

  perks_comparison_add (self, subject, key, before_text, after_text);
}

static char *
write_window (PerksComparison *self,
              PerksStanding   *standing)
{
  g_autofree char *from = perks_locale_text_day (self->locale_text, standing->window_from);
  g_autofree char *to = perks_locale_text_day (self->locale_text, standing->window_to);

  if (from == NULL)
    return g_strdup_printf (_("the whole past up to %s"), to);

  return g_strdup_printf (_("%s to %s"), from, to);
}

static void
add_window (PerksComparison *self)
{
  g_autofree char *before = write_window (self, perks_situation_get_standing (self->before));
  g_autofree char *after = write_window (self, perks_situation_get_standing (self->after));

  perks_comparison_add (self, _("Period that counts"), "window", before, after);
}

static const char *
get_exclusion_words (PerksExclusion exclusion)
{
  static const char *const words[] = {
    [PERKS_EXCLUSION_FRAUD] = N_("Not counted: proven fraud"),
    [PERKS_EXCLUSION_REJECTED] = N_("Not counted: rejected payouts"),
    [PERKS_EXCLUSION_TRIAL] = N_("Not counted: trials"),
    [PERKS_EXCLUSION_NOT_TRANSACT] = N_("Not counted: offers that the marketplace does not bill"),
    [PERKS_EXCLUSION_OUTSIDE_WINDOW] = N_("Not counted: days outside the period"),
    [PERKS_EXCLUSION_USER] = N_("Not counted: left out by you"),
  };

  return _(words[exclusion]);
}

static void
add_excluded (PerksComparison *self)
{
  PerksStanding *before = perks_situation_get_standing (self->before);
  PerksStanding *after = perks_situation_get_standing (self->after);

  for (guint i = 0; i < PERKS_N_EXCLUSIONS; i++)
    {
      g_autofree char *key = g_strconcat ("excluded ",
                                          perks_enum_to_name (PERKS_TYPE_EXCLUSION, (int) i), NULL);

      add_sums (self, get_exclusion_words (i), key, before->excluded[i], after->excluded[i]);
    }
}

static const char *
get_label (PerksTier *tier)
{
  return tier != NULL ? perks_tier_get_label (tier) : NULL;
}

static const char *
get_metric_words (PerksStanding *standing)
{
  if (standing->tier == NULL)
    return NULL;

  return standing->by == PERKS_METRIC_TEAMS_MAU ? _("monthly active users of Teams")
                                                : _("billed sales");
}

static void
add_missing (PerksComparison *self,
             PerksStanding   *before,
             PerksStanding   *after)
{
  g_autofree char *before_text = before->next != NULL ? write_usd (self, before->missing) : NULL;
  g_autofree char *after_text = after->next != NULL ? write_usd (self, after->missing) : NULL;

  perks_comparison_add (self, _("Missing to the next tier"), "missing", before_text, after_text);
}

static void
add_standing (PerksComparison *self)
{
  PerksStanding *before = perks_situation_get_standing (self->before);
  PerksStanding *after = perks_situation_get_standing (self->after);

  add_sums (self, _("Billed sales that count"), "counted", before->counted, after->counted);
  add_window (self);
  add_excluded (self);
  perks_comparison_add (self, _("Tier"), "tier", get_label (before->tier), get_label (after->tier));
  perks_comparison_add (self, _("Tier reached through"), "tier by", get_metric_words (before),
                        get_metric_words (after));
  add_days (self, _("Tier reached since"), "tier since", before->since, after->since);
  add_days (self, _("Tier lost without further sales on"), "tier falls-on", before->falls_on,
            after->falls_on);
  perks_comparison_add (self, _("Next tier"), "next", get_label (before->next),
                        get_label (after->next));
  add_missing (self, before, after);
  add_days (self, _("Next tier reached at this pace on"), "forecast", before->forecast,
            after->forecast);
}

static const char *
get_path_words (PerksSituation *situation,
                PerksOffer     *offer)
{
  if (offer == NULL || !perks_offer_is_live (offer))
    return NULL;

  switch (perks_edition_derive_path_on (perks_situation_get_edition (situation), offer,
                                        perks_situation_get_today (situation)))
    {
    case PERKS_PATH_LIST:
      return _("List");
    case PERKS_PATH_TRIAL:
      return _("Trial");
    case PERKS_PATH_CONSULTING:
      return _("Consulting");
    case PERKS_PATH_TRANSACT:
      return _("Transact");
    case PERKS_PATH_UNKNOWN:
    default:
      return _("not known");
    }
}

/* %NULL where nobody helps. */
static char *
describe_engagement (PerksComparison *self,
                     PerksSituation  *situation,
                     PerksOffer      *offer)
{
  PerksEngagementSpan span;
  g_autofree char *end = NULL;

  if (offer == NULL || !perks_offer_is_live (offer))
    return NULL;

  perks_engagement_span_find (&span, perks_situation_get_books (situation),
                              perks_situation_get_edition (situation), offer,
                              perks_situation_get_today (situation));
  if (span.kind == PERKS_ENGAGEMENT_KIND_NONE || span.out)
    return NULL;

  end = perks_locale_text_day (self->locale_text, span.end);
  if (end != NULL)
    return g_strdup_printf (_("until %s"), end);

  return g_strdup (_("without an end"));
}

static void
add_offer (PerksComparison *self,
           PerksOffer      *offer,
           PerksOffer      *other)
{
  PerksOffer *named = offer != NULL ? offer : other;
  const char *id = perks_record_get_id (PERKS_RECORD (named));
  g_autofree char *path_subject = g_strdup_printf (_("“%s”: Path"), perks_rule_name_of (named));
  g_autofree char *path_key = g_strdup_printf ("offer %s: path", id);
  g_autofree char *subject = g_strdup_printf (_("“%s”: Engagement"), perks_rule_name_of (named));
  g_autofree char *key = g_strdup_printf ("offer %s: engagement", id);
  g_autofree char *before = describe_engagement (self, self->before, offer);
  g_autofree char *after = describe_engagement (self, self->after, other);

  perks_comparison_add (self, path_subject, path_key, get_path_words (self->before, offer),
                        get_path_words (self->after, other));
  perks_comparison_add (self, subject, key, before, after);
  perks_comparison_add_offer_benefits (self, offer, other);
}

static void
add_offers (PerksComparison *self)
{
  PerksBooks *before = perks_situation_get_books (self->before);
  PerksBooks *after = perks_situation_get_books (self->after);
  GPtrArray *offers = perks_books_get_offers (before);
  GPtrArray *others = perks_books_get_offers (after);

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);

      add_offer (self, offer,
                 perks_books_find_offer (after, perks_record_get_id (PERKS_RECORD (offer))));
    }
  for (guint i = 0; i < others->len; i++)
    {
      PerksOffer *other = g_ptr_array_index (others, i);

      if (perks_books_find_offer (before, perks_record_get_id (PERKS_RECORD (other))) == NULL)
        add_offer (self, NULL, other);
    }
}

static char *
write_figure (PerksComparison   *self,
              const PerksFigure *figure)
{
  return figure != NULL ? perks_figure_text_value (figure, self->locale_text) : NULL;
}

static void
add_silence (PerksComparison *self)
{
  const PerksFigure *figure =
    perks_edition_find_figure (perks_situation_get_edition (self->before), "silence-weeks");
  const PerksFigure *other =
    perks_edition_find_figure (perks_situation_get_edition (self->after), "silence-weeks");
  g_autofree char *before = write_figure (self, figure);
  g_autofree char *after = write_figure (self, other);

  if (figure != NULL || other != NULL)
    perks_comparison_add (self, perks_figure_text_subject (figure != NULL ? figure : other),
                          "silence-weeks", before, after);
}

/**
 * perks_situation_compare:
 * @before: a situation
 * @after: the situation of the same publisher by another edition, or with other books
 * @locale_text: how days and amounts are written
 *
 * Says line by line what would change for this publisher: the sums and the tier; each benefit of
 * the publisher that comes, goes or changes its state, amount or end; for each live offer its path,
 * its engagement and its benefits, where many that change alike are one line; each line of
 * attention that comes, goes or changes its day; and the weeks of silence. What is the same is not
 * listed. May be called on any thread, one at a time for each @locale_text.
 *
 * Returns: (transfer full) (element-type PerksSituationDifference): the differences, in that order;
 *   within each part those of @before in its order, then what only @after has
 */
GPtrArray *
perks_situation_compare (PerksSituation  *before,
                         PerksSituation  *after,
                         PerksLocaleText *locale_text)
{
  g_autoptr (GPtrArray) differences =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_situation_difference_free);
  PerksComparison self = {
    .before = before,
    .after = after,
    .locale_text = locale_text,
    .differences = differences,
  };

  g_return_val_if_fail (PERKS_IS_SITUATION (before), NULL);
  g_return_val_if_fail (PERKS_IS_SITUATION (after), NULL);
  g_return_val_if_fail (PERKS_IS_LOCALE_TEXT (locale_text), NULL);

  add_standing (&self);
  perks_comparison_add_own_benefits (&self);
  add_offers (&self);
  perks_comparison_add_attention (&self);
  add_silence (&self);
  g_clear_pointer (&self.own_changes, g_ptr_array_unref);

  return g_steal_pointer (&differences);
}
