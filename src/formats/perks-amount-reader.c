/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-amount-reader.h"

#include <glib/gi18n.h>

#include "perks-decimal.h"
#include "perks-error.h"

/* Signs of currencies that reports print; one sign may stand for several. Longer ones come first.
 * */
static const struct
{
  const char *sign;
  const char *currencies;
} signs[] = {
  { "CA$", "CAD" },
  { "HK$", "HKD" },
  { "MX$", "MXN" },
  { "NZ$", "NZD" },
  { "US$", "USD" },
  { "A$", "AUD" },
  { "C$", "CAD" },
  { "R$", "BRL" },
  { "S$", "SGD" },
  { "$", "USD AUD CAD HKD MXN NZD SGD TWD ARS CLP COP" },
  { "€", "EUR" },
  { "£", "GBP" },
  { "¥", "JPY CNY" },
  { "￥", "JPY CNY" },
  { "₹", "INR" },
  { "₩", "KRW" },
  { "₪", "ILS" },
  { "₺", "TRY" },
  { "₽", "RUB" },
  { "zł", "PLN" },
  { "kr", "SEK NOK DKK ISK" },
};

static const char *const blanks[] = { " ", "\t", "\302\240", "\342\200\257", "\342\200\211" };

/* What is peeled off an amount until only the number is left. */
typedef struct
{
  const char *start;
  const char *end;
  const char *currency;
  gboolean    negative;
  gboolean    has_mark;
  gboolean    has_sign;
  gboolean    has_code;
  gboolean    other_currency;
} Peeling;

static gboolean
starts_with (const Peeling *peeling,
             const char    *text)
{
  gsize length = strlen (text);

  return (gsize) (peeling->end - peeling->start) >= length &&
         memcmp (peeling->start, text, length) == 0;
}

static gboolean
ends_with (const Peeling *peeling,
           const char    *text)
{
  gsize length = strlen (text);

  return (gsize) (peeling->end - peeling->start) >= length &&
         memcmp (peeling->end - length, text, length) == 0;
}

static gboolean
peel_blank (Peeling *peeling)
{
  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      if (starts_with (peeling, blanks[i]))
        {
          peeling->start += strlen (blanks[i]);
          return TRUE;
        }
      if (ends_with (peeling, blanks[i]))
        {
          peeling->end -= strlen (blanks[i]);
          return TRUE;
        }
    }

  return FALSE;
}

/* A minus, a plus or brackets, as bookkeepers write what is below zero; one of them, once. */
static gboolean
peel_mark (Peeling *peeling)
{
  static const char *const marks[] = { "-", "+", "\342\210\222" };

  if (peeling->has_mark)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (starts_with (peeling, marks[i]))
      {
        peeling->start += strlen (marks[i]);
        peeling->negative = *marks[i] != '+';
        peeling->has_mark = TRUE;
        return TRUE;
      }

  if (!starts_with (peeling, "(") || !ends_with (peeling, ")"))
    return FALSE;

  peeling->start++;
  peeling->end--;
  peeling->negative = TRUE;
  peeling->has_mark = TRUE;
  return TRUE;
}

static gboolean
peel_sign (Peeling *peeling)
{
  if (peeling->has_sign)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      gboolean before = starts_with (peeling, signs[i].sign);

      if (!before && !ends_with (peeling, signs[i].sign))
        continue;
      if (before)
        peeling->start += strlen (signs[i].sign);
      else
        peeling->end -= strlen (signs[i].sign);
      peeling->has_sign = TRUE;
      peeling->other_currency |= strstr (signs[i].currencies, peeling->currency) == NULL;
      return TRUE;
    }

  return FALSE;
}

static gboolean
is_code (const char *p)
{
  return g_ascii_isupper (p[0]) && g_ascii_isupper (p[1]) && g_ascii_isupper (p[2]);
}

static gboolean
peel_code (Peeling *peeling)
{
  const char *code;

  if (peeling->has_code || peeling->end - peeling->start < 4)
    return FALSE;

  if (is_code (peeling->start) && !g_ascii_isalpha (peeling->start[3]))
    {
      code = peeling->start;
      peeling->start += 3;
    }
  else if (is_code (peeling->end - 3) && !g_ascii_isalpha (peeling->end[-4]))
    {
      code = peeling->end - 3;
      peeling->end -= 3;
    }
  else
    {
      return FALSE;
    }

  peeling->has_code = TRUE;
  peeling->other_currency |= strncmp (code, peeling->currency, 3) != 0;
  return TRUE;
}

static PerksRefusedReason
parse_decimal (const char   *text,
               const char   *currency,
               PerksDecimal *decimal)
{
  Peeling peeling = { .start = text, .end = text + strlen (text), .currency = currency };
  PerksRefusedReason reason;

  /* Reports print bare numbers; only what does not start and end with a digit has anything around
   * it. */
  if (peeling.start == peeling.end || !g_ascii_isdigit (*text) ||
      !g_ascii_isdigit (peeling.end[-1]))
    {
      while (peel_blank (&peeling) || peel_mark (&peeling) || peel_code (&peeling) ||
             peel_sign (&peeling))
        continue;
    }

  reason = perks_decimal_parse (decimal, peeling.start, (gsize) (peeling.end - peeling.start));
  decimal->negative = peeling.negative;
  if (reason == PERKS_REFUSED_REASON_NONE && peeling.other_currency)
    reason = PERKS_REFUSED_REASON_OTHER_CURRENCY;

  return reason;
}

static PerksRefusedReason
convert_decimal (const PerksDecimal *decimal,
                 const char         *currency,
                 PerksMoney         *money)
{
  gint64 minor;

  if (!perks_decimal_to_minor (decimal, perks_currency_get_digits (currency), &minor))
    return PERKS_REFUSED_REASON_TOO_LARGE;

  *money = perks_money_new (minor, currency);
  return PERKS_REFUSED_REASON_NONE;
}

static gboolean
set_refused (PerksRefusedReason   reason,
             const char          *text,
             GError             **error)
{
  g_autoptr (PerksRefusedRow) row = NULL;
  int code = PERKS_ERROR_INVALID_VALUE;

  if (reason == PERKS_REFUSED_REASON_NONE)
    return TRUE;
  if (reason == PERKS_REFUSED_REASON_TOO_LARGE)
    code = PERKS_ERROR_OVERFLOW;

  row = perks_refused_row_new (0, NULL, text, reason);
  g_set_error (error, PERKS_ERROR, code, _("“%s”: %s"), row->value,
               perks_refused_reason_to_text (reason));
  return FALSE;
}

/**
 * perks_amount_parse:
 * @text: an amount as a report prints it
 * @currency: the ISO 4217 code of the amount
 * @money: (out): where the amount is put
 *
 * Reads what perks_amount_read() reads, without making an error of it; for the many rows of a
 * report.
 *
 * Returns: why it cannot be read, or %PERKS_REFUSED_REASON_NONE
 */
PerksRefusedReason
perks_amount_parse (const char *text,
                    const char *currency,
                    PerksMoney *money)
{
  g_auto (PerksDecimal) decimal = { 0 };
  PerksRefusedReason reason;

  g_return_val_if_fail (text != NULL, PERKS_REFUSED_REASON_NOT_A_NUMBER);
  g_return_val_if_fail (perks_currency_is_code (currency), PERKS_REFUSED_REASON_NOT_A_CURRENCY);
  g_return_val_if_fail (money != NULL, PERKS_REFUSED_REASON_NOT_A_NUMBER);

  reason = parse_decimal (text, currency, &decimal);
  return reason == PERKS_REFUSED_REASON_NONE ? convert_decimal (&decimal, currency, money) : reason;
}

/**
 * perks_amount_parse_product:
 * @text: an amount as a report prints it
 * @text_currency: the ISO 4217 code of that amount
 * @rate: what it is multiplied by, as a report prints it
 * @currency: the ISO 4217 code of the product
 * @money: (out): where the product is put
 *
 * Reads what perks_amount_read_product() reads, without making an error of it.
 *
 * Returns: why it cannot be read, or %PERKS_REFUSED_REASON_NONE
 */
PerksRefusedReason
perks_amount_parse_product (const char *text,
                            const char *text_currency,
                            const char *rate,
                            const char *currency,
                            PerksMoney *money)
{
  g_auto (PerksDecimal) amount = { 0 };
  g_auto (PerksDecimal) factor = { 0 };
  g_auto (PerksDecimal) product = { 0 };
  PerksRefusedReason reason;

  g_return_val_if_fail (text != NULL && rate != NULL, PERKS_REFUSED_REASON_NOT_A_NUMBER);
  g_return_val_if_fail (perks_currency_is_code (text_currency),
                        PERKS_REFUSED_REASON_NOT_A_CURRENCY);
  g_return_val_if_fail (perks_currency_is_code (currency), PERKS_REFUSED_REASON_NOT_A_CURRENCY);
  g_return_val_if_fail (money != NULL, PERKS_REFUSED_REASON_NOT_A_NUMBER);

  reason = parse_decimal (text, text_currency, &amount);
  if (reason == PERKS_REFUSED_REASON_NONE)
    reason = parse_decimal (rate, currency, &factor);
  if (reason != PERKS_REFUSED_REASON_NONE)
    return reason;
  if (!perks_decimal_multiply (&product, &amount, &factor))
    return PERKS_REFUSED_REASON_TOO_LARGE;

  return convert_decimal (&product, currency, money);
}

/**
 * perks_amount_read:
 * @text: an amount as a report prints it
 * @currency: the ISO 4217 code of the amount
 * @money: (out): where the amount is put
 * @error: return location for a #PerksError
 *
 * Reads an amount by the rules of CONTRACT part 4. `1234.5`, `1,234.50`, `1.234,50`, `1 234.50`,
 * `1'234.50`, `-12.00`, `(12.00)` and `1.2E3` are understood, with blanks and the currency's sign
 * or code around them. Where points and commas both stand, the last kind parts the decimals. A lone
 * point does, since that is what these reports print. A lone comma does too, unless exactly three
 * digits follow: `1,234` can be read in two ways and is refused. More decimals than the currency
 * has are rounded half to even, whatever their number.
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE or %PERKS_ERROR_OVERFLOW
 */
gboolean
perks_amount_read (const char  *text,
                   const char  *currency,
                   PerksMoney  *money,
                   GError     **error)
{
  return set_refused (perks_amount_parse (text, currency, money), text, error);
}

/**
 * perks_amount_read_product:
 * @text: an amount as a report prints it
 * @text_currency: the ISO 4217 code of that amount
 * @rate: what it is multiplied by, as a report prints it
 * @currency: the ISO 4217 code of the product
 * @money: (out): where the product is put
 * @error: return location for a #PerksError
 *
 * Turns an amount into another currency. The product is exact and rounded once, half to even.
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE or %PERKS_ERROR_OVERFLOW
 */
gboolean
perks_amount_read_product (const char  *text,
                           const char  *text_currency,
                           const char  *rate,
                           const char  *currency,
                           PerksMoney  *money,
                           GError     **error)
{
  g_autofree char *both = g_strdup_printf ("%s × %s", text, rate);

  return set_refused (perks_amount_parse_product (text, text_currency, rate, currency, money), both,
                      error);
}
