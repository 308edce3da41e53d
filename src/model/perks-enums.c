/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-enums.h"

G_DEFINE_ENUM_TYPE (PerksPath, perks_path,
  G_DEFINE_ENUM_VALUE (PERKS_PATH_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (PERKS_PATH_LIST, "list"),
  G_DEFINE_ENUM_VALUE (PERKS_PATH_TRIAL, "trial"),
  G_DEFINE_ENUM_VALUE (PERKS_PATH_CONSULTING, "consulting"),
  G_DEFINE_ENUM_VALUE (PERKS_PATH_TRANSACT, "transact"))

G_DEFINE_ENUM_TYPE (PerksListingOption, perks_listing_option,
  G_DEFINE_ENUM_VALUE (PERKS_LISTING_OPTION_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (PERKS_LISTING_OPTION_CONTACT_ME, "contact-me"),
  G_DEFINE_ENUM_VALUE (PERKS_LISTING_OPTION_FREE_TRIAL, "free-trial"),
  G_DEFINE_ENUM_VALUE (PERKS_LISTING_OPTION_TEST_DRIVE, "test-drive"),
  G_DEFINE_ENUM_VALUE (PERKS_LISTING_OPTION_GET_IT_NOW_FREE, "get-it-now-free"),
  G_DEFINE_ENUM_VALUE (PERKS_LISTING_OPTION_BYOL, "byol"),
  G_DEFINE_ENUM_VALUE (PERKS_LISTING_OPTION_SUBSCRIPTION, "subscription"),
  G_DEFINE_ENUM_VALUE (PERKS_LISTING_OPTION_USAGE_BASED, "usage-based"))

G_DEFINE_ENUM_TYPE (PerksConsultingKind, perks_consulting_kind,
  G_DEFINE_ENUM_VALUE (PERKS_CONSULTING_KIND_NONE, "none"),
  G_DEFINE_ENUM_VALUE (PERKS_CONSULTING_KIND_ASSESSMENT, "assessment"),
  G_DEFINE_ENUM_VALUE (PERKS_CONSULTING_KIND_BRIEFING, "briefing"),
  G_DEFINE_ENUM_VALUE (PERKS_CONSULTING_KIND_IMPLEMENTATION, "implementation"),
  G_DEFINE_ENUM_VALUE (PERKS_CONSULTING_KIND_PROOF_OF_CONCEPT, "proof-of-concept"),
  G_DEFINE_ENUM_VALUE (PERKS_CONSULTING_KIND_WORKSHOP, "workshop"))

G_DEFINE_FLAGS_TYPE (PerksStorefronts, perks_storefronts,
  G_DEFINE_ENUM_VALUE (PERKS_STOREFRONTS_AZURE_MARKETPLACE, "azure-marketplace"),
  G_DEFINE_ENUM_VALUE (PERKS_STOREFRONTS_APPSOURCE, "appsource"))

G_DEFINE_ENUM_TYPE (PerksVisibility, perks_visibility,
  G_DEFINE_ENUM_VALUE (PERKS_VISIBILITY_PUBLIC, "public"),
  G_DEFINE_ENUM_VALUE (PERKS_VISIBILITY_PRIVATE, "private"))

G_DEFINE_ENUM_TYPE (PerksOfferStatus, perks_offer_status,
  G_DEFINE_ENUM_VALUE (PERKS_OFFER_STATUS_DRAFT, "draft"),
  G_DEFINE_ENUM_VALUE (PERKS_OFFER_STATUS_LIVE, "live"),
  G_DEFINE_ENUM_VALUE (PERKS_OFFER_STATUS_DELISTED, "delisted"))

G_DEFINE_ENUM_TYPE (PerksPortal, perks_portal,
  G_DEFINE_ENUM_VALUE (PERKS_PORTAL_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (PERKS_PORTAL_CLOUD_PARTNER_PORTAL, "cloud-partner-portal"),
  G_DEFINE_ENUM_VALUE (PERKS_PORTAL_PARTNER_CENTER, "partner-center"))

G_DEFINE_ENUM_TYPE (PerksAnswer, perks_answer,
  G_DEFINE_ENUM_VALUE (PERKS_ANSWER_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (PERKS_ANSWER_YES, "yes"),
  G_DEFINE_ENUM_VALUE (PERKS_ANSWER_NO, "no"))

G_DEFINE_ENUM_TYPE (PerksCategory, perks_category,
  G_DEFINE_ENUM_VALUE (PERKS_CATEGORY_MARKETING, "marketing"),
  G_DEFINE_ENUM_VALUE (PERKS_CATEGORY_SALES, "sales"),
  G_DEFINE_ENUM_VALUE (PERKS_CATEGORY_TECHNICAL, "technical"))

G_DEFINE_ENUM_TYPE (PerksBenefitMode, perks_benefit_mode,
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_MODE_SELF_SERVE, "self-serve"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_MODE_AUTOMATIC, "automatic"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_MODE_ASSISTED, "assisted"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_MODE_REQUEST, "request"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_MODE_FUNDING, "funding"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_MODE_ONE_TIME, "one-time"))

G_DEFINE_ENUM_TYPE (PerksProvenance, perks_provenance,
  G_DEFINE_ENUM_VALUE (PERKS_PROVENANCE_PUBLISHED, "published"),
  G_DEFINE_ENUM_VALUE (PERKS_PROVENANCE_ASSUMED, "assumed"),
  G_DEFINE_ENUM_VALUE (PERKS_PROVENANCE_USER, "user"))

G_DEFINE_ENUM_TYPE (PerksCondition, perks_condition,
  G_DEFINE_ENUM_VALUE (PERKS_CONDITION_BYOL, "byol"),
  G_DEFINE_ENUM_VALUE (PERKS_CONDITION_LISTING_OPTIMIZATION, "listing-optimization"),
  G_DEFINE_ENUM_VALUE (PERKS_CONDITION_PRIVATE_OFFER, "private-offer"),
  G_DEFINE_ENUM_VALUE (PERKS_CONDITION_PUBLIC_LISTING, "public-listing"),
  G_DEFINE_ENUM_VALUE (PERKS_CONDITION_REGION, "region"),
  G_DEFINE_ENUM_VALUE (PERKS_CONDITION_CO_SELL_READY, "co-sell-ready"),
  G_DEFINE_ENUM_VALUE (PERKS_CONDITION_MARKETING_CONTACT, "marketing-contact"),
  G_DEFINE_ENUM_VALUE (PERKS_CONDITION_NOT_ENROLLED, "not-enrolled"),
  G_DEFINE_ENUM_VALUE (PERKS_CONDITION_NOT_LIVE, "not-live"),
  G_DEFINE_ENUM_VALUE (PERKS_CONDITION_OPTED_OUT, "opted-out"))

G_DEFINE_ENUM_TYPE (PerksBenefitState, perks_benefit_state,
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_STATE_LOCKED, "locked"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_STATE_AVAILABLE, "available"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_STATE_BLOCKED, "blocked"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_STATE_REQUESTED, "requested"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_STATE_ACTIVE, "active"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_STATE_DONE, "done"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_STATE_DECLINED, "declined"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_STATE_EXPIRED, "expired"),
  G_DEFINE_ENUM_VALUE (PERKS_BENEFIT_STATE_REVOKED, "revoked"))

G_DEFINE_ENUM_TYPE (PerksClaimState, perks_claim_state,
  G_DEFINE_ENUM_VALUE (PERKS_CLAIM_STATE_AVAILABLE, "available"),
  G_DEFINE_ENUM_VALUE (PERKS_CLAIM_STATE_REQUESTED, "requested"),
  G_DEFINE_ENUM_VALUE (PERKS_CLAIM_STATE_CONTACTED, "contacted"),
  G_DEFINE_ENUM_VALUE (PERKS_CLAIM_STATE_SCHEDULED, "scheduled"),
  G_DEFINE_ENUM_VALUE (PERKS_CLAIM_STATE_ACTIVE, "active"),
  G_DEFINE_ENUM_VALUE (PERKS_CLAIM_STATE_DONE, "done"),
  G_DEFINE_ENUM_VALUE (PERKS_CLAIM_STATE_DECLINED, "declined"),
  G_DEFINE_ENUM_VALUE (PERKS_CLAIM_STATE_REFUSED, "refused"),
  G_DEFINE_ENUM_VALUE (PERKS_CLAIM_STATE_EXPIRED, "expired"),
  G_DEFINE_ENUM_VALUE (PERKS_CLAIM_STATE_REVOKED, "revoked"))

G_DEFINE_ENUM_TYPE (PerksCreditKind, perks_credit_kind,
  G_DEFINE_ENUM_VALUE (PERKS_CREDIT_KIND_TEST_DRIVE, "test-drive"),
  G_DEFINE_ENUM_VALUE (PERKS_CREDIT_KIND_POC, "poc"),
  G_DEFINE_ENUM_VALUE (PERKS_CREDIT_KIND_OTHER, "other"))

G_DEFINE_ENUM_TYPE (PerksSaleKind, perks_sale_kind,
  G_DEFINE_ENUM_VALUE (PERKS_SALE_KIND_BILLED, "billed"),
  G_DEFINE_ENUM_VALUE (PERKS_SALE_KIND_TRIAL, "trial"),
  G_DEFINE_ENUM_VALUE (PERKS_SALE_KIND_REJECTED, "rejected"),
  G_DEFINE_ENUM_VALUE (PERKS_SALE_KIND_FRAUD, "fraud"))

G_DEFINE_ENUM_TYPE (PerksExclusion, perks_exclusion,
  G_DEFINE_ENUM_VALUE (PERKS_EXCLUSION_FRAUD, "fraud"),
  G_DEFINE_ENUM_VALUE (PERKS_EXCLUSION_REJECTED, "rejected"),
  G_DEFINE_ENUM_VALUE (PERKS_EXCLUSION_TRIAL, "trial"),
  G_DEFINE_ENUM_VALUE (PERKS_EXCLUSION_NOT_TRANSACT, "not-transact"),
  G_DEFINE_ENUM_VALUE (PERKS_EXCLUSION_OUTSIDE_WINDOW, "outside-window"),
  G_DEFINE_ENUM_VALUE (PERKS_EXCLUSION_USER, "user"))

G_DEFINE_ENUM_TYPE (PerksMetric, perks_metric,
  G_DEFINE_ENUM_VALUE (PERKS_METRIC_BILLED_SALES, "billed-sales"),
  G_DEFINE_ENUM_VALUE (PERKS_METRIC_TEAMS_MAU, "teams-mau"))

G_DEFINE_ENUM_TYPE (PerksEngagementKind, perks_engagement_kind,
  G_DEFINE_ENUM_VALUE (PERKS_ENGAGEMENT_KIND_NONE, "none"),
  G_DEFINE_ENUM_VALUE (PERKS_ENGAGEMENT_KIND_FIXED, "fixed"),
  G_DEFINE_ENUM_VALUE (PERKS_ENGAGEMENT_KIND_EVERGREEN, "evergreen"))

G_DEFINE_ENUM_TYPE (PerksAction, perks_action,
  G_DEFINE_ENUM_VALUE (PERKS_ACTION_EDIT_PUBLISHER, "edit-publisher"),
  G_DEFINE_ENUM_VALUE (PERKS_ACTION_EDIT_OFFER, "edit-offer"),
  G_DEFINE_ENUM_VALUE (PERKS_ACTION_FIND_OWNER, "find-owner"),
  G_DEFINE_ENUM_VALUE (PERKS_ACTION_OPEN_OFFER, "open-offer"),
  G_DEFINE_ENUM_VALUE (PERKS_ACTION_OPEN_BENEFITS, "open-benefits"),
  G_DEFINE_ENUM_VALUE (PERKS_ACTION_OPEN_CLAIM, "open-claim"),
  G_DEFINE_ENUM_VALUE (PERKS_ACTION_OPEN_ENGAGEMENT, "open-engagement"),
  G_DEFINE_ENUM_VALUE (PERKS_ACTION_OPEN_CREDITS, "open-credits"),
  G_DEFINE_ENUM_VALUE (PERKS_ACTION_OPEN_FORECAST, "open-forecast"),
  G_DEFINE_ENUM_VALUE (PERKS_ACTION_MARK_DONE, "mark-done"),
  G_DEFINE_ENUM_VALUE (PERKS_ACTION_OPEN_EDITIONS, "open-editions"),
  G_DEFINE_ENUM_VALUE (PERKS_ACTION_OPEN_REMOTES, "open-remotes"))

/**
 * perks_enum_to_name:
 * @type: an enumeration of Perks
 * @value: one of its values
 *
 * The name under which a value stands on the command line, in JSON and in the books.
 *
 * Returns: (transfer none): the name; never %NULL for a value of the enumeration
 */
const char *
perks_enum_to_name (GType type,
                    int   value)
{
  g_autoptr (GTypeClass) enum_class = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (G_ENUM_CLASS (enum_class), value);

  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

/**
 * perks_enum_from_name:
 * @type: an enumeration of Perks
 * @name: a name as perks_enum_to_name() gives it
 * @value: (out): where the value is put
 *
 * Returns: %FALSE when the enumeration has no such name; @value is then left alone
 */
gboolean
perks_enum_from_name (GType       type,
                      const char *name,
                      int        *value)
{
  g_autoptr (GTypeClass) enum_class = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value_by_nick (G_ENUM_CLASS (enum_class), name);

  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}

/**
 * perks_enum_list_names:
 * @type: an enumeration of Perks
 *
 * The names that a person may enter, with blanks between them, for messages and for help.
 * Values that stand for "not entered" are left out.
 *
 * Returns: (transfer full): the names
 */
char *
perks_enum_list_names (GType type)
{
  g_autoptr (GTypeClass) enum_class = g_type_class_ref (type);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_ENUM_CLASS (enum_class)->n_values; i++)
    {
      const char *nick = G_ENUM_CLASS (enum_class)->values[i].value_nick;

      if (g_str_equal (nick, "unknown") || g_str_equal (nick, "none"))
        continue;
      if (names->len > 0)
        g_string_append_c (names, ' ');
      g_string_append (names, nick);
    }

  return g_string_free (names, FALSE);
}
