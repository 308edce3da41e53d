/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scenario-diary.h"

#include <glib/gstdio.h>

/* Stories that nobody would think of, day by day, against what the oracle makes of the same events.
 *
 *   test-scenario-random STORIES ORACLE FOLDER-OF-EDITIONS
 *
 * PERKS_SEED repeats a run, and PERKS_BOOKS says how many stories. */

#define DEFAULT_SEED 20240229
#define DEFAULT_STORIES 12

static const char *stories;
static const char *oracle;
static const char *editions;

static guint64
get_setting (const char *name,
             guint64     fallback)
{
  const char *text = g_getenv (name);

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : fallback;
}

static void
check_story (guint64     seed,
             const char *path)
{
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, seed);
  g_autofree char *story = scenario_run_script (stories, number, editions);
  g_autofree char *expected = NULL;
  g_autofree char *got = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GError) error = NULL;
  PerksDay first = PERKS_DAY_NONE;

  g_test_message ("PERKS_SEED=%s", number);
  g_file_set_contents (path, story, -1, &error);
  g_assert_no_error (error);
  expected = scenario_run_script (oracle, path, editions);
  days = scenario_walk (path, &first);
  got = scenario_write_changes (days, first);
  g_assert_cmpuint (days->len, >, 100);
  scenario_assert_same (got, expected);
}

static void
test_stories (void)
{
  guint64 seed = get_setting ("PERKS_SEED", DEFAULT_SEED);
  guint64 n_stories = get_setting ("PERKS_BOOKS", DEFAULT_STORIES);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("perks-scenario-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "events.txt", NULL);

  g_assert_no_error (error);
  for (guint64 i = 0; i < n_stories; i++)
    check_story (seed + i, path);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_cmpint (argc, ==, 4);
  stories = argv[1];
  oracle = argv[2];
  editions = argv[3];

  g_test_add_func ("/scenario-random/stories", test_stories);

  return g_test_run ();
}
