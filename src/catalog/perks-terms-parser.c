/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-terms-parser.h"

#include <glib/gi18n.h>

#include "perks-json-reader-fields.h"
#include "perks-json-reader-values.h"
#include "perks-json-reader-words.h"

#define MOST_WINDOW_MONTHS      120
#define MOST_DIGITS_OF_A_FIGURE 4

static const char *const window_kinds[] = { "whole-past", "trailing", NULL };

static const char *const whole_past_members[] = { "kind", "provenance", "source", "note", NULL };
static const char *const trailing_members[] = {
  "kind", "months", "provenance", "source", "note", NULL
};

static const char *const figure_members[] = { "value", "provenance", "source", "note", NULL };
static const char *const clause_members[] = { "id", "title", "text", "provenance", "source", NULL };

static const char *const figure_names[] = {
  "silence-weeks", "engagement-months", "path-benefit-months", "reply-days", "complete-by",
  "asks-enrolment", NULL
};

static const char *const answer_words[] = { "yes", "no", NULL };

static void
check_figure_value (PerksJsonReader *reader,
                    const char      *name)
{
  if (g_str_equal (name, "complete-by"))
    perks_json_reader_get_day (reader, "value");
  else if (g_str_equal (name, "asks-enrolment"))
    perks_json_reader_get_choice (reader, "value", answer_words);
  else
    perks_json_reader_get_count (reader, "value", MOST_DIGITS_OF_A_FIGURE);
}

static PerksFigure *
read_figure (PerksJsonReader *reader,
             const char      *name)
{
  const char *value, *source, *note;
  PerksProvenance provenance;

  check_figure_value (reader, name);
  value = perks_json_reader_get_text (reader, "value");
  provenance = perks_json_reader_get_provenance (reader);
  source = perks_json_reader_get_text (reader, "source");
  note = perks_json_reader_get_nullable_text (reader, "note");
  perks_json_reader_check_note (reader, provenance, note);

  if (!perks_json_reader_is_good (reader))
    return NULL;

  return perks_figure_new (name, value, provenance, source, note);
}

static PerksClause *
read_clause (PerksJsonReader *reader,
             GHashTable      *seen)
{
  const char *id = perks_json_reader_get_unique_id (reader, "id", seen);
  const char *title = perks_json_reader_get_text (reader, "title");
  const char *text = perks_json_reader_get_text (reader, "text");
  PerksProvenance provenance = perks_json_reader_get_provenance (reader);
  const char *source = perks_json_reader_get_text (reader, "source");

  if (!perks_json_reader_is_good (reader))
    return NULL;

  return perks_clause_new (id, title, text, provenance, source);
}

/**
 * perks_terms_parser_read_window:
 * @reader: a reader that stands in an edition
 * @values: where the months, the provenance and the note of the window are put; the note belongs to
 *   @reader
 *
 * Reads the member `window`: the whole past, or 1 to 120 trailing months.
 */
void
perks_terms_parser_read_window (PerksJsonReader    *reader,
                                PerksEditionValues *values)
{
  gboolean trailing;

  if (!perks_json_reader_open_object (reader, "window", NULL))
    return;

  trailing = perks_json_reader_get_choice (reader, "kind", window_kinds) == 1;
  perks_json_reader_check_members (reader, trailing ? trailing_members : whole_past_members);
  if (trailing)
    values->window_months = perks_json_reader_get_integer (reader, "months", 1, MOST_WINDOW_MONTHS);
  values->window_provenance = perks_json_reader_get_provenance (reader);
  perks_json_reader_get_text (reader, "source");
  values->window_note = perks_json_reader_get_optional_text (reader, "note");
  perks_json_reader_check_note (reader, values->window_provenance, values->window_note);

  perks_json_reader_close (reader);
}

/**
 * perks_terms_parser_read_figures:
 * @reader: a reader that stands in an edition
 *
 * Reads the member `figures`. A rule whose figure is left out is off in the edition.
 *
 * Returns: (transfer container) (element-type PerksFigure): the figures in one order for all
 *   editions; fewer than there are after a complaint
 */
GPtrArray *
perks_terms_parser_read_figures (PerksJsonReader *reader)
{
  g_autoptr (GPtrArray) figures =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_figure_free);

  if (!perks_json_reader_open_object (reader, "figures", figure_names))
    return g_steal_pointer (&figures);

  for (guint i = 0; figure_names[i] != NULL && perks_json_reader_is_good (reader); i++)
    {
      g_autoptr (PerksFigure) figure = NULL;

      if (perks_json_reader_find (reader, figure_names[i]) == NULL)
        continue;
      if (!perks_json_reader_open_object (reader, figure_names[i], figure_members))
        break;
      figure = read_figure (reader, figure_names[i]);
      if (figure != NULL)
        g_ptr_array_add (figures, g_steal_pointer (&figure));
      perks_json_reader_close (reader);
    }

  perks_json_reader_close (reader);
  return g_steal_pointer (&figures);
}

/**
 * perks_terms_parser_read_clauses:
 * @reader: a reader that stands in an edition
 *
 * Reads the member `clauses`.
 *
 * Returns: (transfer container) (element-type PerksClause): the clauses in the order of the file;
 *   fewer than there are after a complaint
 */
GPtrArray *
perks_terms_parser_read_clauses (PerksJsonReader *reader)
{
  g_autoptr (GPtrArray) clauses =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_clause_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint length;

  if (!perks_json_reader_open_array (reader, "clauses", 1, &length))
    return g_steal_pointer (&clauses);

  for (guint i = 0; i < length && perks_json_reader_open_element (reader, i, clause_members); i++)
    {
      g_autoptr (PerksClause) clause = read_clause (reader, seen);

      if (clause != NULL)
        g_ptr_array_add (clauses, g_steal_pointer (&clause));
      perks_json_reader_close (reader);
    }

  perks_json_reader_close (reader);
  return g_steal_pointer (&clauses);
}
