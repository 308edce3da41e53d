/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-history-line.h"

/* A moment is in UTC, a day is where the person is: the same moment is another day elsewhere. */
static void
test_date (void)
{
  static const struct
  {
    const char *moment;
    const char *day;
  } cases[] = {
    { "2026-11-22T10:15:00Z", "Nov 22, 2026" },
    { "2026-11-22T23:59:59Z", "Nov 22, 2026" },
    { "2026-11-23T00:00:00Z", "Nov 23, 2026" },
    { "2024-02-29T12:00:00Z", "Feb 29, 2024" },
    { "sometime", "sometime" },
    { "", "" },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = perks_history_line_date (cases[i].moment, locale_text);

      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

/* In a process of its own: a zone is read once. */
static void
test_zone (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
      g_autofree char *late = NULL;
      g_autofree char *early = NULL;

      g_setenv ("TZ", "Asia/Tokyo", TRUE);
      late = perks_history_line_date ("2026-11-22T15:00:00Z", locale_text);
      early = perks_history_line_date ("2026-11-22T14:59:59Z", locale_text);
      g_assert_cmpstr (late, ==, "Nov 23, 2026");
      g_assert_cmpstr (early, ==, "Nov 22, 2026");
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_new (void)
{
  g_autoptr (PerksHistoryLine) line = perks_history_line_new ("Nov 22, 2026", "Entered");
  g_autoptr (PerksHistoryLine) bare = perks_history_line_new ("Nov 22, 2026", NULL);

  g_assert_cmpstr (line->title, ==, "Nov 22, 2026");
  g_assert_cmpstr (line->text, ==, "Entered");
  g_assert_null (bare->text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/history-line/new", test_new);
  g_test_add_func ("/ui/history-line/date", test_date);
  g_test_add_func ("/ui/history-line/zone", test_zone);

  return g_test_run ();
}
