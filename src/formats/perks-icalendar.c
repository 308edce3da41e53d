/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-icalendar.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-day.h"
#include "perks-error.h"
#include "perks-icalendar-line.h"

/* 128 bits of SHA-256, in hexadecimal digits. */
#define UID_DIGITS 32

/**
 * PerksICalendar:
 *
 * Writes entries that last a whole day as iCalendar (RFC 5545), so that deadlines live in a
 * person's calendar. The entries block no time. Nobody is invited, so there is no organizer, though
 * RFC 5546 would have one in what is published. The same entries make the same bytes.
 *
 * The texts may come from anywhere: perks_icalendar_line_append_text() says what becomes of those
 * that cannot stand in a calendar.
 */
struct _PerksICalendar
{
  GObject     parent_instance;

  char       *stamp;
  GString    *lines;
  GHashTable *uids;
};

G_DEFINE_FINAL_TYPE (PerksICalendar, perks_icalendar, G_TYPE_OBJECT)

static void
append_day (GString    *lines,
            const char *name,
            PerksDay    day)
{
  g_autofree char *value = NULL;
  int year, month, day_of_month;

  perks_day_get_parts (day, &year, &month, &day_of_month);
  value = g_strdup_printf ("%04d%02d%02d", year, month, day_of_month);
  perks_icalendar_line_append (lines, name, value);
}

/* Nine o'clock that many days before. Whole days go from midnight to midnight, and the hours back
 * from there do not cross the small hours in which clocks change; so it is nine on any such day. */
static char *
make_trigger (int days)
{
  if (days == 0)
    return g_strdup ("PT9H");
  if (days == 1)
    return g_strdup ("-PT15H");

  return g_strdup_printf ("-P%dDT15H", days - 1);
}

/* Without a text there is no line: libical complains of an empty one, though it is allowed. */
static void
append_text_if_any (GString    *lines,
                    const char *name,
                    const char *text)
{
  if (text != NULL && *text != '\0')
    perks_icalendar_line_append_text (lines, name, text);
}

static void
append_alarm (GString    *lines,
              const char *summary,
              int         days)
{
  g_autofree char *trigger = make_trigger (days);

  perks_icalendar_line_append (lines, "BEGIN", "VALARM");
  perks_icalendar_line_append (lines, "ACTION", "DISPLAY");
  perks_icalendar_line_append_text (lines, "DESCRIPTION", summary);
  perks_icalendar_line_append (lines, "TRIGGER", trigger);
  perks_icalendar_line_append (lines, "END", "VALARM");
}

static char *
make_uid (const char *text)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strdup_printf ("%.*s@" PERKS_APPLICATION_ID, UID_DIGITS, digest);
}

/* NULL when the moment is none. */
static char *
make_stamp (const char *moment)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *text = g_strconcat (moment, strchr (moment, 'T') == NULL ? "T00:00:00Z" : "",
                                       NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, utc);
  g_autoptr (GDateTime) in_utc = time != NULL ? g_date_time_to_utc (time) : NULL;
  int year, month, day_of_month;

  if (in_utc == NULL)
    return NULL;

  g_date_time_get_ymd (in_utc, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d%02d%02dT%02d%02d%02dZ", year, month, day_of_month,
                          g_date_time_get_hour (in_utc), g_date_time_get_minute (in_utc),
                          g_date_time_get_second (in_utc));
}

static void
perks_icalendar_finalize (GObject *object)
{
  PerksICalendar *self = PERKS_ICALENDAR (object);

  g_clear_pointer (&self->stamp, g_free);
  g_string_free (self->lines, TRUE);
  g_clear_pointer (&self->uids, g_hash_table_unref);

  G_OBJECT_CLASS (perks_icalendar_parent_class)->finalize (object);
}

static void
perks_icalendar_class_init (PerksICalendarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_icalendar_finalize;
}

static void
perks_icalendar_init (PerksICalendar *self)
{
  self->lines = g_string_new (NULL);
  self->uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * perks_icalendar_new:
 * @product: the program that writes, as `-//Perks//Perks 1.0//EN`
 * @name: what the calendar is called where somebody subscribes to it
 * @moment: when it is written: a moment in UTC as perks_clock_dup_moment() gives it, or a day as
 *   `YYYY-MM-DD`, which stands for its midnight. It is written into each entry
 *
 * Returns: (transfer full): a calendar without entries. Programs read it as an empty one, though
 *   RFC 5545 wants one entry
 */
PerksICalendar *
perks_icalendar_new (const char *product,
                     const char *name,
                     const char *moment)
{
  g_autofree char *stamp = NULL;
  PerksICalendar *self;

  g_return_val_if_fail (product != NULL && name != NULL && moment != NULL, NULL);
  stamp = make_stamp (moment);
  g_return_val_if_fail (stamp != NULL, NULL);

  self = g_object_new (PERKS_TYPE_ICALENDAR, NULL);
  self->stamp = g_steal_pointer (&stamp);
  perks_icalendar_line_append (self->lines, "BEGIN", "VCALENDAR");
  perks_icalendar_line_append (self->lines, "VERSION", "2.0");
  perks_icalendar_line_append_text (self->lines, "PRODID", product);
  perks_icalendar_line_append (self->lines, "CALSCALE", "GREGORIAN");
  perks_icalendar_line_append (self->lines, "METHOD", "PUBLISH");
  append_text_if_any (self->lines, "NAME", name);
  append_text_if_any (self->lines, "X-WR-CALNAME", name);
  return self;
}

/**
 * perks_icalendar_add:
 * @self: a calendar
 * @entry: an entry; its uid is that of no other entry in @self
 *
 * Adds an entry behind the earlier ones. Its UID is made of the text in @entry and the id of the
 * application, so that it holds nothing but hexadecimal digits and the id, and is the same in every
 * calendar. Where calendars of several publishers may meet, the text has to tell them apart.
 *
 * An entry on the last day of the year 9999 has no end, since the next day has no four digits. By
 * RFC 5545 it lasts one day as well.
 */
void
perks_icalendar_add (PerksICalendar           *self,
                     const PerksCalendarEntry *entry)
{
  const PerksDay last = perks_day_new (9999, 12, 31);
  g_autofree char *uid = NULL;

  g_return_if_fail (PERKS_IS_ICALENDAR (self));
  g_return_if_fail (entry != NULL && entry->uid != NULL && entry->summary != NULL);
  g_return_if_fail (entry->day > PERKS_DAY_NONE && entry->day <= last);
  g_return_if_fail (entry->alarm_days >= PERKS_CALENDAR_NO_ALARM);
  uid = make_uid (entry->uid);
  g_return_if_fail (!g_hash_table_contains (self->uids, uid));

  perks_icalendar_line_append (self->lines, "BEGIN", "VEVENT");
  perks_icalendar_line_append (self->lines, "UID", uid);
  perks_icalendar_line_append (self->lines, "DTSTAMP", self->stamp);
  append_day (self->lines, "DTSTART;VALUE=DATE", entry->day);
  if (entry->day < last)
    append_day (self->lines, "DTEND;VALUE=DATE", entry->day + 1);
  append_text_if_any (self->lines, "SUMMARY", entry->summary);
  append_text_if_any (self->lines, "DESCRIPTION", entry->description);
  append_text_if_any (self->lines, "CATEGORIES", entry->category);
  if (entry->url != NULL && *entry->url != '\0')
    perks_icalendar_line_append_url (self->lines, "URL", entry->url);
  perks_icalendar_line_append (self->lines, "TRANSP", "TRANSPARENT");
  if (entry->alarm_days != PERKS_CALENDAR_NO_ALARM)
    append_alarm (self->lines, entry->summary, entry->alarm_days);
  perks_icalendar_line_append (self->lines, "END", "VEVENT");

  g_hash_table_add (self->uids, g_steal_pointer (&uid));
}

/**
 * perks_icalendar_to_bytes:
 * @self: a calendar
 *
 * Returns: (transfer full): the calendar with the entries that it has so far, as UTF-8. Its type is
 *   `text/calendar`
 */
GBytes *
perks_icalendar_to_bytes (PerksICalendar *self)
{
  g_autoptr (GString) lines = NULL;

  g_return_val_if_fail (PERKS_IS_ICALENDAR (self), NULL);

  lines = g_string_new_len (self->lines->str, (gssize) self->lines->len);
  perks_icalendar_line_append (lines, "END", "VCALENDAR");
  return g_string_free_to_bytes (g_steal_pointer (&lines));
}

/**
 * perks_icalendar_write:
 * @self: a calendar
 * @stream: where the calendar goes; it stays open
 * @cancellable: (nullable): ends the writing
 * @error: return location for a #PerksError
 *
 * Writes what perks_icalendar_to_bytes() gives.
 *
 * Returns: %FALSE with %PERKS_ERROR_UNWRITABLE, %PERKS_ERROR_NO_SPACE or %PERKS_ERROR_CANCELLED
 */
gboolean
perks_icalendar_write (PerksICalendar  *self,
                       GOutputStream   *stream,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (PERKS_IS_ICALENDAR (self), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  bytes = perks_icalendar_to_bytes (self);
  if (!g_cancellable_set_error_if_cancelled (cancellable, &cause) &&
      g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                 NULL, cancellable, &cause))
    return TRUE;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_CANCELLED,
                         _("Writing the calendar was cancelled"));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_NO_SPACE,
                         _("The calendar cannot be written: the disk is full"));
  else
    g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE,
                 _("The calendar cannot be written: %s"), cause->message);

  return FALSE;
}
