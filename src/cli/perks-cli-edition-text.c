/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-edition-text.h"

#include <glib/gi18n.h>

#include "perks-cli-assumptions.h"
#include "perks-edition-comparison.h"
#include "perks-figure-text.h"
#include "perks-text-table.h"
#include "perks-tier.h"

/* Editions as a person reads them. */

#define FIGURE_COLUMN 30

static const char *
get_mark (PerksProvenance provenance)
{
  switch (provenance)
    {
    case PERKS_PROVENANCE_ASSUMED:
      return _("assumed");
    case PERKS_PROVENANCE_USER:
      return _("entered");
    case PERKS_PROVENANCE_PUBLISHED:
    default:
      return "";
    }
}

static char *
describe_window (PerksEdition *edition)
{
  int months = perks_edition_get_window_months (edition);

  return months > 0
           ? g_strdup_printf (ngettext ("the last %d month", "the last %d months", (gulong) months),
                              months)
           : g_strdup (_("the whole past"));
}

/**
 * perks_cli_print_edition_table:
 * @context: a context that asks for text
 * @editions: (element-type PerksEdition): the editions
 * @in_use: the one in use
 * @error: return location for an error of the table
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_print_edition_table (PerksCliContext  *context,
                               GPtrArray        *editions,
                               PerksEdition     *in_use,
                               GError          **error)
{
  const PerksTextColumn columns[] = {
    { _("ID") },     { _("Edition"), FALSE, TRUE },
    { _("From") },   { _("To") },
    { _("Counts") }, { _("In use") },
  };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));

  for (guint i = 0; i < editions->len; i++)
    {
      PerksEdition *edition = g_ptr_array_index (editions, i);
      g_autofree char *from = perks_cli_describe_day (context, perks_edition_get_from (edition));
      g_autofree char *to = perks_cli_describe_day (context, perks_edition_get_to (edition));
      g_autofree char *window = describe_window (edition);
      gboolean used = g_str_equal (perks_edition_get_id (edition), perks_edition_get_id (in_use));
      const char *cells[] = {
        perks_edition_get_id (edition), perks_edition_get_label (edition), from, to, window,
        used ? _("yes") : NULL
      };

      if (!perks_text_table_add_row (table, cells, error))
        return FALSE;
    }

  return perks_text_table_finish (table, error);
}

static void
print_tiers (PerksCliContext     *context,
             PerksEdition        *edition,
             PerksCliAssumptions *assumptions)
{
  const PerksTextColumn columns[] = { { _("Tier") }, { _("From"), TRUE }, { _("Known as") } };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));
  GPtrArray *tiers = perks_edition_get_tiers (edition);

  for (guint i = 0; i < tiers->len; i++)
    {
      PerksTier *tier = g_ptr_array_index (tiers, i);
      gint64 threshold = perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES);
      g_autofree char *from = threshold >= 0 ? perks_cli_describe_usd (context, threshold) : NULL;
      const char *cells[] = { perks_tier_get_label (tier), from,
                              get_mark (perks_tier_get_provenance (tier)) };

      perks_cli_assumptions_mark (assumptions, perks_tier_get_provenance (tier),
                                  perks_tier_get_note (tier));
      perks_text_table_add_row (table, cells, NULL);
    }

  perks_text_table_finish (table, NULL);
}

static void
print_figures (PerksCliContext     *context,
               PerksEdition        *edition,
               PerksCliAssumptions *assumptions)
{
  PerksLocaleText *locale_text = perks_cli_context_get_locale_text (context);
  GPtrArray *figures = perks_edition_get_figures (edition);

  if (figures->len > 0)
    perks_cli_print_blank (context);
  for (guint i = 0; i < figures->len; i++)
    {
      const PerksFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *value = perks_figure_text_value (figure, locale_text);
      g_autofree char *text = g_strconcat (
        value, perks_cli_assumptions_mark (assumptions, figure->provenance, figure->note), NULL);
      g_autofree char *source = g_strdup_printf (_("Source: %s"), figure->source);

      perks_cli_print_field_at (context, FIGURE_COLUMN, perks_figure_text_subject (figure), text);
      perks_cli_print_field_at (context, FIGURE_COLUMN, "", source);
    }
}

/**
 * perks_cli_print_clause:
 * @context: a context that asks for text
 * @clause: an entry of the terms
 */
void
perks_cli_print_clause (PerksCliContext   *context,
                        const PerksClause *clause)
{
  g_autofree char *source = g_strdup_printf (_("Source: %s"), clause->source);

  perks_cli_print_blank (context);
  if (clause->provenance == PERKS_PROVENANCE_PUBLISHED)
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s", clause->title);
  else
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s (%s)", clause->title,
                          get_mark (clause->provenance));
  perks_cli_print_paragraph (context, NULL, clause->text);
  perks_cli_print_paragraph (context, NULL, source);
}

/**
 * perks_cli_print_edition:
 * @context: a context that asks for text
 * @edition: an edition
 */
void
perks_cli_print_edition (PerksCliContext *context,
                         PerksEdition    *edition)
{
  g_autofree char *from = perks_cli_describe_day (context, perks_edition_get_from (edition));
  g_autofree char *to = perks_cli_describe_day (context, perks_edition_get_to (edition));
  g_autofree char *window = describe_window (edition);
  g_autofree char *benefits = perks_cli_describe_count (context,
                                                        perks_edition_get_benefits (edition)->len);
  g_autoptr (PerksCliAssumptions) assumptions = perks_cli_assumptions_new ();
  GPtrArray *clauses = perks_edition_get_clauses (edition);

  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, _("Edition %s, %s"),
                        perks_edition_get_id (edition), perks_edition_get_label (edition));
  perks_cli_print_paragraph (context, NULL, perks_edition_get_summary (edition));
  perks_cli_print_blank (context);
  perks_cli_print_field (context, _("From"), from);
  perks_cli_print_field (context, _("To"), to);
  perks_cli_print_field (context, _("What counts"), window);
  perks_cli_print_field (context, "", perks_edition_get_window_note (edition));
  perks_cli_print_field (context, _("Benefits"), benefits);
  perks_cli_print_field (context, _("Source"), perks_edition_get_source (edition));
  perks_cli_print_blank (context);
  print_tiers (context, edition, assumptions);
  print_figures (context, edition, assumptions);
  perks_cli_assumptions_print (assumptions, context);
  for (guint i = 0; i < clauses->len; i++)
    perks_cli_print_clause (context, g_ptr_array_index (clauses, i));
}

/**
 * perks_cli_print_differences:
 * @context: a context that asks for text
 * @a: an edition
 * @b: another one
 * @differences: (element-type PerksEditionDifference): what differs from @a to @b
 */
void
perks_cli_print_differences (PerksCliContext *context,
                             PerksEdition    *a,
                             PerksEdition    *b,
                             GPtrArray       *differences)
{
  if (differences->len == 0)
    {
      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("%s and %s say the same."),
                            perks_edition_get_id (a), perks_edition_get_id (b));
      return;
    }

  for (guint i = 0; i < differences->len; i++)
    {
      const PerksEditionDifference *difference = g_ptr_array_index (differences, i);

      g_autofree char *label_a = g_strdup_printf ("  %s", perks_edition_get_id (a));
      g_autofree char *label_b = g_strdup_printf ("  %s", perks_edition_get_id (b));

      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s", difference->subject);
      perks_cli_print_field (context, label_a,
                             difference->before != NULL ? difference->before : _("says nothing"));
      perks_cli_print_field (context, label_b,
                             difference->after != NULL ? difference->after : _("says nothing"));
    }
}
