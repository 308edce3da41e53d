/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-reminder-file.h"

#include <glib/gi18n.h>

#include "perks-error.h"

/* The file in which it is kept of what a person was reminded. It is read and written on a thread of
 * its own, and written whole or not at all. */

#define FILE_MODE 0600
#define FOLDER_MODE 0700

static void
return_failure (GTask      *task,
                GFile      *file,
                const char *reason)
{
  g_autofree char *path = g_file_get_path (file);

  g_task_return_new_error (task, PERKS_ERROR, PERKS_ERROR_UNWRITABLE,
                           _("What was reminded of cannot be kept in %s: %s"), path, reason);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GFile *file = task_data;
  g_autoptr (GKeyFile) state = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  /* What is broken is begun anew: the worst that follows is one notification more. */
  if (!g_key_file_load_from_file (state, g_file_peek_path (file), G_KEY_FILE_NONE, &error) &&
      error->domain == G_FILE_ERROR && error->code != G_FILE_ERROR_NOENT)
    return_failure (task, file, error->message);
  else if (error != NULL)
    g_task_return_pointer (task, g_key_file_new (), (GDestroyNotify) g_key_file_unref);
  else
    g_task_return_pointer (task, g_steal_pointer (&state), (GDestroyNotify) g_key_file_unref);
}

typedef struct
{
  GFile    *file;
  GKeyFile *state;
} Writing;

static void
writing_free (Writing *writing)
{
  g_object_unref (writing->file);
  g_key_file_unref (writing->state);
  g_free (writing);
}

static void
copy_group (GKeyFile   *from,
            GKeyFile   *to,
            const char *group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (from, group, NULL, NULL);

  g_key_file_remove_group (to, group, NULL);
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *value = g_key_file_get_value (from, group, keys[i], NULL);

      g_key_file_set_value (to, group, keys[i], value);
    }
}

static GKeyFile *
copy (GKeyFile *state)
{
  GKeyFile *copied = g_key_file_new ();
  g_auto (GStrv) groups = g_key_file_get_groups (state, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    copy_group (state, copied, groups[i]);

  return copied;
}

/* A window on another data directory may have written meanwhile: what is its stays. */
static char *
merge (const Writing *writing,
       gsize         *length)
{
  g_autoptr (GKeyFile) whole = g_key_file_new ();
  g_auto (GStrv) groups = g_key_file_get_groups (writing->state, NULL);

  g_key_file_load_from_file (whole, g_file_peek_path (writing->file), G_KEY_FILE_NONE, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    copy_group (writing->state, whole, groups[i]);

  return g_key_file_to_data (whole, length, NULL);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  const Writing *writing = task_data;
  const char *path = g_file_peek_path (writing->file);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  data = merge (writing, &length);
  g_mkdir_with_parents (folder, FOLDER_MODE);
  if (g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT,
                                FILE_MODE, &error))
    g_task_return_boolean (task, TRUE);
  else
    return_failure (task, writing->file, error->message);
}

/**
 * perks_reminder_file_get_default:
 *
 * Returns: (transfer full): the file of the person, `reminders` in the folder for Perks’ state
 */
GFile *
perks_reminder_file_get_default (void)
{
  return g_file_new_build_filename (g_get_user_state_dir (), "perks", "reminders", NULL);
}

/**
 * perks_reminder_file_read_async:
 * @file: a file of this machine
 * @cancellable: (nullable): a cancellable
 * @callback: called on this thread when it is done
 * @user_data: handed to @callback
 *
 * Reads the file. One that does not exist, or is none of the kind, is as good as empty.
 */
void
perks_reminder_file_read_async (GFile               *file,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, perks_reminder_file_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * perks_reminder_file_read_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the file holds, or %NULL with %PERKS_ERROR_UNWRITABLE
 *   or with %G_IO_ERROR_CANCELLED
 */
GKeyFile *
perks_reminder_file_read_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * perks_reminder_file_write_async:
 * @file: a file of this machine; its folder is made when it does not exist
 * @state: the groups that it is to hold; they are copied
 * @callback: called on this thread when it is done
 * @user_data: handed to @callback
 *
 * Writes the file, whole or not at all. Groups in it that @state does not have stay.
 */
void
perks_reminder_file_write_async (GFile               *file,
                                 GKeyFile            *state,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Writing *writing = g_new0 (Writing, 1);

  writing->file = g_object_ref (file);
  writing->state = copy (state);
  g_task_set_source_tag (task, perks_reminder_file_write_async);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * perks_reminder_file_write_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %FALSE with %PERKS_ERROR_UNWRITABLE that names the file
 */
gboolean
perks_reminder_file_write_finish (GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
