/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"

#include <glib/gi18n.h>

#include "perks-error.h"

/**
 * perks_day_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the day, or %PERKS_DAY_NONE when the calendar has no such day
 */
PerksDay
perks_day_new (int year,
               int month,
               int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return PERKS_DAY_NONE;
  if (!g_date_valid_dmy (day, month, year))
    return PERKS_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return (PerksDay) g_date_get_julian (&date);
}

static gboolean
read_digits (const char *text,
             int         n_digits,
             int        *number)
{
  *number = 0;
  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + g_ascii_digit_value (text[i]);
    }

  return TRUE;
}

/**
 * perks_day_from_string:
 * @text: a day as `YYYY-MM-DD`
 * @day: (out): where the day is put
 * @error: return location for a #PerksError
 *
 * Reads a day in the only form that files and commands of Perks use.
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE when @text has another form or the calendar has
 *   no such day
 */
gboolean
perks_day_from_string (const char  *text,
                       PerksDay    *day,
                       GError     **error)
{
  int year, month, day_of_month;

  g_return_val_if_fail (text != NULL && day != NULL, FALSE);

  if (strlen (text) != 10 || text[4] != '-' || text[7] != '-' || !read_digits (text, 4, &year) ||
      !read_digits (text + 5, 2, &month) || !read_digits (text + 8, 2, &day_of_month))
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                   _("“%s” is not a day: write it as YYYY-MM-DD"), text);
      return FALSE;
    }

  *day = perks_day_new (year, month, day_of_month);
  if (*day == PERKS_DAY_NONE)
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE,
                   _("“%s” is not in the calendar"), text);
      return FALSE;
    }

  return TRUE;
}

/**
 * perks_day_to_string:
 * @day: a day
 *
 * Returns: (transfer full) (nullable): @day as `YYYY-MM-DD`, or %NULL for %PERKS_DAY_NONE
 */
char *
perks_day_to_string (PerksDay day)
{
  int year, month, day_of_month;

  if (day == PERKS_DAY_NONE)
    return NULL;

  perks_day_get_parts (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}

/**
 * perks_day_add_months:
 * @day: a day
 * @months: how many months later; negative for earlier
 *
 * Moves a day by whole months. Where the month has no such day its last day is taken: three months
 * after 30 November is 28 or 29 February.
 *
 * Returns: the day, or %PERKS_DAY_NONE for %PERKS_DAY_NONE and for what falls before the year 1 or
 *   after the year 9999
 */
PerksDay
perks_day_add_months (PerksDay day,
                      int      months)
{
  int year, month, day_of_month, total;

  if (day == PERKS_DAY_NONE)
    return PERKS_DAY_NONE;

  perks_day_get_parts (day, &year, &month, &day_of_month);
  total = year * 12 + month - 1 + months;
  if (total < 12 || total / 12 > 9999)
    return PERKS_DAY_NONE;

  year = total / 12;
  month = total % 12 + 1;

  return perks_day_new (year, month, MIN (day_of_month, g_date_get_days_in_month (month, year)));
}

/**
 * perks_day_add_years:
 * @day: a day
 * @years: how many years later; negative for earlier
 *
 * Returns: the day; 29 February becomes 28 February where the year is a common one
 */
PerksDay
perks_day_add_years (PerksDay day,
                     int      years)
{
  return perks_day_add_months (day, 12 * years);
}

/**
 * perks_day_get_month:
 * @day: a day
 *
 * Returns: the first day of its month, or %PERKS_DAY_NONE for %PERKS_DAY_NONE
 */
PerksDay
perks_day_get_month (PerksDay day)
{
  int year, month, day_of_month;

  if (day == PERKS_DAY_NONE)
    return PERKS_DAY_NONE;

  perks_day_get_parts (day, &year, &month, &day_of_month);
  return day - day_of_month + 1;
}

/**
 * perks_day_get_parts:
 * @day: a day, not %PERKS_DAY_NONE
 * @year: (out): where the year is put
 * @month: (out): where the month is put, 1 to 12
 * @day_of_month: (out): where the day of the month is put, 1 to 31
 *
 * Takes a day apart by the Gregorian calendar.
 */
void
perks_day_get_parts (PerksDay day,
                     int     *year,
                     int     *month,
                     int     *day_of_month)
{
  GDate date;

  g_return_if_fail (day > PERKS_DAY_NONE);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *day_of_month = g_date_get_day (&date);
}
