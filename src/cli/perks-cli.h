/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-console.h"
#include "perks-workspace.h"

G_BEGIN_DECLS

/**
 * PerksCliStatus:
 * @PERKS_CLI_STATUS_DONE: it is done
 * @PERKS_CLI_STATUS_FAILED: it could not be done; the reason is on standard error
 * @PERKS_CLI_STATUS_USAGE: the words of the command are wrong; the usage is on standard error
 *
 * With what a command ends.
 */
typedef enum
{
  PERKS_CLI_STATUS_DONE = 0,
  PERKS_CLI_STATUS_FAILED = 1,
  PERKS_CLI_STATUS_USAGE = 2,
} PerksCliStatus;

/**
 * PerksCliHost:
 * @workspace: (nullable): the workspace that is open in this process; %NULL to open the data
 * directory that the command names, and to close it again afterwards
 *
 * What the process that runs a command has to offer. A window that a command was handed over to
 * gives its workspace; a process of the command's own gives nothing.
 */
typedef struct
{
  PerksWorkspace *workspace;
} PerksCliHost;

/**
 * PerksCliWindow:
 * @directory: (transfer full): the data directory
 * @publisher: (nullable) (transfer full): the id given as `--publisher`
 * @edition: (nullable) (transfer full): the id given as `--edition`
 * @today: the day given as `--today`, or %PERKS_DAY_NONE
 *
 * What a command line without a command asks a window to show.
 */
typedef struct
{
  GFile   *directory;
  char    *publisher;
  char    *edition;
  PerksDay today;
} PerksCliWindow;

void     perks_cli_window_clear (PerksCliWindow      *self);

gboolean perks_cli_find_window  (const char *const   *arguments,
                                 PerksConsole        *console,
                                 PerksCliWindow      *window);
int      perks_cli_run          (const char *const   *arguments,
                                 PerksConsole        *console,
                                 const PerksCliHost  *host);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PerksCliWindow, perks_cli_window_clear)

G_END_DECLS
