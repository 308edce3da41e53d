/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-counted-rows.h"
#include "perks-cli-explain.h"
#include "perks-cli-standing-text.h"
#include "perks-day.h"
#include "perks-json-shapes.h"
#include "perks-text-table.h"
#include "perks-tier.h"

static const char *const tier_clauses[] = { "tiers", "window", "fraud", "exclusions", NULL };

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

static void
print_json (PerksCliContext *context,
            PerksSituation  *situation,
            GArray          *rows)
{
  PerksStanding *standing = perks_situation_get_standing (situation);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "tier",
                       standing->tier != NULL ? perks_tier_get_id (standing->tier) : NULL);
  add_threshold (builder, standing->tier);
  perks_json_add_usd (builder, "counted", standing->counted);
  perks_json_add_text (builder, "edition", perks_edition_get_id (standing->edition));
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    add_row (builder, &g_array_index (rows, PerksCountedRow, i));
  json_builder_end_array (builder);
  perks_cli_add_clauses (builder, standing->edition, tier_clauses);
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

static void
print_verdict (PerksCliContext *context,
               PerksStanding   *standing)
{
  g_autofree char *sum = perks_cli_describe_usd (context, standing->counted);
  gint64 threshold = standing->tier != NULL
    ? perks_tier_get_threshold (standing->tier, PERKS_METRIC_BILLED_SALES)
    : -1;
  g_autofree char *from = threshold >= 0 ? perks_cli_describe_usd (context, threshold) : NULL;
  g_autofree char *users = perks_cli_describe_count (context, MAX (standing->teams_mau, 0));
  g_autofree char *text = NULL;

  if (standing->tier == NULL)
    text = g_strdup_printf (
      _("There is no tier, although %s counts: it needs at least one live offer of path Transact."),
      sum);
  else if (standing->by == PERKS_METRIC_TEAMS_MAU)
    text = g_strdup_printf (
      _("The tier is %s through %s monthly active users of Teams; of the sales %s counts."),
      perks_tier_get_label (standing->tier), users, sum);
  else
    text = g_strdup_printf (_("The tier is %s: %s counts, and it is reached from %s on."),
                            perks_tier_get_label (standing->tier), sum, from);

  perks_cli_print_paragraph (context, NULL, text);
  perks_cli_print_blank (context);
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
  rows = perks_cli_count_rows (situation, error);
  if (rows == NULL)
    return FALSE;

  if (!perks_cli_context_is_text (context))
    {
      print_json (context, situation, rows);
      return TRUE;
    }

  print_verdict (context, perks_situation_get_standing (situation));
  if (rows->len > 0 && !print_rows (context, rows, error))
    return FALSE;
  perks_cli_print_clauses (context, perks_situation_get_edition (situation), tier_clauses);
  return TRUE;
}
