/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-json-shapes.h"

#include "perks-benefit.h"
#include "perks-day.h"
#include "perks-deadline.h"
#include "perks-entitlement.h"
#include "perks-money.h"
#include "perks-offer.h"
#include "perks-resource.h"
#include "perks-tier.h"

/* What scripts get to read, as CONTRACT part 2 promises it. */

/**
 * perks_json_add_text:
 * @builder: a builder in an object
 * @member: the member's name
 * @text: (nullable): its value; `null` for %NULL
 */
void
perks_json_add_text (JsonBuilder *builder,
                     const char  *member,
                     const char  *text)
{
  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/**
 * perks_json_add_usd:
 * @builder: a builder in an object
 * @member: the member's name
 * @cents: an amount in cents of USD; written as text, since numbers of JSON are not exact
 *   everywhere
 */
void
perks_json_add_usd (JsonBuilder *builder,
                    const char  *member,
                    gint64       cents)
{
  g_autofree char *text = perks_usd_to_string (cents);

  perks_json_add_text (builder, member, text);
}

/**
 * perks_json_add_day:
 * @builder: a builder in an object
 * @member: the member's name
 * @day: a day; `null` for %PERKS_DAY_NONE
 */
void
perks_json_add_day (JsonBuilder *builder,
                    const char  *member,
                    PerksDay     day)
{
  g_autofree char *text = perks_day_to_string (day);

  perks_json_add_text (builder, member, text);
}

/**
 * perks_json_add_count:
 * @builder: a builder in an object
 * @member: the member's name
 * @count: a number of things
 */
void
perks_json_add_count (JsonBuilder *builder,
                      const char  *member,
                      gint64       count)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, count);
}

/**
 * perks_json_add_yes:
 * @builder: a builder in an object
 * @member: the member's name
 * @yes: its value, `true` or `false`
 */
void
perks_json_add_yes (JsonBuilder *builder,
                    const char  *member,
                    gboolean     yes)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, yes);
}

/**
 * perks_json_add_enum:
 * @builder: a builder in an object
 * @member: the member's name
 * @type: an enumeration
 * @value: one of its values; written by its name
 */
void
perks_json_add_enum (JsonBuilder *builder,
                     const char  *member,
                     GType        type,
                     int          value)
{
  perks_json_add_text (builder, member, perks_enum_to_name (type, value));
}

/**
 * perks_json_add_path:
 * @builder: a builder in an object
 * @member: the member's name
 * @path: a path; `null` where it is not known
 */
void
perks_json_add_path (JsonBuilder *builder,
                     const char  *member,
                     PerksPath    path)
{
  if (path != PERKS_PATH_UNKNOWN)
    perks_json_add_enum (builder, member, PERKS_TYPE_PATH, path);
  else
    perks_json_add_text (builder, member, NULL);
}

/**
 * perks_json_add_sale:
 * @builder: a builder where a value is due
 * @sale: a sale
 */
void
perks_json_add_sale (JsonBuilder     *builder,
                     const PerksSale *sale)
{
  g_autofree char *own = perks_money_to_string (sale->own);

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "key", sale->key);
  perks_json_add_day (builder, "day", sale->day);
  perks_json_add_text (builder, "offer", sale->offer_name);
  perks_json_add_text (builder, "sku", sale->sku);
  perks_json_add_usd (builder, "usd", sale->usd);
  perks_json_add_text (builder, "amount", own);
  perks_json_add_text (builder, "currency", sale->own.currency);
  perks_json_add_enum (builder, "kind", PERKS_TYPE_SALE_KIND, sale->kind);
  perks_json_add_yes (builder, "fraud", sale->fraud);
  json_builder_end_object (builder);
}

static void
add_missing (JsonBuilder      *builder,
             PerksEntitlement *entitlement)
{
  json_builder_set_member_name (builder, "missing");
  json_builder_begin_array (builder);
  for (int condition = 0; condition < PERKS_N_CONDITIONS; condition++)
    {
      g_autofree char *text = NULL;

      if (!perks_entitlement_misses (entitlement, condition))
        continue;
      text = perks_condition_describe (condition, entitlement);
      json_builder_begin_object (builder);
      perks_json_add_enum (builder, "condition", PERKS_TYPE_CONDITION, condition);
      perks_json_add_text (builder, "text", text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_claim (JsonBuilder *builder,
           PerksClaim  *claim)
{
  perks_json_add_text (builder, "claim_state",
                       claim != NULL ? perks_enum_to_name (PERKS_TYPE_CLAIM_STATE,
                                                           perks_claim_get_state (claim)) : NULL);
  perks_json_add_text (builder, "note", claim != NULL ? perks_claim_get_note (claim) : NULL);
}

/**
 * perks_json_add_entitlement:
 * @builder: a builder where a value is due
 * @entitlement: a benefit as it stands for the publisher or an offer
 */
void
perks_json_add_entitlement (JsonBuilder      *builder,
                            PerksEntitlement *entitlement)
{
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
  PerksOffer *offer = perks_entitlement_get_offer (entitlement);
  gint64 amount = perks_entitlement_get_amount (entitlement);

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "id", perks_benefit_get_id (benefit));
  perks_json_add_text (builder, "name", perks_benefit_get_name (benefit));
  perks_json_add_enum (builder, "category", PERKS_TYPE_CATEGORY,
                       perks_benefit_get_category (benefit));
  perks_json_add_path (builder, "path", perks_entitlement_get_path (entitlement));
  perks_json_add_text (builder, "first_tier", perks_benefit_get_first_tier (benefit));
  perks_json_add_text (builder, "offer",
                       offer != NULL ? perks_record_get_id (PERKS_RECORD (offer)) : NULL);
  perks_json_add_enum (builder, "state", PERKS_TYPE_BENEFIT_STATE,
                       perks_entitlement_get_state (entitlement));
  add_missing (builder, entitlement);
  if (amount >= 0)
    perks_json_add_usd (builder, "amount", amount);
  else
    perks_json_add_text (builder, "amount", NULL);
  perks_json_add_day (builder, "expires", perks_entitlement_get_expires (entitlement));
  perks_json_add_enum (builder, "provenance", PERKS_TYPE_PROVENANCE,
                       perks_benefit_get_provenance (benefit));
  add_claim (builder, perks_entitlement_get_claim (entitlement));
  json_builder_end_object (builder);
}

static void
add_action (JsonBuilder   *builder,
            PerksDeadline *deadline)
{
  json_builder_set_member_name (builder, "action");
  json_builder_begin_object (builder);
  perks_json_add_enum (builder, "id", PERKS_TYPE_ACTION, perks_deadline_get_action (deadline));
  perks_json_add_text (builder, "target", perks_deadline_get_target (deadline));
  json_builder_end_object (builder);
}

/**
 * perks_json_add_deadline:
 * @builder: a builder where a value is due
 * @deadline: something that is owed
 *
 * Adds what is owed, with the id by which it is known from day to day, and the one thing that a
 * person can do about it.
 */
void
perks_json_add_deadline (JsonBuilder   *builder,
                         PerksDeadline *deadline)
{
  g_autofree char *id = perks_deadline_dup_id (deadline);

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "rule", perks_deadline_get_rule (deadline));
  perks_json_add_text (builder, "entity", perks_deadline_get_entity (deadline));
  perks_json_add_day (builder, "due", perks_deadline_get_due (deadline));
  perks_json_add_text (builder, "text", perks_deadline_get_text (deadline));
  perks_json_add_text (builder, "source", perks_deadline_get_source (deadline));
  perks_json_add_text (builder, "id", id);
  perks_json_add_enum (builder, "provenance", PERKS_TYPE_PROVENANCE,
                       perks_deadline_get_provenance (deadline));
  add_action (builder, deadline);
  json_builder_end_object (builder);
}

/**
 * perks_json_add_resource:
 * @builder: a builder where a value is due
 * @resource: a page of self-serve material
 */
void
perks_json_add_resource (JsonBuilder   *builder,
                         PerksResource *resource)
{
  json_builder_begin_object (builder);
  perks_json_add_text (builder, "id", perks_resource_get_id (resource));
  perks_json_add_text (builder, "title", perks_resource_get_title (resource));
  perks_json_add_text (builder, "category", perks_resource_get_category (resource));
  perks_json_add_text (builder, "url", perks_resource_get_url (resource));
  perks_json_add_text (builder, "summary", perks_resource_get_summary (resource));
  /* No copies of pages are kept yet. */
  perks_json_add_yes (builder, "offline", FALSE);
  json_builder_end_object (builder);
}

/**
 * perks_json_to_text:
 * @node: a value
 *
 * Returns: (transfer full): the value as JSON, indented by two blanks, without a newline at its end
 */
char *
perks_json_to_text (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);

  return json_generator_to_data (generator, NULL);
}
