/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-output.h"
#include "perks-enums.h"
#include "perks-error.h"
#include "perks-exporter.h"
#include "perks-json-shapes.h"

#define STANDARD_OUTPUT "-"

static gboolean
find_subject (const char          *name,
              PerksExportSubject  *subject,
              GError             **error)
{
  g_autofree char *names = perks_enum_list_names (PERKS_TYPE_EXPORT_SUBJECT);
  int number;

  if (perks_enum_from_name (PERKS_TYPE_EXPORT_SUBJECT, name, &number))
    {
      *subject = (PerksExportSubject) number;
      return TRUE;
    }

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_USAGE,
               _("“%s” cannot be exported; it is one of: %s"), name, names);
  return FALSE;
}

static gboolean
find_kind (PerksCliContext  *context,
           PerksExportKind  *kind,
           GError          **error)
{
  PerksCliLine *line = perks_cli_context_get_line (context);
  const char *output = perks_cli_line_get_text (line, "output");
  const char *given = perks_cli_line_get_text (line, "kind");
  const char *ending = strrchr (output, '.');
  g_autofree char *name = given != NULL ? g_strdup (given)
                                        : g_ascii_strdown (ending != NULL ? ending + 1 : "", -1);
  int number;

  if (perks_enum_from_name (PERKS_TYPE_EXPORT_KIND, name, &number))
    {
      *kind = (PerksExportKind) number;
      return TRUE;
    }

  if (g_str_equal (output, STANDARD_OUTPUT))
    g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_USAGE,
                         _("“--output=-” needs a kind: --kind=csv, --kind=json or --kind=ics"));
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_USAGE,
                 _("--output: the ending of “%s” names no kind; it is one of: .csv .json .ics"),
                 output);
  return FALSE;
}

static gboolean
write_file (PerksCliContext     *context,
            PerksWorkspace      *workspace,
            PerksExportSubject   subject,
            PerksExportKind      kind,
            GError             **error)
{
  const char *output = perks_cli_line_get_text (perks_cli_context_get_line (context), "output");
  g_autoptr (GFile) file = perks_cli_context_find_file (context, output);
  g_autofree char *name = g_filename_display_name (output);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!perks_exporter_write_file (workspace, perks_cli_context_get_selection (context), subject,
                                  kind, file, NULL, error))
    return FALSE;

  if (perks_cli_context_is_text (context))
    {
      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("Wrote %s."), name);
      return TRUE;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  perks_json_add_text (builder, "output", name);
  json_builder_end_object (builder);
  perks_cli_print_json (context, builder);
  return TRUE;
}

static gboolean
write_standard_output (PerksCliContext     *context,
                       PerksWorkspace      *workspace,
                       PerksExportSubject   subject,
                       PerksExportKind      kind,
                       GError             **error)
{
  GOutputStream *output = perks_console_get_output (perks_cli_context_get_console (context));
  g_autoptr (GOutputStream) buffered = g_buffered_output_stream_new_sized (output, 64 * 1024);

  g_filter_output_stream_set_close_base_stream (G_FILTER_OUTPUT_STREAM (buffered), FALSE);
  return perks_exporter_write (workspace, perks_cli_context_get_selection (context), subject, kind,
                               buffered, NULL, error) &&
         g_output_stream_flush (buffered, NULL, error);
}

/**
 * perks_cli_export:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks export`. What goes to standard output is nothing but the export.
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_export (PerksCliContext  *context,
                  GError          **error)
{
  const char *output = perks_cli_line_get_text (perks_cli_context_get_line (context), "output");
  PerksWorkspace *workspace;
  PerksExportSubject subject;
  PerksExportKind kind;

  if (!find_subject (perks_cli_context_get_word (context, 0), &subject, error) ||
      !find_kind (context, &kind, error))
    return FALSE;
  workspace = perks_cli_context_open (context, error);
  if (workspace == NULL)
    return FALSE;

  if (g_str_equal (output, STANDARD_OUTPUT))
    return write_standard_output (context, workspace, subject, kind, error);

  return write_file (context, workspace, subject, kind, error);
}
