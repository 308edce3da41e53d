/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-overview-figures.h"

#include <glib/gi18n.h>

#include "perks-tier.h"

/* The figures of the overview, and where they lead: pure, from a situation. */

static char *
format_usd (PerksLocaleText *locale_text,
            gint64           cents)
{
  return perks_locale_text_money_short (locale_text, perks_money_new_usd (cents));
}

static void
set_sales (PerksOverviewFigure *figure,
           PerksStanding       *standing,
           PerksLocaleText     *locale_text)
{
  g_autofree char *from = perks_locale_text_day (locale_text, standing->window_from);

  figure->title = g_strdup (_("Billed Sales"));
  figure->value = format_usd (locale_text, standing->counted);
  figure->note = from != NULL ? g_strdup_printf (_("After %s"), from)
                              : g_strdup (_("In the whole past"));
  figure->place = PERKS_OVERVIEW_WHY;
}

static void
set_missing (PerksOverviewFigure *figure,
             PerksStanding       *standing,
             PerksLocaleText     *locale_text)
{
  figure->title = g_strdup (_("To the Next Tier"));
  figure->place = PERKS_OVERVIEW_WHY;
  if (standing->next == NULL || standing->tier == NULL)
    {
      figure->value = g_strdup ("–");
      figure->note =
        g_strdup (standing->tier == NULL ? _("No tier yet") : _("The highest tier is reached"));
      return;
    }

  figure->value = format_usd (locale_text, standing->missing);
  figure->note = g_strdup_printf (_("%s tier"), perks_tier_get_label (standing->next));
}

static void
set_benefits (PerksOverviewFigure      *figure,
              const PerksBenefitCounts *counts,
              PerksLocaleText          *locale_text)
{
  g_autofree char *unlocked = perks_locale_text_count (locale_text, counts->unlocked);
  g_autofree char *all = perks_locale_text_count (locale_text, counts->unlocked + counts->locked);
  g_autofree char *used = perks_locale_text_count (locale_text, counts->claimed + counts->done);

  figure->title = g_strdup (_("Benefits Unlocked"));
  /* Translators: so many of so many */
  figure->value = g_strdup_printf (_("%1$s of %2$s"), unlocked, all);
  /* Translators: how many benefits are in use or done */
  figure->note = g_strdup_printf (_("%s in use or done"), used);
  figure->place = "benefits";
}

static void
set_unused (PerksOverviewFigure      *figure,
            const PerksBenefitCounts *counts,
            PerksLocaleText          *locale_text)
{
  figure->title = g_strdup (_("Unused Value"));
  figure->value = format_usd (locale_text, counts->unused_value);
  figure->note = g_strdup (_("Not claimed yet"));
  figure->place = "benefits";
}

/**
 * perks_overview_figure_clear:
 * @self: a figure
 *
 * Frees its texts.
 */
void
perks_overview_figure_clear (PerksOverviewFigure *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->note, g_free);
}

/**
 * perks_overview_get_figures:
 * @situation: where the publisher stands
 * @locale_text: how money and days are written
 * @figures: (out caller-allocates) (array fixed-size=4): where they are put; to be cleared one by
 *   one
 *
 * The key figures in the order in which they are shown.
 */
void
perks_overview_get_figures (PerksSituation      *situation,
                            PerksLocaleText     *locale_text,
                            PerksOverviewFigure *figures)
{
  PerksStanding *standing = perks_situation_get_standing (situation);
  const PerksBenefitCounts *counts = perks_situation_get_counts (situation);

  set_sales (&figures[0], standing, locale_text);
  set_missing (&figures[1], standing, locale_text);
  set_benefits (&figures[2], counts, locale_text);
  set_unused (&figures[3], counts, locale_text);
}

/**
 * perks_overview_name_place:
 * @place: the target of `win.go`
 *
 * Returns: (transfer none): what a button that leads there is called
 */
const char *
perks_overview_name_place (const char *place)
{
  if (g_str_has_prefix (place, "benefits:"))
    return _("Show Benefit");
  if (g_str_equal (place, PERKS_OVERVIEW_WHY))
    return _("Why This Tier");

  return _("Show Benefits");
}

/* What is worth most comes first; then what can be claimed at once; the order of the edition
 * breaks ties. */
static int
compare_unused (gconstpointer a,
                gconstpointer b)
{
  PerksEntitlement *one = *(PerksEntitlement *const *) a;
  PerksEntitlement *other = *(PerksEntitlement *const *) b;
  gint64 one_amount = perks_entitlement_get_amount (one);
  gint64 other_amount = perks_entitlement_get_amount (other);
  gboolean one_waits = perks_entitlement_get_n_missing (one) > 0;
  gboolean other_waits = perks_entitlement_get_n_missing (other) > 0;

  if (one_amount != other_amount)
    return one_amount < other_amount ? 1 : -1;

  return one_waits - other_waits;
}

/**
 * perks_overview_list_unused:
 * @entitlements: (element-type PerksEntitlement): what a publisher is entitled to
 * @most: how many are wanted at most
 *
 * Returns: (transfer full) (element-type PerksEntitlement): what is unlocked and not claimed, the
 *   greatest amount first, then what nothing stands in the way of
 */
GPtrArray *
perks_overview_list_unused (GPtrArray *entitlements,
                            guint      most)
{
  GPtrArray *unused = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);
      PerksBenefitState state = perks_entitlement_get_state (entitlement);

      if (state == PERKS_BENEFIT_STATE_AVAILABLE || state == PERKS_BENEFIT_STATE_BLOCKED)
        g_ptr_array_add (unused, g_object_ref (entitlement));
    }

  g_ptr_array_sort (unused, compare_unused);
  if (unused->len > most)
    g_ptr_array_remove_range (unused, most, unused->len - most);

  return unused;
}
