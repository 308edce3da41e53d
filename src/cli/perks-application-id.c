/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-application-id.h"

#include <stdlib.h>

#include "config.h"

/* Enough of the digest that two folders of a person never meet, and short in a list of bus names.
 */
#define DIGEST_CHARACTERS 16

/**
 * perks_data_directory_find:
 * @name: (nullable): what was given as `--data-dir`, or %NULL for the default
 * @current_directory: the folder that a relative @name starts from
 * @environment: (nullable): the environment of the person's session, or %NULL for this process's
 *
 * Returns: (transfer full): the data directory, which need not exist
 */
GFile *
perks_data_directory_find (const char        *name,
                           const char        *current_directory,
                           const char *const *environment)
{
  g_autofree char *path = NULL;
  const char *data_home;

  g_return_val_if_fail (current_directory != NULL, NULL);

  if (name != NULL)
    {
      path = g_canonicalize_filename (name, current_directory);
      return g_file_new_for_path (path);
    }

  data_home = environment == NULL
    ? g_get_user_data_dir ()
    : g_environ_getenv ((char **) environment, "XDG_DATA_HOME");
  if (data_home == NULL || !g_path_is_absolute (data_home))
    {
      const char *home = g_environ_getenv ((char **) environment, "HOME");

      path = g_build_filename (home != NULL ? home : g_get_home_dir (), ".local", "share", "perks",
                               NULL);
    }
  else
    path = g_build_filename (data_home, "perks", NULL);

  return g_file_new_for_path (path);
}

/**
 * perks_data_directory_get_path:
 * @directory: a data directory
 *
 * The one path of a folder, whatever way leads to it: without links, dots and double slashes. A
 * folder that does not exist has no links yet.
 *
 * Returns: (transfer full) (type filename): the path
 */
char *
perks_data_directory_get_path (GFile *directory)
{
  g_autofree char *resolved = NULL;
  char *real;

  g_return_val_if_fail (G_IS_FILE (directory), NULL);
  g_return_val_if_fail (g_file_is_native (directory), NULL);

  real = realpath (g_file_peek_path (directory), NULL);
  if (real == NULL)
    return g_canonicalize_filename (g_file_peek_path (directory), "/");

  /* What realpath() gives belongs to the C library's allocator, not to GLib's. */
  resolved = g_strdup (real);
  free (real);
  return g_steal_pointer (&resolved);
}

/**
 * perks_application_id_for_directory:
 * @directory: a data directory
 *
 * By what name the window that holds the books of @directory is known on the session bus. The
 * default data directory has the plain application id; any other adds `.d` and 16 hexadecimal
 * digits of the SHA-256 of its path, so that windows on two folders are two applications.
 *
 * Returns: (transfer full): an application id
 */
char *
perks_application_id_for_directory (GFile *directory)
{
  g_autofree char *path = perks_data_directory_get_path (directory);
  g_autofree char *default_path = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (GFile) default_directory = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  default_directory = perks_data_directory_find (NULL, "/", NULL);
  default_path = perks_data_directory_get_path (default_directory);
  if (g_str_equal (path, default_path))
    return g_strdup (PERKS_APPLICATION_ID);

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  digest[DIGEST_CHARACTERS] = '\0';
  return g_strconcat (PERKS_APPLICATION_ID, ".d", digest, NULL);
}
