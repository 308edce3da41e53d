/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-workspace-opening.h"

#include "perks-error.h"

/* Opens the books of a window, on a thread of its own. */

#define MOST_TRIES 20
#define PAUSE (100 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  GFile      *directory;
  PerksClock *clock;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->directory);
  g_object_unref (opening->clock);
  g_free (opening);
}

/* A command of another process may hold the books for a moment. */
static PerksWorkspace *
open_patiently (const Opening  *opening,
                GError        **error)
{
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      g_autoptr (GError) reason = NULL;
      PerksWorkspace *workspace =
        perks_workspace_new (opening->directory, opening->clock, &reason);

      if (workspace != NULL)
        return workspace;
      if (i + 1 == MOST_TRIES || !g_error_matches (reason, PERKS_ERROR, PERKS_ERROR_IN_USE))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
      g_usleep (PAUSE);
    }

  return NULL;
}

static void
open_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  PerksWorkspace *workspace = open_patiently (task_data, &error);

  if (workspace != NULL)
    g_task_return_pointer (task, workspace, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * perks_workspace_opening_run_async:
 * @directory: the data directory
 * @clock: where the day today comes from
 * @callback: called on this thread when it is done
 * @user_data: handed to @callback
 *
 * Opens the books, waiting a little where another process holds them.
 */
void
perks_workspace_opening_run_async (GFile               *directory,
                                   PerksClock          *clock,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->directory = g_object_ref (directory);
  opening->clock = g_object_ref (clock);
  g_task_set_source_tag (task, perks_workspace_opening_run_async);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * perks_workspace_opening_run_finish:
 * @result: what the callback was given
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable): the workspace, or %NULL as perks_workspace_new()
 */
PerksWorkspace *
perks_workspace_opening_run_finish (GAsyncResult  *result,
                                    GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
