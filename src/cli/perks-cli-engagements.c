/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-engagements.h"

#include <glib/gi18n.h>

#include "perks-cli-commands.h"
#include "perks-engagement-span.h"
#include "perks-json-shapes.h"
#include "perks-text-table.h"

/* The engagement that each offer has: who helps it, and until when. */

static PerksEngagementSpan
find_span (PerksSituation *situation,
           PerksOffer     *offer)
{
  PerksEngagementSpan span;

  perks_engagement_span_find (&span, perks_situation_get_books (situation),
                              perks_situation_get_edition (situation), offer,
                              perks_situation_get_today (situation));
  return span;
}

static void
add_engagement (JsonBuilder *builder,
                gpointer     item,
                gpointer     user_data)
{
  PerksSituation *situation = user_data;
  PerksEngagementSpan span = find_span (situation, item);
  g_autoptr (JsonBuilder) own = json_builder_new ();

  perks_json_add_engagement (own, item, &span);
  json_builder_begin_object (builder);
  perks_cli_add_members (builder, own);
  if (span.end != PERKS_DAY_NONE)
    perks_json_add_count (builder, "days_left",
                          (gint64) span.end - perks_situation_get_today (situation));
  else
    perks_json_add_text (builder, "days_left", NULL);
  json_builder_end_object (builder);
}

static char *
describe_rest (PerksCliContext           *context,
               const PerksEngagementSpan *span,
               PerksDay                   today)
{
  if (span->end == PERKS_DAY_NONE)
    return NULL;
  if (perks_engagement_span_is_over (span, today))
    return g_strdup (_("over"));

  return perks_cli_describe_count (context, (gint64) span->end - today);
}

static gboolean
add_row (PerksCliContext  *context,
         PerksTextTable   *table,
         PerksSituation   *situation,
         PerksOffer       *offer,
         GError          **error)
{
  PerksEngagementSpan span = find_span (situation, offer);
  g_autofree char *start = perks_cli_describe_day (context, span.start);
  g_autofree char *end = perks_cli_describe_day (context, span.end);
  g_autofree char *rest = describe_rest (context, &span, perks_situation_get_today (situation));
  const char *cells[] = {
    perks_record_get_id (PERKS_RECORD (offer)),
    perks_enum_to_name (PERKS_TYPE_ENGAGEMENT_KIND, span.kind),
    start,
    end,
    rest,
    span.record != NULL ? perks_engagement_get_manager (span.record) : NULL,
    span.out ? _("yes") : NULL,
    span.record != NULL ? perks_engagement_get_activities (span.record) : NULL,
  };

  return perks_text_table_add_row (table, cells, error);
}

static gboolean
print_table (PerksCliContext  *context,
             PerksSituation   *situation,
             GError          **error)
{
  const PerksTextColumn columns[] = {
    { _("Offer"), FALSE, TRUE },   { _("Kind") },       { _("Start") },
    { _("End") },                  { _("Days"), TRUE }, { _("Manager"), FALSE, TRUE },
    { _("Opted out") },            { _("Activities"), FALSE, TRUE },
  };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));
  GPtrArray *offers = perks_books_get_offers (perks_situation_get_books (situation));

  for (guint i = 0; i < offers->len; i++)
    if (!add_row (context, table, situation, g_ptr_array_index (offers, i), error))
      return FALSE;

  return perks_text_table_finish (table, error);
}

/**
 * perks_cli_print_engagement:
 * @context: a context
 * @situation: the situation
 * @offer: an offer of its books
 *
 * Prints the engagement that an offer has now, what is entered and what follows.
 */
void
perks_cli_print_engagement (PerksCliContext *context,
                            PerksSituation  *situation,
                            PerksOffer      *offer)
{
  PerksEngagementSpan span = find_span (situation, offer);
  g_autofree char *first = perks_cli_describe_day (context, span.start);
  g_autofree char *last = perks_cli_describe_day (context, span.end);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!perks_cli_context_is_text (context))
    {
      builder = json_builder_new ();
      add_engagement (builder, offer, situation);
      perks_cli_print_json (context, builder);
      return;
    }

  if (span.record != NULL)
    perks_cli_print_record (context, PERKS_RECORD (span.record));
  perks_cli_print_field (context, _("kind"),
                         perks_enum_to_name (PERKS_TYPE_ENGAGEMENT_KIND, span.kind));
  perks_cli_print_field (context, _("first day"), first);
  perks_cli_print_field (context, _("last day"), last);
}

/**
 * perks_cli_engagement_list:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks engagement list`. Lists every offer with the engagement that it has now.
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_engagement_list (PerksCliContext  *context,
                           GError          **error)
{
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  PerksBooks *books;

  if (situation == NULL)
    return FALSE;

  books = perks_situation_get_books (situation);
  if (perks_cli_print_no_publisher (context, books))
    return TRUE;

  if (!perks_cli_context_is_text (context))
    perks_cli_print_list (context, "engagements", perks_books_get_offers (books), add_engagement,
                          situation);
  else if (perks_books_get_offers (books)->len == 0)
    perks_cli_print_paragraph (context, NULL,
                               _("No offer yet. Add one with: perks offer add --name=NAME"));
  else
    return print_table (context, situation, error);

  return TRUE;
}
