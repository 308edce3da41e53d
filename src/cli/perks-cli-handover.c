/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-handover.h"

#include <stdio.h>

#include "perks-application-id.h"

/*
 * PerksLauncher:
 *
 * The application of a window, seen from a command: it never becomes the window, it only asks the
 * one that is open. GApplication sends the arguments, the folder and the environment, prints what
 * comes back and knows the status; what the terminal can show is added here.
 */
#define PERKS_TYPE_LAUNCHER (perks_launcher_get_type ())
G_DECLARE_FINAL_TYPE (PerksLauncher, perks_launcher, PERKS, LAUNCHER, GApplication)

struct _PerksLauncher
{
  GApplication  parent_instance;

  PerksConsole *console;
};

G_DEFINE_FINAL_TYPE (PerksLauncher, perks_launcher, G_TYPE_APPLICATION)

/* By default GLib turns what it prints into the locale's characters and loses those it has not got.
 */
static void
print_bytes (const char *text)
{
  fputs (text, stdout);
  fflush (stdout);
}

static void
print_error_bytes (const char *text)
{
  fputs (text, stderr);
}

static gboolean
has_session_bus (PerksConsole *console)
{
  const char *address = perks_console_get_variable (console, "DBUS_SESSION_BUS_ADDRESS");
  const char *runtime = perks_console_get_variable (console, "XDG_RUNTIME_DIR");
  g_autofree char *socket = runtime != NULL ? g_build_filename (runtime, "bus", NULL) : NULL;

  /* Without either GIO would start a bus of its own, on which nobody is. */
  return address != NULL || (socket != NULL && g_file_test (socket, G_FILE_TEST_EXISTS));
}

static gboolean
has_owner (GDBusConnection *connection,
           const char      *name)
{
  g_autoptr (GVariant) answer = NULL;
  gboolean owned = FALSE;

  answer = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "NameHasOwner",
                                        g_variant_new ("(s)", name), G_VARIANT_TYPE ("(b)"),
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  if (answer != NULL)
    g_variant_get (answer, "(b)", &owned);

  return owned;
}

static void
perks_launcher_add_platform_data (GApplication    *application,
                                  GVariantBuilder *builder)
{
  PerksConsole *console = PERKS_LAUNCHER (application)->console;
  GBytes *input = perks_console_input_peek (perks_console_get_input (console));

  G_APPLICATION_CLASS (perks_launcher_parent_class)->add_platform_data (application, builder);
  g_variant_builder_add (builder, "{sv}", PERKS_HANDOVER_OUTPUT_IS_TERMINAL,
                         g_variant_new_boolean (perks_console_is_terminal (console)));
  g_variant_builder_add (builder, "{sv}", PERKS_HANDOVER_ERRORS_IS_TERMINAL,
                         g_variant_new_boolean (perks_console_shows_progress (console)));
  g_variant_builder_add (builder, "{sv}", PERKS_HANDOVER_COLUMNS,
                         g_variant_new_uint32 (perks_console_get_columns (console)));
  if (input != NULL)
    g_variant_builder_add (builder, "{sv}", PERKS_HANDOVER_INPUT,
                           g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, input, TRUE));
}

static void
perks_launcher_dispose (GObject *object)
{
  g_clear_object (&PERKS_LAUNCHER (object)->console);
  G_OBJECT_CLASS (perks_launcher_parent_class)->dispose (object);
}

static void
perks_launcher_class_init (PerksLauncherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_launcher_dispose;
  G_APPLICATION_CLASS (klass)->add_platform_data = perks_launcher_add_platform_data;
}

static void
perks_launcher_init (PerksLauncher *self)
{
}

static PerksLauncher *
perks_launcher_new (const char   *application_id,
                    PerksConsole *console)
{
  PerksLauncher *self = g_object_new (PERKS_TYPE_LAUNCHER, "application-id", application_id,
                                      "flags",
                                      G_APPLICATION_HANDLES_COMMAND_LINE |
                                        G_APPLICATION_IS_LAUNCHER | G_APPLICATION_SEND_ENVIRONMENT,
                                      NULL);

  self->console = g_object_ref (console);
  return self;
}

/**
 * perks_cli_hand_over:
 * @directory: the data directory
 * @console: where the command was typed, this process's own
 * @arguments: (array zero-terminated): the arguments with the name of the program
 * @status: (out): with what the command ended there
 *
 * Looks for the window that holds the books of @directory and lets it do the command; its answer is
 * printed here. For the main thread of a process without a window.
 *
 * Returns: what became of it
 */
PerksHandover
perks_cli_hand_over (GFile              *directory,
                     PerksConsole       *console,
                     const char *const  *arguments,
                     int                *status)
{
  g_autofree char *application_id = perks_application_id_for_directory (directory);
  g_autoptr (GDBusConnection) connection = NULL;
  g_autoptr (PerksLauncher) launcher = NULL;
  g_auto (GStrv) copy = NULL;

  g_return_val_if_fail (G_IS_FILE (directory), PERKS_HANDOVER_NO_WINDOW);
  g_return_val_if_fail (PERKS_IS_CONSOLE (console), PERKS_HANDOVER_NO_WINDOW);

  if (!has_session_bus (console))
    return PERKS_HANDOVER_NO_BUS;
  connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (connection == NULL)
    return PERKS_HANDOVER_NO_BUS;
  if (!has_owner (connection, application_id))
    return PERKS_HANDOVER_NO_WINDOW;

  g_set_print_handler (print_bytes);
  g_set_printerr_handler (print_error_bytes);
  launcher = perks_launcher_new (application_id, console);
  copy = g_strdupv ((char **) arguments);
  *status = g_application_run (G_APPLICATION (launcher), (int) g_strv_length (copy), copy);
  return PERKS_HANDOVER_DONE;
}
