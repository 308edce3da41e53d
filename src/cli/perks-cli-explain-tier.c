/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-assumptions.h"
#include "perks-cli-explain.h"
#include "perks-cli-standing-text.h"
#include "perks-counted-rows.h"
#include "perks-day.h"
#include "perks-json-shapes.h"
#include "perks-text-table.h"
#include "perks-tier-explanation.h"
#include "perks-tier.h"

static char *
dup_month (PerksDay month)
{
  char *text = perks_day_to_string (month);

  if (text != NULL)
    text[strlen ("YYYY-MM")] = '\0';
  return text;
}

static void
add_row (JsonBuilder           *builder,
         const PerksCountedRow *row)
{
  g_autofree char *month = dup_month (row->month);

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "offer", row->offer);
  perks_json_add_text (builder, "month", month);
  perks_json_add_text (builder, "kind", perks_enum_to_name (PERKS_TYPE_SALE_KIND, row->kind));
  json_builder_set_member_name (builder, "counts");
  json_builder_add_boolean_value (builder, row->counts);
  perks_json_add_text (builder, "reason",
                       row->counts ? NULL : perks_enum_to_name (PERKS_TYPE_EXCLUSION, row->reason));
  perks_json_add_count (builder, "rows", row->rows);
  perks_json_add_usd (builder, "usd", row->usd);
  json_builder_end_object (builder);
}

static void
add_threshold (JsonBuilder *builder,
               PerksTier   *tier)
{
  gint64 threshold = tier != NULL ? perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES) : -1;

  if (threshold >= 0)
    perks_json_add_usd (builder, "threshold", threshold);
  else
    perks_json_add_text (builder, "threshold", NULL);
}

static gboolean
has_forecast (const PerksStanding *standing)
{
  return standing->tier != NULL && standing->next != NULL &&
         perks_tier_get_threshold (standing->next, PERKS_METRIC_BILLED_SALES) >= 0;
}

/* The forecast with what it is worked out from; `null` where there is no next tier to forecast. */
static void
add_forecast (JsonBuilder         *builder,
              const PerksStanding *standing)
{
  json_builder_set_member_name (builder, "forecast");
  if (!has_forecast (standing))
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "tier", perks_tier_get_id (standing->next));
  perks_json_add_usd (builder, "missing", standing->missing);
  perks_json_add_usd (builder, "pace", standing->pace);
  perks_json_add_count (builder, "pace_days", PERKS_PACE_DAYS);
  if (standing->forecast != PERKS_DAY_NONE)
    perks_json_add_count (builder, "days", (gint64) standing->forecast - standing->today);
  else
    perks_json_add_text (builder, "days", NULL);
  perks_json_add_day (builder, "day", standing->forecast);
  perks_json_add_enum (builder, "provenance", PERKS_TYPE_PROVENANCE, PERKS_PROVENANCE_ASSUMED);
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
  perks_json_add_enum (builder, "provenance", PERKS_TYPE_PROVENANCE,
                       perks_edition_get_window_provenance (standing->edition));
  perks_json_add_text (builder, "note", perks_edition_get_window_note (standing->edition));
  json_builder_end_object (builder);
}

static void
print_json (PerksCliContext *context,
            PerksSituation  *situation,
            GArray          *rows)
{
  PerksStanding *standing = perks_situation_get_standing (situation);
  g_autoptr (GPtrArray) reasons = perks_tier_explanation_list_reasons (
    standing, perks_cli_context_get_locale_text (context));
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "tier",
                       standing->tier != NULL ? perks_tier_get_id (standing->tier) : NULL);
  add_threshold (builder, standing->tier);
  perks_json_add_text (builder, "provenance",
                       standing->tier != NULL
                         ? perks_enum_to_name (PERKS_TYPE_PROVENANCE,
                                               perks_tier_get_provenance (standing->tier))
                         : NULL);
  perks_json_add_usd (builder, "counted", standing->counted);
  perks_json_add_text (builder, "edition", perks_edition_get_id (standing->edition));
  add_window (builder, standing);
  perks_json_add_day (builder, "since", standing->since);
  perks_json_add_day (builder, "falls_on", standing->falls_on);
  add_forecast (builder, standing);
  perks_cli_add_explanation (builder, reasons);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    add_row (builder, &g_array_index (rows, PerksCountedRow, i));
  json_builder_end_array (builder);
  perks_cli_add_clauses (builder, standing->edition, perks_tier_explanation_get_clauses ());
  json_builder_end_object (builder);
  perks_cli_print_json (context, builder);
}

static gboolean
print_rows (PerksCliContext  *context,
            GArray           *rows,
            GError          **error)
{
  const PerksTextColumn columns[] = {
    { _("Month") },      { _("Offer"), FALSE, TRUE }, { _("Counts"), FALSE, TRUE },
    { _("Rows"), TRUE }, { _("USD"), TRUE },
  };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));

  for (guint i = 0; i < rows->len; i++)
    {
      const PerksCountedRow *row = &g_array_index (rows, PerksCountedRow, i);
      g_autofree char *month = dup_month (row->month);
      g_autofree char *count = perks_cli_describe_count (context, row->rows);
      g_autofree char *usd = perks_locale_text_money (perks_cli_context_get_locale_text (context),
                                                      perks_money_new_usd (row->usd));
      g_autofree char *why = row->counts
                               ? NULL
                               : g_strdup_printf (_("no: %s"),
                                                  perks_cli_get_exclusion_text (row->reason));
      const char *cells[] = { month, row->offer, row->counts ? _("yes") : why, count, usd };

      if (!perks_text_table_add_row (table, cells, error))
        return FALSE;
    }

  return perks_text_table_finish (table, error);
}

static const char *
get_mark (PerksTier *tier)
{
  return tier != NULL ? perks_cli_get_assumed_mark (perks_tier_get_provenance (tier)) : "";
}

static void
print_forecast (PerksCliContext *context,
                PerksStanding   *standing)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *heading = NULL;

  if (standing->next == NULL)
    return;

  lines = perks_tier_explanation_list_forecast (standing,
                                                perks_cli_context_get_locale_text (context));
  heading = g_strdup_printf (_("The way to %s"), perks_tier_get_label (standing->next));
  perks_cli_print_explanation (context, heading, lines);
}

static gboolean
print_text (PerksCliContext  *context,
            PerksSituation   *situation,
            GArray           *rows,
            GError          **error)
{
  PerksStanding *standing = perks_situation_get_standing (situation);
  PerksLocaleText *locale_text = perks_cli_context_get_locale_text (context);
  g_autofree char *verdict = perks_tier_explanation_dup_verdict (standing, locale_text);
  g_autofree char *text = g_strconcat (verdict, get_mark (standing->tier), NULL);
  g_autoptr (GPtrArray) reasons = perks_tier_explanation_list_reasons (standing, locale_text);

  perks_cli_print_paragraph (context, NULL, text);
  perks_cli_print_explanation (context, _("What it rests on"), reasons);
  print_forecast (context, standing);
  perks_cli_print_blank (context);
  if (rows->len > 0 && !print_rows (context, rows, error))
    return FALSE;

  perks_cli_print_clauses (context, standing->edition, perks_tier_explanation_get_clauses ());
  return TRUE;
}

/**
 * perks_cli_explain_tier:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks explain tier`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_explain_tier (PerksCliContext  *context,
                        GError          **error)
{
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  g_autoptr (GArray) rows = NULL;

  if (situation == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, perks_situation_get_books (situation)))
    return TRUE;
  rows = perks_counted_rows_list (situation, error);
  if (rows == NULL)
    return FALSE;

  if (perks_cli_context_is_text (context))
    return print_text (context, situation, rows, error);

  print_json (context, situation, rows);
  return TRUE;
}
