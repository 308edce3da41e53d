/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>

/* Stands in for a desktop that shows notifications: it writes down what it is told, a line each,
 * and begins with the line `ready`. It ends when its standard input does. */

static const char interface_xml[] =
  "<node>"
  "  <interface name='org.gtk.Notifications'>"
  "    <method name='AddNotification'>"
  "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "      <arg type='a{sv}' direction='in'/>"
  "    </method>"
  "    <method name='RemoveNotification'>"
  "      <arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "    </method>"
  "  </interface>"
  "</node>";

/* At once: a test waits for the line. */
static void
write_line (const char *line)
{
  g_print ("%s\n", line);
}

static void
method_called (GDBusConnection       *connection,
               const char            *sender,
               const char            *path,
               const char            *interface,
               const char            *method,
               GVariant              *parameters,
               GDBusMethodInvocation *invocation,
               gpointer               user_data)
{
  g_autofree char *text = g_variant_print (parameters, FALSE);
  g_autofree char *line = g_strdup_printf ("%s %s", method, text);

  write_line (line);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
name_acquired_cb (GDBusConnection *connection,
                  const char      *name,
                  gpointer         user_data)
{
  write_line ("ready");
}

static void
bus_acquired_cb (GDBusConnection *connection,
                 const char      *name,
                 gpointer         user_data)
{
  static const GDBusInterfaceVTable methods = { .method_call = method_called };
  GDBusNodeInfo *node = user_data;
  g_autoptr (GError) error = NULL;

  g_dbus_connection_register_object (connection, "/org/gtk/Notifications", node->interfaces[0],
                                     &methods, NULL, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
input_ended_cb (GIOChannel   *input,
                GIOCondition  condition,
                gpointer      loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (0);
  g_autoptr (GError) error = NULL;
  GDBusNodeInfo *node = g_dbus_node_info_new_for_xml (interface_xml, &error);
  guint owner;

  g_assert_no_error (error);
  owner = g_bus_own_name (G_BUS_TYPE_SESSION, "org.gtk.Notifications", G_BUS_NAME_OWNER_FLAGS_NONE,
                          bus_acquired_cb, name_acquired_cb, NULL, node, NULL);
  g_io_add_watch (input, G_IO_HUP | G_IO_IN, input_ended_cb, loop);
  g_main_loop_run (loop);

  g_bus_unown_name (owner);
  g_dbus_node_info_unref (node);
  return 0;
}
