/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-money.h"

#include <glib/gi18n.h>

#include "perks-error.h"

/* ISO 4217: the currencies whose minor unit is not a hundredth. */
static const struct
{
  char  code[4];
  guint digits;
} odd_currencies[] = {
  { "BHD", 3 }, { "BIF", 0 }, { "CLF", 4 }, { "CLP", 0 }, { "DJF", 0 }, { "GNF", 0 }, { "IQD", 3 },
  { "ISK", 0 }, { "JOD", 3 }, { "JPY", 0 }, { "KMF", 0 }, { "KRW", 0 }, { "KWD", 3 }, { "LYD", 3 },
  { "OMR", 3 }, { "PYG", 0 }, { "RWF", 0 }, { "TND", 3 }, { "UGX", 0 }, { "UYI", 0 }, { "UYW", 4 },
  { "VND", 0 }, { "VUV", 0 }, { "XAF", 0 }, { "XOF", 0 }, { "XPF", 0 },
};

/**
 * perks_currency_is_code:
 * @code: text
 *
 * Returns: whether @code has the form of an ISO 4217 code, three capital letters
 */
gboolean
perks_currency_is_code (const char *code)
{
  return strlen (code) == 3 && g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]) &&
         g_ascii_isupper (code[2]);
}

/**
 * perks_currency_get_digits:
 * @code: an ISO 4217 code
 *
 * Returns: how many digits the currency has after the point; 2 for a code that is not known
 */
guint
perks_currency_get_digits (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (odd_currencies); i++)
    {
      if (g_str_equal (odd_currencies[i].code, code))
        return odd_currencies[i].digits;
    }

  return 2;
}

/**
 * perks_money_new:
 * @minor: the amount in the minor unit of @currency
 * @currency: an ISO 4217 code
 *
 * Returns: the amount
 */
PerksMoney
perks_money_new (gint64      minor,
                 const char *currency)
{
  PerksMoney money = { .minor = minor };

  g_return_val_if_fail (perks_currency_is_code (currency), money);

  memcpy (money.currency, currency, sizeof money.currency);
  return money;
}

/**
 * perks_money_new_usd:
 * @cents: the amount in cents
 *
 * Returns: the amount
 */
PerksMoney
perks_money_new_usd (gint64 cents)
{
  return perks_money_new (cents, "USD");
}

static gboolean
push_digit (gint64 *minor,
            int     digit,
            gboolean negative)
{
  if (__builtin_mul_overflow (*minor, (gint64) 10, minor))
    return FALSE;

  return negative ? !__builtin_sub_overflow (*minor, (gint64) digit, minor)
                  : !__builtin_add_overflow (*minor, (gint64) digit, minor);
}

static gboolean
set_no_amount (const char  *text,
               const char  *currency,
               GError     **error)
{
  guint digits = perks_currency_get_digits (currency);
  g_autofree char *example = g_strdup_printf ("1234%s%.*s", digits > 0 ? "." : "",
                                              (int) digits, "5000");

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
               _("“%s” is not an amount of %s: write it like %s"), text, currency, example);
  return FALSE;
}

static gboolean
set_too_large (const char  *text,
               GError     **error)
{
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW,
               _("“%s” is larger than the amounts that can be kept"), text);
  return FALSE;
}

/**
 * perks_money_from_string:
 * @text: digits, with or without a minus sign, a point and up to the currency's number of digits
 * @currency: an ISO 4217 code
 * @money: (out): where the amount is put
 * @error: return location for a #PerksError
 *
 * Reads an amount in the form in which perks_money_to_string() writes it. Digits after the point
 * may be fewer than the currency has; more are refused, since nothing is rounded here.
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE or %PERKS_ERROR_OVERFLOW
 */
gboolean
perks_money_from_string (const char  *text,
                         const char  *currency,
                         PerksMoney  *money,
                         GError     **error)
{
  gboolean negative = *text == '-';
  const char *p = negative ? text + 1 : text;
  guint missing = perks_currency_get_digits (currency);
  gint64 minor = 0;

  if (!g_ascii_isdigit (*p))
    return set_no_amount (text, currency, error);
  for (; g_ascii_isdigit (*p); p++)
    if (!push_digit (&minor, g_ascii_digit_value (*p), negative))
      return set_too_large (text, error);

  if (*p == '.' && g_ascii_isdigit (p[1]))
    for (p++; g_ascii_isdigit (*p) && missing > 0; p++, missing--)
      if (!push_digit (&minor, g_ascii_digit_value (*p), negative))
        return set_too_large (text, error);
  if (*p != '\0')
    return set_no_amount (text, currency, error);

  for (; missing > 0; missing--)
    if (!push_digit (&minor, 0, negative))
      return set_too_large (text, error);

  *money = perks_money_new (minor, currency);
  return TRUE;
}

/**
 * perks_money_to_string:
 * @money: an amount
 *
 * Writes an amount as files and scripts read it: in the major unit, with exactly the currency's
 * digits, without the code, without grouping, whatever the locale: `84300.00`.
 *
 * Returns: (transfer full): the amount as text
 */
char *
perks_money_to_string (PerksMoney money)
{
  guint digits = perks_currency_get_digits (money.currency);
  guint64 magnitude = money.minor < 0 ? 0 - (guint64) money.minor : (guint64) money.minor;
  guint64 unit = 1;

  for (guint i = 0; i < digits; i++)
    unit *= 10;

  if (digits == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, money.minor);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT,
                          money.minor < 0 ? "-" : "", magnitude / unit, (int) digits,
                          magnitude % unit);
}

/**
 * perks_usd_to_string:
 * @cents: an amount of USD in cents
 *
 * Returns: (transfer full): the amount as perks_money_to_string() writes it
 */
char *
perks_usd_to_string (gint64 cents)
{
  return perks_money_to_string (perks_money_new_usd (cents));
}

static gboolean
check_currencies (PerksMoney   a,
                  PerksMoney   b,
                  GError     **error)
{
  if (g_str_equal (a.currency, b.currency))
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_CURRENCY,
               _("%s and %s cannot be put into one sum"), a.currency, b.currency);
  return FALSE;
}

static gboolean
set_overflow (GError **error)
{
  g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW,
                       _("The sum is larger than the amounts that can be kept"));
  return FALSE;
}

/**
 * perks_money_add:
 * @a: an amount
 * @b: an amount in the same currency
 * @sum: (out): where the sum is put
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_CURRENCY or %PERKS_ERROR_OVERFLOW
 */
gboolean
perks_money_add (PerksMoney   a,
                 PerksMoney   b,
                 PerksMoney  *sum,
                 GError     **error)
{
  if (!check_currencies (a, b, error) || !perks_minor_add (&a.minor, b.minor, error))
    return FALSE;

  *sum = a;
  return TRUE;
}

/**
 * perks_money_subtract:
 * @a: an amount
 * @b: an amount in the same currency
 * @difference: (out): where @a less @b is put
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with %PERKS_ERROR_CURRENCY or %PERKS_ERROR_OVERFLOW
 */
gboolean
perks_money_subtract (PerksMoney   a,
                      PerksMoney   b,
                      PerksMoney  *difference,
                      GError     **error)
{
  if (!check_currencies (a, b, error))
    return FALSE;
  if (__builtin_sub_overflow (a.minor, b.minor, &a.minor))
    return set_overflow (error);

  *difference = a;
  return TRUE;
}

/**
 * perks_minor_add:
 * @total: (inout): a running sum in the minor unit of one currency
 * @minor: what is added to it, in the same unit
 * @error: return location for a #PerksError
 *
 * Adds without ever wrapping round.
 *
 * Returns: %FALSE with %PERKS_ERROR_OVERFLOW; @total is then unchanged
 */
gboolean
perks_minor_add (gint64  *total,
                 gint64   minor,
                 GError **error)
{
  gint64 sum;

  if (__builtin_add_overflow (*total, minor, &sum))
    return set_overflow (error);

  *total = sum;
  return TRUE;
}

/**
 * perks_minor_subtract:
 * @total: (inout): a running sum in the minor unit of one currency
 * @minor: what is taken away from it, in the same unit
 * @error: return location for a #PerksError
 *
 * Subtracts without ever wrapping round, the smallest number included, which has no opposite.
 *
 * Returns: %FALSE with %PERKS_ERROR_OVERFLOW; @total is then unchanged
 */
gboolean
perks_minor_subtract (gint64  *total,
                      gint64   minor,
                      GError **error)
{
  gint64 difference;

  if (__builtin_sub_overflow (*total, minor, &difference))
    return set_overflow (error);

  *total = difference;
  return TRUE;
}
