/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include "perks-day.h"
#include "perks-locale-text.h"

static const char *const locales[] = { "en_US", "de_DE", "fr_FR", "es_ES", "ja_JP", "ar_EG",
                                       "hi_IN", "en_IN", "pl_PL", "de_CH" };

/* The digits of a text, those of any script, without what parts them. */
static char *
get_digits (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isdigit (character))
        g_string_append_printf (digits, "%d", g_unichar_digit_value (character));
    }

  return g_strdup (digits->str);
}

/* Blanks that do not break and marks of direction are made plain, so that the cases can be read. */
static char *
get_plain (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isspace (character))
        g_string_append_c (plain, ' ');
      else if (g_unichar_type (character) != G_UNICODE_FORMAT)
        g_string_append_unichar (plain, character);
    }

  return g_strdup (plain->str);
}

static void
test_new (void)
{
  PerksLocaleText *text = perks_locale_text_new ("en_US");

  g_assert_finalize_object (text);
}

/* No cent is lost anywhere: the digits of the text are the digits of the minor units. */
static void
test_exact (void)
{
  static const struct
  {
    gint64      minor;
    const char *currency;
    const char *digits;
  } cases[] = {
    { G_MAXINT64, "USD", "9223372036854775807" },
    { G_MININT64, "USD", "9223372036854775808" },
    { G_MAXINT64 - 1, "EUR", "9223372036854775806" },
    { 900719925474099301, "EUR", "900719925474099301" },
    { G_MAXINT64, "JPY", "9223372036854775807" },
    { 1234567, "JPY", "1234567" },
    { G_MAXINT64, "KWD", "9223372036854775807" },
    { 1234567, "KWD", "1234567" },
    { 1, "KWD", "0001" },
    { 12345678, "CLF", "12345678" },
    { 7, "USD", "007" },
    { -7, "GBP", "007" },
    { 0, "USD", "000" },
    { 123450, "ABC", "123450" },
    { 100000, "IQD", "100000" },
    { 5000, "HUF", "5000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (PerksLocaleText) text = perks_locale_text_new (locales[i]);

      for (gsize j = 0; j < G_N_ELEMENTS (cases); j++)
        {
          g_autofree char *money = perks_locale_text_money (text,
                                                            perks_money_new (cases[j].minor,
                                                                             cases[j].currency));
          g_autofree char *digits = get_digits (money);

          g_test_message ("%s: %s", locales[i], money);
          g_assert_cmpstr (digits, ==, cases[j].digits);
        }
    }
}

/* As CLDR has it for these countries. */
static void
test_money (void)
{
  static const struct
  {
    const char *locale;
    gint64      minor;
    const char *currency;
    const char *text;
    const char *brief;
  } cases[] = {
    { "en_US", G_MAXINT64, "USD", "$92,233,720,368,547,758.07", "$92,233,720,368,547,758.07" },
    { "en_US", 8430000, "USD", "$84,300.00", "$84,300" },
    { "en_US", -8430000, "USD", "-$84,300.00", "-$84,300" },
    { "en_US", 8430050, "USD", "$84,300.50", "$84,300.50" },
    { "en_US", 0, "USD", "$0.00", "$0" },
    { "en_US", 1234567, "JPY", "¥1,234,567", "¥1,234,567" },
    { "en_US", 1234567, "KWD", "KWD 1,234.567", "KWD 1,234.567" },
    { "en_US", 1234000, "KWD", "KWD 1,234.000", "KWD 1,234" },
    { "de_DE", 123456789, "EUR", "1.234.567,89 €", "1.234.567,89 €" },
    { "de_DE", 8430000, "USD", "84.300,00 $", "84.300 $" },
    { "fr_FR", -123450, "EUR", "-1 234,50 €", "-1 234,50 €" },
    { "es_ES", 1234500, "EUR", "12.345,00 €", "12.345 €" },
    { "ja_JP", 1234567, "JPY", "￥1,234,567", "￥1,234,567" },
    { "hi_IN", 1234567890, "INR", "₹1,23,45,678.90", "₹1,23,45,678.90" },
    { "ar_EG", 123450, "USD", "١٬٢٣٤٫٥٠ US$", "١٬٢٣٤٫٥٠ US$" },
    { "de_CH", 123450, "CHF", "CHF 1’234.50", "CHF 1’234.50" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksLocaleText) text = perks_locale_text_new (cases[i].locale);
      PerksMoney money = perks_money_new (cases[i].minor, cases[i].currency);
      g_autofree char *full = perks_locale_text_money (text, money);
      g_autofree char *brief = perks_locale_text_money_short (text, money);
      g_autofree char *again = perks_locale_text_money (text, money);
      g_autofree char *plain = get_plain (full);
      g_autofree char *plain_brief = get_plain (brief);

      g_assert_cmpstr (plain, ==, cases[i].text);
      g_assert_cmpstr (plain_brief, ==, cases[i].brief);
      g_assert_cmpstr (again, ==, full);
    }
}

static void
test_count (void)
{
  static const struct
  {
    const char *locale;
    gint64      count;
    const char *text;
  } cases[] = {
    { "en_US", 1234567, "1,234,567" },       { "de_DE", 1234567, "1.234.567" },
    { "fr_FR", 1234567, "1 234 567" },
    { "hi_IN", 1234567, "12,34,567" },       { "ar_EG", 1234, "١٬٢٣٤" },
           { "en_US", -5, "-5" },
    { "en_US", G_MAXINT64, "9,223,372,036,854,775,807" }, { "ja_JP", 0, "0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksLocaleText) text = perks_locale_text_new (cases[i].locale);
      g_autofree char *count = perks_locale_text_count (text, cases[i].count);
      g_autofree char *plain = get_plain (count);

      g_assert_cmpstr (plain, ==, cases[i].text);
    }
}

static void
test_days (void)
{
  static const struct
  {
    const char *locale;
    const char *day;
    const char *month;
  } cases[] = {
    { "en_US", "Oct 5, 2026", "October 2026" },
    { "de_DE", "05.10.2026", "Oktober 2026" },
    { "fr_FR", "5 oct. 2026", "octobre 2026" },
    { "es_ES", "5 oct 2026", "octubre de 2026" },
    { "ja_JP", "2026/10/05", "2026年10月" },
    { "hi_IN", "5 अक्तू॰ 2026", "अक्तूबर 2026" },
    { "ar_EG", "٠٥/١٠/٢٠٢٦", "أكتوبر ٢٠٢٦" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksLocaleText) text = perks_locale_text_new (cases[i].locale);
      g_autofree char *day = perks_locale_text_day (text, perks_day_new (2026, 10, 5));
      g_autofree char *month = perks_locale_text_month (text, perks_day_new (2026, 10, 31));
      g_autofree char *plain_day = get_plain (day);
      g_autofree char *plain_month = get_plain (month);

      g_assert_cmpstr (plain_day, ==, cases[i].day);
      g_assert_cmpstr (plain_month, ==, cases[i].month);
      g_assert_null (perks_locale_text_day (text, PERKS_DAY_NONE));
      g_assert_null (perks_locale_text_month (text, PERKS_DAY_NONE));
    }
}

/* A day has no zone: no setting of the machine moves it, on no day of the year. */
static void
test_zone (void)
{
  g_autoptr (PerksLocaleText) text = perks_locale_text_new ("de_DE");

  for (PerksDay day = perks_day_new (1999, 12, 1); day < perks_day_new (2040, 1, 1); day++)
    {
      g_autofree char *found = perks_locale_text_day (text, day);
      char expected[32];
      int year, month, day_of_month;

      perks_day_get_parts (day, &year, &month, &day_of_month);
      g_snprintf (expected, sizeof expected, "%02d.%02d.%04d", day_of_month, month, year);
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *locale;
    const char *money;
  } cases[] = {
    { "C", "$1,234.50" },           { "POSIX", "$1,234.50" },        { "C.UTF-8", "$1,234.50" },
    { "", "$1,234.50" },
    { "de_DE.UTF-8", "1.234,50 $" }, { "de_DE@euro", "1.234,50 $" }, { "de", "1.234,50 $" },
        { "de_DE.utf8@euro", "1.234,50 $" },
    { "xx_YY", NULL },
  };
  g_autoptr (PerksLocaleText) machine = NULL;
  g_autofree char *text = NULL;
  g_autofree char *month = NULL;
  g_autoptr (PerksLocaleText) serbian = perks_locale_text_new ("sr_RS@latin");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksLocaleText) locale = perks_locale_text_new (cases[i].locale);
      g_autofree char *money = perks_locale_text_money (locale, perks_money_new_usd (123450));
      g_autofree char *plain = get_plain (money);

      g_assert_nonnull (money);
      if (cases[i].money != NULL)
        g_assert_cmpstr (plain, ==, cases[i].money);
    }

  month = perks_locale_text_month (serbian, perks_day_new (2026, 10, 5));
  g_assert_cmpstr (month, ==, "oktobar 2026.");

  setlocale (LC_ALL, "C");
  machine = perks_locale_text_new (NULL);
  text = perks_locale_text_money (machine, perks_money_new_usd (123450));
  g_assert_cmpstr (text, ==, "$1,234.50");
}

/* What other programs read is the same everywhere. */
static void
test_plain (void)
{
  static const struct
  {
    PerksMoney  money;
    const char *text;
  } cases[] = {
    { { 150000, "USD" }, "1500.00 USD" },
    { { -5, "USD" }, "-0.05 USD" },
    { { 1234567, "JPY" }, "1234567 JPY" },
    { { G_MAXINT64, "USD" }, "92233720368547758.07 USD" },
  };
  g_autoptr (PerksLocaleText) plain = perks_locale_text_new_plain ();
  g_autofree char *day = perks_locale_text_day (plain, perks_day_new (2026, 11, 2));
  g_autofree char *no_day = perks_locale_text_day (plain, PERKS_DAY_NONE);
  g_autofree char *count = perks_locale_text_count (plain, -1234567);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = perks_locale_text_money (plain, cases[i].money);
      g_autofree char *short_text = perks_locale_text_money_short (plain, cases[i].money);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (short_text, ==, cases[i].text);
    }
  g_assert_cmpstr (day, ==, "2026-11-02");
  g_assert_null (no_day);
  g_assert_cmpstr (count, ==, "-1234567");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/locale-text/new", test_new);
  g_test_add_func ("/locale-text/exact", test_exact);
  g_test_add_func ("/locale-text/money", test_money);
  g_test_add_func ("/locale-text/count", test_count);
  g_test_add_func ("/locale-text/days", test_days);
  g_test_add_func ("/locale-text/zone", test_zone);
  g_test_add_func ("/locale-text/names", test_names);
  g_test_add_func ("/locale-text/plain", test_plain);

  return g_test_run ();
}
