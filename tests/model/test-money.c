/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"
#include "perks-money.h"

#define MOST "9223372036854775807"
#define LEAST "-9223372036854775808"

static void
test_currencies (void)
{
  static const struct
  {
    const char *code;
    gboolean    is_code;
    guint       digits;
  } cases[] = {
    { "USD", TRUE, 2 },   { "EUR", TRUE, 2 },  { "JPY", TRUE, 0 },   { "KRW", TRUE, 0 },
    { "KWD", TRUE, 3 },
    { "BHD", TRUE, 3 },   { "CLF", TRUE, 4 },  { "UYW", TRUE, 4 },   { "ISK", TRUE, 0 },
    { "TND", TRUE, 3 },
    { "HUF", TRUE, 2 },   { "XXX", TRUE, 2 },  { "usd", FALSE, 2 },  { "US", FALSE, 2 },
    { "USDD", FALSE, 2 },
    { "", FALSE, 2 },     { "U1D", FALSE, 2 }, { "US ", FALSE, 2 },  { "ÄÖ", FALSE, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (perks_currency_is_code (cases[i].code), ==, cases[i].is_code);
      g_assert_cmpint (perks_currency_get_digits (cases[i].code), ==, cases[i].digits);
    }
}

/* What is read, and how it is written again. */
static void
test_text (void)
{
  static const struct
  {
    const char *text;
    const char *currency;
    gint64      minor;
    const char *written;
  } cases[] = {
    { "0", "USD", 0, "0.00" },                  { "-0", "USD", 0, "0.00" },
    { "1", "USD", 100, "1.00" },                { "1.5", "USD", 150, "1.50" },
    { "1.50", "USD", 150, "1.50" },             { "84300.00", "USD", 8430000, "84300.00" },
    { "0.01", "USD", 1, "0.01" },               { "-0.01", "USD", -1, "-0.01" },
    { "-1.05", "USD", -105, "-1.05" },          { "007.10", "USD", 710, "7.10" },
    { "1500", "JPY", 1500, "1500" },            { "-1500", "JPY", -1500, "-1500" },
    { "1.234", "KWD", 1234, "1.234" },          { "1.2", "KWD", 1200, "1.200" },
    { "-0.001", "BHD", -1, "-0.001" },          { "1.2345", "CLF", 12345, "1.2345" },
    { "92233720368547758.07", "USD", G_MAXINT64, "92233720368547758.07" },
    { "-92233720368547758.08", "USD", G_MININT64, "-92233720368547758.08" },
    { MOST, "JPY", G_MAXINT64, MOST },          { LEAST, "JPY", G_MININT64, LEAST },
    { "9223372036854775.807", "KWD", G_MAXINT64, "9223372036854775.807" },
    { "-922337203685477.5808", "CLF", G_MININT64, "-922337203685477.5808" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *written = NULL;
      PerksMoney money;

      g_assert_true (perks_money_from_string (cases[i].text, cases[i].currency, &money, &error));
      g_assert_no_error (error);
      g_assert_cmpint (money.minor, ==, cases[i].minor);
      g_assert_cmpstr (money.currency, ==, cases[i].currency);
      written = perks_money_to_string (money);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *currency;
    PerksError  code;
  } cases[] = {
    { "", "USD", PERKS_ERROR_INVALID_VALUE },        { "-", "USD", PERKS_ERROR_INVALID_VALUE },
    { "+1", "USD", PERKS_ERROR_INVALID_VALUE },      { "--1", "USD", PERKS_ERROR_INVALID_VALUE },
    { ".5", "USD", PERKS_ERROR_INVALID_VALUE },      { "5.", "USD", PERKS_ERROR_INVALID_VALUE },
    { "1.234", "USD", PERKS_ERROR_INVALID_VALUE },   { "1.000", "USD", PERKS_ERROR_INVALID_VALUE },
    { "1.0", "JPY", PERKS_ERROR_INVALID_VALUE },     { "1,5", "USD", PERKS_ERROR_INVALID_VALUE },
    { "1,000", "USD", PERKS_ERROR_INVALID_VALUE },   { "1.5.5", "USD", PERKS_ERROR_INVALID_VALUE },
    { "1e3", "USD", PERKS_ERROR_INVALID_VALUE },     { " 1", "USD", PERKS_ERROR_INVALID_VALUE },
    { "1 ", "USD", PERKS_ERROR_INVALID_VALUE },      { "$1", "USD", PERKS_ERROR_INVALID_VALUE },
    { "1 USD", "USD", PERKS_ERROR_INVALID_VALUE },   { "0x10", "USD", PERKS_ERROR_INVALID_VALUE },
    { "１", "USD", PERKS_ERROR_INVALID_VALUE },       { "NaN", "USD", PERKS_ERROR_INVALID_VALUE },
    { "inf", "USD", PERKS_ERROR_INVALID_VALUE },     { "(1)", "USD", PERKS_ERROR_INVALID_VALUE },
    { "92233720368547758.08", "USD", PERKS_ERROR_OVERFLOW },
    { "-92233720368547758.09", "USD", PERKS_ERROR_OVERFLOW },
    { "92233720368547759", "USD", PERKS_ERROR_OVERFLOW },
    { "922337203685477580", "USD", PERKS_ERROR_OVERFLOW },
    { "9223372036854775808", "JPY", PERKS_ERROR_OVERFLOW },
    { "-9223372036854775809", "JPY", PERKS_ERROR_OVERFLOW },
    { "12345678901234567890", "JPY", PERKS_ERROR_OVERFLOW },
    { "99999999999999999999999999999999", "USD", PERKS_ERROR_OVERFLOW },
    { "9223372036854775.808", "KWD", PERKS_ERROR_OVERFLOW },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PerksMoney money = perks_money_new (7, "EUR");

      g_assert_false (perks_money_from_string (cases[i].text, cases[i].currency, &money, &error));
      g_assert_error (error, PERKS_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].text));
      g_assert_cmpint (money.minor, ==, 7);
      g_assert_cmpstr (money.currency, ==, "EUR");
    }
}

/* The message shows how an amount of that currency is written. */
static void
test_example (void)
{
  static const char *const cases[][2] = {
    { "USD", "write it like 1234.50" }, { "JPY", "write it like 1234" },
    { "KWD", "write it like 1234.500" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PerksMoney money;

      g_assert_false (perks_money_from_string ("x", cases[i][0], &money, &error));
      g_assert_true (g_str_has_suffix (error->message, cases[i][1]));
    }
}

/* Sum, difference and running total at the edges; NONE stands for an overflow. */
static void
test_edges (void)
{
  static const struct
  {
    gint64   a;
    gint64   b;
    gboolean sums;
    gint64   sum;
    gboolean differs;
    gint64   difference;
  } cases[] = {
    { 1, 2, TRUE, 3, TRUE, -1 },
    { 0, 0, TRUE, 0, TRUE, 0 },
    { G_MAXINT64, 0, TRUE, G_MAXINT64, TRUE, G_MAXINT64 },
    { G_MAXINT64, 1, FALSE, 0, TRUE, G_MAXINT64 - 1 },
    { G_MAXINT64, -1, TRUE, G_MAXINT64 - 1, FALSE, 0 },
    { G_MININT64, 0, TRUE, G_MININT64, TRUE, G_MININT64 },
    { G_MININT64, -1, FALSE, 0, TRUE, G_MININT64 + 1 },
    { G_MININT64, 1, TRUE, G_MININT64 + 1, FALSE, 0 },
    { G_MAXINT64, G_MININT64, TRUE, -1, FALSE, 0 },
    { G_MININT64, G_MAXINT64, TRUE, -1, FALSE, 0 },
    { G_MAXINT64, G_MAXINT64, FALSE, 0, TRUE, 0 },
    { G_MININT64, G_MININT64, FALSE, 0, TRUE, 0 },
    { 0, G_MININT64, TRUE, G_MININT64, FALSE, 0 },
    { -1, G_MININT64, FALSE, 0, TRUE, G_MAXINT64 },
    { G_MAXINT64 - 5, 5, TRUE, G_MAXINT64, TRUE, G_MAXINT64 - 10 },
    { G_MAXINT64 - 5, 6, FALSE, 0, TRUE, G_MAXINT64 - 11 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksMoney a = perks_money_new_usd (cases[i].a);
      PerksMoney b = perks_money_new_usd (cases[i].b);
      PerksMoney sum = perks_money_new_usd (7), difference = perks_money_new_usd (7);
      g_autoptr (GError) sum_error = NULL;
      g_autoptr (GError) difference_error = NULL;
      g_autoptr (GError) total_error = NULL;
      gint64 total = cases[i].a;

      g_assert_cmpint (perks_money_add (a, b, &sum, &sum_error), ==, cases[i].sums);
      g_assert_cmpint (sum.minor, ==, cases[i].sums ? cases[i].sum : 7);
      g_assert_cmpint (perks_money_subtract (a, b, &difference, &difference_error), ==,
                       cases[i].differs);
      g_assert_cmpint (difference.minor, ==, cases[i].differs ? cases[i].difference : 7);
      g_assert_cmpint (perks_minor_add (&total, cases[i].b, &total_error), ==, cases[i].sums);
      g_assert_cmpint (total, ==, cases[i].sums ? cases[i].sum : cases[i].a);
      total = cases[i].a;
      g_assert_cmpint (perks_minor_subtract (&total, cases[i].b, NULL), ==, cases[i].differs);
      g_assert_cmpint (total, ==, cases[i].differs ? cases[i].difference : cases[i].a);

      if (!cases[i].sums)
        {
          g_assert_error (sum_error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
          g_assert_error (total_error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
        }
      if (!cases[i].differs)
        g_assert_error (difference_error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
    }
}

static void
test_two_currencies (void)
{
  PerksMoney result = perks_money_new_usd (7);
  g_autoptr (GError) sum_error = NULL;
  g_autoptr (GError) difference_error = NULL;

  g_assert_false (perks_money_add (perks_money_new (1, "USD"), perks_money_new (1, "EUR"), &result,
                                   &sum_error));
  g_assert_error (sum_error, PERKS_ERROR, PERKS_ERROR_CURRENCY);
  g_assert_nonnull (strstr (sum_error->message, "USD"));
  g_assert_nonnull (strstr (sum_error->message, "EUR"));
  g_assert_false (perks_money_subtract (perks_money_new (1, "JPY"), perks_money_new (1, "KRW"),
                                        &result,
                                        &difference_error));
  g_assert_error (difference_error, PERKS_ERROR, PERKS_ERROR_CURRENCY);
  g_assert_cmpint (result.minor, ==, 7);
}

static void
test_usd (void)
{
  static const struct
  {
    gint64      cents;
    const char *text;
  } cases[] = {
    { 0, "0.00" }, { 5, "0.05" }, { -5, "-0.05" }, { 100, "1.00" }, { -100, "-1.00" },
    { G_MAXINT64, "92233720368547758.07" }, { G_MININT64, "-92233720368547758.08" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = perks_usd_to_string (cases[i].cents);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (perks_money_new_usd (cases[i].cents).currency, ==, "USD");
    }
}

/* The result may be one of the summands. */
static void
test_in_place (void)
{
  PerksMoney a = perks_money_new (5, "EUR");

  g_assert_true (perks_money_add (a, a, &a, NULL));
  g_assert_cmpint (a.minor, ==, 10);
  g_assert_true (perks_money_subtract (a, a, &a, NULL));
  g_assert_cmpint (a.minor, ==, 0);
  g_assert_cmpstr (a.currency, ==, "EUR");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/money/currencies", test_currencies);
  g_test_add_func ("/money/text", test_text);
  g_test_add_func ("/money/refused", test_refused);
  g_test_add_func ("/money/example", test_example);
  g_test_add_func ("/money/edges", test_edges);
  g_test_add_func ("/money/two-currencies", test_two_currencies);
  g_test_add_func ("/money/usd", test_usd);
  g_test_add_func ("/money/in-place", test_in_place);

  return g_test_run ();
}
