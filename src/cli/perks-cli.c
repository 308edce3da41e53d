/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-application-id.h"
#include "perks-cli-context.h"
#include "perks-cli-line.h"
#include "perks-cli-usage.h"
#include "perks-error.h"
#include "perks-text-layout.h"

/* One line, whatever a lower layer or a file put into the message. */
static void
print_reason (PerksConsole *console,
              const GError *reason)
{
  g_autofree char *message = perks_text_clean (reason->message);
  g_autofree char *line = g_strdup_printf ("perks: %s\n", message);

  perks_console_write_error (console, line);
}

static int
end_with_usage (PerksConsole *console,
                PerksCliLine *line,
                const GError *reason)
{
  g_autofree char *usage = perks_cli_usage_remind (console, perks_cli_line_get_name (line),
                                                   perks_cli_line_get_command (line));

  print_reason (console, reason);
  perks_console_write_error (console, usage);
  return PERKS_CLI_STATUS_USAGE;
}

static int
end_with_answer (PerksConsole *console,
                 const char   *answer)
{
  g_autofree char *fit = perks_console_fit (console, answer);

  return perks_console_write (console, fit, NULL) ? PERKS_CLI_STATUS_DONE : PERKS_CLI_STATUS_FAILED;
}

static int
print_help (PerksConsole *console,
            PerksCliLine *line)
{
  g_autofree char *help = perks_cli_usage_describe (console, perks_cli_line_get_name (line),
                                                    perks_cli_line_get_command (line));

  return end_with_answer (console, help);
}

static int
run_command (PerksCliLine       *line,
             PerksConsole       *console,
             const PerksCliHost *host,
             const char *const  *arguments)
{
  const PerksCliCommand *command = perks_cli_line_get_command (line);
  g_autoptr (PerksCliContext) context = perks_cli_context_new (line, console, host, arguments);
  g_autoptr (GError) reason = NULL;

  if (command->run (context, &reason) && perks_cli_context_flush (context, &reason))
    return perks_cli_context_get_status (context);

  if (perks_cli_context_is_handed_over (context))
    return perks_cli_context_get_status (context);
  if (g_error_matches (reason, PERKS_ERROR, PERKS_ERROR_USAGE))
    return end_with_usage (console, line, reason);

  print_reason (console, reason);
  return PERKS_CLI_STATUS_FAILED;
}

/**
 * perks_cli_window_clear:
 * @self: a window that perks_cli_find_window() filled in
 */
void
perks_cli_window_clear (PerksCliWindow *self)
{
  g_clear_object (&self->directory);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->edition, g_free);
}

/**
 * perks_cli_find_window:
 * @arguments: (array zero-terminated): the arguments with the name of the program
 * @console: where they were typed
 * @window: (out caller-allocates): what the window is to show
 *
 * Looks whether a command line asks for the window: it names no command, and asks for neither help
 * nor version.
 *
 * Returns: %FALSE when it is for perks_cli_run(), which also says what is wrong with it; @window is
 * then empty
 */
gboolean
perks_cli_find_window (const char *const *arguments,
                       PerksConsole      *console,
                       PerksCliWindow    *window)
{
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();

  g_return_val_if_fail (arguments != NULL && arguments[0] != NULL, FALSE);
  g_return_val_if_fail (PERKS_IS_CONSOLE (console), FALSE);

  *window = (PerksCliWindow) { 0 };
  if (!perks_cli_line_parse (line, arguments + 1, NULL) || perks_cli_line_get_name (line) != NULL ||
      perks_cli_line_has_option (line, "help") || perks_cli_line_has_option (line, "version"))
    return FALSE;

  window->directory = perks_data_directory_find (perks_cli_line_get_text (line, "data-dir"),
                                                 perks_console_get_directory (console),
                                                 perks_console_get_environment (console));
  window->publisher = g_strdup (perks_cli_line_get_text (line, "publisher"));
  window->edition = g_strdup (perks_cli_line_get_text (line, "edition"));
  window->today = perks_cli_line_get_day (line, "today");
  return TRUE;
}

/**
 * perks_cli_run:
 * @arguments: (array zero-terminated): the arguments with the name of the program
 * @console: where they were typed; the answer goes there
 * @host: (nullable): what the process has to offer
 *
 * Does what a command line says. It blocks, so a window calls it on a thread of its own; without a
 * workspace of the host it is for the main thread of a process without a window, because it may
 * have to hand the command over.
 *
 * Returns: with what the process is to end, a #PerksCliStatus
 */
int
perks_cli_run (const char *const  *arguments,
               PerksConsole       *console,
               const PerksCliHost *host)
{
  g_autoptr (PerksCliLine) line = perks_cli_line_new ();
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (arguments != NULL && arguments[0] != NULL, PERKS_CLI_STATUS_FAILED);
  g_return_val_if_fail (PERKS_IS_CONSOLE (console), PERKS_CLI_STATUS_FAILED);

  if (!perks_cli_line_parse (line, arguments + 1, &reason))
    return end_with_usage (console, line, reason);
  if (perks_cli_line_has_option (line, "help"))
    return print_help (console, line);
  if (perks_cli_line_has_option (line, "version"))
    return end_with_answer (console, "perks " PERKS_VERSION "\n");

  if (perks_cli_line_get_command (line) == NULL)
    {
      g_set_error_literal (&reason, PERKS_ERROR, PERKS_ERROR_USAGE, _("a command is missing"));
      return end_with_usage (console, line, reason);
    }

  return run_command (line, console, host, arguments);
}
