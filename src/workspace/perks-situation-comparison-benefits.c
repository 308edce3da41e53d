/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-situation-comparison-private.h"

#include <glib/gi18n.h>

#include "perks-benefit.h"
#include "perks-entitlement-text.h"
#include "perks-rule.h"

/* The benefits that come, go or change their state, amount or end. */

/* From how many on what changes alike for one offer is put together. */
#define FEWEST_TOGETHER 3

typedef enum
{
  CHANGED_WHOLE,
  CHANGED_STATE,
  CHANGED_AMOUNT,
  CHANGED_END,
} Changed;

/* What changes of one benefit. */
typedef struct
{
  PerksBenefit *benefit;
  Changed       changed;
  char         *before;
  char         *after;
} BenefitChange;

static void
benefit_change_free (BenefitChange *self)
{
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/* Takes the texts over. */
static void
add_change (GPtrArray    *changes,
            PerksBenefit *benefit,
            Changed       changed,
            char         *before,
            char         *after)
{
  BenefitChange *change = g_new0 (BenefitChange, 1);

  change->benefit = benefit;
  change->changed = changed;
  change->before = before;
  change->after = after;
  if (g_strcmp0 (before, after) != 0)
    g_ptr_array_add (changes, change);
  else
    benefit_change_free (change);
}

static char *
write_status (PerksComparison  *self,
              PerksSituation   *situation,
              PerksEntitlement *entitlement)
{
  return perks_entitlement_text_status (perks_situation_get_edition (situation), entitlement,
                                        self->locale_text);
}

static char *
write_state (PerksSituation   *situation,
             PerksEntitlement *entitlement)
{
  const PerksBenefitState state = perks_entitlement_get_state (entitlement);

  if (state == PERKS_BENEFIT_STATE_LOCKED)
    return perks_entitlement_text_lock (perks_situation_get_edition (situation),
                                        perks_entitlement_get_benefit (entitlement));

  return g_strdup (perks_entitlement_text_state (state));
}

static char *
write_amount (PerksComparison  *self,
              PerksEntitlement *entitlement)
{
  gint64 cents = perks_entitlement_get_amount (entitlement);

  if (cents < 0)
    return NULL;

  return perks_locale_text_money (self->locale_text, perks_money_new_usd (cents));
}

static char *
write_end (PerksComparison  *self,
           PerksEntitlement *entitlement)
{
  return perks_locale_text_day (self->locale_text, perks_entitlement_get_expires (entitlement));
}

static void
compare_pair (PerksComparison  *self,
              GPtrArray        *changes,
              PerksEntitlement *entitlement,
              PerksEntitlement *other)
{
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);

  add_change (changes, benefit, CHANGED_STATE, write_state (self->before, entitlement),
              write_state (self->after, other));
  if (perks_entitlement_get_amount (entitlement) != perks_entitlement_get_amount (other))
    add_change (changes, benefit, CHANGED_AMOUNT, write_amount (self, entitlement),
                write_amount (self, other));
  if (perks_entitlement_get_expires (entitlement) != perks_entitlement_get_expires (other))
    add_change (changes, benefit, CHANGED_END, write_end (self, entitlement),
                write_end (self, other));
}

static const char *
get_benefit_id (PerksEntitlement *entitlement)
{
  return perks_benefit_get_id (perks_entitlement_get_benefit (entitlement));
}

static GHashTable *
index_entitlements (GPtrArray *entitlements)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);

      g_hash_table_insert (index, (char *) get_benefit_id (entitlement), entitlement);
    }

  return index;
}

static GPtrArray *
compare_lists (PerksComparison *self,
               GPtrArray       *entitlements,
               GPtrArray       *others)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) benefit_change_free);
  g_autoptr (GHashTable) index = index_entitlements (entitlements);
  g_autoptr (GHashTable) other_index = index_entitlements (others);

  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);
      PerksEntitlement *other = g_hash_table_lookup (other_index, get_benefit_id (entitlement));

      if (other != NULL)
        compare_pair (self, changes, entitlement, other);
      else
        add_change (changes, perks_entitlement_get_benefit (entitlement), CHANGED_WHOLE,
                    write_status (self, self->before, entitlement), NULL);
    }
  for (guint i = 0; i < others->len; i++)
    {
      PerksEntitlement *other = g_ptr_array_index (others, i);

      if (!g_hash_table_contains (index, get_benefit_id (other)))
        add_change (changes, perks_entitlement_get_benefit (other), CHANGED_WHOLE, NULL,
                    write_status (self, self->after, other));
    }

  return changes;
}

static char *
write_subject (const char *what,
               Changed     changed)
{
  switch (changed)
    {
    case CHANGED_AMOUNT:
      return g_strdup_printf (_("%s, amount"), what);
    case CHANGED_END:
      return g_strdup_printf (_("%s, until"), what);
    case CHANGED_WHOLE:
    case CHANGED_STATE:
    default:
      return g_strdup (what);
    }
}

static const char *
get_property (Changed changed)
{
  switch (changed)
    {
    case CHANGED_STATE:
      return "state";
    case CHANGED_AMOUNT:
      return "amount";
    case CHANGED_END:
      return "until";
    case CHANGED_WHOLE:
    default:
      return NULL;
    }
}

static GPtrArray *
list_own (PerksSituation *situation)
{
  GPtrArray *entitlements = perks_situation_get_entitlements (situation);
  GPtrArray *own = g_ptr_array_new ();

  for (guint i = 0; i < entitlements->len; i++)
    {
      if (perks_entitlement_get_offer (g_ptr_array_index (entitlements, i)) == NULL)
        g_ptr_array_add (own, g_ptr_array_index (entitlements, i));
    }

  return own;
}

/**
 * perks_comparison_add_own_benefits:
 * @self: a comparison in the making
 *
 * Adds what changes of the benefits of the publisher as a whole, and keeps it in @self.
 */
void
perks_comparison_add_own_benefits (PerksComparison *self)
{
  g_autoptr (GPtrArray) own = list_own (self->before);
  g_autoptr (GPtrArray) others = list_own (self->after);

  self->own_changes = compare_lists (self, own, others);
  for (guint i = 0; i < self->own_changes->len; i++)
    {
      const BenefitChange *change = g_ptr_array_index (self->own_changes, i);
      const char *property = get_property (change->changed);
      g_autofree char *subject = write_subject (perks_benefit_get_name (change->benefit),
                                                change->changed);
      g_autofree char *key = g_strconcat ("benefit ", perks_benefit_get_id (change->benefit),
                                          property != NULL ? ": " : NULL, property, NULL);

      perks_comparison_add (self, subject, key, change->before, change->after);
    }
}

/* What an offer's own path gives it. */
static GPtrArray *
list_of_offer (PerksSituation *situation,
               PerksOffer     *offer)
{
  GPtrArray *given = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) entitlements = NULL;
  PerksPath path;

  if (offer == NULL || !perks_offer_is_live (offer))
    return given;

  path = perks_edition_derive_path_on (perks_situation_get_edition (situation), offer,
                                       perks_situation_get_today (situation));
  entitlements = perks_conditions_list_for_offer (perks_situation_get_books (situation),
                                                  perks_situation_get_standing (situation), offer);
  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);

      if (perks_entitlement_get_path (entitlement) == path)
        g_ptr_array_add (given, g_object_ref (entitlement));
    }

  return given;
}

static gboolean
is_alike (const BenefitChange *a,
          const BenefitChange *b)
{
  return a->changed == b->changed && g_strcmp0 (a->before, b->before) == 0 &&
         g_strcmp0 (a->after, b->after) == 0;
}

static gboolean
is_told (GPtrArray           *own,
         const BenefitChange *change)
{
  for (guint i = 0; i < own->len; i++)
    {
      const BenefitChange *told = g_ptr_array_index (own, i);

      if (is_alike (told, change) && g_str_equal (perks_benefit_get_id (told->benefit),
                                                  perks_benefit_get_id (change->benefit)))
        return TRUE;
    }

  return FALSE;
}

/* What changes for an offer just as it does for the publisher has been told. */
static void
remove_told (GPtrArray *changes,
             GPtrArray *own)
{
  for (guint i = changes->len; i > 0; i--)
    {
      if (is_told (own, g_ptr_array_index (changes, i - 1)))
        g_ptr_array_remove_index (changes, i - 1);
    }
}

static guint
count_alike (GPtrArray           *changes,
             const BenefitChange *change)
{
  guint n_alike = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      if (is_alike (change, g_ptr_array_index (changes, i)))
        n_alike++;
    }

  return n_alike;
}

static gboolean
was_met (GPtrArray *changes,
         guint      number)
{
  for (guint i = 0; i < number; i++)
    {
      if (is_alike (g_ptr_array_index (changes, i), g_ptr_array_index (changes, number)))
        return TRUE;
    }

  return FALSE;
}

static void
add_one (PerksComparison     *self,
         PerksOffer          *offer,
         const BenefitChange *change)
{
  const char *property = get_property (change->changed);
  g_autofree char *what = write_subject (perks_benefit_get_name (change->benefit), change->changed);
  g_autofree char *subject = g_strdup_printf (_("“%s”: %s"), perks_rule_name_of (offer), what);
  g_autofree char *key = g_strconcat ("offer ", perks_record_get_id (PERKS_RECORD (offer)),
                                      ": benefit ", perks_benefit_get_id (change->benefit),
                                      property != NULL ? " " : NULL, property, NULL);

  perks_comparison_add (self, subject, key, change->before, change->after);
}

static void
add_together (PerksComparison     *self,
              PerksOffer          *offer,
              const BenefitChange *change,
              guint                n_alike,
              GHashTable          *keys)
{
  const char *property = get_property (change->changed);
  g_autofree char *number = g_strdup_printf (ngettext ("%u benefit", "%u benefits", n_alike),
                                             n_alike);
  g_autofree char *what = write_subject (number, change->changed);
  g_autofree char *subject = g_strdup_printf (_("“%s”: %s"), perks_rule_name_of (offer), what);
  g_autofree char *key = g_strconcat ("offer ", perks_record_get_id (PERKS_RECORD (offer)),
                                      ": benefits", property != NULL ? " " : NULL, property, NULL);
  guint times = GPOINTER_TO_UINT (g_hash_table_lookup (keys, key)) + 1;
  g_autofree char *numbered = g_strdup_printf ("%s %u", key, times);

  perks_comparison_add (self, subject, times > 1 ? numbered : key, change->before, change->after);
  g_hash_table_insert (keys, g_steal_pointer (&key), GUINT_TO_POINTER (times));
}

/**
 * perks_comparison_add_offer_benefits:
 * @self: a comparison in the making
 * @offer: (nullable): an offer as it is, or %NULL where it comes
 * @other: (nullable): the offer as it would be, or %NULL where it goes
 *
 * Adds what changes of the benefits that the path of the offer gives, unless it changes for the
 * publisher in the same way. Three or more that change alike are one line.
 */
void
perks_comparison_add_offer_benefits (PerksComparison *self,
                                     PerksOffer      *offer,
                                     PerksOffer      *other)
{
  g_autoptr (GPtrArray) given = list_of_offer (self->before, offer);
  g_autoptr (GPtrArray) others = list_of_offer (self->after, other);
  g_autoptr (GPtrArray) changes = compare_lists (self, given, others);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PerksOffer *named = offer != NULL ? offer : other;

  remove_told (changes, self->own_changes);
  for (guint i = 0; i < changes->len; i++)
    {
      const BenefitChange *change = g_ptr_array_index (changes, i);
      guint n_alike = count_alike (changes, change);

      if (n_alike < FEWEST_TOGETHER)
        add_one (self, named, change);
      else if (!was_met (changes, i))
        add_together (self, named, change, n_alike, keys);
    }
}
