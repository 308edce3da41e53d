/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "perks-day.h"
#include "perks-error.h"
#include "perks-icalendar.h"

#define MOMENT "2026-11-22T12:00:00Z"

static PerksICalendar *
make_calendar (void)
{
  return perks_icalendar_new ("-//Perks//Perks 1.0//EN", "Deadlines", MOMENT);
}

static char *
get_text (PerksICalendar *calendar)
{
  g_autoptr (GBytes) bytes = perks_icalendar_to_bytes (calendar);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The value of the first line of that name, unfolded; NULL when there is none. */
static char *
find_value (const char *text,
            const char *name)
{
  g_auto (GStrv) parts = g_strsplit (text, "\r\n ", -1);
  g_autofree char *unfolded = g_strjoinv ("", parts);
  g_auto (GStrv) lines = g_strsplit (unfolded, "\r\n", -1);
  g_autofree char *start = g_strconcat (name, ":", NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], start))
        return g_strdup (lines[i] + strlen (start));
    }

  return NULL;
}

/* The value in a calendar with this one entry. */
static char *
find_value_of (const PerksCalendarEntry *entry,
               const char               *name)
{
  g_autoptr (PerksICalendar) calendar = make_calendar ();
  g_autofree char *text = NULL;

  perks_icalendar_add (calendar, entry);
  text = get_text (calendar);
  return find_value (text, name);
}

static void
test_new (void)
{
  PerksICalendar *calendar = make_calendar ();

  g_assert_finalize_object (calendar);
}

static void
test_empty (void)
{
  g_autoptr (PerksICalendar) calendar = make_calendar ();
  g_autofree char *text = get_text (calendar);

  g_assert_cmpstr (text, ==,
                   "BEGIN:VCALENDAR\r\n"
                   "VERSION:2.0\r\n"
                   "PRODID:-//Perks//Perks 1.0//EN\r\n"
                   "CALSCALE:GREGORIAN\r\n"
                   "METHOD:PUBLISH\r\n"
                   "NAME:Deadlines\r\n"
                   "X-WR-CALNAME:Deadlines\r\n"
                   "END:VCALENDAR\r\n");
}

/* Written by hand from RFC 5545. The UIDs are those of sha256sum. */
static void
test_entries (void)
{
  g_autoptr (PerksICalendar) calendar =
    perks_icalendar_new ("-//Perks, Ltd.//Perks;1\\0//EN", "Contoso,\nLtd.", MOMENT);
  const PerksCalendarEntry full = {
    .uid = "contact-silence/offer:planner", .day = perks_day_new (2026, 12, 31),
    .summary = "Planner: nobody wrote, look the owner up",
    .description = "More than three weeks have passed.\nFirst: the portal; then: a ticket.",
    .category = "Contoso, Ltd.", .url = "https://example.com/a,b;c", .alarm_days = 7,
  };
  const PerksCalendarEntry bare = {
    .uid = "complete-by/publisher:contoso", .day = perks_day_new (2027, 6, 30),
    .summary = "", .description = "", .category = "", .url = "",
    .alarm_days = PERKS_CALENDAR_NO_ALARM,
  };
  g_autofree char *text = NULL;

  perks_icalendar_add (calendar, &full);
  perks_icalendar_add (calendar, &bare);
  text = get_text (calendar);
  g_assert_cmpstr (text, ==,
                   "BEGIN:VCALENDAR\r\n"
                   "VERSION:2.0\r\n"
                   "PRODID:-//Perks\\, Ltd.//Perks\\;1\\\\0//EN\r\n"
                   "CALSCALE:GREGORIAN\r\n"
                   "METHOD:PUBLISH\r\n"
                   "NAME:Contoso\\,\\nLtd.\r\n"
                   "X-WR-CALNAME:Contoso\\,\\nLtd.\r\n"
                   "BEGIN:VEVENT\r\n"
                   "UID:539b2983b782119dc1978df0a90b19c3@app.perks.Perks\r\n"
                   "DTSTAMP:20261122T120000Z\r\n"
                   "DTSTART;VALUE=DATE:20261231\r\n"
                   "DTEND;VALUE=DATE:20270101\r\n"
                   "SUMMARY:Planner: nobody wrote\\, look the owner up\r\n"
                   "DESCRIPTION:More than three weeks have passed.\\nFirst: the portal\\; "
                   "then: a\r\n"
                   "  ticket.\r\n"
                   "CATEGORIES:Contoso\\, Ltd.\r\n"
                   "URL:https://example.com/a,b;c\r\n"
                   "TRANSP:TRANSPARENT\r\n"
                   "BEGIN:VALARM\r\n"
                   "ACTION:DISPLAY\r\n"
                   "DESCRIPTION:Planner: nobody wrote\\, look the owner up\r\n"
                   "TRIGGER:-P6DT15H\r\n"
                   "END:VALARM\r\n"
                   "END:VEVENT\r\n"
                   "BEGIN:VEVENT\r\n"
                   "UID:52c422e5fe55d02dd4c2591e935d805f@app.perks.Perks\r\n"
                   "DTSTAMP:20261122T120000Z\r\n"
                   "DTSTART;VALUE=DATE:20270630\r\n"
                   "DTEND;VALUE=DATE:20270701\r\n"
                   "TRANSP:TRANSPARENT\r\n"
                   "END:VEVENT\r\n"
                   "END:VCALENDAR\r\n");
}

static void
test_days (void)
{
  static const struct
  {
    int         year;
    int         month;
    int         day;
    const char *start;
    const char *end;
  } cases[] = {
    { 2026, 11, 22, "20261122", "20261123" }, { 2026, 4, 30, "20260430", "20260501" },
    { 2024, 2, 28, "20240228", "20240229" },  { 2024, 2, 29, "20240229", "20240301" },
    { 2023, 2, 28, "20230228", "20230301" },  { 2000, 2, 28, "20000228", "20000229" },
    { 1900, 2, 28, "19000228", "19000301" },  { 2100, 2, 28, "21000228", "21000301" },
    { 2026, 12, 31, "20261231", "20270101" }, { 1999, 12, 31, "19991231", "20000101" },
    { 1, 1, 1, "00010101", "00010102" },      { 999, 12, 31, "09991231", "10000101" },
    { 9999, 12, 30, "99991230", "99991231" }, { 9999, 12, 31, "99991231", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PerksCalendarEntry entry = {
        .uid = "a", .day = perks_day_new (cases[i].year, cases[i].month, cases[i].day),
        .summary = "b", .alarm_days = PERKS_CALENDAR_NO_ALARM,
      };
      g_autofree char *start = find_value_of (&entry, "DTSTART;VALUE=DATE");
      g_autofree char *end = find_value_of (&entry, "DTEND;VALUE=DATE");

      g_assert_cmpstr (start, ==, cases[i].start);
      g_assert_cmpstr (end, ==, cases[i].end);
    }
}

/* At nine: so many days back and then nine hours on, of which the whole days are told apart. */
static void
test_alarms (void)
{
  static const struct
  {
    int         days;
    const char *trigger;
  } cases[] = {
    { PERKS_CALENDAR_NO_ALARM, NULL }, { 0, "PT9H" },       { 1, "-PT15H" },
    { 2, "-P1DT15H" },                 { 3, "-P2DT15H" },   { 14, "-P13DT15H" },
    { 365, "-P364DT15H" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PerksCalendarEntry entry = {
        .uid = "a", .day = perks_day_new (2026, 11, 22), .summary = "b",
        .alarm_days = cases[i].days,
      };
      g_autofree char *trigger = find_value_of (&entry, "TRIGGER");
      g_autofree char *action = find_value_of (&entry, "ACTION");

      g_assert_cmpstr (trigger, ==, cases[i].trigger);
      g_assert_cmpstr (action, ==, cases[i].trigger != NULL ? "DISPLAY" : NULL);
    }
}

static void
test_moments (void)
{
  static const struct
  {
    const char *moment;
    const char *stamp;
  } cases[] = {
    { "2026-11-22T12:00:00Z", "20261122T120000Z" },
    { "2026-01-02T03:04:05Z", "20260102T030405Z" },
    { "2024-02-29T23:59:59Z", "20240229T235959Z" },
    { "2026-01-01T01:00:00+02", "20251231T230000Z" },
    { "2026-11-22", "20261122T000000Z" },
    { "0999-01-01", "09990101T000000Z" },
  };
  static const char *const wrong[] = {
    "", "today", "2026-02-30", "2026-11-22T25:00:00Z", "2026-11",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksICalendar) calendar = perks_icalendar_new ("p", "n", cases[i].moment);
      const PerksCalendarEntry entry = { .uid = "a", .day = 1, .summary = "b" };
      g_autofree char *text = NULL;
      g_autofree char *stamp = NULL;

      perks_icalendar_add (calendar, &entry);
      text = get_text (calendar);
      stamp = find_value (text, "DTSTAMP");
      g_assert_cmpstr (stamp, ==, cases[i].stamp);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_expect_message ("perks-formats", G_LOG_LEVEL_CRITICAL, "*stamp != NULL*");
      g_assert_null (perks_icalendar_new ("p", "n", wrong[i]));
      g_test_assert_expected_messages ();
    }
}

/* By sha256sum. What else the entry says does not matter. */
static void
test_uids (void)
{
  static const struct
  {
    const char *text;
    const char *uid;
  } cases[] = {
    { "contact-silence/offer:planner", "539b2983b782119dc1978df0a90b19c3@app.perks.Perks" },
    { "complete-by/publisher:contoso", "52c422e5fe55d02dd4c2591e935d805f@app.perks.Perks" },
    { "", "e3b0c44298fc1c149afbf4c8996fb924@app.perks.Perks" },
    { "é", "4a99557e4033c3539de2eb65472017ca@app.perks.Perks" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PerksCalendarEntry one = { .uid = cases[i].text, .day = 1, .summary = "b" };
      const PerksCalendarEntry other = {
        .uid = cases[i].text, .day = 700000, .summary = "c", .description = "d", .alarm_days = 3,
      };
      g_autofree char *uid = find_value_of (&one, "UID");
      g_autofree char *other_uid = find_value_of (&other, "UID");

      g_assert_cmpstr (uid, ==, cases[i].uid);
      g_assert_cmpstr (other_uid, ==, cases[i].uid);
    }
}

/* Texts that are near one another, and one that is not UTF-8. */
static void
test_uids_differ (void)
{
  static const char *const texts[] = {
    "a", "A", "a ", " a", "a\n", "a\r\n", "a/b", "a:b", "a\\b", "ab", "á", "a\314\201", "\xc3",
    "\xff", "\357\277\275",
  };
  g_autoptr (GHashTable) uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts) + 2000; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("rule/offer:%u", i);
      const PerksCalendarEntry entry = {
        .uid = i < G_N_ELEMENTS (texts) ? texts[i] : numbered, .day = 1, .summary = "b",
      };
      g_autofree char *uid = find_value_of (&entry, "UID");

      g_assert_true (g_regex_match_simple ("^[0-9a-f]{32}@[A-Za-z0-9.-]+$", uid, 0, 0));
      g_assert_true (g_hash_table_add (uids, g_steal_pointer (&uid)));
    }
}

static void
test_misuse (void)
{
  const PerksDay last = perks_day_new (9999, 12, 31);
  const PerksCalendarEntry good = { .uid = "a", .day = 700000, .summary = "b" };
  const PerksCalendarEntry wrong[] = {
    good,
    { .uid = "b", .day = PERKS_DAY_NONE, .summary = "b" },
    { .uid = "b", .day = -1, .summary = "b" },
    { .uid = "b", .day = last + 1, .summary = "b" },
    { .uid = "b", .day = 700000, .summary = "b", .alarm_days = -2 },
    { .uid = "b", .day = 700000, .summary = NULL },
    { .uid = NULL, .day = 700000, .summary = "b" },
  };
  g_autoptr (PerksICalendar) calendar = make_calendar ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  perks_icalendar_add (calendar, &good);
  before = get_text (calendar);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_expect_message ("perks-formats", G_LOG_LEVEL_CRITICAL, "*perks_icalendar_add*failed*");
      perks_icalendar_add (calendar, &wrong[i]);
      g_test_assert_expected_messages ();
    }

  after = get_text (calendar);
  g_assert_cmpstr (after, ==, before);
}

/* A calendar may be taken more than once and grow in between. */
static void
test_same_bytes (void)
{
  const PerksCalendarEntry first = { .uid = "a", .day = 700000, .summary = "b", .alarm_days = 1 };
  const PerksCalendarEntry second = { .uid = "c", .day = 700001, .summary = "d", .url = "e:f" };
  g_autoptr (PerksICalendar) calendar = make_calendar ();
  g_autoptr (PerksICalendar) other = make_calendar ();
  g_autofree char *one = NULL;
  g_autofree char *again = NULL;
  g_autofree char *both = NULL;
  g_autofree char *at_once = NULL;

  perks_icalendar_add (calendar, &first);
  one = get_text (calendar);
  again = get_text (calendar);
  g_assert_cmpstr (again, ==, one);

  perks_icalendar_add (calendar, &second);
  both = get_text (calendar);
  perks_icalendar_add (other, &first);
  perks_icalendar_add (other, &second);
  at_once = get_text (other);
  g_assert_cmpstr (both, !=, one);
  g_assert_cmpstr (both, ==, at_once);
}

static void
test_write (void)
{
  const PerksCalendarEntry entry = { .uid = "a", .day = 700000, .summary = "b", .alarm_days = 1 };
  g_autoptr (PerksICalendar) calendar = make_calendar ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  perks_icalendar_add (calendar, &entry);
  g_assert_true (perks_icalendar_write (calendar, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_output_stream_is_closed (stream));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  written = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  bytes = perks_icalendar_to_bytes (calendar);
  g_assert_true (g_bytes_equal (written, bytes));
}

static void
test_write_fails (void)
{
  char memory[100];
  g_autoptr (PerksICalendar) calendar = make_calendar ();
  g_autoptr (GOutputStream) full = g_memory_output_stream_new (memory, sizeof memory, NULL, NULL);
  g_autoptr (GOutputStream) closed = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_icalendar_write (calendar, full, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NO_SPACE);
  g_clear_error (&error);

  g_assert_true (g_output_stream_close (closed, NULL, NULL));
  g_assert_false (perks_icalendar_write (calendar, closed, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNWRITABLE);
  g_assert_true (g_str_has_prefix (error->message, "The calendar cannot be written: "));
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_false (perks_icalendar_write (calendar, closed, cancellable, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/icalendar/new", test_new);
  g_test_add_func ("/icalendar/empty", test_empty);
  g_test_add_func ("/icalendar/entries", test_entries);
  g_test_add_func ("/icalendar/days", test_days);
  g_test_add_func ("/icalendar/alarms", test_alarms);
  g_test_add_func ("/icalendar/moments", test_moments);
  g_test_add_func ("/icalendar/uids", test_uids);
  g_test_add_func ("/icalendar/uids-differ", test_uids_differ);
  g_test_add_func ("/icalendar/misuse", test_misuse);
  g_test_add_func ("/icalendar/same-bytes", test_same_bytes);
  g_test_add_func ("/icalendar/write", test_write);
  g_test_add_func ("/icalendar/write-fails", test_write_fails);

  return g_test_run ();
}
