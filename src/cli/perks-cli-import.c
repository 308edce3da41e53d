/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-output.h"
#include "perks-column-mapping.h"
#include "perks-error.h"
#include "perks-importer.h"
#include "perks-json-shapes.h"
#include "perks-refused-row.h"

/* More of them help nobody who reads; `--format=json` has what the reader kept. */
#define MOST_REFUSED_LINES 10

static gboolean
find_dialect (PerksCliContext           *context,
              PerksColumnMapping       **mapping,
              const PerksReportDialect **dialect,
              GError                   **error)
{
  PerksCliLine *line = perks_cli_context_get_line (context);
  const char *name = perks_cli_line_get_text (line, "dialect");
  const char *file_name = perks_cli_line_get_text (line, "mapping");
  g_autoptr (GError) reason = NULL;

  if (name != NULL && file_name != NULL)
    {
      g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_USAGE,
                           _("give --dialect or --mapping, not both"));
      return FALSE;
    }
  if (file_name != NULL)
    {
      g_autoptr (GFile) file = perks_cli_context_find_file (context, file_name);

      *mapping = perks_column_mapping_new_from_file (file, NULL, error);
      *dialect = *mapping != NULL ? perks_column_mapping_get_dialect (*mapping) : NULL;
      return *mapping != NULL;
    }
  if (name == NULL)
    return TRUE;

  *dialect = perks_report_dialect_find (name, &reason);
  if (*dialect == NULL)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_USAGE, "--dialect: %s", reason->message);
  return *dialect != NULL;
}

static GPtrArray *
find_files (PerksCliContext *context)
{
  const char *const *words = perks_cli_line_get_words (perks_cli_context_get_line (context));
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (; *words != NULL; words++)
    g_ptr_array_add (files, perks_cli_context_find_file (context, *words));

  return files;
}

static void
show_progress (guint64  read,
               guint64  total,
               gpointer user_data)
{
  PerksConsole *console = user_data;
  guint64 hundredth = MAX (total / 100, 1);
  g_autofree char *line = g_strdup_printf (_("\r%3u %% read"), (guint) MIN (read / hundredth, 100));

  perks_console_write_error (console, line);
}

static void
clear_progress (PerksConsole *console)
{
  if (perks_console_shows_progress (console))
    perks_console_write_error (console, "\r\033[K");
}

static void
print_refused (PerksCliContext         *context,
               const PerksImportResult *result)
{
  guint shown = MIN (result->refused->len, MOST_REFUSED_LINES);
  gint64 rest = result->n_refused - shown;

  for (guint i = 0; i < shown; i++)
    {
      g_autofree char *message = perks_refused_row_dup_message (
        g_ptr_array_index (result->refused, i));

      perks_cli_print_paragraph (context, "-", message);
    }

  if (rest > 0)
    {
      g_autofree char *count = perks_cli_describe_count (context, rest);

      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("  and %s more"), count);
    }
}

static void
print_counts (PerksCliContext         *context,
              const PerksImportResult *result)
{
  g_autofree char *rows = perks_cli_describe_count (context, result->rows);
  g_autofree char *accepted = perks_cli_describe_count (context, result->accepted);
  g_autofree char *duplicates = perks_cli_describe_count (context, result->duplicates);
  g_autofree char *updated = perks_cli_describe_count (context, result->updated);
  g_autofree char *refused = perks_cli_describe_count (context, result->n_refused);
  g_autofree char *text =
    g_strdup_printf (_("%s rows: %s new, %s updated, %s known already, %s refused"), rows,
                     accepted, updated, duplicates, refused);

  perks_cli_print_field (context, _("  Rows"), text);
}

static void
print_sums (PerksCliContext         *context,
            const PerksImportResult *result)
{
  g_autofree char *sum = perks_cli_describe_usd (context, result->usd);
  g_autofree char *fraud = perks_cli_describe_usd (context, result->fraud_usd);
  g_autofree char *first = perks_cli_describe_day (context, result->first);
  g_autofree char *last = perks_cli_describe_day (context, result->last);
  g_autofree char *days = first != NULL ? g_strdup_printf (_("%s to %s"), first, last) : NULL;

  perks_cli_print_field (context, _("  Counts"), sum);
  if (result->fraud_usd != 0)
    perks_cli_print_field (context, _("  Marked as fraud"), fraud);
  perks_cli_print_field (context, _("  Days"), days);
}

static void
print_result (PerksCliContext         *context,
              const PerksImportResult *result)
{
  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s (%s)", result->name,
                        result->dialect);
  if (result->already_imported)
    {
      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, "  %s",
                            _("This file is in the books already and was not read again."));
      return;
    }

  print_counts (context, result);
  print_sums (context, result);
  print_refused (context, result);
}

static void
print_text (PerksCliContext *context,
            GPtrArray       *results,
            gboolean         dry_run)
{
  for (guint i = 0; i < results->len; i++)
    print_result (context, g_ptr_array_index (results, i));

  if (dry_run)
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_WARNING, "%s",
                          _("A trial: the books are as they were."));
}

static void
print_results (PerksCliContext *context,
               GPtrArray       *results,
               gboolean         dry_run)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < results->len; i++)
    perks_json_add_import (builder, g_ptr_array_index (results, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "dry_run");
  json_builder_add_boolean_value (builder, dry_run);
  json_builder_end_object (builder);
  perks_cli_print_json (context, builder);
}

/**
 * perks_cli_import:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks import`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_import (PerksCliContext  *context,
                  GError          **error)
{
  PerksConsole *console = perks_cli_context_get_console (context);
  PerksImportOptions options = {
    .publisher = perks_cli_context_get_selection (context)->publisher,
    .dry_run = perks_cli_line_has_option (perks_cli_context_get_line (context), "dry-run"),
    .progress = perks_console_shows_progress (console) ? show_progress : NULL,
    .progress_data = console,
  };
  g_autoptr (GPtrArray) files = find_files (context);
  g_autoptr (PerksColumnMapping) mapping = NULL;
  g_autoptr (GPtrArray) results = NULL;
  PerksWorkspace *workspace;

  if (!find_dialect (context, &mapping, &options.dialect, error))
    return FALSE;
  workspace = perks_cli_context_open (context, error);
  if (workspace == NULL)
    return FALSE;

  results = perks_importer_run (workspace, files, &options, NULL, error);
  clear_progress (console);
  if (results == NULL)
    return FALSE;

  if (perks_cli_context_is_text (context))
    print_text (context, results, options.dry_run);
  else
    print_results (context, results, options.dry_run);
  return TRUE;
}
