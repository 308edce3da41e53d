/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-history-group.h"

#include <glib/gi18n.h>

#define N_FIRST 10

/**
 * PerksHistoryGroup:
 *
 * What became of a record, from the journal, as a boxed list: the first ten lines, and all of them
 * on demand. It is read beside the main thread, and is out of sight until there is something to
 * show.
 */
struct _PerksHistoryGroup
{
  AdwPreferencesGroup  parent_instance;

  GCancellable        *cancellable;
  GPtrArray           *lines;
  GPtrArray           *rows;
  char                *id;
  gboolean             all;
};

G_DEFINE_FINAL_TYPE (PerksHistoryGroup, perks_history_group, ADW_TYPE_PREFERENCES_GROUP)

/* What a thread reads, and how it is written afterwards. */
typedef struct
{
  PerksRepository  *repository;
  char             *kind;
  char             *id;
  PerksHistoryFunc  func;
  gpointer          user_data;
  GDestroyNotify    destroy;
} Reading;

static void
reading_free (Reading *self)
{
  g_object_unref (self->repository);
  g_free (self->kind);
  g_free (self->id);
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_free (self);
}

static void
read_changes (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Reading *reading = task_data;
  GError *error = NULL;
  GPtrArray *changes =
    perks_repository_list_changes (reading->repository, reading->kind, reading->id, &error);

  if (changes != NULL)
    g_task_return_pointer (task, changes, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
remove_rows (PerksHistoryGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static AdwActionRow *
add_row (PerksHistoryGroup *self,
         const char        *title,
         const char        *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text != NULL ? text : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  return ADW_ACTION_ROW (row);
}

static void show_lines (PerksHistoryGroup *self);

static void
show_all_cb (PerksHistoryGroup *self)
{
  GtkWidget *next;

  self->all = TRUE;
  show_lines (self);
  /* The button is gone; the focus goes where it was. */
  next = g_ptr_array_index (self->rows, MIN (N_FIRST, self->rows->len - 1));
  gtk_widget_grab_focus (next);
}

static void
add_show_all (PerksHistoryGroup *self)
{
  AdwActionRow *row = add_row (self, _("Show All"), NULL);

  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (show_all_cb), self);
}

static void
show_lines (PerksHistoryGroup *self)
{
  const gboolean all = self->all || self->lines->len <= N_FIRST;

  remove_rows (self);
  for (guint i = 0; i < (all ? self->lines->len : N_FIRST); i++)
    {
      const PerksHistoryLine *line = g_ptr_array_index (self->lines, i);

      add_row (self, line->title, line->text);
    }
  if (!all)
    add_show_all (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
changes_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  PerksHistoryGroup *self = user_data;
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = g_task_propagate_pointer (G_TASK (result), &error);

  /* Then the group may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (changes == NULL)
    {
      remove_rows (self);
      add_row (self, _("The history cannot be read"), error->message);
      gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
      return;
    }

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = reading->func (changes, reading->user_data);
  show_lines (self);
}

static void
perks_history_group_dispose (GObject *object)
{
  PerksHistoryGroup *self = PERKS_HISTORY_GROUP (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (perks_history_group_parent_class)->dispose (object);
}

static void
perks_history_group_finalize (GObject *object)
{
  PerksHistoryGroup *self = PERKS_HISTORY_GROUP (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  g_free (self->id);

  G_OBJECT_CLASS (perks_history_group_parent_class)->finalize (object);
}

static void
perks_history_group_class_init (PerksHistoryGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_history_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = perks_history_group_finalize;
}

static void
perks_history_group_init (PerksHistoryGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* What is shown of one record says nothing of another. */
static void
begin_record (PerksHistoryGroup *self,
              const char        *id)
{
  if (g_strcmp0 (self->id, id) == 0)
    return;

  g_free (self->id);
  self->id = g_strdup (id);
  self->all = FALSE;
  remove_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * perks_history_group_clear:
 * @self: a group
 *
 * Shows the history of nothing, and is out of sight.
 */
void
perks_history_group_clear (PerksHistoryGroup *self)
{
  g_return_if_fail (PERKS_IS_HISTORY_GROUP (self));

  g_cancellable_cancel (self->cancellable);
  begin_record (self, NULL);
}

/**
 * perks_history_group_load:
 * @self: a group
 * @repository: where the journal is
 * @kind: the kind of a record
 * @id: its id
 * @func: writes the lines, on the main thread
 * @user_data: handed to @func
 * @destroy: (nullable): frees @user_data
 *
 * Reads what became of a record, and then shows it.
 */
void
perks_history_group_load (PerksHistoryGroup *self,
                          PerksRepository   *repository,
                          const char        *kind,
                          const char        *id,
                          PerksHistoryFunc   func,
                          gpointer           user_data,
                          GDestroyNotify     destroy)
{
  g_autoptr (GTask) task = NULL;
  Reading *reading = g_new0 (Reading, 1);

  g_return_if_fail (PERKS_IS_HISTORY_GROUP (self));

  reading->repository = g_object_ref (repository);
  reading->kind = g_strdup (kind);
  reading->id = g_strdup (id);
  reading->func = func;
  reading->user_data = user_data;
  reading->destroy = destroy;
  begin_record (self, id);

  /* Only what was asked for last is shown. */
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  /* A task lets go of its source on whichever thread is last, which is no place for a widget. */
  task = g_task_new (NULL, self->cancellable, changes_read_cb, self);
  g_task_set_source_tag (task, perks_history_group_load);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (task, read_changes);
}
