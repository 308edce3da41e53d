/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-amount-text.h"

#include <string.h>

#include "perks-amount-reader.h"

/* Amounts that a person types, with the separators that the person is used to: pure. */

/* How the person writes amounts in USD. */
typedef struct
{
  gunichar group;
  gunichar decimal;
  char    *before;
  char    *after;
} Manner;

#define GROUP_LENGTH 3
#define LEAST_GROUP_LENGTH 2
#define N_WHOLE_DIGITS 7

static const char *
find_first_digit (const char *text)
{
  while (*text != '\0' && !g_unichar_isdigit (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static const char *
find_end_of_digits (const char *text)
{
  const char *end = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isdigit (g_utf8_get_char (p)))
        end = g_utf8_next_char (p);
    }

  return end;
}

static void
find_separators (Manner     *manner,
                 const char *start,
                 const char *end)
{
  guint n_digits = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        n_digits++;
      else if (n_digits < N_WHOLE_DIGITS && manner->group == 0)
        manner->group = c;
      else if (n_digits == N_WHOLE_DIGITS && manner->decimal == 0)
        manner->decimal = c;
    }
}

/* Without the blanks at its ends, also those that do not break. */
static char *
dup_stripped (const char *start,
              const char *end)
{
  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (start, (gsize) (end - start));
}

static void
find_manner (PerksLocaleText *locale_text,
             Manner          *manner)
{
  static const gint64 sample = 123456789;
  g_autofree char *text = perks_locale_text_money (locale_text, perks_money_new_usd (sample));
  const char *start = find_first_digit (text);
  const char *end = find_end_of_digits (start);

  *manner = (Manner) { 0 };
  find_separators (manner, start, end);
  manner->before = dup_stripped (text, start);
  manner->after = dup_stripped (end, end + strlen (end));
}

static void
manner_clear (Manner *manner)
{
  g_free (manner->before);
  g_free (manner->after);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Manner, manner_clear)

/* The narrow and the wide blank are typed as plain ones. */
static gboolean
is_same (gunichar c,
         gunichar separator)
{
  return c == separator || (g_unichar_isspace (c) && g_unichar_isspace (separator));
}

/* A digit of any script, as ASCII. */
static void
append_digit (GString  *number,
              gunichar  c)
{
  g_string_append_c (number, (char) ('0' + g_unichar_digit_value (c)));
}

/* Whether a group of digits ends well: the first may be short, those between have two digits in
 * India, the last has three. */
static gboolean
ends_group (guint    n_groups,
            guint    n_digits,
            gboolean is_last)
{
  if (n_groups == 0)
    return n_digits > 0 && (is_last || n_digits <= GROUP_LENGTH);
  if (is_last)
    return n_digits == GROUP_LENGTH;

  return n_digits >= LEAST_GROUP_LENGTH && n_digits <= GROUP_LENGTH;
}

/* The number with a point and without groups, or %NULL where it is not written in this way. */
static char *
normalize (const char   *text,
           gsize         length,
           const Manner *manner)
{
  g_autoptr (GString) number = g_string_new (NULL);
  gboolean after_point = FALSE;
  guint n_groups = 0;
  guint n_digits = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean point = !after_point && is_same (c, manner->decimal);

      if (g_unichar_isdigit (c))
        {
          append_digit (number, c);
          n_digits++;
          continue;
        }
      if (after_point || !(point || is_same (c, manner->group)) ||
          !ends_group (n_groups, n_digits, point))
        return NULL;

      after_point = point;
      n_groups++;
      n_digits = 0;
      if (point)
        g_string_append_c (number, '.');
    }

  if (!after_point && !ends_group (n_groups, n_digits, TRUE))
    return NULL;

  return g_string_free (g_steal_pointer (&number), FALSE);
}

/* What stands around the number, without the sign that the person writes there. */
static char *
drop_sign (const char *start,
           const char *end,
           const char *sign)
{
  g_autofree char *around = dup_stripped (start, end);

  return g_strdup (g_str_equal (around, sign) ? "" : around);
}

/**
 * perks_amount_text_read_usd:
 * @text: what a person typed
 * @locale_text: how the person writes amounts
 * @cents: (out): the amount in cents of USD
 * @error: return location for a #PerksError
 *
 * Reads an amount with the person's separators: `20,000` is twenty thousand in English, `20.000` in
 * German. What is not written in that way is read as perks_amount_read() does.
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE or %PERKS_ERROR_OVERFLOW
 */
gboolean
perks_amount_text_read_usd (const char       *text,
                            PerksLocaleText  *locale_text,
                            gint64           *cents,
                            GError          **error)
{
  const char *start = find_first_digit (text);
  const char *end = find_end_of_digits (start);
  g_auto (Manner) manner = { 0 };
  g_autofree char *number = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *whole = NULL;
  PerksMoney money;

  find_manner (locale_text, &manner);
  number = normalize (start, (gsize) (end - start), &manner);
  before = drop_sign (text, start, manner.before);
  after = drop_sign (end, end + strlen (end), manner.after);
  whole = number != NULL ? g_strconcat (before, number, after, NULL) : g_strdup (text);
  if (!perks_amount_read (whole, "USD", &money, error))
    return FALSE;

  *cents = money.minor;
  return TRUE;
}
