/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-displayless.h"

#include <glib/gi18n.h>

#include "perks-cli.h"

/**
 * perks_displayless_run:
 * @arguments: (array zero-terminated): a command line that asks for the window
 * @console: where it was typed
 *
 * What the program does where there is no display to show its window on: it prints the report, and
 * says how to get a window.
 *
 * Returns: with what the process is to end
 */
int
perks_displayless_run (const char *const *arguments,
                       PerksConsole      *console)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) report = NULL;
  int status;

  g_strv_builder_addv (words, (const char **) arguments);
  g_strv_builder_add (words, "report");
  report = g_strv_builder_end (words);

  status = perks_cli_run ((const char *const *) report, console, NULL);
  perks_console_write_error (console,
                             _("There is no display to show the window on. It needs DISPLAY or "
                                "WAYLAND_DISPLAY, or GTK’s Broadway server, which shows it in a "
                                "browser:\n"
                                "  gtk4-broadwayd :5 &\n"
                                "  GDK_BACKEND=broadway BROADWAY_DISPLAY=:5 perks\n"));
  return status;
}
