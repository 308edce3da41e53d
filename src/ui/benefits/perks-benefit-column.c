/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-column.h"

#include <glib/gi18n.h>

#include "perks-benefit-texts.h"
#include "perks-offer-texts.h"
#include "perks-tier.h"

/**
 * PerksBenefitColumn:
 *
 * A column of a table of benefits: a tier of the edition, or one of the paths List, Consulting and
 * Trial. It says what it gives of a benefit, in a cell and in words.
 */
struct _PerksBenefitColumn
{
  GObject          parent_instance;

  PerksEdition    *edition;
  PerksLocaleText *locale_text;
  PerksTier       *tier;
  guint            rank;
  PerksPath        path;
  gboolean         present;
  char            *title;
};

G_DEFINE_FINAL_TYPE (PerksBenefitColumn, perks_benefit_column, G_TYPE_OBJECT)

static void
perks_benefit_column_finalize (GObject *object)
{
  PerksBenefitColumn *self = PERKS_BENEFIT_COLUMN (object);

  g_clear_object (&self->edition);
  g_clear_object (&self->locale_text);
  g_clear_object (&self->tier);
  g_free (self->title);

  G_OBJECT_CLASS (perks_benefit_column_parent_class)->finalize (object);
}

static void
perks_benefit_column_class_init (PerksBenefitColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_benefit_column_finalize;
}

static void
perks_benefit_column_init (PerksBenefitColumn *self)
{
}

/**
 * perks_benefit_column_list_tiers:
 * @edition: an edition
 * @standing: where the publisher stands
 * @locale_text: how money is written
 *
 * Returns: (transfer full) (element-type PerksBenefitColumn): a column for each tier, the lowest
 *   first; that of the present tier is marked
 */
GPtrArray *
perks_benefit_column_list_tiers (PerksEdition    *edition,
                                 PerksStanding   *standing,
                                 PerksLocaleText *locale_text)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *tiers = perks_edition_get_tiers (edition);

  for (guint i = 0; i < tiers->len; i++)
    {
      PerksBenefitColumn *self = g_object_new (PERKS_TYPE_BENEFIT_COLUMN, NULL);

      self->edition = g_object_ref (edition);
      self->locale_text = g_object_ref (locale_text);
      self->tier = g_object_ref (g_ptr_array_index (tiers, i));
      self->rank = i;
      self->present = standing->tier == self->tier;
      self->title = self->present
                      ? g_strdup_printf (_("%s (now)"), perks_tier_get_label (self->tier))
                      : g_strdup (perks_tier_get_label (self->tier));
      g_ptr_array_add (columns, self);
    }

  return columns;
}

/**
 * perks_benefit_column_list_paths:
 *
 * Returns: (transfer full) (element-type PerksBenefitColumn): the columns List, Consulting, Trial
 */
GPtrArray *
perks_benefit_column_list_paths (void)
{
  const PerksPath paths[] = { PERKS_PATH_LIST, PERKS_PATH_CONSULTING, PERKS_PATH_TRIAL };
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      PerksBenefitColumn *self = g_object_new (PERKS_TYPE_BENEFIT_COLUMN, NULL);

      self->path = paths[i];
      self->title = g_strdup (perks_offer_texts_path (paths[i]));
      g_ptr_array_add (columns, self);
    }

  return columns;
}

/**
 * perks_benefit_column_get_title:
 * @self: a column
 *
 * Returns: (transfer none): what its header says
 */
const char *
perks_benefit_column_get_title (PerksBenefitColumn *self)
{
  return self->title;
}

/**
 * perks_benefit_column_is_present:
 * @self: a column
 *
 * Returns: whether it is that of the tier in which the publisher is now
 */
gboolean
perks_benefit_column_is_present (PerksBenefitColumn *self)
{
  return self->present;
}

static gboolean
gives (PerksBenefitColumn *self,
       PerksBenefit       *benefit)
{
  const char *first = perks_benefit_get_first_tier (benefit);
  guint rank;

  if (self->tier == NULL)
    return perks_benefit_is_for_path (benefit, self->path);
  if (first == NULL)
    return TRUE;

  return perks_edition_find_tier (self->edition, first, &rank) != NULL && self->rank >= rank;
}

static char *
write_amount (PerksBenefitColumn *self,
              PerksBenefit       *benefit)
{
  gint64 amount = self->tier != NULL
                    ? perks_benefit_get_amount (benefit, perks_tier_get_id (self->tier))
                    : -1;

  return amount >= 0 ? perks_benefit_texts_amount (self->locale_text, amount) : NULL;
}

/**
 * perks_benefit_column_write:
 * @self: a column
 * @benefit: a benefit
 *
 * Returns: (transfer full) (nullable): what the cell shows: an amount, a word or a check mark;
 *   %NULL where the benefit is not given
 */
char *
perks_benefit_column_write (PerksBenefitColumn *self,
                            PerksBenefit       *benefit)
{
  char *amount;

  if (!gives (self, benefit))
    return NULL;
  if (self->tier == NULL)
    return g_strdup (perks_benefit_texts_level (benefit, self->path));

  amount = write_amount (self, benefit);
  return amount != NULL ? amount : g_strdup ("✓");
}

/**
 * perks_benefit_column_speak:
 * @self: a column
 * @benefit: a benefit
 *
 * Returns: (transfer full): what the cell says, in words
 */
char *
perks_benefit_column_speak (PerksBenefitColumn *self,
                            PerksBenefit       *benefit)
{
  PerksTier *first;
  g_autofree char *amount = NULL;

  if (!gives (self, benefit))
    return g_strdup_printf (_("not given at %s"), self->title);
  if (self->tier == NULL)
    return g_strdup_printf ("%s: %s", self->title, perks_benefit_texts_level (benefit, self->path));

  amount = write_amount (self, benefit);
  if (amount != NULL)
    return g_strdup_printf (_("%s at %s"), amount, perks_tier_get_label (self->tier));

  first = perks_edition_find_tier (self->edition, perks_benefit_get_first_tier (benefit), NULL);
  if (first == NULL)
    return g_strdup (_("given at every tier"));

  return g_strdup_printf (_("given from %s on"), perks_tier_get_label (first));
}
