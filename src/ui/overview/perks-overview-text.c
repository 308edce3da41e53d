/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-overview-text.h"

#include <glib/gi18n.h>

#include "perks-offer.h"
#include "perks-tier.h"

/* The sentences of the overview: pure, from a situation. */

static gboolean
has_live_transact_offer (PerksSituation *situation)
{
  GPtrArray *offers = perks_books_get_offers (perks_situation_get_books (situation));

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);

      if (perks_offer_is_live (offer) &&
          perks_edition_derive_path (perks_situation_get_edition (situation), offer) ==
            PERKS_PATH_TRANSACT)
        return TRUE;
    }

  return FALSE;
}

static char *
format_usd (PerksLocaleText *locale_text,
            gint64           cents)
{
  return perks_locale_text_money_short (locale_text, perks_money_new_usd (cents));
}

/**
 * perks_overview_get_state:
 * @situation: where the publisher stands
 *
 * Returns: how much there is to show of it
 */
PerksOverviewState
perks_overview_get_state (PerksSituation *situation)
{
  PerksBooks *books = perks_situation_get_books (situation);

  if (perks_books_get_publisher (books) == NULL)
    return PERKS_OVERVIEW_STATE_FIRST_RUN;
  if (!has_live_transact_offer (situation))
    return PERKS_OVERVIEW_STATE_NO_OFFER;
  if (perks_books_get_sums (books)->len == 0)
    return PERKS_OVERVIEW_STATE_NO_SALES;

  return PERKS_OVERVIEW_STATE_STANDING;
}

/**
 * perks_overview_describe_edition:
 * @situation: where the publisher stands
 * @locale_text: how days are written
 *
 * Returns: (transfer full): by which edition and for which day the overview holds
 */
char *
perks_overview_describe_edition (PerksSituation  *situation,
                                 PerksLocaleText *locale_text)
{
  g_autofree char *today =
    perks_locale_text_day (locale_text, perks_situation_get_today (situation));

  /* Translators: %1$s is the name of a set of rules such as “August 2023”, %2$s a day */
  return g_strdup_printf (_("%1$s edition · as of %2$s"),
                          perks_edition_get_label (perks_situation_get_edition (situation)), today);
}

/**
 * perks_overview_describe_tier:
 * @standing: where the publisher stands
 *
 * Returns: (transfer full): the name of the tier
 */
char *
perks_overview_describe_tier (PerksStanding *standing)
{
  if (standing->tier == NULL)
    return g_strdup (_("No tier yet"));

  /* Translators: %s is the programme’s own name of a tier, such as “$50K” */
  return g_strdup_printf (_("%s tier"), perks_tier_get_label (standing->tier));
}

/**
 * perks_overview_describe_since:
 * @standing: where the publisher stands
 * @locale_text: how days are written
 *
 * Returns: (transfer full) (nullable): since when, and by what, the tier is reached; %NULL where
 *   neither is known or worth saying
 */
char *
perks_overview_describe_since (PerksStanding   *standing,
                               PerksLocaleText *locale_text)
{
  g_autofree char *since = perks_locale_text_day (locale_text, standing->since);

  if (standing->tier == NULL)
    return NULL;
  if (standing->by == PERKS_METRIC_TEAMS_MAU)
    return g_strdup (_("Reached by monthly active users of Teams"));
  if (since == NULL)
    return NULL;

  return g_strdup_printf (_("Since %s"), since);
}

/**
 * perks_overview_describe_way:
 * @standing: where the publisher stands
 * @locale_text: how money and days are written
 *
 * Returns: (transfer full) (nullable): what is missing to the next tier and when it is reached at
 *   the present pace; %NULL without a tier
 */
char *
perks_overview_describe_way (PerksStanding   *standing,
                             PerksLocaleText *locale_text)
{
  g_autofree char *missing = NULL;
  g_autofree char *forecast = NULL;

  if (standing->tier == NULL)
    return NULL;
  if (standing->next == NULL)
    return g_strdup (_("This is the highest tier."));

  missing = format_usd (locale_text, standing->missing);
  forecast = perks_locale_text_day (locale_text, standing->forecast);
  if (forecast != NULL)
    return g_strdup_printf (_("%1$s to the %2$s tier; at the pace of the last %3$d days on %4$s."),
                            missing,
                            perks_tier_get_label (standing->next),
                            PERKS_PACE_DAYS,
                            forecast);
  if (standing->pace <= 0)
    return g_strdup_printf (_("%1$s to the %2$s tier; nothing counted in the last %3$d days."),
                            missing,
                            perks_tier_get_label (standing->next),
                            PERKS_PACE_DAYS);

  return g_strdup_printf (_("%1$s to the %2$s tier; at the pace of the last %3$d days that is more "
                            "than ten years away."),
                          missing, perks_tier_get_label (standing->next), PERKS_PACE_DAYS);
}

static void
add_note (GString    *notes,
          const char *note)
{
  if (note == NULL)
    return;
  if (notes->len > 0)
    g_string_append_c (notes, '\n');
  g_string_append (notes, note);
}

/**
 * perks_overview_describe_next_step:
 * @state: how much there is to show
 *
 * Returns: (transfer none) (nullable): what to do where there is not much to show yet, or %NULL
 *   where there is a standing
 */
const char *
perks_overview_describe_next_step (PerksOverviewState state)
{
  switch (state)
    {
    case PERKS_OVERVIEW_STATE_NO_OFFER:
      return _("A tier needs at least one live offer that is sold through the storefront.");
    case PERKS_OVERVIEW_STATE_NO_SALES:
      return _("There are no sales in the books yet. A report of Partner Center shows which tier "
                "they reach.");
    case PERKS_OVERVIEW_STATE_FIRST_RUN:
    case PERKS_OVERVIEW_STATE_STANDING:
    default:
      return NULL;
    }
}

/**
 * perks_overview_describe_assumed:
 * @standing: where the publisher stands
 *
 * Returns: (transfer full) (nullable): what is assumed of the tier and of the window in which sales
 *   count, a sentence on each line; %NULL when all of it is published
 */
char *
perks_overview_describe_assumed (PerksStanding *standing)
{
  g_autoptr (GString) notes = g_string_new (NULL);
  const char *note;

  if (standing->tier != NULL &&
      perks_tier_get_provenance (standing->tier) == PERKS_PROVENANCE_ASSUMED)
    {
      note = perks_tier_get_note (standing->tier);
      add_note (notes, note != NULL ? note : _("The threshold of this tier is assumed."));
    }
  if (perks_edition_get_window_provenance (standing->edition) == PERKS_PROVENANCE_ASSUMED)
    {
      note = perks_edition_get_window_note (standing->edition);
      add_note (notes, note != NULL ? note : _("The period in which sales count is assumed."));
    }

  return notes->len > 0 ? g_string_free (g_steal_pointer (&notes), FALSE) : NULL;
}

/**
 * perks_overview_describe_due:
 * @due: a day, or %PERKS_DAY_NONE
 * @today: the day today
 * @locale_text: how days are written
 *
 * Returns: (transfer full) (nullable): when something is due, seen from today; %NULL when it has no
 *   day
 */
char *
perks_overview_describe_due (PerksDay         due,
                             PerksDay         today,
                             PerksLocaleText *locale_text)
{
  g_autofree char *day = perks_locale_text_day (locale_text, due);
  g_autofree char *count = NULL;

  if (day == NULL)
    return NULL;
  if (due == today)
    return g_strdup_printf (_("Due today, %s"), day);

  count = perks_locale_text_count (locale_text, ABS (due - today));
  if (due < today)
    return g_strdup_printf (ngettext ("Overdue by %1$s day, since %2$s",
                                      "Overdue by %1$s days, since %2$s",
                                      (gulong) (today - due)),
                            count,
                            day);

  return g_strdup_printf (ngettext ("In %1$s day, on %2$s", "In %1$s days, on %2$s",
                                    (gulong) (due - today)),
                          count, day);
}

/**
 * perks_overview_name_exclusion:
 * @exclusion: why a sale does not count
 *
 * Returns: (transfer none): what such sales are called
 */
const char *
perks_overview_name_exclusion (PerksExclusion exclusion)
{
  switch (exclusion)
    {
    case PERKS_EXCLUSION_FRAUD:
      return _("Marked as Fraud");
    case PERKS_EXCLUSION_REJECTED:
      return _("Payout Rejected");
    case PERKS_EXCLUSION_TRIAL:
      return _("Trials");
    case PERKS_EXCLUSION_NOT_TRANSACT:
      return _("Offers Without Billed Sales");
    case PERKS_EXCLUSION_OUTSIDE_WINDOW:
      return _("Outside the Period");
    case PERKS_EXCLUSION_USER:
    default:
      return _("Left Out by Hand");
    }
}

/**
 * perks_overview_explain_exclusion:
 * @exclusion: why a sale does not count
 *
 * Returns: (transfer none): the reason in a sentence
 */
const char *
perks_overview_explain_exclusion (PerksExclusion exclusion)
{
  switch (exclusion)
    {
    case PERKS_EXCLUSION_FRAUD:
      return _("Sales that are proven fraudulent do not count.");
    case PERKS_EXCLUSION_REJECTED:
      return _("A sale whose payout was rejected was not paid for.");
    case PERKS_EXCLUSION_TRIAL:
      return _("A trial is not a sale yet.");
    case PERKS_EXCLUSION_NOT_TRANSACT:
      return _("The offer is listed without being sold through the storefront.");
    case PERKS_EXCLUSION_OUTSIDE_WINDOW:
      return _("The edition counts the sales of a certain period only.");
    case PERKS_EXCLUSION_USER:
    default:
      return _("These sales were left out by hand.");
    }
}

/**
 * perks_overview_describe_missing:
 * @entitlement: what a publisher is entitled to
 *
 * Returns: (transfer full): what can be done with it: claimed, or what is missing first
 */
char *
perks_overview_describe_missing (PerksEntitlement *entitlement)
{
  PerksOffer *offer = perks_entitlement_get_offer (entitlement);
  const char *name = offer != NULL ? perks_offer_get_name (offer) : NULL;

  for (int condition = 0; condition < PERKS_N_CONDITIONS; condition++)
    {
      if (perks_entitlement_misses (entitlement, (PerksCondition) condition))
        return perks_condition_describe ((PerksCondition) condition, entitlement);
    }

  return name != NULL ? g_strdup_printf (_("Ready to claim for “%s”"), name)
                      : g_strdup (_("Ready to claim"));
}
