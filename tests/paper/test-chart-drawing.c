/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-chart-drawing.h"

#include "paper-test.h"

#define WIDTH 500
#define HEIGHT 160

static const gint64 values[] = { 100, 400, -100, 0 };
static const char *const labels[] = { "January", "February", "March", "April" };
static PerksChartMark marks[] = {
  { -200, (char *) "-$200" },
  { 0, (char *) "$0" },
  { 200, (char *) "$200" },
  { 400, (char *) "$400" },
};
static const PerksChart chart = { values, labels, 4, marks, 4 };

static cairo_surface_t *
draw (const PerksChart *drawn,
      PangoContext     *context,
      gboolean          is_mirrored,
      int               width,
      int               height)
{
  cairo_surface_t *surface = create_surface (width, height);
  cairo_t *cr = cairo_create (surface);
  PerksPaperStyle style = test_style;

  style.is_mirrored = is_mirrored;
  perks_chart_drawing_draw (drawn, context, &style, cr, width, height);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return surface;
}

/* The middle of the share of a bar, found by asking. */
static int
find_middle (PangoContext *context,
             gboolean      is_mirrored,
             int           bar)
{
  int first = -1, last = -1;

  for (int x = 0; x < WIDTH; x++)
    {
      if (perks_chart_drawing_find_bar (&chart, context, is_mirrored, WIDTH, x) != bar)
        continue;
      if (first < 0)
        first = x;
      last = x;
    }

  g_assert_cmpint (first, >=, 0);
  return (first + last) / 2;
}

static int
count_accent (cairo_surface_t *surface,
              int              x)
{
  int n_found = 0;

  for (int y = 0; y < HEIGHT; y++)
    n_found += get_pixel (surface, x, y) == TEST_ACCENT;

  return n_found;
}

/* Bars are as high as their values, whichever way one reads. */
static void
test_bars (void)
{
  PangoContext *context = create_context (14);

  for (int is_mirrored = 0; is_mirrored < 2; is_mirrored++)
    {
      cairo_surface_t *surface = draw (&chart, context, is_mirrored, WIDTH, HEIGHT);
      int heights[4];

      for (int i = 0; i < 4; i++)
        heights[i] = count_accent (surface, find_middle (context, is_mirrored, i));
      g_assert_cmpint (heights[0], >, 5);
      g_assert_cmpint (ABS (heights[1] - 4 * heights[0]), <=, 4);
      g_assert_cmpint (ABS (heights[2] - heights[0]), <=, 2);
      g_assert_cmpint (heights[3], ==, 0);
      cairo_surface_destroy (surface);
    }
  g_object_unref (context);
}

/* Below zero a bar goes down from the line of zero. */
static void
test_below_zero (void)
{
  PangoContext *context = create_context (14);
  cairo_surface_t *surface = draw (&chart, context, FALSE, WIDTH, HEIGHT);
  int above = find_middle (context, FALSE, 0), below = find_middle (context, FALSE, 2);
  int lowest = 0, highest = HEIGHT;

  for (int y = 0; y < HEIGHT; y++)
    {
      if (get_pixel (surface, above, y) == TEST_ACCENT)
        lowest = y;
      if (get_pixel (surface, below, y) == TEST_ACCENT)
        highest = MIN (highest, y);
    }
  g_assert_cmpint (highest, >=, lowest);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static void
test_text (void)
{
  PangoContext *context = create_context (14);
  cairo_surface_t *surface = draw (&chart, context, FALSE, WIDTH, HEIGHT);
  cairo_surface_t *mirrored = draw (&chart, context, TRUE, WIDTH, HEIGHT);

  /* The lines are named on the side where reading begins, the bars below. */
  g_assert_true (has_text (surface, 0, 0, 20, HEIGHT - 30));
  g_assert_false (has_text (surface, WIDTH - 20, 0, WIDTH, HEIGHT - 30));
  g_assert_true (has_text (mirrored, WIDTH - 20, 0, WIDTH, HEIGHT - 30));
  g_assert_false (has_text (mirrored, 0, 0, 20, HEIGHT - 30));
  g_assert_true (has_text (surface, WIDTH - 60, HEIGHT - 18, WIDTH, HEIGHT));
  cairo_surface_destroy (mirrored);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static void
test_find (void)
{
  PangoContext *context = create_context (14);

  g_assert_cmpint (perks_chart_drawing_find_bar (&chart, context, FALSE, WIDTH, 2), ==, -1);
  g_assert_cmpint (perks_chart_drawing_find_bar (&chart, context, FALSE, WIDTH, WIDTH - 2), ==, 3);
  g_assert_cmpint (perks_chart_drawing_find_bar (&chart, context, TRUE, WIDTH, 2), ==, 3);
  g_assert_cmpint (perks_chart_drawing_find_bar (&chart, context, TRUE, WIDTH, WIDTH - 2), ==, -1);
  g_object_unref (context);
}

static void
test_odd_sizes (void)
{
  PangoContext *small = create_context (10), *large = create_context (20);

  g_assert_cmpint (perks_chart_drawing_get_height (large), >,
                   perks_chart_drawing_get_height (small) * 3 / 2);
  for (int width = 1; width < 120; width += 9)
    {
      for (int height = 1; height < 60; height += 7)
        cairo_surface_destroy (draw (&chart, large, width % 2, width, height));
    }
  g_object_unref (large);
  g_object_unref (small);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/chart-drawing/bars", test_bars);
  g_test_add_func ("/chart-drawing/below-zero", test_below_zero);
  g_test_add_func ("/chart-drawing/text", test_text);
  g_test_add_func ("/chart-drawing/find", test_find);
  g_test_add_func ("/chart-drawing/odd-sizes", test_odd_sizes);

  return g_test_run ();
}
