/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-situation.h"

#include "perks-advice.h"
#include "perks-deadlines.h"
#include "perks-locale-wording.h"

/**
 * PerksSituation:
 *
 * A publisher's books together with what the rules of one edition make of them on one day: the
 * standing, what is entitled to, and what deserves attention. It never changes; after a change of
 * the books a new one is made.
 */
struct _PerksSituation
{
  GObject             parent_instance;

  PerksBooks         *books;
  PerksEdition       *edition;
  PerksDay            today;
  PerksStanding      *standing;
  GPtrArray          *entitlements;
  PerksBenefitCounts  counts;
  GPtrArray          *advice;
  GPtrArray          *deadlines;
  GPtrArray          *editions;
};

G_DEFINE_FINAL_TYPE (PerksSituation, perks_situation, G_TYPE_OBJECT)

static void
perks_situation_dispose (GObject *object)
{
  PerksSituation *self = PERKS_SITUATION (object);

  g_clear_object (&self->books);
  g_clear_object (&self->edition);
  g_clear_pointer (&self->standing, perks_standing_unref);
  g_clear_pointer (&self->entitlements, g_ptr_array_unref);
  g_clear_pointer (&self->advice, g_ptr_array_unref);
  g_clear_pointer (&self->deadlines, g_ptr_array_unref);
  g_clear_pointer (&self->editions, g_ptr_array_unref);

  G_OBJECT_CLASS (perks_situation_parent_class)->dispose (object);
}

static void
perks_situation_class_init (PerksSituationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_situation_dispose;
}

static void
perks_situation_init (PerksSituation *self)
{
}

static GPtrArray *
make_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
apply_rules (PerksSituation     *self,
             const PerksWording *wording)
{
  PerksRuleCase rule_case = {
    .books = self->books,
    .standing = self->standing,
    .editions = self->editions,
    .entitlements = self->entitlements,
    .wording = wording,
  };

  self->advice = perks_advice_list (&rule_case);
  rule_case.horizon = G_MAXINT;
  self->deadlines = perks_deadlines_list (&rule_case);
}

/* Without a publisher nobody is entitled to anything, and nothing is owed. */
static gboolean
derive (PerksSituation   *self,
        PerksLocaleText  *locale_text,
        GError          **error)
{
  PerksWording wording;

  if (perks_books_get_publisher (self->books) == NULL)
    {
      self->entitlements = make_list ();
      self->advice = make_list ();
      self->deadlines = make_list ();
      return TRUE;
    }

  self->entitlements = perks_conditions_list_for_publisher (self->books, self->standing);
  if (locale_text != NULL)
    perks_locale_wording_init (&wording, locale_text);
  apply_rules (self, locale_text != NULL ? &wording : NULL);
  return perks_conditions_count (self->entitlements, &self->counts, error);
}

/**
 * perks_situation_new:
 * @values: what it is made from
 * @error: return location for a #PerksError
 *
 * Works out everything that follows from the books. May take a while for many sales; any thread.
 *
 * Returns: (transfer full) (nullable): the situation, or %NULL with %PERKS_ERROR_OVERFLOW when the
 *   sums do not fit
 */
PerksSituation *
perks_situation_new (const PerksSituationValues  *values,
                     GError                     **error)
{
  g_autoptr (PerksSituation) self = NULL;

  g_return_val_if_fail (PERKS_IS_BOOKS (values->books), NULL);
  g_return_val_if_fail (PERKS_IS_EDITION (values->edition), NULL);
  g_return_val_if_fail (values->today != PERKS_DAY_NONE, NULL);

  self = g_object_new (PERKS_TYPE_SITUATION, NULL);
  self->books = g_object_ref (values->books);
  self->edition = g_object_ref (values->edition);
  self->today = values->today;
  self->editions = values->editions != NULL ? g_ptr_array_ref (values->editions) : make_list ();

  self->standing = perks_standing_new (self->books, self->edition, self->today, error);
  if (self->standing == NULL || !derive (self, values->locale_text, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * perks_situation_get_books:
 * @self: a situation
 *
 * Returns: (transfer none): the books
 */
PerksBooks *
perks_situation_get_books (PerksSituation *self)
{
  g_return_val_if_fail (PERKS_IS_SITUATION (self), NULL);

  return self->books;
}

/**
 * perks_situation_get_edition:
 * @self: a situation
 *
 * Returns: (transfer none): the edition by which they are judged
 */
PerksEdition *
perks_situation_get_edition (PerksSituation *self)
{
  g_return_val_if_fail (PERKS_IS_SITUATION (self), NULL);

  return self->edition;
}

/**
 * perks_situation_get_today:
 * @self: a situation
 *
 * Returns: the day for which it holds
 */
PerksDay
perks_situation_get_today (PerksSituation *self)
{
  g_return_val_if_fail (PERKS_IS_SITUATION (self), PERKS_DAY_NONE);

  return self->today;
}

/**
 * perks_situation_get_standing:
 * @self: a situation
 *
 * Returns: (transfer none): where the publisher stands
 */
PerksStanding *
perks_situation_get_standing (PerksSituation *self)
{
  g_return_val_if_fail (PERKS_IS_SITUATION (self), NULL);

  return self->standing;
}

/**
 * perks_situation_get_entitlements:
 * @self: a situation
 *
 * Returns: (transfer none) (element-type PerksEntitlement): what the publisher and its offers are
 *   entitled to, in the edition's order; empty without a publisher
 */
GPtrArray *
perks_situation_get_entitlements (PerksSituation *self)
{
  g_return_val_if_fail (PERKS_IS_SITUATION (self), NULL);

  return self->entitlements;
}

/**
 * perks_situation_get_counts:
 * @self: a situation
 *
 * Returns: (transfer none): how many of the entitlements are open, claimed and done, and what they
 *   are worth
 */
const PerksBenefitCounts *
perks_situation_get_counts (PerksSituation *self)
{
  g_return_val_if_fail (PERKS_IS_SITUATION (self), NULL);

  return &self->counts;
}

/**
 * perks_situation_get_advice:
 * @self: a situation
 *
 * Returns: (transfer none) (element-type PerksDeadline): what deserves attention, the most pressing
 *   first; empty without a publisher
 */
GPtrArray *
perks_situation_get_advice (PerksSituation *self)
{
  g_return_val_if_fail (PERKS_IS_SITUATION (self), NULL);

  return self->advice;
}

/**
 * perks_situation_get_deadlines:
 * @self: a situation
 *
 * Returns: (transfer none) (element-type PerksDeadline): everything that is owed or lapses on a
 *   day, the earliest first, however far away it is
 */
GPtrArray *
perks_situation_get_deadlines (PerksSituation *self)
{
  g_return_val_if_fail (PERKS_IS_SITUATION (self), NULL);

  return self->deadlines;
}

/**
 * perks_situation_get_editions:
 * @self: a situation
 *
 * Returns: (transfer none) (element-type PerksEdition): all editions that are known, the oldest
 *   first
 */
GPtrArray *
perks_situation_get_editions (PerksSituation *self)
{
  g_return_val_if_fail (PERKS_IS_SITUATION (self), NULL);

  return self->editions;
}
