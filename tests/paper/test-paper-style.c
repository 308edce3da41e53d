/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "paper-test.h"

static void
test_color (void)
{
  PerksPaperColor color = { 1, 0.5, 0, 1 };
  cairo_surface_t *surface = create_surface (4, 4);
  cairo_t *cr = cairo_create (surface);

  perks_paper_set_color (cr, &color);
  cairo_paint (cr);
  g_assert_cmphex (get_pixel (surface, 2, 2) & 0xffff00ff, ==, 0xffff0000);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The middle and the straight edges are filled, a round corner is not. */
static void
test_corners (void)
{
  static const struct
  {
    int      left;
    int      right;
    int      x;
    int      y;
    gboolean filled;
  } cases[] = {
    { 10, 10, 20, 10, TRUE },  { 10, 10, 0, 0, FALSE },  { 10, 10, 39, 0, FALSE },
    { 10, 10, 39, 19, FALSE }, { 10, 10, 0, 19, FALSE }, { 0, 10, 0, 0, TRUE },
    { 0, 10, 0, 19, TRUE },    { 0, 10, 39, 0, FALSE },  { 10, 0, 39, 0, TRUE },
    { 10, 0, 0, 0, FALSE },    { 0, 0, 0, 0, TRUE },     { 99, 99, 20, 0, TRUE },
    { 99, 99, 0, 0, FALSE },   { 99, 99, 0, 10, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *surface = create_surface (40, 20);
      cairo_t *cr = cairo_create (surface);
      guint alpha;

      perks_paper_round_corners (cr, 0, 0, 40, 20, cases[i].left, cases[i].right);
      cairo_set_source_rgba (cr, 0, 0, 0, 1);
      cairo_fill (cr);
      alpha = get_pixel (surface, cases[i].x, cases[i].y) >> 24;
      g_assert_cmpint (alpha > 0x80, ==, cases[i].filled);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* A corner is never rounder than the shape is large. */
static void
test_small (void)
{
  for (int width = 0; width < 6; width++)
    {
      cairo_surface_t *surface = create_surface (8, 8);
      cairo_t *cr = cairo_create (surface);

      perks_paper_round_corners (cr, 0, 0, width, 3, 5, 5);
      cairo_fill (cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmphex (get_pixel (surface, 7, 7), ==, 0);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/paper-style/color", test_color);
  g_test_add_func ("/paper-style/corners", test_corners);
  g_test_add_func ("/paper-style/small", test_small);

  return g_test_run ();
}
