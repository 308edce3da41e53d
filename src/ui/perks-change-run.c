/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-change-run.h"

/* Work of the workspace's thread, with the change of the books that came of it, so that exactly
 * that one can be taken back. */

typedef struct
{
  PerksWorkFunc   func;
  gpointer        user_data;
  GDestroyNotify  destroy;
  PerksChange    *change;
} Run;

static void
run_free (Run *run)
{
  if (run->destroy != NULL)
    run->destroy (run->user_data);
  g_clear_object (&run->change);
  g_free (run);
}

/* One piece of work is done after the other on this thread, so a change that was not there before
 * is that of this one. */
static gboolean
do_run (PerksWorkspace  *workspace,
        gpointer         user_data,
        GCancellable    *cancellable,
        GError         **error)
{
  Run *run = user_data;
  g_autoptr (PerksChange) before = perks_workspace_dup_last_change (workspace);
  g_autoptr (PerksChange) after = NULL;

  if (!run->func (workspace, run->user_data, cancellable, error))
    return FALSE;

  after = perks_workspace_dup_last_change (workspace);
  if (after != before)
    run->change = g_steal_pointer (&after);
  return TRUE;
}

static void
run_done_cb (GObject      *workspace,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *run = g_task_get_task_data (task);
  GError *error = NULL;

  if (!perks_workspace_run_finish (PERKS_WORKSPACE (workspace), result, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&run->change), g_object_unref);
}

/**
 * perks_change_run_async:
 * @workspace: a workspace
 * @func: (scope async): a change of the books; it runs on the workspace's thread and may wait
 * @user_data: handed to @func
 * @destroy: (nullable): frees @user_data after @callback
 * @callback: (nullable): called on this thread when it is done
 * @callback_data: handed to @callback
 *
 * Does what perks_workspace_run_async() does, and keeps hold of the change that was made.
 */
void
perks_change_run_async (PerksWorkspace      *workspace,
                        PerksWorkFunc        func,
                        gpointer             user_data,
                        GDestroyNotify       destroy,
                        GAsyncReadyCallback  callback,
                        gpointer             callback_data)
{
  GTask *task = g_task_new (workspace, NULL, callback, callback_data);
  Run *run = g_new0 (Run, 1);

  run->func = func;
  run->user_data = user_data;
  run->destroy = destroy;
  g_task_set_source_tag (task, perks_change_run_async);
  g_task_set_task_data (task, run, (GDestroyNotify) run_free);
  perks_workspace_run_async (workspace, do_run, run, NULL, NULL, run_done_cb, task);
}

/**
 * perks_change_run_finish:
 * @workspace: a workspace
 * @result: what the callback was given
 * @change: (out) (optional) (nullable) (transfer full): the change that was made, or %NULL where
 *   there was nothing to change
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with the error of the work, or with that of loading the situation after it
 */
gboolean
perks_change_run_finish (PerksWorkspace  *workspace,
                         GAsyncResult    *result,
                         PerksChange    **change,
                         GError         **error)
{
  g_autoptr (PerksChange) made = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (g_task_is_valid (result, workspace), FALSE);

  made = g_task_propagate_pointer (G_TASK (result), &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  if (change != NULL)
    *change = g_steal_pointer (&made);
  return TRUE;
}
