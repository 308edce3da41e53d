/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-commands.h"

#include <glib/gi18n.h>

#include "perks-cli-assumptions.h"
#include "perks-cli-deadline-text.h"
#include "perks-cli-output.h"
#include "perks-json-shapes.h"

static void
add_deadline (JsonBuilder *builder,
              gpointer     item,
              gpointer     user_data)
{
  perks_json_add_deadline (builder, item);
}

/* Without a horizon only what somebody has to be warned of today. */
static GPtrArray *
choose (PerksCliContext *context,
        PerksSituation  *situation)
{
  PerksCliLine *line = perks_cli_context_get_line (context);
  gint64 within = perks_cli_line_get_count (line, "within", -1);
  GPtrArray *found = within < 0 ? perks_situation_get_advice (situation)
                                : perks_situation_get_deadlines (situation);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < found->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (found, i);
      PerksDay due = perks_deadline_get_due (deadline);

      if (due != PERKS_DAY_NONE &&
          (within < 0 || (gint64) due - perks_situation_get_today (situation) <= within))
        g_ptr_array_add (chosen, g_object_ref (deadline));
    }

  return chosen;
}

static void
print_deadline (PerksCliContext     *context,
                PerksSituation      *situation,
                PerksDeadline       *deadline,
                PerksCliAssumptions *assumptions)
{
  PerksDay due = perks_deadline_get_due (deadline);
  g_autofree char *day = perks_cli_describe_day (context, due);
  g_autofree char *distance = perks_cli_describe_due (due, perks_situation_get_today (situation));
  const char *mark = perks_cli_assumptions_mark_deadline (
    assumptions, perks_situation_get_edition (situation), deadline);
  g_autofree char *text = g_strconcat (distance, mark, NULL);

  perks_cli_print_field (context, day, text);
  perks_cli_print_field (context, "", perks_deadline_get_text (deadline));
  perks_cli_print_command (context, "", deadline);
}

static void
print_nothing (PerksCliContext *context)
{
  PerksCliLine *line = perks_cli_context_get_line (context);
  gint64 within = perks_cli_line_get_count (line, "within", -1);
  g_autofree char *count = perks_cli_describe_count (context, within);

  if (within < 0)
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_GOOD, "%s",
                          _("No day asks for your attention."));
  else
    perks_cli_print_line (context, PERKS_CONSOLE_STYLE_GOOD,
                          ngettext ("Nothing is due within %s day.",
                                    "Nothing is due within %s days.",
                                    (gulong) MIN (within, G_MAXUINT32)), count);
}

static void
print_text (PerksCliContext *context,
            PerksSituation  *situation,
            GPtrArray       *deadlines)
{
  g_autoptr (PerksCliAssumptions) assumptions = perks_cli_assumptions_new ();

  if (deadlines->len == 0)
    print_nothing (context);
  for (guint i = 0; i < deadlines->len; i++)
    {
      if (i > 0)
        perks_cli_print_blank (context);
      print_deadline (context, situation, g_ptr_array_index (deadlines, i), assumptions);
    }
  perks_cli_assumptions_print (assumptions, context);
}

/**
 * perks_cli_deadlines:
 * @context: a context
 * @error: return location for a #PerksError
 *
 * `perks deadlines`
 *
 * Returns: whether it is done
 */
gboolean
perks_cli_deadlines (PerksCliContext  *context,
                     GError          **error)
{
  g_autoptr (PerksSituation) situation = perks_cli_context_load (context, error);
  g_autoptr (GPtrArray) chosen = NULL;

  if (situation == NULL)
    return FALSE;
  if (perks_cli_print_no_publisher (context, perks_situation_get_books (situation)))
    return TRUE;

  chosen = choose (context, situation);
  if (perks_cli_context_is_text (context))
    print_text (context, situation, chosen);
  else
    perks_cli_print_list (context, "deadlines", chosen, add_deadline, NULL);
  return TRUE;
}
