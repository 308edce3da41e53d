/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-workspace.h"

#include <glib/gi18n.h>

#include "perks-error.h"
#include "perks-publisher.h"
#include "perks-store.h"

/**
 * PerksWorkspace:
 *
 * One data directory, open for work: it makes the store and the catalogue, owns them and hands them
 * down. Commands, import and export work through it.
 *
 * A program with a window lets it do the work on its own thread, one piece after the other, and
 * looks at the situation that it keeps up to date. A program without one calls the functions that
 * wait.
 */
struct _PerksWorkspace
{
  GObject          parent_instance;

  GFile           *directory;
  PerksClock      *clock;
  PerksLocaleText *locale_text;
  PerksRepository *repository;
  PerksCatalog    *catalog;

  PerksSituation  *situation;
  GThreadPool     *worker;

  GMutex           last_change_lock;
  PerksChange     *last_change;
};

G_DEFINE_FINAL_TYPE (PerksWorkspace, perks_workspace, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SITUATION,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* One piece of work for the worker's thread. */
typedef struct
{
  PerksWorkFunc   func;
  gpointer        user_data;
  GDestroyNotify  destroy;
  PerksSituation *situation;
  GError         *error;
} Work;

static void
work_free (Work *work)
{
  if (work->destroy != NULL)
    work->destroy (work->user_data);
  g_clear_object (&work->situation);
  g_clear_error (&work->error);
  g_free (work);
}

/* Runs on the thread that gave the work, so that nobody sees the property change elsewhere. */
static gboolean
deliver_work (gpointer data)
{
  GTask *task = data;
  PerksWorkspace *self = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);

  if (work->error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&work->error));
      return G_SOURCE_REMOVE;
    }

  if (g_set_object (&self->situation, work->situation))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SITUATION]);
  g_task_return_boolean (task, TRUE);

  return G_SOURCE_REMOVE;
}

static void
do_work (gpointer data,
         gpointer user_data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GSource) source = g_idle_source_new ();
  PerksWorkspace *self = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GMainContext *context = g_task_get_context (task);
  const PerksSelection selection = { .locale_text = self->locale_text };

  if (g_cancellable_is_cancelled (cancellable))
    g_set_error_literal (&work->error, PERKS_ERROR, PERKS_ERROR_CANCELLED, _("It was cancelled"));
  else if (work->func == NULL || work->func (self, work->user_data, cancellable, &work->error))
    work->situation = perks_workspace_load (self, &selection, &work->error);
  g_assert (work->error != NULL || work->situation != NULL);

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "[perks] deliver_work");
  g_source_set_callback (source, deliver_work, g_steal_pointer (&task), g_object_unref);
  g_source_attach (source, context);
}

static void
perks_workspace_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PerksWorkspace *self = PERKS_WORKSPACE (object);

  switch (property_id)
    {
    case PROP_SITUATION:
      g_value_set_object (value, self->situation);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_workspace_dispose (GObject *object)
{
  PerksWorkspace *self = PERKS_WORKSPACE (object);

  /* Work that is under way holds a reference, so none is left here. */
  if (self->worker != NULL)
    g_thread_pool_free (g_steal_pointer (&self->worker), FALSE, TRUE);

  g_clear_object (&self->situation);
  g_clear_object (&self->repository);
  g_clear_object (&self->catalog);
  g_clear_object (&self->clock);
  g_clear_object (&self->locale_text);
  g_clear_object (&self->last_change);
  g_clear_object (&self->directory);

  G_OBJECT_CLASS (perks_workspace_parent_class)->dispose (object);
}

static void
perks_workspace_class_init (PerksWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = perks_workspace_get_property;
  object_class->dispose = perks_workspace_dispose;

  /**
   * PerksWorkspace:situation:
   *
   * The books of the publisher in use and what follows from them, as of the last work that was done
   * with perks_workspace_run_async(); %NULL before the first. It changes on the thread that gave
   * the work.
   */
  props[PROP_SITUATION] = g_param_spec_object ("situation", NULL, NULL,
                                               PERKS_TYPE_SITUATION,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
perks_workspace_init (PerksWorkspace *self)
{
  /* One thread: what is given later sees what was given before. */
  self->worker = g_thread_pool_new (do_work, NULL, 1, FALSE, NULL);
}

/**
 * perks_workspace_new:
 * @directory: the data directory; it is made when it does not exist
 * @clock: where the day today comes from
 * @error: return location for a #PerksError
 *
 * Opens the books of a data directory and the catalogue. Waits for the disk.
 *
 * Returns: (transfer full) (nullable): the workspace, or %NULL with %PERKS_ERROR_IN_USE,
 *   %PERKS_ERROR_NEWER, %PERKS_ERROR_DAMAGED, %PERKS_ERROR_UNWRITABLE or another error of storage
 *   that names the directory
 */
PerksWorkspace *
perks_workspace_new (GFile       *directory,
                     PerksClock  *clock,
                     GError     **error)
{
  g_autoptr (PerksWorkspace) self = NULL;
  PerksStore *store;

  g_return_val_if_fail (G_IS_FILE (directory), NULL);
  g_return_val_if_fail (PERKS_IS_CLOCK (clock), NULL);

  self = g_object_new (PERKS_TYPE_WORKSPACE, NULL);
  self->directory = g_object_ref (directory);
  self->clock = g_object_ref (clock);

  self->catalog = perks_catalog_new (error);
  if (self->catalog == NULL)
    return NULL;

  store = perks_store_new (directory, error);
  if (store == NULL)
    return NULL;
  self->repository = PERKS_REPOSITORY (store);

  return g_steal_pointer (&self);
}

/**
 * perks_workspace_get_directory:
 * @self: a workspace
 *
 * Returns: (transfer none): the data directory
 */
GFile *
perks_workspace_get_directory (PerksWorkspace *self)
{
  g_return_val_if_fail (PERKS_IS_WORKSPACE (self), NULL);

  return self->directory;
}

/**
 * perks_workspace_get_repository:
 * @self: a workspace
 *
 * Returns: (transfer none): the books; its functions wait for the disk
 */
PerksRepository *
perks_workspace_get_repository (PerksWorkspace *self)
{
  g_return_val_if_fail (PERKS_IS_WORKSPACE (self), NULL);

  return self->repository;
}

/**
 * perks_workspace_get_catalog:
 * @self: a workspace
 *
 * Returns: (transfer none): the catalogue that Perks ships
 */
PerksCatalog *
perks_workspace_get_catalog (PerksWorkspace *self)
{
  g_return_val_if_fail (PERKS_IS_WORKSPACE (self), NULL);

  return self->catalog;
}

/**
 * perks_workspace_get_clock:
 * @self: a workspace
 *
 * Returns: (transfer none): where the day today comes from
 */
PerksClock *
perks_workspace_get_clock (PerksWorkspace *self)
{
  g_return_val_if_fail (PERKS_IS_WORKSPACE (self), NULL);

  return self->clock;
}

/**
 * perks_workspace_set_locale_text:
 * @self: a workspace
 * @locale_text: how days and amounts are written in the sentences of the situation that
 *   perks_workspace_run_async() brings; from now on it belongs to the thread of that work
 *
 * To be called before the first work is given.
 */
void
perks_workspace_set_locale_text (PerksWorkspace  *self,
                                 PerksLocaleText *locale_text)
{
  g_return_if_fail (PERKS_IS_WORKSPACE (self));
  g_return_if_fail (PERKS_IS_LOCALE_TEXT (locale_text));

  g_set_object (&self->locale_text, locale_text);
}

/**
 * perks_workspace_dup_last_change:
 * @self: a workspace
 *
 * Returns: (transfer full) (nullable): the change that was applied last since the workspace is
 *   open; any thread
 */
PerksChange *
perks_workspace_dup_last_change (PerksWorkspace *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (self), NULL);

  locker = g_mutex_locker_new (&self->last_change_lock);
  return self->last_change != NULL ? g_object_ref (self->last_change) : NULL;
}

/**
 * perks_workspace_set_last_change:
 * @self: a workspace
 * @change: a change that has been applied to the books
 *
 * For the commands. Any thread.
 */
void
perks_workspace_set_last_change (PerksWorkspace *self,
                                 PerksChange    *change)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (PERKS_IS_WORKSPACE (self));

  locker = g_mutex_locker_new (&self->last_change_lock);
  g_set_object (&self->last_change, change);
}

static PerksEdition *
choose_edition (PerksWorkspace  *self,
                PerksBooks      *books,
                const char      *selected,
                GError         **error)
{
  PerksPublisher *publisher = perks_books_get_publisher (books);
  const char *id = selected;

  if (id == NULL && publisher != NULL)
    id = perks_publisher_get_edition (publisher);
  if (id == NULL)
    id = perks_books_get_setting (books, PERKS_SETTING_EDITION);
  if (id == NULL)
    return g_object_ref (perks_catalog_get_default_edition (self->catalog));

  return perks_workspace_find_edition (self, books, id, error);
}

/**
 * perks_workspace_load:
 * @self: a workspace
 * @selection: (nullable): for whom, by which rules and for which day; %NULL for the window's: the
 *   publisher in use, its edition, today
 * @error: return location for a #PerksError
 *
 * Reads the books and works out what follows from them. Waits for the disk; any thread.
 *
 * Returns: (transfer full) (nullable): the situation, or %NULL with %PERKS_ERROR_NOT_FOUND when
 *   there is no such publisher or edition, with %PERKS_ERROR_OVERFLOW, or with an error of storage
 */
PerksSituation *
perks_workspace_load (PerksWorkspace        *self,
                      const PerksSelection  *selection,
                      GError               **error)
{
  static const PerksSelection none = { .publisher = NULL };
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksEdition) edition = NULL;
  g_autoptr (GPtrArray) editions = NULL;
  PerksSituationValues values;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (self), NULL);

  if (selection == NULL)
    selection = &none;

  books = perks_repository_load (self->repository, selection->publisher, error);
  if (books == NULL)
    return NULL;
  edition = choose_edition (self, books, selection->edition, error);
  if (edition == NULL)
    return NULL;

  editions = perks_workspace_list_editions (self, books, error);
  if (editions == NULL)
    return NULL;

  values = (PerksSituationValues) {
    .books = books,
    .edition = edition,
    .today = selection->today != PERKS_DAY_NONE ? selection->today
                                                : perks_clock_get_today (self->clock),
    .editions = editions,
    .locale_text = selection->locale_text,
  };
  return perks_situation_new (&values, error);
}

/**
 * perks_workspace_get_situation:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): the situation as of the last work done, or %NULL before the
 *   first; to be called on the thread that gives the work
 */
PerksSituation *
perks_workspace_get_situation (PerksWorkspace *self)
{
  g_return_val_if_fail (PERKS_IS_WORKSPACE (self), NULL);

  return self->situation;
}

/**
 * perks_workspace_run_async:
 * @self: a workspace
 * @func: (nullable) (scope async): what is to be done, on the worker's thread; %NULL only to load
 *   the situation
 * @user_data: handed to @func
 * @destroy: (nullable): frees @user_data after @callback
 * @cancellable: (nullable): a cancellable; work that has not begun when it is cancelled is not done
 * @callback: (nullable): called on this thread when it is done
 * @callback_data: handed to @callback
 *
 * Does a piece of work without making this thread wait. Pieces are done one after the other in the
 * order in which they are given. When @func has succeeded, #PerksWorkspace:situation is brought up
 * to date before
 * @callback is called; when it fails, the situation stays.
 */
void
perks_workspace_run_async (PerksWorkspace      *self,
                           PerksWorkFunc        func,
                           gpointer             user_data,
                           GDestroyNotify       destroy,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             callback_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (PERKS_IS_WORKSPACE (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  work = g_new0 (Work, 1);
  work->func = func;
  work->user_data = user_data;
  work->destroy = destroy;

  task = g_task_new (self, cancellable, callback, callback_data);
  g_task_set_source_tag (task, perks_workspace_run_async);
  /* What is done is done: a cancellation that comes too late must not hide it. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);

  g_thread_pool_push (self->worker, g_steal_pointer (&task), NULL);
}

/**
 * perks_workspace_run_finish:
 * @self: a workspace
 * @result: what the callback was given
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with the error of the work, or with that of loading the situation after it
 */
gboolean
perks_workspace_run_finish (PerksWorkspace  *self,
                            GAsyncResult    *result,
                            GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
