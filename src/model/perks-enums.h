/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The nick of every value is its name on the command line, in JSON and in the books. */

/**
 * PerksPath:
 * @PERKS_PATH_UNKNOWN: offer type or listing option are not entered yet
 * @PERKS_PATH_LIST: contact me, bring your own licence, assessment and briefing
 * @PERKS_PATH_TRIAL: free trial, test drive, get it now for nothing
 * @PERKS_PATH_CONSULTING: proof of concept, implementation, workshop
 * @PERKS_PATH_TRANSACT: sold through the storefront: subscription and usage
 *
 * What the programme's benefits depend on besides the tier.
 */
typedef enum
{
  PERKS_PATH_UNKNOWN,
  PERKS_PATH_LIST,
  PERKS_PATH_TRIAL,
  PERKS_PATH_CONSULTING,
  PERKS_PATH_TRANSACT,
} PerksPath;

typedef enum
{
  PERKS_LISTING_OPTION_UNKNOWN,
  PERKS_LISTING_OPTION_CONTACT_ME,
  PERKS_LISTING_OPTION_FREE_TRIAL,
  PERKS_LISTING_OPTION_TEST_DRIVE,
  PERKS_LISTING_OPTION_GET_IT_NOW_FREE,
  PERKS_LISTING_OPTION_BYOL,
  PERKS_LISTING_OPTION_SUBSCRIPTION,
  PERKS_LISTING_OPTION_USAGE_BASED,
} PerksListingOption;

typedef enum
{
  PERKS_CONSULTING_KIND_NONE,
  PERKS_CONSULTING_KIND_ASSESSMENT,
  PERKS_CONSULTING_KIND_BRIEFING,
  PERKS_CONSULTING_KIND_IMPLEMENTATION,
  PERKS_CONSULTING_KIND_PROOF_OF_CONCEPT,
  PERKS_CONSULTING_KIND_WORKSHOP,
} PerksConsultingKind;

typedef enum
{
  PERKS_STOREFRONTS_NONE = 0,
  PERKS_STOREFRONTS_AZURE_MARKETPLACE = 1 << 0,
  PERKS_STOREFRONTS_APPSOURCE = 1 << 1,
} PerksStorefronts;

typedef enum
{
  PERKS_VISIBILITY_PUBLIC,
  PERKS_VISIBILITY_PRIVATE,
} PerksVisibility;

typedef enum
{
  PERKS_OFFER_STATUS_DRAFT,
  PERKS_OFFER_STATUS_LIVE,
  PERKS_OFFER_STATUS_DELISTED,
} PerksOfferStatus;

typedef enum
{
  PERKS_PORTAL_UNKNOWN,
  PERKS_PORTAL_CLOUD_PARTNER_PORTAL,
  PERKS_PORTAL_PARTNER_CENTER,
} PerksPortal;

/**
 * PerksAnswer:
 * @PERKS_ANSWER_UNKNOWN: nobody has said
 * @PERKS_ANSWER_YES: yes
 * @PERKS_ANSWER_NO: no
 *
 * A question that may be open: what nobody has answered blocks nothing.
 */
typedef enum
{
  PERKS_ANSWER_UNKNOWN,
  PERKS_ANSWER_YES,
  PERKS_ANSWER_NO,
} PerksAnswer;

typedef enum
{
  PERKS_CATEGORY_MARKETING,
  PERKS_CATEGORY_SALES,
  PERKS_CATEGORY_TECHNICAL,
} PerksCategory;

/**
 * PerksBenefitMode:
 * @PERKS_BENEFIT_MODE_SELF_SERVE: the publisher takes it without asking anybody
 * @PERKS_BENEFIT_MODE_AUTOMATIC: it happens by itself
 * @PERKS_BENEFIT_MODE_ASSISTED: the Rewards team helps
 * @PERKS_BENEFIT_MODE_REQUEST: it has to be asked for
 * @PERKS_BENEFIT_MODE_FUNDING: it is asked for and brings an amount of money
 * @PERKS_BENEFIT_MODE_ONE_TIME: once per publication
 */
typedef enum
{
  PERKS_BENEFIT_MODE_SELF_SERVE,
  PERKS_BENEFIT_MODE_AUTOMATIC,
  PERKS_BENEFIT_MODE_ASSISTED,
  PERKS_BENEFIT_MODE_REQUEST,
  PERKS_BENEFIT_MODE_FUNDING,
  PERKS_BENEFIT_MODE_ONE_TIME,
} PerksBenefitMode;

typedef enum
{
  PERKS_PROVENANCE_PUBLISHED,
  PERKS_PROVENANCE_ASSUMED,
  PERKS_PROVENANCE_USER,
} PerksProvenance;

/**
 * PerksCondition:
 *
 * What can stand between a benefit whose tier is reached and the publisher.
 */
typedef enum
{
  PERKS_CONDITION_BYOL,
  PERKS_CONDITION_LISTING_OPTIMIZATION,
  PERKS_CONDITION_PRIVATE_OFFER,
  PERKS_CONDITION_PUBLIC_LISTING,
  PERKS_CONDITION_REGION,
  PERKS_CONDITION_CO_SELL_READY,
  PERKS_CONDITION_MARKETING_CONTACT,
  PERKS_CONDITION_NOT_ENROLLED,
  PERKS_CONDITION_NOT_LIVE,
  PERKS_CONDITION_OPTED_OUT,
} PerksCondition;

#define PERKS_N_CONDITIONS (PERKS_CONDITION_OPTED_OUT + 1)

/**
 * PerksBenefitState:
 *
 * How a benefit stands for a publisher or an offer, as CONTRACT part 2 names it.
 */
typedef enum
{
  PERKS_BENEFIT_STATE_LOCKED,
  PERKS_BENEFIT_STATE_AVAILABLE,
  PERKS_BENEFIT_STATE_BLOCKED,
  PERKS_BENEFIT_STATE_REQUESTED,
  PERKS_BENEFIT_STATE_ACTIVE,
  PERKS_BENEFIT_STATE_DONE,
  PERKS_BENEFIT_STATE_DECLINED,
  PERKS_BENEFIT_STATE_EXPIRED,
  PERKS_BENEFIT_STATE_REVOKED,
} PerksBenefitState;

typedef enum
{
  PERKS_CLAIM_STATE_AVAILABLE,
  PERKS_CLAIM_STATE_REQUESTED,
  PERKS_CLAIM_STATE_CONTACTED,
  PERKS_CLAIM_STATE_SCHEDULED,
  PERKS_CLAIM_STATE_ACTIVE,
  PERKS_CLAIM_STATE_DONE,
  PERKS_CLAIM_STATE_DECLINED,
  PERKS_CLAIM_STATE_REFUSED,
  PERKS_CLAIM_STATE_EXPIRED,
  PERKS_CLAIM_STATE_REVOKED,
} PerksClaimState;

typedef enum
{
  PERKS_CREDIT_KIND_TEST_DRIVE,
  PERKS_CREDIT_KIND_POC,
  PERKS_CREDIT_KIND_OTHER,
} PerksCreditKind;

/**
 * PerksSaleKind:
 * @PERKS_SALE_KIND_BILLED: an ordinary billed line
 * @PERKS_SALE_KIND_TRIAL: a line of a trial
 * @PERKS_SALE_KIND_REJECTED: a line whose payout was rejected
 * @PERKS_SALE_KIND_FRAUD: a line that a person marked as fraud, whatever it was before
 */
typedef enum
{
  PERKS_SALE_KIND_BILLED,
  PERKS_SALE_KIND_TRIAL,
  PERKS_SALE_KIND_REJECTED,
  PERKS_SALE_KIND_FRAUD,
} PerksSaleKind;

/**
 * PerksExclusion:
 * @PERKS_EXCLUSION_FRAUD: marked as fraud
 * @PERKS_EXCLUSION_REJECTED: payout rejected
 * @PERKS_EXCLUSION_TRIAL: a trial
 * @PERKS_EXCLUSION_NOT_TRANSACT: the offer's listing has no billed sales
 * @PERKS_EXCLUSION_OUTSIDE_WINDOW: before or after the edition's window
 * @PERKS_EXCLUSION_USER: left out by the person
 *
 * Why a sale does not count. A sale that has several reasons is listed under the first of them.
 */
typedef enum
{
  PERKS_EXCLUSION_FRAUD,
  PERKS_EXCLUSION_REJECTED,
  PERKS_EXCLUSION_TRIAL,
  PERKS_EXCLUSION_NOT_TRANSACT,
  PERKS_EXCLUSION_OUTSIDE_WINDOW,
  PERKS_EXCLUSION_USER,
} PerksExclusion;

#define PERKS_N_EXCLUSIONS (PERKS_EXCLUSION_USER + 1)

/**
 * PerksMetric:
 * @PERKS_METRIC_BILLED_SALES: USD, in cents
 * @PERKS_METRIC_TEAMS_MAU: monthly active users of one Teams app
 *
 * What a tier's threshold is measured in.
 */
typedef enum
{
  PERKS_METRIC_BILLED_SALES,
  PERKS_METRIC_TEAMS_MAU,
} PerksMetric;

#define PERKS_N_METRICS (PERKS_METRIC_TEAMS_MAU + 1)

/**
 * PerksEngagementKind:
 * @PERKS_ENGAGEMENT_KIND_NONE: nobody helps: the path is List, or not known
 * @PERKS_ENGAGEMENT_KIND_FIXED: some months from going live, for Trial and Consulting
 * @PERKS_ENGAGEMENT_KIND_EVERGREEN: without an end, for Transact
 *
 * How long an engagement manager helps an offer.
 */
typedef enum
{
  PERKS_ENGAGEMENT_KIND_NONE,
  PERKS_ENGAGEMENT_KIND_FIXED,
  PERKS_ENGAGEMENT_KIND_EVERGREEN,
} PerksEngagementKind;

/**
 * PerksAction:
 * @PERKS_ACTION_EDIT_PUBLISHER: edit the publisher
 * @PERKS_ACTION_EDIT_OFFER: edit an offer
 * @PERKS_ACTION_FIND_OWNER: look the owner of an offer up, else raise a support ticket
 * @PERKS_ACTION_OPEN_OFFER: look at an offer
 * @PERKS_ACTION_OPEN_BENEFITS: look at what the publisher is entitled to
 * @PERKS_ACTION_OPEN_CLAIM: look at a claim
 * @PERKS_ACTION_OPEN_ENGAGEMENT: look at the engagement of an offer
 * @PERKS_ACTION_OPEN_CREDITS: look at the credits
 * @PERKS_ACTION_OPEN_FORECAST: look at how the sum came about and where it goes
 * @PERKS_ACTION_MARK_DONE: mark a claim of an offer as done
 * @PERKS_ACTION_OPEN_EDITIONS: compare and choose an edition
 * @PERKS_ACTION_OPEN_REMOTES: look at where sales and editions come from
 *
 * The one thing that a person can do about something that deserves attention.
 */
typedef enum
{
  PERKS_ACTION_EDIT_PUBLISHER,
  PERKS_ACTION_EDIT_OFFER,
  PERKS_ACTION_FIND_OWNER,
  PERKS_ACTION_OPEN_OFFER,
  PERKS_ACTION_OPEN_BENEFITS,
  PERKS_ACTION_OPEN_CLAIM,
  PERKS_ACTION_OPEN_ENGAGEMENT,
  PERKS_ACTION_OPEN_CREDITS,
  PERKS_ACTION_OPEN_FORECAST,
  PERKS_ACTION_MARK_DONE,
  PERKS_ACTION_OPEN_EDITIONS,
  PERKS_ACTION_OPEN_REMOTES,
} PerksAction;

#define PERKS_TYPE_PATH (perks_path_get_type ())
GType perks_path_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_LISTING_OPTION (perks_listing_option_get_type ())
GType perks_listing_option_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_CONSULTING_KIND (perks_consulting_kind_get_type ())
GType perks_consulting_kind_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_STOREFRONTS (perks_storefronts_get_type ())
GType perks_storefronts_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_VISIBILITY (perks_visibility_get_type ())
GType perks_visibility_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_OFFER_STATUS (perks_offer_status_get_type ())
GType perks_offer_status_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_PORTAL (perks_portal_get_type ())
GType perks_portal_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_ANSWER (perks_answer_get_type ())
GType perks_answer_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_CATEGORY (perks_category_get_type ())
GType perks_category_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_BENEFIT_MODE (perks_benefit_mode_get_type ())
GType perks_benefit_mode_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_PROVENANCE (perks_provenance_get_type ())
GType perks_provenance_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_CONDITION (perks_condition_get_type ())
GType perks_condition_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_BENEFIT_STATE (perks_benefit_state_get_type ())
GType perks_benefit_state_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_CLAIM_STATE (perks_claim_state_get_type ())
GType perks_claim_state_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_CREDIT_KIND (perks_credit_kind_get_type ())
GType perks_credit_kind_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_SALE_KIND (perks_sale_kind_get_type ())
GType perks_sale_kind_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_EXCLUSION (perks_exclusion_get_type ())
GType perks_exclusion_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_METRIC (perks_metric_get_type ())
GType perks_metric_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_ENGAGEMENT_KIND (perks_engagement_kind_get_type ())
GType perks_engagement_kind_get_type (void) G_GNUC_CONST;
#define PERKS_TYPE_ACTION (perks_action_get_type ())
GType perks_action_get_type (void) G_GNUC_CONST;

const char *perks_enum_to_name   (GType        type,
                                  int          value);
gboolean    perks_enum_from_name (GType        type,
                                  const char  *name,
                                  int         *value);
char       *perks_enum_list_names (GType       type);

G_END_DECLS
