/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-database-thread.h"

/**
 * PerksDatabaseThread:
 *
 * A thread that owns one connection and does one job after the other with it. Whoever brings a job
 * waits until it is done.
 */
struct _PerksDatabaseThread
{
  GThread               *thread;
  GAsyncQueue           *jobs;
  PerksSqliteConnection *connection;
};

typedef struct
{
  PerksDatabaseFunc     func;
  PerksDatabaseOpenFunc open;
  gpointer              user_data;

  GMutex                mutex;
  GCond                 cond;
  gboolean              done;
  gboolean              well;
  GError               *error;
} Job;

static void
do_job (PerksDatabaseThread *self,
        Job                 *job)
{
  if (job->open != NULL)
    {
      self->connection = job->open (job->user_data, &job->error);
      job->well = self->connection != NULL;
    }
  else if (job->func != NULL)
    {
      job->well = job->func (self->connection, job->user_data, &job->error);
    }
}

/* The last job has neither function: it closes the connection where it was opened. */
static gpointer
work (gpointer data)
{
  PerksDatabaseThread *self = data;
  gboolean last = FALSE;

  while (!last)
    {
      Job *job = g_async_queue_pop (self->jobs);

      last = job->func == NULL && job->open == NULL;
      if (last)
        g_clear_object (&self->connection);
      else
        do_job (self, job);

      g_mutex_lock (&job->mutex);
      job->done = TRUE;
      g_cond_signal (&job->cond);
      g_mutex_unlock (&job->mutex);
    }

  return NULL;
}

static gboolean
run_job (PerksDatabaseThread  *self,
         Job                  *job,
         GError              **error)
{
  g_assert (!perks_database_thread_is_here (self));

  g_mutex_init (&job->mutex);
  g_cond_init (&job->cond);
  g_async_queue_push (self->jobs, job);

  g_mutex_lock (&job->mutex);
  while (!job->done)
    g_cond_wait (&job->cond, &job->mutex);
  g_mutex_unlock (&job->mutex);

  g_mutex_clear (&job->mutex);
  g_cond_clear (&job->cond);
  if (job->error != NULL)
    g_propagate_error (error, g_steal_pointer (&job->error));
  return job->well;
}

/**
 * perks_database_thread_new:
 * @name: the name of the thread, for debuggers
 * @open: opens the connection, on the new thread
 * @user_data: handed to @open
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable): the thread, or %NULL with the error of @open
 */
PerksDatabaseThread *
perks_database_thread_new (const char             *name,
                           PerksDatabaseOpenFunc   open,
                           gpointer                user_data,
                           GError                **error)
{
  g_autoptr (PerksDatabaseThread) self = g_new0 (PerksDatabaseThread, 1);
  Job job = { .open = open, .user_data = user_data };

  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new (name, work, self);
  if (!run_job (self, &job, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * perks_database_thread_run:
 * @self: a thread
 * @func: (scope call): the work
 * @user_data: handed to @func
 * @error: return location for a #PerksError
 *
 * Has work done on the thread and waits for it. Not to be called from work of the same thread.
 *
 * Returns: what @func returns
 */
gboolean
perks_database_thread_run (PerksDatabaseThread  *self,
                           PerksDatabaseFunc     func,
                           gpointer              user_data,
                           GError              **error)
{
  Job job = { .func = func, .user_data = user_data };

  g_return_val_if_fail (func != NULL, FALSE);

  return run_job (self, &job, error);
}

/**
 * perks_database_thread_is_here:
 * @self: a thread
 *
 * Returns: whether it is the calling thread
 */
gboolean
perks_database_thread_is_here (PerksDatabaseThread *self)
{
  return self->thread == g_thread_self ();
}

/**
 * perks_database_thread_free:
 * @self: (transfer full) (nullable): a thread
 *
 * Closes the connection and ends the thread, after the jobs that wait already.
 */
void
perks_database_thread_free (PerksDatabaseThread *self)
{
  Job last = { .well = TRUE };

  if (self == NULL)
    return;

  run_job (self, &last, NULL);
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_free (self);
}
