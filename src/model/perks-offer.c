/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer.h"

#include "perks-field.h"
#include "perks-former-paths.h"

/**
 * PerksOffer:
 *
 * One listing in the marketplace: what it is, where and how it is offered, since when, and who
 * answers for it. Its path is not a field: it follows from type and listing option by the edition;
 * see perks_edition_derive_path().
 */
struct _PerksOffer
{
  PerksRecord parent_instance;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_PUBLISHER,
  PROP_NAME,
  PROP_TYPE,
  PROP_STOREFRONT,
  PROP_LISTING,
  PROP_CONSULTING,
  PROP_VISIBILITY,
  PROP_STATUS,
  PROP_LIVE_SINCE,
  PROP_OWNER,
  PROP_PRIMARY_CONTACT,
  PROP_OWNER_LEFT,
  PROP_CONTACTED_ON,
  PROP_PORTAL,
  PROP_LISTING_OPTIMIZED,
  PROP_CO_SELL_READY,
  PROP_COUNTRY,
  PROP_PRODUCT_FAMILY,
  PROP_TEAMS_MAU,
  PROP_TEAMS_MAU_ON,
  PROP_FORMER_PATHS,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PerksOffer, perks_offer, PERKS_TYPE_RECORD)

static gboolean
perks_offer_check (PerksRecord  *record,
                   const char   *field,
                   const char   *text,
                   GError      **error)
{
  return g_str_equal (field, "former-paths") ? perks_former_paths_check (text, error) : TRUE;
}

static void
perks_offer_class_init (PerksOfferClass *klass)
{
  props[PROP_ID] = perks_field_text ("id");
  props[PROP_PUBLISHER] = perks_field_text ("publisher");
  props[PROP_NAME] = perks_field_text ("name");
  props[PROP_TYPE] = perks_field_text ("type");
  props[PROP_STOREFRONT] = perks_field_flags ("storefront", PERKS_TYPE_STOREFRONTS);
  props[PROP_LISTING] = perks_field_enum ("listing", PERKS_TYPE_LISTING_OPTION);
  props[PROP_CONSULTING] = perks_field_enum ("consulting", PERKS_TYPE_CONSULTING_KIND);
  props[PROP_VISIBILITY] = perks_field_enum ("visibility", PERKS_TYPE_VISIBILITY);
  props[PROP_STATUS] = perks_field_enum ("status", PERKS_TYPE_OFFER_STATUS);
  props[PROP_LIVE_SINCE] = perks_field_day ("live-since");
  props[PROP_OWNER] = perks_field_text ("owner");
  props[PROP_PRIMARY_CONTACT] = perks_field_text ("primary-contact");
  props[PROP_OWNER_LEFT] = perks_field_yes ("owner-left");
  props[PROP_CONTACTED_ON] = perks_field_day ("contacted-on");
  props[PROP_PORTAL] = perks_field_enum ("portal", PERKS_TYPE_PORTAL);
  props[PROP_LISTING_OPTIMIZED] = perks_field_yes ("listing-optimized");
  props[PROP_CO_SELL_READY] = perks_field_yes ("co-sell-ready");
  props[PROP_COUNTRY] = perks_field_text ("country");
  props[PROP_PRODUCT_FAMILY] = perks_field_text ("product-family");
  props[PROP_TEAMS_MAU] = perks_field_count ("teams-mau");
  props[PROP_TEAMS_MAU_ON] = perks_field_day ("teams-mau-on");
  props[PROP_FORMER_PATHS] = perks_field_text ("former-paths");

  PERKS_RECORD_CLASS (klass)->check = perks_offer_check;
  perks_record_class_install (PERKS_RECORD_CLASS (klass), "offer", props, N_PROPS);
}

static void
perks_offer_init (PerksOffer *self)
{
}

/**
 * perks_offer_new:
 * @id: the id, unique among the offers of the books
 *
 * Returns: (transfer full): an offer with nothing entered
 */
PerksOffer *
perks_offer_new (const char *id)
{
  return g_object_new (PERKS_TYPE_OFFER, "id", id, NULL);
}

/**
 * perks_offer_get_publisher:
 * @self: an offer
 *
 * Returns: (transfer none) (nullable): the id of the publisher
 */
const char *
perks_offer_get_publisher (PerksOffer *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_PUBLISHER));
}

/**
 * perks_offer_get_name:
 * @self: an offer
 *
 * Returns: (transfer none) (nullable): the name, as the reports print it
 */
const char *
perks_offer_get_name (PerksOffer *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_NAME));
}

/**
 * perks_offer_get_offer_type:
 * @self: an offer
 *
 * Returns: (transfer none) (nullable): the offer type, by the name that the product ingestion API
 *   has for it
 */
const char *
perks_offer_get_offer_type (PerksOffer *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_TYPE));
}

/**
 * perks_offer_get_storefront:
 * @self: an offer
 *
 * Returns: the storefronts that were entered; none means those of the offer type
 */
PerksStorefronts
perks_offer_get_storefront (PerksOffer *self)
{
  return g_value_get_flags (perks_record_get_value (PERKS_RECORD (self), PROP_STOREFRONT));
}

/**
 * perks_offer_get_listing:
 * @self: an offer
 *
 * Returns: the listing option
 */
PerksListingOption
perks_offer_get_listing (PerksOffer *self)
{
  return g_value_get_enum (perks_record_get_value (PERKS_RECORD (self), PROP_LISTING));
}

/**
 * perks_offer_get_consulting:
 * @self: an offer
 *
 * Returns: the kind of a consulting service
 */
PerksConsultingKind
perks_offer_get_consulting (PerksOffer *self)
{
  return g_value_get_enum (perks_record_get_value (PERKS_RECORD (self), PROP_CONSULTING));
}

/**
 * perks_offer_get_visibility:
 * @self: an offer
 *
 * Returns: who can see the offer
 */
PerksVisibility
perks_offer_get_visibility (PerksOffer *self)
{
  return g_value_get_enum (perks_record_get_value (PERKS_RECORD (self), PROP_VISIBILITY));
}

/**
 * perks_offer_get_status:
 * @self: an offer
 *
 * Returns: how far the publication is
 */
PerksOfferStatus
perks_offer_get_status (PerksOffer *self)
{
  return g_value_get_enum (perks_record_get_value (PERKS_RECORD (self), PROP_STATUS));
}

/**
 * perks_offer_get_live_since:
 * @self: an offer
 *
 * Returns: the day on which the offer went live, or %PERKS_DAY_NONE
 */
PerksDay
perks_offer_get_live_since (PerksOffer *self)
{
  return g_value_get_int (perks_record_get_value (PERKS_RECORD (self), PROP_LIVE_SINCE));
}

/**
 * perks_offer_get_owner:
 * @self: an offer
 *
 * Returns: (transfer none) (nullable): who owns the offer in the portal: a name, a mail address, or
 *   both
 */
const char *
perks_offer_get_owner (PerksOffer *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_OWNER));
}

/**
 * perks_offer_get_primary_contact:
 * @self: an offer
 *
 * Returns: (transfer none) (nullable): the primary contact: a name, a mail address, or both
 */
const char *
perks_offer_get_primary_contact (PerksOffer *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_PRIMARY_CONTACT));
}

/**
 * perks_offer_get_owner_left:
 * @self: an offer
 *
 * Returns: whether the owner has left the company
 */
gboolean
perks_offer_get_owner_left (PerksOffer *self)
{
  return g_value_get_boolean (perks_record_get_value (PERKS_RECORD (self), PROP_OWNER_LEFT));
}

/**
 * perks_offer_get_contacted_on:
 * @self: an offer
 *
 * Returns: the day on which the Rewards team wrote, or %PERKS_DAY_NONE
 */
PerksDay
perks_offer_get_contacted_on (PerksOffer *self)
{
  return g_value_get_int (perks_record_get_value (PERKS_RECORD (self), PROP_CONTACTED_ON));
}

/**
 * perks_offer_get_portal:
 * @self: an offer
 *
 * Returns: the portal in which the offer was made
 */
PerksPortal
perks_offer_get_portal (PerksOffer *self)
{
  return g_value_get_enum (perks_record_get_value (PERKS_RECORD (self), PROP_PORTAL));
}

/**
 * perks_offer_get_listing_optimized:
 * @self: an offer
 *
 * Returns: whether the listing optimization is done
 */
gboolean
perks_offer_get_listing_optimized (PerksOffer *self)
{
  return g_value_get_boolean (perks_record_get_value (PERKS_RECORD (self), PROP_LISTING_OPTIMIZED));
}

/**
 * perks_offer_get_co_sell_ready:
 * @self: an offer
 *
 * Returns: whether the offer is co-sell ready
 */
gboolean
perks_offer_get_co_sell_ready (PerksOffer *self)
{
  return g_value_get_boolean (perks_record_get_value (PERKS_RECORD (self), PROP_CO_SELL_READY));
}

/**
 * perks_offer_get_country:
 * @self: an offer
 *
 * Returns: (transfer none) (nullable): the country that sponsorship is asked for
 */
const char *
perks_offer_get_country (PerksOffer *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_COUNTRY));
}

/**
 * perks_offer_get_product_family:
 * @self: an offer
 *
 * Returns: (transfer none) (nullable): the family of products; `dynamics` brings ISV Connect
 */
const char *
perks_offer_get_product_family (PerksOffer *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_PRODUCT_FAMILY));
}

/**
 * perks_offer_get_teams_mau:
 * @self: an offer
 *
 * Returns: the monthly active users of the Teams app, or -1
 */
gint64
perks_offer_get_teams_mau (PerksOffer *self)
{
  return g_value_get_int64 (perks_record_get_value (PERKS_RECORD (self), PROP_TEAMS_MAU));
}

/**
 * perks_offer_get_teams_mau_on:
 * @self: an offer
 *
 * Returns: the day of that count, or %PERKS_DAY_NONE
 */
PerksDay
perks_offer_get_teams_mau_on (PerksOffer *self)
{
  return g_value_get_int (perks_record_get_value (PERKS_RECORD (self), PROP_TEAMS_MAU_ON));
}

/**
 * perks_offer_is_live:
 * @self: an offer
 *
 * Returns: whether customers can find the offer in a storefront now
 */
gboolean
perks_offer_is_live (PerksOffer *self)
{
  return perks_offer_get_status (self) == PERKS_OFFER_STATUS_LIVE;
}

/**
 * perks_offer_get_former_paths:
 * @self: an offer
 *
 * Returns: (transfer none) (nullable): the paths that it had before the present one, each with the
 *   first day of the next: `list:2025-01-01,trial:2026-03-01`
 */
const char *
perks_offer_get_former_paths (PerksOffer *self)
{
  return g_value_get_string (perks_record_get_value (PERKS_RECORD (self), PROP_FORMER_PATHS));
}

/**
 * perks_offer_get_path_since:
 * @self: an offer
 * @day: the day for which it is asked
 *
 * The later of going live and of the last change of path up to @day: from then on the rules of the
 * path hold that the offer has on @day.
 *
 * Returns: the day, or %PERKS_DAY_NONE where it is not known
 */
PerksDay
perks_offer_get_path_since (PerksOffer *self,
                            PerksDay    day)
{
  PerksDay live_since = perks_offer_get_live_since (self);

  return MAX (live_since, perks_former_paths_get_last (perks_offer_get_former_paths (self),
                                                        day));
}
