/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-amount-text.h"

#include "perks-error.h"

#define REFUSED G_MININT64

typedef struct
{
  const char *locale;
  const char *text;
  gint64      cents;
} Case;

static void
check (const Case *expected)
{
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new (expected->locale);
  g_autoptr (GError) error = NULL;
  gint64 cents = 0;

  g_test_message ("%s: “%s”", expected->locale, expected->text);
  if (perks_amount_text_read_usd (expected->text, locale_text, &cents, &error))
    {
      g_assert_no_error (error);
      g_assert_cmpint (cents, ==, expected->cents);
    }
  else
    {
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
      g_assert_cmpint (expected->cents, ==, REFUSED);
    }
}

/* A point or a comma means what it means to the person; what cannot be meant so is read as in
 * reports. */
static void
test_separators (void)
{
  static const Case cases[] = {
    { "en_US", "20000", 2000000 },
    { "en_US", "20,000", 2000000 },
    { "en_US", "1,234,567.89", 123456789 },
    { "en_US", "1234.5", 123450 },
    { "en_US", "1,234", 123400 },
    { "en_US", "0.07", 7 },
    { "en_US", "12,5", 1250 },
    { "en_US", "1.234,56", 123456 },
    { "de_DE", "20.000", 2000000 },
    { "de_DE", "1.234.567,89", 123456789 },
    { "de_DE", "1.234", 123400 },
    { "de_DE", "1234,5", 123450 },
    { "de_DE", "1234.50", 123450 },
    { "de_DE", "1,234.56", 123456 },
    { "de_CH", "1’234.50", 123450 },
    { "fr_FR", "1 234,50", 123450 },
    { "fr_FR", "1\302\240234,50", 123450 },
    { "en_IN", "1,00,000", 10000000 },
    { "en_IN", "12,34,567.89", 123456789 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

static void
test_around (void)
{
  static const Case cases[] = {
    { "en_US", "$20,000", 2000000 },
    { "en_US", " 20,000 USD ", 2000000 },
    { "en_US", "-5,000", -500000 },
    { "en_US", "−5,000", -500000 },
    { "en_US", "(5,000.25)", -500025 },
    { "en_US", "+7", 700 },
    { "de_DE", "20.000 $", 2000000 },
    { "de_DE", "-20.000,50 USD", -2000050 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

static void
test_refused (void)
{
  static const Case cases[] = {
    { "en_US", "", REFUSED },
    { "en_US", "abc", REFUSED },
    { "en_US", "$", REFUSED },
    { "en_US", "12 apples", REFUSED },
    { "en_US", "20,000 EUR", REFUSED },
    { "en_US", "€5", REFUSED },
    { "en_US", "1.2.3", REFUSED },
    { "en_US", "1,2,3", REFUSED },
    { "de_DE", "1,2,3", REFUSED },
    { "en_US", "--5", REFUSED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

/* Digits of other scripts. */
static void
test_scripts (void)
{
  static const Case cases[] = {
    { "ar_EG", "٢٠٠٠٠", 2000000 },
    { "ar_EG", "20000", 2000000 },
    { "hi_IN", "१२३", 12300 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

static void
test_overflow (void)
{
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (GError) error = NULL;
  gint64 cents = 0;

  g_assert_true (perks_amount_text_read_usd ("92,233,720,368,547,758.07", locale_text, &cents,
                                             &error));
  g_assert_no_error (error);
  g_assert_cmpint (cents, ==, G_MAXINT64);
  g_assert_false (perks_amount_text_read_usd ("92,233,720,368,547,758.08", locale_text, &cents,
                                              &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
}

/* What is written is read again, in whatever way of writing. */
static void
test_round_trip (void)
{
  static const char *const locales[] = { "en_US", "de_DE", "de_CH", "fr_FR", "en_IN", "pl_PL",
                                         "sv_SE", "tr_TR", "ja_JP", "pt_BR" };
  static const gint64 amounts[] = { 0, 7, 123456, 100000, 123456789, 99999999999 };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new (locales[i]);

      for (gsize j = 0; j < G_N_ELEMENTS (amounts); j++)
        {
          g_autofree char *text =
            perks_locale_text_money (locale_text, perks_money_new_usd (amounts[j]));
          g_autoptr (GError) error = NULL;
          gint64 cents = -1;

          g_test_message ("%s: “%s”", locales[i], text);
          perks_amount_text_read_usd (text, locale_text, &cents, &error);
          g_assert_no_error (error);
          g_assert_cmpint (cents, ==, amounts[j]);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/amount-text/separators", test_separators);
  g_test_add_func ("/ui/amount-text/around", test_around);
  g_test_add_func ("/ui/amount-text/refused", test_refused);
  g_test_add_func ("/ui/amount-text/scripts", test_scripts);
  g_test_add_func ("/ui/amount-text/overflow", test_overflow);
  g_test_add_func ("/ui/amount-text/round-trip", test_round_trip);

  return g_test_run ();
}
