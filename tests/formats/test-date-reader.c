/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-date-reader.h"
#include "perks-error.h"

static void
test_forms (void)
{
  static const struct
  {
    const char *text;
    const char *day;
  } cases[] = {
    { "2026-10-05", "2026-10-05" },
    { "2026-10", "2026-10-01" },
    { "2026/10/05", "2026-10-05" },
    { "2026/1/5", "2026-01-05" },
    { "2026-10-05T00:00:00Z", "2026-10-05" },
    { "2026-10-05T23:59:59Z", "2026-10-05" },
    { "2026-10-05T23:59:59.9999999Z", "2026-10-05" },
    { "2026-10-05T23:59:59-08:00", "2026-10-05" },
    { "2026-10-05T00:30:00+0530", "2026-10-05" },
    { "2026-10-05T00:30", "2026-10-05" },
    { "2026-10-05 00:30:00", "2026-10-05" },
    { "2026-10-05 00:30:00 +00:00", "2026-10-05" },
    { "10/5/2026", "2026-10-05" },
    { "1/2/2026", "2026-01-02" },
    { "01/02/2026", "2026-01-02" },
    { "12/31/2026 11:59:59 PM", "2026-12-31" },
    { "10/05/2026 12:00:00 AM", "2026-10-05" },
    { "10/5/2026 1:05 PM", "2026-10-05" },
    { "10/5/2026 13:05", "2026-10-05" },
    { "10/5/2026 12:00:00am", "2026-10-05" },
    { "  2026-10-05  ", "2026-10-05" },
    { "2024-02-29", "2024-02-29" },
    { "2/29/2024", "2024-02-29" },
    { "2000-02-29", "2000-02-29" },
    { "2016-12-31T23:59:60Z", "2016-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;
      PerksDay day;

      g_test_message ("%s", cases[i].text);
      g_assert_true (perks_date_read (cases[i].text, &day, &error));
      g_assert_no_error (error);
      found = perks_day_to_string (day);
      g_assert_cmpstr (found, ==, cases[i].day);
    }
}

static void
test_refused (void)
{
  static const char *const cases[] = {
    "", " ", "yesterday", "2023-02-29", "2/29/2023", "1900-02-29", "2026-02-30", "2026-13-01",
    "2026-00-01", "2026-01-00",
    "2026-04-31", "13/1/2026", "31/12/2026", "0/1/2026", "1/0/2026", "1/2/26", "26-01-02",
    "10/5/26 12:00:00 AM", "Oct-26",
    "2026", "20261005", "2026-1-5", "2026-10-5", "2026-10-05T", "2026-10-05T25:00:00Z",
    "2026-10-05T24:00:00Z", "2026-10-05T10:60:00Z",
    "2026-10-05T10:00:61Z", "2026-10-05T10", "2026-10-05T10:00:00X", "2026-10-05T10:00:00.Z",
    "2026-10-05T10:00:00+25:00",
    "2026-10-05 at noon", "2026-10-05x", "10/5/2026 13:00 PM", "10/5/2026 0:00 AM", "10/5/2026 1",
    "2026-10-05Z", "2026/10-05",
    "2026-10/05", "2026/10", "10-5-2026", "10.5.2026", "5.10.2026", "-2026-10-05", "2026-10-05-",
    "0000-01-01", "12026-10-05",
    "２０２６-10-05", "2026-10-0５", "1234.50", "46300", "10/5/2026/1", "10/5",
    "99999999999999999999/1/2026",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PerksDay day = 17;

      g_test_message ("“%s”", cases[i]);
      g_assert_false (perks_date_read (cases[i], &day, &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
      g_assert_nonnull (strstr (error->message, cases[i]));
      g_assert_cmpint (day, ==, 17);
      g_assert_cmpint (perks_date_parse (cases[i]), ==, PERKS_DAY_NONE);
    }
}

/* Every day of 400 years, printed in three ways, is read back. */
static void
test_every_day (void)
{
  PerksDay first = perks_day_new (1900, 1, 1);
  PerksDay last = perks_day_new (2299, 12, 31);

  for (PerksDay day = first; day <= last; day++)
    {
      char text[64];
      int year, month, day_of_month;

      perks_day_get_parts (day, &year, &month, &day_of_month);
      g_snprintf (text, sizeof text, "%04d-%02d-%02d", year, month, day_of_month);
      g_assert_cmpint (perks_date_parse (text), ==, day);
      g_snprintf (text, sizeof text, "%d/%d/%d", month, day_of_month, year);
      g_assert_cmpint (perks_date_parse (text), ==, day);
      g_snprintf (text, sizeof text, "%02d/%02d/%d 12:00:00 AM", month, day_of_month, year);
      g_assert_cmpint (perks_date_parse (text), ==, day);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/date-reader/forms", test_forms);
  g_test_add_func ("/date-reader/refused", test_refused);
  g_test_add_func ("/date-reader/every-day", test_every_day);

  return g_test_run ();
}
