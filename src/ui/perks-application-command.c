/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-application-command.h"

#include "perks-cli.h"

/* Commands that other processes hand over, because this one holds their books. They are done on
 * the workspace's thread, one after the other, and the window shows what follows from them like
 * from any other change.
 */

typedef struct
{
  GApplication            *application;
  GApplicationCommandLine *command_line;
  PerksConsole            *console;
  char                   **arguments;
  int                      status;
} Command;

static Command *
command_new (GApplication            *application,
             GApplicationCommandLine *command_line)
{
  Command *command = g_new0 (Command, 1);

  command->application = g_object_ref (application);
  command->command_line = g_object_ref (command_line);
  command->console = perks_console_new_for_command_line (command_line);
  command->arguments = g_application_command_line_get_arguments (command_line, NULL);
  g_application_hold (application);
  return command;
}

/* The other process ends when its command line is let go, so this comes last. */
static void
command_free (Command *command)
{
  g_application_release (command->application);
  g_object_unref (command->application);
  g_strfreev (command->arguments);
  g_object_unref (command->console);
  g_object_unref (command->command_line);
  g_free (command);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Command, command_free)

static gboolean
run_command (PerksWorkspace  *workspace,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  Command *command = user_data;
  PerksCliHost host = { .workspace = workspace };

  command->status =
    perks_cli_run ((const char *const *) command->arguments, command->console, &host);
  return TRUE;
}

/* A failure can only be that of loading the situation anew; the command has said what became of
 * itself. */
static void
command_done_cb (GObject      *workspace,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (Command) command = user_data;
  g_autoptr (GError) error = NULL;

  if (!perks_workspace_run_finish (PERKS_WORKSPACE (workspace), result, &error))
    g_application_command_line_printerr (command->command_line, "perks: %s\n", error->message);
  g_application_command_line_set_exit_status (command->command_line, command->status);
}

/**
 * perks_application_command_run:
 * @application: the application of the window
 * @command_line: a command line with a command, from another process
 * @workspace: the workspace that is open in this process
 *
 * Does a command in place of the other process, which sees the answer and ends with its status.
 */
void
perks_application_command_run (GApplication            *application,
                               GApplicationCommandLine *command_line,
                               PerksWorkspace          *workspace)
{
  Command *command = command_new (application, command_line);

  perks_workspace_run_async (workspace, run_command, command, NULL, NULL, command_done_cb, command);
}

/**
 * perks_application_command_refuse:
 * @command_line: a command line with a command, from another process
 * @reason: why it cannot be done
 *
 * Answers a command that cannot be done because the books are not open here either.
 */
void
perks_application_command_refuse (GApplicationCommandLine *command_line,
                                  const char              *reason)
{
  g_application_command_line_printerr (command_line, "perks: %s\n", reason);
  g_application_command_line_set_exit_status (command_line, PERKS_CLI_STATUS_FAILED);
}
