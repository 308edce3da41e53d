/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-comparison.h"

#include "perks-situation-comparison.h"

/* Works out what another edition would change, on a thread of its own: large books take a while. */

typedef struct
{
  PerksSituation *situation;
  PerksEdition   *edition;
} Comparison;

static void
comparison_free (Comparison *self)
{
  g_object_unref (self->situation);
  g_object_unref (self->edition);
  g_free (self);
}

static void
compare (GTask        *task,
         gpointer      source,
         gpointer      task_data,
         GCancellable *cancellable)
{
  const Comparison *self = task_data;
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new (NULL);
  const PerksSituationValues values = {
    .books = perks_situation_get_books (self->situation),
    .edition = self->edition,
    .today = perks_situation_get_today (self->situation),
    .editions = perks_situation_get_editions (self->situation),
    .locale_text = locale_text,
  };
  GError *error = NULL;
  g_autoptr (PerksSituation) after = perks_situation_new (&values, &error);

  if (after == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, perks_situation_compare (self->situation, after, locale_text),
                           (GDestroyNotify) g_ptr_array_unref);
}

/**
 * perks_comparison_run_async: (skip)
 * @situation: where the publisher stands
 * @edition: another edition
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: handed to @callback
 *
 * Works out what would change for the publisher if @edition were used. Changes nothing.
 */
void
perks_comparison_run_async (PerksSituation      *situation,
                            PerksEdition        *edition,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Comparison *self = g_new0 (Comparison, 1);

  self->situation = g_object_ref (situation);
  self->edition = g_object_ref (edition);
  g_task_set_task_data (task, self, (GDestroyNotify) comparison_free);
  g_task_run_in_thread (task, compare);
}

/**
 * perks_comparison_run_finish: (skip)
 * @result: what the callback was given
 * @error: return location for a #PerksError
 *
 * Returns: (transfer full) (nullable) (element-type PerksSituationDifference): what would change,
 *   or %NULL as perks_situation_new(), or when it was cancelled
 */
GPtrArray *
perks_comparison_run_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
