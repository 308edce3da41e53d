/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <locale.h>

#include "config.h"
#include "perks-application.h"
#include "perks-displayless.h"

int
main (int   argc,
      char *argv[])
{
  const char *const *arguments = (const char *const *) argv;
  g_auto (PerksCliWindow) window = { 0 };
  g_autoptr (PerksApplication) application = NULL;
  g_autoptr (PerksConsole) console = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, PERKS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  console = perks_console_new_for_process ();
  if (!perks_cli_find_window (arguments, console, &window))
    return perks_cli_run (arguments, console, NULL);
  if (!gtk_init_check ())
    return perks_displayless_run (arguments, console);

  application = perks_application_new (&window);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
