/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-rules.h"

#include <glib/gi18n.h>

#include "perks-claim.h"
#include "perks-conditions.h"
#include "perks-money.h"
#include "perks-offer.h"
#include "perks-publisher.h"

/* The rules about benefits that are open and unclaimed, or would be. */

#define LEAD_DAYS 30

/* What is open of the publisher, or of one offer; and what of it ends first, and whether that
 * follows from the path or was entered. */
typedef struct
{
  PerksOffer *offer;
  guint       n_open;
  gint64      value;
  guint       n_ending;
  PerksDay    end;
  gboolean    by_path;
} OpenBenefits;

/* Only what ends on the first of several days is counted, for that is the day that is named. */
static void
add_ending (OpenBenefits     *open,
            PerksEntitlement *entitlement)
{
  PerksDay end = perks_entitlement_get_expires (entitlement);
  PerksClaim *claim = perks_entitlement_get_claim (entitlement);

  if (open->n_ending > 0 && end > open->end)
    return;
  if (open->n_ending == 0 || end < open->end)
    {
      open->n_ending = 0;
      open->end = end;
      open->by_path = FALSE;
    }

  open->n_ending++;
  if (claim == NULL || perks_claim_get_expires_on (claim) == PERKS_DAY_NONE)
    open->by_path = TRUE;
}

/* Amounts come from an edition; should they be beyond counting, the largest that can be kept is
 * named. */
static void
add_open (PerksRuleCase    *rule_case,
          OpenBenefits     *open,
          PerksEntitlement *entitlement)
{
  PerksDay end = perks_entitlement_get_expires (entitlement);

  if (perks_entitlement_get_state (entitlement) != PERKS_BENEFIT_STATE_AVAILABLE)
    return;

  open->n_open++;
  if (!perks_minor_add (&open->value, MAX (perks_entitlement_get_amount (entitlement), 0), NULL))
    open->value = G_MAXINT64;
  if (perks_rule_is_near (rule_case, end, LEAD_DAYS))
    add_ending (open, entitlement);
}

static char *
describe_offer (const OpenBenefits *open,
                const char         *name,
                const char         *usd)
{
  if (usd == NULL)
    return g_strdup_printf (ngettext ("%u benefit of “%s” is open and not claimed. Claim it before "
                                      "it ends.",
                                      "%u benefits of “%s” are open and not claimed. Claim them "
                                      "before they end.",
                                      open->n_open), open->n_open, name);

  return g_strdup_printf (ngettext ("%u benefit of “%s” is open and not claimed, worth %s. Claim "
                                    "it before it ends.",
                                    "%u benefits of “%s” are open and not claimed, worth %s. Claim "
                                    "them before they end.", open->n_open),
                          open->n_open, name, usd);
}

static char *
describe_publisher (const OpenBenefits *open,
                    const char         *usd)
{
  if (usd == NULL)
    return g_strdup_printf (ngettext ("%u benefit of your tier is open and not claimed. Choose "
                                      "when to use it.",
                                      "%u benefits of your tier are open and not claimed. Choose "
                                      "which to use next.", open->n_open), open->n_open);

  return g_strdup_printf (ngettext ("%u benefit of your tier is open and not claimed, worth %s. "
                                    "Choose when to use it.",
                                    "%u benefits of your tier are open and not claimed, worth %s. "
                                    "Choose which to use next.", open->n_open), open->n_open, usd);
}

static void
raise_unclaimed (PerksRuleCase      *rule_case,
                 const OpenBenefits *open)
{
  PerksOffer *offer = open->offer;
  PerksRecord *record = offer != NULL ? PERKS_RECORD (offer)
                                      : PERKS_RECORD (perks_books_get_publisher (rule_case->books));
  g_autofree char *usd = open->value > 0 ? perks_rule_write_usd (rule_case, open->value) : NULL;
  g_autofree char *text = NULL;

  if (open->n_open == 0)
    return;

  text = offer != NULL ? describe_offer (open, perks_rule_name_of (offer), usd)
                       : describe_publisher (open, usd);
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "benefit-unclaimed",
    .clause = offer != NULL ? "list-trial-consulting" : "transact",
    .record = record,
    .text = text,
    .action = offer != NULL ? PERKS_ACTION_OPEN_OFFER : PERKS_ACTION_OPEN_BENEFITS,
    .target = offer != NULL ? perks_record_get_id (record) : NULL,
    .fields = offer != NULL ? "live-since listing" : NULL,
  });
}

static char *
describe_ending (const OpenBenefits *open,
                 const char         *name,
                 const char         *day)
{
  if (!open->by_path)
    return g_strdup_printf (ngettext ("%u benefit of “%s” ends unclaimed on %s. Claim it before.",
                                      "%u benefits of “%s” end unclaimed on %s. Claim them before.",
                                      open->n_ending), open->n_ending, name, day);

  return g_strdup_printf (ngettext ("%u benefit of “%s” ends unclaimed on %s, since it is given "
                                    "for some months from going live only. Claim it before.",
                                    "%u benefits of “%s” end unclaimed on %s, since they are given "
                                    "for some months from going live only. Claim them before.",
                                    open->n_ending), open->n_ending, name, day);
}

static void
raise_ending (PerksRuleCase      *rule_case,
              const OpenBenefits *open)
{
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (open->offer == NULL || open->n_ending == 0)
    return;

  day = perks_rule_write_day (rule_case, open->end);
  text = describe_ending (open, perks_rule_name_of (open->offer), day);
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "claim-expiring",
    .clause = "expiry",
    .record = PERKS_RECORD (open->offer),
    .due = open->end,
    .text = text,
    .action = PERKS_ACTION_OPEN_OFFER,
    .target = perks_record_get_id (PERKS_RECORD (open->offer)),
    .fields = "live-since listing",
    .figures = open->by_path ? "path-benefit-months" : NULL,
  });
}

/* The entitlements of one offer stand together, and those of the publisher before all others. */
static void
check_open (PerksRuleCase *rule_case)
{
  GPtrArray *entitlements = rule_case->entitlements;
  OpenBenefits open = { NULL };

  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);

      if (perks_entitlement_get_offer (entitlement) != open.offer)
        {
          raise_unclaimed (rule_case, &open);
          raise_ending (rule_case, &open);
          open = (OpenBenefits) { .offer = perks_entitlement_get_offer (entitlement) };
        }
      add_open (rule_case, &open, entitlement);
    }

  raise_unclaimed (rule_case, &open);
  raise_ending (rule_case, &open);
}

static void
check_optimization (PerksRuleCase *rule_case,
                    PerksOffer    *offer)
{
  g_autofree char *text = NULL;
  guint n_blocked;

  if (!perks_offer_is_live (offer) || perks_offer_get_listing_optimized (offer))
    return;
  n_blocked = perks_conditions_count_blocked (rule_case->books, rule_case->standing, offer,
                                              PERKS_CONDITION_LISTING_OPTIMIZATION);
  if (n_blocked == 0)
    return;

  text = g_strdup_printf (ngettext ("The listing of “%s” is not optimized, which alone stands "
                                    "between it and %u benefit. Go through the listing "
                                    "optimization first and mark it done on the offer.",
                                    "The listing of “%s” is not optimized, which alone stands "
                                    "between it and %u benefits. Go through the listing "
                                    "optimization first and mark it done on the offer.",
                                    n_blocked), perks_rule_name_of (offer), n_blocked);
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "optimization-first",
    .clause = "listing-optimization",
    .record = PERKS_RECORD (offer),
    .text = text,
    .action = PERKS_ACTION_EDIT_OFFER,
    .target = perks_record_get_id (PERKS_RECORD (offer)),
    .fields = "status listing-optimized",
  });
}

static gboolean
is_done (PerksClaim *claim)
{
  return claim != NULL && perks_claim_get_state (claim) == PERKS_CLAIM_STATE_DONE;
}

static gboolean
has_joined (PerksBooks *books,
            PerksOffer *offer)
{
  const char *id = perks_record_get_id (PERKS_RECORD (offer));

  return is_done (perks_books_find_claim (books, PERKS_CLAIM_ISV_CONNECT, id)) ||
         is_done (perks_books_find_claim (books, PERKS_CLAIM_ISV_CONNECT, NULL));
}

static gboolean
is_for_isv_connect (PerksRuleCase *rule_case,
                    PerksOffer    *offer)
{
  const char *family = perks_offer_get_product_family (offer);
  PerksStorefronts storefronts;

  if (family == NULL || g_ascii_strcasecmp (family, "dynamics") != 0 ||
      !perks_offer_is_live (offer))
    return FALSE;

  storefronts = perks_edition_derive_storefronts (rule_case->standing->edition, offer);
  return (storefronts & PERKS_STOREFRONTS_APPSOURCE) != 0;
}

static void
check_isv_connect (PerksRuleCase *rule_case,
                   PerksOffer    *offer)
{
  g_autofree char *text = NULL;

  if (!is_for_isv_connect (rule_case, offer) || has_joined (rule_case->books, offer))
    return;

  text = g_strdup_printf (_("“%s” is a Dynamics offer on AppSource: ISV Connect adds technical, "
                            "marketing and sales support of its own. Join it, then mark it done."),
                          perks_rule_name_of (offer));
  perks_rule_raise (rule_case, &(PerksFinding) {
    .rule = "isv-connect",
    .clause = "isv-connect",
    .record = PERKS_RECORD (offer),
    .text = text,
    .action = PERKS_ACTION_MARK_DONE,
    .target = perks_record_get_id (PERKS_RECORD (offer)),
    .fields = "product-family storefront type status",
  });
}

/**
 * perks_benefit_rules_apply:
 * @rule_case: what the rules are applied to
 *
 * Applies `benefit-unclaimed` (a line for the publisher and one for each offer), `claim-expiring`
 * to what an offer's path gives and nobody has claimed (a line for each offer),
 * `optimization-first`, and `isv-connect` until a claim of that name, of the offer or of the
 * publisher, is done. Source: rules.md, What is owed and when.
 */
void
perks_benefit_rules_apply (PerksRuleCase *rule_case)
{
  GPtrArray *offers = perks_books_get_offers (rule_case->books);

  if (perks_books_get_publisher (rule_case->books) != NULL)
    check_open (rule_case);
  for (guint i = 0; i < offers->len; i++)
    {
      check_optimization (rule_case, g_ptr_array_index (offers, i));
      check_isv_connect (rule_case, g_ptr_array_index (offers, i));
    }
}
