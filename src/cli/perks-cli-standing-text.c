/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-standing-text.h"

#include <glib/gi18n.h>

#include "perks-cli-assumptions.h"
#include "perks-publisher.h"
#include "perks-tier-bar.h"
#include "perks-tier.h"

/* The report in words, for `report` and `whatif`. */

/**
 * perks_cli_get_exclusion_text:
 * @exclusion: a reason for which rows do not count
 *
 * Returns: the reason in words
 */
const char *
perks_cli_get_exclusion_text (PerksExclusion exclusion)
{
  static const char *const texts[] = {
    [PERKS_EXCLUSION_FRAUD] = N_("proven fraud"),
    [PERKS_EXCLUSION_REJECTED] = N_("rejected payouts"),
    [PERKS_EXCLUSION_TRIAL] = N_("trials"),
    [PERKS_EXCLUSION_NOT_TRANSACT] = N_("offers that the marketplace does not bill"),
    [PERKS_EXCLUSION_OUTSIDE_WINDOW] = N_("days outside the period"),
    [PERKS_EXCLUSION_USER] = N_("left out by you"),
  };

  g_return_val_if_fail (exclusion < G_N_ELEMENTS (texts), NULL);

  return _(texts[exclusion]);
}

static void
print_head (PerksCliContext *context,
            PerksSituation  *situation)
{
  PerksPublisher *publisher = perks_books_get_publisher (perks_situation_get_books (situation));
  PerksEdition *edition = perks_situation_get_edition (situation);
  g_autofree char *today = perks_cli_describe_day (context, perks_situation_get_today (situation));

  if (publisher != NULL && perks_publisher_get_mpn_id (publisher) != NULL)
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, _("%s · MPN ID %s"),
                          perks_publisher_get_name (publisher),
                          perks_publisher_get_mpn_id (publisher));
  else if (publisher != NULL)
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s",
                          perks_publisher_get_name (publisher));

  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_FAINT, _("Edition %s, %s · %s"),
                        perks_edition_get_id (edition), perks_edition_get_label (edition), today);
  perks_cli_print_blank (context);
}

static GArray *
gather_steps (PerksEdition *edition)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (PerksTierStep));
  GPtrArray *tiers = perks_edition_get_tiers (edition);

  for (guint i = 0; i < tiers->len; i++)
    {
      PerksTier *tier = g_ptr_array_index (tiers, i);
      PerksTierStep step = {
        perks_tier_get_label (tier),
        perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES),
      };

      if (step.threshold >= 0)
        g_array_append_val (steps, step);
    }

  return steps;
}

static void
print_bar (PerksCliContext *context,
           PerksStanding   *standing)
{
  PerksConsole *console = perks_cli_context_get_console (context);
  g_autoptr (GArray) steps = gather_steps (standing->edition);
  g_autoptr (PerksTierBar) bar = NULL;
  g_autofree char *full = NULL;
  g_autofree char *styled = NULL;

  if (steps->len < 2)
    return;

  bar = perks_tier_bar_new ((const PerksTierStep *) (void *) steps->data, steps->len,
                            standing->counted, perks_console_get_columns (console),
                            perks_console_has_unicode (console));
  full = g_strndup (bar->bar, bar->filled);
  styled = perks_console_style (console, PERKS_CONSOLE_STYLE_GOOD, full);
  g_string_append_printf (perks_cli_context_get_text (context), "%s%s\n%s\n", styled,
                          bar->bar + bar->filled, bar->marker);
  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_FAINT, "%s", bar->labels);
  perks_cli_print_blank (context);
}

static const char *
mark_tier (PerksCliAssumptions *assumptions,
           PerksTier           *tier)
{
  return perks_cli_assumptions_mark (assumptions, perks_tier_get_provenance (tier),
                                     perks_tier_get_note (tier));
}

static void
print_tier (PerksCliContext     *context,
            PerksStanding       *standing,
            PerksCliAssumptions *assumptions)
{
  g_autofree char *since = perks_cli_describe_day (context, standing->since);
  g_autofree char *users = perks_cli_describe_count (context, MAX (standing->teams_mau, 0));
  g_autoptr (GString) text = g_string_new (NULL);

  if (standing->tier == NULL)
    {
      perks_cli_print_field (
        context, _("Tier"),
        _("none: no offer is live and billed through the marketplace (path Transact). The "
           "benefits of the other paths do not depend on a tier."));
      return;
    }

  g_string_append (text, perks_tier_get_label (standing->tier));
  g_string_append (text, mark_tier (assumptions, standing->tier));
  if (since != NULL)
    g_string_append_printf (text, _(", since %s"), since);
  if (standing->by == PERKS_METRIC_TEAMS_MAU)
    g_string_append_printf (text, _(", through %s monthly active users of Teams"), users);
  perks_cli_print_field (context, _("Tier"), text->str);
}

/* Only what is counted over a trailing window is lost by waiting. */
static void
print_fall (PerksCliContext     *context,
            PerksStanding       *standing,
            PerksCliAssumptions *assumptions)
{
  g_autofree char *day = perks_cli_describe_day (context, standing->falls_on);
  g_autofree char *text = NULL;

  if (day == NULL)
    return;

  text = g_strdup_printf (_("on %s without further sales%s"), day,
                          mark_tier (assumptions, standing->tier));
  perks_cli_print_field (context, _("Lost"), text);
}

static void
print_sum (PerksCliContext     *context,
           PerksStanding       *standing,
           PerksCliAssumptions *assumptions)
{
  g_autofree char *sum = perks_cli_describe_usd (context, standing->counted);
  g_autofree char *from = perks_cli_describe_day (context, standing->window_from);
  g_autofree char *to = perks_cli_describe_day (context, standing->window_to);
  const char *mark = perks_cli_assumptions_mark (
    assumptions, perks_edition_get_window_provenance (standing->edition),
    perks_edition_get_window_note (standing->edition));
  g_autofree char *text = from != NULL
    ? g_strdup_printf (_("%s counts, from %s to %s%s"), sum, from, to, mark)
    : g_strdup_printf (_("%s counts, the whole past up to %s%s"), sum, to, mark);

  perks_cli_print_field (context, _("Billed sales"), text);
}

/* What counted in 182 days, as a month of 365 / 12 days. */
static gint64
get_monthly_pace (gint64 pace)
{
  gint64 divisor = (gint64) PERKS_PACE_DAYS * 12;

  return pace / divisor * 365 + pace % divisor * 365 / divisor;
}

static void
print_forecast (PerksCliContext     *context,
                PerksStanding       *standing,
                PerksCliAssumptions *assumptions)
{
  const char *label = perks_tier_get_label (standing->next);
  g_autofree char *forecast = perks_cli_describe_day (context, standing->forecast);
  g_autofree char *text = NULL;

  if (forecast != NULL)
    text = g_strdup_printf (_("%s at this pace on %s%s"), label, forecast,
                            perks_cli_assumptions_mark (assumptions, PERKS_PROVENANCE_ASSUMED,
                                                        _("The programme makes no forecast; this "
                                                          "one holds as long as the pace does.")));
  else
    text = g_strdup_printf (_("%s is not in reach at this pace"), label);
  perks_cli_print_field (context, _("Forecast"), text);
}

static void
print_pace (PerksCliContext     *context,
            PerksStanding       *standing,
            PerksCliAssumptions *assumptions)
{
  g_autofree char *pace = perks_cli_describe_usd (context, standing->pace);
  g_autofree char *month =
    perks_cli_describe_usd (context, get_monthly_pace (standing->pace) / 100 * 100);
  g_autofree char *text = standing->pace != 0
    ? g_strdup_printf (_("%s in the last %d days, about %s a month"), pace, PERKS_PACE_DAYS, month)
    : g_strdup_printf (_("nothing counts in the last %d days"), PERKS_PACE_DAYS);

  perks_cli_print_field (context, _("Pace"), text);
  if (standing->tier != NULL && standing->next != NULL)
    print_forecast (context, standing, assumptions);
}

static void
print_next (PerksCliContext     *context,
            PerksStanding       *standing,
            PerksCliAssumptions *assumptions)
{
  g_autofree char *missing = perks_cli_describe_usd (context, standing->missing);
  g_autofree char *text = NULL;

  if (standing->next == NULL)
    text = standing->tier != NULL ? g_strdup (_("none, this is the highest")) : NULL;
  else if (standing->tier == NULL)
    text = g_strdup_printf (_("%s, with the first live offer of path Transact"),
                            perks_tier_get_label (standing->next));
  else
    text = g_strdup_printf (_("%s%s, %s to go"), perks_tier_get_label (standing->next),
                            mark_tier (assumptions, standing->next), missing);

  perks_cli_print_field (context, _("Next tier"), text);
}

static void
print_excluded (PerksCliContext *context,
                PerksStanding   *standing)
{
  const char *label = _("Not counted");

  for (guint i = 0; i < PERKS_N_EXCLUSIONS; i++)
    {
      g_autofree char *sum = perks_cli_describe_usd (context, standing->excluded[i]);
      g_autofree char *text = g_strdup_printf ("%s  %s", sum, perks_cli_get_exclusion_text (i));

      if (standing->excluded[i] == 0)
        continue;
      perks_cli_print_field (context, label, text);
      label = "";
    }
}

static void
print_benefits (PerksCliContext *context,
                PerksSituation  *situation)
{
  const PerksBenefitCounts *counts = perks_situation_get_counts (situation);
  g_autofree char *unused = perks_cli_describe_usd (context, counts->unused_value);
  g_autofree char *text = g_strdup_printf (_("%u unlocked, %u locked, %u claimed, %u done"),
                                           counts->unlocked, counts->locked, counts->claimed,
                                           counts->done);

  perks_cli_print_field (context, _("Benefits"), text);
  if (counts->unused_value > 0)
    perks_cli_print_field (context, _("Unused value"), unused);
}

static void
print_advice (PerksCliContext     *context,
              PerksSituation      *situation,
              PerksDeadline       *deadline,
              PerksCliAssumptions *assumptions)
{
  const char *mark = perks_cli_assumptions_mark_deadline (
    assumptions, perks_situation_get_edition (situation), deadline);
  g_autofree char *due = perks_cli_describe_day (context, perks_deadline_get_due (deadline));
  g_autofree char *text = due != NULL
    ? g_strdup_printf (_("%s%s: %s"), due, mark, perks_deadline_get_text (deadline))
    : g_strdup_printf ("%s%s", perks_deadline_get_text (deadline), mark);

  perks_cli_print_paragraph (context, "-", text);
}

static void
print_attention (PerksCliContext     *context,
                 PerksSituation      *situation,
                 PerksCliAssumptions *assumptions)
{
  GPtrArray *advice = perks_situation_get_advice (situation);

  perks_cli_print_blank (context);
  if (advice->len == 0)
    {
      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_GOOD, "%s",
                            _("Nothing needs your attention."));
      return;
    }

  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s", _("What deserves attention"));
  for (guint i = 0; i < advice->len; i++)
    print_advice (context, situation, g_ptr_array_index (advice, i), assumptions);
}

/**
 * perks_cli_print_situation:
 * @context: a context that asks for text
 * @situation: the situation
 *
 * Prints where the publisher stands and what deserves attention.
 */
void
perks_cli_print_situation (PerksCliContext *context,
                           PerksSituation  *situation)
{
  PerksStanding *standing = perks_situation_get_standing (situation);
  g_autoptr (PerksCliAssumptions) assumptions = perks_cli_assumptions_new ();

  print_head (context, situation);
  print_bar (context, standing);
  print_tier (context, standing, assumptions);
  print_fall (context, standing, assumptions);
  print_sum (context, standing, assumptions);
  print_excluded (context, standing);
  print_next (context, standing, assumptions);
  print_pace (context, standing, assumptions);
  print_benefits (context, situation);
  print_attention (context, situation, assumptions);
  perks_cli_assumptions_print (assumptions, context);
}
