/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-application.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-application-command.h"
#include "perks-application-id.h"
#include "perks-day-watch.h"
#include "perks-reminder-file.h"
#include "perks-reminders.h"
#include "perks-window.h"
#include "perks-workspace-opening.h"

/**
 * PerksApplication:
 *
 * The program with its window: one for each data directory, whose books it holds. They are opened
 * on a thread of their own once the window is shown. A command that another process hands over
 * waits until they are open. As long as the window is open, it reminds of deadlines.
 */
struct _PerksApplication
{
  AdwApplication  parent_instance;

  GFile          *directory;
  PerksClock     *clock;

  PerksWorkspace *workspace;
  GError         *failure;
  gboolean        is_opening;
  GQueue         *waiting;
  const char     *wanted;

  PerksReminders *reminders;
  PerksDayWatch  *day_watch;
};

G_DEFINE_FINAL_TYPE (PerksApplication, perks_application, ADW_TYPE_APPLICATION)

static PerksWindow *
find_window (PerksApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (; windows != NULL; windows = windows->next)
    {
      if (PERKS_IS_WINDOW (windows->data))
        return windows->data;
    }

  return NULL;
}

static void
show_failure (PerksApplication *self)
{
  PerksWindow *window = find_window (self);

  if (window != NULL)
    perks_window_show_error (window, self->failure->message);
}

static void
answer (PerksApplication        *self,
        GApplicationCommandLine *command_line)
{
  if (self->failure != NULL)
    perks_application_command_refuse (command_line, self->failure->message);
  else if (self->is_opening)
    g_queue_push_tail (self->waiting, g_object_ref (command_line));
  else
    perks_application_command_run (G_APPLICATION (self), command_line, self->workspace);
}

static void
answer_waiting (PerksApplication *self)
{
  while (!g_queue_is_empty (self->waiting))
    {
      g_autoptr (GApplicationCommandLine) command_line = g_queue_pop_head (self->waiting);

      answer (self, command_line);
    }
}

/* What could not be done without anybody having asked for it just now. */
static void
show_message (PerksApplication *self,
              const char       *message)
{
  PerksWindow *window = find_window (self);

  if (window != NULL)
    perks_window_show_toast (window, message);
}

static void
go_where_wanted (PerksApplication *self)
{
  PerksWindow *window = find_window (self);
  const char *action = self->wanted;

  if (window == NULL || self->is_opening || self->failure != NULL || action == NULL)
    return;

  self->wanted = NULL;
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
}

static void
situation_loaded_cb (GObject      *workspace,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (PerksApplication) self = user_data;

  self->is_opening = FALSE;
  if (!perks_workspace_run_finish (PERKS_WORKSPACE (workspace), result, &self->failure))
    show_failure (self);
  answer_waiting (self);
  go_where_wanted (self);
}

static void
load_situation (PerksApplication *self)
{
  self->is_opening = TRUE;
  perks_workspace_run_async (self->workspace, NULL, NULL, NULL, NULL, situation_loaded_cb,
                             g_object_ref (self));
}

static void
start_reminders (PerksApplication *self)
{
  g_autoptr (GFile) file = perks_reminder_file_get_default ();
  g_autoptr (GPropertyAction) action = NULL;

  self->reminders =
    perks_reminders_new (G_APPLICATION (self), self->workspace, file,
                         g_application_get_application_id (G_APPLICATION (self)), NULL);
  self->day_watch = perks_day_watch_new (self->workspace, self->clock);
  g_signal_connect_object (self->reminders, "failed", G_CALLBACK (show_message), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day_watch, "failed", G_CALLBACK (show_message), self,
                           G_CONNECT_SWAPPED);

  action = g_property_action_new ("reminders", self->reminders, "enabled");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

static void
show_context (PerksApplication *self,
              PerksWindow      *window)
{
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new (NULL);
  g_autoptr (PerksContext) context = perks_context_new (self->workspace, locale_text);

  perks_window_set_context (window, context);
}

static void
show_workspace (PerksApplication *self)
{
  g_autoptr (PerksLocaleText) sentences = perks_locale_text_new (NULL);
  PerksWindow *window = find_window (self);

  perks_workspace_set_locale_text (self->workspace, sentences);
  if (window != NULL)
    show_context (self, window);
  start_reminders (self);
  load_situation (self);
}

static void
workspace_opened_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (PerksApplication) self = user_data;

  g_application_release (G_APPLICATION (self));
  self->workspace = perks_workspace_opening_run_finish (result, &self->failure);
  if (self->workspace != NULL)
    {
      show_workspace (self);
      return;
    }

  self->is_opening = FALSE;
  show_failure (self);
  answer_waiting (self);
}

static void
open_workspace (PerksApplication *self)
{
  self->is_opening = TRUE;
  g_application_hold (G_APPLICATION (self));
  perks_workspace_opening_run_async (self->directory, self->clock, workspace_opened_cb,
                                     g_object_ref (self));
}

static void
show_window (PerksApplication *self)
{
  PerksWindow *window = find_window (self);
  gboolean is_first = window == NULL;

  if (is_first)
    window = perks_window_new (GTK_APPLICATION (self));
  gtk_window_present (GTK_WINDOW (window));
  if (!is_first)
    return;

  /* The last window was closed a moment ago, and the application has not ended yet. */
  if (self->workspace != NULL)
    show_context (self, window);
  else if (!self->is_opening)
    open_workspace (self);
}

/* What changes the books in a window changes those that are in use; another choice that holds for
 * one window only would be lost on the way. */
static void
warn_of_choice (GApplicationCommandLine *command_line,
                const PerksCliWindow    *window)
{
  if (window->publisher != NULL || window->edition != NULL)
    g_application_command_line_printerr (command_line, "perks: %s\n",
                                         _("--publisher and --edition are for commands; the "
                                           "window shows the publisher and the edition in use"));
}

static int
perks_application_command_line (GApplication            *application,
                                GApplicationCommandLine *command_line)
{
  PerksApplication *self = PERKS_APPLICATION (application);
  g_autoptr (PerksConsole) console = perks_console_new_for_command_line (command_line);
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (command_line, NULL);
  g_auto (PerksCliWindow) window = { 0 };

  if (perks_cli_find_window ((const char *const *) arguments, console, &window))
    {
      warn_of_choice (command_line, &window);
      show_window (self);
    }
  else
    {
      answer (self, command_line);
    }

  return g_application_command_line_get_exit_status (command_line);
}

static void
perks_application_activate (GApplication *application)
{
  show_window (PERKS_APPLICATION (application));
}

static void
quit_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Each window may have something to say before it closes; the application ends with the last. */
  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

static void
deadlines_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  PerksApplication *self = user_data;

  self->wanted = "win.deadlines";
  show_window (self);
  go_where_wanted (self);
}

static void
try_again_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  PerksApplication *self = user_data;
  PerksWindow *window = find_window (self);

  if (self->failure == NULL || self->is_opening)
    return;

  g_clear_error (&self->failure);
  if (window != NULL)
    perks_window_clear_error (window);
  if (self->workspace != NULL)
    load_situation (self);
  else
    open_workspace (self);
}

static void
perks_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "deadlines", .activate = deadlines_activated },
    { .name = "quit", .activate = quit_activated },
    { .name = "try-again", .activate = try_again_activated },
  };
  static const struct
  {
    const char *action;
    const char *keys[2];
  } keys[] = {
    { "app.quit", { "<Control>q" } },
    { "win.import", { "<Control>i" } },
    { "win.new-offer", { "<Control>n" } },
    { "window.close", { "<Control>w" } },
  };

  G_APPLICATION_CLASS (perks_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), keys[i].action,
                                           keys[i].keys);
  gtk_window_set_default_icon_name (PERKS_APPLICATION_ID);
}

/* What is still under way in other threads comes back after this. */
static void
perks_application_shutdown (GApplication *application)
{
  PerksApplication *self = PERKS_APPLICATION (application);

  if (self->reminders != NULL)
    perks_reminders_stop (self->reminders);
  g_clear_object (&self->reminders);
  g_clear_object (&self->day_watch);

  G_APPLICATION_CLASS (perks_application_parent_class)->shutdown (application);
}

static void
perks_application_dispose (GObject *object)
{
  PerksApplication *self = PERKS_APPLICATION (object);

  g_queue_clear_full (self->waiting, g_object_unref);
  g_clear_object (&self->reminders);
  g_clear_object (&self->day_watch);
  g_clear_object (&self->workspace);
  g_clear_object (&self->clock);
  g_clear_object (&self->directory);

  G_OBJECT_CLASS (perks_application_parent_class)->dispose (object);
}

static void
perks_application_finalize (GObject *object)
{
  PerksApplication *self = PERKS_APPLICATION (object);

  g_queue_free (self->waiting);
  g_clear_error (&self->failure);

  G_OBJECT_CLASS (perks_application_parent_class)->finalize (object);
}

static void
perks_application_class_init (PerksApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = perks_application_dispose;
  object_class->finalize = perks_application_finalize;
  application_class->shutdown = perks_application_shutdown;
  application_class->startup = perks_application_startup;
  application_class->activate = perks_application_activate;
  application_class->command_line = perks_application_command_line;
}

static void
perks_application_init (PerksApplication *self)
{
  self->waiting = g_queue_new ();
}

/**
 * perks_application_new:
 * @window: what the window is to show: its data directory and its day
 *
 * Returns: (transfer full): the application for a data directory
 */
PerksApplication *
perks_application_new (const PerksCliWindow *window)
{
  g_autofree char *id = NULL;
  PerksApplication *self;

  g_return_val_if_fail (window != NULL && G_IS_FILE (window->directory), NULL);

  id = perks_application_id_for_directory (window->directory);
  self = g_object_new (PERKS_TYPE_APPLICATION,
                       "application-id", id,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_SEND_ENVIRONMENT,
                       "resource-base-path", PERKS_RESOURCE_BASE,
                       NULL);
  self->directory = g_object_ref (window->directory);
  self->clock = window->today != PERKS_DAY_NONE ? perks_clock_new_fixed (window->today)
                                                : perks_clock_new_system ();
  return self;
}
