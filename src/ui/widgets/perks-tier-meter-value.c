/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier-meter-value.h"

#include <glib/gi18n.h>

#include "perks-edition.h"
#include "perks-tier.h"

/* What the tier meter shows: pure, from a standing. */

#define CENTS 100

static gint64
get_threshold (GPtrArray *tiers,
               guint      rank)
{
  return perks_tier_get_threshold (g_ptr_array_index (tiers, rank), PERKS_METRIC_BILLED_SALES);
}

static char *
format_usd (PerksLocaleText *locale_text,
            gint64           cents)
{
  return perks_locale_text_money_short (locale_text, perks_money_new_usd (cents));
}

static char *
describe (PerksStanding   *standing,
          PerksLocaleText *locale_text)
{
  g_autofree char *counted = format_usd (locale_text, standing->counted);
  g_autofree char *threshold = NULL;

  if (standing->tier == NULL)
    return g_strdup (_("No tier yet"));
  if (standing->next == NULL)
    return g_strdup_printf (_("%1$s, and with it the highest tier, %2$s"), counted,
                            perks_tier_get_label (standing->tier));

  threshold =
    format_usd (locale_text, perks_tier_get_threshold (standing->next, PERKS_METRIC_BILLED_SALES));
  return g_strdup_printf (_("%1$s of %2$s to the %3$s tier"), counted, threshold,
                          perks_tier_get_label (standing->next));
}

static char *
find_note (GPtrArray *tiers)
{
  for (guint i = 0; i < tiers->len; i++)
    {
      PerksTier *tier = g_ptr_array_index (tiers, i);
      const char *note = perks_tier_get_note (tier);

      if (perks_tier_get_provenance (tier) == PERKS_PROVENANCE_ASSUMED)
        return g_strdup (note != NULL ? note : _("The thresholds of this edition are assumed."));
    }

  return NULL;
}

static void
count_steps (PerksTierMeterValue *self,
             PerksStanding       *standing,
             GPtrArray           *tiers)
{
  gboolean begins_at_zero = tiers->len > 1 && get_threshold (tiers, 0) == 0;
  guint first = begins_at_zero ? 1 : 0;
  guint rank = 0;

  self->n_steps = tiers->len - first;
  self->labels = g_new0 (char *, self->n_steps + 1);
  for (guint i = 0; i < self->n_steps; i++)
    self->labels[i] = g_strdup (perks_tier_get_label (g_ptr_array_index (tiers, first + i)));
  if (begins_at_zero)
    self->start = g_strdup (perks_tier_get_label (g_ptr_array_index (tiers, 0)));

  if (standing->tier == NULL ||
      perks_edition_find_tier (standing->edition, perks_tier_get_id (standing->tier), &rank) ==
        NULL)
    return;

  self->reached = rank + 1 - first;
  if (rank + 1 < tiers->len)
    self->permille =
      perks_permille (standing->counted - MAX (get_threshold (tiers, rank), 0),
                      get_threshold (tiers, rank + 1) - MAX (get_threshold (tiers, rank), 0));
}

/**
 * perks_permille:
 * @part: a part
 * @whole: the whole, in the same unit
 *
 * Returns: how many thousandths of @whole @part is, rounded down: from 0 to 1000; 0 when @whole is
 *   not positive
 */
guint
perks_permille (gint64 part,
                gint64 whole)
{
  if (part <= 0 || whole <= 0)
    return 0;
  if (part >= whole)
    return 1000;

  return (guint) (part > G_MAXINT64 / 1000 ? part / (whole / 1000) : part * 1000 / whole);
}

/**
 * perks_tier_meter_value_new:
 * @standing: where the publisher stands; its edition has at least one tier
 * @locale_text: how money is written
 *
 * A tier that asks for no sale is where the meter begins; each further one is a step.
 *
 * Returns: (transfer full): what the meter shows
 */
PerksTierMeterValue *
perks_tier_meter_value_new (PerksStanding   *standing,
                            PerksLocaleText *locale_text)
{
  GPtrArray *tiers = perks_edition_get_tiers (standing->edition);
  PerksTierMeterValue *self;
  gint64 most;

  g_return_val_if_fail (tiers->len > 0, NULL);

  self = g_new0 (PerksTierMeterValue, 1);
  count_steps (self, standing, tiers);

  most = standing->next != NULL
           ? perks_tier_get_threshold (standing->next, PERKS_METRIC_BILLED_SALES)
           : get_threshold (tiers, tiers->len - 1);
  self->most = (int) CLAMP (most / CENTS, 1, G_MAXINT);
  self->now = (int) CLAMP (standing->counted / CENTS, 0, self->most);
  self->text = describe (standing, locale_text);
  self->note = find_note (tiers);
  return self;
}

/**
 * perks_tier_meter_value_free:
 * @self: what a meter shows
 *
 * Frees it.
 */
void
perks_tier_meter_value_free (PerksTierMeterValue *self)
{
  g_free (self->start);
  g_strfreev (self->labels);
  g_free (self->text);
  g_free (self->note);
  g_free (self);
}
