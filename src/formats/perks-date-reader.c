/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-date-reader.h"

#include <glib/gi18n.h>

#include "perks-error.h"

/* Reads between @least and @most digits and stops behind them; the number has no more than 4. */
static gboolean
read_number (const char **text,
             int          least,
             int          most,
             int         *number)
{
  const char *p = *text;

  *number = 0;
  for (; g_ascii_isdigit (*p) && p - *text < most; p++)
    *number = *number * 10 + g_ascii_digit_value (*p);
  if (p - *text < least || g_ascii_isdigit (*p))
    return FALSE;

  *text = p;
  return TRUE;
}

static gboolean
skip_character (const char **text,
                char         character)
{
  if (**text != character)
    return FALSE;

  (*text)++;
  return TRUE;
}

static const char *
skip_blanks (const char *text)
{
  while (*text == ' ' || *text == '\t')
    text++;

  return text;
}

/* `Z`, `+01:00`, `-0530` or nothing. It does not move the day: the day is the one that is printed.
 * */
static gboolean
skip_offset (const char **text)
{
  int hours, minutes;

  if (**text == 'Z' || **text == 'z')
    {
      (*text)++;
      return TRUE;
    }
  if (**text != '+' && **text != '-')
    return TRUE;

  (*text)++;
  if (g_ascii_isdigit ((*text)[0]) && g_ascii_isdigit ((*text)[1]) && g_ascii_isdigit ((*text)[2]))
    {
      int both;

      return read_number (text, 4, 4, &both) && both / 100 <= 14 && both % 100 < 60;
    }

  return read_number (text, 2, 2, &hours) && skip_character (text, ':') &&
         read_number (text, 2, 2, &minutes) && hours <= 14 && minutes < 60;
}

static gboolean
skip_half (const char **text,
           int          hour)
{
  *text = skip_blanks (*text);
  if (g_ascii_strncasecmp (*text, "AM", 2) != 0 && g_ascii_strncasecmp (*text, "PM", 2) != 0)
    return TRUE;

  *text += 2;
  return hour >= 1 && hour <= 12;
}

/* `H:MM`, `HH:MM:SS`, `HH:MM:SS.fffffff`, each with AM or PM, or with an offset. */
static gboolean
skip_time (const char **text)
{
  int hour, minute, second = 0;

  if (!read_number (text, 1, 2, &hour) || !skip_character (text, ':') ||
      !read_number (text, 2, 2, &minute))
    return FALSE;
  if (skip_character (text, ':') && !read_number (text, 2, 2, &second))
    return FALSE;
  if (skip_character (text, '.'))
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      while (g_ascii_isdigit (**text))
        (*text)++;
    }

  return hour < 24 && minute < 60 && second <= 60 && skip_half (text, hour) && skip_offset (text);
}

/* Whether behind the day there is nothing, or a time and nothing. */
static gboolean
check_rest (const char *text)
{
  if (*text == 'T' || *text == 't')
    {
      text++;
      if (!skip_time (&text))
        return FALSE;
    }
  else if (*text == ' ')
    {
      text = skip_blanks (text);
      if (*text != '\0' && !skip_time (&text))
        return FALSE;
    }

  return *skip_blanks (text) == '\0';
}

/* `YYYY-MM-DD`, `YYYY/M/D`, `YYYY-MM` */
static PerksDay
parse_year_first (const char *text)
{
  int year, month, day;
  gboolean dashes;

  if (!read_number (&text, 4, 4, &year))
    return PERKS_DAY_NONE;
  dashes = *text == '-';
  if (!dashes && *text != '/')
    return PERKS_DAY_NONE;

  text++;
  if (!read_number (&text, dashes ? 2 : 1, 2, &month))
    return PERKS_DAY_NONE;
  if (dashes && *skip_blanks (text) == '\0')
    return perks_day_new (year, month, 1);
  if (!skip_character (&text, dashes ? '-' : '/') ||
      !read_number (&text, dashes ? 2 : 1, 2, &day) ||
      !check_rest (text))
    return PERKS_DAY_NONE;

  return perks_day_new (year, month, day);
}

/* `M/D/YYYY` */
static PerksDay
parse_month_first (const char *text)
{
  int year, month, day;

  if (!read_number (&text, 1, 2, &month) || !skip_character (&text, '/') ||
      !read_number (&text, 1, 2, &day) || !skip_character (&text, '/') ||
      !read_number (&text, 4, 4, &year) || !check_rest (text))
    return PERKS_DAY_NONE;

  return perks_day_new (year, month, day);
}

/**
 * perks_date_parse:
 * @text: a date as a report prints it
 *
 * Reads what perks_date_read() reads, without making an error of it; for the many rows of a report.
 *
 * Returns: the civil day as printed, or %PERKS_DAY_NONE
 */
PerksDay
perks_date_parse (const char *text)
{
  gsize digits;

  g_return_val_if_fail (text != NULL, PERKS_DAY_NONE);

  text = skip_blanks (text);
  digits = strspn (text, "0123456789");
  return digits == 4 ? parse_year_first (text) : parse_month_first (text);
}

/**
 * perks_date_read:
 * @text: a date as a report prints it
 * @day: (out): where the civil day is put, as printed, without regard to any zone
 * @error: return location for a #PerksError
 *
 * Reads the forms of CONTRACT part 4: `YYYY-MM-DD` and the same with a time, `YYYY-MM` (the first
 * of the month), `YYYY/MM/DD`, `M/D/YYYY` and `MM/DD/YYYY HH:MM:SS AM`. The month stands before the
 * day, since that is what the dashboards print. Years of two digits are refused.
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE when @text has another form or the calendar has
 *   no such day
 */
gboolean
perks_date_read (const char  *text,
                 PerksDay    *day,
                 GError     **error)
{
  PerksDay parsed;

  g_return_val_if_fail (text != NULL && day != NULL, FALSE);

  parsed = perks_date_parse (text);
  if (parsed == PERKS_DAY_NONE)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                   _("“%s” is not a date of the calendar: write it as YYYY-MM-DD"), text);
      return FALSE;
    }

  *day = parsed;
  return TRUE;
}
