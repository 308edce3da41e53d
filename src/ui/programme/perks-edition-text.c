/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-edition-text.h"

#include <glib/gi18n.h>

#include "perks-benefit.h"

/* What the window says of an edition as a whole. */

static guint
count_assumed_parts (PerksEdition *edition)
{
  GPtrArray *benefits = perks_edition_get_benefits (edition);
  GPtrArray *tiers = perks_edition_get_tiers (edition);
  guint n_assumed = 0;

  for (guint i = 0; i < tiers->len; i++)
    n_assumed += perks_tier_get_provenance (tiers->pdata[i]) == PERKS_PROVENANCE_ASSUMED;
  for (guint i = 0; i < benefits->len; i++)
    n_assumed += perks_benefit_get_provenance (benefits->pdata[i]) == PERKS_PROVENANCE_ASSUMED;

  return n_assumed;
}

/**
 * perks_edition_text_n_assumed:
 * @edition: an edition
 *
 * Returns: how many of its statements no page of the programme makes: of the period that counts,
 *   the tiers, figures, benefits and clauses
 */
guint
perks_edition_text_n_assumed (PerksEdition *edition)
{
  GPtrArray *figures = perks_edition_get_figures (edition);
  GPtrArray *clauses = perks_edition_get_clauses (edition);
  guint n_assumed = count_assumed_parts (edition);

  n_assumed += perks_edition_get_window_provenance (edition) == PERKS_PROVENANCE_ASSUMED;
  for (guint i = 0; i < figures->len; i++)
    n_assumed += ((PerksFigure *) figures->pdata[i])->provenance == PERKS_PROVENANCE_ASSUMED;
  for (guint i = 0; i < clauses->len; i++)
    n_assumed += ((PerksClause *) clauses->pdata[i])->provenance == PERKS_PROVENANCE_ASSUMED;

  return n_assumed;
}

/**
 * perks_edition_text_provenance:
 * @edition: an edition
 *
 * Returns: (transfer none): where it is known from, in words
 */
const char *
perks_edition_text_provenance (PerksEdition *edition)
{
  PerksProvenance provenance = perks_edition_get_provenance (edition);

  if (provenance == PERKS_PROVENANCE_USER)
    return _("entered by you");
  if (provenance == PERKS_PROVENANCE_ASSUMED)
    return _("assumed");

  return perks_edition_text_n_assumed (edition) > 0 ? _("partly assumed") : _("published");
}

/**
 * perks_edition_text_span:
 * @edition: an edition
 * @locale_text: how days are written
 *
 * Returns: (transfer full): its days and where it is known from
 */
char *
perks_edition_text_span (PerksEdition    *edition,
                         PerksLocaleText *locale_text)
{
  const char *provenance = perks_edition_text_provenance (edition);
  g_autofree char *from = perks_locale_text_day (locale_text, perks_edition_get_from (edition));
  g_autofree char *to = perks_locale_text_day (locale_text, perks_edition_get_to (edition));

  if (to == NULL)
    return g_strdup_printf (_("From %s, %s"), from, provenance);

  return g_strdup_printf (_("%s to %s, %s"), from, to, provenance);
}

/**
 * perks_edition_text_window:
 * @months: how many months back sales count, or 0 for all of them
 *
 * Returns: (transfer full): the period that counts
 */
char *
perks_edition_text_window (int months)
{
  if (months <= 0)
    return g_strdup (_("The whole past"));

  return g_strdup_printf (ngettext ("The last %d month", "The last %d months", (gulong) months),
                          months);
}

/**
 * perks_edition_text_tier:
 * @tier: a tier
 * @locale_text: how amounts and numbers are written
 *
 * Returns: (transfer full): from what on it is reached
 */
char *
perks_edition_text_tier (PerksTier       *tier,
                         PerksLocaleText *locale_text)
{
  gint64 cents = perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES);
  gint64 users = perks_tier_get_threshold (tier, PERKS_METRIC_TEAMS_MAU);
  g_autofree char *sum = perks_locale_text_money (locale_text, perks_money_new_usd (cents));
  g_autofree char *number = perks_locale_text_count (locale_text, MAX (users, 0));

  if (users < 0 && cents <= 0)
    return g_strdup (_("With the first live offer that the marketplace bills"));
  if (users < 0)
    return g_strdup_printf (_("From %s of billed sales"), sum);
  if (cents < 0)
    return g_strdup_printf (_("From %s monthly active users of Teams"), number);

  return g_strdup_printf (_("From %s of billed sales or %s monthly active users of Teams"), sum,
                          number);
}
