/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-reminders.h"

#include "perks-day.h"
#include "perks-digest.h"
#include "perks-reminder-file.h"

/**
 * PerksReminders:
 *
 * Reminds the person once a day of what is overdue and what is owed or lapses within a week, by a
 * notification that opens the deadlines. It is taken back as soon as it is not true any more. The
 * day and what was told are kept in a file, so that a second start on the same day says nothing;
 * there it is also kept whether the person wants to be reminded at all.
 *
 * Several data directories share the file; each has a group of its own.
 */
struct _PerksReminders
{
  GObject            parent_instance;

  GApplication      *application;
  PerksWorkspace    *workspace;
  GFile             *file;
  char              *group;
  PerksReminderSink  sink;

  GKeyFile          *state;
  GCancellable      *reading;
  gboolean           enabled;
  gboolean           is_writing;
  gboolean           is_changed;
};

enum
{
  PROP_0,
  PROP_ENABLED,
  N_PROPS
};

enum
{
  FAILED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PerksReminders, perks_reminders, G_TYPE_OBJECT)

#define GENERAL "general"
#define ENABLED "enabled"
#define DAY "day"
#define IDS "ids"

static void store (PerksReminders *self);

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PerksReminders) self = user_data;
  g_autoptr (GError) error = NULL;

  self->is_writing = FALSE;
  if (!perks_reminder_file_write_finish (result, &error))
    g_signal_emit (self, signals[FAILED], 0, error->message);
  else if (self->is_changed)
    store (self);
  if (self->application != NULL)
    g_application_release (self->application);
}

/* One after the other, the last one whole; the program does not end before. */
static void
store (PerksReminders *self)
{
  self->is_changed = self->is_writing;
  if (self->is_writing)
    return;

  self->is_writing = TRUE;
  if (self->application != NULL)
    g_application_hold (self->application);
  perks_reminder_file_write_async (self->file, self->state, stored_cb, g_object_ref (self));
}

static gboolean
was_sent_on (PerksReminders *self,
             PerksDay        day)
{
  g_autofree char *sent = g_key_file_get_string (self->state, self->group, DAY, NULL);
  g_autofree char *text = perks_day_to_string (day);

  return g_strcmp0 (sent, text) == 0;
}

static void
withdraw (PerksReminders *self)
{
  if (!g_key_file_remove_key (self->state, self->group, IDS, NULL))
    return;

  self->sink.withdraw (self->application, PERKS_REMINDERS_ID);
  store (self);
}

static void
withdraw_untrue (PerksReminders *self,
                 PerksSituation *situation)
{
  g_auto (GStrv) ids = g_key_file_get_string_list (self->state, self->group, IDS, NULL, NULL);

  if (ids != NULL && !perks_digest_is_true ((const char *const *) ids, situation))
    withdraw (self);
}

static void
send (PerksReminders    *self,
      const PerksDigest *digest,
      PerksDay           day)
{
  g_autoptr (GNotification) notification = g_notification_new (digest->title);
  g_autofree char *text = perks_day_to_string (day);

  g_notification_set_body (notification, digest->body);
  g_notification_set_default_action (notification, "app.deadlines");
  self->sink.send (self->application, PERKS_REMINDERS_ID, notification);

  g_key_file_set_string (self->state, self->group, DAY, text);
  g_key_file_set_string_list (self->state, self->group, IDS, (const char *const *) digest->ids,
                              g_strv_length (digest->ids));
  store (self);
}

static void
update (PerksReminders *self)
{
  PerksSituation *situation = perks_workspace_get_situation (self->workspace);
  g_autoptr (PerksDigest) digest = NULL;
  PerksDay today;

  if (self->state == NULL || situation == NULL || self->application == NULL)
    return;

  today = perks_situation_get_today (situation);
  if (self->enabled && !was_sent_on (self, today))
    digest = perks_digest_new (situation);

  if (!self->enabled)
    withdraw (self);
  else if (digest != NULL)
    send (self, digest, today);
  else
    withdraw_untrue (self, situation);
}

/* The other groups are those of other data directories. */
static void
take_state (PerksReminders *self,
            GKeyFile       *state)
{
  g_auto (GStrv) groups = g_key_file_get_groups (state, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (!g_str_equal (groups[i], self->group) && !g_str_equal (groups[i], GENERAL))
        g_key_file_remove_group (state, groups[i], NULL);
    }

  self->state = g_key_file_ref (state);
  self->enabled = !g_key_file_has_key (state, GENERAL, ENABLED, NULL) ||
                  g_key_file_get_boolean (state, GENERAL, ENABLED, NULL);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PerksReminders) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GKeyFile) state = perks_reminder_file_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (state == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      state = g_key_file_new ();
    }
  take_state (self, state);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENABLED]);
  update (self);
}

static void
perks_reminders_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ENABLED:
      g_value_set_boolean (value, perks_reminders_get_enabled (PERKS_REMINDERS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_reminders_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_ENABLED:
      perks_reminders_set_enabled (PERKS_REMINDERS (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_reminders_dispose (GObject *object)
{
  PerksReminders *self = PERKS_REMINDERS (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_weak_pointer (&self->application);
  g_clear_object (&self->workspace);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (perks_reminders_parent_class)->dispose (object);
}

static void
perks_reminders_finalize (GObject *object)
{
  PerksReminders *self = PERKS_REMINDERS (object);

  g_clear_pointer (&self->state, g_key_file_unref);
  g_free (self->group);

  G_OBJECT_CLASS (perks_reminders_parent_class)->finalize (object);
}

static void
perks_reminders_class_init (PerksRemindersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = perks_reminders_get_property;
  object_class->set_property = perks_reminders_set_property;
  object_class->dispose = perks_reminders_dispose;
  object_class->finalize = perks_reminders_finalize;

  /**
   * PerksReminders:enabled:
   *
   * Whether the person wants to be reminded. Until the file is read it cannot be changed.
   */
  props[PROP_ENABLED] = g_param_spec_boolean ("enabled", NULL, NULL, TRUE,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                              G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * PerksReminders::failed:
   * @message: what happened, a sentence
   *
   * What was told or wanted could not be kept or read.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
perks_reminders_init (PerksReminders *self)
{
  self->enabled = TRUE;
}

/**
 * perks_reminders_new:
 * @application: the application that shows the notifications
 * @workspace: whose deadlines they are about
 * @file: where it is kept what was told
 * @group: the name of the group in @file that is about this workspace
 * @sink: (nullable): where reminders go, or %NULL for the notifications of @application
 *
 * Begins to remind: as soon as @file is read, and from then on whenever the situation of @workspace
 * changes.
 *
 * Returns: (transfer full): an object that reminds as long as it lives
 */
PerksReminders *
perks_reminders_new (GApplication            *application,
                     PerksWorkspace          *workspace,
                     GFile                   *file,
                     const char              *group,
                     const PerksReminderSink *sink)
{
  static const PerksReminderSink notifications = { g_application_send_notification,
                                                   g_application_withdraw_notification };
  PerksReminders *self = g_object_new (PERKS_TYPE_REMINDERS, NULL);

  g_set_weak_pointer (&self->application, application);
  self->workspace = g_object_ref (workspace);
  self->file = g_object_ref (file);
  self->group = g_strdup (group);
  self->sink = sink != NULL ? *sink : notifications;
  self->reading = g_cancellable_new ();
  g_signal_connect_object (workspace, "notify::situation", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  perks_reminder_file_read_async (file, self->reading, read_cb, g_object_ref (self));
  return self;
}

/**
 * perks_reminders_stop:
 * @self: reminders
 *
 * Reminds of nothing any more, because the application ends. What is being written is written.
 */
void
perks_reminders_stop (PerksReminders *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_weak_pointer (&self->application);
}

/**
 * perks_reminders_get_enabled:
 * @self: reminders
 *
 * Returns: whether the person wants to be reminded
 */
gboolean
perks_reminders_get_enabled (PerksReminders *self)
{
  return self->enabled;
}

/**
 * perks_reminders_set_enabled:
 * @self: reminders
 * @enabled: whether the person wants to be reminded
 *
 * Switched off, what was told is taken back; switched on, it is told unless it was told today.
 */
void
perks_reminders_set_enabled (PerksReminders *self,
                             gboolean        enabled)
{
  if (self->state == NULL || self->enabled == enabled)
    return;

  self->enabled = enabled;
  g_key_file_set_boolean (self->state, GENERAL, ENABLED, enabled);
  store (self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENABLED]);
}
