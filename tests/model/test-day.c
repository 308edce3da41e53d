/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-error.h"

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    gboolean    good;
  } cases[] = {
    { "2024-02-29", TRUE },
    { "2023-02-29", FALSE },
    { "1900-02-29", FALSE },
    { "2000-02-29", TRUE },
    { "2024-04-31", FALSE },
    { "2024-4-1", FALSE },
    { "24-04-01", FALSE },
    { "2024-04-01 ", FALSE },
    { "2024/04/01", FALSE },
    { "0000-01-01", FALSE },
    { "9999-12-31", TRUE },
    { "2024-13-01", FALSE },
    { "", FALSE },
    { "today", FALSE },
    { "2024-00-10", FALSE },
    { "２024-01-1", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *back = NULL;
      PerksDay day = PERKS_DAY_NONE;

      g_assert_cmpint (perks_day_from_string (cases[i].text, &day, &error), ==, cases[i].good);
      if (cases[i].good)
        {
          back = perks_day_to_string (day);
          g_assert_cmpstr (back, ==, cases[i].text);
        }
      else
        {
          g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
          g_assert_nonnull (strstr (error->message, cases[i].text));
        }
    }
}

static void
test_months (void)
{
  static const struct
  {
    const char *day;
    int         months;
    const char *then;
  } cases[] = {
    { "2023-11-30", 3, "2024-02-29" },
    { "2022-11-30", 3, "2023-02-28" },
    { "2024-01-31", 1, "2024-02-29" },
    { "2024-12-31", 2, "2025-02-28" },
    { "2024-02-29", 12, "2025-02-28" },
    { "2024-02-29", -12, "2023-02-28" },
    { "2024-03-31", -1, "2024-02-29" },
    { "2024-01-15", -1, "2023-12-15" },
    { "2024-05-15", 0, "2024-05-15" },
    { "2026-11-22", -12, "2025-11-22" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *then = NULL;
      PerksDay day;

      g_assert_true (perks_day_from_string (cases[i].day, &day, NULL));
      then = perks_day_to_string (perks_day_add_months (day, cases[i].months));
      g_assert_cmpstr (then, ==, cases[i].then);
    }

  g_assert_cmpint (perks_day_add_months (PERKS_DAY_NONE, 3), ==, PERKS_DAY_NONE);
  g_assert_cmpint (perks_day_add_months (perks_day_new (1, 6, 1), -6), ==, PERKS_DAY_NONE);
  g_assert_cmpint (perks_day_add_months (perks_day_new (1, 6, 1), -5), ==, 1);
  g_assert_cmpint (perks_day_add_months (perks_day_new (9999, 12, 1), 1), ==, PERKS_DAY_NONE);
}

static void
test_month (void)
{
  PerksDay february = perks_day_new (2024, 2, 1);

  g_assert_cmpint (perks_day_get_month (perks_day_new (2024, 2, 29)), ==, february);
  g_assert_cmpint (perks_day_get_month (february), ==, february);
  g_assert_cmpint (perks_day_get_month (PERKS_DAY_NONE), ==, PERKS_DAY_NONE);
  g_assert_cmpint (perks_day_new (2024, 3, 1) - february, ==, 29);
}

static void
test_none (void)
{
  g_assert_null (perks_day_to_string (PERKS_DAY_NONE));
  g_assert_cmpint (perks_day_new (2023, 2, 29), ==, PERKS_DAY_NONE);
  g_assert_cmpint (perks_day_new (0, 1, 1), ==, PERKS_DAY_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/day/text", test_text);
  g_test_add_func ("/day/months", test_months);
  g_test_add_func ("/day/month", test_month);
  g_test_add_func ("/day/none", test_none);

  return g_test_run ();
}
