/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-item.h"

#include "perks-offer-sales.h"

/**
 * PerksOfferItem:
 *
 * A row of the list of offers: an offer with what follows from it and from the books at one
 * moment. It does not change; the next situation brings new rows.
 */
struct _PerksOfferItem
{
  GObject           parent_instance;

  PerksOffer       *offer;
  PerksPath         path;
  PerksStorefronts  storefronts;
  gint64            counted;
  gint64            days_live;
  gint64            days_silent;
};

G_DEFINE_FINAL_TYPE (PerksOfferItem, perks_offer_item, G_TYPE_OBJECT)

static void
perks_offer_item_dispose (GObject *object)
{
  g_clear_object (&PERKS_OFFER_ITEM (object)->offer);

  G_OBJECT_CLASS (perks_offer_item_parent_class)->dispose (object);
}

static void
perks_offer_item_class_init (PerksOfferItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_offer_item_dispose;
}

static void
perks_offer_item_init (PerksOfferItem *self)
{
}

static gint64
count_days_live (PerksOffer *offer,
                 PerksDay    today)
{
  const PerksDay since = perks_offer_get_live_since (offer);

  if (!perks_offer_is_live (offer) || since == PERKS_DAY_NONE || since > today)
    return -1;

  return today - since;
}

static PerksOfferItem *
make_item (PerksSituation  *situation,
           PerksOffer      *offer,
           GError         **error)
{
  g_autoptr (PerksOfferItem) self = g_object_new (PERKS_TYPE_OFFER_ITEM, NULL);
  PerksEdition *edition = perks_situation_get_edition (situation);
  gint64 not_counted;

  self->offer = g_object_ref (offer);
  self->path = perks_edition_derive_path (edition, offer);
  self->storefronts = perks_edition_derive_storefronts (edition, offer);
  self->days_live = count_days_live (offer, perks_situation_get_today (situation));
  self->days_silent = perks_offer_get_contacted_on (offer) == PERKS_DAY_NONE ? self->days_live : -1;
  if (!perks_offer_sales_add_up (situation, perks_record_get_id (PERKS_RECORD (offer)),
                                 &self->counted, &not_counted, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * perks_offer_item_list:
 * @situation: where the publisher stands
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable) (element-type PerksOfferItem): a row for each offer in the
 *   order of the books, or %NULL with %PERKS_ERROR_OVERFLOW
 */
GPtrArray *
perks_offer_item_list (PerksSituation  *situation,
                       GError         **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *offers = perks_books_get_offers (perks_situation_get_books (situation));

  for (guint i = 0; i < offers->len; i++)
    {
      PerksOfferItem *item = make_item (situation, g_ptr_array_index (offers, i), error);

      if (item == NULL)
        return NULL;
      g_ptr_array_add (items, item);
    }

  return g_steal_pointer (&items);
}

/**
 * perks_offer_item_get_offer:
 * @self: a row
 *
 * Returns: (transfer none): the offer
 */
PerksOffer *
perks_offer_item_get_offer (PerksOfferItem *self)
{
  return self->offer;
}

/**
 * perks_offer_item_get_name:
 * @self: a row
 *
 * Returns: (transfer none): the name, or the id where none is entered
 */
const char *
perks_offer_item_get_name (PerksOfferItem *self)
{
  const char *name = perks_offer_get_name (self->offer);

  return name != NULL ? name : perks_record_get_id (PERKS_RECORD (self->offer));
}

/**
 * perks_offer_item_get_path:
 * @self: a row
 *
 * Returns: the path that follows from type and listing
 */
PerksPath
perks_offer_item_get_path (PerksOfferItem *self)
{
  return self->path;
}

/**
 * perks_offer_item_get_storefronts:
 * @self: a row
 *
 * Returns: the storefronts that were entered or follow from the type
 */
PerksStorefronts
perks_offer_item_get_storefronts (PerksOfferItem *self)
{
  return self->storefronts;
}

/**
 * perks_offer_item_get_counted:
 * @self: a row
 *
 * Returns: what of its sales counts towards the tier, in cents of USD
 */
gint64
perks_offer_item_get_counted (PerksOfferItem *self)
{
  return self->counted;
}

/**
 * perks_offer_item_get_days_live:
 * @self: a row
 *
 * Returns: for how many days the offer has been live, or -1 when it is not or nobody has entered
 *   since when
 */
gint64
perks_offer_item_get_days_live (PerksOfferItem *self)
{
  return self->days_live;
}

/**
 * perks_offer_item_get_days_silent:
 * @self: a row
 *
 * Returns: for how many days a live offer has waited for a message of the Rewards team, or -1
 */
gint64
perks_offer_item_get_days_silent (PerksOfferItem *self)
{
  return self->days_silent;
}

/**
 * perks_offer_item_get_contact:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the primary contact, else the owner
 */
const char *
perks_offer_item_get_contact (PerksOfferItem *self)
{
  const char *primary = perks_offer_get_primary_contact (self->offer);

  return primary != NULL ? primary : perks_offer_get_owner (self->offer);
}

/**
 * perks_offer_item_get_concern:
 * @self: a row
 *
 * Returns: what is wrong with the contacts, if anything is
 */
PerksContactConcern
perks_offer_item_get_concern (PerksOfferItem *self)
{
  return perks_contact_texts_judge (self->offer);
}

/**
 * perks_offer_item_matches:
 * @self: a row
 * @words: (nullable): what is looked for
 *
 * Each word has to be the beginning of a word of the name; case and accents do not matter.
 *
 * Returns: whether the row is to be shown
 */
gboolean
perks_offer_item_matches (PerksOfferItem *self,
                          const char     *words)
{
  return words == NULL || *words == '\0' ||
         g_str_match_string (words, perks_offer_item_get_name (self), TRUE);
}
