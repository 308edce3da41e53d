/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-explain.h"

#include <glib/gi18n.h>

#include "perks-cli-assumptions.h"
#include "perks-cli-edition-text.h"
#include "perks-explanation.h"
#include "perks-json-shapes.h"
#include "perks-text-layout.h"

#define LONGEST_FIELD 120
#define WIDEST_SUBJECT 32

/* The terms of an edition that a figure rests on. An edition that says nothing on a matter has no
 * such clause. */

static void
add_clause (JsonBuilder       *builder,
            const PerksClause *clause)
{
  json_builder_begin_object (builder);
  perks_json_add_text (builder, "id", clause->id);
  perks_json_add_text (builder, "title", clause->title);
  perks_json_add_text (builder, "text", clause->text);
  perks_json_add_text (builder, "source", clause->source);
  perks_json_add_enum (builder, "provenance", PERKS_TYPE_PROVENANCE, clause->provenance);
  json_builder_end_object (builder);
}

/**
 * perks_cli_add_clauses:
 * @builder: a builder in an object
 * @edition: the edition
 * @ids: (array zero-terminated): the ids of clauses
 *
 * Adds those clauses that @edition has as `clauses`.
 */
void
perks_cli_add_clauses (JsonBuilder       *builder,
                       PerksEdition      *edition,
                       const char *const *ids)
{
  json_builder_set_member_name (builder, "clauses");
  json_builder_begin_array (builder);
  for (; *ids != NULL; ids++)
    {
      const PerksClause *clause = perks_edition_find_clause (edition, *ids);

      if (clause != NULL)
        add_clause (builder, clause);
    }
  json_builder_end_array (builder);
}

/**
 * perks_cli_add_terms:
 * @builder: a builder where a value is due
 * @clauses: (element-type PerksClause): the clauses of an edition
 *
 * Adds an array.
 */
void
perks_cli_add_terms (JsonBuilder *builder,
                     GPtrArray   *clauses)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < clauses->len; i++)
    add_clause (builder, g_ptr_array_index (clauses, i));
  json_builder_end_array (builder);
}

/**
 * perks_cli_add_figures:
 * @builder: a builder where a value is due
 * @figures: (element-type PerksFigure): the figures of an edition
 *
 * Adds an array.
 */
void
perks_cli_add_figures (JsonBuilder *builder,
                       GPtrArray   *figures)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < figures->len; i++)
    {
      const PerksFigure *figure = g_ptr_array_index (figures, i);

      json_builder_begin_object (builder);
      perks_json_add_text (builder, "name", figure->name);
      perks_json_add_text (builder, "value", figure->value);
      perks_json_add_text (builder, "source", figure->source);
      perks_json_add_enum (builder, "provenance", PERKS_TYPE_PROVENANCE, figure->provenance);
      perks_json_add_text (builder, "note", figure->note);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * perks_cli_print_clauses:
 * @context: a context that asks for text
 * @edition: the edition
 * @ids: (array zero-terminated): the ids of clauses
 */
void
perks_cli_print_clauses (PerksCliContext   *context,
                         PerksEdition      *edition,
                         const char *const *ids)
{
  for (; *ids != NULL; ids++)
    {
      const PerksClause *clause = perks_edition_find_clause (edition, *ids);

      if (clause != NULL)
        perks_cli_print_clause (context, clause);
    }
}

static void
add_line (JsonBuilder                *builder,
          const PerksExplanationLine *line)
{
  json_builder_begin_object (builder);
  perks_json_add_text (builder, "subject", line->subject);
  perks_json_add_text (builder, "value", line->value);
  perks_json_add_yes (builder, "assumed", line->assumed);
  perks_json_add_text (builder, "note", line->note);
  perks_json_add_text (builder, "source", line->source);
  json_builder_end_object (builder);
}

/**
 * perks_cli_add_explanation:
 * @builder: a builder in an object
 * @lines: (element-type PerksExplanationLine): what something rests on
 *
 * Adds the lines as `rests_on`.
 */
void
perks_cli_add_explanation (JsonBuilder *builder,
                           GPtrArray   *lines)
{
  json_builder_set_member_name (builder, "rests_on");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    add_line (builder, g_ptr_array_index (lines, i));
  json_builder_end_array (builder);
}

static const char *
get_mark (const PerksExplanationLine *line)
{
  return line->assumed ? perks_cli_get_assumed_mark (PERKS_PROVENANCE_ASSUMED) : "";
}

/* What fills more than a line or two is set as a clause is. */
static gboolean
is_long (const PerksExplanationLine *line)
{
  return line->source != NULL && (g_utf8_strlen (line->value, -1) > LONGEST_FIELD ||
                                  perks_text_get_width (line->subject) > WIDEST_SUBJECT);
}

static guint
find_column (GPtrArray *lines)
{
  guint widest = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const PerksExplanationLine *line = g_ptr_array_index (lines, i);

      if (!is_long (line))
        widest = MAX (widest, perks_text_get_width (line->subject));
    }

  return MIN (widest, WIDEST_SUBJECT) + 2;
}

static void
print_short (PerksCliContext            *context,
             guint                       column,
             const PerksExplanationLine *line,
             const char                 *source)
{
  const char *mark = get_mark (line);
  g_autofree char *value = g_strconcat (line->value, mark, NULL);

  perks_cli_print_field_at (context, column, line->subject, value);
  perks_cli_print_field_at (context, column, "", line->note);
  perks_cli_print_field_at (context, column, "", source);
}

static void
print_long (PerksCliContext            *context,
            const PerksExplanationLine *line,
            const char                 *source)
{
  perks_cli_print_blank (context);
  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s%s", line->subject,
                        get_mark (line));
  perks_cli_print_paragraph (context, NULL, line->value);
  if (line->note != NULL)
    perks_cli_print_paragraph (context, NULL, line->note);
  perks_cli_print_paragraph (context, NULL, source);
}

/**
 * perks_cli_print_explanation:
 * @context: a context that asks for text
 * @heading: what the lines are about
 * @lines: (element-type PerksExplanationLine): what something rests on
 *
 * Prints each line with its source, and with what is assumed of it.
 */
void
perks_cli_print_explanation (PerksCliContext *context,
                             const char      *heading,
                             GPtrArray       *lines)
{
  guint column = find_column (lines);

  perks_cli_print_blank (context);
  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s", heading);
  for (guint i = 0; i < lines->len; i++)
    {
      const PerksExplanationLine *line = g_ptr_array_index (lines, i);
      g_autofree char *source = line->source != NULL ? g_strdup_printf (_("Source: %s"),
                                                                        line->source)
                                                     : NULL;

      if (is_long (line))
        print_long (context, line, source);
      else
        print_short (context, column, line, source);
    }
}
