/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "perks-file-system.h"
#include "store-fixture.h"

/* The numbers are those of statfs(2). */
static void
test_remote (void)
{
  static const struct
  {
    gint64   type;
    gboolean remote;
  } cases[] = {
    { 0x6969, TRUE },                  /* NFS */
    { 0x517B, TRUE },                  /* SMB */
    { 0xFE534D42, TRUE },              /* SMB2 */
    { 0xFF534D42, TRUE },              /* CIFS */
    { (gint32) 0xFF534D42, TRUE },     /* CIFS where the type is signed */
    { 0x65735546, TRUE },              /* FUSE */
    { 0xEF53, FALSE },                 /* ext4 */
    { 0x9123683E, FALSE },             /* btrfs */
    { 0x58465342, FALSE },             /* XFS */
    { 0x01021994, FALSE },             /* tmpfs */
    { 0x794C7630, FALSE },             /* overlayfs */
    { 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (perks_file_system_is_remote (cases[i].type), ==, cases[i].remote);

  g_assert_true (perks_file_system_holds_remotely ("/nowhere/at/all"));
  g_assert_false (perks_file_system_holds_remotely ("/tmp"));
}

static void
test_directory (void)
{
  g_autofree char *base = g_dir_make_tmp ("perks-XXXXXX", NULL);
  g_autofree char *real = realpath (base, NULL);
  g_autofree char *path = g_build_filename (base, "a", "b", NULL);
  g_autofree char *parent = g_build_filename (base, "a", NULL);
  g_autofree char *link = g_build_filename (base, "link", NULL);
  g_autofree char *expected = g_build_filename (real, "a", "b", NULL);
  g_autoptr (GFile) directory = g_file_new_for_path (path);
  g_autoptr (GFile) linked = g_file_new_for_path (link);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *made = perks_file_system_make_directory (directory, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (made, ==, expected);
    }
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);

  g_assert_cmpint (symlink (path, link), ==, 0);
  {
    g_autofree char *resolved = perks_file_system_make_directory (linked, &error);

    g_assert_cmpstr (resolved, ==, expected);
  }

  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (g_rmdir (parent), ==, 0);
  remove_directory (base);
}

static void
test_file_in_place (void)
{
  g_autofree char *base = g_dir_make_tmp ("perks-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (base, "file", NULL);
  g_autofree char *below = g_build_filename (file, "data", NULL);
  const char *paths[] = { file, below };

  g_assert_true (g_file_set_contents (file, "", -1, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GFile) directory = g_file_new_for_path (paths[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (perks_file_system_make_directory (directory, &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
      g_assert_nonnull (strstr (error->message, paths[i]));
    }
  remove_directory (base);
}

static void
test_private (void)
{
  g_autofree char *base = g_dir_make_tmp ("perks-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (base, "books", NULL);
  g_autofree char *nowhere = g_build_filename (base, "no", "books", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (perks_file_system_make_private (path, &error));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (status.st_size, ==, 0);

  g_assert_true (g_file_set_contents (path, "kept", -1, NULL));
  g_assert_true (perks_file_system_make_private (path, &error));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "kept");

  g_assert_false (perks_file_system_make_private (nowhere, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
  remove_directory (base);
}

static void
test_error (void)
{
  static const struct
  {
    int        reason;
    PerksError expected;
  } cases[] = {
    { ENOSPC, PERKS_ERROR_NO_SPACE },   { EDQUOT, PERKS_ERROR_NO_SPACE },
    { EACCES, PERKS_ERROR_UNWRITABLE }, { EROFS, PERKS_ERROR_UNWRITABLE },
    { EIO, PERKS_ERROR_UNWRITABLE },    { ENOENT, PERKS_ERROR_UNWRITABLE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      perks_file_system_set_error (&error, cases[i].reason, "/home/ann");
      g_assert_error (error, PERKS_ERROR, (int) cases[i].expected);
      g_assert_nonnull (strstr (error->message, "“/home/ann”"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/file-system/remote", test_remote);
  g_test_add_func ("/file-system/directory", test_directory);
  g_test_add_func ("/file-system/file-in-place", test_file_in_place);
  g_test_add_func ("/file-system/private", test_private);
  g_test_add_func ("/file-system/error", test_error);

  return g_test_run ();
}
