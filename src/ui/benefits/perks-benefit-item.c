/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-item.h"

#include <glib/gi18n.h>

#include "perks-benefit-texts.h"

/**
 * PerksBenefitItem:
 *
 * A row of a table of benefits: a benefit and how it stands for this publisher, put together from
 * the publisher's entitlement and those of single offers. It does not change; the next situation
 * brings new rows.
 */
struct _PerksBenefitItem
{
  GObject            parent_instance;

  PerksBenefit      *benefit;
  PerksBenefitState  state;
  guint              states;
  char              *status;
};

G_DEFINE_FINAL_TYPE (PerksBenefitItem, perks_benefit_item, G_TYPE_OBJECT)

/* Where several offers stand in several ways, the first of these is what the row shows. */
static const PerksBenefitState precedence[] = {
  PERKS_BENEFIT_STATE_ACTIVE,   PERKS_BENEFIT_STATE_REQUESTED, PERKS_BENEFIT_STATE_AVAILABLE,
  PERKS_BENEFIT_STATE_BLOCKED,  PERKS_BENEFIT_STATE_DONE,      PERKS_BENEFIT_STATE_EXPIRED,
  PERKS_BENEFIT_STATE_DECLINED, PERKS_BENEFIT_STATE_REVOKED,   PERKS_BENEFIT_STATE_LOCKED,
};

static void
perks_benefit_item_finalize (GObject *object)
{
  PerksBenefitItem *self = PERKS_BENEFIT_ITEM (object);

  g_clear_object (&self->benefit);
  g_free (self->status);

  G_OBJECT_CLASS (perks_benefit_item_parent_class)->finalize (object);
}

static void
perks_benefit_item_class_init (PerksBenefitItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_benefit_item_finalize;
}

static void
perks_benefit_item_init (PerksBenefitItem *self)
{
}

static gboolean
is_claimed (PerksBenefitState state)
{
  return state != PERKS_BENEFIT_STATE_LOCKED && state != PERKS_BENEFIT_STATE_AVAILABLE &&
         state != PERKS_BENEFIT_STATE_BLOCKED;
}

/* What counts for a row: the publisher's own entitlement, or those of its offers. */
static GPtrArray *
gather (PerksSituation *situation,
        PerksBenefit   *benefit,
        gboolean        by_tier)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *entitlements = perks_situation_get_entitlements (situation);

  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);

      if (perks_entitlement_get_benefit (entitlement) == benefit &&
          (perks_entitlement_get_offer (entitlement) == NULL) == by_tier)
        g_ptr_array_add (found, g_object_ref (entitlement));
    }

  return found;
}

static guint
count_state (GPtrArray         *entitlements,
             PerksBenefitState  state)
{
  guint n = 0;

  for (guint i = 0; i < entitlements->len; i++)
    n += perks_entitlement_get_state (g_ptr_array_index (entitlements, i)) == state;

  return n;
}

static char *
name_offer (PerksOffer *offer)
{
  const char *name = perks_offer_get_name (offer);

  return g_strdup_printf (_("for “%s”"),
                          name != NULL ? name : perks_record_get_id (PERKS_RECORD (offer)));
}

/* What an offer uses, the publisher uses; it is worth saying which. */
static PerksOffer *
find_using_offer (PerksSituation   *situation,
                  PerksEntitlement *entitlement)
{
  PerksClaim *claim = perks_entitlement_get_claim (entitlement);
  const char *id = claim != NULL ? perks_claim_get_offer (claim) : NULL;

  if (id == NULL || !is_claimed (perks_entitlement_get_state (entitlement)))
    return NULL;

  return perks_books_find_offer (perks_situation_get_books (situation), id);
}

static void
judge_tier_row (PerksBenefitItem *self,
                PerksSituation   *situation,
                PerksLocaleText  *locale_text,
                GPtrArray        *entitlements)
{
  PerksEdition *edition = perks_situation_get_edition (situation);
  PerksEntitlement *whole = entitlements->len > 0 ? g_ptr_array_index (entitlements, 0) : NULL;
  PerksOffer *offer = whole != NULL ? find_using_offer (situation, whole) : NULL;
  g_autofree char *status = NULL;
  g_autofree char *name = NULL;

  /* Books without a publisher entitle to nothing. */
  self->state = whole != NULL ? perks_entitlement_get_state (whole) : PERKS_BENEFIT_STATE_LOCKED;
  self->states = 1u << self->state;
  status = whole != NULL ? perks_benefit_texts_status (locale_text, edition, whole)
                         : perks_benefit_texts_lock (edition, self->benefit);
  name = offer != NULL ? name_offer (offer) : NULL;
  self->status = name != NULL ? g_strdup_printf ("%s %s", status, name)
                              : g_steal_pointer (&status);
}

static char *
count_states (PerksLocaleText *locale_text,
              GPtrArray       *entitlements)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (precedence); i++)
    {
      const guint n = count_state (entitlements, precedence[i]);
      g_autofree char *count = NULL;

      if (n == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, " · ");
      count = perks_locale_text_count (locale_text, n);
      g_string_append_printf (text, ngettext ("%s for %s offer", "%s for %s offers", n),
                              perks_benefit_texts_state (precedence[i]), count);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
judge_path_row (PerksBenefitItem *self,
                PerksSituation   *situation,
                PerksLocaleText  *locale_text,
                GPtrArray        *entitlements)
{
  PerksEntitlement *first = entitlements->len > 0 ? g_ptr_array_index (entitlements, 0) : NULL;
  g_autofree char *status = NULL;
  g_autofree char *offer = NULL;

  self->state = PERKS_BENEFIT_STATE_LOCKED;
  for (guint i = G_N_ELEMENTS (precedence); i > 0; i--)
    {
      if (count_state (entitlements, precedence[i - 1]) == 0)
        continue;
      self->state = precedence[i - 1];
      self->states |= 1u << precedence[i - 1];
    }

  if (first == NULL)
    {
      self->states = 1u << PERKS_BENEFIT_STATE_LOCKED;
      self->status = g_strdup (_("No live offer has a path that it is for"));
    }
  else if (entitlements->len == 1)
    {
      status =
        perks_benefit_texts_status (locale_text, perks_situation_get_edition (situation), first);
      offer = name_offer (perks_entitlement_get_offer (first));
      self->status = perks_entitlement_get_state (first) == PERKS_BENEFIT_STATE_BLOCKED
                       ? g_steal_pointer (&status)
                       : g_strdup_printf ("%s %s", status, offer);
    }
  else
    {
      self->status = count_states (locale_text, entitlements);
    }
}

static gboolean
is_in_table (PerksBenefit      *benefit,
             PerksBenefitTable  table)
{
  const gboolean by_tier = perks_benefit_is_for_path (benefit, PERKS_PATH_TRANSACT);
  const PerksCategory category = perks_benefit_get_category (benefit);

  switch (table)
    {
    case PERKS_BENEFIT_TABLE_SALES:
      return by_tier && category == PERKS_CATEGORY_SALES;
    case PERKS_BENEFIT_TABLE_TECHNICAL:
      return by_tier && category == PERKS_CATEGORY_TECHNICAL;
    case PERKS_BENEFIT_TABLE_PATHS:
      return perks_benefit_is_for_path (benefit, PERKS_PATH_LIST) ||
             perks_benefit_is_for_path (benefit, PERKS_PATH_TRIAL) ||
             perks_benefit_is_for_path (benefit, PERKS_PATH_CONSULTING);
    case PERKS_BENEFIT_TABLE_MARKETING:
    default:
      return by_tier && category == PERKS_CATEGORY_MARKETING;
    }
}

static PerksBenefitItem *
make_item (PerksSituation    *situation,
           PerksLocaleText   *locale_text,
           PerksBenefit      *benefit,
           PerksBenefitTable  table)
{
  PerksBenefitItem *self = g_object_new (PERKS_TYPE_BENEFIT_ITEM, NULL);
  const gboolean by_tier = table != PERKS_BENEFIT_TABLE_PATHS;
  g_autoptr (GPtrArray) entitlements = gather (situation, benefit, by_tier);

  self->benefit = g_object_ref (benefit);
  if (by_tier)
    judge_tier_row (self, situation, locale_text, entitlements);
  else
    judge_path_row (self, situation, locale_text, entitlements);

  return self;
}

/**
 * perks_benefit_item_list:
 * @situation: where the publisher stands
 * @locale_text: how days and counts are written
 * @table: which table
 *
 * Returns: (transfer full) (element-type PerksBenefitItem): the rows, in the order of the edition
 */
GPtrArray *
perks_benefit_item_list (PerksSituation    *situation,
                         PerksLocaleText   *locale_text,
                         PerksBenefitTable  table)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *benefits = perks_edition_get_benefits (perks_situation_get_edition (situation));

  for (guint i = 0; i < benefits->len; i++)
    {
      PerksBenefit *benefit = g_ptr_array_index (benefits, i);

      if (is_in_table (benefit, table))
        g_ptr_array_add (items, make_item (situation, locale_text, benefit, table));
    }

  return items;
}

/**
 * perks_benefit_item_get_benefit:
 * @self: a row
 *
 * Returns: (transfer none): the benefit
 */
PerksBenefit *
perks_benefit_item_get_benefit (PerksBenefitItem *self)
{
  return self->benefit;
}

/**
 * perks_benefit_item_get_state:
 * @self: a row
 *
 * Returns: how it stands; where offers stand in several ways, the one that is furthest or most open
 */
PerksBenefitState
perks_benefit_item_get_state (PerksBenefitItem *self)
{
  return self->state;
}

/**
 * perks_benefit_item_get_status:
 * @self: a row
 *
 * Returns: (transfer none): how it stands, in words, with what is missing
 */
const char *
perks_benefit_item_get_status (PerksBenefitItem *self)
{
  return self->status;
}

/**
 * perks_benefit_item_matches:
 * @self: a row
 * @filter: which rows are wanted
 *
 * Returns: whether this is one of them
 */
gboolean
perks_benefit_item_matches (PerksBenefitItem   *self,
                            PerksBenefitFilter  filter)
{
  switch (filter)
    {
    case PERKS_BENEFIT_FILTER_AVAILABLE:
      return (self->states & (1u << PERKS_BENEFIT_STATE_AVAILABLE)) != 0;
    case PERKS_BENEFIT_FILTER_BLOCKED:
      return (self->states & (1u << PERKS_BENEFIT_STATE_BLOCKED)) != 0;
    case PERKS_BENEFIT_FILTER_LOCKED:
      return (self->states & (1u << PERKS_BENEFIT_STATE_LOCKED)) != 0;
    case PERKS_BENEFIT_FILTER_CLAIMED:
      return (self->states & (1u << PERKS_BENEFIT_STATE_REQUESTED |
                              1u << PERKS_BENEFIT_STATE_ACTIVE)) != 0;
    case PERKS_BENEFIT_FILTER_DONE:
      return (self->states & (1u << PERKS_BENEFIT_STATE_DONE)) != 0;
    case PERKS_BENEFIT_FILTER_ALL:
    default:
      return TRUE;
    }
}
