/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day-watch.h"

/**
 * PerksDayWatch:
 *
 * Notices that a new day has begun while a window is open, and has the situation worked out for it:
 * deadlines come nearer without anybody changing the books. It looks every ten minutes, which also
 * finds the day after the machine has slept.
 */
struct _PerksDayWatch
{
  GObject         parent_instance;

  PerksWorkspace *workspace;
  PerksClock     *clock;
  guint           timeout;
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PerksDayWatch, perks_day_watch, G_TYPE_OBJECT)

#define SECONDS_BETWEEN_LOOKS (10 * 60)

static gboolean
timeout_cb (gpointer user_data)
{
  perks_day_watch_check (user_data);
  return G_SOURCE_CONTINUE;
}

static void
reloaded_cb (GObject      *workspace,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PerksDayWatch) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!perks_workspace_run_finish (PERKS_WORKSPACE (workspace), result, &error))
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
perks_day_watch_dispose (GObject *object)
{
  PerksDayWatch *self = PERKS_DAY_WATCH (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->workspace);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (perks_day_watch_parent_class)->dispose (object);
}

static void
perks_day_watch_class_init (PerksDayWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_day_watch_dispose;

  /**
   * PerksDayWatch::failed:
   * @message: what happened, a sentence
   *
   * The situation of the new day could not be worked out.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
perks_day_watch_init (PerksDayWatch *self)
{
}

/**
 * perks_day_watch_new:
 * @workspace: whose situation is to be that of the day
 * @clock: what day it is
 *
 * Returns: (transfer full): an object that looks as long as it lives
 */
PerksDayWatch *
perks_day_watch_new (PerksWorkspace *workspace,
                     PerksClock     *clock)
{
  PerksDayWatch *self = g_object_new (PERKS_TYPE_DAY_WATCH, NULL);

  self->workspace = g_object_ref (workspace);
  self->clock = g_object_ref (clock);
  self->timeout = g_timeout_add_seconds (SECONDS_BETWEEN_LOOKS, timeout_cb, self);
  return self;
}

/**
 * perks_day_watch_check:
 * @self: a watch
 *
 * Has the situation worked out anew when it is that of another day.
 *
 * Returns: whether it was
 */
gboolean
perks_day_watch_check (PerksDayWatch *self)
{
  PerksSituation *situation = perks_workspace_get_situation (self->workspace);

  if (situation == NULL ||
      perks_situation_get_today (situation) == perks_clock_get_today (self->clock))
    return FALSE;

  perks_workspace_run_async (self->workspace, NULL, NULL, NULL, NULL, reloaded_cb,
                             g_object_ref (self));
  return TRUE;
}
