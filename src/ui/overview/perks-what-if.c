/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-what-if.h"

#include "perks-situation-comparison.h"
#include "perks-supposition.h"

/* Works out what a sale would change, on a thread of its own: large books take a while. */

typedef struct
{
  PerksSituation *situation;
  PerksDay        day;
  gint64          cents;
} Question;

static void
question_free (Question *self)
{
  g_object_unref (self->situation);
  g_free (self);
}

/* The person’s own way of writing days is made on this thread, because it must not be shared. */
static void
answer (GTask        *task,
        gpointer      source,
        gpointer      task_data,
        GCancellable *cancellable)
{
  const Question *question = task_data;
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new (NULL);
  g_autoptr (PerksWhatIf) self = g_new0 (PerksWhatIf, 1);
  GError *error = NULL;

  self->situation = perks_supposition_add_sale (question->situation, question->day, question->cents,
                                                locale_text, &error);
  if (self->situation == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self->differences = perks_situation_compare (question->situation, self->situation, locale_text);
  g_task_return_pointer (task, g_steal_pointer (&self), (GDestroyNotify) perks_what_if_free);
}

/**
 * perks_what_if_free:
 * @self: (transfer full): what would follow
 */
void
perks_what_if_free (PerksWhatIf *self)
{
  g_clear_object (&self->situation);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_free (self);
}

/**
 * perks_what_if_async:
 * @situation: where the publisher stands
 * @day: the day of the sale, or %PERKS_DAY_NONE for today
 * @cents: its amount in cents of USD
 * @cancellable: (nullable): a cancellable
 * @callback: called on this thread when it is done
 * @user_data: handed to @callback
 *
 * Works out what would follow from a sale that might be. Changes nothing.
 */
void
perks_what_if_async (PerksSituation      *situation,
                     PerksDay             day,
                     gint64               cents,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->situation = g_object_ref (situation);
  question->day = day;
  question->cents = cents;
  g_task_set_source_tag (task, perks_what_if_async);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, answer);
}

/**
 * perks_what_if_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what would follow, or %NULL with %PERKS_ERROR_OVERFLOW, or
 *   with %G_IO_ERROR_CANCELLED when it was cancelled
 */
PerksWhatIf *
perks_what_if_finish (GAsyncResult  *result,
                      GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
