/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-file-system.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/vfs.h>

#include "perks-error.h"

/* From linux/magic.h, which does not have all of them. */
#define TYPE_NFS 0x6969
#define TYPE_SMB 0x517B
#define TYPE_SMB2 0xFE534D42
#define TYPE_CIFS 0xFF534D42
#define TYPE_FUSE 0x65735546
#define TYPE_9P 0x01021997
#define TYPE_AFS 0x5346414F
#define TYPE_CEPH 0x00C36400

/**
 * perks_file_system_is_remote:
 * @type: the kind of a file system, as statfs() gives it
 *
 * Returns: whether another machine or a program may stand behind it, so that memory cannot be
 *   shared through its files
 */
gboolean
perks_file_system_is_remote (gint64 type)
{
  static const guint32 remote[] = {
    TYPE_NFS, TYPE_SMB, TYPE_SMB2, TYPE_CIFS, TYPE_FUSE, TYPE_9P, TYPE_AFS, TYPE_CEPH,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (remote); i++)
    {
      if (remote[i] == (guint32) type)
        return TRUE;
    }

  return FALSE;
}

/**
 * perks_file_system_holds_remotely:
 * @directory: a folder
 *
 * Returns: whether the folder is on a file system that perks_file_system_is_remote() names, or on
 *   one that cannot be asked
 */
gboolean
perks_file_system_holds_remotely (const char *directory)
{
  struct statfs status;

  return statfs (directory, &status) != 0 || perks_file_system_is_remote (status.f_type);
}

/**
 * perks_file_system_set_error:
 * @error: return location for a #PerksError
 * @reason: an `errno`
 * @path: the file or folder that could not be made or written
 *
 * Sets %PERKS_ERROR_NO_SPACE or %PERKS_ERROR_UNWRITABLE.
 */
void
perks_file_system_set_error (GError     **error,
                             int          reason,
                             const char  *path)
{
  if (reason == ENOSPC || reason == EDQUOT)
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_NO_SPACE,
                 _("“%s” cannot be written: the disk is full"), path);
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE, _("“%s” cannot be written: %s"), path,
                 g_strerror (reason));
}

/**
 * perks_file_system_make_directory:
 * @directory: a local folder
 * @error: return location for a #PerksError
 *
 * Makes a folder for the person alone where there is none.
 *
 * Returns: (transfer full) (type filename) (nullable): its path with no symbolic link on the way,
 *   or %NULL with %PERKS_ERROR_UNWRITABLE or %PERKS_ERROR_NO_SPACE
 */
char *
perks_file_system_make_directory (GFile   *directory,
                                  GError **error)
{
  const char *path = g_file_peek_path (directory);
  g_autofree char *canonical = NULL;
  char *resolved;

  g_return_val_if_fail (path != NULL, NULL);

  errno = 0;
  if (g_mkdir_with_parents (path, 0700) != 0 || !g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      perks_file_system_set_error (error, errno != 0 ? errno : ENOTDIR, path);
      return NULL;
    }

  resolved = realpath (path, NULL);
  if (resolved == NULL)
    {
      perks_file_system_set_error (error, errno, path);
      return NULL;
    }

  canonical = g_strdup (resolved);
  free (resolved);
  return g_steal_pointer (&canonical);
}

/**
 * perks_file_system_make_private:
 * @path: a file
 * @error: return location for a #PerksError
 *
 * Makes an empty file that nobody else may read, where there is none. What exists is not opened:
 * closing it again would take SQLite's locks away.
 *
 * Returns: %FALSE with %PERKS_ERROR_UNWRITABLE or %PERKS_ERROR_NO_SPACE
 */
gboolean
perks_file_system_make_private (const char  *path,
                                GError     **error)
{
  int descriptor = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (descriptor >= 0)
    return g_close (descriptor, NULL);
  if (errno == EEXIST)
    return TRUE;

  perks_file_system_set_error (error, errno, path);
  return FALSE;
}
