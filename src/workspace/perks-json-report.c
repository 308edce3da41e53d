/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-json-shapes.h"

#include "perks-deadline.h"
#include "perks-publisher.h"
#include "perks-refused-row.h"
#include "perks-tier.h"

/* The larger shapes of CONTRACT part 2: an edition, an import, the report. */

static void
add_threshold (JsonBuilder *builder,
               const char  *member,
               PerksTier   *tier)
{
  gint64 threshold = perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES);

  if (threshold >= 0)
    perks_json_add_usd (builder, member, threshold);
  else
    perks_json_add_text (builder, member, NULL);
}

static void
add_provenance (JsonBuilder     *builder,
                PerksProvenance  provenance)
{
  perks_json_add_text (builder, "provenance",
                       perks_enum_to_name (PERKS_TYPE_PROVENANCE, provenance));
}

static void
add_tiers (JsonBuilder *builder,
           GPtrArray   *tiers)
{
  json_builder_set_member_name (builder, "tiers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < tiers->len; i++)
    {
      PerksTier *tier = g_ptr_array_index (tiers, i);

      json_builder_begin_object (builder);
      perks_json_add_text (builder, "id", perks_tier_get_id (tier));
      perks_json_add_text (builder, "label", perks_tier_get_label (tier));
      add_threshold (builder, "threshold", tier);
      add_provenance (builder, perks_tier_get_provenance (tier));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * perks_json_add_edition:
 * @builder: a builder where a value is due
 * @edition: an edition
 *
 * Adds what an edition is, with its tiers. `window_months` is `null` where the whole past counts.
 */
void
perks_json_add_edition (JsonBuilder  *builder,
                        PerksEdition *edition)
{
  int months = perks_edition_get_window_months (edition);

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "id", perks_edition_get_id (edition));
  perks_json_add_text (builder, "label", perks_edition_get_label (edition));
  perks_json_add_text (builder, "summary", perks_edition_get_summary (edition));
  perks_json_add_day (builder, "from", perks_edition_get_from (edition));
  perks_json_add_day (builder, "to", perks_edition_get_to (edition));
  if (months > 0)
    perks_json_add_count (builder, "window_months", months);
  else
    perks_json_add_text (builder, "window_months", NULL);
  add_tiers (builder, perks_edition_get_tiers (edition));
  perks_json_add_count (builder, "benefits", perks_edition_get_benefits (edition)->len);
  perks_json_add_text (builder, "source", perks_edition_get_source (edition));
  add_provenance (builder, perks_edition_get_provenance (edition));
  json_builder_end_object (builder);
}

static void
add_refused (JsonBuilder *builder,
             GPtrArray   *refused)
{
  json_builder_set_member_name (builder, "refused");
  json_builder_begin_array (builder);
  for (guint i = 0; i < refused->len; i++)
    {
      const PerksRefusedRow *row = g_ptr_array_index (refused, i);

      json_builder_begin_object (builder);
      perks_json_add_count (builder, "line", row->line);
      perks_json_add_text (builder, "column", row->column);
      perks_json_add_text (builder, "value", row->value);
      perks_json_add_text (builder, "reason", perks_refused_row_get_reason_name (row));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * perks_json_add_import:
 * @builder: a builder where a value is due
 * @result: what became of one file
 *
 * `refused` holds the first of the refused rows, `refused_rows` says how many there are.
 */
void
perks_json_add_import (JsonBuilder             *builder,
                       const PerksImportResult *result)
{
  json_builder_begin_object (builder);
  perks_json_add_text (builder, "name", result->name);
  perks_json_add_text (builder, "sha256", result->sha256);
  perks_json_add_text (builder, "dialect", result->dialect);
  perks_json_add_count (builder, "rows", result->rows);
  perks_json_add_count (builder, "accepted", result->accepted);
  perks_json_add_count (builder, "duplicates", result->duplicates);
  perks_json_add_count (builder, "updated", result->updated);
  add_refused (builder, result->refused);
  perks_json_add_count (builder, "refused_rows", result->n_refused);
  perks_json_add_usd (builder, "sum_usd", result->usd);
  perks_json_add_usd (builder, "fraud_usd", result->fraud_usd);
  perks_json_add_day (builder, "first", result->first);
  perks_json_add_day (builder, "last", result->last);
  json_builder_set_member_name (builder, "already_imported");
  json_builder_add_boolean_value (builder, result->already_imported);
  json_builder_end_object (builder);
}

static void
add_owner (JsonBuilder    *builder,
           PerksPublisher *publisher)
{
  if (publisher == NULL)
    {
      perks_json_add_text (builder, "publisher", NULL);
      return;
    }

  json_builder_set_member_name (builder, "publisher");
  json_builder_begin_object (builder);
  perks_json_add_text (builder, "id", perks_record_get_id (PERKS_RECORD (publisher)));
  perks_json_add_text (builder, "name", perks_publisher_get_name (publisher));
  perks_json_add_text (builder, "mpn_id", perks_publisher_get_mpn_id (publisher));
  json_builder_end_object (builder);
}

static void
add_window (JsonBuilder         *builder,
            const PerksStanding *standing)
{
  json_builder_set_member_name (builder, "window");
  json_builder_begin_object (builder);
  perks_json_add_day (builder, "from", standing->window_from);
  perks_json_add_day (builder, "to", standing->window_to);
  json_builder_end_object (builder);
}

static void
add_excluded (JsonBuilder         *builder,
              const PerksStanding *standing)
{
  json_builder_set_member_name (builder, "excluded");
  json_builder_begin_object (builder);
  perks_json_add_usd (builder, "fraud", standing->excluded[PERKS_EXCLUSION_FRAUD]);
  perks_json_add_usd (builder, "outside_window",
                      standing->excluded[PERKS_EXCLUSION_OUTSIDE_WINDOW]);
  perks_json_add_usd (builder, "not_transact", standing->excluded[PERKS_EXCLUSION_NOT_TRANSACT]);
  perks_json_add_usd (builder, "user", standing->excluded[PERKS_EXCLUSION_USER]);
  perks_json_add_usd (builder, "trial", standing->excluded[PERKS_EXCLUSION_TRIAL]);
  perks_json_add_usd (builder, "rejected", standing->excluded[PERKS_EXCLUSION_REJECTED]);
  json_builder_end_object (builder);
}

static void
add_billed_sales (JsonBuilder         *builder,
                  const PerksStanding *standing)
{
  json_builder_set_member_name (builder, "billed_sales");
  json_builder_begin_object (builder);
  perks_json_add_text (builder, "currency", "USD");
  perks_json_add_usd (builder, "counted", standing->counted);
  add_window (builder, standing);
  add_excluded (builder, standing);
  json_builder_end_object (builder);
}

static void
add_tier (JsonBuilder         *builder,
          const PerksStanding *standing)
{
  if (standing->tier == NULL)
    {
      perks_json_add_text (builder, "tier", NULL);
      return;
    }

  json_builder_set_member_name (builder, "tier");
  json_builder_begin_object (builder);
  perks_json_add_text (builder, "id", perks_tier_get_id (standing->tier));
  perks_json_add_text (builder, "label", perks_tier_get_label (standing->tier));
  add_threshold (builder, "threshold", standing->tier);
  perks_json_add_text (builder, "by", perks_enum_to_name (PERKS_TYPE_METRIC, standing->by));
  perks_json_add_day (builder, "since", standing->since);
  add_provenance (builder, perks_tier_get_provenance (standing->tier));
  perks_json_add_day (builder, "falls_on", standing->falls_on);
  json_builder_end_object (builder);
}

static void
add_next (JsonBuilder         *builder,
          const PerksStanding *standing)
{
  if (standing->next == NULL)
    {
      perks_json_add_text (builder, "next", NULL);
      return;
    }

  json_builder_set_member_name (builder, "next");
  json_builder_begin_object (builder);
  perks_json_add_text (builder, "id", perks_tier_get_id (standing->next));
  perks_json_add_text (builder, "label", perks_tier_get_label (standing->next));
  add_threshold (builder, "threshold", standing->next);
  perks_json_add_usd (builder, "missing", standing->missing);
  perks_json_add_day (builder, "forecast", standing->forecast);
  json_builder_end_object (builder);
}

static void
add_counts (JsonBuilder              *builder,
            const PerksBenefitCounts *counts)
{
  json_builder_set_member_name (builder, "benefits");
  json_builder_begin_object (builder);
  perks_json_add_count (builder, "unlocked", counts->unlocked);
  perks_json_add_count (builder, "claimed", counts->claimed);
  perks_json_add_count (builder, "done", counts->done);
  perks_json_add_count (builder, "locked", counts->locked);
  perks_json_add_usd (builder, "unused_value", counts->unused_value);
  json_builder_end_object (builder);
}

/**
 * perks_json_add_report:
 * @builder: a builder where a value is due
 * @situation: the situation
 *
 * Adds the report: where the publisher stands and what deserves attention. `publisher` is `null`
 * while there is none. The tier's `falls_on` is the day on which it is lost when nothing more is
 * sold, and `null` when it stays.
 */
void
perks_json_add_report (JsonBuilder    *builder,
                       PerksSituation *situation)
{
  const PerksStanding *standing = perks_situation_get_standing (situation);
  GPtrArray *advice = perks_situation_get_advice (situation);

  json_builder_begin_object (builder);
  add_owner (builder, perks_books_get_publisher (perks_situation_get_books (situation)));
  perks_json_add_text (builder, "edition",
                       perks_edition_get_id (perks_situation_get_edition (situation)));
  perks_json_add_day (builder, "today", perks_situation_get_today (situation));
  add_billed_sales (builder, standing);
  add_tier (builder, standing);
  add_next (builder, standing);
  add_counts (builder, perks_situation_get_counts (situation));
  json_builder_set_member_name (builder, "attention");
  json_builder_begin_array (builder);
  for (guint i = 0; i < advice->len; i++)
    perks_json_add_deadline (builder, g_ptr_array_index (advice, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}
