/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier-explanation.h"

#include <glib/gi18n.h>

#include "perks-day.h"
#include "perks-tier.h"

/* Why a tier is reached and when the next one will be, as a reckoning that can be followed. */

static PerksExplanationLine *
add_line (GPtrArray  *lines,
          const char *subject,
          char       *value)
{
  PerksExplanationLine *line = g_new0 (PerksExplanationLine, 1);

  line->subject = g_strdup (subject);
  line->value = value;
  g_ptr_array_add (lines, line);
  return line;
}

/* What the programme’s pages leave open is decided by Perks. */
static void
assume (PerksExplanationLine *line,
        const char           *note)
{
  line->assumed = TRUE;
  line->note = g_strdup (note);
}

static void
rest_on_tier (PerksExplanationLine *line,
              PerksTier            *tier)
{
  line->assumed = perks_tier_get_provenance (tier) == PERKS_PROVENANCE_ASSUMED;
  line->note = g_strdup (perks_tier_get_note (tier));
  line->source = g_strdup (perks_tier_get_source (tier));
}

static char *
format_usd (PerksLocaleText *locale_text,
            gint64           cents)
{
  return perks_locale_text_money_short (locale_text, perks_money_new_usd (cents));
}

static gint64
get_threshold (PerksTier *tier)
{
  return perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES);
}

static void
add_period (GPtrArray       *lines,
            PerksStanding   *standing,
            PerksLocaleText *locale_text)
{
  PerksEdition *edition = standing->edition;
  int months = perks_edition_get_window_months (edition);
  g_autofree char *from = perks_locale_text_day (locale_text, standing->window_from);
  g_autofree char *to = perks_locale_text_day (locale_text, standing->window_to);
  PerksExplanationLine *line;
  char *value;

  if (from == NULL)
    value = g_strdup_printf (_("The whole past up to %s"), to);
  else
    value = g_strdup_printf (ngettext ("%1$d month: %2$s to %3$s", "%1$d months: %2$s to %3$s",
                                       (gulong) months), months, from, to);

  line = add_line (lines, _("Period that counts"), value);
  line->assumed = perks_edition_get_window_provenance (edition) == PERKS_PROVENANCE_ASSUMED;
  line->note = g_strdup (perks_edition_get_window_note (edition));
  line->source = g_strdup (perks_edition_get_source (edition));
}

static void
add_threshold (GPtrArray       *lines,
               PerksTier       *tier,
               PerksLocaleText *locale_text)
{
  g_autofree char *amount = NULL;

  if (get_threshold (tier) < 0)
    return;

  amount = format_usd (locale_text, get_threshold (tier));
  rest_on_tier (add_line (lines, _("Threshold"),
                          g_strdup_printf (_("%s, counted from the very amount"), amount)), tier);
}

/* The second way to a tier, where the edition knows it. */
static void
add_users (GPtrArray       *lines,
           PerksStanding   *standing,
           PerksTier       *tier,
           PerksLocaleText *locale_text)
{
  gint64 threshold = perks_tier_get_threshold (tier, PERKS_METRIC_TEAMS_MAU);
  g_autofree char *users = NULL;
  g_autofree char *from = NULL;

  if (threshold < 0 || standing->teams_mau < 0)
    return;

  users = perks_locale_text_count (locale_text, standing->teams_mau);
  from = perks_locale_text_count (locale_text, threshold);
  rest_on_tier (add_line (lines, _("Monthly active users of Teams"),
                          g_strdup_printf (_("%1$s of one offer; the %2$s tier is reached from "
                                             "%3$s on"),
                                           users, perks_tier_get_label (tier), from)), tier);
}

static void
add_since (GPtrArray       *lines,
           PerksStanding   *standing,
           PerksLocaleText *locale_text)
{
  g_autofree char *since = perks_locale_text_day (locale_text, standing->since);

  if (since == NULL)
    return;

  if (standing->by == PERKS_METRIC_TEAMS_MAU)
    add_line (lines, _("Reached since"), g_strdup_printf (_("%s, when the users were counted"),
                                                          since));
  else if (get_threshold (standing->tier) <= 0)
    add_line (lines, _("Reached since"),
              g_strdup_printf (_("%s, when the first offer that is billed went live"), since));
  else
    assume (add_line (lines, _("Reached since"),
                      g_strdup_printf (_("%s: from that day on the sum has not been below the "
                                         "threshold"), since)),
            _("The programme does not say from when a tier counts as reached."));
}

static void
add_fall (GPtrArray       *lines,
          PerksStanding   *standing,
          PerksLocaleText *locale_text)
{
  g_autofree char *day = perks_locale_text_day (locale_text, standing->falls_on);
  g_autofree char *left = NULL;
  PerksDay last;

  if (day == NULL)
    return;

  last = perks_day_add_months (standing->falls_on,
                               -perks_edition_get_window_months (standing->edition));
  left = perks_locale_text_day (locale_text, last);
  add_line (lines, _("Lost on"),
            g_strdup_printf (_("%1$s when nothing more is sold: the sales up to %2$s are then out "
                               "of the period"), day, left));
}

static void
add_missing (GPtrArray       *lines,
             PerksStanding   *standing,
             PerksLocaleText *locale_text)
{
  g_autofree char *threshold = format_usd (locale_text, MAX (get_threshold (standing->next), 0));
  g_autofree char *counted = format_usd (locale_text, standing->counted);
  g_autofree char *missing = format_usd (locale_text, standing->missing);

  if (get_threshold (standing->next) < 0)
    add_line (lines, _("Missing"), g_strdup (_("No sum of sales leads to this tier")));
  else if (standing->missing <= 0)
    add_line (lines, _("Missing"), g_strdup (_("No sales: only a live offer that is billed")));
  else
    /* Translators: a subtraction; the amounts are the threshold, what counts, what is missing */
    add_line (lines, _("Missing"), g_strdup_printf (_("%1$s − %2$s = %3$s"), threshold, counted,
                                                    missing));
}

static void
add_pace (GPtrArray       *lines,
          PerksStanding   *standing,
          PerksLocaleText *locale_text)
{
  g_autofree char *pace = format_usd (locale_text, standing->pace);
  g_autofree char *from =
    perks_locale_text_day (locale_text, standing->today - PERKS_PACE_DAYS + 1);
  g_autofree char *to = perks_locale_text_day (locale_text, standing->today);
  PerksExplanationLine *line;

  line = add_line (lines, _("Pace"),
                   g_strdup_printf (_("%1$s counted in %2$d days, %3$s to %4$s"), pace,
                                    PERKS_PACE_DAYS, from, to));
  assume (line, _("The programme knows no pace; Perks takes that of half a year."));
}

static void
add_forecast (GPtrArray       *lines,
              PerksStanding   *standing,
              PerksLocaleText *locale_text)
{
  g_autofree char *day = perks_locale_text_day (locale_text, standing->forecast);
  g_autofree char *missing = format_usd (locale_text, standing->missing);
  g_autofree char *pace = format_usd (locale_text, standing->pace);
  g_autofree char *days = perks_locale_text_count (locale_text,
                                                   standing->forecast - standing->today);
  char *value;

  if (standing->missing <= 0)
    return;

  if (standing->pace <= 0)
    value = g_strdup (_("None, since nothing counted in these days"));
  else if (day == NULL)
    value = g_strdup (_("None, since at this pace it is more than ten years away"));
  else
    /* Translators: a reckoning: amount × number of days ÷ amount, rounded up, is so many days */
    value = g_strdup_printf (_("%1$s × %2$d ÷ %3$s, rounded up: %4$s days from today, on %5$s"),
                             missing, PERKS_PACE_DAYS, pace, days, day);

  assume (add_line (lines, _("Forecast"), value),
          _("The programme makes no forecast; this one holds as long as the pace does."));
}

/**
 * perks_tier_explanation_get_clauses:
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the clauses that a tier rests on;
 *   an edition may lack some
 */
const char *const *
perks_tier_explanation_get_clauses (void)
{
  static const char *const clauses[] = { "tiers", "window", "fraud", "exclusions", NULL };

  return clauses;
}

/**
 * perks_tier_explanation_dup_verdict:
 * @standing: where a publisher stands
 * @locale_text: how amounts are written
 *
 * Returns: (transfer full): in one sentence which tier it is and why
 */
char *
perks_tier_explanation_dup_verdict (PerksStanding   *standing,
                                    PerksLocaleText *locale_text)
{
  g_autofree char *sum = format_usd (locale_text, standing->counted);
  g_autofree char *from = NULL;
  g_autofree char *users = NULL;

  if (standing->tier == NULL)
    return g_strdup_printf (_("There is no tier, although %s counts: it needs at least one live "
                              "offer of path Transact."), sum);
  if (standing->by == PERKS_METRIC_TEAMS_MAU)
    {
      users = perks_locale_text_count (locale_text, MAX (standing->teams_mau, 0));
      return g_strdup_printf (_("The tier is %s through %s monthly active users of Teams; of the "
                                "sales %s counts."),
                              perks_tier_get_label (standing->tier), users, sum);
    }

  from = format_usd (locale_text, MAX (get_threshold (standing->tier), 0));
  return g_strdup_printf (_("The tier is %s: %s counts, and it is reached from %s on."),
                          perks_tier_get_label (standing->tier), sum, from);
}

/**
 * perks_tier_explanation_list_reasons:
 * @standing: where a publisher stands
 * @locale_text: how amounts, days and numbers are written
 *
 * Source: rules.md, Standing. What Perks decides because no page says it is marked as assumed.
 *
 * Returns: (transfer full) (element-type PerksExplanationLine): what the tier rests on besides the
 *   sales: period, threshold, since when, until when
 */
GPtrArray *
perks_tier_explanation_list_reasons (PerksStanding   *standing,
                                     PerksLocaleText *locale_text)
{
  GPtrArray *lines =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_explanation_line_free);

  add_period (lines, standing, locale_text);
  if (standing->tier == NULL)
    return lines;

  add_threshold (lines, standing->tier, locale_text);
  add_users (lines, standing, standing->tier, locale_text);
  add_since (lines, standing, locale_text);
  add_fall (lines, standing, locale_text);
  return lines;
}

/**
 * perks_tier_explanation_list_forecast:
 * @standing: where a publisher stands
 * @locale_text: how amounts, days and numbers are written
 *
 * Source: rules.md, Standing, pace and forecast.
 *
 * Returns: (transfer full) (element-type PerksExplanationLine): the way to the next tier, step by
 *   step; empty at the top
 */
GPtrArray *
perks_tier_explanation_list_forecast (PerksStanding   *standing,
                                      PerksLocaleText *locale_text)
{
  GPtrArray *lines =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_explanation_line_free);

  if (standing->next == NULL)
    return lines;

  add_threshold (lines, standing->next, locale_text);
  add_users (lines, standing, standing->next, locale_text);
  add_missing (lines, standing, locale_text);
  if (standing->tier == NULL)
    return lines;

  add_pace (lines, standing, locale_text);
  add_forecast (lines, standing, locale_text);
  return lines;
}
