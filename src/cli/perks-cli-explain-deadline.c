/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-action-text.h"
#include "perks-cli-assumptions.h"
#include "perks-cli-deadline-text.h"
#include "perks-cli-explain.h"
#include "perks-contact-steps.h"
#include "perks-deadline-text.h"
#include "perks-explanation.h"
#include "perks-json-shapes.h"

/* The steps by which the Rewards team is reached, where that is what is to be done. */
static GPtrArray *
list_steps (PerksCliContext *context,
            PerksSituation  *situation,
            PerksDeadline   *deadline)
{
  PerksBooks *books = perks_situation_get_books (situation);
  PerksCatalog *catalog = perks_workspace_get_catalog (perks_cli_context_open (context, NULL));
  const char *target = perks_deadline_get_target (deadline);
  PerksOffer *offer = target != NULL ? perks_books_find_offer (books, target) : NULL;

  if (perks_deadline_get_action (deadline) != PERKS_ACTION_FIND_OWNER || offer == NULL)
    return g_ptr_array_new ();

  return perks_contact_steps_list (catalog, offer);
}

static char **
list_clauses (PerksDeadline *deadline)
{
  const char *clause = strchr (perks_deadline_get_source (deadline), '#');
  const char *ids[] = { clause != NULL ? clause + 1 : NULL, NULL };

  return g_strdupv ((char **) ids);
}

static void
add_steps (JsonBuilder *builder,
           GPtrArray   *steps)
{
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < steps->len; i++)
    {
      const PerksContactStep *step = g_ptr_array_index (steps, i);

      json_builder_begin_object (builder);
      perks_json_add_text (builder, "text", step->text);
      perks_json_add_text (builder, "url", step->url);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (PerksCliContext *context,
            PerksSituation  *situation,
            PerksDeadline   *deadline,
            GPtrArray       *lines)
{
  g_autoptr (GPtrArray) steps = list_steps (context, situation, deadline);
  g_autofree char *command = perks_action_text_command (deadline);
  g_auto (GStrv) clauses = list_clauses (deadline);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "deadline");
  perks_json_add_deadline (builder, deadline);
  perks_cli_add_explanation (builder, lines);
  add_steps (builder, steps);
  perks_json_add_text (builder, "command", command);
  perks_cli_add_clauses (builder, perks_situation_get_edition (situation),
                         (const char *const *) clauses);
  json_builder_end_object (builder);
  perks_cli_print_json (context, builder);
}

static void
print_steps (PerksCliContext *context,
             GPtrArray       *steps)
{
  if (steps->len == 0)
    return;

  perks_cli_print_blank (context);
  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s", _("What to do"));
  for (guint i = 0; i < steps->len; i++)
    {
      const PerksContactStep *step = g_ptr_array_index (steps, i);
      g_autofree char *number = g_strdup_printf ("%u.", i + 1);

      perks_cli_print_paragraph (context, number, step->text);
      perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, "     %s", step->url);
    }
}

/* How far away it is, which the explanation of the day does not say. */
static void
print_title (PerksCliContext *context,
             PerksSituation  *situation,
             PerksDeadline   *deadline)
{
  const char *mark = perks_cli_get_assumed_mark (perks_deadline_get_provenance (deadline));
  PerksDay due = perks_deadline_get_due (deadline);
  g_autofree char *title = perks_deadline_text_title (situation, deadline);
  g_autofree char *day = perks_cli_describe_day (context, due);
  g_autofree char *distance = NULL;

  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s", title);
  if (day == NULL)
    return;

  distance = perks_cli_describe_due (due, perks_situation_get_today (situation));
  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_PLAIN, _("%s, %s%s"), day, distance, mark);
}

/* Where the command is this very one, there is none to go on to. What ends the silence is known
 * only when it has ended. */
static void
print_settling (PerksCliContext *context,
                PerksDeadline   *deadline)
{
  g_autofree char *command = perks_action_text_command (deadline);
  g_autofree char *answer = NULL;

  if (!g_str_has_prefix (command, "perks explain deadline "))
    {
      perks_cli_print_blank (context);
      perks_cli_print_unwrapped (context, _("Command"), command);
    }
  else if (g_str_equal (perks_deadline_get_rule (deadline), "contact-silence"))
    {
      answer = g_strdup_printf ("perks offer edit %s contacted-on=YYYY-MM-DD",
                                perks_deadline_get_target (deadline));
      perks_cli_print_blank (context);
      perks_cli_print_unwrapped (context, _("Once they wrote"), answer);
    }
}

static void
print_text (PerksCliContext *context,
            PerksSituation  *situation,
            PerksDeadline   *deadline,
            GPtrArray       *lines)
{
  g_autoptr (GPtrArray) steps = list_steps (context, situation, deadline);

  print_title (context, situation, deadline);
  perks_cli_print_blank (context);
  perks_cli_print_paragraph (context, NULL, perks_deadline_get_text (deadline));
  print_steps (context, steps);
  print_settling (context, deadline);
  perks_cli_print_explanation (context, _("What it rests on"), lines);
}

/**
 * perks_cli_explain_deadline:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks explain deadline`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_explain_deadline (PerksCliContext  *context,
                            GError          **error)
{
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  g_autoptr (GPtrArray) lines = NULL;
  PerksDeadline *deadline;

  if (situation == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, perks_situation_get_books (situation)))
    return TRUE;
  deadline = perks_explanation_find_deadline (situation, perks_cli_context_get_word (context, 0),
                                              error);
  if (deadline == NULL)
    return FALSE;

  lines = perks_explanation_of_deadline (situation, deadline,
                                         perks_cli_context_get_locale_text (context));
  if (perks_cli_context_is_text (context))
    print_text (context, situation, deadline, lines);
  else
    print_json (context, situation, deadline, lines);
  return TRUE;
}
