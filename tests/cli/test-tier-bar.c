/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-tier-bar.h"

#include <string.h>

#include "perks-text-layout.h"

static const PerksTierStep steps[] = {
  { "Publisher", 0 },      { "$500", 50000 },     { "$25K", 2500000 },
  { "$50K", 5000000 },     { "$100K", 10000000 },
};

#define N_STEPS G_N_ELEMENTS (steps)

/* Four segments of four cells fit into 21 columns. */
static void
test_ascii (void)
{
  static const struct
  {
    gint64      value;
    const char *bar;
    guint       position;
  } cases[] = {
    { -100, "[....|....|....|....]", 0 },
    { 0, "[....|....|....|....]", 0 },
    { 1, "[#...|....|....|....]", 1 },
    { 12499, "[#...|....|....|....]", 1 },
    { 25000, "[##..|....|....|....]", 2 },
    { 37500, "[###.|....|....|....]", 3 },
    { 49999, "[###.|....|....|....]", 3 },
    { 50000, "[####|....|....|....]", 5 },
    { 50001, "[####|#...|....|....]", 6 },
    { 2499999, "[####|###.|....|....]", 8 },
    { 2500000, "[####|####|....|....]", 10 },
    { 3750000, "[####|####|##..|....]", 12 },
    { 9999999, "[####|####|####|###.]", 18 },
    { 10000000, "[####|####|####|####]", 20 },
    { G_MAXINT64, "[####|####|####|####]", 20 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksTierBar) bar = perks_tier_bar_new (steps, N_STEPS, cases[i].value, 21, FALSE);

      g_test_message ("%" G_GINT64_FORMAT, cases[i].value);
      g_assert_cmpstr (bar->bar, ==, cases[i].bar);
      g_assert_cmpint (strlen (bar->marker), ==, cases[i].position + 1);
      g_assert_cmpstr (bar->marker + cases[i].position, ==, "^");
    }
}

static void
test_unicode (void)
{
  g_autoptr (PerksTierBar) bar = perks_tier_bar_new (steps, N_STEPS, 3750000, 21, TRUE);

  g_assert_cmpstr (bar->bar, ==, "▕████│████│██░░│░░░░▏");
  g_assert_cmpstr (bar->marker, ==, "            ▲");
}

/* What is coloured is the left edge and what has been reached, never half a character. */
static void
test_filled (void)
{
  static const struct
  {
    gint64      value;
    const char *filled;
  } cases[] = {
    { 0, "▕" },
    { 25000, "▕██" },
    { 50000, "▕████" },
    { 3750000, "▕████│████│██" },
    { 10000000, "▕████│████│████│████" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksTierBar) bar = perks_tier_bar_new (steps, N_STEPS, cases[i].value, 21, TRUE);
      g_autofree char *filled = g_strndup (bar->bar, bar->filled);

      g_assert_cmpstr (filled, ==, cases[i].filled);
    }
}

/* At every width: no longer than asked for where that can be, labels apart from each other, the
 * last at the edge. */
static void
test_widths (void)
{
  for (guint columns = 1; columns <= 120; columns++)
    {
      g_autoptr (PerksTierBar) bar = perks_tier_bar_new (steps, N_STEPS, 3750000, columns, TRUE);
      guint width = perks_text_get_width (bar->bar);

      g_assert_cmpint (width, <=, MAX (columns, 2 * (N_STEPS - 1) + 1));
      g_assert_cmpint ((width - 1) % (N_STEPS - 1), ==, 0);
      g_assert_cmpint (perks_text_get_width (bar->marker), <=, width);
      g_assert_true (g_str_has_suffix (bar->labels, "$100K"));
      if (width >= 30)
        {
          g_assert_cmpint (perks_text_get_width (bar->labels), ==, width);
          g_assert_true (g_str_has_prefix (bar->labels, "Publisher "));
          g_assert_null (strstr (bar->labels, "$500$"));
          g_assert_null (strstr (bar->labels, "K$"));
        }
    }
}

static void
test_labels (void)
{
  g_autoptr (PerksTierBar) wide = perks_tier_bar_new (steps, N_STEPS, 0, 81, FALSE);
  g_autoptr (PerksTierBar) narrow = perks_tier_bar_new (steps, N_STEPS, 0, 21, FALSE);

  /* Marks at 0, 20, 40, 60 and 80, each label in the middle of its mark, the last at the edge. */
  g_autofree char *expected =
    g_strdup_printf ("%-18s%-20s%-20s%-18s%s", "Publisher", "$500", "$25K", "$50K", "$100K");

  g_assert_cmpstr (wide->labels, ==, expected);
  g_assert_cmpstr (narrow->labels, ==, "Publisher $25K  $100K");
}

/* Thresholds near the limit of 64 bits. */
static void
test_large (void)
{
  static const PerksTierStep large[] = { { "a", 0 }, { "b", G_MAXINT64 - 1 } };
  g_autoptr (PerksTierBar) half = perks_tier_bar_new (large, 2, G_MAXINT64 / 2, 12, FALSE);
  g_autoptr (PerksTierBar) all = perks_tier_bar_new (large, 2, G_MAXINT64, 12, FALSE);

  g_assert_cmpstr (half->bar, ==, "[#####.....]");
  g_assert_cmpstr (all->bar, ==, "[##########]");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/tier-bar/ascii", test_ascii);
  g_test_add_func ("/tier-bar/unicode", test_unicode);
  g_test_add_func ("/tier-bar/filled", test_filled);
  g_test_add_func ("/tier-bar/widths", test_widths);
  g_test_add_func ("/tier-bar/labels", test_labels);
  g_test_add_func ("/tier-bar/large", test_large);

  return g_test_run ();
}
