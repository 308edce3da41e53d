/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdio.h>

#include "perks-day.h"
#include "perks-icalendar.h"

#define N_CALENDAR_WORDS 4
#define N_ENTRY_WORDS 8

static char *
decode (const char *word)
{
  g_autofree unsigned char *bytes = NULL;
  gsize length;

  if (g_str_equal (word, "-"))
    return NULL;
  if (*word == '\0')
    return g_strdup ("");

  bytes = g_base64_decode (word, &length);
  return g_strndup ((const char *) bytes, length);
}

static gboolean
write_calendar (PerksICalendar *calendar)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  const char *text;

  if (calendar == NULL)
    return TRUE;

  bytes = perks_icalendar_to_bytes (calendar);
  text = g_bytes_get_data (bytes, &length);
  return fwrite (text, 1, length, stdout) == length;
}

static PerksICalendar *
read_calendar (char **words)
{
  g_autofree char *product = decode (words[1]);
  g_autofree char *name = decode (words[2]);

  return perks_icalendar_new (product, name, words[3]);
}

static gboolean
read_entry (PerksICalendar  *calendar,
            char           **words,
            GError         **error)
{
  g_autofree char *uid = decode (words[1]);
  g_autofree char *summary = decode (words[3]);
  g_autofree char *description = decode (words[4]);
  g_autofree char *category = decode (words[5]);
  g_autofree char *url = decode (words[6]);
  PerksCalendarEntry entry = {
    .uid = uid, .summary = summary, .description = description, .category = category, .url = url,
    .alarm_days = (int) g_ascii_strtoll (words[7], NULL, 10),
  };

  if (!perks_day_from_string (words[2], &entry.day, error))
    return FALSE;

  perks_icalendar_add (calendar, &entry);
  return TRUE;
}

/* Writes the calendars that a file lists. A line is `calendar PRODUCT NAME MOMENT` or `entry UID
 * DAY SUMMARY DESCRIPTION CATEGORY URL ALARM-DAYS`; texts are in Base64, and `-` is none. For
 * icalendar-oracle.py. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (PerksICalendar) calendar = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean written = TRUE;

  if (argc != 2 || !g_file_get_contents (argv[1], &text, NULL, &error))
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "Which file?");
      return 1;
    }

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; error == NULL && written && lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);

      if (g_strv_length (words) == N_CALENDAR_WORDS)
        {
          written = write_calendar (calendar);
          g_clear_object (&calendar);
          calendar = read_calendar (words);
        }
      else if (g_strv_length (words) == N_ENTRY_WORDS)
        read_entry (calendar, words, &error);
    }

  if (error != NULL)
    fprintf (stderr, "%s\n", error->message);
  return error == NULL && written && write_calendar (calendar) ? 0 : 1;
}
