/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-amount-reader.h"
#include "perks-error.h"

static const char *
get_reason_name (PerksRefusedReason reason)
{
  PerksRefusedRow row = { .reason = reason };

  return perks_refused_row_get_reason_name (&row);
}

static void
check_amount (const char *text,
              const char *currency,
              const char *expected)
{
  g_autofree char *found = NULL;
  PerksMoney money = { 0 };
  PerksRefusedReason reason = perks_amount_parse (text, currency, &money);

  if (reason == PERKS_REFUSED_REASON_NONE)
    {
      g_assert_cmpstr (money.currency, ==, currency);
      found = g_strdup_printf ("%" G_GINT64_FORMAT, money.minor);
    }
  else
    {
      found = g_strdup (get_reason_name (reason));
    }

  if (!g_str_equal (found, expected))
    g_error ("“%s” in %s: found %s, expected %s", text, currency, found, expected);
}

/* The forms of CONTRACT part 4 and those around them. */
static void
test_forms (void)
{
  static const struct
  {
    const char *text;
    const char *cents;
  } cases[] = {
    { "1234.5", "123450" },
    { "1,234.50", "123450" },
    { "-12.00", "-1200" },
    { "(12.00)", "-1200" },
    { "1.2E3", "120000" },
    { "1.2e-05", "0" },
    { "1.2E+03", "120000" },
    { "+7", "700" },
    { "$12.00", "1200" },
    { "-$12.00", "-1200" },
    { "$-12.00", "-1200" },
    { "($12.00)", "-1200" },
    { "$(12.00)", "-1200" },
    { "(12.00) USD", "-1200" },
    { "USD 12.00", "1200" },
    { "12.00 USD", "1200" },
    { "USD-12", "-1200" },
    { "$12.00 USD", "1200" },
    { "US$ 12", "1200" },
    { "\302\24012.00\302\240", "1200" },
    { "\t12.00 ", "1200" },
    { "1.234,56", "123456" },
    { "1 234.50", "123450" },
    { "1\302\240234,50", "123450" },
    { "1'234.50", "123450" },
    { "1\342\200\231234.50", "123450" },
    { "1,234,567", "123456700" },
    { "1.234.567", "123456700" },
    { "12,5", "1250" },
    { "12,50", "1250" },
    { "1.234", "123" },
    { "0.005", "0" },
    { "0.015", "2" },
    { "0.025", "2" },
    { "0.0250000000000000000000000000000000000001", "3" },
    { "-0.005", "0" },
    { "-0.015", "-2" },
    { ".5", "50" },
    { "0", "0" },
    { "-0", "0" },
    { "000012", "1200" },
    { "0e999999999999999999999", "0" },
    { "1e-999999999999999999999", "0" },
    { "92233720368547758.07", "9223372036854775807" },
    { "-92233720368547758.08", "-9223372036854775808" },
    { "92233720368547758.074999", "9223372036854775807" },
    { "\342\210\22212.00", "-1200" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_amount (cases[i].text, "USD", cases[i].cents);

  check_amount ("12.00 €", "EUR", "1200");
  check_amount ("€12", "EUR", "1200");
  check_amount ("£1,234.50", "GBP", "123450");
  check_amount ("¥1200", "JPY", "1200");
  check_amount ("1200.5", "JPY", "1200");
  check_amount ("1201.5", "JPY", "1202");
  check_amount ("1.2345", "KWD", "1234");
  check_amount ("12 kr", "SEK", "1200");
  check_amount ("CA$12", "CAD", "1200");
  check_amount ("12 CA$", "CAD", "1200");
  check_amount ("CHF 1'200.00", "CHF", "120000");
}

static void
test_refused (void)
{
  static const char *const words[] = {
    "", " ", "abc", "ten dollars", "NaN", "nan", "Infinity", "-Infinity", "inf", "--1", "-", "+",
    "()", "(-12)",
    "-(12)", "1.2.3", "12,34,567", "1,2,3", "1,234,56", ",,", ".", ",", "12.", "12,", "1 2", "1 23",
    "1  234",
    "1 234 56", "1'234 567", "1,234 567", "1234,567.00", "1,234.567.890", "1.2,3.4", "1e", "1e+",
    "1e5.5", "e5",
    "1,234e", "0x10", "1_000", "12%", "12-", "$", "USD", "USDUSD 12", "$12$", "=1+1", "1/2", "١٢",
    "12.00.", "1..2", "(12", "12)", "((12))", "+-1", "- -1", "null", "true", "2024-01-01", "12:30",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    check_amount (words[i], "USD", "not-a-number");

  check_amount ("1,234", "USD", "ambiguous-amount");
  check_amount ("-1,234", "USD", "ambiguous-amount");
  check_amount ("$1,234", "USD", "ambiguous-amount");
  check_amount ("(1,234)", "USD", "ambiguous-amount");
  check_amount ("1234,567", "USD", "ambiguous-amount");
  check_amount ("0,123", "USD", "ambiguous-amount");
  check_amount ("€12.00", "USD", "other-currency");
  check_amount ("EUR 12.00", "USD", "other-currency");
  check_amount ("12.00 GBP", "USD", "other-currency");
  check_amount ("$12.00", "EUR", "other-currency");
  check_amount ("92233720368547758.08", "USD", "too-large");
  check_amount ("-92233720368547758.09", "USD", "too-large");
  check_amount ("92233720368547758.075", "USD", "too-large");
  check_amount ("18446744073709551615.5", "JPY", "too-large");
  check_amount ("1E999999999999", "USD", "too-large");
  check_amount ("-1e30", "USD", "too-large");
}

static void
test_errors (void)
{
  g_autoptr (GError) error = NULL;
  PerksMoney money;

  g_assert_false (perks_amount_read ("abc", "USD", &money, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
  g_assert_nonnull (strstr (error->message, "abc"));
  g_clear_error (&error);

  g_assert_false (perks_amount_read ("1,234", "USD", &money, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
  g_assert_nonnull (strstr (error->message, "1,234"));
  g_clear_error (&error);

  g_assert_false (perks_amount_read ("1e30", "USD", &money, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
  g_clear_error (&error);

  g_assert_false (perks_amount_read_product ("1e10", "EUR", "1e10", "USD", &money, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
  g_clear_error (&error);

  g_assert_true (perks_amount_read_product ("10.00", "EUR", "1.08765", "USD", &money, &error));
  g_assert_no_error (error);
  g_assert_cmpint (money.minor, ==, 1088);
  g_assert_cmpstr (money.currency, ==, "USD");
}

/* A cell may be long: a million digits are read, and rounded by the last of them. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("0.00");
  PerksMoney money;

  g_string_append_c (text, '5');
  for (int i = 0; i < 1000000; i++)
    g_string_append_c (text, '0');
  g_assert_cmpint (perks_amount_parse (text->str, "USD", &money), ==, PERKS_REFUSED_REASON_NONE);
  g_assert_cmpint (money.minor, ==, 0);

  g_string_append_c (text, '1');
  g_assert_cmpint (perks_amount_parse (text->str, "USD", &money), ==, PERKS_REFUSED_REASON_NONE);
  g_assert_cmpint (money.minor, ==, 1);

  g_assert_cmpint (perks_amount_parse_product (text->str, "EUR", text->str, "USD", &money), ==,
                   PERKS_REFUSED_REASON_TOO_LARGE);
}

/* 3,000 cases that Python's decimal module worked out. */
static void
test_oracle (void)
{
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_cases = 0;

  g_assert_true (g_file_get_contents (PERKS_FORMATS_DATA "/amounts.tsv", &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      n_cases++;
      if (g_str_equal (cells[0], "amount"))
        {
          check_amount (cells[1], cells[2], cells[3]);
        }
      else
        {
          g_autofree char *found = NULL;
          PerksMoney money = { 0 };
          PerksRefusedReason reason = perks_amount_parse_product (cells[1], cells[2], cells[3],
                                                                  "USD", &money);

          found = reason == PERKS_REFUSED_REASON_NONE ? g_strdup_printf ("%" G_GINT64_FORMAT,
                                                                         money.minor)
                                                      : g_strdup (get_reason_name (reason));
          if (!g_str_equal (found, cells[4]))
            g_error ("%s × %s: found %s, expected %s", cells[1], cells[3], found, cells[4]);
        }
    }

  g_test_message ("%u cases", n_cases);
  g_assert_cmpuint (n_cases, ==, 3000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/amount-reader/forms", test_forms);
  g_test_add_func ("/amount-reader/refused", test_refused);
  g_test_add_func ("/amount-reader/errors", test_errors);
  g_test_add_func ("/amount-reader/long", test_long);
  g_test_add_func ("/amount-reader/oracle", test_oracle);

  return g_test_run ();
}
