/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-books.h"

#include "perks-books-index.h"
#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-engagement.h"
#include "perks-offer.h"
#include "perks-publisher.h"

/**
 * PerksBooks:
 *
 * A publisher's books as they were at one moment: everything but the single sales, which are there
 * as sums. It never changes; after a change of the books a new one is loaded. The rules work on it,
 * on any thread.
 */
struct _PerksBooks
{
  GObject          parent_instance;

  PerksBooksValues values;
  PerksBooksIndex *index;
};

G_DEFINE_FINAL_TYPE (PerksBooks, perks_books, G_TYPE_OBJECT)

static void
perks_books_finalize (GObject *object)
{
  PerksBooks *self = PERKS_BOOKS (object);

  g_clear_pointer (&self->index, perks_books_index_free);
  g_clear_object (&self->values.publisher);
  g_ptr_array_unref (self->values.publishers);
  g_ptr_array_unref (self->values.offers);
  g_ptr_array_unref (self->values.claims);
  g_ptr_array_unref (self->values.engagements);
  g_ptr_array_unref (self->values.credits);
  g_ptr_array_unref (self->values.remotes);
  g_ptr_array_unref (self->values.ledger_offers);
  g_array_unref (self->values.sums);
  g_hash_table_unref (self->values.settings);
  g_hash_table_unref (self->values.editions);

  G_OBJECT_CLASS (perks_books_parent_class)->finalize (object);
}

static void
perks_books_class_init (PerksBooksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_books_finalize;
}

static void
perks_books_init (PerksBooks *self)
{
}

static GPtrArray *
ref_array (GPtrArray *array)
{
  return array != NULL ? g_ptr_array_ref (array) : g_ptr_array_new ();
}

static GHashTable *
ref_table (GHashTable *table)
{
  return table != NULL ? g_hash_table_ref (table) : g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * perks_ledger_offer_new:
 * @name: an offer's name as reports print it
 * @offer: (nullable): the id of the offer that it stands for
 *
 * Returns: (transfer full): the pair; free it with perks_ledger_offer_free()
 */
PerksLedgerOffer *
perks_ledger_offer_new (const char *name,
                        const char *offer)
{
  PerksLedgerOffer *self = g_new0 (PerksLedgerOffer, 1);

  self->name = g_strdup (name);
  self->offer = g_strdup (offer);
  return self;
}

/**
 * perks_ledger_offer_free:
 * @self: (transfer full): a pair from perks_ledger_offer_new()
 */
void
perks_ledger_offer_free (PerksLedgerOffer *self)
{
  g_free (self->name);
  g_free (self->offer);
  g_free (self);
}

/**
 * perks_books_new:
 * @values: what the books hold
 *
 * Returns: (transfer full): the books
 */
PerksBooks *
perks_books_new (const PerksBooksValues *values)
{
  PerksBooks *self = g_object_new (PERKS_TYPE_BOOKS, NULL);

  g_set_object (&self->values.publisher, values->publisher);
  self->values.publishers = ref_array (values->publishers);
  self->values.offers = ref_array (values->offers);
  self->values.claims = ref_array (values->claims);
  self->values.engagements = ref_array (values->engagements);
  self->values.credits = ref_array (values->credits);
  self->values.remotes = ref_array (values->remotes);
  self->values.ledger_offers = ref_array (values->ledger_offers);
  self->values.sums = values->sums != NULL ? g_array_ref (values->sums)
                                           : g_array_new (FALSE, FALSE, sizeof (PerksSalesSum));
  self->values.settings = ref_table (values->settings);
  self->values.editions = ref_table (values->editions);
  self->index = perks_books_index_new (&self->values);
  return self;
}

/**
 * perks_books_copy_with_sale:
 * @self: the books
 * @day: the day of a further sale
 * @usd: its amount in cents of USD
 *
 * The books as they would be with one more sale, of an offer that is not in them. For what-if: the
 * books themselves stay as they are.
 *
 * Returns: (transfer full): the other books
 */
PerksBooks *
perks_books_copy_with_sale (PerksBooks *self,
                            PerksDay    day,
                            gint64      usd)
{
  PerksBooksValues values = self->values;
  PerksSalesSum sum = {
    .ledger_offer = self->values.ledger_offers->len,
    .day = day,
    .kind = PERKS_SALE_KIND_BILLED,
    .currency = "USD",
    .rows = 1,
    .usd = usd,
    .own = usd,
  };
  g_autoptr (GArray) sums = g_array_copy (self->values.sums);

  g_array_append_val (sums, sum);
  values.sums = sums;
  return perks_books_new (&values);
}

/**
 * perks_books_get_publisher:
 * @self: the books
 *
 * Returns: (transfer none) (nullable): whose books they are, or %NULL when there is no publisher
 *   yet
 */
PerksPublisher *
perks_books_get_publisher (PerksBooks *self)
{
  return self->values.publisher;
}

/**
 * perks_books_get_publishers:
 * @self: the books
 *
 * Returns: (transfer none) (element-type PerksPublisher): all publishers of the data directory
 */
GPtrArray *
perks_books_get_publishers (PerksBooks *self)
{
  return self->values.publishers;
}

/**
 * perks_books_get_offers:
 * @self: the books
 *
 * Returns: (transfer none) (element-type PerksOffer): the publisher's offers in a stable order
 */
GPtrArray *
perks_books_get_offers (PerksBooks *self)
{
  return self->values.offers;
}

/**
 * perks_books_get_claims:
 * @self: the books
 *
 * Returns: (transfer none) (element-type PerksClaim): the publisher's claims
 */
GPtrArray *
perks_books_get_claims (PerksBooks *self)
{
  return self->values.claims;
}

/**
 * perks_books_get_engagements:
 * @self: the books
 *
 * Returns: (transfer none) (element-type PerksEngagement): the publisher's engagements
 */
GPtrArray *
perks_books_get_engagements (PerksBooks *self)
{
  return self->values.engagements;
}

/**
 * perks_books_get_credits:
 * @self: the books
 *
 * Returns: (transfer none) (element-type PerksCredit): the publisher's credits
 */
GPtrArray *
perks_books_get_credits (PerksBooks *self)
{
  return self->values.credits;
}

/**
 * perks_books_get_ledger_offers:
 * @self: the books
 *
 * Returns: (transfer none) (element-type PerksLedgerOffer): the names of offers that the sales use
 */
GPtrArray *
perks_books_get_ledger_offers (PerksBooks *self)
{
  return self->values.ledger_offers;
}

/**
 * perks_books_get_sums:
 * @self: the books
 *
 * Returns: (transfer none) (element-type PerksSalesSum): the sales by day, offer, kind and currency
 */
GArray *
perks_books_get_sums (PerksBooks *self)
{
  return self->values.sums;
}

/**
 * perks_books_get_setting:
 * @self: the books
 * @name: the name of a setting of the data directory
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
perks_books_get_setting (PerksBooks *self,
                         const char *name)
{
  return g_hash_table_lookup (self->values.settings, name);
}

/**
 * perks_books_get_editions:
 * @self: the books
 *
 * Returns: (transfer none) (element-type utf8 utf8): the editions that the person added, as JSON by
 *   their id
 */
GHashTable *
perks_books_get_editions (PerksBooks *self)
{
  return self->values.editions;
}

/**
 * perks_books_find_offer:
 * @self: the books
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the publisher's offer with that id
 */
PerksOffer *
perks_books_find_offer (PerksBooks *self,
                        const char *id)
{
  return perks_books_index_find_offer (self->index, id);
}

/**
 * perks_books_find_publisher:
 * @self: the books
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the publisher with that id
 */
PerksPublisher *
perks_books_find_publisher (PerksBooks *self,
                            const char *id)
{
  for (guint i = 0; i < self->values.publishers->len; i++)
    {
      PerksPublisher *publisher = g_ptr_array_index (self->values.publishers, i);

      if (g_str_equal (perks_record_get_id (PERKS_RECORD (publisher)), id))
        return publisher;
    }

  return NULL;
}

/**
 * perks_books_find_claim:
 * @self: the books
 * @benefit: the id of a benefit
 * @offer: (nullable): the id of an offer, or %NULL for the publisher as a whole
 *
 * Returns: (transfer none) (nullable): the claim
 */
PerksClaim *
perks_books_find_claim (PerksBooks *self,
                        const char *benefit,
                        const char *offer)
{
  return perks_books_index_find_claim (self->index, benefit, offer);
}

/**
 * perks_books_list_claims_of:
 * @self: the books
 * @benefit: the id of a benefit
 *
 * Returns: (transfer none) (nullable) (element-type PerksClaim): the claims of that benefit, those
 *   of offers and that of the publisher, or %NULL when there is none
 */
GPtrArray *
perks_books_list_claims_of (PerksBooks *self,
                            const char *benefit)
{
  return perks_books_index_list_claims (self->index, benefit);
}

/**
 * perks_books_has_public_offer:
 * @self: the books
 * @name: a name
 *
 * Returns: whether there is a live public offer of that name, in letters of either case
 */
gboolean
perks_books_has_public_offer (PerksBooks *self,
                              const char *name)
{
  return perks_books_index_has_public (self->index, name);
}

/**
 * perks_books_find_engagement:
 * @self: the books
 * @offer: the id of an offer
 *
 * Returns: (transfer none) (nullable): the engagement of that offer that began last
 */
PerksEngagement *
perks_books_find_engagement (PerksBooks *self,
                             const char *offer)
{
  return perks_books_index_find_engagement (self->index, offer);
}

/**
 * perks_books_get_remotes:
 * @self: the books
 *
 * Returns: (transfer none) (element-type PerksRemote): where sales and editions come in from
 */
GPtrArray *
perks_books_get_remotes (PerksBooks *self)
{
  return self->values.remotes;
}

/**
 * perks_books_get_ledger_offer:
 * @self: the books
 * @sum: one of their sums
 *
 * Returns: (transfer none) (nullable): the offer that the sum's sales name; %NULL for a sale of
 *   what-if
 */
const PerksLedgerOffer *
perks_books_get_ledger_offer (PerksBooks          *self,
                              const PerksSalesSum *sum)
{
  if (sum->ledger_offer >= self->values.ledger_offers->len)
    return NULL;

  return g_ptr_array_index (self->values.ledger_offers, sum->ledger_offer);
}
