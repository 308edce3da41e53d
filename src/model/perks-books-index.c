/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-books-index.h"

/* Finds records of the books by what rules ask for, so that ten thousand offers with their claims
 * take ten times as long as a thousand and not a hundred times. The records belong to the books. */

struct _PerksBooksIndex
{
  GHashTable *offers;
  GHashTable *claims_of_offers;
  GHashTable *claims_of_benefits;
  GHashTable *engagements;
  GHashTable *public_names;
};

static void
add_offers (PerksBooksIndex *self,
            GPtrArray       *offers)
{
  for (guint i = 0; offers != NULL && i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);
      const char *name = perks_offer_get_name (offer);

      g_hash_table_insert (self->offers, (char *) perks_record_get_id (PERKS_RECORD (offer)),
                           offer);
      if (name != NULL && perks_offer_is_live (offer) &&
          perks_offer_get_visibility (offer) == PERKS_VISIBILITY_PUBLIC)
        g_hash_table_add (self->public_names, g_utf8_casefold (name, -1));
    }
}

static void
add_to_list (GHashTable *lists,
             const char *key,
             gpointer    record)
{
  GPtrArray *list = g_hash_table_lookup (lists, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (lists, g_strdup (key), list);
    }
  g_ptr_array_add (list, record);
}

/* Those of the publisher as a whole stand with the offer that has no id. */
static void
add_claim (PerksBooksIndex *self,
           PerksClaim      *claim)
{
  const char *benefit = perks_claim_get_benefit (claim);
  const char *offer = perks_claim_get_offer (claim);

  if (benefit == NULL)
    return;

  add_to_list (self->claims_of_offers, offer != NULL ? offer : "", claim);
  add_to_list (self->claims_of_benefits, benefit, claim);
}

/* A publisher can opt out of what was never entered as begun; it is then known from that day on. */
static PerksDay
get_begin (PerksEngagement *engagement)
{
  PerksDay start = perks_engagement_get_start (engagement);
  PerksDay out = perks_engagement_get_opted_out_on (engagement);

  if (start != PERKS_DAY_NONE)
    return start;

  return out != PERKS_DAY_NONE ? out : perks_engagement_get_opted_in_on (engagement);
}

static void
add_engagement (PerksBooksIndex *self,
                PerksEngagement *engagement)
{
  const char *offer = perks_engagement_get_offer (engagement);
  PerksEngagement *known;

  if (offer == NULL)
    return;

  known = g_hash_table_lookup (self->engagements, offer);
  if (known == NULL || get_begin (engagement) > get_begin (known))
    g_hash_table_insert (self->engagements, g_strdup (offer), engagement);
}

/**
 * perks_books_index_new: (skip)
 * @values: what the books hold; the records have to outlive the index
 *
 * Returns: (transfer full): an index of them
 */
PerksBooksIndex *
perks_books_index_new (const PerksBooksValues *values)
{
  PerksBooksIndex *self = g_new0 (PerksBooksIndex, 1);

  self->offers = g_hash_table_new (g_str_hash, g_str_equal);
  self->claims_of_offers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                  (GDestroyNotify) g_ptr_array_unref);
  self->claims_of_benefits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                    (GDestroyNotify) g_ptr_array_unref);
  self->engagements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->public_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_offers (self, values->offers);
  for (guint i = 0; values->claims != NULL && i < values->claims->len; i++)
    add_claim (self, g_ptr_array_index (values->claims, i));
  for (guint i = 0; values->engagements != NULL && i < values->engagements->len; i++)
    add_engagement (self, g_ptr_array_index (values->engagements, i));

  return self;
}

/**
 * perks_books_index_free: (skip)
 * @self: (transfer full): an index
 */
void
perks_books_index_free (PerksBooksIndex *self)
{
  g_hash_table_unref (self->offers);
  g_hash_table_unref (self->claims_of_offers);
  g_hash_table_unref (self->claims_of_benefits);
  g_hash_table_unref (self->engagements);
  g_hash_table_unref (self->public_names);
  g_free (self);
}

/**
 * perks_books_index_find_offer: (skip)
 * @self: an index
 * @id: the id of an offer
 *
 * Returns: (transfer none) (nullable): the offer
 */
PerksOffer *
perks_books_index_find_offer (PerksBooksIndex *self,
                              const char      *id)
{
  return g_hash_table_lookup (self->offers, id);
}

/**
 * perks_books_index_find_claim: (skip)
 * @self: an index
 * @benefit: the id of a benefit
 * @offer: (nullable): the id of an offer, or %NULL for the publisher as a whole
 *
 * One offer has few claims, at most one for each benefit.
 *
 * Returns: (transfer none) (nullable): the claim
 */
PerksClaim *
perks_books_index_find_claim (PerksBooksIndex *self,
                              const char      *benefit,
                              const char      *offer)
{
  GPtrArray *claims = g_hash_table_lookup (self->claims_of_offers, offer != NULL ? offer : "");

  for (guint i = 0; claims != NULL && i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);

      if (g_strcmp0 (perks_claim_get_benefit (claim), benefit) == 0)
        return claim;
    }

  return NULL;
}

/**
 * perks_books_index_find_engagement: (skip)
 * @self: an index
 * @offer: the id of an offer
 *
 * Returns: (transfer none) (nullable): the engagement of that offer that began last
 */
PerksEngagement *
perks_books_index_find_engagement (PerksBooksIndex *self,
                                   const char      *offer)
{
  return g_hash_table_lookup (self->engagements, offer);
}

/**
 * perks_books_index_list_claims: (skip)
 * @self: an index
 * @benefit: the id of a benefit
 *
 * Returns: (transfer none) (nullable) (element-type PerksClaim): its claims, in the order of the
 *   books, or %NULL when there is none
 */
GPtrArray *
perks_books_index_list_claims (PerksBooksIndex *self,
                               const char      *benefit)
{
  return g_hash_table_lookup (self->claims_of_benefits, benefit);
}

/**
 * perks_books_index_has_public: (skip)
 * @self: an index
 * @name: a name
 *
 * Returns: whether there is a live public offer of that name, in letters of either case
 */
gboolean
perks_books_index_has_public (PerksBooksIndex *self,
                              const char      *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_hash_table_contains (self->public_names, folded);
}
