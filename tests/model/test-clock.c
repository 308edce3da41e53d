/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-clock.h"
#include "perks-day.h"

static void
test_new (void)
{
  PerksClock *clock = perks_clock_new_fixed (739000);

  g_assert_true (PERKS_IS_CLOCK (clock));
  g_assert_finalize_object (clock);
}

static void
test_fixed (void)
{
  g_autoptr (PerksClock) clock = perks_clock_new_fixed (perks_day_new (2026, 11, 22));
  g_autofree char *moment = perks_clock_dup_moment (clock);

  g_assert_cmpint (perks_clock_get_today (clock), ==, perks_day_new (2026, 11, 22));
  g_assert_cmpint (perks_clock_get_today (clock), ==, perks_day_new (2026, 11, 22));
  g_assert_cmpstr (moment, ==, "2026-11-22T12:00:00Z");
}

/* Of the machine's clock only the form can be known. TZ is UTC here, so day and moment agree but
 * at midnight, when the day is asked for twice. */
static void
test_system (void)
{
  g_autoptr (PerksClock) clock = perks_clock_new_system ();
  PerksDay before = perks_clock_get_today (clock);
  g_autofree char *moment = perks_clock_dup_moment (clock);
  PerksDay after = perks_clock_get_today (clock);
  g_autofree char *text = g_strndup (moment, 10);
  PerksDay day;

  g_assert_cmpint (strlen (moment), ==, strlen ("2026-11-22T12:00:00Z"));
  g_assert_cmpint (moment[10], ==, 'T');
  g_assert_true (g_str_has_suffix (moment, "Z"));
  g_assert_true (perks_day_from_string (text, &day, NULL));
  g_assert_true (day == before || day == after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/clock/new", test_new);
  g_test_add_func ("/clock/fixed", test_fixed);
  g_test_add_func ("/clock/system", test_system);

  return g_test_run ();
}
