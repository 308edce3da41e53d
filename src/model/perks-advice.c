/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-advice.h"

#include <glib/gi18n.h>

#include "perks-claim.h"
#include "perks-conditions.h"
#include "perks-contact-rules.h"
#include "perks-money.h"
#include "perks-offer.h"
#include "perks-publisher.h"
#include "perks-rule.h"

/* What deserves attention now, and why: pure, from books and standing. */

#define ISV_CONNECT_BENEFIT "isv-connect"

static gboolean
is_partner_id (const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  return length >= 4 && length <= 10 && strspn (text, "0123456789") == length;
}

static void
check_mpn_id (PerksBooks    *books,
              PerksStanding *standing,
              GPtrArray     *advice)
{
  PerksPublisher *publisher = perks_books_get_publisher (books);

  if (publisher == NULL || is_partner_id (perks_publisher_get_mpn_id (publisher)))
    return;

  perks_rule_raise (advice, standing->edition, "mpn-id-missing", "getting-started",
                    PERKS_RECORD (publisher), PERKS_DAY_NONE,
                    _("The publisher has no MPN ID, without which nothing can be published. Enter "
                      "the 4 to 10 digits that Partner Center shows for your account."));
}

/* Amounts come from an edition; should they be beyond counting, the largest that can be kept is
 * named. */
static guint
count_unclaimed (GPtrArray  *entitlements,
                 PerksOffer *offer,
                 gint64     *value)
{
  guint n_unclaimed = 0;

  *value = 0;
  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);

      if (perks_entitlement_get_offer (entitlement) != offer ||
          perks_entitlement_get_state (entitlement) != PERKS_BENEFIT_STATE_AVAILABLE)
        continue;

      n_unclaimed++;
      if (!perks_minor_add (value, MAX (perks_entitlement_get_amount (entitlement), 0), NULL))
        *value = G_MAXINT64;
    }

  return n_unclaimed;
}

static char *
describe_offer_unclaimed (guint       n_unclaimed,
                          const char *name,
                          const char *usd)
{
  if (usd == NULL)
    return g_strdup_printf (ngettext ("%u benefit of “%s” is open and not claimed. Claim it before "
                                      "it ends.",
                                      "%u benefits of “%s” are open and not claimed. Claim them "
                                      "before they end.",
                                      n_unclaimed), n_unclaimed, name);

  return g_strdup_printf (ngettext ("%u benefit of “%s” is open and not claimed, worth %s USD. "
                                    "Claim it before it ends.",
                                    "%u benefits of “%s” are open and not claimed, worth %s USD. "
                                    "Claim them before they end.", n_unclaimed),
                          n_unclaimed, name, usd);
}

static char *
describe_publisher_unclaimed (guint       n_unclaimed,
                              const char *usd)
{
  if (usd == NULL)
    return g_strdup_printf (ngettext ("%u benefit of your tier is open and not claimed. Choose "
                                      "when to use it.",
                                      "%u benefits of your tier are open and not claimed. Choose "
                                      "which to use next.", n_unclaimed), n_unclaimed);

  return g_strdup_printf (ngettext ("%u benefit of your tier is open and not claimed, worth %s "
                                    "USD. Choose when to use it.",
                                    "%u benefits of your tier are open and not claimed, worth %s "
                                    "USD. Choose which to use next.", n_unclaimed),
                          n_unclaimed, usd);
}

static void
check_unclaimed (GPtrArray     *entitlements,
                 PerksStanding *standing,
                 PerksOffer    *offer,
                 PerksRecord   *record,
                 GPtrArray     *advice)
{
  gint64 value;
  guint n_unclaimed = count_unclaimed (entitlements, offer, &value);
  g_autofree char *usd = value > 0 ? perks_usd_to_string (value) : NULL;
  g_autofree char *text = NULL;

  if (n_unclaimed == 0)
    return;

  text = offer != NULL ? describe_offer_unclaimed (n_unclaimed, perks_rule_name_of (offer), usd)
                       : describe_publisher_unclaimed (n_unclaimed, usd);
  perks_rule_raise (advice, standing->edition, "benefit-unclaimed",
                    offer != NULL ? "list-trial-consulting" : "transact", record,
                    PERKS_DAY_NONE, text);
}

static void
check_all_unclaimed (PerksBooks    *books,
                     PerksStanding *standing,
                     GPtrArray     *advice)
{
  g_autoptr (GPtrArray) entitlements = perks_conditions_list_for_publisher (books, standing);
  PerksPublisher *publisher = perks_books_get_publisher (books);
  GPtrArray *offers = perks_books_get_offers (books);

  if (publisher != NULL)
    check_unclaimed (entitlements, standing, NULL, PERKS_RECORD (publisher), advice);
  for (guint i = 0; i < offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (offers, i);

      check_unclaimed (entitlements, standing, offer, PERKS_RECORD (offer), advice);
    }
}

static gboolean
is_marked_done (PerksBooks *books,
                PerksOffer *offer)
{
  PerksClaim *claim = perks_books_find_claim (books, ISV_CONNECT_BENEFIT,
                                              perks_record_get_id (PERKS_RECORD (offer)));

  if (claim == NULL)
    claim = perks_books_find_claim (books, ISV_CONNECT_BENEFIT, NULL);

  return claim != NULL && perks_claim_get_state (claim) == PERKS_CLAIM_STATE_DONE;
}

static void
check_isv_connect (PerksBooks    *books,
                   PerksStanding *standing,
                   PerksOffer    *offer,
                   GPtrArray     *advice)
{
  const char *family = perks_offer_get_product_family (offer);
  PerksStorefronts storefronts = perks_edition_derive_storefronts (standing->edition, offer);
  g_autofree char *text = NULL;

  if (family == NULL || g_ascii_strcasecmp (family, "dynamics") != 0 ||
      !perks_offer_is_live (offer) || (storefronts & PERKS_STOREFRONTS_APPSOURCE) == 0 ||
      is_marked_done (books, offer))
    return;

  text = g_strdup_printf (_("“%s” is a Dynamics offer on AppSource: ISV Connect adds technical, "
                            "marketing and sales support of its own. Join it, then mark it done."),
                          perks_rule_name_of (offer));
  perks_rule_raise (advice, standing->edition, "isv-connect", "isv-connect", PERKS_RECORD (offer),
                    PERKS_DAY_NONE, text);
}

static guint
count_open_claims (PerksBooks *books,
                   PerksOffer *offer)
{
  const char *id = perks_record_get_id (PERKS_RECORD (offer));
  GPtrArray *claims = perks_books_get_claims (books);
  guint n_open = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (claims, i);
      PerksClaimState state = perks_claim_get_state (claim);

      if (g_strcmp0 (perks_claim_get_offer (claim), id) == 0 &&
          state >= PERKS_CLAIM_STATE_REQUESTED && state <= PERKS_CLAIM_STATE_ACTIVE)
        n_open++;
    }

  return n_open;
}

static void
check_delisted (PerksBooks    *books,
                PerksStanding *standing,
                PerksOffer    *offer,
                GPtrArray     *advice)
{
  guint n_open = count_open_claims (books, offer);
  g_autofree char *text = NULL;

  if (perks_offer_get_status (offer) != PERKS_OFFER_STATUS_DELISTED || n_open == 0)
    return;

  text = g_strdup_printf (ngettext ("“%s” is delisted and has %u open claim, which may be revoked. "
                                    "Publish the offer again or settle the claim.",
                                    "“%s” is delisted and has %u open claims, which may be "
                                    "revoked. Publish the offer again or settle the "
                                    "claims.", n_open),
                          perks_rule_name_of (offer), n_open);
  perks_rule_raise (advice, standing->edition, "offer-delisted", "cancellation",
                    PERKS_RECORD (offer), PERKS_DAY_NONE, text);
}

/**
 * perks_advice_list:
 * @books: the books
 * @standing: the standing worked out from them, which says what day it is and by which edition to
 *   go
 *
 * What deserves attention: the deadlines, and besides them `mpn-id-missing`, `contact-generic`,
 * `benefit-unclaimed` (a line for the publisher, one for each offer), `isv-connect` (until a claim
 * of that name, of the offer or of the publisher, is done) and `offer-delisted`. May be called on
 * any thread.
 *
 * Returns: (transfer full) (element-type PerksDeadline): first what has a day, the earliest first,
 *   then the rest in the order of the table in rules.md
 */
GPtrArray *
perks_advice_list (PerksBooks    *books,
                   PerksStanding *standing)
{
  GPtrArray *advice = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *offers;

  g_return_val_if_fail (PERKS_IS_BOOKS (books), advice);

  check_mpn_id (books, standing, advice);
  perks_contact_rules_apply (books, standing, advice);
  check_all_unclaimed (books, standing, advice);

  offers = perks_books_get_offers (books);
  for (guint i = 0; i < offers->len; i++)
    {
      check_isv_connect (books, standing, g_ptr_array_index (offers, i), advice);
      check_delisted (books, standing, g_ptr_array_index (offers, i), advice);
    }

  perks_rule_sort (advice);
  return advice;
}
