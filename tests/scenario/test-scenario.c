/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scenario-diary.h"

#include "perks-day.h"

/* Two years of one publisher, day by day, against what was worked out beforehand.
 *
 *   test-scenario EVENTS EXPECTED [ORACLE FOLDER-OF-EDITIONS] */

/* What is shown on each day from the first on. */
typedef struct
{
  GPtrArray *days;
  PerksDay   first;
} Walk;

static const char *events_path;
static const char *expected_path;
static const char *oracle;
static const char *editions_path;

static char *
load_expected (void)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (expected_path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_days (gconstpointer data)
{
  const Walk *walk = data;
  g_autofree char *got = scenario_write_changes (walk->days, walk->first);
  g_autofree char *text = load_expected ();
  g_autofree char *expected = scenario_strip (text);

  g_assert_cmpuint (walk->days->len, ==, 731);
  scenario_assert_same (got, expected);
}

static gboolean
says (const char *shown,
      const char *phrase)
{
  g_autofree char *end = g_strdup_printf (" %s\n", phrase);
  g_autofree char *middle = g_strdup_printf (" %s ", phrase);

  return strstr (shown, end) != NULL || strstr (shown, middle) != NULL;
}

/* What was worked out by hand stands in the comments: "#> DAY says WORDS" or "#> DAY denies WORDS".
 */
static void
test_by_hand (gconstpointer data)
{
  const Walk *walk = data;
  g_autoptr (GHashTable) checked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *text = load_expected ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 4);
      PerksDay day = PERKS_DAY_NONE;
      const char *shown;

      if (g_strcmp0 (words[0], "#>") != 0)
        continue;
      g_assert_cmpuint (g_strv_length (words), ==, 4);
      g_assert_true (g_str_equal (words[2], "says") || g_str_equal (words[2], "denies"));
      g_assert_true (perks_day_from_string (words[1], &day, NULL));
      g_hash_table_add (checked, g_strdup (words[1]));
      shown = g_ptr_array_index (walk->days, day - walk->first);
      if (says (shown, words[3]) != g_str_equal (words[2], "says"))
        {
          g_test_message ("%s", lines[i]);
          g_test_fail ();
        }
    }

  g_assert_cmpuint (g_hash_table_size (checked), >=, 40);
}

/* A zone that the machine does not know would be UTC and prove nothing. */
static void
test_zone (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (g_getenv ("TZ"));

  g_assert_nonnull (zone);
}

/* The committed answers are those of the oracle. */
static void
test_oracle (void)
{
  g_autofree char *text = load_expected ();
  g_autofree char *expected = scenario_strip (text);
  g_autofree char *output = scenario_run_script (oracle, events_path, editions_path);

  scenario_assert_same (output, expected);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) days = NULL;
  Walk walk = { 0 };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_cmpint (argc, >=, 3);
  events_path = argv[1];
  expected_path = argv[2];
  oracle = argc > 4 ? argv[3] : NULL;
  editions_path = argc > 4 ? argv[4] : NULL;

  days = scenario_walk (events_path, &walk.first);
  walk.days = days;
  g_test_add_func ("/scenario/zone", test_zone);
  g_test_add_data_func ("/scenario/days", &walk, test_days);
  g_test_add_data_func ("/scenario/by-hand", &walk, test_by_hand);
  if (oracle != NULL)
    g_test_add_func ("/scenario/oracle", test_oracle);

  return g_test_run ();
}
