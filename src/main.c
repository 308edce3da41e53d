/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include <glib/gi18n.h>

#include "config.h"
#include "perks-cli.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (PerksConsole) console = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, PERKS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  console = perks_console_new_for_process ();
  return perks_cli_run ((const char *const *) argv, console, NULL);
}
