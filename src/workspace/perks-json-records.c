/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-json-shapes.h"

#include "perks-engagement.h"
#include "perks-offer.h"
#include "perks-publisher.h"

/* What scripts get to read of the records that a person keeps. */

/* A field as `edit` takes it, but for numbers, which are numbers of JSON. Amounts of USD are
 * whole numbers inside and have a point as text; they stay text. */
static void
add_field (JsonBuilder *builder,
           PerksRecord *record,
           const char  *field)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (record), field);
  g_autofree char *text = perks_record_dup_field (record, field);

  if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    perks_json_add_text (builder, field, text != NULL ? text : "no");
  else if (G_IS_PARAM_SPEC_INT64 (pspec) && text != NULL && strchr (text, '.') == NULL)
    perks_json_add_count (builder, field, g_ascii_strtoll (text, NULL, 10));
  else
    perks_json_add_text (builder, field, text);
}

static void
add_fields (JsonBuilder *builder,
            PerksRecord *record)
{
  g_auto (GStrv) fields = perks_record_list_fields (record);

  perks_json_add_text (builder, "id", perks_record_get_id (record));
  for (guint i = 0; fields[i] != NULL; i++)
    add_field (builder, record, fields[i]);
}

/**
 * perks_json_add_record:
 * @builder: a builder where a value is due
 * @record: a record
 *
 * Adds what is entered of a record: its id and every field by the name that `edit` takes.
 */
void
perks_json_add_record (JsonBuilder *builder,
                       PerksRecord *record)
{
  json_builder_begin_object (builder);
  add_fields (builder, record);
  json_builder_end_object (builder);
}

/**
 * perks_json_add_publisher:
 * @builder: a builder where a value is due
 * @publisher: a publisher
 */
void
perks_json_add_publisher (JsonBuilder    *builder,
                          PerksPublisher *publisher)
{
  json_builder_begin_object (builder);
  perks_json_add_text (builder, "id", perks_record_get_id (PERKS_RECORD (publisher)));
  perks_json_add_text (builder, "name", perks_publisher_get_name (publisher));
  perks_json_add_text (builder, "mpn_id", perks_publisher_get_mpn_id (publisher));
  add_field (builder, PERKS_RECORD (publisher), "enrolled");
  add_field (builder, PERKS_RECORD (publisher), "marketing-contacts");
  add_field (builder, PERKS_RECORD (publisher), "edition");
  json_builder_end_object (builder);
}

/**
 * perks_json_add_offer:
 * @builder: a builder where a value is due
 * @offer: an offer
 * @edition: the edition that its path and its storefronts are derived by
 *
 * Adds an offer: what is entered, and what follows from it.
 */
void
perks_json_add_offer (JsonBuilder  *builder,
                      PerksOffer   *offer,
                      PerksEdition *edition)
{
  g_autoptr (PerksRecord) shown = perks_record_copy (PERKS_RECORD (offer));

  if (perks_offer_get_storefront (offer) == PERKS_STOREFRONTS_NONE)
    g_object_set (shown, "storefront", perks_edition_derive_storefronts (edition, offer), NULL);

  json_builder_begin_object (builder);
  add_fields (builder, shown);
  perks_json_add_path (builder, "path", perks_edition_derive_path (edition, offer));
  json_builder_end_object (builder);
}

/**
 * perks_json_add_engagement:
 * @builder: a builder where a value is due
 * @offer: an offer
 * @span: the engagement that it has now
 *
 * Adds what is entered about an engagement, and what follows: of what `kind` it is, the days on
 * which it `starts` and `ends`, and whether the publisher is `out`. Where nothing is entered, `id`
 * and all that a person would enter is `null`.
 */
void
perks_json_add_engagement (JsonBuilder               *builder,
                           PerksOffer                *offer,
                           const PerksEngagementSpan *span)
{
  g_autoptr (PerksEngagement) nothing = perks_engagement_new (NULL);
  PerksRecord *record = PERKS_RECORD (span->record != NULL ? span->record : nothing);

  g_object_set (nothing, "publisher", perks_offer_get_publisher (offer),
                "offer", perks_record_get_id (PERKS_RECORD (offer)), NULL);

  json_builder_begin_object (builder);
  add_fields (builder, record);
  perks_json_add_enum (builder, "kind", PERKS_TYPE_ENGAGEMENT_KIND, span->kind);
  perks_json_add_day (builder, "starts", span->start);
  perks_json_add_day (builder, "ends", span->end);
  perks_json_add_yes (builder, "out", span->out);
  json_builder_end_object (builder);
}

/**
 * perks_json_add_credit:
 * @builder: a builder where a value is due
 * @credit: a credit
 *
 * Adds what is entered of a credit, and what is `left` of it.
 */
void
perks_json_add_credit (JsonBuilder *builder,
                       PerksCredit *credit)
{
  json_builder_begin_object (builder);
  add_fields (builder, PERKS_RECORD (credit));
  perks_json_add_usd (builder, "left", perks_credit_get_left (credit));
  json_builder_end_object (builder);
}
