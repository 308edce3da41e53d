/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For the locks of an open file description. */
#define _GNU_SOURCE

#include "perks-data-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "perks-error.h"
#include "perks-file-system.h"

/**
 * PerksDataLock:
 *
 * The right of one process to a data directory. The kernel keeps it, so that it is gone with the
 * process however that ends; the file itself stays. It holds the process number, for the message to
 * whoever comes second.
 */
struct _PerksDataLock
{
  char *directory;
  int   descriptor;
};

#define NUMBER_LENGTH 32

static void
set_in_use (GError        **error,
            PerksDataLock  *self)
{
  char text[NUMBER_LENGTH] = "";
  gssize length = pread (self->descriptor, text, sizeof text - 1, 0);
  int process = length > 0 ? (int) g_ascii_strtoll (text, NULL, 10) : 0;

  /* The other process may not have come to writing its number yet. */
  if (process == 0)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_IN_USE,
                 _("The books in “%s” are in use by another process; close it and try again"),
                 self->directory);
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_IN_USE,
                 _("The books in “%s” are in use by process %d; close it and try again"),
                 self->directory, process);
}

static gboolean
take (PerksDataLock  *self,
      const char     *path,
      GError        **error)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  if (fcntl (self->descriptor, F_OFD_SETLK, &lock) == 0)
    return TRUE;

  if (errno == EAGAIN || errno == EACCES)
    set_in_use (error, self);
  else
    perks_file_system_set_error (error, errno, path);
  return FALSE;
}

static gboolean
write_number (PerksDataLock  *self,
              const char     *path,
              GError        **error)
{
  g_autofree char *text = g_strdup_printf ("%d\n", (int) getpid ());
  gsize length = strlen (text);

  if (ftruncate (self->descriptor, 0) == 0 &&
      pwrite (self->descriptor, text, length, 0) == (gssize) length)
    return TRUE;

  perks_file_system_set_error (error, errno, path);
  return FALSE;
}

/**
 * perks_data_lock_acquire:
 * @directory: the data directory, local; made for the person alone where there is none
 * @error: return location for a #PerksError
 *
 * Takes the data directory for this process, without waiting.
 *
 * Returns: (transfer full) (nullable): the lock; release it with perks_data_lock_release(). %NULL
 *   with %PERKS_ERROR_IN_USE and the other's process number, %PERKS_ERROR_UNWRITABLE or
 *   %PERKS_ERROR_NO_SPACE
 */
PerksDataLock *
perks_data_lock_acquire (GFile   *directory,
                         GError **error)
{
  g_autoptr (PerksDataLock) self = NULL;
  g_autofree char *canonical = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (directory), NULL);

  canonical = perks_file_system_make_directory (directory, error);
  if (canonical == NULL)
    return NULL;

  path = g_build_filename (canonical, "perks.lock", NULL);
  self = g_new0 (PerksDataLock, 1);
  self->directory = g_steal_pointer (&canonical);
  self->descriptor = g_open (path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (self->descriptor < 0)
    {
      perks_file_system_set_error (error, errno, path);
      return NULL;
    }
  if (!take (self, path, error) || !write_number (self, path, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * perks_data_lock_get_directory:
 * @self: a lock
 *
 * Returns: (transfer none) (type filename): the path of the data directory, with no symbolic link
 *   on the way
 */
const char *
perks_data_lock_get_directory (PerksDataLock *self)
{
  return self->directory;
}

/**
 * perks_data_lock_release:
 * @self: (transfer full) (nullable): a lock
 *
 * Gives the data directory back.
 */
void
perks_data_lock_release (PerksDataLock *self)
{
  if (self == NULL)
    return;

  if (self->descriptor >= 0)
    g_close (self->descriptor, NULL);
  g_free (self->directory);
  g_free (self);
}
