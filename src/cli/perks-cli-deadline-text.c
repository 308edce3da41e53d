/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-deadline-text.h"

#include <glib/gi18n.h>

#include "perks-action-text.h"

/* What is owed, as a person reads it. */

/**
 * perks_cli_describe_due:
 * @due: a day on which something is owed
 * @today: the day
 *
 * Returns: (transfer full): how far away @due is
 */
char *
perks_cli_describe_due (PerksDay due,
                        PerksDay today)
{
  gint64 left = (gint64) due - today;
  gulong days = (gulong) ABS (left);

  if (left == 0)
    return g_strdup (_("today"));
  if (left > 0)
    return g_strdup_printf (ngettext ("in %lu day", "in %lu days", days), days);

  return g_strdup_printf (ngettext ("overdue by %lu day", "overdue by %lu days", days), days);
}

/**
 * perks_cli_print_command:
 * @context: a context that asks for text
 * @label: what stands in front of it
 * @deadline: something that is owed
 *
 * Prints the command that settles @deadline, or leads to where it is settled.
 */
void
perks_cli_print_command (PerksCliContext *context,
                         const char      *label,
                         PerksDeadline   *deadline)
{
  g_autofree char *command = perks_action_text_command (deadline);

  perks_cli_print_unwrapped (context, label, command);
}
