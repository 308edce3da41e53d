/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-chart-layout.h"

static void
test_steps (void)
{
  static const struct
  {
    gint64 least;
    gint64 most;
    guint  most_marks;
    gint64 step;
  } cases[] = {
    { 0, 0, 4, 1 },        { 0, 3, 4, 1 },          { 0, 4, 4, 2 },         { 0, 7, 4, 2 },
    { 0, 8, 4, 5 },        { 0, 20, 4, 10 },        { 0, 548808, 4, 200000 }, { 0, 100, 1, 200 },
    { -548808, 0, 4, 200000 }, { -10, 3, 4, 5 },    { 0, 999, 10, 100 },    { 0, 1000, 10, 200 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (perks_chart_layout_choose_step (cases[i].least, cases[i].most,
                                                     cases[i].most_marks), ==, cases[i].step);
}

/* However large the values are, it ends, and the lines are not too many. */
static void
test_steps_of_any_size (void)
{
  for (gint64 most = 1; most < G_MAXINT64 / 3; most *= 3)
    {
      for (guint marks = 1; marks < 8; marks++)
        {
          gint64 step = perks_chart_layout_choose_step (0, most, marks);

          g_assert_cmpint (step, >, 0);
          g_assert_cmpint (most / step, <=, marks);
        }
    }

  g_assert_cmpint (perks_chart_layout_choose_step (G_MININT64, G_MAXINT64, 4), >, 0);
}

static void
test_scale (void)
{
  static const struct
  {
    gint64 value;
    gint64 range;
    int    height;
    int    pixels;
  } cases[] = {
    { 0, 100, 200, 0 },
    { 50, 100, 200, 100 },
    { 100, 100, 200, 200 },
    { 101, 100, 200, 200 },
    { -25, 100, 200, -50 },
    { -999, 100, 200, -200 },
    { 1, 3, 10, 3 },
    { 5, 10, 0, 0 },
    { G_MAXINT64, G_MAXINT64, 100, 100 },
    { G_MAXINT64 / 2, G_MAXINT64, 100, 50 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (perks_chart_layout_scale (cases[i].value, cases[i].range, cases[i].height), ==,
                     cases[i].pixels);
}

/* Bars stand inside, do not touch, and are found again where they stand. */
static void
test_bars (void)
{
  static const guint numbers[] = { 1, 2, 7, 13, 24 };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      for (int width = 100; width < 1000; width += 37)
        {
          int end = 0;

          for (guint bar = 0; bar < numbers[i]; bar++)
            {
              PerksChartBar place = perks_chart_layout_get_bar (width, numbers[i], bar, FALSE);
              PerksChartBar other = perks_chart_layout_get_bar (width, numbers[i], bar, TRUE);
              int middle = place.x + place.width / 2;

              g_assert_cmpint (place.width, >, 0);
              g_assert_cmpint (place.x, >=, end);
              g_assert_cmpint (place.x + place.width, <=, width);
              end = place.x + place.width;
              g_assert_cmpint (perks_chart_layout_find_bar (width, numbers[i], middle, FALSE), ==,
                               bar);
              middle = other.x + other.width / 2;
              g_assert_cmpint (perks_chart_layout_find_bar (width, numbers[i], middle, TRUE), ==,
                               bar);
            }
        }
    }
}

static void
test_find_outside (void)
{
  g_assert_cmpint (perks_chart_layout_find_bar (100, 10, -1, FALSE), ==, -1);
  g_assert_cmpint (perks_chart_layout_find_bar (100, 10, 100, FALSE), ==, -1);
  g_assert_cmpint (perks_chart_layout_find_bar (100, 0, 5, FALSE), ==, -1);
  g_assert_cmpint (perks_chart_layout_find_bar (100, 10, 0, FALSE), ==, 0);
  g_assert_cmpint (perks_chart_layout_find_bar (100, 10, 0, TRUE), ==, 9);
}

/* Labels placed by the stride, as the drawing does it, never touch. */
static void
test_stride (void)
{
  for (int width = 0; width < 1000; width += 13)
    {
      for (int label = 10; label < 150; label += 9)
        {
          guint stride = perks_chart_layout_get_stride (width, 24, label, 8);
          int limit = G_MAXINT;

          g_assert_cmpuint (stride, >=, 1);
          for (guint back = 0; width >= label && back < 24; back += stride)
            {
              PerksChartBar bar = perks_chart_layout_get_bar (width, 24, 23 - back, FALSE);
              int x;

              if (!perks_chart_layout_place_label (width, bar, label, back == 0, &x))
                continue;
              g_assert_cmpint (x, >=, 0);
              g_assert_cmpint (x + label, <=, width);
              g_assert_cmpint (x + label, <=, limit);
              limit = x - 8 + 2;
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/chart-layout/steps", test_steps);
  g_test_add_func ("/chart-layout/steps-of-any-size", test_steps_of_any_size);
  g_test_add_func ("/chart-layout/scale", test_scale);
  g_test_add_func ("/chart-layout/bars", test_bars);
  g_test_add_func ("/chart-layout/find-outside", test_find_outside);
  g_test_add_func ("/chart-layout/stride", test_stride);

  return g_test_run ();
}
