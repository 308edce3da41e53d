/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-enums.h"
#include "perks-remote.h"
#include "perks-types.h"

G_BEGIN_DECLS

/**
 * PerksSalesSum:
 * @ledger_offer: the number of the offer in the list of names that reports use; see
 *   perks_books_get_ledger_offer()
 * @day: the day
 * @kind: what the lines are
 * @currency: the customer's currency, ISO 4217
 * @rows: how many lines
 * @usd: their sum in cents of USD
 * @own: their sum in the minor unit of @currency
 *
 * The lines of one day, offer, kind and currency put together. The books keep these sums up to
 * date, so that nothing has to read the ledger.
 */
typedef struct
{
  guint         ledger_offer;
  PerksDay      day;
  PerksSaleKind kind;
  char          currency[4];
  gint64        rows;
  gint64        usd;
  gint64        own;
} PerksSalesSum;

/**
 * PerksLedgerOffer:
 * @name: an offer's name as reports print it
 * @offer: (nullable): the id of the offer in the books that it stands for, or %NULL when there is
 *   none
 */
typedef struct
{
  char *name;
  char *offer;
} PerksLedgerOffer;

PerksLedgerOffer *perks_ledger_offer_new  (const char       *name,
                                           const char       *offer);
void              perks_ledger_offer_free (PerksLedgerOffer *self);

/**
 * PerksBooksValues:
 * @publisher: (nullable): the publisher whose books these are; %NULL when there is none yet
 * @publishers: (element-type PerksPublisher): all publishers of the data directory
 * @offers: (element-type PerksOffer): the publisher's offers
 * @claims: (element-type PerksClaim): the publisher's claims
 * @engagements: (element-type PerksEngagement): the publisher's engagements
 * @credits: (element-type PerksCredit): the publisher's credits
 * @remotes: (element-type PerksRemote): where sales and editions come in from
 * @ledger_offers: (element-type PerksLedgerOffer): the offers that the publisher's sales name
 * @sums: (element-type PerksSalesSum): the publisher's sales by day, offer, kind and currency
 * @settings: (nullable) (element-type utf8 utf8): what is set for the data directory as a whole
 * @editions: (nullable) (element-type utf8 utf8): editions that the person added: JSON by id
 *
 * What a view of the books is made from. Everything is taken over by reference. All but @publisher
 * may be %NULL for none.
 */
typedef struct
{
  PerksPublisher *publisher;
  GPtrArray      *publishers;
  GPtrArray      *offers;
  GPtrArray      *claims;
  GPtrArray      *engagements;
  GPtrArray      *credits;
  GPtrArray      *remotes;
  GPtrArray      *ledger_offers;
  GArray         *sums;
  GHashTable     *settings;
  GHashTable     *editions;
} PerksBooksValues;

#define PERKS_TYPE_BOOKS (perks_books_get_type ())
G_DECLARE_FINAL_TYPE (PerksBooks, perks_books, PERKS, BOOKS, GObject)

PerksBooks             *perks_books_new               (const PerksBooksValues *values);
PerksBooks             *perks_books_copy_with_sale    (PerksBooks             *self,
                                                       PerksDay                day,
                                                       gint64                  usd);
PerksPublisher         *perks_books_get_publisher     (PerksBooks             *self);
GPtrArray              *perks_books_get_publishers    (PerksBooks             *self);
GPtrArray              *perks_books_get_offers        (PerksBooks             *self);
GPtrArray              *perks_books_get_claims        (PerksBooks             *self);
GPtrArray              *perks_books_get_engagements   (PerksBooks             *self);
GPtrArray              *perks_books_get_credits       (PerksBooks             *self);
GPtrArray              *perks_books_get_remotes       (PerksBooks             *self);
GPtrArray              *perks_books_get_ledger_offers (PerksBooks             *self);
GArray                 *perks_books_get_sums          (PerksBooks             *self);
const char             *perks_books_get_setting       (PerksBooks             *self,
                                                       const char             *name);
GHashTable             *perks_books_get_editions      (PerksBooks             *self);
PerksOffer             *perks_books_find_offer        (PerksBooks             *self,
                                                       const char             *id);
PerksPublisher         *perks_books_find_publisher    (PerksBooks             *self,
                                                       const char             *id);
PerksClaim             *perks_books_find_claim        (PerksBooks             *self,
                                                       const char             *benefit,
                                                       const char             *offer);
GPtrArray              *perks_books_list_claims_of    (PerksBooks             *self,
                                                       const char             *benefit);
gboolean                perks_books_has_public_offer  (PerksBooks             *self,
                                                       const char             *name);
PerksEngagement        *perks_books_find_engagement   (PerksBooks             *self,
                                                       const char             *offer);
const PerksLedgerOffer *perks_books_get_ledger_offer  (PerksBooks             *self,
                                                       const PerksSalesSum    *sum);

G_END_DECLS
