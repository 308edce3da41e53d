/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-books.h"
#include "perks-cli-find-offer.h"
#include "perks-cli-keys.h"
#include "perks-cli-output.h"
#include "perks-commands.h"
#include "perks-json-shapes.h"
#include "perks-offer.h"
#include "perks-publisher.h"
#include "perks-text-table.h"

#define USUAL_LIMIT 100
/* Enough to write in one go, and little next to a ledger. */
#define FLUSH_BYTES (64 * 1024)

/* What the walk over the sales writes to: a table, or JSON piece by piece. */
typedef struct
{
  PerksCliContext *context;
  PerksTextTable  *table;
  gboolean         is_first;
} Listing;

static gboolean
find_sort (const char     *name,
           PerksSalesSort *sort)
{
  static const char *const names[] = {
    [PERKS_SALES_SORT_DAY] = "day", [PERKS_SALES_SORT_OFFER] = "offer",
    [PERKS_SALES_SORT_USD] = "usd", [PERKS_SALES_SORT_OWN] = "amount",
    [PERKS_SALES_SORT_KEY] = "key", [PERKS_SALES_SORT_KIND] = "kind",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      {
        *sort = (PerksSalesSort) i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_query (PerksCliContext  *context,
            PerksBooks       *books,
            PerksSalesQuery  *query,
            GError          **error)
{
  PerksCliLine *line = perks_cli_context_get_line (context);
  const char *sort = perks_cli_line_get_text (line, "sort");

  query->publisher = perks_record_get_id (PERKS_RECORD (perks_books_get_publisher (books)));
  query->from = perks_cli_line_get_day (line, "from");
  query->to = perks_cli_line_get_day (line, "to");
  query->offer = perks_cli_line_get_text (line, "offer");
  query->limit = perks_cli_line_get_count (line, "limit", USUAL_LIMIT);
  query->offset = perks_cli_line_get_count (line, "offset", 0);
  query->sort = PERKS_SALES_SORT_DAY;
  query->descending = sort != NULL && *sort == '-';
  if (sort != NULL && !find_sort (query->descending ? sort + 1 : sort, &query->sort))
    g_return_val_if_reached (FALSE);

  return perks_cli_find_offer (context, books, NULL, error);
}

static gboolean
flush_now_and_then (PerksCliContext  *context,
                    GError          **error)
{
  return perks_cli_context_get_text (context)->len < FLUSH_BYTES ||
         perks_cli_context_flush (context, error);
}

static gboolean
list_json (const PerksSale  *sale,
           gpointer          user_data,
           GError          **error)
{
  Listing *listing = user_data;
  GString *text = perks_cli_context_get_text (listing->context);
  gboolean is_lines = perks_cli_context_get_format (listing->context) == PERKS_CLI_FORMAT_JSONL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *line = NULL;

  perks_json_add_sale (builder, sale);
  line = perks_cli_to_json_line (builder);
  if (!is_lines)
    g_string_append (text, listing->is_first ? "\n" : ",\n");
  g_string_append (text, line);
  if (is_lines)
    g_string_append_c (text, '\n');

  listing->is_first = FALSE;
  return flush_now_and_then (listing->context, error);
}

static gboolean
list_row (const PerksSale  *sale,
          gpointer          user_data,
          GError          **error)
{
  Listing *listing = user_data;
  PerksLocaleText *locale_text = perks_cli_context_get_locale_text (listing->context);
  g_autofree char *day = perks_cli_describe_day (listing->context, sale->day);
  g_autofree char *usd = perks_locale_text_money (locale_text, perks_money_new_usd (sale->usd));
  const char *cells[] = {
    day, sale->key, sale->offer_name,
    sale->fraud ? perks_enum_to_name (PERKS_TYPE_SALE_KIND, PERKS_SALE_KIND_FRAUD)
                : perks_enum_to_name (PERKS_TYPE_SALE_KIND, sale->kind),
    usd,
  };

  return perks_text_table_add_row (listing->table, cells, error) &&
         flush_now_and_then (listing->context, error);
}

static gboolean
print_table (PerksCliContext        *context,
             PerksRepository        *repository,
             const PerksSalesQuery  *query,
             gint64                  total,
             GError                **error)
{
  const PerksTextColumn columns[] = {
    { _("Day") },
    { _("Key") },
    { _("Offer"), FALSE, TRUE },
    { _("Kind") },
    { _("Amount in USD"), TRUE },
  };
  g_autoptr (PerksTextTable) table = perks_cli_begin_table (context, columns,
                                                            G_N_ELEMENTS (columns));
  Listing listing = { context, table, TRUE };
  gint64 shown = CLAMP (total - query->offset, 0, query->limit);
  g_autofree char *shown_text = perks_cli_describe_count (context, shown);
  g_autofree char *total_text = perks_cli_describe_count (context, total);

  if (!perks_repository_foreach_sale (repository, query, list_row, &listing, error) ||
      !perks_text_table_finish (table, error))
    return FALSE;

  if (shown < total)
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_FAINT,
                          _("%s of %s; see --limit and --offset."), shown_text, total_text);
  return TRUE;
}

static gboolean
print_json (PerksCliContext        *context,
            PerksRepository        *repository,
            const PerksSalesQuery  *query,
            gint64                  total,
            GError                **error)
{
  gboolean is_lines = perks_cli_context_get_format (context) == PERKS_CLI_FORMAT_JSONL;
  Listing listing = { context, NULL, TRUE };

  if (!is_lines)
    g_string_append (perks_cli_context_get_text (context), "{\"sales\": [");
  if (!perks_repository_foreach_sale (repository, query, list_json, &listing, error))
    return FALSE;
  if (!is_lines)
    g_string_append_printf (perks_cli_context_get_text (context),
                            "%s], \"total\": %" G_GINT64_FORMAT "}\n", listing.is_first ? "" : "\n",
                            total);
  return TRUE;
}

static gboolean
print_sales (PerksCliContext  *context,
             PerksBooks       *books,
             GError          **error)
{
  PerksRepository *repository = perks_workspace_get_repository (
    perks_cli_context_open (context, NULL));
  PerksSalesQuery query = { 0 };
  gint64 total = 0;

  if (!read_query (context, books, &query, error) ||
      !perks_repository_count_sales (repository, &query, &total, error))
    return FALSE;
  if (!perks_cli_context_is_text (context))
    return print_json (context, repository, &query, total, error);
  if (total > 0)
    return print_table (context, repository, &query, total, error);

  if (query.from == PERKS_DAY_NONE && query.to == PERKS_DAY_NONE && query.offer == NULL)
    perks_cli_print_paragraph (
      context, NULL, _("No sale yet. Take the sales of a report in with: perks import FILE"));
  else
    perks_cli_print_paragraph (context, NULL, _("No sale is like that."));
  return TRUE;
}

static gboolean
mark (PerksCliContext  *context,
      gboolean          fraud,
      GError          **error)
{
  g_auto (GStrv) keys = perks_cli_read_keys (context, error);
  guint n_keys = keys != NULL ? g_strv_length (keys) : 0;
  PerksWorkspace *workspace = keys != NULL ? perks_cli_context_open (context, error) : NULL;

  if (workspace == NULL ||
      !perks_commands_mark_fraud (workspace, perks_cli_context_get_selection (context),
                                  (const char *const *) keys, fraud, error))
    return FALSE;

  if (!perks_cli_context_is_text (context))
    perks_cli_print_done (context);
  else if (fraud)
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN,
                          ngettext ("Marked %u sale as fraud.", "Marked %u sales as fraud.",
                                    n_keys),
                          n_keys);
  else
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN,
                          ngettext ("Took the mark of %u sale back.",
                                    "Took the marks of %u sales back.", n_keys),
                          n_keys);
  return TRUE;
}

/**
 * perks_cli_sales_list:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks sales list`. Writes as it reads, so that the length of the ledger does not matter.
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_sales_list (PerksCliContext  *context,
                      GError          **error)
{
  g_autoptr (PerksBooks) books = perks_cli_context_load_books (context, error);

  if (books == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, books))
    return TRUE;
  if (perks_books_get_publisher (books) != NULL)
    return print_sales (context, books, error);

  if (perks_cli_context_get_format (context) == PERKS_CLI_FORMAT_JSON)
    g_string_append (perks_cli_context_get_text (context), "{\"sales\": [], \"total\": 0}\n");
  return TRUE;
}

/**
 * perks_cli_sales_mark_fraud:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks sales mark-fraud`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_sales_mark_fraud (PerksCliContext  *context,
                            GError          **error)
{
  return mark (context, TRUE, error);
}

/**
 * perks_cli_sales_clear_fraud:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks sales clear-fraud`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_sales_clear_fraud (PerksCliContext  *context,
                             GError          **error)
{
  return mark (context, FALSE, error);
}
