/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-meter-drawing.h"

#include "paper-test.h"

static const char *const tiers[] = {
  "$500", "$25K", "$50K", "$100K", "$500K", "$1M", "$2M", "$5M"
};

static cairo_surface_t *
draw (const PerksMeter      *meter,
      const PerksPaperStyle *colors,
      PangoContext          *context,
      int                    width)
{
  int height = perks_meter_drawing_get_height (meter, context, width);
  cairo_surface_t *surface = create_surface (width, height);
  cairo_t *cr = cairo_create (surface);

  perks_meter_drawing_draw (meter, context, colors, cr, width);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

/* What has which colour, a few pixels below the upper edge of a bar of 800 pixels in eight
 * steps. */
static void
test_colors (void)
{
  static const struct
  {
    guint    reached;
    guint    permille;
    gboolean is_mirrored;
    int      x;
    guint32  pixel;
  } cases[] = {
    { 3, 722, FALSE, 50, TEST_ACCENT },   { 3, 722, FALSE, 250, TEST_ACCENT },
    { 3, 722, FALSE, 310, TEST_ACCENT },  { 3, 722, FALSE, 365, TEST_ACCENT },
    { 3, 722, FALSE, 380, TEST_TRACK },   { 3, 722, FALSE, 450, TEST_TRACK },
    { 3, 722, FALSE, 750, TEST_TRACK },   { 0, 0, FALSE, 50, TEST_TRACK },
    { 0, 500, FALSE, 20, TEST_ACCENT },   { 8, 0, FALSE, 750, TEST_ACCENT },
    { 3, 722, TRUE, 750, TEST_ACCENT },   { 3, 722, TRUE, 435, TEST_ACCENT },
    { 3, 722, TRUE, 410, TEST_TRACK },    { 3, 722, TRUE, 50, TEST_TRACK },
    { 7, 1000, FALSE, 780, TEST_ACCENT }, { 7, 5000, FALSE, 780, TEST_ACCENT },
  };
  PangoContext *context = create_context (14);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksMeter meter = {
        "Publisher", tiers, G_N_ELEMENTS (tiers), cases[i].reached, cases[i].permille
      };
      PerksPaperStyle colors = test_style;
      cairo_surface_t *surface;

      colors.is_mirrored = cases[i].is_mirrored;
      surface = draw (&meter, &colors, context, 800);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmphex (get_pixel (surface, cases[i].x, 5), ==, cases[i].pixel);
      cairo_surface_destroy (surface);
    }
  g_object_unref (context);
}

/* Between two steps nothing is drawn: that is what marks the thresholds. */
static void
test_gaps (void)
{
  PerksMeter meter = { NULL, tiers, G_N_ELEMENTS (tiers), 8, 0 };
  PangoContext *context = create_context (14);
  cairo_surface_t *surface = draw (&meter, &test_style, context, 800);

  for (int x = 100; x < 800; x += 100)
    g_assert_cmphex (get_pixel (surface, x - 1, 5), ==, 0);
  cairo_surface_destroy (surface);
  g_object_unref (context);
}

static void
test_labels (void)
{
  PerksMeter meter = { "Publisher", tiers, G_N_ELEMENTS (tiers), 3, 722 };
  PangoContext *context = create_context (14);
  cairo_surface_t *wide = draw (&meter, &test_style, context, 800);
  cairo_surface_t *narrow = draw (&meter, &test_style, context, 300);

  for (int mark = 100; mark < 800; mark += 100)
    g_assert_true (has_text (wide, mark - 20, 24, mark + 20, 38));
  g_assert_false (has_text (wide, 140, 24, 160, 38));
  g_assert_true (has_text (narrow, 0, 24, 20, 38));
  g_assert_true (has_text (narrow, 280, 24, 300, 38));

  cairo_surface_destroy (narrow);
  cairo_surface_destroy (wide);
  g_object_unref (context);
}

/* The height follows the font: with twice the font it is about twice as high, and a narrow meter
 * asks for a second row rather than for room that it does not have. */
static void
test_sizes (void)
{
  PerksMeter meter = { "Publisher", tiers, G_N_ELEMENTS (tiers), 3, 722 };
  PangoContext *small = create_context (14);
  PangoContext *large = create_context (28);
  int height = perks_meter_drawing_get_height (&meter, small, 800);

  g_assert_cmpint (perks_meter_drawing_get_height (&meter, large, 1600), >, height * 3 / 2);
  g_assert_cmpint (perks_meter_drawing_get_height (&meter, small, 250), >, height);
  g_assert_cmpint (perks_meter_drawing_get_least_width (&meter, small), <, 120);
  g_assert_cmpint (perks_meter_drawing_get_least_width (&meter, large), <, 240);
  g_object_unref (small);
  g_object_unref (large);
}

/* No size is so odd that drawing fails. */
static void
test_odd_sizes (void)
{
  static const guint steps[] = { 1, 2, 5, 8 };
  PangoContext *context = create_context (14);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      for (int width = 1; width < 200; width += 7)
        {
          PerksMeter meter = { "Publisher", tiers, steps[i], steps[i] / 2, 999 };

          cairo_surface_destroy (draw (&meter, &test_style, context, width));
        }
    }
  g_object_unref (context);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/meter-drawing/colors", test_colors);
  g_test_add_func ("/meter-drawing/gaps", test_gaps);
  g_test_add_func ("/meter-drawing/labels", test_labels);
  g_test_add_func ("/meter-drawing/sizes", test_sizes);
  g_test_add_func ("/meter-drawing/odd-sizes", test_odd_sizes);

  return g_test_run ();
}
