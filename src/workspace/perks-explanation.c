/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-explanation-private.h"

#include <glib/gi18n.h>

#include "perks-deadline.h"
#include "perks-error.h"
#include "perks-figure-text.h"
#include "perks-tier.h"

/* The lines that explanations are made of, and how the line of attention is found that is to be
 * explained. */

/**
 * perks_explanation_line_free:
 * @self: (transfer full): a line
 *
 * Frees @self.
 */
void
perks_explanation_line_free (PerksExplanationLine *self)
{
  g_free (self->subject);
  g_free (self->value);
  g_free (self->note);
  g_free (self->source);
  g_free (self);
}

/**
 * perks_explanation_add:
 * @lines: (element-type PerksExplanationLine): where the line is added
 * @subject: what it is
 * @value: what it says
 *
 * Adds what the books or the calculation say.
 */
void
perks_explanation_add (GPtrArray  *lines,
                       const char *subject,
                       const char *value)
{
  perks_explanation_add_rule (lines, &(PerksExplanationLine) {
    .subject = (char *) subject,
    .value = (char *) value,
  });
}

/**
 * perks_explanation_add_rule:
 * @lines: (element-type PerksExplanationLine): where the line is added
 * @line: what it holds; the texts are copied
 *
 * Adds what the edition says.
 */
void
perks_explanation_add_rule (GPtrArray            *lines,
                            PerksExplanationLine *line)
{
  PerksExplanationLine *copy = g_new0 (PerksExplanationLine, 1);

  copy->subject = g_strdup (line->subject);
  copy->value = g_strdup (line->value);
  copy->assumed = line->assumed;
  copy->note = g_strdup (line->note);
  copy->source = g_strdup (line->source);
  g_ptr_array_add (lines, copy);
}

/**
 * perks_explanation_add_day:
 * @lines: (element-type PerksExplanationLine): where the line is added
 * @subject: what it is
 * @day: a day, or %PERKS_DAY_NONE to add nothing
 * @locale_text: how days are written
 *
 * Adds a day.
 */
void
perks_explanation_add_day (GPtrArray       *lines,
                           const char      *subject,
                           PerksDay         day,
                           PerksLocaleText *locale_text)
{
  g_autofree char *text = perks_locale_text_day (locale_text, day);

  if (text != NULL)
    perks_explanation_add (lines, subject, text);
}

/**
 * perks_explanation_add_figure:
 * @lines: (element-type PerksExplanationLine): where the line is added
 * @edition: the edition
 * @name: the name of a figure; nothing is added where @edition does not state it
 * @locale_text: how days are written
 *
 * Adds a figure of the edition.
 */
void
perks_explanation_add_figure (GPtrArray       *lines,
                              PerksEdition    *edition,
                              const char      *name,
                              PerksLocaleText *locale_text)
{
  const PerksFigure *figure = perks_edition_find_figure (edition, name);
  g_autofree char *value = NULL;

  if (figure == NULL)
    return;

  value = perks_figure_text_value (figure, locale_text);
  perks_explanation_add_rule (lines, &(PerksExplanationLine) {
    .subject = (char *) perks_figure_text_subject (figure),
    .value = value,
    .assumed = figure->provenance == PERKS_PROVENANCE_ASSUMED,
    .note = figure->note,
    .source = figure->source,
  });
}

/**
 * perks_explanation_add_clause:
 * @lines: (element-type PerksExplanationLine): where the line is added
 * @edition: the edition
 * @id: the id of a clause; nothing is added where @edition says nothing on the matter
 *
 * Adds a clause of the edition.
 */
void
perks_explanation_add_clause (GPtrArray    *lines,
                              PerksEdition *edition,
                              const char   *id)
{
  const PerksClause *clause = perks_edition_find_clause (edition, id);

  if (clause == NULL)
    return;

  perks_explanation_add_rule (lines, &(PerksExplanationLine) {
    .subject = clause->title,
    .value = clause->text,
    .assumed = clause->provenance == PERKS_PROVENANCE_ASSUMED,
    .source = clause->source,
  });
}

static char *
describe_thresholds (PerksEdition    *edition,
                     PerksTier       *tier,
                     PerksLocaleText *locale_text)
{
  gint64 cents = perks_tier_get_threshold (tier, PERKS_METRIC_BILLED_SALES);
  gint64 users = perks_tier_get_threshold (tier, PERKS_METRIC_TEAMS_MAU);
  g_autofree char *sum = perks_locale_text_money (locale_text,
                                                  perks_money_new_usd (MAX (cents, 0)));
  g_autofree char *count = perks_locale_text_count (locale_text, MAX (users, 0));

  if (cents == 0)
    return g_strdup_printf (_("%s, from the first live offer of path Transact on"),
                            perks_tier_get_label (tier));
  if (cents < 0)
    return g_strdup (perks_tier_get_label (tier));
  if (users < 0 || !perks_edition_has_metric (edition, PERKS_METRIC_TEAMS_MAU))
    return g_strdup_printf (_("%s, from %s of billed sales on"), perks_tier_get_label (tier), sum);

  return g_strdup_printf (_("%s, from %s of billed sales or %s monthly active users of Teams on"),
                          perks_tier_get_label (tier), sum, count);
}

/**
 * perks_explanation_add_tier:
 * @lines: (element-type PerksExplanationLine): where the line is added
 * @edition: the edition
 * @subject: what it is to the matter
 * @tier: a tier of @edition
 * @locale_text: how amounts are written
 *
 * Adds a tier with what it takes to reach it.
 */
void
perks_explanation_add_tier (GPtrArray       *lines,
                            PerksEdition    *edition,
                            const char      *subject,
                            PerksTier       *tier,
                            PerksLocaleText *locale_text)
{
  g_autofree char *value = describe_thresholds (edition, tier, locale_text);

  perks_explanation_add_rule (lines, &(PerksExplanationLine) {
    .subject = (char *) subject,
    .value = value,
    .assumed = perks_tier_get_provenance (tier) == PERKS_PROVENANCE_ASSUMED,
    .note = (char *) perks_tier_get_note (tier),
    .source = (char *) perks_tier_get_source (tier),
  });
}

static GPtrArray *
list_raised (PerksSituation *situation)
{
  GPtrArray *advice = perks_situation_get_advice (situation);
  GPtrArray *deadlines = perks_situation_get_deadlines (situation);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *raised = g_ptr_array_new ();

  for (guint i = 0; i < advice->len + deadlines->len; i++)
    {
      PerksDeadline *deadline = i < advice->len ? g_ptr_array_index (advice, i)
                                                : g_ptr_array_index (deadlines, i - advice->len);

      if (g_hash_table_add (ids, perks_deadline_dup_id (deadline)))
        g_ptr_array_add (raised, deadline);
    }

  return raised;
}

static gboolean
has_id (PerksDeadline *deadline,
        const char    *id)
{
  g_autofree char *full = perks_deadline_dup_id (deadline);

  return g_str_equal (full, id);
}

/* By the full id or by the rule alone. */
static GPtrArray *
find_called (GPtrArray  *deadlines,
             const char *id)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < deadlines->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (has_id (deadline, id) || g_str_equal (perks_deadline_get_rule (deadline), id))
        g_ptr_array_add (found, deadline);
    }

  return found;
}

static char *
join_ids (GPtrArray *deadlines)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < deadlines->len; i++)
    {
      g_autofree char *id = perks_deadline_dup_id (g_ptr_array_index (deadlines, i));

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", id);
    }

  return g_string_free (ids, FALSE);
}

static void
set_several (const char  *id,
             GPtrArray   *found,
             GError     **error)
{
  g_autofree char *ids = join_ids (found);

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
               _("“%s” is raised %u times; name one of %s"), id, found->len, ids);
}

static void
set_none (const char      *id,
          PerksSituation  *situation,
          GError         **error)
{
  g_autoptr (GPtrArray) raised = list_raised (situation);
  g_autofree char *ids = join_ids (raised);

  if (raised->len > 0)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                 _("Nothing is raised that is called “%s”; there is %s"), id, ids);
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
                 _("Nothing is raised that is called “%s”, nor anything else"), id);
}

/**
 * perks_explanation_find_deadline:
 * @situation: a situation
 * @id: the id of a deadline, `contact-silence/offer:planner`, or of the rule alone where it is
 *   raised once
 * @error: return location for a #PerksError
 *
 * Looks in what deserves attention first, then in what is further away.
 *
 * Returns: (transfer none) (nullable): the deadline, which stays with @situation, or %NULL with
 *   %PERKS_ERROR_NOT_FOUND when nothing of that id is raised, or %PERKS_ERROR_INVALID_VALUE when
 *   the rule is raised more than once; the message names the ids
 */
PerksDeadline *
perks_explanation_find_deadline (PerksSituation  *situation,
                                 const char      *id,
                                 GError         **error)
{
  g_autoptr (GPtrArray) near = NULL;
  g_autoptr (GPtrArray) far = NULL;
  GPtrArray *found;

  g_return_val_if_fail (PERKS_IS_SITUATION (situation), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  near = find_called (perks_situation_get_advice (situation), id);
  far = find_called (perks_situation_get_deadlines (situation), id);
  found = near->len > 0 ? near : far;
  if (found->len == 1)
    return g_ptr_array_index (found, 0);

  if (found->len > 1)
    set_several (id, found, error);
  else
    set_none (id, situation, error);
  return NULL;
}
