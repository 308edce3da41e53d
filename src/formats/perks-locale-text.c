/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-locale-text.h"

#include <locale.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "perks-day.h"

/* Room for what ICU writes; the longest amount has 20 digits with separators and a currency's sign.
 * */
#define MOST_UNITS 192

#define MILLISECONDS_A_DAY G_GINT64_CONSTANT (86400000)

/**
 * PerksLocaleText:
 *
 * Writes money, numbers and days as people of a country write them. An object knows its locale from
 * the start and keeps ICU's formatters, which are dear to make, one for each currency; it is to be
 * used on one thread at a time. Amounts reach ICU as decimal digits in text, so that they stay
 * exact.
 */
struct _PerksLocaleText
{
  GObject        parent_instance;

  char          *money_locale;
  GHashTable    *money_formats;
  UNumberFormat *count_format;
  UDateFormat   *day_format;
  UDateFormat   *month_format;
};

G_DEFINE_FINAL_TYPE (PerksLocaleText, perks_locale_text, G_TYPE_OBJECT)

/* ICU's name for a locale of the C library: without the character set, and with the script where
 * the modifier tells one. The locale that stands for none is taken as American English. */
static char *
get_icu_locale (const char *locale)
{
  gsize length = strcspn (locale, ".@");
  const char *modifier = strchr (locale, '@');
  g_autofree char *name = g_strndup (locale, length);
  char *region = strchr (name, '_');

  if (length == 0 || g_str_equal (name, "C") || g_str_equal (name, "POSIX"))
    return g_strdup ("en_US");
  if (g_strcmp0 (modifier, "@latin") != 0 || region == NULL)
    return g_steal_pointer (&name);

  return g_strdup_printf ("%.*s_Latn%s", (int) (region - name), name, region);
}

static char *
choose_locale (const char *locale,
               int         category)
{
  return get_icu_locale (locale != NULL ? locale : setlocale (category, NULL));
}

static char *
units_to_utf8 (const UChar *units,
               int32_t      length)
{
  return g_utf16_to_utf8 (units, length, NULL, NULL, NULL);
}

static UNumberFormat *
open_count_format (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;

  return unum_open (UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
}

static UNumberFormat *
open_money_format (const char *locale,
                   const char *currency,
                   guint       digits)
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open (UNUM_CURRENCY, NULL, 0, locale, NULL, &status);
  UChar code[4];

  if (U_FAILURE (status))
    return NULL;

  u_charsToUChars (currency, code, 4);
  unum_setTextAttribute (format, UNUM_CURRENCY_CODE, code, 3, &status);
  /* ISO 4217 rules, as in PerksMoney: ICU's own digits are those of cash. */
  unum_setAttribute (format, UNUM_MIN_FRACTION_DIGITS, (int32_t) digits);
  unum_setAttribute (format, UNUM_MAX_FRACTION_DIGITS, (int32_t) digits);
  return format;
}

static UDateFormat *
open_day_format (const char *locale)
{
  static const UChar zone[] = { 'U', 'T', 'C', 0 };
  UErrorCode status = U_ZERO_ERROR;

  return udat_open (UDAT_NONE, UDAT_MEDIUM, locale, zone, -1, NULL, 0, &status);
}

static UDateFormat *
open_month_format (const char *locale)
{
  static const UChar zone[] = { 'U', 'T', 'C', 0 };
  static const UChar skeleton[] = { 'y', 'M', 'M', 'M', 'M', 0 };
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open (locale, &status);
  UChar pattern[MOST_UNITS];
  int32_t length = udatpg_getBestPattern (generator, skeleton, 5, pattern, MOST_UNITS, &status);

  udatpg_close (generator);
  return udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, zone, -1, pattern, length, &status);
}

static char *
format_digits (UNumberFormat *format,
               const char    *digits)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar units[MOST_UNITS];
  int32_t length;

  if (format == NULL)
    return NULL;

  length = unum_formatDecimal (format, digits, (int32_t) strlen (digits), units, MOST_UNITS, NULL,
                               &status);
  return U_SUCCESS (status) ? units_to_utf8 (units, length) : NULL;
}

static char *
format_day (UDateFormat *format,
            PerksDay     day)
{
  gint64 since_1970 = day - perks_day_new (1970, 1, 1);
  UErrorCode status = U_ZERO_ERROR;
  UChar units[MOST_UNITS];
  int32_t length;

  if (day == PERKS_DAY_NONE)
    return NULL;
  if (format == NULL)
    return perks_day_to_string (day);

  length = udat_format (format, (UDate) (since_1970 * MILLISECONDS_A_DAY), units, MOST_UNITS, NULL,
                        &status);
  return U_SUCCESS (status) ? units_to_utf8 (units, length) : perks_day_to_string (day);
}

static UNumberFormat *
get_money_format (PerksLocaleText *self,
                  const char      *currency,
                  guint            digits)
{
  g_autofree char *key = g_strdup_printf ("%s%u", currency, digits);
  UNumberFormat *format = g_hash_table_lookup (self->money_formats, key);

  if (format == NULL)
    {
      format = open_money_format (self->money_locale, currency, digits);
      if (format != NULL)
        g_hash_table_insert (self->money_formats, g_steal_pointer (&key), format);
    }

  return format;
}

static char *
format_money (PerksLocaleText *self,
              PerksMoney       money,
              guint            digits)
{
  g_autofree char *plain = perks_money_to_string (money);
  char *text = NULL;

  if (self->money_locale != NULL)
    text = format_digits (get_money_format (self, money.currency, digits), plain);

  return text != NULL ? text : g_strdup_printf ("%s %s", plain, money.currency);
}

static gboolean
is_whole (PerksMoney money)
{
  gint64 unit = 1;

  for (guint i = perks_currency_get_digits (money.currency); i > 0; i--)
    unit *= 10;

  return money.minor % unit == 0;
}

static void
perks_locale_text_finalize (GObject *object)
{
  PerksLocaleText *self = PERKS_LOCALE_TEXT (object);

  g_hash_table_unref (self->money_formats);
  g_clear_pointer (&self->count_format, unum_close);
  g_clear_pointer (&self->day_format, udat_close);
  g_clear_pointer (&self->month_format, udat_close);
  g_free (self->money_locale);

  G_OBJECT_CLASS (perks_locale_text_parent_class)->finalize (object);
}

static void
perks_locale_text_class_init (PerksLocaleTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_locale_text_finalize;
}

static void
perks_locale_text_init (PerksLocaleText *self)
{
  self->money_formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                               (GDestroyNotify) unum_close);
}

/**
 * perks_locale_text_new:
 * @locale: (nullable): a locale such as `de_DE`, or %NULL for those that setlocale() was given for
 *   money, numbers and time
 *
 * Returns: (transfer full): what writes as people there do
 */
PerksLocaleText *
perks_locale_text_new (const char *locale)
{
  PerksLocaleText *self = g_object_new (PERKS_TYPE_LOCALE_TEXT, NULL);
  g_autofree char *count_locale = choose_locale (locale, LC_NUMERIC);
  g_autofree char *day_locale = choose_locale (locale, LC_TIME);

  self->money_locale = choose_locale (locale, LC_MONETARY);
  self->count_format = open_count_format (count_locale);
  self->day_format = open_day_format (day_locale);
  self->month_format = open_month_format (day_locale);
  return self;
}

/**
 * perks_locale_text_new_plain:
 *
 * Returns: (transfer full): what writes the same everywhere, for other programs: `1500.00 USD`,
 *   `2026-11-22`, `1200`
 */
PerksLocaleText *
perks_locale_text_new_plain (void)
{
  return g_object_new (PERKS_TYPE_LOCALE_TEXT, NULL);
}

/**
 * perks_locale_text_money:
 * @self: what writes
 * @money: an amount
 *
 * Returns: (transfer full): the amount with its currency and all of the currency's digits:
 *   `$84,300.00`
 */
char *
perks_locale_text_money (PerksLocaleText *self,
                         PerksMoney       money)
{
  g_return_val_if_fail (PERKS_IS_LOCALE_TEXT (self), NULL);
  g_return_val_if_fail (perks_currency_is_code (money.currency), NULL);

  return format_money (self, money, perks_currency_get_digits (money.currency));
}

/**
 * perks_locale_text_money_short:
 * @self: what writes
 * @money: an amount
 *
 * Returns: (transfer full): the amount with its currency, and without decimals where they are all
 *   zero: `$84,300`
 */
char *
perks_locale_text_money_short (PerksLocaleText *self,
                               PerksMoney       money)
{
  g_return_val_if_fail (PERKS_IS_LOCALE_TEXT (self), NULL);
  g_return_val_if_fail (perks_currency_is_code (money.currency), NULL);

  return is_whole (money) ? format_money (self, money, 0) : perks_locale_text_money (self, money);
}

/**
 * perks_locale_text_count:
 * @self: what writes
 * @count: a number of things
 *
 * Returns: (transfer full): the number with its thousands parted: `1,200`
 */
char *
perks_locale_text_count (PerksLocaleText *self,
                         gint64           count)
{
  g_autofree char *plain = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  char *text;

  g_return_val_if_fail (PERKS_IS_LOCALE_TEXT (self), NULL);

  text = format_digits (self->count_format, plain);
  return text != NULL ? text : g_steal_pointer (&plain);
}

/**
 * perks_locale_text_day:
 * @self: what writes
 * @day: a day
 *
 * Returns: (transfer full) (nullable): the day: `Nov 22, 2026`; %NULL for %PERKS_DAY_NONE
 */
char *
perks_locale_text_day (PerksLocaleText *self,
                       PerksDay         day)
{
  g_return_val_if_fail (PERKS_IS_LOCALE_TEXT (self), NULL);

  return format_day (self->day_format, day);
}

/**
 * perks_locale_text_month:
 * @self: what writes
 * @day: any day of the month
 *
 * Returns: (transfer full) (nullable): the month: `November 2026`; %NULL for %PERKS_DAY_NONE
 */
char *
perks_locale_text_month (PerksLocaleText *self,
                         PerksDay         day)
{
  g_return_val_if_fail (PERKS_IS_LOCALE_TEXT (self), NULL);

  return format_day (self->month_format, day);
}
