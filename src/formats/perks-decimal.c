/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-decimal.h"

/* A product takes as many steps as its factors have digits together, multiplied; nobody prints such
 * numbers. */
#define MOST_FACTOR_DIGITS 4096

/* Beyond it every number is zero or too large, whatever its digits, since a cell has at most a
 * mebibyte. */
#define MOST_EXPONENT 100000000

typedef enum
{
  SEPARATOR_NONE,
  SEPARATOR_POINT,
  SEPARATOR_COMMA,
  SEPARATOR_BLANK,
  SEPARATOR_APOSTROPHE,
} Separator;

#define N_SEPARATORS (SEPARATOR_APOSTROPHE + 1)

static const struct
{
  const char *text;
  Separator   separator;
} separators[] = {
  { ".", SEPARATOR_POINT },
  { ",", SEPARATOR_COMMA },
  { " ", SEPARATOR_BLANK },
  { "\302\240", SEPARATOR_BLANK },     /* no-break space */
  { "\342\200\257", SEPARATOR_BLANK }, /* narrow no-break space */
  { "\342\200\211", SEPARATOR_BLANK }, /* thin space */
  { "'", SEPARATOR_APOSTROPHE },
  { "\342\200\231", SEPARATOR_APOSTROPHE },
};

/* What is told of a number's separators before it is read. */
typedef struct
{
  gsize     count[N_SEPARATORS];
  Separator last;
  gsize     n_digits;
  gsize     n_digits_after_last;
} Survey;

static Separator
match_separator (const char *p,
                 const char *end,
                 gsize      *length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      *length = strlen (separators[i].text);
      if ((gsize) (end - p) >= *length && memcmp (p, separators[i].text, *length) == 0)
        return separators[i].separator;
    }

  return SEPARATOR_NONE;
}

static gboolean
survey_number (const char *p,
               const char *end,
               Survey     *survey)
{
  memset (survey, 0, sizeof *survey);

  while (p < end)
    {
      gsize length = 1;

      if (g_ascii_isdigit (*p))
        {
          survey->n_digits++;
          survey->n_digits_after_last++;
        }
      else
        {
          survey->last = match_separator (p, end, &length);
          if (survey->last == SEPARATOR_NONE)
            return FALSE;
          survey->count[survey->last]++;
          survey->n_digits_after_last = 0;
        }
      p += length;
    }

  return survey->n_digits > 0;
}

/* Which separator parts the decimals and which the thousands, by the rules of perks_amount_read().
 * */
static PerksRefusedReason
judge_separators (const Survey *survey,
                  Separator    *decimal,
                  Separator    *group)
{
  gsize n_points = survey->count[SEPARATOR_POINT];
  gsize n_commas = survey->count[SEPARATOR_COMMA];
  gsize n_blanks = survey->count[SEPARATOR_BLANK];
  gsize n_apostrophes = survey->count[SEPARATOR_APOSTROPHE];

  *decimal = SEPARATOR_NONE;
  *group = n_apostrophes > 0 ? SEPARATOR_APOSTROPHE : SEPARATOR_NONE;
  if (n_blanks > 0)
    *group = SEPARATOR_BLANK;
  if (n_blanks > 0 && n_apostrophes > 0)
    return PERKS_REFUSED_REASON_NOT_A_NUMBER;

  if (n_points + n_commas == 1)
    {
      *decimal = n_points > 0 ? SEPARATOR_POINT : SEPARATOR_COMMA;
      if (n_commas > 0 && *group == SEPARATOR_NONE && survey->n_digits_after_last == 3)
        return PERKS_REFUSED_REASON_AMBIGUOUS_AMOUNT;
    }
  else if (n_points + n_commas > 1)
    {
      if (*group != SEPARATOR_NONE)
        return PERKS_REFUSED_REASON_NOT_A_NUMBER;
      if (n_points > 0 && n_commas > 0)
        *decimal = survey->last;
      *group = (n_points == 0 || *decimal == SEPARATOR_POINT) ? SEPARATOR_COMMA : SEPARATOR_POINT;
    }

  return PERKS_REFUSED_REASON_NONE;
}

static void
reserve_digits (PerksDecimal *self,
                gsize         n_digits)
{
  self->n_digits = 0;
  self->digits = n_digits <= PERKS_DECIMAL_SHORT ? self->inside : g_malloc (n_digits);
}

/* Leading zeros are not kept, so that the number of digits says how large the number is. */
static void
append_digit (PerksDecimal *self,
              int           digit)
{
  if (digit != 0 || self->n_digits > 0)
    self->digits[self->n_digits++] = (unsigned char) digit;
}

/* Reads the digits and sees that the thousands are parted in threes and the decimals not at all. */
static gboolean
read_digits (PerksDecimal *self,
             const char   *p,
             const char   *end,
             Separator     decimal,
             Separator     group)
{
  gsize in_group = 0;
  gboolean grouped = FALSE;
  gboolean behind = FALSE;

  while (p < end)
    {
      gsize length = 1;

      if (g_ascii_isdigit (*p))
        {
          append_digit (self, g_ascii_digit_value (*p));
          in_group++;
          self->scale += behind;
        }
      else
        {
          Separator separator = match_separator (p, end, &length);

          if (behind || (grouped && in_group != 3))
            return FALSE;
          if (separator == group && (in_group == 0 || in_group > 3))
            return FALSE;
          behind = separator == decimal;
          grouped = grouped || separator == group;
          in_group = 0;
        }
      p += length;
    }

  if (behind)
    return in_group > 0;

  return !grouped || in_group == 3;
}

static gboolean
read_exponent (const char *p,
               const char *end,
               gint64     *exponent)
{
  gboolean negative = p < end && *p == '-';

  *exponent = 0;
  if (p < end && (*p == '-' || *p == '+'))
    p++;
  if (p == end)
    return FALSE;

  for (; p < end; p++)
    {
      if (!g_ascii_isdigit (*p))
        return FALSE;
      *exponent = MIN (*exponent * 10 + g_ascii_digit_value (*p), MOST_EXPONENT);
    }
  if (negative)
    *exponent = -*exponent;

  return TRUE;
}

static const char *
find_exponent (const char *p,
               const char *end)
{
  while (p < end && *p != 'e' && *p != 'E')
    p++;

  return p;
}

/**
 * perks_decimal_parse:
 * @self: (out caller-allocates): where the number is put; must be empty or zeroed
 * @text: digits with separators and perhaps an exponent, without a sign; need not end with a NUL
 * @length: its length in bytes
 *
 * Reads a number as people and spreadsheets print it. Which separators are understood, and what is
 * refused as ambiguous, stands at perks_amount_read().
 *
 * Returns: why it cannot be read, or %PERKS_REFUSED_REASON_NONE
 */
PerksRefusedReason
perks_decimal_parse (PerksDecimal *self,
                     const char   *text,
                     gsize         length)
{
  const char *end = text + length;
  const char *mantissa_end = find_exponent (text, end);
  PerksRefusedReason reason;
  Separator decimal, group;
  gint64 exponent = 0;
  Survey survey;

  self->negative = FALSE;
  self->scale = 0;
  self->n_digits = 0;
  self->digits = self->inside;

  if (mantissa_end < end && !read_exponent (mantissa_end + 1, end, &exponent))
    return PERKS_REFUSED_REASON_NOT_A_NUMBER;
  if (!survey_number (text, mantissa_end, &survey))
    return PERKS_REFUSED_REASON_NOT_A_NUMBER;
  reason = judge_separators (&survey, &decimal, &group);
  if (reason != PERKS_REFUSED_REASON_NONE)
    return reason;

  reserve_digits (self, survey.n_digits);
  if (!read_digits (self, text, mantissa_end, decimal, group))
    return PERKS_REFUSED_REASON_NOT_A_NUMBER;

  self->scale -= exponent;
  return PERKS_REFUSED_REASON_NONE;
}

/**
 * perks_decimal_multiply:
 * @self: (out caller-allocates): where the product is put; must be empty or zeroed, and neither
 *   factor
 * @a: a number
 * @b: a number
 *
 * Multiplies exactly; nothing is rounded.
 *
 * Returns: %FALSE when a factor has more than 4096 digits
 */
gboolean
perks_decimal_multiply (PerksDecimal       *self,
                        const PerksDecimal *a,
                        const PerksDecimal *b)
{
  gsize n_digits = a->n_digits + b->n_digits;
  g_autofree unsigned char *product = NULL;

  if (a->n_digits > MOST_FACTOR_DIGITS || b->n_digits > MOST_FACTOR_DIGITS)
    return FALSE;

  product = g_malloc0 (n_digits + 1);
  for (gsize i = a->n_digits; i-- > 0;)
    {
      guint carry = 0;

      for (gsize j = b->n_digits; j-- > 0;)
        {
          guint sum = product[i + j + 1] + a->digits[i] * b->digits[j] + carry;

          product[i + j + 1] = (unsigned char) (sum % 10);
          carry = sum / 10;
        }
      product[i] = (unsigned char) carry;
    }

  reserve_digits (self, n_digits);
  for (gsize i = 0; i < n_digits; i++)
    append_digit (self, product[i]);
  self->negative = a->negative != b->negative;
  self->scale = a->scale + b->scale;
  return TRUE;
}

static gboolean
push_digit (guint64 *magnitude,
            guint    digit)
{
  return !__builtin_mul_overflow (*magnitude, (guint64) 10, magnitude) &&
         !__builtin_add_overflow (*magnitude, (guint64) digit, magnitude);
}

/* Half to even: half a unit goes to the even neighbour, so that many roundings do not lean to one
 * side. */
static gboolean
rounds_up (const PerksDecimal *self,
           gsize               n_kept,
           gboolean            odd)
{
  if (self->digits[n_kept] != 5)
    return self->digits[n_kept] > 5;

  for (gsize i = n_kept + 1; i < self->n_digits; i++)
    {
      if (self->digits[i] != 0)
        return TRUE;
    }

  return odd;
}

/**
 * perks_decimal_to_minor:
 * @self: a number
 * @digits: how many digits the currency has after the point
 * @minor: (out): where the number is put, in minor units
 *
 * Rounds half to even, once, by integer arithmetic on the digits.
 *
 * Returns: %FALSE when the number does not fit into 64 bits
 */
gboolean
perks_decimal_to_minor (const PerksDecimal *self,
                        guint               digits,
                        gint64             *minor)
{
  gint64 shift = (gint64) digits - self->scale;
  gint64 n_kept = (gint64) self->n_digits + MIN (shift, 0);
  guint64 most = (guint64) G_MAXINT64 + (self->negative ? 1 : 0);
  guint64 magnitude = 0;

  *minor = 0;
  if (self->n_digits == 0 || n_kept < 0)
    return TRUE;

  for (gint64 i = 0; i < n_kept; i++)
    if (!push_digit (&magnitude, self->digits[i]))
      return FALSE;
  for (gint64 i = 0; i < shift; i++)
    if (!push_digit (&magnitude, 0))
      return FALSE;
  if (magnitude > most)
    return FALSE;
  if (shift < 0 && rounds_up (self, (gsize) n_kept, magnitude % 2 == 1))
    magnitude++;
  if (magnitude > most)
    return FALSE;

  *minor = self->negative ? (gint64) (0 - magnitude) : (gint64) magnitude;
  return TRUE;
}

/**
 * perks_decimal_clear:
 * @self: a number
 *
 * Frees what the number holds and makes it zero.
 */
void
perks_decimal_clear (PerksDecimal *self)
{
  if (self->digits != self->inside)
    g_free (self->digits);

  self->digits = self->inside;
  self->n_digits = 0;
}
