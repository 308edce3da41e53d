/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-application-id.h"

#include <glib/gstdio.h>

#include "config.h"

/* What it has to be by the rule: SHA-256 of the path, its first 16 digits. */
static char *
make_expected (const char *path)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  return g_strdup_printf ("%s.d%.16s", PERKS_APPLICATION_ID, digest);
}

static char *
find_id (const char *path)
{
  g_autoptr (GFile) directory = g_file_new_for_path (path);

  return perks_application_id_for_directory (directory);
}

static void
test_default (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "perks", NULL);
  g_autofree char *id = find_id (path);

  g_assert_cmpstr (id, ==, PERKS_APPLICATION_ID);
}

static void
test_other (void)
{
  static const char *const paths[] = { "/nowhere/books", "/nowhere/Books", "/nowhere/b ö", "/" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *id = find_id (paths[i]);
      g_autofree char *expected = make_expected (paths[i]);

      g_assert_cmpstr (id, ==, expected);
      g_assert_true (g_application_id_is_valid (id));
    }
}

static void
test_same_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("perks-id-XXXXXX", NULL);
  g_autofree char *link = g_strconcat (folder, "-link", NULL);
  g_autofree char *dotted = g_strconcat (folder, "/./x/..//", NULL);
  g_autofree char *id = find_id (folder);
  g_autofree char *id_of_link = NULL;
  g_autofree char *id_of_dotted = NULL;
  g_autoptr (GFile) link_file = g_file_new_for_path (link);

  g_assert_true (g_file_make_symbolic_link (link_file, folder, NULL, NULL));
  id_of_link = find_id (link);
  id_of_dotted = find_id (dotted);
  g_assert_cmpstr (id_of_link, ==, id);
  g_assert_cmpstr (id_of_dotted, ==, id);

  g_assert_cmpint (g_unlink (link), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_find (void)
{
  static const struct
  {
    const char *name;
    const char *data_home;
    const char *path;
  } cases[] = {
    { NULL, "/data", "/data/perks" },
    { NULL, "", "/home/jo/.local/share/perks" },
    { NULL, "relative", "/home/jo/.local/share/perks" },
    { NULL, NULL, "/home/jo/.local/share/perks" },
    { "books", "/data", "/srv/books" },
    { "../books", "/data", "/books" },
    { "/else/books", "/data", "/else/books" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) environment = g_environ_setenv (NULL, "HOME", "/home/jo", TRUE);
      g_autoptr (GFile) found = NULL;

      if (cases[i].data_home != NULL)
        environment = g_environ_setenv (environment, "XDG_DATA_HOME", cases[i].data_home, TRUE);
      found = perks_data_directory_find (cases[i].name, "/srv", (const char *const *) environment);
      g_assert_cmpstr (g_file_peek_path (found), ==, cases[i].path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/application-id/default", test_default);
  g_test_add_func ("/application-id/other", test_other);
  g_test_add_func ("/application-id/same-folder", test_same_folder);
  g_test_add_func ("/application-id/find", test_find);

  return g_test_run ();
}
