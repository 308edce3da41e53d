/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"
#include "perks-former-paths.h"
#include "perks-model-fixture.h"

#define N_HISTORIES 300
#define N_DAYS 60

static void
test_check (void)
{
  static const struct
  {
    const char *text;
    gboolean    good;
  } cases[] = {
    { "list:2025-01-01", TRUE },
    { "trial:2025-01-01", TRUE },
    { "consulting:2024-02-29", TRUE },
    { "transact:0001-01-01", TRUE },
    { "list:2025-01-01,trial:2026-03-01", TRUE },
    { "list:2025-01-01,trial:2025-01-02,list:9999-12-31", TRUE },
    { "list:2025-01-01,trial:2025-01-01", FALSE },
    { "list:2025-01-02,trial:2025-01-01", FALSE },
    { "unknown:2025-01-01", FALSE },
    { "List:2025-01-01", FALSE },
    { "byol:2025-01-01", FALSE },
    { "list:2025-02-29", FALSE },
    { "list:2025-1-1", FALSE },
    { "list:", FALSE },
    { "list", FALSE },
    { ":2025-01-01", FALSE },
    { ":", FALSE },
    { "2025-01-01", FALSE },
    { "list:2025-01-01,", FALSE },
    { ",list:2025-01-01", FALSE },
    { "list:2025-01-01, trial:2026-03-01", FALSE },
    { "list:2025-01-01;trial:2026-03-01", FALSE },
    { "list:2025-01-01:trial", FALSE },
    { ",", FALSE },
    { " ", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOffer) offer = perks_offer_new ("one");
      g_autoptr (GError) error = NULL;
      gboolean good = perks_former_paths_check (cases[i].text, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (good, ==, cases[i].good);
      g_assert_cmpint (perks_record_set_field (PERKS_RECORD (offer), "former-paths", cases[i].text,
                                               NULL), ==, cases[i].good);
      g_assert_cmpstr (perks_offer_get_former_paths (offer), ==, good ? cases[i].text : NULL);
      if (good)
        continue;
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
      g_assert_true (g_str_has_prefix (error->message, "former-paths: "));
      g_assert_nonnull (strstr (error->message, cases[i].text));
    }
}

/* Read once for many days: the same answers. */
static void
test_list (void)
{
  g_autoptr (GArray) none = perks_former_paths_list (NULL);
  g_autoptr (GArray) damaged = perks_former_paths_list ("something else");
  g_autoptr (GArray) two = perks_former_paths_list ("list:2025-01-01,trial:2026-03-01");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (damaged->len, ==, 0);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpint (g_array_index (two, PerksFormerPath, 0).path, ==, PERKS_PATH_LIST);
  g_assert_cmpint (g_array_index (two, PerksFormerPath, 0).until, ==,
                   perks_fixture_day ("2025-01-01"));
  g_assert_cmpint (g_array_index (two, PerksFormerPath, 1).path, ==, PERKS_PATH_TRIAL);
  g_assert_cmpint (g_array_index (two, PerksFormerPath, 1).until, ==,
                   perks_fixture_day ("2026-03-01"));
}

static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *day;
    int         path;
  } cases[] = {
    { NULL, "2025-01-01", -1 },
    { "list:2025-01-01", "0001-01-01", PERKS_PATH_LIST },
    { "list:2025-01-01", "2024-12-31", PERKS_PATH_LIST },
    { "list:2025-01-01", "2025-01-01", -1 },
    { "list:2025-01-01", "2025-01-02", -1 },
    { "list:2025-01-01,trial:2026-03-01", "2024-12-31", PERKS_PATH_LIST },
    { "list:2025-01-01,trial:2026-03-01", "2025-01-01", PERKS_PATH_TRIAL },
    { "list:2025-01-01,trial:2026-03-01", "2026-02-28", PERKS_PATH_TRIAL },
    { "list:2025-01-01,trial:2026-03-01", "2026-03-01", -1 },
    { "list:2025-01-01,trial:2025-01-02", "2025-01-01", PERKS_PATH_TRIAL },
    { "transact:2025-01-01", "2020-02-29", PERKS_PATH_TRANSACT },
    { "something else", "2025-01-01", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksPath path = PERKS_PATH_CONSULTING;
      gboolean found = perks_former_paths_find (cases[i].text, perks_fixture_day (cases[i].day),
                                                &path);

      g_assert_cmpint (found, ==, cases[i].path >= 0);
      g_assert_cmpint ((int) path, ==, found ? cases[i].path : PERKS_PATH_CONSULTING);
    }
}

static void
test_get_last (void)
{
  static const struct
  {
    const char *text;
    const char *day;
    const char *last;
  } cases[] = {
    { NULL, "2026-03-01", NULL },
    { "something else", "2026-03-01", NULL },
    { "list:2025-01-01", "2024-12-31", NULL },
    { "list:2025-01-01", "2025-01-01", "2025-01-01" },
    { "list:2025-01-01", "2025-01-02", "2025-01-01" },
    { "list:2025-01-01,trial:2026-03-01", "2024-12-31", NULL },
    { "list:2025-01-01,trial:2026-03-01", "2026-02-28", "2025-01-01" },
    { "list:2025-01-01,trial:2026-03-01", "2026-03-01", "2026-03-01" },
    { "list:2025-01-01,trial:2026-03-01", "9999-12-31", "2026-03-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (perks_former_paths_get_last (cases[i].text, perks_fixture_day (cases[i].day)),
                     ==, perks_fixture_day (cases[i].last));
}

/* What is in the field, what the offer changes from and to on which day, and what is in it then. */
static void
test_append (void)
{
  static const struct
  {
    const char *text;
    PerksPath   path;
    PerksPath   next;
    const char *day;
    const char *result;
  } cases[] = {
    { NULL, PERKS_PATH_LIST, PERKS_PATH_TRIAL, "2025-01-01", "list:2025-01-01" },
    { "list:2025-01-01", PERKS_PATH_TRIAL, PERKS_PATH_TRANSACT, "2026-03-01",
      "list:2025-01-01,trial:2026-03-01" },
    /* Of several on one day the first is kept. */
    { "list:2025-01-01", PERKS_PATH_TRIAL, PERKS_PATH_TRANSACT, "2025-01-01", "list:2025-01-01" },
    { "list:2025-01-01,trial:2025-02-02", PERKS_PATH_CONSULTING, PERKS_PATH_TRANSACT, "2025-02-02",
      "list:2025-01-01,trial:2025-02-02" },
    /* Taken back on the same day, at once or in a circle. */
    { "list:2025-01-01", PERKS_PATH_TRIAL, PERKS_PATH_LIST, "2025-01-01", NULL },
    { "list:2025-01-01,trial:2025-02-02", PERKS_PATH_LIST, PERKS_PATH_TRIAL, "2025-02-02",
      "list:2025-01-01" },
    /* Back on another day is a change like any other. */
    { "list:2025-01-01", PERKS_PATH_TRIAL, PERKS_PATH_LIST, "2025-01-02",
      "list:2025-01-01,trial:2025-01-02" },
    /* A clock that was set back cannot put the list out of order. */
    { "list:2025-01-01", PERKS_PATH_TRIAL, PERKS_PATH_LIST, "2024-12-31", "list:2025-01-01" },
    /* Until somebody has entered a path there was none. */
    { NULL, PERKS_PATH_UNKNOWN, PERKS_PATH_LIST, "2025-01-01", NULL },
    { "list:2025-01-01", PERKS_PATH_UNKNOWN, PERKS_PATH_TRIAL, "2026-03-01", "list:2025-01-01" },
    { NULL, PERKS_PATH_TRANSACT, PERKS_PATH_UNKNOWN, "2025-01-01", "transact:2025-01-01" },
    { "transact:2025-01-01", PERKS_PATH_UNKNOWN, PERKS_PATH_TRANSACT, "2025-01-01", NULL },
    /* No change is nothing to note. */
    { NULL, PERKS_PATH_LIST, PERKS_PATH_LIST, "2025-01-01", NULL },
    { "list:2025-01-01", PERKS_PATH_TRIAL, PERKS_PATH_TRIAL, "2026-03-01", "list:2025-01-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result =
        perks_former_paths_append (cases[i].text, cases[i].path, cases[i].next,
                                   perks_fixture_day (cases[i].day));

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (result, ==, cases[i].result);
      g_assert_true (result == NULL || perks_former_paths_check (result, NULL));
    }
}

static guint32
get_seed (void)
{
  const char *text = g_getenv ("PERKS_SEED");
  guint32 seed = text != NULL ? (guint32) g_ascii_strtoull (text, NULL, 10) : 4711;

  g_test_message ("seed %u", seed);
  return seed;
}

/* Of each day the path at its end, and at most five changes a day; some days have none. */
static char *
live_through (GRand     *chance,
              PerksDay   first,
              PerksPath *path,
              PerksPath *evenings)
{
  char *text = NULL;

  for (int i = 0; i < N_DAYS; i++)
    {
      int n_changes = MAX (g_rand_int_range (chance, -20, 6), 0);

      for (int k = 0; k < n_changes; k++)
        {
          PerksPath next = (PerksPath) g_rand_int_range (chance, PERKS_PATH_LIST,
                                                         PERKS_PATH_TRANSACT + 1);
          g_autofree char *before = text;

          text = perks_former_paths_append (before, *path, next, first + i);
          *path = next;
        }
      evenings[i] = *path;
    }

  return text;
}

/* Whatever changes were made, each day has the path that it ended with, and the present one holds
 * since the last day that ended otherwise than the day before. */
static void
test_histories (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (get_seed ());
  PerksDay first = perks_fixture_day ("2024-02-01");

  for (int n = 0; n < N_HISTORIES; n++)
    {
      PerksPath begin = (PerksPath) g_rand_int_range (chance, PERKS_PATH_LIST,
                                                      PERKS_PATH_TRANSACT + 1);
      PerksPath path = begin, yesterday = begin;
      PerksPath evenings[N_DAYS];
      g_autofree char *text = live_through (chance, first, &path, evenings);
      PerksDay last = PERKS_DAY_NONE;

      for (int i = 0; i < N_DAYS; i++)
        {
          PerksPath found = path;

          perks_former_paths_find (text, first + i, &found);
          g_assert_cmpint (found, ==, evenings[i]);
          if (evenings[i] != yesterday)
            last = first + i;
          yesterday = evenings[i];
          g_assert_cmpint (perks_former_paths_get_last (text, first + i), ==, last);
        }
      g_assert_true (text == NULL || perks_former_paths_check (text, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/former-paths/check", test_check);
  g_test_add_func ("/former-paths/list", test_list);
  g_test_add_func ("/former-paths/find", test_find);
  g_test_add_func ("/former-paths/get-last", test_get_last);
  g_test_add_func ("/former-paths/append", test_append);
  g_test_add_func ("/former-paths/histories", test_histories);

  return g_test_run ();
}
