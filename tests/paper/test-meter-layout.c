/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-meter-layout.h"

#define MOST 10

static void
test_marks (void)
{
  static const struct
  {
    int      width;
    guint    n_steps;
    guint    step;
    gboolean is_mirrored;
    int      mark;
  } cases[] = {
    { 800, 8, 0, FALSE, 0 },   { 800, 8, 1, FALSE, 100 }, { 800, 8, 8, FALSE, 800 },
    { 800, 8, 0, TRUE, 800 },  { 800, 8, 1, TRUE, 700 },  { 800, 8, 8, TRUE, 0 },
    { 100, 3, 1, FALSE, 33 },  { 100, 3, 2, FALSE, 66 },  { 100, 3, 3, FALSE, 100 },
    { 0, 5, 3, FALSE, 0 },     { 1, 1, 1, FALSE, 1 },     { G_MAXINT, 9, 9, FALSE, G_MAXINT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (perks_meter_layout_get_mark (cases[i].width, cases[i].n_steps, cases[i].step,
                                                  cases[i].is_mirrored), ==, cases[i].mark);
}

/* Each case: the widths of the labels, and the rows that they are to get, `-` for the ones that
 * are left out. */
static void
test_rows (void)
{
  static const struct
  {
    const char *name;
    int         width;
    int         widths[MOST];
    guint       n_labels;
    guint       present;
    const char *rows;
  } cases[] = {
    { "all fit", 800, { 60, 30, 40, 40, 50, 50, 30, 30, 30 }, 9, 3, "000000000" },
    { "the others go first", 200, { 30, 30, 30, 30, 30 }, 5, 1, "100-0" },
    { "present and next are too near", 120, { 20, 30, 30, 30, 20 }, 5, 1, "101-0" },
    { "first stays in the second row", 100, { 40, 40, 40 }, 3, 1, "101" },
    { "the last is reached", 100, { 20, 20, 20 }, 3, 2, "000" },
    { "nothing is reached", 300, { 50, 50, 50, 50 }, 4, 0, "0000" },
    { "one threshold", 40, { 30 }, 1, 0, "0" },
    { "no name for the beginning", 200, { 0, 40, 40 }, 3, 0, "-00" },
    { "hopelessly narrow", 10, { 40, 40, 40, 40 }, 4, 1, "-01-" },
    { "no width", 0, { 40, 40 }, 2, 0, "01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksMeterLabel labels[MOST] = { 0 };
      g_autoptr (GString) rows = g_string_new (NULL);
      guint most = 0, n_rows;

      for (guint j = 0; j < cases[i].n_labels; j++)
        {
          labels[j].mark =
            perks_meter_layout_get_mark (cases[i].width, MAX (cases[i].n_labels - 1, 1), j, FALSE);
          labels[j].width = cases[i].widths[j];
        }
      n_rows =
        perks_meter_layout_place (labels, cases[i].n_labels, cases[i].present, cases[i].width, 8);

      for (guint j = 0; j < cases[i].n_labels; j++)
        {
          g_string_append_c (rows, labels[j].row < 0 ? '-' : (char) ('0' + labels[j].row));
          most = MAX (most, (guint) (labels[j].row + 1));
        }
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (rows->str, ==, cases[i].rows);
      g_assert_cmpuint (n_rows, ==, most);
    }
}

static void
assert_in_order (const PerksMeterLabel *labels,
                 guint                  n_labels,
                 int                    width,
                 int                    gap)
{
  for (guint i = 0; i < n_labels; i++)
    {
      if (labels[i].row < 0)
        continue;

      g_assert_cmpint (labels[i].x, >=, 0);
      if (labels[i].width <= width)
        g_assert_cmpint (labels[i].x + labels[i].width, <=, width);
      for (guint j = i + 1; j < n_labels; j++)
        {
          if (labels[j].row == labels[i].row)
            g_assert_true (labels[i].x + labels[i].width + gap <= labels[j].x ||
                           labels[j].x + labels[j].width + gap <= labels[i].x);
        }
    }
}

/* At no width, for no number of thresholds and in no direction does a label touch another or
 * leave the meter. */
static void
test_never_overlap (void)
{
  const char *text = g_getenv ("PERKS_SEED");
  guint32 seed = text != NULL ? (guint32) g_ascii_strtoull (text, NULL, 10) : 20261122;
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("PERKS_SEED=%u", seed);
  for (guint round = 0; round < 20000; round++)
    {
      PerksMeterLabel labels[MOST] = { 0 };
      guint n_labels = (guint) g_rand_int_range (random, 2, MOST + 1);
      guint present = (guint) g_rand_int_range (random, 0, (gint32) n_labels);
      gboolean is_mirrored = g_rand_boolean (random);
      int width = g_rand_int_range (random, 0, 1200);

      for (guint i = 0; i < n_labels; i++)
        {
          labels[i].mark = perks_meter_layout_get_mark (width, n_labels - 1, i, is_mirrored);
          labels[i].width = g_rand_int_range (random, 1, 160);
        }
      perks_meter_layout_place (labels, n_labels, present, width, 10);
      assert_in_order (labels, n_labels, width, 10);
      g_assert_cmpint (labels[present].row, ==, 0);
    }
}

/* A label stands in the middle below its mark, but never beyond the edges. */
static void
test_places (void)
{
  PerksMeterLabel labels[] = { { 0, 40, 0, 0 }, { 200, 40, 0, 0 }, { 400, 40, 0, 0 } };

  perks_meter_layout_place (labels, 3, 0, 400, 8);
  g_assert_cmpint (labels[0].x, ==, 0);
  g_assert_cmpint (labels[1].x, ==, 180);
  g_assert_cmpint (labels[2].x, ==, 360);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/meter-layout/marks", test_marks);
  g_test_add_func ("/meter-layout/rows", test_rows);
  g_test_add_func ("/meter-layout/never-overlap", test_never_overlap);
  g_test_add_func ("/meter-layout/places", test_places);

  return g_test_run ();
}
