/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-decimal.h"

static void
check_minor (const char *text,
             gboolean    negative,
             guint       digits,
             gboolean    fits,
             gint64      expected)
{
  g_auto (PerksDecimal) decimal = { 0 };
  gint64 minor = 0;

  g_assert_cmpint (perks_decimal_parse (&decimal, text, strlen (text)), ==,
                   PERKS_REFUSED_REASON_NONE);
  decimal.negative = negative;
  g_assert_cmpint (perks_decimal_to_minor (&decimal, digits, &minor), ==, fits);
  if (fits)
    g_assert_cmpint (minor, ==, expected);
}

/* Half to even, for every digit before the half and on both sides of zero. */
static void
test_half_to_even (void)
{
  for (int whole = 0; whole < 100; whole++)
    {
      g_autofree char *below = g_strdup_printf ("%d.4999999999999999999999", whole);
      g_autofree char *half = g_strdup_printf ("%d.5", whole);
      g_autofree char *long_half = g_strdup_printf ("%d.50000000000000000000000", whole);
      g_autofree char *above = g_strdup_printf ("%d.50000000000000000000001", whole);
      int even = whole + whole % 2;

      check_minor (below, FALSE, 0, TRUE, whole);
      check_minor (half, FALSE, 0, TRUE, even);
      check_minor (long_half, FALSE, 0, TRUE, even);
      check_minor (above, FALSE, 0, TRUE, whole + 1);
      check_minor (half, TRUE, 0, TRUE, -even);
      check_minor (above, TRUE, 0, TRUE, -(whole + 1));
    }
}

static void
test_limits (void)
{
  check_minor ("9223372036854775807", FALSE, 0, TRUE, G_MAXINT64);
  check_minor ("9223372036854775808", FALSE, 0, FALSE, 0);
  check_minor ("9223372036854775808", TRUE, 0, TRUE, G_MININT64);
  check_minor ("9223372036854775809", TRUE, 0, FALSE, 0);
  check_minor ("9223372036854775807.5", FALSE, 0, FALSE, 0);
  check_minor ("9223372036854775807.4", FALSE, 0, TRUE, G_MAXINT64);
  check_minor ("9223372036854775808.5", TRUE, 0, TRUE, G_MININT64);
  check_minor ("18446744073709551615.5", FALSE, 0, FALSE, 0);
  check_minor ("18446744073709551615.9", TRUE, 0, FALSE, 0);
  check_minor ("0.000000000000000000000000000000", FALSE, 4, TRUE, 0);
  check_minor ("00000000000000000000000000000000000000000000000000000000000000000000000000000007",
               FALSE, 2, TRUE, 700);
  check_minor ("1e18", FALSE, 0, TRUE, G_GINT64_CONSTANT (1000000000000000000));
  check_minor ("1e19", FALSE, 0, FALSE, 0);
  check_minor ("5e-3", FALSE, 2, TRUE, 0);
  check_minor ("5e-4", FALSE, 2, TRUE, 0);
  check_minor ("6e-3", FALSE, 2, TRUE, 1);
  check_minor ("9e-4", FALSE, 2, TRUE, 0);
}

static void
test_multiply (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gint64      cents;
  } cases[] = {
    { "0", "5", 0 },
    { "1", "1", 100 },
    { "100", "1.08765", 10876 },
    { "100", "1.08775", 10878 },
    { "0.1", "0.1", 1 },
    { "99999999999999999999", "0.0000000000000000001", 1000 },
    { "12345678.9", "0.000000081", 100 },
    { "3", "33.335", 10000 },
    { "1e10", "1e-10", 100 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (PerksDecimal) a = { 0 };
      g_auto (PerksDecimal) b = { 0 };
      g_auto (PerksDecimal) product = { 0 };
      gint64 minor;

      g_test_message ("%s × %s", cases[i].a, cases[i].b);
      g_assert_cmpint (perks_decimal_parse (&a, cases[i].a, strlen (cases[i].a)), ==, 0);
      g_assert_cmpint (perks_decimal_parse (&b, cases[i].b, strlen (cases[i].b)), ==, 0);
      b.negative = TRUE;
      g_assert_true (perks_decimal_multiply (&product, &a, &b));
      g_assert_true (perks_decimal_to_minor (&product, 2, &minor));
      g_assert_cmpint (minor, ==, -cases[i].cents);
    }
}

/* Against the machine's own 128-bit numbers. */
static void
test_multiply_random (void)
{
  const char *given = g_getenv ("PERKS_SEED");
  guint32 seed = given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10) : 20261122;
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int i = 0; i < 20000; i++)
    {
      guint64 a = g_rand_int (chance) >> g_rand_int_range (chance, 0, 32);
      guint64 b = g_rand_int (chance) >> g_rand_int_range (chance, 0, 32);
      g_autofree char *a_text = g_strdup_printf ("%" G_GUINT64_FORMAT, a);
      g_autofree char *b_text = g_strdup_printf ("%" G_GUINT64_FORMAT, b);
      g_auto (PerksDecimal) a_decimal = { 0 };
      g_auto (PerksDecimal) b_decimal = { 0 };
      g_auto (PerksDecimal) product = { 0 };
      unsigned __int128 expected = (unsigned __int128) a * b;
      gint64 minor;

      g_assert_cmpint (perks_decimal_parse (&a_decimal, a_text, strlen (a_text)), ==, 0);
      g_assert_cmpint (perks_decimal_parse (&b_decimal, b_text, strlen (b_text)), ==, 0);
      g_assert_true (perks_decimal_multiply (&product, &a_decimal, &b_decimal));
      g_assert_cmpint (perks_decimal_to_minor (&product, 0, &minor), ==, expected <= G_MAXINT64);
      if (expected <= G_MAXINT64)
        g_assert_cmpint (minor, ==, (gint64) expected);
    }
}

static void
test_too_long (void)
{
  g_autofree char *nines = g_strnfill (5000, '9');
  g_auto (PerksDecimal) a = { 0 };
  g_auto (PerksDecimal) b = { 0 };
  g_auto (PerksDecimal) product = { 0 };

  g_assert_cmpint (perks_decimal_parse (&a, nines, 5000), ==, PERKS_REFUSED_REASON_NONE);
  g_assert_cmpint (perks_decimal_parse (&b, "1", 1), ==, PERKS_REFUSED_REASON_NONE);
  g_assert_cmpuint (a.n_digits, ==, 5000);
  g_assert_false (perks_decimal_multiply (&product, &a, &b));
  g_assert_false (perks_decimal_multiply (&product, &b, &a));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/decimal/half-to-even", test_half_to_even);
  g_test_add_func ("/decimal/limits", test_limits);
  g_test_add_func ("/decimal/multiply", test_multiply);
  g_test_add_func ("/decimal/multiply-random", test_multiply_random);
  g_test_add_func ("/decimal/too-long", test_too_long);

  return g_test_run ();
}
